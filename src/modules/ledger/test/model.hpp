#pragma once

#include "agora/ledger/transfer.hpp"

#include <map>
#include <string>

namespace agora::ledger {

/// The rules of the ledger once more, without a database, to hold the two against each other. Accounts and transfers
/// are numbered by the caller; an answer is the name of a refusal, or empty.
class Model {
 public:
    struct Stand {
        std::int64_t lowest = 0;
        std::int64_t highest = 0;
        std::int64_t balance = 0;
        std::int64_t out = 0;
        std::int64_t in = 0;
        bool open = true;
    };
    struct Moved {
        int payer = 0;
        int payee = 0;
        std::int64_t amount = 0;
        bool by_payee = false;
        TransferState state = TransferState::pending;
        bool corrects = false;
    };

    std::string propose(const std::string& key, Moved moved);
    std::string answer(const std::string& key, int by, TransferState to);
    std::string dispute(const std::string& key, int by);
    std::string settle(const std::string& key);
    std::string correct(const std::string& key, const std::string& new_key);
    std::string limits(int account, std::int64_t lowest, std::int64_t highest);

    std::map<int, Stand> accounts = {};
    std::map<std::string, Moved> transfers = {};

 private:
    std::string fits(const Moved& moved, bool payer, bool payee) const;
    void move(const Moved& moved);
};

inline std::string Model::fits(const Moved& moved, bool payer, bool payee) const {
    const Stand& from = accounts.at(moved.payer);
    const Stand& to = accounts.at(moved.payee);
    if (!from.open) return "payer_account_is_not_open";
    if (!to.open) return "payee_account_is_not_open";
    if (payer && from.balance - from.out - moved.amount < from.lowest)
        return "exceeds_credit_limit";
    if (payee && to.balance + to.in + moved.amount > to.highest) return "exceeds_balance_limit";
    return "";
}

inline void Model::move(const Moved& moved) {
    accounts[moved.payer].balance -= moved.amount;
    accounts[moved.payee].balance += moved.amount;
}

inline std::string Model::propose(const std::string& key, Moved moved) {
    if (moved.amount < 1) return "amount_must_be_positive";
    if (moved.payer == moved.payee) return "payer_is_payee";
    if (const auto before = transfers.find(key); before != transfers.end()) {
        const Moved& first = before->second;
        if (first.payer != moved.payer || first.payee != moved.payee) {
            return "exists_with_different_parties";
        }
        return first.amount == moved.amount ? "" : "exists_with_different_amount";
    }
    const std::string refusal = fits(moved, !moved.by_payee, moved.by_payee);
    if (!refusal.empty()) return refusal;
    (moved.by_payee ? accounts[moved.payee].in : accounts[moved.payer].out) += moved.amount;
    transfers[key] = moved;
    return "";
}

inline std::string Model::answer(const std::string& key, int by, TransferState to) {
    Moved& moved = transfers.at(key);
    const int proposer = moved.by_payee ? moved.payee : moved.payer;
    if (to != TransferState::lapsed) {
        if (by != moved.payer && by != moved.payee) return "not_a_party";
        const bool withdraws = to == TransferState::withdrawn;
        if (withdraws && by != proposer) return "not_the_proposer";
        if (!withdraws && by == proposer) return "not_the_other_side";
    }
    if (moved.state != TransferState::pending) return "not_pending";
    if (to == TransferState::posted) {
        const std::string refusal = fits(moved, moved.by_payee, !moved.by_payee);
        if (!refusal.empty()) return refusal;
        move(moved);
    }
    (moved.by_payee ? accounts[moved.payee].in : accounts[moved.payer].out) -= moved.amount;
    moved.state = to;
    return "";
}

inline std::string Model::dispute(const std::string& key, int by) {
    Moved& moved = transfers.at(key);
    if (by != moved.payer && by != moved.payee) return "not_a_party";
    if (moved.corrects) return "a_correction_stays";
    if (moved.state == TransferState::disputed) return "disputed_already";
    if (moved.state == TransferState::corrected) return "corrected_already";
    if (moved.state != TransferState::posted) return "not_posted";
    moved.state = TransferState::disputed;
    return "";
}

inline std::string Model::settle(const std::string& key) {
    Moved& moved = transfers.at(key);
    if (moved.state != TransferState::disputed) return "not_disputed";
    moved.state = TransferState::posted;
    return "";
}

inline std::string Model::correct(const std::string& key, const std::string& new_key) {
    Moved& moved = transfers.at(key);
    if (moved.corrects) return "a_correction_stays";
    if (moved.state == TransferState::corrected) return "corrected_already";
    if (moved.state != TransferState::posted && moved.state != TransferState::disputed) {
        return "not_posted";
    }
    const Moved back{.payer = moved.payee,
                     .payee = moved.payer,
                     .amount = moved.amount,
                     .state = TransferState::posted,
                     .corrects = true};
    const std::string refusal = fits(back, true, true);
    if (!refusal.empty()) return refusal;
    move(back);
    moved.state = TransferState::corrected;
    transfers[new_key] = back;
    return "";
}

inline std::string Model::limits(int account, std::int64_t lowest, std::int64_t highest) {
    if (lowest > 0 || highest < 0) return "limits_must_span_zero";
    Stand& stand = accounts.at(account);
    if (stand.balance - stand.out < lowest || stand.balance + stand.in > highest) {
        return "balance_is_beyond_that_limit";
    }
    stand.lowest = lowest;
    stand.highest = highest;
    return "";
}

}  // namespace agora::ledger
