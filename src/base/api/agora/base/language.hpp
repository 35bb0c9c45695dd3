#pragma once

#include <array>
#include <optional>
#include <string_view>

namespace agora {

/// The languages of the interface. Member texts may have others, as BCP 47 codes.
enum class Language { nl, fr, en };

constexpr std::array kLanguages{Language::nl, Language::fr, Language::en};

constexpr std::string_view code(Language language) {
    switch (language) {
        case Language::nl:
            return "nl";
        case Language::fr:
            return "fr";
        case Language::en:
            return "en";
    }
    return "en";
}

/// As its own readers call it, whatever the language of the page.
constexpr std::string_view own_name(Language language) {
    switch (language) {
        case Language::nl:
            return "Nederlands";
        case Language::fr:
            return "Français";
        case Language::en:
            return "English";
    }
    return "English";
}

constexpr std::optional<Language> parse_language(std::string_view text) {
    for (const Language language : kLanguages) {
        if (code(language) == text) return language;
    }
    return std::nullopt;
}

}  // namespace agora
