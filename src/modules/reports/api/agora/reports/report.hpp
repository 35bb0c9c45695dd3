#pragma once

#include "agora/access/actor.hpp"
#include "agora/base/instant.hpp"
#include "agora/base/language.hpp"
#include "agora/web/reportable.hpp"

#include <chrono>
#include <optional>
#include <string>

namespace agora::reports {

using access::AccountId;
using web::Measure;
using ReportId = Id<struct ReportTag>;
using DecisionId = Id<struct ReportDecisionTag>;

enum class Reason {
    illegal,
    hurts_somebody,
    discrimination,
    untrue,
    picture_or_data,
    rights,
    spam,
    other
};
AGORA_ENUM(Reason, illegal, hurts_somebody, discrimination, untrue, picture_or_data, rights, spam,
           other)

/// waiting -> decided -> appealed -> closed; a decided report that nobody contests stays decided.
enum class State { waiting, decided, appealed, closed };
AGORA_ENUM(State, waiting, decided, appealed, closed)

enum class Side { reporter, author };
AGORA_ENUM(Side, reporter, author)

/// What a decision rests on.
enum class Basis { law, terms };
AGORA_ENUM(Basis, law, terms)

/// How long a decision can be contested: no six months are longer than 184 days.
inline constexpr std::chrono::days kAppealFor{184};

struct Report {
    ReportId report_id = {};
    std::string number = {};  ///< "2026-17", for life
    std::int64_t year = 0;
    std::string token_hash = {};
    AccountId account_id = {};  ///< the reporter's; zero without account
    std::string name = {};      ///< of a reporter without account, when given
    std::string mail = {};      ///< the same
    std::string language = {};  ///< of a reporter without account
    std::string address = {};   ///< "/members/12"
    std::string kind = {};      ///< of a Reportable; empty: any other page
    std::string scopes = {};    ///< "country:be office:12"
    AccountId author_id = {};   ///< zero: the cooperative itself
    std::string title = {};
    std::string words = {};  ///< of the thing when it was reported; for moderators, may be empty
    Reason reason = Reason::other;
    std::string explanation = {};
    bool in_confidence = false;
    State state = State::waiting;
    Measure measure = Measure::nothing;  ///< in force now
    Instant reported_at = {};
    Instant due_at = {};
    std::optional<Instant> decided_at = {};  ///< of the last decision
};
AGORA_FIELDS(Report, report_id, number, year, token_hash, account_id, name, mail, language, address,
             kind, scopes, author_id, title, words, reason, explanation, in_confidence, state,
             measure, reported_at, due_at, decided_at)

struct Decision {
    DecisionId decision_id = {};
    ReportId report_id = {};
    bool on_appeal = false;
    Measure measure = Measure::nothing;
    Basis basis = Basis::terms;
    std::string rule = {};
    std::string reasons = {};
    AccountId decided_by = {};
    Instant decided_at = {};
};
AGORA_FIELDS(Decision, decision_id, report_id, on_appeal, measure, basis, rule, reasons, decided_by,
             decided_at)

struct Appeal {
    ReportId report_id = {};
    Side side = Side::reporter;
    AccountId account_id = {};
    std::string reasons = {};
    Instant appealed_at = {};
};
AGORA_FIELDS(Appeal, report_id, side, account_id, reasons, appealed_at)

}  // namespace agora::reports
