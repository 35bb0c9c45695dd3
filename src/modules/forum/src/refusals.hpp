#pragma once

#include "agora/base/result.hpp"

namespace agora::forum {

enum class ForumRefusal {
    category_not_found,
    thread_not_found,
    post_not_found,
    faq_not_found,
    category_unknown,
    opens_to_more,
    takes_no_threads,
    only_group_writes,
    thread_is_closed,
    not_the_writer,
    not_a_moderator,
    only_who_asked,
    not_a_question,
    answer_unknown,
    post_is_removed,
    changed_meanwhile,
    too_many_tags,
    too_many_links,
    too_many_posts,
    newcomer_waits,
    reason_missing,
    not_needed,
    slug_taken,
    name_missing,
    person_unknown,
    not_solved,
    faq_exists,
    faq_not_allowed,
    poll_exists,
    poll_options_wrong,
    poll_end_wrong,
    poll_is_over,
    poll_choice_missing,
    translation_same_language,
    no_translator,
    mail_from_elsewhere,
    too_many_pictures,
    too_many_pictures_wait,
    pictures_too_heavy,
    picture_was_removed,
};
RefusalText refusal_text(ForumRefusal refusal);

}  // namespace agora::forum
