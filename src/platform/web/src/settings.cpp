#include "agora/web/settings.hpp"

#include "web_store.hpp"

#include <algorithm>
#include <charconv>

namespace agora::web {
namespace {

constexpr std::size_t kMostOfText = 2'000;
constexpr std::size_t kMostOfLongText = 100'000;

bool is_whole_number(std::string_view content) {
    std::int64_t value = 0;
    const auto [end, error] =
        std::from_chars(content.data(), content.data() + content.size(), value);
    return error == std::errc{} && end == content.data() + content.size();
}

bool is_colour(std::string_view content) {
    return content.size() == 7 && content.front() == '#' &&
           content.find_first_not_of("0123456789abcdefABCDEF", 1) == std::string_view::npos;
}

bool fits(const Setting& setting, std::string_view content) {
    switch (setting.type) {
        case SettingType::number:
            return is_whole_number(content);
        case SettingType::yes_no:
            return content == "yes" || content == "no";
        case SettingType::choice:
            return std::ranges::find(setting.choices, content, &SettingChoice::value) !=
                   setting.choices.end();
        case SettingType::colour:
            return content.empty() || is_colour(content);
        case SettingType::mail:
            return content.empty() || (content.find('@') != std::string_view::npos &&
                                       content.find_first_of(" \n") == std::string_view::npos);
        case SettingType::text:
            return content.find('\n') == std::string_view::npos;
        case SettingType::long_text:
            return true;
    }
    return false;
}

}  // namespace

RefusalText refusal_text(SettingRefusal refusal) {
    using enum RefusalKind;
    switch (refusal) {
        case SettingRefusal::setting_unknown:
            return {"setting_unknown", not_found, tr("There is no setting of this name.")};
        case SettingRefusal::setting_malformed:
            return {"setting_malformed", field, tr("This setting takes another kind of value.")};
        case SettingRefusal::setting_too_long:
            return {"setting_too_long", field, tr("That is too long for this setting.")};
    }
    return {};
}

Settings::Settings(db::Database& database, const std::vector<Module>& modules)
    : database_(database) {
    for (const Module& module : modules) {
        declared_.insert(declared_.end(), module.settings.begin(), module.settings.end());
    }
    reload();
}

const Setting* Settings::find(std::string_view key) const {
    const auto found = std::find_if(declared_.begin(), declared_.end(),
                                    [&](const Setting& setting) { return setting.key == key; });
    return found == declared_.end() ? nullptr : &*found;
}

std::string Settings::text(std::string_view key) const {
    {
        const std::lock_guard lock(mutex_);
        const auto changed = values_.find(key);
        if (changed != values_.end()) return changed->second;
    }
    const Setting* setting = find(key);
    AGORA_ASSERT(setting != nullptr);
    return std::string{setting->standard};
}

std::int64_t Settings::number(std::string_view key) const {
    const std::string content = text(key);
    std::int64_t value = 0;
    std::from_chars(content.data(), content.data() + content.size(), value);
    return value;
}

bool Settings::yes(std::string_view key) const {
    return text(key) == "yes";
}

void Settings::put(db::WriteTx& tx, std::string_view key, std::string_view content, Instant now) {
    AGORA_ASSERT(find(key) != nullptr);
    put_setting(tx, key, content, now);
    tx.after_commit([this, key = std::string{key}, content = std::string{content}] {
        const std::lock_guard lock(mutex_);
        values_[key] = content;
    });
}

Result<Done> change_setting(db::WriteTx& tx, Settings& settings, const journal::Origin& origin,
                            std::string_view key, std::string_view content) {
    const Setting* setting = settings.find(key);
    if (setting == nullptr) return SettingRefusal::setting_unknown;
    const bool is_long = setting->type == SettingType::long_text;
    if (content.size() > (is_long ? kMostOfLongText : kMostOfText)) {
        return Refusal{SettingRefusal::setting_too_long, std::string{key}};
    }
    if (!is_valid_utf8(content) || !fits(*setting, content)) {
        return Refusal{SettingRefusal::setting_malformed, std::string{key}};
    }
    if (settings.text(key) == content) return Done{};
    settings.put(tx, key, content, origin.at);
    journal::emit(tx, origin, SettingChanged{{setting->key}}, journal::Audit::yes);
    return Done{};
}

void Settings::reload() {
    const auto rows = database_.read([](db::ReadTx& tx) { return list_settings(tx); });
    const std::lock_guard lock(mutex_);
    values_.clear();
    for (const SettingRow& row : rows) values_[row.setting_key] = row.content;
}

}  // namespace agora::web
