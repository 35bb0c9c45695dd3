#include "founding_view.hpp"

#include "agora/locale/formats.hpp"
#include "agora/markdown/markdown.hpp"
#include "labels.hpp"

namespace agora::circles {
namespace {

/// Nothing for nothing, so that a heading without words does not stand there.
Html prose(const std::string& text) {
    return text.empty() ? Html{} : markdown::render(text);
}

}  // namespace

FoundingView founding_of(const web::Call& call, const Circle& circle, const Text& text,
                         const std::vector<Text>& newest) {
    FoundingView view{.lang = text.language,
                      .goal = prose(text.goal),
                      .criteria = prose(text.criteria),
                      .means = prose(text.means),
                      .charter = prose(text.charter),
                      .openness = call.say(label_of(circle.openness))};
    if (text.language != code(call.language)) {
        view.language = locale::language_name(call.language, text.language);
    }
    if (text.language != circle.language) {
        view.translated_from = locale::language_name(call.language, circle.language);
        const Text* original = in_language(newest, circle.language);
        view.original_changed = original != nullptr && text.of_version < original->version;
    }
    return view;
}

std::optional<std::string> place_typed(const Words& words, std::string_view typed) {
    if (trimmed(typed).empty()) return std::string{};
    const auto found = words.atlas->named(typed);
    if (found.empty()) return std::nullopt;
    return std::string{found.front()->code()};
}

std::string term_field(Kind kind) {
    return kind == Kind::profession ? "profession" : "sector";
}

}  // namespace agora::circles
