#pragma once

#include "agora/web/answer.hpp"
#include "agora/web/module.hpp"

#include <string>
#include <string_view>
#include <vector>

namespace agora::administration {

/// Settings of one module, by the part of the key before the point.
struct SettingGroup {
    std::string key;
    std::vector<const web::Setting*> settings;
};
std::vector<SettingGroup> setting_groups(const web::Call& call);
/// In plain words: "Name, look and home page".
std::string heading_of(const web::Call& call, std::string_view group);

/// The form of a group; its fields are named like the settings.
std::vector<fields::FormField> form_of(const SettingGroup& group);
/// Choices, and yes or no.
fields::FormContext context_of(const web::Call& call, const SettingGroup& group);
/// As the settings are now.
fields::NameValues values_of(const web::Call& call, const SettingGroup& group);
/// The form's own checks, then those of settings: one line, a colour.
fields::FormState check_settings(const web::Call& call, const SettingGroup& group,
                                 const fields::NameValues& sent);

}  // namespace agora::administration
