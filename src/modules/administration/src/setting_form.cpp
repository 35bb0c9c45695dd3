#include "setting_form.hpp"

#include "agora/web/settings.hpp"
#include "refusals.hpp"

#include <algorithm>
#include <array>

namespace agora::administration {
namespace {

using fields::FieldType;
using web::SettingType;

constexpr std::size_t kMostText = 500;
constexpr std::size_t kMostLongText = 20'000;
constexpr std::int64_t kMostNumber = 1'000'000;

constexpr std::array<std::pair<std::string_view, std::string_view>, 7> kHeadings{{
    {"site", tr("Name, look and home page")},
    {"accounts", tr("Accounts and signing in")},
    {"members", tr("Members and the directory")},
    {"inbox", tr("Notices on devices")},
    {"legal", tr("Legal notice and contact points")},
    {"reports", tr("Reports")},
    {"territories", tr("Offices")},
}};

FieldType type_of(SettingType type) {
    switch (type) {
        case SettingType::long_text:
            return FieldType::textarea;
        case SettingType::number:
            return FieldType::number;
        case SettingType::yes_no:
            return FieldType::radios;
        case SettingType::choice:
            return FieldType::select;
        case SettingType::mail:
            return FieldType::email;
        case SettingType::text:
        case SettingType::colour:
            return FieldType::text;
    }
    return FieldType::text;
}

std::size_t longest(SettingType type) {
    if (type == SettingType::long_text) return kMostLongText;
    return type == SettingType::text ? kMostText : 0;
}

/// What may not be empty: without a value there would be no choice, number, name or sender.
bool must_be_there(const web::Setting& setting) {
    const bool name_or_mail = setting.type == SettingType::mail || setting.key.ends_with(".name");
    return setting.type == SettingType::choice || setting.type == SettingType::number ||
           setting.type == SettingType::yes_no || (name_or_mail && !setting.standard.empty());
}

bool is_colour(std::string_view value) {
    return value.size() == 7 && value.front() == '#' &&
           value.find_first_not_of("0123456789abcdefABCDEF", 1) == std::string_view::npos;
}

fields::Choice choice_of(const web::Call& call, const web::SettingChoice& choice) {
    const std::string value{choice.value};
    if (!choice.label.empty()) return {value, call.say(choice.label), {}};
    if (const auto language = parse_language(value)) {
        return {value, std::string{own_name(*language)}, {}, value};
    }
    return {value, value, {}};
}

}  // namespace

std::vector<SettingGroup> setting_groups(const web::Call& call) {
    std::vector<SettingGroup> groups;
    for (const web::Setting& setting : call.services.settings.all()) {
        const std::string key{setting.key.substr(0, setting.key.find('.'))};
        auto found = std::find_if(groups.begin(), groups.end(),
                                  [&](const SettingGroup& group) { return group.key == key; });
        if (found == groups.end()) found = groups.insert(groups.end(), {key, {}});
        const bool twice =
            std::any_of(found->settings.begin(), found->settings.end(),
                        [&](const web::Setting* known) { return known->key == setting.key; });
        if (!twice) found->settings.push_back(&setting);
    }
    return groups;
}

std::string heading_of(const web::Call& call, std::string_view group) {
    const auto found = std::find_if(kHeadings.begin(), kHeadings.end(),
                                    [&](const auto& row) { return row.first == group; });
    return found == kHeadings.end() ? std::string{group} : call.say(found->second);
}

std::vector<fields::FormField> form_of(const SettingGroup& group) {
    std::vector<fields::FormField> form;
    for (const web::Setting* setting : group.settings) {
        fields::FormField field{.name = setting->key,
                                .type = type_of(setting->type),
                                .label = setting->label,
                                .hint = setting->hint,
                                .required = must_be_there(*setting),
                                .maximum = longest(setting->type)};
        if (setting->type == SettingType::number) {
            field.least = 0;
            field.most = kMostNumber;
        }
        form.push_back(field);
    }
    return form;
}

fields::FormContext context_of(const web::Call& call, const SettingGroup& group) {
    fields::FormContext context;
    for (const web::Setting* setting : group.settings) {
        std::vector<web::SettingChoice> values = setting->choices;
        if (setting->type == SettingType::yes_no) values = {{"yes", tr("yes")}, {"no", tr("no")}};
        if (values.empty()) continue;
        fields::Choices choices{setting->key, {}};
        for (const web::SettingChoice& value : values) {
            choices.options.push_back(choice_of(call, value));
        }
        context.choices.push_back(std::move(choices));
    }
    return context;
}

fields::NameValues values_of(const web::Call& call, const SettingGroup& group) {
    fields::NameValues values;
    for (const web::Setting* setting : group.settings) {
        values.add(std::string{setting->key}, call.services.settings.text(setting->key));
    }
    return values;
}

fields::FormState check_settings(const web::Call& call, const SettingGroup& group,
                                 const fields::NameValues& sent) {
    const auto form = form_of(group);
    fields::FormState state = fields::check_form(form, sent, context_of(call, group));
    for (const web::Setting* setting : group.settings) {
        const std::string_view value = trimmed(state.values[setting->key]);
        const std::string key{setting->key};
        if (state.refuses(key)) continue;
        if (setting->type == SettingType::colour && !value.empty() && !is_colour(value)) {
            state.refusals.push_back(Refusal{AdministrationRefusal::colour_malformed, key});
        }
        if (setting->type == SettingType::text && value.find('\n') != std::string_view::npos) {
            state.refusals.push_back(Refusal{AdministrationRefusal::line_break_in_setting, key});
        }
    }
    return state;
}

}  // namespace agora::administration
