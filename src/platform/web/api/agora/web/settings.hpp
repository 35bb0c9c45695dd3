#pragma once

#include "agora/db/database.hpp"
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

}  // namespace agora::web
