#include "agora/web/settings.hpp"

#include "web_store.hpp"

#include <algorithm>
#include <charconv>

namespace agora::web {

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

void Settings::reload() {
    const auto rows = database_.read([](db::ReadTx& tx) { return list_settings(tx); });
    const std::lock_guard lock(mutex_);
    values_.clear();
    for (const SettingRow& row : rows) values_[row.setting_key] = row.content;
}

}  // namespace agora::web
