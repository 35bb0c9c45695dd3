#pragma once

#include "agora/base/result.hpp"
#include "agora/db/transaction.hpp"
#include "agora/journal/journal.hpp"
#include "agora/reports/report.hpp"

#include <string>

namespace agora::web {
struct Services;
}

// A report from the first word to the last; pages, commands and demonstrations do the same.
namespace agora::reports {

enum class ReportRefusal {
    report_not_found,
    address_not_ours,
    good_faith_needed,
    too_many_reports,
    report_is_decided,
    not_open_to_appeal,
    appeal_too_late,
    own_case,
    another_person_decides,
    measure_not_possible,
    rule_needed,
};
RefusalText refusal_text(ReportRefusal refusal);

/// Whom and when, with what the program lends.
struct Handling {
    db::WriteTx& tx;
    web::Services& services;
    access::Actor actor;
    Instant now;

    journal::Origin origin() const { return {actor.account, now}; }
};

struct NewReport {
    std::string about;  ///< an address of this site, with or without host and language
    Reason reason = Reason::other;
    std::string explanation;
    bool in_confidence = false;
    std::string name = {};  ///< of somebody without account
    std::string mail = {};
    Language language = Language::en;
};

struct FiledReport {
    ReportId report_id;
    std::string number;
    std::string token;  ///< the secret of the link; kept nowhere
};

/// Keeps the report, and mails the receipt when there is an address.
Result<FiledReport> file_report(const Handling& handling, const NewReport& wanted);

struct NewDecision {
    Measure measure = Measure::nothing;
    Basis basis = Basis::terms;
    std::string rule;
    std::string reasons;
};

/// The first decision, or the one on appeal when an appeal waits; puts the measure in force, lifts
/// what no longer holds, and mails both sides. The person must see the report; nobody decides in an
/// own case, nor on an appeal against an own decision.
Result<Done> decide_report(const Handling& handling, ReportId report, const NewDecision& wanted);

/// Asks for another look, for one side of it.
Result<Done> appeal_report(const Handling& handling, ReportId report, Side side,
                           const std::string& reasons);

}  // namespace agora::reports
