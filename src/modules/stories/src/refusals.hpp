#pragma once

#include "agora/base/result.hpp"

namespace agora::stories {

enum class StoryRefusal {
    story_not_found,
    not_the_teller,
    not_its_writer,
    page_needed,
    consent_text_changed,
    changed_meanwhile,
    not_waiting,
    not_your_own,
    too_many_stories,
    member_unknown,
    tell_it_yourself,
    address_malformed,
    choose_file_again,
    picture_of_the_teller_only,
    not_in_that_language,
    not_agreed_to,
    too_many_takings,
    taking_not_found,
    no_such_version,
    same_consent_text,
};
RefusalText refusal_text(StoryRefusal refusal);

}  // namespace agora::stories
