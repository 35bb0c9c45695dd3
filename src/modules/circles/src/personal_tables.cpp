#include "personal_tables.hpp"

#include "agora/base/text.hpp"

namespace agora::circles {

namespace {

using web::Erasure;
using web::Ground;

/// What goes with the person.
std::vector<web::PersonalTable> own_tables() {
    return {
        {.table = "circles_member",
         .account_column = "account_id",
         .personal = "circle_id role term_until charter_version shown joined_at",
         .what = tr("The groups that you are in"),
         .purpose = tr("To let you into your groups and count how many they are"),
         .ground = Ground::contract,
         .audience = tr("The animators; other members when you agreed or are an animator"),
         .retention = tr("Until you leave the group or close your account")},
        {.table = "circles_interest",
         .account_column = "account_id",
         .personal = "circle_id declared_at",
         .what = tr("Groups that you would come to"),
         .purpose = tr("To open a group when enough members want it, and to tell you"),
         .ground = Ground::consent,
         .audience = tr("Nobody: only the number is shown"),
         .retention = tr("Until the group opens or ends, or you change your mind")},
        {.table = "circles_request",
         .account_column = "account_id",
         .personal = "circle_id words charter_version shown requested_at",
         .what = tr("Your requests to join a group"),
         .purpose = tr("To let the animators answer you"),
         .ground = Ground::contract,
         .audience = tr("The animators of the group"),
         .retention = tr("Until they answer or you withdraw it")},
    };
}

/// What goes with the person, of working groups.
std::vector<web::PersonalTable> own_working_tables() {
    return {
        {.table = "circles_office",
         .account_column = "account_id",
         .personal = "circle_id office term_until named_at",
         .what = tr("That you are secretary or moderator of a group"),
         .purpose = tr("To let you do it, and to show the group who does it"),
         .ground = Ground::contract,
         .audience = tr("Members; visitors when your profile is public"),
         .retention = tr("Until you leave the group or close your account")},
        {.table = "circles_guest",
         .account_column = "account_id",
         .personal = "circle_id invited_as subject term_until invited_at accepted_at",
         .what = tr("Groups to which you are invited as a guest or expert"),
         .purpose = tr("To let you in for that time, and to show the group as what you are there"),
         .ground = Ground::contract,
         .audience = tr("Members; visitors when your profile is public"),
         .retention = tr("Until that time is over, or you leave or decline")},
        {.table = "circles_declared",
         .account_column = "account_id",
         .personal = "circle_id tie profession_id sector_id region",
         .what = tr("As what you take part in a working group"),
         .purpose = tr("To show of how many kinds of members a group is made"),
         .ground = Ground::consent,
         .audience = tr("Nobody: only numbers are shown, from five people on"),
         .retention = tr("Until you empty it, leave the group or close your account")},
    };
}

/// What the group keeps without the person.
std::vector<web::PersonalTable> kept_tables() {
    return {
        {.table = "circles_mandate",
         .account_column = "written_by",
         .personal = "written_by",
         .plain = "circle_id version language asked asked_by until_day written_at",
         .what = tr("Mandates of working groups that you wrote down"),
         .purpose = tr("To keep every version of what a group was asked"),
         .ground = Ground::legitimate_interest,
         .audience = tr("Everybody reads it; members of the group see who wrote it"),
         .retention = tr("As long as the cooperative keeps the group's page"),
         .erasure = Erasure::blank_columns,
         .kept_because = tr("The page belongs to the group; that it was you goes")},
        {.table = "circles_circle",
         .account_column = "founded_by",
         .personal = "founded_by",
         .plain = "circle_id slug kind state openness language term_id place website "
                  "interest_needed interest_until charter_version founded_at state_since",
         .what = tr("Groups that you founded"),
         .purpose = tr("To know to whom a group owes its beginning"),
         .ground = Ground::legitimate_interest,
         .audience = tr("Nobody: it is kept for the copy of your data"),
         .retention = tr("As long as the cooperative keeps the group's page"),
         .erasure = Erasure::blank_columns,
         .kept_because = tr("The page belongs to the group; that it was you goes")},
        {.table = "circles_task",
         .account_column = "done_by",
         .personal = "done_by",
         .plain = "circle_id state_since step due_on done_at",
         .what = tr("What you did for a group that you look after"),
         .purpose = tr("To show the animators of a group what is done and by whom"),
         .ground = Ground::contract,
         .audience = tr("The animators of the group"),
         .retention = tr("As long as the cooperative keeps the group's page"),
         .erasure = Erasure::blank_columns,
         .kept_because = tr("That it was done belongs to the group; that it was you goes")},
        {.table = "circles_text",
         .account_column = "edited_by",
         .personal = "edited_by",
         .plain = "circle_id language version of_version name summary goal criteria means charter "
                  "edited_at",
         .what = tr("Founding pages of groups that you wrote or changed"),
         .purpose = tr("To keep every version of what a group agreed on"),
         .ground = Ground::legitimate_interest,
         .audience = tr("Everybody reads the page; nobody is shown who wrote it"),
         .retention = tr("As long as the cooperative keeps the group's page"),
         .erasure = Erasure::blank_columns,
         .kept_because = tr("The page belongs to the group; that it was you goes")},
    };
}

}  // namespace

std::vector<web::PersonalTable> personal_tables() {
    std::vector<web::PersonalTable> tables = own_tables();
    for (const web::PersonalTable& table : own_working_tables()) tables.push_back(table);
    for (const web::PersonalTable& table : kept_tables()) tables.push_back(table);
    return tables;
}

}  // namespace agora::circles
