#include "personal_tables.hpp"

namespace agora::wishes {
namespace {

using web::Erasure;
using web::Ground;
using web::PersonalTable;

constexpr std::string_view kBetter = tr("To make the tools better together");
constexpr std::string_view kTrace = tr("To show who decided what about the tools");
constexpr std::string_view kAsProfile =
    tr("Everybody reads it; who wrote it members see, visitors as your profile allows");
constexpr std::string_view kWithList = tr("As long as the cooperative keeps the list of wishes");
constexpr std::string_view kOthers = tr("Others support it; that it was you goes");

PersonalTable written(std::string_view table, std::string_view column, std::string_view plain,
                      std::string_view what, std::string_view purpose) {
    return {.table = table,
            .account_column = column,
            .personal = column,
            .plain = plain,
            .what = what,
            .purpose = purpose,
            .ground = Ground::legitimate_interest,
            .audience = kAsProfile,
            .retention = kWithList,
            .erasure = Erasure::blank_columns,
            .kept_because = kOthers};
}

}  // namespace

std::vector<PersonalTable> personal_tables() {
    return {
        written("wishes_wish", "proposed_by",
                "wish_id number tool_id language status reason merged_into proposed_at changed_at "
                "moderation",
                tr("Wishes for the tools that you proposed"), kBetter),
        written("wishes_text", "written_by", "wish_id language title body written_at",
                tr("Words and translations of wishes that you wrote"), kBetter),
        {.table = "wishes_support",
         .account_column = "account_id",
         .personal = "account_id",
         .plain = "wish_id since from_wish",
         .what = tr("Wishes for the tools that you support"),
         .purpose = tr("To know what many need, and to tell you what becomes of it"),
         .ground = Ground::consent,
         .audience = tr("Nobody; everybody sees how many there are"),
         .retention = tr("Until you stop supporting it, or close your account"),
         .erasure = Erasure::delete_rows},
        written(
            "wishes_step", "recorded_by",
            "step_id wish_id status reason other_id into_other release_id recorded_at told_until",
            tr("What you decided about wishes"), kTrace),
        written("wishes_release", "published_by",
                "release_id tool_id version released_on note_nl note_fr note_en published_at "
                "told_until",
                tr("Release notes that you published"), kTrace),
    };
}

}  // namespace agora::wishes
