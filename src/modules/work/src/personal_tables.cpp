#include "personal_tables.hpp"

#include "agora/base/text.hpp"

namespace agora::work {
namespace {

using web::Erasure;
using web::Ground;

constexpr std::string_view kToFind = tr("To find work and people to work with");
constexpr std::string_view kBothSides = tr("You, your team and whoever posted it");
constexpr std::string_view kTeamDesk = tr("Advisers and the committee");

web::PersonalTable demands() {
    return {.table = "work_demand",
            .account_column = "posted_by",
            .personal =
                "posted_by client_name client_mail client_language title body asks_reason "
                "decision_reason token_hash",
            .plain =
                "demand_id kind side state audience own blind language profession_id commune "
                "remote starts_on ends_on budget budget_from budget_to currency languages "
                "expires_on members_until asks_for posted_at opened_at closed_at warned "
                "outcome value_band moderation version circle_id",
            .what = tr("Work that you posted: what you look for or offer"),
            .purpose = kToFind,
            .ground = Ground::contract,
            .audience = tr("Everybody or members, as you chose"),
            .retention = tr("As long as you keep it here; of clients without account, words, name "
                            "and address go a year after it was closed"),
            .erasure = Erasure::blank_columns,
            .kept_because = tr("How much was posted and found is counted; your words and that it "
                               "was you go"),
            .secret = "token_hash"};
}

web::PersonalTable answers() {
    return {.table = "work_answer",
            .account_column = "lead_id",
            .personal = "lead_id words price reason_words",
            .plain = "answer_id demand_id state reason made_at sent_at decided_at concluded_at",
            .what = tr("Answers that you wrote to what others posted"),
            .purpose = kToFind,
            .ground = Ground::contract,
            .audience = kBothSides,
            .retention = tr("Until you withdraw it, or close your account"),
            .erasure = Erasure::blank_columns,
            .kept_because = tr("Whether it was answered is counted; your words and that it was you "
                               "go")};
}

/// What somebody of the staff did, in a table that is about somebody else.
web::PersonalTable by_others(std::string_view table, std::string_view column, std::string_view what,
                             std::string_view purpose, std::string_view kept_because) {
    return {.table = table,
            .account_column = column,
            .personal = column,
            .what = what,
            .purpose = purpose,
            .ground = Ground::legitimate_interest,
            .audience = kTeamDesk,
            .retention = tr("As long as it stands there"),
            .erasure = Erasure::blank_columns,
            .kept_because = kept_because};
}

}  // namespace

std::vector<web::PersonalTable> personal_tables() {
    return {
        demands(),
        by_others("work_demand", "decided_by",
                  tr("That you decided as a moderator about work that was posted"),
                  tr("To show who decided what is published"),
                  tr("The decision stays; that it was you goes")),
        answers(),
        {.table = "work_share",
         .account_column = "account_id",
         .personal = "account_id percent says said_at",
         .plain = "answer_id",
         .what = tr("Your share of the work in answers"),
         .purpose = kToFind,
         .ground = Ground::contract,
         .audience = kBothSides,
         .retention = tr("As long as the answer stands"),
         .erasure = Erasure::delete_rows},
        {.table = "work_potential",
         .account_column = "owner_id",
         .personal = "owner_id",
         .plain = "demand_id note status flagged_at changed_at",
         .what = tr("Projects that you follow for the committee"),
         .purpose = tr("To help projects that could become large"),
         .ground = Ground::legitimate_interest,
         .audience = kTeamDesk,
         .retention = tr("As long as the project stands in the list"),
         .erasure = Erasure::blank_columns,
         .kept_because = tr("The project goes on; that it was you goes")},
        by_others("work_potential", "flagged_by", tr("Projects that you put before the committee"),
                  tr("To help projects that could become large"),
                  tr("The project goes on; that it was you goes")),
        {.table = "work_floor",
         .account_column = "entered_by",
         .personal = "entered_by",
         .plain = "floor_id country sector amount currency charges source source_url valid_from "
                  "entered_at",
         .what = tr("Wage floors that you entered"),
         .purpose = tr("To warn of work below the least wage"),
         .ground = Ground::legitimate_interest,
         .audience = tr("Nobody; everybody sees the amount and its source"),
         .retention = tr("As long as the amount stands there"),
         .erasure = Erasure::blank_columns,
         .kept_because = tr("The amount stays; that it was you goes")},
    };
}

}  // namespace agora::work
