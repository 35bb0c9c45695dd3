#include "feed_parts.hpp"

#include "cleaning.hpp"

#include "agora/base/text.hpp"
#include "agora/xml/html_text.hpp"

#include <array>
#include <cctype>

namespace agora::notices {
namespace {

using xml::Element;

constexpr std::string_view kDublinCore = "http://purl.org/dc/";

std::string from_base64(std::string_view text) {
    constexpr std::string_view kAlphabet =
        "ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789+/";
    std::string out;
    unsigned bits = 0;
    int count = 0;
    for (const char c : text) {
        const std::size_t value = kAlphabet.find(c);
        if (value == std::string_view::npos) continue;
        bits = (bits << 6 | static_cast<unsigned>(value)) & 0xFFFFFF;
        count += 6;
        if (count < 8) continue;
        count -= 8;
        out += static_cast<char>((bits >> count) & 0xFF);
    }
    return out;
}

bool is_base64(const Element& element) {
    return ascii_lower(element.attribute("mode").value_or("")) == "base64" ||
           ascii_lower(element.attribute("type").value_or("")) == "application/octet-stream";
}

/// Atom's type="text" is no markup, whatever it looks like. Without a type (RSS, Atom 0.3) it may be.
bool is_plain(const Element& element) {
    const std::string type = ascii_lower(element.attribute("type").value_or(""));
    return type == "text" && element.children().empty();
}

/// The markup or the text that the element holds.
std::string content_of(const Element& element) {
    if (!element.children().empty()) return element.markup();
    return is_base64(element) ? from_base64(element.text()) : element.text();
}

}  // namespace

std::string feed_line(const Element& element) {
    if (!element) return {};
    if (is_plain(element)) return one_line(element.text());
    return one_line(xml::html_text(content_of(element)));
}

std::string feed_words(const Element& element) {
    if (!element) return {};
    if (is_plain(element)) return paragraphs(element.text());
    return paragraphs(xml::html_text(content_of(element)));
}

Element own_child(const Element& parent, std::string_view name) {
    for (const Element& child : parent.children()) {
        if (ascii_lower(child.name()) != name) continue;
        if (child.prefix().empty() || child.space() == parent.space()) return child;
    }
    return {};
}

Element dublin_core(const Element& parent, std::string_view name) {
    for (const Element& child : parent.children(name)) {
        if (child.prefix().empty() && child.space() == parent.space()) continue;
        const std::string_view space = child.space();
        if (space.starts_with(kDublinCore)) return child;
        if (space.empty() && (child.prefix() == "dc" || child.prefix() == "dcterms")) return child;
    }
    return {};
}

std::string attribute_in_any_case(const Element& element, std::string_view name) {
    std::string upper{name};
    for (char& c : upper) c = static_cast<char>(std::toupper(static_cast<unsigned char>(c)));
    const auto found = element.attribute(name);
    return std::string{trimmed(found ? *found : element.attribute(upper).value_or(""))};
}

std::string feed_address(const Element& element, std::string_view text, const Hint& hint) {
    std::string base = hint.address;
    for (const std::string& step : element.bases()) base = resolved(base, trimmed(step));
    return web_address(text, base);
}

void take_date(std::string_view text, std::string& written, std::optional<Instant>& at) {
    if (!written.empty() || trimmed(text).empty()) return;
    written = one_line(text, 100);
    at = parse_feed_date(text);
}

}  // namespace agora::notices
