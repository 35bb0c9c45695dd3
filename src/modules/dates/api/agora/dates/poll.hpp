#pragma once

#include "agora/base/date.hpp"
#include "agora/events/event.hpp"

#include <string>
#include <utility>
#include <vector>

namespace agora::dates {

using access::AccountId;
using circles::CircleId;
using PollId = Id<struct PollTag>;

enum class State { open, chosen, given_up };
AGORA_ENUM(State, open, chosen, given_up)

enum class Answer { yes, if_need_be, no };
AGORA_ENUM(Answer, yes, if_need_be, no)

struct Poll {
    PollId poll_id = {};
    CircleId circle_id = {};
    AccountId asked_by = {};    ///< zero when the account is erased
    std::string language = {};  ///< of title and words
    std::string title = {};
    std::string words = {};      ///< plain text
    std::string time_zone = {};  ///< IANA name
    Date last_day = {};
    State state = State::open;
    std::int64_t chosen = 0;  ///< number of a slot; 0: none
    bool told = false;        ///< who asked knows that the last day has passed
    Instant asked_at = {};
    web::Moderation moderation = web::Moderation::none;
};
AGORA_FIELDS(Poll, poll_id, circle_id, asked_by, language, title, words, time_zone, last_day, state,
             chosen, told, asked_at, moderation)

struct PollModerated {
    static constexpr std::string_view kName = "dates.moderated";
    PollId poll = {};
    web::Moderation measure = web::Moderation::none;
};
AGORA_FIELDS(PollModerated, poll, measure)

struct Slot {
    std::int64_t number = 0;
    Instant starts_at = {};
    Instant ends_at = {};
};
AGORA_FIELDS(Slot, number, starts_at, ends_at)

struct Vote {
    std::int64_t number = 0;  ///< of the slot
    AccountId account_id = {};
    Answer answer = Answer::no;
};
AGORA_FIELDS(Vote, number, account_id, answer)

/// A poll as it stands: for demonstrations and transfers, not for people's acts.
struct WholePoll {
    Poll poll = {};  ///< without id
    std::vector<Slot> slots = {};
    std::vector<Vote> votes = {};
};
PollId put_whole_poll(db::WriteTx& tx, const WholePoll& whole);

}  // namespace agora::dates
