#pragma once

#include "agora/fields/form.hpp"
#include "agora/web/call.hpp"

#include <span>
#include <string>
#include <string_view>
#include <vector>

namespace agora::calls {

/// An option of a filter.
struct Choice {
    std::string value = {};
    std::string label = {};
    bool chosen = false;
};
AGORA_FIELDS(Choice, value, label, chosen)

std::vector<Choice> choices_of(const web::Call& call, std::span<const fields::Option> options,
                               std::string_view all, std::string_view chosen);
std::vector<Choice> sector_choices(const web::Call& call, std::string_view chosen);
std::vector<Choice> region_choices(const web::Call& call, std::string_view chosen);

/// The same for a form, `none` in the place of the first; a place abroad is no choice there.
std::vector<fields::Choice> for_form(std::vector<Choice> choices, std::string none);

}  // namespace agora::calls
