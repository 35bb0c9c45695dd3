#include "personal_tables.hpp"

#include "agora/base/text.hpp"

namespace agora::shelf {
namespace {

using web::Erasure;
using web::Ground;

constexpr std::string_view kWithGroup = tr("As long as the group keeps it");

/// What is said about texts.
std::vector<web::PersonalTable> talk_tables() {
    return {
        {.table = "shelf_suggestion",
         .account_column = "suggested_by",
         .personal = "suggested_by",
         .plain = "suggestion_id item_id base_version place passage words reason state answer "
                  "version suggested_at decided_at",
         .what = tr("What you suggested for a text of a group"),
         .purpose = tr("To let a group agree on the words of its texts, and to name who had them"),
         .ground = Ground::legitimate_interest,
         .audience = tr("The group"),
         .retention = kWithGroup,
         .erasure = Erasure::blank_columns,
         .kept_because = tr("Others wrote on; that it was you goes")},
        {.table = "shelf_suggestion",
         .account_column = "decided_by",
         .personal = "decided_by",
         .what = tr("Suggestions for a text that you decided about"),
         .purpose = tr("To show who answered for the group"),
         .ground = Ground::legitimate_interest,
         .audience = tr("The group"),
         .retention = kWithGroup,
         .erasure = Erasure::blank_columns,
         .kept_because = tr("The answer belongs to the group; that it was you goes")},
        {.table = "shelf_support",
         .account_column = "account_id",
         .personal = "suggestion_id supported_at",
         .what = tr("Suggestions for a text that you support"),
         .purpose = tr("To show how many in the group find a suggestion good"),
         .ground = Ground::contract,
         .audience = tr("Nobody: only the number is shown"),
         .retention = tr("Until you take it back or close your account")},
        {.table = "shelf_remark",
         .account_column = "written_by",
         .personal = "written_by",
         .plain = "remark_id item_id suggestion_id language body written_at",
         .what = tr("What you said about a text of a group"),
         .purpose = tr("To let a group talk between its meetings"),
         .ground = Ground::contract,
         .audience = tr("The group"),
         .retention = kWithGroup,
         .erasure = Erasure::blank_columns,
         .kept_because = tr("Others answered; that it was you goes. You can take it away before")},
    };
}

}  // namespace

std::vector<web::PersonalTable> personal_tables() {
    constexpr std::string_view kReaders =
        tr("The group, all members or everybody, as its animators decided");
    std::vector<web::PersonalTable> tables{
        {.table = "shelf_item",
         .account_column = "added_by",
         .personal = "added_by",
         .plain =
             "item_id circle_id kind title language audience moderation version file file_name "
             "file_size tool address added_at changed_at",
         .what = tr("Texts, files and links that you added to a group"),
         .purpose = tr("To let a group keep what it needs in one place"),
         .ground = Ground::legitimate_interest,
         .audience = kReaders,
         .retention = kWithGroup,
         .erasure = Erasure::blank_columns,
         .kept_because = tr("The group works with it; that it was you goes. You can take it away "
                            "before")},
        {.table = "shelf_version",
         .account_column = "written_by",
         .personal = "written_by",
         .plain = "item_id version title body from_version written_at",
         .what = tr("What you wrote in the texts of a group"),
         .purpose = tr("To show who wrote what, and to be able to go back"),
         .ground = Ground::legitimate_interest,
         .audience = kReaders,
         .retention = kWithGroup,
         .erasure = Erasure::blank_columns,
         .kept_because = tr("Others wrote on; that it was you goes")},
    };
    for (const web::PersonalTable& table : talk_tables()) tables.push_back(table);
    return tables;
}

}  // namespace agora::shelf
