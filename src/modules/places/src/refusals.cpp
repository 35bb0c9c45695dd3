#include "refusals.hpp"

namespace agora::places {
namespace {

RefusalText field_text(PlaceRefusal refusal) {
    using enum RefusalKind;
    switch (refusal) {
        case PlaceRefusal::commune_missing:
            return {"commune_missing", field,
                    tr("Say in which town it is, so that people near it find it.")};
        case PlaceRefusal::commune_unknown:
            return {"commune_unknown", field,
                    tr("We don't know this town. Write its name or its postcode.")};
        case PlaceRefusal::position_malformed:
            return {"position_malformed", field,
                    tr("We cannot read this position. Write it like 51.0543, 3.7174, or leave it "
                       "empty.")};
        case PlaceRefusal::position_far:
            return {"position_far", field,
                    tr("This position is {km} km away from {town}. Correct one of them.")};
        case PlaceRefusal::website_malformed:
            return {"website_malformed", field,
                    tr("Write the whole address, beginning with https://")};
        case PlaceRefusal::too_many_lines:
            return {"too_many_lines", field, tr("A place can have 300 lines of equipment.")};
        case PlaceRefusal::reason_missing:
            return {"reason_missing", field, tr("Say why, in at most 500 characters.")};
        case PlaceRefusal::near_ones_exist:
            return {"near_ones_exist", field,
                    tr("There is something like this close by. Look at it first; if yours is "
                       "another one, tick the box and save again.")};
        default:
            return {};
    }
}

RefusalText area_text(PlaceRefusal refusal) {
    using enum RefusalKind;
    switch (refusal) {
        case PlaceRefusal::too_many_wishes:
            return {"too_many_wishes", field, tr("That is enough. Take one away first.")};
        case PlaceRefusal::words_missing:
            return {"words_missing", field, tr("Say it, in at most 1,000 characters.")};
        case PlaceRefusal::not_a_partner:
            return {"not_a_partner", not_found, tr("This place is no partner.")};
        case PlaceRefusal::figure_not_found:
            return {"figure_not_found", not_found, tr("There is no such figure.")};
        case PlaceRefusal::territory_unknown:
            return {"territory_unknown", field,
                    tr("We don't know this area. Write a town, province, region or country.")};
        default:
            return {};
    }
}

RefusalText picture_text(PlaceRefusal refusal) {
    using enum RefusalKind;
    switch (refusal) {
        case PlaceRefusal::picture_not_found:
            return {"picture_not_found", not_found, tr("There is no such picture.")};
        case PlaceRefusal::picture_there_already:
            return {"picture_there_already", field, tr("This picture is there already.")};
        case PlaceRefusal::pictures_full:
            return {"pictures_full", rule,
                    tr("This place has as many pictures as fit. Somebody has to remove one "
                       "first.")};
        case PlaceRefusal::too_many_pictures_of_yours:
            return {"too_many_pictures_of_yours", rule,
                    tr("You have put as many pictures here as one person may. Remove one first.")};
        case PlaceRefusal::pictures_too_heavy:
            return {"pictures_too_heavy", rule,
                    tr("Your pictures of all places take 60 MB together. Remove some first.")};
        case PlaceRefusal::not_your_picture:
            return {"not_your_picture", forbidden,
                    tr("Only who put it there, who looks after the place and editors can remove "
                       "it.")};
        default:
            return {};
    }
}

RefusalText booking_text(PlaceRefusal refusal) {
    using enum RefusalKind;
    switch (refusal) {
        case PlaceRefusal::claimed_already:
            return {"claimed_already", rule, tr("You asked this already.")};
        case PlaceRefusal::claim_not_found:
            return {"claim_not_found", not_found, tr("Nobody asks this any more.")};
        case PlaceRefusal::space_not_found:
            return {"space_not_found", not_found, tr("There is no such room.")};
        case PlaceRefusal::booking_not_found:
            return {"booking_not_found", not_found, tr("There is no such booking.")};
        case PlaceRefusal::not_your_place:
            return {"not_your_place", forbidden, tr("Only who looks after the place can do this.")};
        case PlaceRefusal::not_your_booking:
            return {"not_your_booking", forbidden,
                    tr("Only who booked, or who looks after the place, can do this.")};
        case PlaceRefusal::may_not_book:
            return {"may_not_book", forbidden, tr("This room is not for you to book.")};
        case PlaceRefusal::ends_before_start:
            return {"ends_before_start", field, tr("It ends before it begins.")};
        case PlaceRefusal::too_long:
            return {"too_long", field,
                    tr("One can have it for {hours} hours and {minutes} minutes at most.")};
        case PlaceRefusal::begun:
            return {"begun", field, tr("Choose a moment that is still to come.")};
        case PlaceRefusal::too_far_ahead:
            return {"too_far_ahead", field, tr("One can book {days} days ahead at most.")};
        case PlaceRefusal::not_open_then:
            return {"not_open_then", field, tr("It is not open at this time on {day}.")};
        case PlaceRefusal::taken_then:
            return {"taken_then", field, tr("It is taken at this time: {days}.")};
        case PlaceRefusal::too_many_bookings:
            return {"too_many_bookings", rule,
                    tr("You have 60 bookings to come. Cancel some first.")};
        case PlaceRefusal::booking_over:
            return {"booking_over", rule, tr("It is over, or cancelled already.")};
        default:
            return {};
    }
}

}  // namespace

RefusalText refusal_text(PlaceRefusal refusal) {
    using enum RefusalKind;
    if (const RefusalText text = field_text(refusal); !text.name.empty()) return text;
    if (const RefusalText text = area_text(refusal); !text.name.empty()) return text;
    if (const RefusalText text = booking_text(refusal); !text.name.empty()) return text;
    if (const RefusalText text = picture_text(refusal); !text.name.empty()) return text;
    switch (refusal) {
        case PlaceRefusal::place_not_found:
            return {"place_not_found", not_found, tr("There is no such place.")};
        case PlaceRefusal::version_not_found:
            return {"version_not_found", not_found, tr("There is no such version.")};
        case PlaceRefusal::line_not_found:
            return {"line_not_found", not_found, tr("This line is not there any more.")};
        case PlaceRefusal::only_editors:
            return {"only_editors", forbidden, tr("Only editors can do this.")};
        case PlaceRefusal::changed_meanwhile:
            return {"changed_meanwhile", rule,
                    tr("Somebody changed this place meanwhile. What you typed still stands here: "
                       "look at its page, then save again.")};
        case PlaceRefusal::nothing_changed:
            return {"nothing_changed", rule, tr("Nothing is different from what stands there.")};
        case PlaceRefusal::confirmed_already:
            return {"confirmed_already", rule, tr("This was confirmed already.")};
        case PlaceRefusal::own_version:
            return {"own_version", rule,
                    tr("You wrote this yourself. Somebody else has to confirm it.")};
        case PlaceRefusal::closed:
            return {"closed", rule, tr("This place is closed.")};
        case PlaceRefusal::translation_same_language:
            return {"translation_same_language", rule,
                    tr("It is written in this language. Choose another.")};
        case PlaceRefusal::translation_empty:
            return {"translation_empty", field, tr("Translate at least one text.")};
        case PlaceRefusal::not_closed:
            return {"not_closed", rule, tr("This place is open.")};
        default:
            return {};
    }
}

}  // namespace agora::places
