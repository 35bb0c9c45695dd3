#pragma once

#include "agora/circles/circle.hpp"

#include <optional>
#include <string>
#include <string_view>
#include <vector>

namespace agora::requests {

using access::AccountId;
using circles::CircleId;
using CaseId = Id<struct RequestsCaseTag>;

enum class Need { room, mailing, budget, other };
AGORA_ENUM(Need, room, mailing, budget, other)

/// waiting: for the team; answered: it goes on; the others have ended.
enum class State { waiting, answered, done, refused, withdrawn };
AGORA_ENUM(State, waiting, answered, done, refused, withdrawn)

struct Case {
    CaseId case_id = {};
    std::int64_t number = 0;
    CircleId circle_id = {};
    Need need = Need::other;
    std::string language = {};
    std::string subject = {};
    State state = State::waiting;
    std::optional<Date> needed_on = {};
    Instant due_at = {};  ///< of the next answer, while it waits
    AccountId asked_by = {};
    Instant asked_at = {};
    std::optional<Instant> first_answer_at = {};
    AccountId handled_by = {};  ///< of the team, who answered last; zero: nobody yet
    Instant changed_at = {};
};
AGORA_FIELDS(Case, case_id, number, circle_id, need, language, subject, state, needed_on, due_at,
             asked_by, asked_at, first_answer_at, handled_by, changed_at)

struct Entry {
    CaseId case_id = {};
    std::int64_t place = 1;
    std::string body = {};
    State state = State::waiting;  ///< how the case stood after it
    bool by_team = false;
    AccountId written_by = {};
    Instant written_at = {};
};
AGORA_FIELDS(Entry, case_id, place, body, state, by_team, written_by, written_at)

/// How many of a group's cases the team answered in a period.
std::int64_t count_answered(db::ReadTx& tx, CircleId circle, Instant from, Instant until);

struct CaseAsked {
    static constexpr std::string_view kName = "requests.asked";
    CaseId request = {};
};
AGORA_FIELDS(CaseAsked, request)

/// An animator wrote again or took it back.
struct CaseContinued {
    static constexpr std::string_view kName = "requests.continued";
    CaseId request = {};
};
AGORA_FIELDS(CaseContinued, request)

struct CaseAnswered {
    static constexpr std::string_view kName = "requests.answered";
    CaseId request = {};
    State state = State::answered;
};
AGORA_FIELDS(CaseAnswered, request, state)

/// A case with all that was written in it, the first by whoever asked: for demonstrations and transfers.
CaseId put_whole_case(db::WriteTx& tx, Case whole, std::vector<Entry> entries);

}  // namespace agora::requests
