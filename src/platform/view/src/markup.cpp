#include "agora/view/views.hpp"

namespace agora::view {
namespace {

std::string_view reference(char c) {
    switch (c) {
        case '&':
            return "&amp;";
        case '<':
            return "&lt;";
        case '>':
            return "&gt;";
        case '"':
            return "&quot;";
        case '\'':
            return "&#39;";
        default:
            return {};
    }
}

void append_escaped(std::string& out, char c) {
    const std::string_view found = reference(c);
    if (found.empty()) {
        out += c;
    } else {
        out += found;
    }
}

}  // namespace

Html escaped(std::string_view text) {
    std::string out;
    for (const char c : text) append_escaped(out, c);
    return Html::trusted(std::move(out));
}

Html escaped_lines(std::string_view text) {
    std::string out;
    for (const char c : text) {
        if (c == '\n') out += "<br>";
        append_escaped(out, c);
    }
    return Html::trusted(std::move(out));
}

Html json_ld(std::string_view json) {
    std::string out = "<script type=\"application/ld+json\">";
    for (const char c : json) {
        if (c == '<') {
            out += "\\u003c";
        } else {
            out += c;
        }
    }
    out += "</script>";
    return Html::trusted(std::move(out));
}

}  // namespace agora::view
