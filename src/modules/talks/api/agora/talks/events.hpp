#pragma once

#include "agora/access/actor.hpp"
#include "agora/base/id.hpp"
#include "agora/fields/fields.hpp"

#include <string_view>

// What the journal is told: never who is in a talk group or writes there.
namespace agora::talks {

using GroupId = Id<struct TalkGroupTag>;

struct TalkOpened {
    static constexpr std::string_view kName = "talks.opened";
    GroupId talk;
};
AGORA_FIELDS(TalkOpened, talk)

/// Moderators are no secret: members read their names.
struct TalkModeratorNamed {
    static constexpr std::string_view kName = "talks.moderator_named";
    GroupId talk;
    access::AccountId account;
};
AGORA_FIELDS(TalkModeratorNamed, talk, account)

struct TalkClosed {
    static constexpr std::string_view kName = "talks.closed";
    GroupId talk;
};
AGORA_FIELDS(TalkClosed, talk)

/// Somebody with a role in the cooperative tried to read what only members and moderators may.
struct TalkReadingRefused {
    static constexpr std::string_view kName = "talks.reading_refused";
    GroupId talk;
};
AGORA_FIELDS(TalkReadingRefused, talk)

}  // namespace agora::talks
