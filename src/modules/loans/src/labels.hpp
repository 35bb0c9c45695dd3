#pragma once

#include "agora/fields/form.hpp"
#include "agora/loans/loan.hpp"

#include <array>
#include <string_view>

// Source texts to translate.
namespace agora::loans {

inline constexpr std::array kCategoryOptions{
    fields::Option{"photo_video", tr("Photo and video")},
    fields::Option{"sound_light", tr("Sound and light")},
    fields::Option{"tools", tr("Tools and machines")},
    fields::Option{"computers", tr("Computers and screens")},
    fields::Option{"workplace", tr("For the workplace")},
    fields::Option{"fair_stage", tr("For a fair, a stand or a stage")},
    fields::Option{"transport", tr("To carry and to drive")},
    fields::Option{"outdoors", tr("For outdoors")},
    fields::Option{"books_games", tr("Books and games")},
    fields::Option{"other", tr("Something else")},
};

inline constexpr std::array kConditionOptions{
    fields::Option{"as_new", tr("as new")}, fields::Option{"good", tr("good")},
    fields::Option{"worn", tr("worn, and works")}, fields::Option{"damaged", tr("damaged")}};

std::string_view label_of(Category category);
std::string_view label_of(Condition condition);
std::string_view label_of(LoanState state);
std::string_view label_of(Extension extension);
/// The class of its tag.
std::string_view tag_of(LoanState state);
std::string_view label_of(RecordKind kind);

}  // namespace agora::loans
