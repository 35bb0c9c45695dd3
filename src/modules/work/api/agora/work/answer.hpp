#pragma once

#include "agora/work/demand.hpp"

namespace agora::work {

/// forming: a team of which not everybody said yes. stopped: one of them said no.
enum class AnswerState { forming, stopped, sent, chosen, declined, withdrawn };
AGORA_ENUM(AnswerState, forming, stopped, sent, chosen, declined, withdrawn)

/// Why not.
enum class No { unsaid, skills, dates, price, place, somebody_else, given_up, other };
AGORA_ENUM(No, unsaid, skills, dates, price, place, somebody_else, given_up, other)

/// Private between who answers and who posted.
struct Answer {
    AnswerId answer_id = {};
    DemandId demand_id = {};
    AccountId lead_id = {};
    std::string words = {};
    std::string price = {};  ///< as it is typed; empty: open
    AnswerState state = AnswerState::sent;
    No reason = No::unsaid;
    std::string reason_words = {};
    Instant made_at = {};
    std::optional<Instant> sent_at = {};
    std::optional<Instant> decided_at = {};
    std::optional<Instant> concluded_at = {};  ///< the contract was made
};
AGORA_FIELDS(Answer, answer_id, demand_id, lead_id, words, price, state, reason, reason_words,
             made_at, sent_at, decided_at, concluded_at)

enum class Says { asked, yes, no };
AGORA_ENUM(Says, asked, yes, no)

/// Who does how much of the work; the shares of an answer make 100.
struct Share {
    AnswerId answer_id = {};
    AccountId account_id = {};
    std::int64_t percent = 100;
    Says says = Says::asked;
    std::optional<Instant> said_at = {};
};
AGORA_FIELDS(Share, answer_id, account_id, percent, says, said_at)

enum class PotentialStatus { flagged, looked_at, accompanied, let_go };
AGORA_ENUM(PotentialStatus, flagged, looked_at, accompanied, let_go)

/// A demand that an adviser put before the committee.
struct Potential {
    DemandId demand_id = {};
    std::string note = {};
    PotentialStatus status = PotentialStatus::flagged;
    AccountId owner_id = {};
    AccountId flagged_by = {};
    Instant flagged_at = {};
    Instant changed_at = {};
};
AGORA_FIELDS(Potential, demand_id, note, status, owner_id, flagged_by, flagged_at, changed_at)

/// The least that an hour may cost in a country, by law or sector, with its source.
struct Floor {
    FloorId floor_id = {};
    std::string country = {};
    std::string sector = {};  ///< in words; empty: the legal one
    std::int64_t amount = 0;  ///< minor units an hour, without charges
    std::string currency = {};
    std::int64_t charges = 0;  ///< percent on top
    std::string source = {};
    std::string source_url = {};
    Date valid_from = {};
    AccountId entered_by = {};
    Instant entered_at = {};

    std::int64_t with_charges() const { return amount + (amount * charges + 99) / 100; }
};
AGORA_FIELDS(Floor, floor_id, country, sector, amount, currency, charges, source, source_url,
             valid_from, entered_by, entered_at)

}  // namespace agora::work
