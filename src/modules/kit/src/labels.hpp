#pragma once

#include "agora/fields/form.hpp"
#include "agora/kit/item.hpp"

#include <array>
#include <string_view>

// Source texts to translate.
namespace agora::kit {

inline constexpr std::array kKindOptions{
    fields::Option{"slides", tr("Slides"), tr("To show and to speak to.")},
    fields::Option{"brochure", tr("Brochure or card"), tr("To print and hand out.")},
    fields::Option{"video", tr("Video"), tr("A file, or the address where it lies.")},
    fields::Option{"text", tr("Text"), tr("To read: answers, arguments, a checklist.")},
};
inline constexpr std::array kAudienceOptions{
    fields::Option{"ambassadors", tr("Ambassadors and the support group")},
    fields::Option{"members", tr("All members of the cooperative")},
    fields::Option{"everyone", tr("Everybody, also without an account")},
};

std::string_view label_of(Kind kind);
std::string_view label_of(Audience audience);
/// "Slides", of several of them.
std::string_view heading_of(Kind kind);

}  // namespace agora::kit
