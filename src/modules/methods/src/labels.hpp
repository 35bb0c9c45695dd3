#pragma once

#include "agora/fields/form.hpp"
#include "agora/methods/method.hpp"

#include <array>
#include <string_view>

// Source texts to translate.
namespace agora::methods {

inline constexpr std::array kPurposeOptions{
    fields::Option{"meet", tr("Meet each other")},
    fields::Option{"learn", tr("Learn from each other")},
    fields::Option{"decide", tr("Make decisions together")},
    fields::Option{"start", tr("Start a group")},
    fields::Option{"work", tr("Find work together")},
    fields::Option{"look_back", tr("Look back")},
};

std::string_view label_of(Purpose purpose);

}  // namespace agora::methods
