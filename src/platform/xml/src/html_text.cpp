#include "agora/xml/html_text.hpp"

#include "agora/base/text.hpp"

#include <libxml/HTMLparser.h>

#include <algorithm>
#include <array>
#include <charconv>

namespace agora::xml {
namespace {

constexpr std::array<std::string_view, 31> kBlocks{
    "address", "article", "aside",  "blockquote", "br",  "dd", "div", "dl",
    "dt",      "footer",  "form",   "h1",         "h2",  "h3", "h4",  "h5",
    "h6",      "header",  "hr",     "li",         "nav", "ol", "p",   "pre",
    "section", "table",   "figure", "td",         "tr",  "ul", "th"};
// What stands between their tags is not for readers.
constexpr std::array<std::string_view, 9> kSilent{
    "script", "style", "template", "iframe", "applet", "noembed", "noframes", "svg", "math"};
constexpr std::size_t kLongestReference = 14;

template <std::size_t Count>
bool is_in(const std::array<std::string_view, Count>& names, std::string_view name) {
    return std::find(names.begin(), names.end(), name) != names.end();
}

bool is_letter(char c) {
    return (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z');
}

void append_code_point(std::string& out, unsigned code) {
    const bool is_text = code == 9 || code == 10 || code == 13 || (code >= 32 && code <= 0xD7FF) ||
                         (code >= 0xE000 && code <= 0x10FFFF);
    if (!is_text || (code >= 0x7F && code < 0xA0)) code = 0xFFFD;
    if (code < 0x80) {
        out += static_cast<char>(code);
    } else if (code < 0x800) {
        out += static_cast<char>(0xC0 | (code >> 6));
        out += static_cast<char>(0x80 | (code & 0x3F));
    } else if (code < 0x10000) {
        out += static_cast<char>(0xE0 | (code >> 12));
        out += static_cast<char>(0x80 | ((code >> 6) & 0x3F));
        out += static_cast<char>(0x80 | (code & 0x3F));
    } else {
        out += static_cast<char>(0xF0 | (code >> 18));
        out += static_cast<char>(0x80 | ((code >> 12) & 0x3F));
        out += static_cast<char>(0x80 | ((code >> 6) & 0x3F));
        out += static_cast<char>(0x80 | (code & 0x3F));
    }
}

/// Reads "#233" or "#xE9" or "eacute"; false when it is none.
bool append_reference(std::string& out, std::string_view inner) {
    if (inner.starts_with('#')) {
        const bool hex = inner.size() > 1 && (inner[1] == 'x' || inner[1] == 'X');
        const std::string_view digits = inner.substr(hex ? 2 : 1);
        unsigned code = 0;
        const auto [end, error] =
            std::from_chars(digits.data(), digits.data() + digits.size(), code, hex ? 16 : 10);
        if (digits.empty() || end != digits.data() + digits.size()) return false;
        append_code_point(out, error == std::errc{} ? code : 0xFFFD);
        return true;
    }
    if (inner == "apos") return out += '\'', true;
    const std::string name{inner};
    const htmlEntityDesc* found =
        htmlEntityLookup(reinterpret_cast<const unsigned char*>(name.c_str()));
    if (!found) return false;
    append_code_point(out, found->value);
    return true;
}

/// Words, with one space or one line end between them.
class Lines {
 public:
    void put(std::string_view words) {
        for (const char c : words) {
            if (c == ' ' || (c >= '\t' && c <= '\r')) {
                if (gap_ == 0) gap_ = ' ';
                continue;
            }
            if (static_cast<unsigned char>(c) < 0x20 || c == 0x7F) continue;
            if (gap_ != 0 && !text_.empty()) text_ += gap_;
            gap_ = 0;
            text_ += c;
        }
    }
    void end_line() { gap_ = '\n'; }
    std::string take() { return std::move(text_); }

 private:
    std::string text_;
    char gap_ = 0;
};

struct Tag {
    std::string name;
    bool closing = false;
    std::size_t end = 0;  ///< behind its '>'
};

/// The tag at '<', with quoted attributes skipped whole.
Tag read_tag(std::string_view html, std::size_t at) {
    Tag tag;
    std::size_t position = at + 1;
    tag.closing = position < html.size() && html[position] == '/';
    if (tag.closing) ++position;
    const std::size_t start = position;
    while (position < html.size() && html[position] > ' ' && html[position] != '>' &&
           html[position] != '/') {
        ++position;
    }
    tag.name = ascii_lower(html.substr(start, position - start));
    const std::size_t close = html.find('>', position);
    tag.end = close == std::string_view::npos ? html.size() : close + 1;
    char quote = 0;
    for (; position < html.size(); ++position) {
        const char c = html[position];
        if (quote != 0) {
            if (c == quote) quote = 0;
        } else if (c == '"' || c == '\'') {
            quote = c;
        } else if (c == '>') {
            tag.end = position + 1;
            break;
        }
    }
    return tag;
}

/// Behind the end tag of a silent element; the end of all when it is never closed.
std::size_t end_of_silent(std::string_view html, std::string_view name, std::size_t from) {
    for (std::size_t at = html.find("</", from); at != std::string_view::npos;
         at = html.find("</", at + 2)) {
        if (ascii_lower(html.substr(at + 2, name.size())) != name) continue;
        const std::size_t close = html.find('>', at);
        return close == std::string_view::npos ? html.size() : close + 1;
    }
    return html.size();
}

bool opens_tag(std::string_view html, std::size_t at) {
    if (at + 1 >= html.size()) return false;
    const char next = html[at + 1];
    return is_letter(next) || next == '!' || next == '?' ||
           (next == '/' && at + 2 < html.size() && is_letter(html[at + 2]));
}

/// Behind what begins at '<': a comment, a declaration, a tag or a silent element with its content.
std::size_t pass_markup(std::string_view html, std::size_t at, Lines& lines) {
    const std::string_view rest = html.substr(at);
    if (rest.starts_with("<!--")) {
        const std::size_t end = html.find("-->", at + 4);
        return end == std::string_view::npos ? html.size() : end + 3;
    }
    const Tag tag = read_tag(html, at);
    if (is_in(kBlocks, tag.name)) lines.end_line();
    if (!tag.closing && is_in(kSilent, tag.name) && html[tag.end - 2] != '/')
        return end_of_silent(html, tag.name, tag.end);
    return tag.end;
}

}  // namespace

std::string references_replaced(std::string_view text) {
    std::string out;
    out.reserve(text.size());
    for (std::size_t at = 0; at < text.size();) {
        const std::size_t mark = text.find('&', at);
        out += text.substr(at, mark == std::string_view::npos ? mark : mark - at);
        if (mark == std::string_view::npos) break;
        const std::size_t end = text.substr(mark, kLongestReference).find(';');
        if (end != std::string_view::npos &&
            append_reference(out, text.substr(mark + 1, end - 1))) {
            at = mark + end + 1;
        } else {
            out += '&';
            at = mark + 1;
        }
    }
    return out;
}

std::string html_text(std::string_view html) {
    Lines lines;
    for (std::size_t at = 0; at < html.size();) {
        std::size_t mark = html.find('<', at);
        while (mark != std::string_view::npos && !opens_tag(html, mark))
            mark = html.find('<', mark + 1);
        lines.put(references_replaced(
            html.substr(at, mark == std::string_view::npos ? mark : mark - at)));
        if (mark == std::string_view::npos) break;
        at = pass_markup(html, mark, lines);
    }
    return lines.take();
}

}  // namespace agora::xml
