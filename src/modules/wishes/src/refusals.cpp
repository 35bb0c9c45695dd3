#include "refusals.hpp"

namespace agora::wishes {
namespace {

RefusalText of_keepers(WishRefusal refusal) {
    using enum RefusalKind;
    switch (refusal) {
        case WishRefusal::status_unchanged:
            return {"status_unchanged", field, tr("That is how it stands already.")};
        case WishRefusal::reason_missing:
            return {"reason_missing", field,
                    tr("Whoever wished it and all who support it read why not: give the reason.")};
        case WishRefusal::merged_already:
            return {"merged_already", rule, tr("It goes on in another wish already.")};
        case WishRefusal::target_unknown:
            return {"target_unknown", field,
                    tr("There is no wish with this number that still stands by itself.")};
        case WishRefusal::target_is_itself:
            return {"target_is_itself", field, tr("That is this wish.")};
        case WishRefusal::name_taken:
            return {"name_taken", field, tr("Another tool is called that.")};
        case WishRefusal::note_missing:
            return {"note_missing", field, tr("Write what changed, in one language at least.")};
        case WishRefusal::day_ahead:
            return {"day_ahead", field, tr("That day is still to come.")};
        case WishRefusal::fulfils_unknown:
            return {"fulfils_unknown", field,
                    tr("There is no wish {number} for this tool that still stands by itself.")};
        case WishRefusal::fulfils_closed:
            return {"fulfils_closed", field, tr("Wish {number} is done or declined already.")};
        default:
            return {};
    }
}

}  // namespace

RefusalText refusal_text(WishRefusal refusal) {
    using enum RefusalKind;
    switch (refusal) {
        case WishRefusal::wish_not_found:
            return {"wish_not_found", not_found, tr("There is no such wish.")};
        case WishRefusal::tool_not_found:
            return {"tool_not_found", not_found, tr("There is no such tool.")};
        case WishRefusal::not_the_keeper:
            return {"not_the_keeper", forbidden,
                    tr("Editors and administrators keep the tools and what becomes of wishes.")};
        case WishRefusal::tool_unknown:
            return {"tool_unknown", field, tr("Choose one of the list.")};
        case WishRefusal::look_first:
            return {"look_first", field,
                    tr("Look at the wishes above first: yours may be among them. Support it then, "
                       "or tick that yours is another one.")};
        case WishRefusal::too_many_wishes:
            return {"too_many_wishes", too_many,
                    tr("You proposed five wishes today. Go on tomorrow, or support those of "
                       "others.")};
        case WishRefusal::supported_already:
            return {"supported_already", rule, tr("You support it already.")};
        case WishRefusal::not_supported:
            return {"not_supported", rule, tr("You don't support it.")};
        case WishRefusal::wish_is_closed:
            return {"wish_is_closed", rule,
                    tr("It is done, declined or goes on in another wish: nobody needs to support "
                       "it any more.")};
        case WishRefusal::changed_meanwhile:
            return {"changed_meanwhile", rule,
                    tr("Somebody changed this page meanwhile. What you typed still stands here: "
                       "look at the page, then save again.")};
        case WishRefusal::not_the_proposer:
            return {"not_the_proposer", forbidden, tr("Only whoever proposed it can do that.")};
        case WishRefusal::others_support_it:
            return {"others_support_it", rule,
                    tr("Others support it as it stands, so its words stay.")};
        case WishRefusal::translated_already:
            return {"translated_already", forbidden,
                    tr("Somebody translated it already. Who wrote the translation can change it.")};
        case WishRefusal::tool_takes_no_wishes:
            return {"tool_takes_no_wishes", field,
                    tr("This tool is not used any more: it takes no wishes.")};
        default:
            return of_keepers(refusal);
    }
}

}  // namespace agora::wishes
