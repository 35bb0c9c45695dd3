#include "refusals.hpp"

namespace agora::stories {
namespace {

RefusalText field_text(StoryRefusal refusal) {
    using enum RefusalKind;
    switch (refusal) {
        case StoryRefusal::page_needed:
            return {"page_needed", field,
                    tr("Without the page of stories it can stand nowhere else: tick that one, or "
                       "withdraw the story.")};
        case StoryRefusal::consent_text_changed:
            return {"consent_text_changed", field,
                    tr("The text of the consent changed meanwhile. Read it again, then tick what "
                       "you agree to.")};
        case StoryRefusal::too_many_stories:
            return {"too_many_stories", field,
                    tr("You have ten stories here. Withdraw one first.")};
        case StoryRefusal::member_unknown:
            return {"member_unknown", field, tr("No member has this address.")};
        case StoryRefusal::tell_it_yourself:
            return {"tell_it_yourself", field,
                    tr("This is you. Tell your own story on the page for that.")};
        case StoryRefusal::address_malformed:
            return {"address_malformed", field,
                    tr("Write the whole address, beginning with https://")};
        case StoryRefusal::choose_file_again:
            return {"choose_file_again", field,
                    tr("What you typed was kept, the file could not be. Choose it once more.")};
        case StoryRefusal::not_in_that_language:
            return {"not_in_that_language", not_found,
                    tr("This is the language in which it was told.")};
        case StoryRefusal::not_agreed_to:
            return {"not_agreed_to", field,
                    tr("Whoever told it did not agree to this use, or no longer does.")};
        case StoryRefusal::too_many_takings:
            return {"too_many_takings", field,
                    tr("This story was taken over a hundred times already.")};
        case StoryRefusal::same_consent_text:
            return {"same_consent_text", field, tr("This is what the present version says.")};
        default:
            return {};
    }
}

}  // namespace

RefusalText refusal_text(StoryRefusal refusal) {
    using enum RefusalKind;
    switch (refusal) {
        case StoryRefusal::story_not_found:
            return {"story_not_found", not_found,
                    tr("This story is not here, or not for everybody to read.")};
        case StoryRefusal::not_the_teller:
            return {"not_the_teller", forbidden, tr("Only whoever told the story can do this.")};
        case StoryRefusal::not_its_writer:
            return {"not_its_writer", forbidden,
                    tr("Only whoever told the story, or wrote it down before they agreed, can do "
                       "this.")};
        case StoryRefusal::picture_of_the_teller_only:
            return {"picture_of_the_teller_only", forbidden,
                    tr("Only whoever told the story adds a picture or a video to it.")};
        case StoryRefusal::changed_meanwhile:
            return {"changed_meanwhile", rule,
                    tr("The story changed while you read it. Read it again, then decide.")};
        case StoryRefusal::not_waiting:
            return {"not_waiting", rule, tr("This story does not wait for that.")};
        case StoryRefusal::not_your_own:
            return {"not_your_own", forbidden, tr("Somebody else decides about your own story.")};
        case StoryRefusal::taking_not_found:
            return {"taking_not_found", not_found, tr("There is nothing here that you took over.")};
        case StoryRefusal::no_such_version:
            return {"no_such_version", not_found, tr("There is no such version.")};
        default:
            return field_text(refusal);
    }
}

}  // namespace agora::stories
