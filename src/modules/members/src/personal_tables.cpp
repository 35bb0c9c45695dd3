#include "personal_tables.hpp"

#include "agora/base/text.hpp"

namespace agora::members {
namespace {

using web::Erasure;
using web::Ground;

constexpr std::string_view kAsYouChose = tr("Those whom you chose, field by field");
constexpr std::string_view kOnlyYou = tr("Only you");
constexpr std::string_view kUntilYouGo = tr("Until you remove it or close your account");
constexpr std::string_view kToBeFound = tr("To let people find you, if you want to be found");

std::vector<web::PersonalTable> group_tables() {
    return {{.table = "members_group",
             .account_column = "account_id",
             .personal = "group_id",
             .what = tr("In which groups others find you"),
             .purpose = tr("To show your groups what is for them"),
             .ground = Ground::contract,
             .audience = kOnlyYou,
             .retention = tr("Until you leave the group or close your account")}};
}

std::vector<web::PersonalTable> profile_tables() {
    return {
        {.table = "members_profile",
         .account_column = "account_id",
         .personal = "listed listed_at public_name commune website phone public_mail picture_file "
                     "picture_alt picture_hidden stage availability available_until allow_indexing "
                     "allow_project_search confirmed_on changed_at moderation",
         .what = tr("Your profile: name, place, contact data, stage, availability"),
         .purpose = kToBeFound,
         .ground = Ground::consent,
         .audience = kAsYouChose,
         .retention = kUntilYouGo},
        {.table = "members_audience",
         .account_column = "account_id",
         .personal = "field audience",
         .what = tr("Who may see which field of your profile"),
         .purpose = tr("To show nothing to anybody whom you did not choose"),
         .ground = Ground::consent,
         .audience = kOnlyYou,
         .retention = kUntilYouGo},
        {.table = "members_text",
         .account_column = "account_id",
         .personal = "kind language body is_original changed_at",
         .what = tr("Your texts: who you are, what you do, offer and look for"),
         .purpose = kToBeFound,
         .ground = Ground::consent,
         .audience = kAsYouChose,
         .retention = kUntilYouGo},
        {.table = "members_portfolio_item",
         .account_column = "account_id",
         .personal = "kind title address file file_name file_size alternative_text description "
                     "hidden place added_at",
         .plain = "item_id",
         .what = tr("Examples of your work"),
         .purpose = kToBeFound,
         .ground = Ground::consent,
         .audience = kAsYouChose,
         .retention = kUntilYouGo},
        {.table = "members_picture",
         .account_column = "account_id",
         .personal = "file small_file rights_holder licence people_shown added_at",
         .what = tr("Your pictures, whose they are and what others may do with them"),
         .purpose = kToBeFound,
         .ground = Ground::consent,
         .audience = kAsYouChose,
         .retention = kUntilYouGo},
    };
}

constexpr std::string_view kToDecide = tr("To hide a picture at once and decide about it");

std::vector<web::PersonalTable> objection_tables() {
    return {
        {.table = "members_objection",
         .account_column = "owner_id",
         .personal = "owner_id",
         .what = tr("Objections of people who are shown in the pictures of your own page"),
         .purpose = kToDecide,
         .ground = Ground::legitimate_interest,
         .audience = tr("You and the moderators"),
         .retention = tr("Until you close your account")},
        {.table = "members_objection",
         .account_column = "account_id",
         .personal = "account_id",
         .plain = "objection_id path picture language objected_at decision by_moderator",
         .what = tr("Objections of people who are shown in your pictures"),
         .purpose = kToDecide,
         .ground = Ground::legitimate_interest,
         .audience = tr("You and the moderators"),
         .retention = tr("What was written: until it is decided; that it was you who put the "
                         "picture there: until you close your account"),
         .erasure = Erasure::blank_columns,
         .kept_because = tr("So that a picture that was removed is not put there again")},
        {.table = "members_objection",
         .account_column = "objected_by",
         .personal = "objected_by reason mail",
         .what = tr("What you wrote when you objected to a picture"),
         .purpose = kToDecide,
         .ground = Ground::legitimate_interest,
         .audience = tr("Who decides about the picture; that it was you: nobody"),
         .retention = tr("Until it is decided"),
         .erasure = Erasure::blank_columns,
         .kept_because = tr("The picture stays hidden until it is decided")},
    };
}

std::vector<web::PersonalTable> skill_tables() {
    const auto row = [](std::string_view table, std::string_view columns, std::string_view what) {
        return web::PersonalTable{.table = table,
                                  .account_column = "account_id",
                                  .personal = columns,
                                  .what = what,
                                  .purpose = kToBeFound,
                                  .ground = Ground::consent,
                                  .audience = kAsYouChose,
                                  .retention = kUntilYouGo};
    };
    return {
        row("members_profession", "profession_id dominant", tr("Your professions")),
        row("members_sector", "sector_id", tr("Your sectors")),
        row("members_skill", "skill_id", tr("Your skills")),
        row("members_language", "language level", tr("The languages you speak, with level")),
    };
}

std::vector<web::PersonalTable> consent_tables() {
    return {
        {.table = "members_consent",
         .account_column = "account_id",
         .personal = "field given audience wording way at",
         .plain = "consent_id",
         .what = tr("What you agreed to or refused: the words, the time and how"),
         .purpose = tr("To prove that we show only what you agreed to"),
         .ground = Ground::legal_duty,
         .audience = kOnlyYou,
         .retention = tr("Until you close your account")},
        {.table = "members_known",
         .account_column = "account_id",
         .personal = "field content imported_at",
         .what = tr("What the cooperative knew of you before your first visit"),
         .purpose = tr("To propose it to you, field by field, when you come first"),
         .ground = Ground::legitimate_interest,
         .audience = kOnlyYou,
         .retention = tr("Until you answered")},
        {.table = "members_confirmation_request",
         .account_column = "account_id",
         .personal = "asked_on",
         .what = tr("When we last asked you whether your profile is still right"),
         .purpose = tr("To ask you once a year and not more often"),
         .ground = Ground::legitimate_interest,
         .audience = kOnlyYou,
         .retention = kUntilYouGo},
    };
}

std::vector<web::PersonalTable> search_tables() {
    return {
        {.table = "members_saved_search",
         .account_column = "account_id",
         .personal = "name query frequency told_until saved_at",
         .plain = "search_id seen",
         .what = tr("The searches that you keep, and how often you want mails"),
         .purpose = tr("To tell you who is new in them"),
         .ground = Ground::consent,
         .audience = kOnlyYou,
         .retention = kUntilYouGo,
         .secret = "seen"},
        {.table = "members_project_search_found",
         .account_column = "account_id",
         .personal = "searcher_name project why searched_at",
         .plain = "project_search_id place",
         .what = tr("Searches of the team for a project that found you: who, when, for what"),
         .purpose = tr("To let you see who looked for you"),
         .ground = Ground::consent,
         .audience = tr("You, who searched, and administrators"),
         .retention = tr("A year, or as the cooperative set")},
        {.table = "members_project_search_found",
         .account_column = "searched_by",
         .personal = "searched_by",
         .what = tr("Whom you found for a project"),
         .purpose = tr("To let people see who looked for them"),
         .ground = Ground::legitimate_interest,
         .audience = tr("You and those whom you found"),
         .retention = tr("A year, or as the cooperative set"),
         .erasure = Erasure::blank_columns,
         .kept_because = tr("Those whom you found may know who looked for them")},
        {.table = "members_project_search",
         .account_column = "searched_by",
         .personal = "searched_by",
         .plain = "project_search_id project why query found searched_at",
         .what = tr("Your searches of people for a project"),
         .purpose = tr("To account for privileged acts"),
         .ground = Ground::legitimate_interest,
         .audience = tr("You and administrators"),
         .retention = tr("A year, or as the cooperative set"),
         .erasure = Erasure::blank_columns,
         .kept_because = tr("That a search happened stays on record, without your name")},
    };
}

std::vector<web::PersonalTable> import_tables() {
    return {
        {.table = "members_import_key",
         .account_column = "account_id",
         .personal = "account_id row_digest invited_at",
         .plain = "source_key",
         .what = tr("Which line of the cooperative's member list is yours"),
         .purpose = tr("To keep your account in step with the member list"),
         .ground = Ground::contract,
         .audience = tr("Nobody: only the program compares"),
         .retention = tr("As long as the account is there"),
         .erasure = Erasure::blank_columns,
         .kept_because = tr("So that a later import does not bring you back"),
         .secret = "source_key row_digest"},
        {.table = "members_import",
         .account_column = "started_by",
         .personal = "started_by",
         .plain = "import_id started_at confirmed_at finished_at content_digest columns "
                  "all_or_nothing rows_total rows_done rows_added rows_changed rows_same "
                  "rows_refused",
         .what = tr("Which member lists you imported"),
         .purpose = tr("To account for privileged acts"),
         .ground = Ground::legitimate_interest,
         .audience = tr("Administrators"),
         .retention = tr("As long as the account is there"),
         .erasure = Erasure::blank_columns,
         .kept_because = tr("The counts of an import stay, without your name")},
    };
}

void add(std::vector<web::PersonalTable>& tables, std::vector<web::PersonalTable> more) {
    tables.insert(tables.end(), more.begin(), more.end());
}

}  // namespace

std::vector<web::PersonalTable> personal_tables() {
    std::vector<web::PersonalTable> tables;
    add(tables, profile_tables());
    add(tables, objection_tables());
    add(tables, group_tables());
    add(tables, skill_tables());
    add(tables, consent_tables());
    add(tables, search_tables());
    add(tables, import_tables());
    add(tables, relay_tables());
    return tables;
}

}  // namespace agora::members
