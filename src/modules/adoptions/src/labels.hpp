#pragma once

#include "agora/adoptions/adoption.hpp"
#include "agora/requests/case.hpp"

#include <string_view>

// Source texts to translate.
namespace agora::adoptions {

std::string_view label_of(NeedKind kind);
/// Granted, refused or still asked.
std::string_view outcome_of(requests::State state);
/// Of its tag: "tag-done", "tag-late" or empty.
std::string_view tag_of(requests::State state);

/// Hours and money have an amount.
constexpr bool is_counted(NeedKind kind) {
    return kind == NeedKind::hours || kind == NeedKind::budget;
}

}  // namespace agora::adoptions
