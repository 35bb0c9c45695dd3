#pragma once

#include "agora/web/answer.hpp"
#include "parties.hpp"

#include <string>

namespace agora::credits {

/// An account as a picture: a bar from the lowest to the highest balance, and where one stands.
struct BalanceView {
    std::int64_t balance = 0;
    std::int64_t lowest = 0;
    std::int64_t highest = 0;
    std::int64_t can_spend = 0;
    std::int64_t can_receive = 0;
    std::string shown = {};
    std::string lowest_shown = {};
    std::string highest_shown = {};
    std::string spend_shown = {};
    std::string receive_shown = {};
    std::string held_out_shown = {};  ///< empty: nothing
    std::string held_in_shown = {};
    std::string sentence = {};  ///< the picture in words
    std::string warning = {};   ///< before the stop, and at it
    ledger::Nearness nearness = ledger::Nearness::clear;
    ledger::AccountState state = ledger::AccountState::open;
    bool below = false;       ///< below zero
    std::int64_t zero_x = 0;  ///< of 1000
    std::int64_t from_x = 0;  ///< of the bar
    std::int64_t length = 0;
    std::int64_t now_x = 0;
};
AGORA_FIELDS(BalanceView, balance, lowest, highest, can_spend, can_receive, shown, lowest_shown,
             highest_shown, spend_shown, receive_shown, held_out_shown, held_in_shown, sentence,
             warning, nearness, state, below, zero_x, from_x, length, now_x)

BalanceView balance_of(const web::Call& call, const ledger::Account& account);

}  // namespace agora::credits
