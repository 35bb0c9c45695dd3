#pragma once

#include "agora/members/profile.hpp"

#include <string_view>

// The words of fields and choices, as English source texts.
namespace agora::members {

std::string_view label_of(Field field);
std::string_view label_of(Audience audience);
std::string_view label_of(Stage stage);
std::string_view label_of(Availability availability);
std::string_view label_of(LanguageLevel level);
/// To the owner, of a profile that moderators limited or hid.
std::string_view moderation_sentence(Moderation moderation);

}  // namespace agora::members
