#pragma once

#include "agora/base/result.hpp"

namespace agora::talks {

enum class TalkRefusal {
    talk_not_found,
    only_its_members,
    only_its_moderators,
    moderators_missing,
    in_already,
    consent_missing,
    alias_taken,
    alias_is_your_name,
    moderator_unknown,
    moderator_twice,
    moderator_yourself,
    moderators_enough,
    not_named,
    request_not_found,
    message_not_found,
    moderator_may_not_join,
};
RefusalText refusal_text(TalkRefusal refusal);

}  // namespace agora::talks
