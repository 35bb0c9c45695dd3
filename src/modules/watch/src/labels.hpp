#pragma once

#include "agora/fields/form.hpp"
#include "agora/watch/post.hpp"

#include <array>
#include <string_view>

// Source texts to translate.
namespace agora::watch {

inline constexpr std::array kSubjectOptions{
    fields::Option{"law", tr("Law and status")},
    fields::Option{"taxes", tr("Taxes and contributions")},
    fields::Option{"market", tr("Market and prices")},
    fields::Option{"funding", tr("Support and funding")},
    fields::Option{"safety", tr("Safety and insurance")},
    fields::Option{"other", tr("Something else")},
};

std::string_view label_of(Subject subject);

}  // namespace agora::watch
