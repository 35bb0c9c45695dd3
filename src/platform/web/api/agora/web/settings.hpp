#pragma once

#include "agora/base/result.hpp"
#include "agora/db/database.hpp"
#include "agora/journal/journal.hpp"
#include "agora/web/module.hpp"

#include <map>
#include <memory>
#include <mutex>
#include <string>
#include <string_view>
#include <vector>

namespace agora::web {

/// The cooperative's settings: declared by the modules, kept in the database, read from memory.
/// Thread-safe. Asking for a key that nobody declared is our own fault.
class Settings {
 public:
    Settings(db::Database& database, const std::vector<Module>& modules);

    std::string text(std::string_view key) const;
    std::int64_t number(std::string_view key) const;
    bool yes(std::string_view key) const;

    const std::vector<Setting>& all() const { return declared_; }
    const Setting* find(std::string_view key) const;

    /// In the caller's transaction; memory follows after the commit.
    void put(db::WriteTx& tx, std::string_view key, std::string_view content, Instant now);
    /// Reads everything again; another node or a command may have changed it.
    void reload();

 private:
    db::Database& database_;
    std::vector<Setting> declared_;
    mutable std::mutex mutex_;
    std::map<std::string, std::string, std::less<>> values_;
};

enum class SettingRefusal { setting_unknown, setting_malformed, setting_too_long };
RefusalText refusal_text(SettingRefusal refusal);

/// The key of a setting that a module declares.
struct SettingKey {
    std::string_view key;
};

struct SettingChanged {
    static constexpr std::string_view kName = "web.setting_changed";
    SettingKey setting;
};
AGORA_FIELDS(SettingChanged, setting)

/// Checks the content against the setting's type, puts it and writes that down (not the content).
/// Nothing happens when it is as before.
Result<Done> change_setting(db::WriteTx& tx, Settings& settings, const journal::Origin& origin,
                            std::string_view key, std::string_view content);

}  // namespace agora::web

/// A declared key is a name of the program's own, not a text of anybody.
template <>
struct agora::journal::Word<agora::web::SettingKey> {
    static std::string put(agora::web::SettingKey setting) { return std::string{setting.key}; }
};
