#include "personal_tables.hpp"

#include "agora/base/text.hpp"

namespace agora::reports {
namespace {

using web::Erasure;
using web::Ground;

constexpr std::string_view kYear = tr("Names, addresses and texts: a year after the decision");
constexpr std::string_view kWhoDecides = tr("You, and who decides on the report");

}  // namespace

std::vector<web::PersonalTable> personal_tables() {
    return {
        {.table = "reports_report",
         .account_column = "account_id",
         .personal = "account_id name mail explanation",
         .plain = "report_id number year token_hash language address kind scopes reason "
                  "in_confidence state measure reported_at due_at decided_at",
         .what = tr("What you reported, and why"),
         .purpose = tr("To look at it, and to tell you the decision"),
         .ground = Ground::legal_duty,
         .audience = kWhoDecides,
         .retention = kYear,
         .erasure = Erasure::blank_columns,
         .kept_because = tr("That something was reported stays, for the counts; who did goes."),
         .secret = "token_hash"},
        {.table = "reports_report",
         .account_column = "author_id",
         .personal = "author_id title words",
         .what = tr("That something of yours was reported, and what it said then"),
         .purpose = tr("To tell you the decision, and to let you contest it"),
         .ground = Ground::legal_duty,
         .audience = kWhoDecides,
         .retention = kYear,
         .erasure = Erasure::blank_columns,
         .kept_because = tr("That something was reported stays, for the counts; whose it was "
                            "goes.")},
        {.table = "reports_decision",
         .account_column = "decided_by",
         .personal = "decided_by",
         .plain = "decision_id report_id on_appeal measure basis rule reasons decided_at",
         .what = tr("Decisions on reports that you took as a moderator"),
         .purpose = tr("So that somebody else decides when a decision is contested"),
         .ground = Ground::legal_duty,
         .audience = tr("You, and other moderators"),
         .retention = tr("As long as you have an account"),
         .erasure = Erasure::blank_columns,
         .kept_because = tr("The decision stays; it no longer says that it was yours.")},
        {.table = "reports_appeal",
         .account_column = "account_id",
         .personal = "account_id reasons",
         .plain = "report_id side appealed_at",
         .what = tr("Why you asked for another look at a decision"),
         .purpose = tr("So that somebody else can decide again"),
         .ground = Ground::legal_duty,
         .audience = kWhoDecides,
         .retention = kYear,
         .erasure = Erasure::blank_columns,
         .kept_because = tr("That somebody contested it stays, for the counts; who and why goes.")},
    };
}

}  // namespace agora::reports
