#include "refusals.hpp"

namespace agora::events {
namespace {

RefusalText fact_text(EventRefusal refusal) {
    using enum RefusalKind;
    switch (refusal) {
        case EventRefusal::start_passed:
            return {"start_passed", field, tr("Choose a moment that is still to come.")};
        case EventRefusal::start_too_far:
            return {"start_too_far", field, tr("Choose a moment within two years.")};
        case EventRefusal::end_before_start:
            return {"end_before_start", field, tr("It ends before it begins.")};
        case EventRefusal::end_too_far:
            return {"end_too_far", field, tr("It can last a month at most.")};
        case EventRefusal::place_missing:
            return {"place_missing", field,
                    tr("Say in which town it is, so that people near it find it.")};
        case EventRefusal::place_unknown:
            return {"place_unknown", field,
                    tr("We don't know this place. Write a town, province, region or country.")};
        case EventRefusal::online_address_malformed:
            return {"online_address_malformed", field,
                    tr("Write the whole address, beginning with https://")};
        case EventRefusal::group_missing:
            return {"group_missing", field, tr("Choose in which group's name it is.")};
        case EventRefusal::group_unknown:
            return {"group_unknown", field, tr("Choose a group that is open.")};
        case EventRefusal::voice_not_allowed:
            return {"voice_not_allowed", field,
                    tr("Only the team announces in the cooperative's name.")};
        case EventRefusal::capacity_too_low:
            return {"capacity_too_low", field,
                    tr("{attending} people come already. Who has a place keeps it.")};
        case EventRefusal::open_to_members_already:
            return {"open_to_members_already", field,
                    tr("It is not for the group alone: other members can come already.")};
        case EventRefusal::guests_register:
            return {"guests_register", field,
                    tr("Guests need a place. Change the event first, so that people register for "
                       "it.")};
        case EventRefusal::guest_seats_wrong:
            return {"guest_seats_wrong", field, tr("Write a number from 0 to {most}.")};
        case EventRefusal::guest_seats_taken:
            return {"guest_seats_taken", field,
                    tr("{taken} guests come already. Who has a seat keeps it.")};
        case EventRefusal::day_not_ahead:
            return {"day_not_ahead", field, tr("Choose a day from today on, within two years.")};
        case EventRefusal::dates_wrong:
            return {"dates_wrong", field, tr("Choose 1 to 13 dates, all within two years.")};
        case EventRefusal::owner_unknown:
            return {"owner_unknown", field, tr("Choose somebody who was there.")};
        case EventRefusal::only_animators_import:
            return {"only_animators_import", field, tr("Choose a group that you animate.")};
        default:
            return {};
    }
}

}  // namespace

RefusalText refusal_text(EventRefusal refusal) {
    using enum RefusalKind;
    if (const RefusalText text = fact_text(refusal); !text.name.empty()) return text;
    switch (refusal) {
        case EventRefusal::event_not_found:
            return {"event_not_found", not_found, tr("There is no such event.")};
        case EventRefusal::not_its_organiser:
            return {"not_its_organiser", forbidden, tr("Only who organises it can do this.")};
        case EventRefusal::not_its_animator:
            return {"not_its_animator", forbidden, tr("Only the group's animators answer this.")};
        case EventRefusal::changed_meanwhile:
            return {"changed_meanwhile", rule,
                    tr("Somebody changed this event meanwhile. What you typed still stands here: "
                       "look at its page, then save again.")};
        case EventRefusal::cancelled_already:
            return {"cancelled_already", rule, tr("It is cancelled already.")};
        case EventRefusal::over_already:
            return {"over_already", rule, tr("It is over.")};
        case EventRefusal::answered_already:
            return {"answered_already", rule, tr("This was answered already.")};
        case EventRefusal::reason_missing:
            return {"reason_missing", field, tr("Say why, in at most 1,000 characters.")};
        case EventRefusal::registration_closed:
            return {"registration_closed", rule, tr("Nobody can register for this at the moment.")};
        case EventRefusal::not_begun:
            return {"not_begun", rule, tr("It has not begun yet.")};
        case EventRefusal::not_registered:
            return {"not_registered", rule, tr("This person has no place here.")};
        case EventRefusal::task_not_found:
            return {"task_not_found", not_found, tr("There is no such task.")};
        case EventRefusal::task_words_wrong:
            return {"task_words_wrong", field, tr("Say it in 3 to 200 characters.")};
        case EventRefusal::import_not_found:
            return {"import_not_found", not_found, tr("There is no such import.")};
        case EventRefusal::import_not_done:
            return {"import_not_done", rule, tr("It is not in yet: there is nothing to undo.")};
        case EventRefusal::words_too_long:
            return {"words_too_long", field, tr("Say it in at most 500 characters.")};
        default:
            return {};
    }
}

}  // namespace agora::events
