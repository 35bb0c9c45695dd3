#include "letter_text.hpp"

#include "agora/base/text.hpp"

namespace agora::outbox {
namespace {

constexpr std::string_view kBody =
    "margin:0;padding:24px;background:#faf6ee;color:#1f1c17;font:16px/1.55 sans-serif";
constexpr std::string_view kSheet =
    "max-width:36em;margin:0 auto;padding:24px;background:#fffdf8;border-radius:14px";
constexpr std::string_view kButton =
    "display:inline-block;padding:12px 22px;border-radius:999px;background:#0c5b52;color:#fffdf8;"
    "text-decoration:none;font-weight:600";
constexpr std::string_view kReason = "color:#5b554b;font-size:14px";

std::string escaped(std::string_view text) {
    std::string out;
    for (const char c : text) {
        switch (c) {
            case '&':
                out += "&amp;";
                break;
            case '<':
                out += "&lt;";
                break;
            case '>':
                out += "&gt;";
                break;
            case '"':
                out += "&quot;";
                break;
            case '\n':
                out += "<br>";
                break;
            default:
                out += c;
        }
    }
    return out;
}

std::string element(std::string_view name, std::string_view style, std::string_view content) {
    std::string markup = "<" + std::string{name};
    if (!style.empty()) markup += " style=\"" + std::string{style} + "\"";
    return markup + ">" + std::string{content} + "</" + std::string{name} + ">\n";
}

/// The paragraphs again, as post() joined them.
std::vector<std::string> paragraphs_of(std::string_view body) {
    std::vector<std::string> paragraphs;
    for (std::size_t start = 0; start <= body.size();) {
        const std::size_t end = body.find("\n\n", start);
        paragraphs.emplace_back(body.substr(start, end - start));
        if (end == std::string_view::npos) break;
        start = end + 2;
    }
    return paragraphs;
}

}  // namespace

std::string as_text(const LetterRow& letter) {
    std::string text = letter.body;
    if (!letter.button_address.empty()) {
        text += "\n\n" + letter.button_label + ":\n" + letter.button_address;
    }
    if (!letter.reason.empty()) text += "\n\n-- \n" + letter.reason;
    return text + "\n";
}

std::string as_html(const LetterRow& letter) {
    std::string content;
    for (const std::string& paragraph : paragraphs_of(letter.body)) {
        content += element("p", "", escaped(paragraph));
    }
    if (!letter.button_address.empty()) {
        content += "<p><a href=\"" + escaped(letter.button_address) + "\" style=\"" +
                   std::string{kButton} + "\">" + escaped(letter.button_label) + "</a></p>\n";
    }
    if (!letter.reason.empty()) content += element("p", kReason, escaped(letter.reason));
    return "<!doctype html>\n<html lang=\"" + std::string{code(letter.language)} +
           "\"><head><meta charset=\"utf-8\"><title>" + escaped(letter.subject) +
           "</title></head>" + element("body", kBody, element("div", kSheet, content)) +
           "</html>\n";
}

}  // namespace agora::outbox
