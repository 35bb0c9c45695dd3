#include "agora/config/config.hpp"

#include <toml++/toml.h>

#include <algorithm>
#include <charconv>

namespace agora::config {
namespace {

using Values = std::map<std::string, std::vector<std::string>, std::less<>>;

std::string place_of(const std::filesystem::path& file, const toml::source_region& region) {
    return file.string() + ":" + std::to_string(region.begin.line) + ": ";
}

/// A scalar as text; nothing for a value that no setting takes.
std::optional<std::string> scalar(const toml::node& node) {
    if (const auto* text = node.as_string()) return text->get();
    if (const auto* number = node.as_integer()) return std::to_string(number->get());
    if (const auto* truth = node.as_boolean()) return truth->get() ? "true" : "false";
    return std::nullopt;
}

class Reader {
 public:
    Reader(const std::filesystem::path& file, const std::vector<std::string>& known)
        : file_(file), known_(known) {}

    void read(const toml::table& table, const std::string& prefix) {
        for (const auto& [key, node] : table) {
            const std::string name = prefix + std::string{key.str()};
            if (const auto* inner = node.as_table()) {
                read(*inner, name + ".");
            } else {
                put(name, node);
            }
        }
    }
    Values values;

 private:
    void put(const std::string& name, const toml::node& node) {
        if (std::find(known_.begin(), known_.end(), name) == known_.end()) {
            throw BadConfiguration(place_of(file_, node.source()) + "unknown setting " + name);
        }
        std::vector<std::string> items;
        bool good = true;
        const auto add = [&](const toml::node& item) {
            const auto text = scalar(item);
            good = good && text.has_value();
            items.push_back(text.value_or(""));
        };
        if (const auto* array = node.as_array()) {
            for (const toml::node& item : *array) add(item);
        } else {
            add(node);
        }
        if (!good) {
            throw BadConfiguration(place_of(file_, node.source()) + name +
                                   " takes a text, a whole number, true or false, or a list");
        }
        values[name] = std::move(items);
    }

    const std::filesystem::path& file_;
    const std::vector<std::string>& known_;
};

}  // namespace

Configuration Configuration::read(const std::filesystem::path& file,
                                  const std::vector<std::string>& known) {
    try {
        const toml::table table = toml::parse_file(file.string());
        Reader reader(file, known);
        reader.read(table, "");
        Configuration configuration;
        configuration.values_ = std::move(reader.values);
        return configuration;
    } catch (const toml::parse_error& error) {
        throw BadConfiguration(place_of(file, error.source()) + std::string{error.description()});
    }
}

std::string Configuration::text(std::string_view key, std::string_view otherwise) const {
    const auto found = values_.find(key);
    return found == values_.end() || found->second.empty() ? std::string{otherwise}
                                                           : found->second.front();
}

std::int64_t Configuration::number(std::string_view key, std::int64_t otherwise) const {
    const std::string written = text(key);
    if (written.empty()) return otherwise;
    std::int64_t value = 0;
    const auto [end, error] =
        std::from_chars(written.data(), written.data() + written.size(), value);
    if (error != std::errc{} || end != written.data() + written.size()) {
        throw BadConfiguration(std::string{key} + " takes a whole number");
    }
    return value;
}

bool Configuration::yes(std::string_view key, bool otherwise) const {
    const std::string written = text(key);
    if (written.empty()) return otherwise;
    if (written != "true" && written != "false") {
        throw BadConfiguration(std::string{key} + " takes true or false");
    }
    return written == "true";
}

std::vector<std::string> Configuration::list(std::string_view key) const {
    const auto found = values_.find(key);
    return found == values_.end() ? std::vector<std::string>{} : found->second;
}

}  // namespace agora::config
