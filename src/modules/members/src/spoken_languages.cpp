#include "spoken_languages.hpp"

#include "agora/locale/formats.hpp"

#include <algorithm>
#include <array>
#include <string_view>

namespace agora::members {
namespace {

/// Those of the cooperative, then the ones most spoken in Europe and by who came to live here, and
/// the sign languages of Belgium, the Netherlands and France.
constexpr std::array<std::string_view, 58> kCodes{
    "nl", "fr", "en", "de", "ar", "az", "be", "bg", "bn", "bs",  "ca",  "cs",  "cy", "da", "el",
    "es", "et", "eu", "fa", "fi", "ga", "gl", "he", "hi", "hr",  "hu",  "hy",  "id", "is", "it",
    "ja", "ka", "ko", "ku", "lb", "ln", "lt", "lv", "mk", "mt",  "no",  "pl",  "pt", "ro", "ru",
    "sk", "sl", "so", "sq", "sr", "sv", "sw", "tr", "uk", "vgt", "sfb", "dse", "zh"};
constexpr std::size_t kFirst = 4;

}  // namespace

std::vector<fields::Choice> languages_to_choose(Language reader) {
    std::vector<fields::Choice> choices;
    for (const std::string_view language : kCodes) {
        choices.push_back({std::string{language}, locale::language_name(reader, language)});
    }
    std::sort(choices.begin() + kFirst, choices.end(), [&](const auto& left, const auto& right) {
        return locale::compare(reader, left.label, right.label) < 0;
    });
    return choices;
}

}  // namespace agora::members
