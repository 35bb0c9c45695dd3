#include "refusals.hpp"

namespace agora::members {

RefusalText refusal_text(ProfileRefusal refusal) {
    using enum RefusalKind;
    switch (refusal) {
        case ProfileRefusal::name_missing:
            return {"name_missing", field, tr("Write the name by which people know you.")};
        case ProfileRefusal::place_unknown:
            return {"place_unknown", field,
                    tr("We do not know this place. Try the name of its town or commune.")};
        case ProfileRefusal::place_ambiguous:
            return {"place_ambiguous", field, tr("Several places fit. Choose yours.")};
        case ProfileRefusal::too_many_professions:
            return {"too_many_professions", field,
                    tr("Choose at most five others: people look for what you do most.")};
        case ProfileRefusal::language_twice:
            return {"language_twice", field, tr("This language is there twice.")};
        case ProfileRefusal::until_missing:
            return {"until_missing", field,
                    tr("Say until when: after that day it disappears by itself.")};
        case ProfileRefusal::until_is_past:
            return {"until_is_past", field, tr("This day has passed. Choose a later one.")};
        case ProfileRefusal::until_too_far:
            return {"until_too_far", field, tr("Choose a day within a year from now.")};
        case ProfileRefusal::website_unsafe:
            return {"website_unsafe", field, tr("Write a web address that begins with https://.")};
        case ProfileRefusal::too_many_items:
            return {"too_many_items", rule,
                    tr("You show twelve examples already. Remove one to add another.")};
        case ProfileRefusal::portfolio_too_heavy:
            return {"portfolio_too_heavy", field,
                    tr("Your examples would be heavier than 60 MB together. Send a smaller file, "
                       "or remove one first.")};
        case ProfileRefusal::picture_missing:
            return {"picture_missing", field, tr("Choose a picture first.")};
        case ProfileRefusal::picture_was_removed:
            return {"picture_was_removed", field,
                    tr("This picture was removed because somebody shown in it objected. Choose "
                       "another one.")};
        case ProfileRefusal::alternative_text_missing:
            return {"alternative_text_missing", field,
                    tr("Say in a sentence what the picture shows: some people hear your page.")};
        case ProfileRefusal::choose_file_again:
            return {"choose_file_again", field,
                    tr("What you typed is kept; the file could not be. Choose it once more.")};
    }
    return {};
}

}  // namespace agora::members
