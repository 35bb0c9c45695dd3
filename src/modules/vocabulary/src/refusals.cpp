#include "refusals.hpp"

namespace agora::vocabulary {

RefusalText refusal_text(TermRefusal refusal) {
    using enum RefusalKind;
    switch (refusal) {
        case TermRefusal::term_not_found:
            return {"term_not_found", not_found,
                    tr("We don't have this word. Look in the list, or propose it.")};
        case TermRefusal::term_exists:
            return {"term_exists", field,
                    tr("This is there already, as “{term}”. If you mean the same, nothing needs to "
                       "be done.")};
        case TermRefusal::term_was_merged:
            return {"term_was_merged", rule,
                    tr("This word was merged with another in the meantime.")};
        case TermRefusal::label_missing:
            return {"label_missing", field, tr("Write it in at least one language.")};
        case TermRefusal::other_term_unknown:
            return {"other_term_unknown", field,
                    tr("We don't have this word. Write it as it stands in the list.")};
        case TermRefusal::other_term_is_the_same:
            return {"other_term_is_the_same", field, tr("That is the same word. Choose another.")};
        case TermRefusal::nothing_changes:
            return {"nothing_changes", field, tr("Nothing is different from how it is now.")};
        case TermRefusal::proposal_not_found:
            return {"proposal_not_found", not_found, tr("There is no such proposal.")};
        case TermRefusal::proposal_is_decided:
            return {"proposal_is_decided", rule, tr("Somebody decided on this proposal already.")};
        case TermRefusal::proposal_waits_already:
            return {"proposal_waits_already", rule,
                    tr("You proposed this already; it waits for an editor.")};
        case TermRefusal::too_many_proposals_wait:
            return {"too_many_proposals_wait", too_many,
                    tr("Twenty of your proposals are waiting. Let the editors catch up first.")};
    }
    return {};
}

}  // namespace agora::vocabulary
