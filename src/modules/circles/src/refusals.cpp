#include "refusals.hpp"

namespace agora::circles {
namespace {

RefusalText founding_text(CircleRefusal refusal) {
    using enum RefusalKind;
    switch (refusal) {
        case CircleRefusal::term_missing:
            return {"term_missing", field, tr("Choose for which profession or sector it is.")};
        case CircleRefusal::term_unknown:
            return {"term_unknown", field, tr("Choose one of the list.")};
        case CircleRefusal::place_missing:
            return {"place_missing", field, tr("Say for which town or region the group is.")};
        case CircleRefusal::place_unknown:
            return {"place_unknown", field,
                    tr("We don't know this place. Write a town, province, region or country.")};
        case CircleRefusal::place_of_origin:
            return {"place_of_origin", field,
                    tr("The group that you begin from is there already. Choose another place.")};
        case CircleRefusal::network_exists:
            return {"network_exists", field,
                    tr("There is one already: “{name}”. Join it, or start one for another place.")};
        case CircleRefusal::interest_too_low:
            return {"interest_too_low", field,
                    tr("A network opens when at least {least} members are interested.")};
        case CircleRefusal::day_missing:
            return {"day_missing", field, tr("Until which day may members say so?")};
        case CircleRefusal::day_not_ahead:
            return {"day_not_ahead", field, tr("Choose a day that is still to come.")};
        case CircleRefusal::day_too_far:
            return {"day_too_far", field, tr("Choose a day within a year.")};
        case CircleRefusal::website_malformed:
            return {"website_malformed", field,
                    tr("Write the whole address, beginning with https://")};
        case CircleRefusal::changed_meanwhile:
            return {"changed_meanwhile", rule,
                    tr("Somebody changed this page meanwhile. What you typed still stands here: "
                       "look at the page, then save again.")};
        default:
            return {};
    }
}

RefusalText joining_text(CircleRefusal refusal) {
    using enum RefusalKind;
    switch (refusal) {
        case CircleRefusal::group_not_open:
            return {"group_not_open", rule, tr("This group takes nobody in at the moment.")};
        case CircleRefusal::group_is_open:
            return {"group_is_open", rule, tr("The group is open already: you can join it.")};
        case CircleRefusal::member_already:
            return {"member_already", rule, tr("You are in this group already.")};
        case CircleRefusal::not_a_member:
            return {"not_a_member", rule, tr("This person is not in the group.")};
        case CircleRefusal::not_in_the_group:
            return {"not_in_the_group", not_found,
                    tr("This person is not in the group, and does not ask to be any more.")};
        case CircleRefusal::charter_not_accepted:
            return {"charter_not_accepted", field,
                    tr("Who joins agrees with the charter. Read it, then tick the box.")};
        case CircleRefusal::charter_changed:
            return {"charter_changed", rule,
                    tr("The charter changed while you read. Here is the new one.")};
        case CircleRefusal::limit_reached:
            return {"limit_reached", field,
                    tr("One can be in {limit} of these networks. Choose which one you leave.")};
        case CircleRefusal::networks_full:
            return {"networks_full", field,
                    tr("One can be in {limit} of these networks; one has to be left first.")};
        case CircleRefusal::request_waits:
            return {"request_waits", rule, tr("Your request waits for an answer already.")};
        case CircleRefusal::request_not_found:
            return {"request_not_found", not_found, tr("This request was answered already.")};
        default:
            return {};
    }
}

RefusalText working_text(CircleRefusal refusal) {
    using enum RefusalKind;
    switch (refusal) {
        case CircleRefusal::not_a_working_group:
            return {"not_a_working_group", not_found, tr("Only working groups have this page.")};
        case CircleRefusal::mandate_too_long:
            return {"mandate_too_long", field, tr("Choose a day within three years.")};
        case CircleRefusal::office_too_long:
            return {"office_too_long", field, tr("Choose a day within four years.")};
        case CircleRefusal::not_of_the_group:
            return {"not_of_the_group", field, tr("Choose somebody who is in the group.")};
        case CircleRefusal::no_such_office:
            return {"no_such_office", not_found, tr("This person does not have this role.")};
        case CircleRefusal::nobody_called_so:
            return {"nobody_called_so", field,
                    tr("We find nobody of this name who can be written to. Look in the directory, "
                       "and give the name or the address of the page.")};
        case CircleRefusal::several_called_so:
            return {"several_called_so", field,
                    tr("Several members have this name. Give the address of the page.")};
        case CircleRefusal::in_already:
            return {"in_already", field, tr("This person is in the group already.")};
        case CircleRefusal::too_many_guests:
            return {"too_many_guests", field,
                    tr("A group has at most {most} guests and experts at a time.")};
        case CircleRefusal::invitation_not_found:
            return {"invitation_not_found", not_found, tr("There is no such invitation any more.")};
        case CircleRefusal::guests_of_the_whole_group:
            return {"guests_of_the_whole_group", rule,
                    tr("Guests are invited to the whole group; then they can join this part too.")};
        case CircleRefusal::part_of_a_part:
            return {"part_of_a_part", rule,
                    tr("This is a sub-group already. Start another one in the whole group.")};
        case CircleRefusal::not_in_the_whole_group:
            return {"not_in_the_whole_group", rule,
                    tr("This sub-group is for members of the whole group. Join that one first.")};
        case CircleRefusal::last_animator_of_part:
            return {"last_animator_of_part", rule,
                    tr("A sub-group has no other animator. Name one there first, or close it.")};
        case CircleRefusal::only_members_declare:
            return {"only_members_declare", forbidden,
                    tr("Only members of the group say as what they take part.")};
        default:
            return {};
    }
}

}  // namespace

RefusalText refusal_text(CircleRefusal refusal) {
    using enum RefusalKind;
    if (const RefusalText text = founding_text(refusal); !text.name.empty()) return text;
    if (const RefusalText text = joining_text(refusal); !text.name.empty()) return text;
    if (const RefusalText text = working_text(refusal); !text.name.empty()) return text;
    switch (refusal) {
        case CircleRefusal::circle_not_found:
            return {"circle_not_found", not_found, tr("There is no such group.")};
        case CircleRefusal::not_its_animator:
            return {"not_its_animator", forbidden, tr("Only the group's animators can do this.")};
        case CircleRefusal::last_animator:
            return {"last_animator", rule,
                    tr("The group has no other animator. Name one first, or close the group.")};
        case CircleRefusal::state_impossible:
            return {"state_impossible", rule,
                    tr("That does not follow from how the group stands.")};
        case CircleRefusal::task_not_open:
            return {"task_not_open", rule, tr("This task is ticked off, or it is gone.")};
        case CircleRefusal::task_not_done:
            return {"task_not_done", rule, tr("This task is open already, or it is gone.")};
        case CircleRefusal::group_not_quiet:
            return {"group_not_quiet", rule, tr("Something has happened in this group meanwhile.")};
        case CircleRefusal::merger_impossible:
            return {"merger_impossible", field,
                    tr("Choose another group, one that takes members in.")};
        case CircleRefusal::animator_already:
            return {"animator_already", rule, tr("This person is an animator already.")};
        case CircleRefusal::not_an_animator:
            return {"not_an_animator", rule, tr("This person is no animator.")};
        default:
            return {};
    }
}

}  // namespace agora::circles
