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
    }
    return {};
}

}  // namespace agora::members
