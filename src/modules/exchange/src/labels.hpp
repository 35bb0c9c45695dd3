#pragma once

#include "agora/exchange/ring.hpp"
#include "agora/fields/form.hpp"

#include <array>
#include <string_view>

// Source texts to translate.
namespace agora::exchange {

inline constexpr std::array kSideOptions{
    fields::Option{"offer", tr("I offer"), tr("something that you have or can do")},
    fields::Option{"want", tr("I look for"), tr("something that you need")},
};
inline constexpr std::array kThingOptions{
    fields::Option{"good", tr("a thing")},
    fields::Option{"service", tr("a service")},
};
inline constexpr std::array kModeOptions{
    fields::Option{"free", tr("for nothing")},
    fields::Option{"paid", tr("for money")},
    fields::Option{"barter", tr("barter")},
    fields::Option{"credits", tr("credits")},
};
inline constexpr std::array kAudienceOptions{
    fields::Option{"members", tr("members only")},
    fields::Option{"everyone", tr("everybody"), tr("without your name; also on posters")},
};

/// "Offered", "Wanted"
std::string_view label_of(Side side);
std::string_view label_of(Thing thing);
std::string_view label_of(Mode mode);
std::string_view label_of(DealState state);
std::string_view label_of(RingState state);
/// The class of its tag.
std::string_view tag_of(DealState state);
std::string_view tag_of(RingState state);

}  // namespace agora::exchange
