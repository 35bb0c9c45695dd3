#pragma once

#include "agora/base/result.hpp"
#include "agora/fields/fields.hpp"
#include "agora/fields/name_values.hpp"

#include <cstdint>
#include <memory>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

namespace agora::fields {

enum class JsonRefusal {
    json_malformed,     ///< not JSON (RFC 8259), or malformed UTF-8
    json_too_deep,      ///< more than kJsonDepth levels
    json_too_large,     ///< more than kJsonBytes bytes
    json_not_an_object  ///< a form is one flat object
};
RefusalText refusal_text(JsonRefusal refusal);

constexpr std::size_t kJsonDepth = 32;
constexpr std::size_t kJsonBytes = 8 * 1024 * 1024;

/// A value of a JSON text. A copy is cheap and shares the text's tree. Of a value of another kind
/// the readers give nothing, so that a wrong shape is never an error of ours.
class Json {
 public:
    /// The value null.
    Json();

    bool is_null() const;
    bool is_object() const;
    bool is_array() const;
    std::optional<bool> boolean() const;
    /// A whole number, also written as 1.0 or 1e3.
    std::optional<std::int64_t> integer() const;
    std::optional<double> number() const;
    std::optional<std::string_view> text() const;

    /// The member of an object; null when it is missing. The last of two with one name.
    Json operator[](std::string_view name) const;
    bool has(std::string_view name) const;
    std::vector<std::string> names() const;
    /// The items of an array; none of anything else.
    std::vector<Json> items() const;

    /// Compact JSON again.
    std::string write() const;

 private:
    struct Tree;
    friend Result<Json> parse_json(std::string_view text, std::size_t most_bytes);
    Json(std::shared_ptr<const Tree> tree, const void* value)
        : tree_(std::move(tree)), value_(value) {}
    std::shared_ptr<const Tree> tree_;
    const void* value_ = nullptr;
};

Result<Json> parse_json(std::string_view text, std::size_t most_bytes = kJsonBytes);

/// A flat object as a form sends it: numbers and booleans as text ("true", "false"), null as
/// nothing, an array of such values as one pair for each item. Nested objects are refused at their
/// field.
Result<NameValues> read_json_form(std::string_view text);

}  // namespace agora::fields
