#include "refusals.hpp"

namespace agora::forum {
namespace {

RefusalText field_text(ForumRefusal refusal) {
    using enum RefusalKind;
    switch (refusal) {
        case ForumRefusal::category_unknown:
            return {"category_unknown", field, tr("Choose where it belongs.")};
        case ForumRefusal::opens_to_more:
            return {"opens_to_more", field,
                    tr("What was written for some is not moved to where others read it.")};
        case ForumRefusal::too_many_tags:
            return {"too_many_tags", field,
                    tr("At most five words, each of at most 30 characters.")};
        case ForumRefusal::too_many_links:
            return {"too_many_links", field,
                    tr("In your first days a text can hold two links at most. Take some out; you "
                       "can add them later.")};
        case ForumRefusal::reason_missing:
            return {"reason_missing", field, tr("Say why, in at most 1,000 characters.")};
        case ForumRefusal::slug_taken:
            return {"slug_taken", field, tr("Another category has this address. Choose another.")};
        case ForumRefusal::name_missing:
            return {"name_missing", field, tr("Give it a name in each of the three languages.")};
        case ForumRefusal::person_unknown:
            return {"person_unknown", field,
                    tr("No active member has this address. Look for typing errors.")};
        case ForumRefusal::poll_options_wrong:
            return {"poll_options_wrong", field,
                    tr("Give two to ten different answers, one a line, each of at most 120 "
                       "characters.")};
        case ForumRefusal::poll_end_wrong:
            return {"poll_end_wrong", field, tr("Choose a day from tomorrow on, within a year.")};
        case ForumRefusal::poll_choice_missing:
            return {"poll_choice_missing", field, tr("Choose an answer of the list.")};
        case ForumRefusal::translation_same_language:
            return {"translation_same_language", field,
                    tr("It is written in this language. Choose another.")};
        default:
            return {};
    }
}

RefusalText picture_text(ForumRefusal refusal) {
    using enum RefusalKind;
    switch (refusal) {
        case ForumRefusal::too_many_pictures:
            return {"too_many_pictures", field, tr("A text shows eight pictures at most.")};
        case ForumRefusal::too_many_pictures_wait:
            return {"too_many_pictures_wait", field,
                    tr("Twelve of your pictures wait for a text. Send a text that shows some of "
                       "them first.")};
        case ForumRefusal::pictures_too_heavy:
            return {"pictures_too_heavy", field,
                    tr("Your pictures in the forum take 60 MB together. Take some out of your "
                       "texts first.")};
        case ForumRefusal::picture_was_removed:
            return {"picture_was_removed", field,
                    tr("Somebody shown in one of these pictures had it removed here. Take it out "
                       "of the text.")};
        default:
            return {};
    }
}

RefusalText sight_text(ForumRefusal refusal) {
    using enum RefusalKind;
    switch (refusal) {
        case ForumRefusal::category_not_found:
            return {"category_not_found", not_found, tr("There is no such category.")};
        case ForumRefusal::thread_not_found:
            return {"thread_not_found", not_found, tr("There is no such question or discussion.")};
        case ForumRefusal::post_not_found:
            return {"post_not_found", not_found, tr("There is no such text.")};
        case ForumRefusal::no_translator:
            return {"no_translator", not_found, tr("There is no translator for this text.")};
        case ForumRefusal::faq_not_found:
            return {"faq_not_found", not_found, tr("There is no such entry.")};
        case ForumRefusal::only_group_writes:
            return {"only_group_writes", forbidden,
                    tr("Only members of this group write here. You can join it on its page.")};
        case ForumRefusal::not_the_writer:
            return {"not_the_writer", forbidden, tr("Only who wrote it can do this.")};
        case ForumRefusal::not_a_moderator:
            return {"not_a_moderator", forbidden,
                    tr("Only the moderators of this category can do this.")};
        case ForumRefusal::only_who_asked:
            return {"only_who_asked", forbidden,
                    tr("Only who asked, or a moderator, says which answer solved it.")};
        case ForumRefusal::faq_not_allowed:
            return {"faq_not_allowed", forbidden,
                    tr("Moderators, advisers and editors make frequently asked questions.")};
        default:
            return {};
    }
}

}  // namespace

RefusalText refusal_text(ForumRefusal refusal) {
    using enum RefusalKind;
    if (const RefusalText text = field_text(refusal); !text.name.empty()) return text;
    if (const RefusalText text = sight_text(refusal); !text.name.empty()) return text;
    if (const RefusalText text = picture_text(refusal); !text.name.empty()) return text;
    switch (refusal) {
        case ForumRefusal::takes_no_threads:
            return {"takes_no_threads", rule, tr("Nothing new can be written in this category.")};
        case ForumRefusal::thread_is_closed:
            return {"thread_is_closed", rule,
                    tr("It is closed: nobody can write here any more. Copy what you typed if you "
                       "need it elsewhere.")};
        case ForumRefusal::not_a_question:
            return {"not_a_question", rule, tr("A discussion has no answer that solves it.")};
        case ForumRefusal::answer_unknown:
            return {"answer_unknown", rule, tr("This text is no answer that stands here.")};
        case ForumRefusal::post_is_removed:
            return {"post_is_removed", rule, tr("This text was removed.")};
        case ForumRefusal::changed_meanwhile:
            return {"changed_meanwhile", rule,
                    tr("Somebody changed this meanwhile. What you typed still stands here: look "
                       "at the page, then save again.")};
        case ForumRefusal::too_many_posts:
            return {"too_many_posts", too_many,
                    tr("You wrote a lot in a short time. Try again in an hour; what you typed can "
                       "be kept as a draft.")};
        case ForumRefusal::newcomer_waits:
            return {"newcomer_waits", too_many,
                    tr("In your first days you can write five texts an hour and begin three a "
                       "day. Try again later; what you typed can be kept as a draft.")};
        case ForumRefusal::not_needed:
            return {"not_needed", rule, tr("It is so already.")};
        case ForumRefusal::not_solved:
            return {"not_solved", rule, tr("First say which answer solved it.")};
        case ForumRefusal::faq_exists:
            return {"faq_exists", rule,
                    tr("There is a frequently asked question of it in this language already.")};
        case ForumRefusal::poll_exists:
            return {"poll_exists", rule, tr("There is a poll here already.")};
        case ForumRefusal::poll_is_over:
            return {"poll_is_over", rule, tr("This poll is over.")};
        case ForumRefusal::mail_from_elsewhere:
            return {"mail_from_elsewhere", rule,
                    tr("The mail came from another address than that of your account. If you did "
                       "not send it, take a new address for your mails to the forum.")};
        default:
            return {};
    }
}

}  // namespace agora::forum
