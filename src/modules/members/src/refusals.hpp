#pragma once

#include "agora/base/result.hpp"

namespace agora::members {

/// What changing one's own profile can be refused for.
enum class ProfileRefusal {
    name_missing,
    place_unknown,
    place_ambiguous,
    too_many_professions,
    language_twice,
    until_missing,
    until_is_past,
    until_too_far,
    website_unsafe,
    too_many_items,
    portfolio_too_heavy,
    picture_missing,
    picture_was_removed,
    alternative_text_missing,
    choose_file_again,
};
RefusalText refusal_text(ProfileRefusal refusal);

}  // namespace agora::members
