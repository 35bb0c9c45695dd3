#pragma once

#include "agora/fields/form.hpp"
#include "agora/legal/settings.hpp"
#include "agora/web/module.hpp"

#include <span>
#include <string>
#include <string_view>
#include <vector>

namespace agora::legal {

/// One thing that the cooperative tells about itself: a setting and a field of one form.
struct Fact {
    std::string_view key;  ///< of the setting
    bool obligatory = false;
    fields::FormField field;
    std::string_view standard = {};
};

std::span<const Fact> all_facts();
std::vector<web::Setting> settings_of_facts();

/// The setting of a field, "legal.name" of "name".
std::string setting_key(std::string_view field);
std::string fact(const web::Settings& settings, std::string_view field);
/// The lines of a longer fact that hold something.
std::vector<std::string> lines_of(std::string_view text);
std::string terms_field(Language language);

}  // namespace agora::legal
