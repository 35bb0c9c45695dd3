#pragma once

#include "agora/assemblies/meeting.hpp"
#include "agora/fields/form.hpp"

#include <array>
#include <string_view>

namespace agora::assemblies {

inline constexpr std::array kKindOptions{
    fields::Option{"assembly", tr("General assembly")},
    fields::Option{"board", tr("Board of directors")},
    fields::Option{"committee", tr("Committee")},
};
inline constexpr std::array kInvitedOptions{
    fields::Option{"shareholders", tr("Members who hold a share")},
    fields::Option{"members", tr("All members")},
    fields::Option{"seats", tr("Who has a seat in it")},
};
inline constexpr std::array kAudienceOptions{
    fields::Option{"convened", tr("Who is convened to it")},
    fields::Option{"members", tr("All members")},
    fields::Option{"everyone", tr("Everybody")},
};
inline constexpr std::array kItemKindOptions{
    fields::Option{"information", tr("To be informed")},
    fields::Option{"discussion", tr("To talk about")},
    fields::Option{"decision", tr("To decide")},
};
inline constexpr std::array kShownOptions{
    fields::Option{"everyone", tr("Everybody, also without an account")},
    fields::Option{"members", tr("All members of the cooperative")},
    fields::Option{"nobody", tr("Nobody: only the function stands there")},
};
inline constexpr std::array kMannerOptions{
    fields::Option{"in_person", tr("In person")},
    fields::Option{"remote", tr("From a distance, by video")},
    fields::Option{"proxy", tr("Somebody represents me")},
    fields::Option{"guest", tr("As a guest, without a vote")},
};

std::string_view label_of(Kind kind);
std::string_view label_of(Invited invited);
std::string_view label_of(ItemKind kind);
std::string_view label_of(Manner manner);
std::string_view label_of(State state);
/// Class of the tag.
std::string_view tag_of(State state);
std::string_view label_of(StepKind kind);

}  // namespace agora::assemblies
