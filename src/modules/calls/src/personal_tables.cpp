#include "personal_tables.hpp"

namespace agora::calls {
namespace {

using web::Erasure;
using web::Ground;
using web::PersonalTable;

constexpr std::string_view kOnlyYou = tr("Only you");
constexpr std::string_view kOthers = tr("Others follow it; that it was you goes");
constexpr std::string_view kShared = tr("To show who brought what to the list of calls");
constexpr std::string_view kAsProfile =
    tr("Everybody reads it; that it was you members see, visitors as your profile allows");

PersonalTable blanked(std::string_view table, std::string_view column, std::string_view plain,
                      std::string_view what) {
    return {.table = table,
            .account_column = column,
            .personal = column,
            .plain = plain,
            .what = what,
            .purpose = kShared,
            .ground = Ground::legitimate_interest,
            .audience = kAsProfile,
            .retention = tr("As long as the call is kept"),
            .erasure = Erasure::blank_columns,
            .kept_because = kOthers};
}

PersonalTable of_source(std::string_view column, std::string_view plain, std::string_view what) {
    PersonalTable table = blanked("calls_source", column, plain, what);
    table.retention = tr("Until the source is ended");
    return table;
}

PersonalTable own(std::string_view table, std::string_view plain, std::string_view what,
                  std::string_view purpose, std::string_view retention) {
    return {.table = table,
            .account_column = "account_id",
            .personal = "account_id",
            .plain = plain,
            .what = what,
            .purpose = purpose,
            .ground = Ground::contract,
            .audience = kOnlyYou,
            .retention = retention,
            .erasure = Erasure::delete_rows};
}

PersonalTable filters() {
    PersonalTable table =
        own("calls_filter", "filter_id circle_id frequency made_at next_at turn",
            tr("Filters of calls that you keep"), tr("To tell you of new calls that fit"),
            tr("Until you take the filter away, or close your account"));
    table.personal = "account_id name query";
    return table;
}

PersonalTable name_of_filter() {
    PersonalTable table = blanked("calls_filter", "named_by", "name query",
                                  tr("Filters of calls that you named for a group"));
    table.audience = tr("Who animates the group");
    table.retention = tr("Until somebody takes the filter away");
    return table;
}

PersonalTable courses() {
    PersonalTable table = blanked("calls_course", "added_by",
                                  "course_id language kind title address about added_at version",
                                  tr("Courses on answering calls that you added"));
    table.audience = kOnlyYou;
    table.retention = tr("Until the course is taken out of the list");
    table.kept_because = tr("Others learn from it; that it was you goes");
    return table;
}

PersonalTable shifts() {
    PersonalTable table = own("calls_shift", "source_id monday taken_at",
                              tr("Weeks in which you read a source of calls"),
                              tr("To see that each source is read"), tr("A year"));
    table.audience = kAsProfile;
    return table;
}

}  // namespace

std::vector<PersonalTable> personal_tables() {
    return {
        blanked("calls_call", "added_by",
                "call_id source_id kind buyer_type buyer buyer_country language cpv sectors places "
                "languages value_cents currency small_suitable turnover consortium deadline_at "
                "deadline_zone whole_day published_at link documents_link number source_name "
                "licence fetched_at added_at changed_at withdrawn moderation version turn "
                "references_asked",
                tr("Calls that you added")),
        blanked("calls_version", "changed_by",
                "call_id number notice_key tag document_file document_type fetched_at told_until",
                tr("Corrections of calls that you made")),
        of_source("added_by",
                  "source_id name address is_read kind buyer_type language licence circle_id "
                  "added_at version etag modified read_at next_at failures fault answered "
                  "looked_until",
                  tr("Sources of calls that you named")),
        of_source("looked_by", "", tr("Sources of calls that you looked at last")),
        courses(),
        shifts(),
        own("calls_follow", "call_id since reminded", tr("Calls that you follow"),
            tr("To tell you of changes and deadlines"),
            tr("Until you stop following it, or close your account")),
        filters(),
        name_of_filter(),
        own("calls_hearer", "filter_id since turn",
            tr("Filters of your groups of which you chose to hear"),
            tr("To tell you of new calls that fit"),
            tr("Until you choose otherwise, leave the group or close your account")),
        own("calls_feed", "generation is_open made_at", tr("The secret address of your deadlines"),
            tr("To show them in your calendar"), tr("Until you end it, or close your account")),
    };
}

}  // namespace agora::calls
