#pragma once

#include "edit_page.hpp"

#include <array>
#include <string>

// The question whether one wants to be found, asked at the first visit and in the profile.
namespace agora::members {

constexpr std::array kListingOptions{
    fields::Option{"only_me", tr("Nobody"), tr("I am not in the directory.")},
    fields::Option{"members", tr("Members"), tr("People who signed in find me.")},
    fields::Option{"everyone", tr("Everyone"), tr("Visitors find me too, and so do clients.")},
};
inline constexpr std::string_view kListingQuestion = tr("List me in the directory for");

inline constexpr std::string_view kProjectQuestion =
    tr("The team may find me when it looks for people for a project");

/// The question and the answer, as they were read.
std::string listing_words(const web::Call& call, Audience audience);

std::string project_words(const web::Call& call, bool allowed);

}  // namespace agora::members
