#pragma once

#include <compare>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

namespace agora {

/// Marks a source text (English) for translation; extraction looks for this call.
constexpr std::string_view tr(std::string_view source) {
    return source;
}

/// A sentence in its form for one and for several, with %d for the number.
struct Plural {
    std::string_view one;
    std::string_view many;
};
constexpr Plural tr(std::string_view one, std::string_view many) {
    return {one, many};
}

/// A sentence to translate, with the values for its {names}.
struct Message {
    std::string_view source;
    std::vector<std::pair<std::string_view, std::string>> values;
};

/// Markup that is safe to show as it is. Only platform/view, platform/markdown and platform/locale
/// make it; every other text is escaped.
class Html {
 public:
    Html() = default;
    static Html trusted(std::string markup) { return Html{std::move(markup)}; }

    const std::string& markup() const { return markup_; }
    bool operator==(const Html&) const = default;

 private:
    explicit Html(std::string markup) : markup_(std::move(markup)) {}
    std::string markup_;
};

/// Without white space (ASCII) at both ends.
std::string_view trimmed(std::string_view text);
std::vector<std::string_view> split(std::string_view text, char separator);
std::string joined(const std::vector<std::string>& parts, std::string_view separator);
/// A to Z only; everything else as it is.
std::string ascii_lower(std::string_view text);
bool is_valid_utf8(std::string_view text);
/// Number of code points; malformed bytes count one each.
std::size_t utf8_length(std::string_view text);

/// Equal in content, in a time that depends on the lengths only.
bool equal_in_constant_time(std::string_view left, std::string_view right);

}  // namespace agora
