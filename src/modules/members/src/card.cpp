#include "card.hpp"

namespace agora::members {
namespace {

constexpr std::size_t kMostBytesOfLine = 75;

/// RFC 6350, 3.4: backslash, comma, semicolon and line ends.
std::string escaped(std::string_view text) {
    std::string out;
    for (const char c : text) {
        if (c == '\\' || c == ',' || c == ';') out += '\\';
        if (c == '\n') {
            out += "\\n";
        } else if (static_cast<unsigned char>(c) >= 0x20) {
            out += c;
        }
    }
    return out;
}

bool continues_character(char c) {
    return (static_cast<unsigned char>(c) & 0xC0) == 0x80;
}

void add_folded(std::string& out, std::string_view line) {
    std::size_t most = kMostBytesOfLine;
    while (line.size() > most) {
        std::size_t cut = most;
        while (cut > 1 && continues_character(line[cut])) --cut;
        out.append(line.substr(0, cut)).append("\r\n ");
        line.remove_prefix(cut);
        most = kMostBytesOfLine - 1;
    }
    out.append(line).append("\r\n");
}

void add(std::string& out, std::string_view name, std::string_view value) {
    if (!value.empty()) add_folded(out, std::string{name} + ":" + std::string{value});
}

}  // namespace

std::string card_of(const ProfileView& view, std::string_view address) {
    std::string card = "BEGIN:VCARD\r\nVERSION:4.0\r\n";
    add(card, "FN", escaped(view.name));
    add(card, "PHOTO;MEDIATYPE=image/webp", view.portrait);
    add(card, "TITLE", escaped(view.profession));
    if (!view.place.empty()) add(card, "ADR", ";;;" + escaped(view.place) + ";;;");
    add(card, "TEL;VALUE=uri", view.phone_url);
    add(card, "EMAIL", escaped(view.mail));
    add(card, "URL", view.website);
    for (const SpokenView& spoken : view.languages) add(card, "LANG", spoken.lang);
    std::string skills;
    for (const web::Link& skill : view.skills) {
        skills += (skills.empty() ? "" : ",") + escaped(skill.label);
    }
    add(card, "CATEGORIES", skills);
    add(card, "SOURCE", address);
    return card + "END:VCARD\r\n";
}

}  // namespace agora::members
