#include "agora/xml/writer.hpp"

#include "agora/base/assert.hpp"

#include <algorithm>

namespace agora::xml {
namespace {

constexpr std::string_view kNameCharacters =
    "ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789_-.:";

bool is_name(std::string_view name) {
    const bool known = name.find_first_not_of(kNameCharacters) == std::string_view::npos;
    const char first = name.empty() ? '-' : name.front();
    return known && first != '-' && first != '.' && !(first >= '0' && first <= '9');
}

/// The noncharacters U+FFFE and U+FFFF, in UTF-8.
bool is_noncharacter(std::string_view at) {
    return at.starts_with("\xEF\xBF\xBE") || at.starts_with("\xEF\xBF\xBF");
}

std::string escaped(std::string_view text) {
    std::string out;
    for (std::size_t at = 0; at < text.size(); ++at) {
        const char c = text[at];
        if (is_noncharacter(text.substr(at))) {
            out += ' ';
            at += 2;
        } else if (c == '&') {
            out += "&amp;";
        } else if (c == '<') {
            out += "&lt;";
        } else if (c == '>') {
            out += "&gt;";
        } else if (c == '"') {
            out += "&quot;";
        } else {
            const auto byte = static_cast<unsigned char>(c);
            out += byte < 0x20 || byte == 0x7F ? ' ' : c;
        }
    }
    return out;
}

}  // namespace

Writer::Writer() : out_("<?xml version=\"1.0\" encoding=\"UTF-8\"?>\n") {}

void Writer::begin(std::string_view name, Attributes attributes) {
    AGORA_ASSERT(is_name(name));
    out_.append(open_.size() * 2, ' ');
    out_.append("<").append(name);
    for (const auto& [key, value] : attributes) {
        AGORA_ASSERT(is_name(key));
        out_.append(" ").append(key).append("=\"").append(escaped(value)).append("\"");
    }
    out_ += '>';
}

void Writer::open(std::string_view name, Attributes attributes) {
    begin(name, attributes);
    out_ += '\n';
    open_.emplace_back(name);
}

void Writer::close() {
    AGORA_ASSERT(!open_.empty());
    const std::string name = std::move(open_.back());
    open_.pop_back();
    out_.append(open_.size() * 2, ' ');
    out_.append("</").append(name).append(">\n");
}

void Writer::leaf(std::string_view name, std::string_view text, Attributes attributes) {
    begin(name, attributes);
    out_.append(escaped(text)).append("</").append(name).append(">\n");
}

std::string Writer::finish() {
    while (!open_.empty()) close();
    return std::move(out_);
}

}  // namespace agora::xml
