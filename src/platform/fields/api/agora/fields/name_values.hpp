#pragma once

#include <initializer_list>
#include <optional>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

namespace agora::fields {

/// Names and values in the order in which they came; a name may come more than once. What a form
/// sends: urlencoded, multipart or a flat JSON object.
/// From a request every text is valid UTF-8 without U+0000.
class NameValues {
 public:
    using Pair = std::pair<std::string, std::string>;

    NameValues() = default;
    NameValues(std::initializer_list<Pair> pairs) : pairs_(pairs) {}

    void add(std::string name, std::string value) {
        pairs_.emplace_back(std::move(name), std::move(value));
    }
    void clear() { pairs_.clear(); }

    /// The first value of this name.
    std::optional<std::string_view> find(std::string_view name) const;
    bool has(std::string_view name) const { return find(name).has_value(); }
    /// The first value, or empty.
    std::string_view operator[](std::string_view name) const { return find(name).value_or(""); }
    std::vector<std::string_view> all(std::string_view name) const;
    /// The same with one value of this name, at the end.
    NameValues with(std::string_view name, std::string value) const;

    std::size_t size() const { return pairs_.size(); }
    bool empty() const { return pairs_.empty(); }
    auto begin() const { return pairs_.begin(); }
    auto end() const { return pairs_.end(); }
    bool operator==(const NameValues&) const = default;

 private:
    std::vector<Pair> pairs_;
};

}  // namespace agora::fields
