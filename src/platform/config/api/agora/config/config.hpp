#pragma once

#include <cstdint>
#include <filesystem>
#include <map>
#include <stdexcept>
#include <string>
#include <string_view>
#include <vector>

namespace agora::config {

/// A file that can't be read, isn't TOML, or holds an unknown key or a value of another type; the
/// message names file, line and key.
class BadConfiguration : public std::runtime_error {
 public:
    using std::runtime_error::runtime_error;
};

/// Keys with their tables, "mail.server"; texts, whole numbers, yes/no and lists of texts.
class Configuration {
 public:
    /// Every key must be one of `known`.
    static Configuration read(const std::filesystem::path& file,
                              const std::vector<std::string>& known);

    std::string text(std::string_view key, std::string_view otherwise = "") const;
    std::int64_t number(std::string_view key, std::int64_t otherwise) const;
    bool yes(std::string_view key, bool otherwise) const;
    std::vector<std::string> list(std::string_view key) const;

 private:
    std::map<std::string, std::vector<std::string>, std::less<>> values_;
};

}  // namespace agora::config
