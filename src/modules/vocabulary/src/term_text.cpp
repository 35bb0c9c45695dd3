#include "term_text.hpp"

#include "agora/base/text.hpp"
#include "agora/locale/prefix_index.hpp"
#include "agora/locale/text.hpp"

namespace agora::vocabulary {
namespace {

/// How many bytes the first code point takes.
std::size_t first_length(std::string_view text) {
    if (text.empty()) return 0;
    std::size_t length = 1;
    while (length < text.size() && (static_cast<unsigned char>(text[length]) & 0xC0) == 0x80) {
        ++length;
    }
    return length;
}

}  // namespace

std::string_view list_path(Kind kind) {
    switch (kind) {
        case Kind::profession:
            return "/professions";
        case Kind::sector:
            return "/sectors";
        case Kind::skill:
            return "/skills";
    }
    return "/professions";
}

std::string term_path(const Term& term) {
    return std::string{list_path(term.kind)} + "/" + term.slug;
}

std::string_view plural_name(Kind kind) {
    switch (kind) {
        case Kind::profession:
            return tr("Professions");
        case Kind::sector:
            return tr("Sectors");
        case Kind::skill:
            return tr("Skills");
    }
    return {};
}

std::string_view singular_name(Kind kind) {
    switch (kind) {
        case Kind::profession:
            return tr("profession");
        case Kind::sector:
            return tr("sector");
        case Kind::skill:
            return tr("skill");
    }
    return {};
}

std::string capitalised(std::string_view label) {
    const std::size_t length = first_length(label);
    return locale::upper(label.substr(0, length)) + std::string{label.substr(length)};
}

std::string initial_of(std::string_view label) {
    const std::string folded = locale::fold(label);
    for (std::size_t at = 0; at < folded.size();) {
        const std::size_t length = first_length(std::string_view{folded}.substr(at));
        const char c = folded[at];
        if (c >= '0' && c <= '9') return "0-9";
        if ((c >= 'a' && c <= 'z') || length > 1) return locale::upper(folded.substr(at, length));
        at += length;
    }
    return "0-9";
}

std::string found_by(const Term& term, std::string_view typed, Language language) {
    const std::string words = " " + locale::search_words(typed);
    const auto holds = [&](std::string_view text) {
        return (" " + locale::search_words(text)).find(words) != std::string::npos;
    };
    if (holds(term.label(language))) return {};
    for (const Language other : kLanguages) {
        if (holds(term.label(other))) return term.label(other);
    }
    for (const std::string& synonym : term.synonyms_in(language)) {
        if (holds(synonym)) return synonym;
    }
    for (const std::string& synonym : term.synonyms) {
        if (holds(synonym)) return synonym;
    }
    return {};
}

}  // namespace agora::vocabulary
