#pragma once

#include "acting.hpp"
#include "agora/base/language.hpp"
#include "agora/base/result.hpp"

#include <array>
#include <string>
#include <string_view>

namespace agora::talks {

struct NewTalk {
    Language language = Language::en;
    std::string name;
    std::string summary;
    std::string for_whom;
    std::string rules;
    std::array<std::string, kModerators> moderators;  ///< addresses of members
};

/// A person of trust opens it and names its moderators; refused at "moderator_1" or "moderator_2".
Result<Talk> open_talk(const Acting& acting, const NewTalk& wanted);
/// In place of one who left; refused at "moderator".
Result<Done> name_moderator(const Acting& acting, const Talk& talk, std::string_view mail);
/// For all and for good: memberships and messages are erased.
Result<Done> close_talk(const Acting& acting, const Talk& talk);

}  // namespace agora::talks
