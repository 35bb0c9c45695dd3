#include "agora/locale/formats.hpp"
#include "edit_page.hpp"
#include "own_pages.hpp"
#include "spoken_languages.hpp"

#include <algorithm>

namespace agora::members {
namespace {

using fields::FieldType;
using fields::FormField;

constexpr std::size_t kRows = 6;
constexpr std::size_t kEmptyRows = 2;

constexpr EditText kText{tr("My languages"), tr("In which languages can people work with you?")};
constexpr std::array kLevels{
    fields::Option{"basic", tr("Basic")},
    fields::Option{"good", tr("Good")},
    fields::Option{"fluent", tr("Fluent")},
    fields::Option{"native", tr("Mother tongue")},
};

constexpr FormField language_field(std::string_view name) {
    return {.name = name, .type = FieldType::select, .label = tr("Language")};
}
constexpr FormField level_field(std::string_view name) {
    return {.name = name, .type = FieldType::select, .label = tr("Level"), .options = kLevels};
}
/// The audience stands first, so that a page can end after the rows that it needs.
constexpr std::array kForm{
    audience_field("see_languages", tr("Who sees the languages")),
    language_field("language_1"),
    level_field("level_1"),
    language_field("language_2"),
    level_field("level_2"),
    language_field("language_3"),
    level_field("level_3"),
    language_field("language_4"),
    level_field("level_4"),
    language_field("language_5"),
    level_field("level_5"),
    language_field("language_6"),
    level_field("level_6"),
};

struct Typed {
    std::string language_1, language_2, language_3, language_4, language_5, language_6;
    LanguageLevel level_1 = LanguageLevel::good, level_2 = LanguageLevel::good,
                  level_3 = LanguageLevel::good, level_4 = LanguageLevel::good,
                  level_5 = LanguageLevel::good, level_6 = LanguageLevel::good;
    Audience see_languages = Audience::only_me;
};
AGORA_FIELDS(Typed, language_1, language_2, language_3, language_4, language_5, language_6, level_1,
             level_2, level_3, level_4, level_5, level_6, see_languages)

using Text = std::string Typed::*;
using Level = LanguageLevel Typed::*;
constexpr std::array<std::pair<Text, Level>, kRows> kMembers{{
    {&Typed::language_1, &Typed::level_1},
    {&Typed::language_2, &Typed::level_2},
    {&Typed::language_3, &Typed::level_3},
    {&Typed::language_4, &Typed::level_4},
    {&Typed::language_5, &Typed::level_5},
    {&Typed::language_6, &Typed::level_6},
}};

fields::FormContext choices_of(const web::Call& call) {
    auto languages = languages_to_choose(call.language);
    languages.insert(languages.begin(), fields::Choice{"", "–"});
    fields::FormContext context;
    for (std::size_t row = 0; row < kRows; ++row) {
        context.choices.push_back({kForm[2 * row + 1].name, languages});
    }
    return context;
}

http::Response show_languages(web::Call& call) {
    const Profile profile = own_profile(call);
    Typed typed;
    for (std::size_t row = 0; row < kRows && row < profile.languages.size(); ++row) {
        typed.*kMembers[row].first = profile.languages[row].language;
        typed.*kMembers[row].second = profile.languages[row].level;
    }
    typed.see_languages = profile.audience_of(Field::languages);
    const std::size_t rows = std::min(kRows, profile.languages.size() + kEmptyRows);
    return show_edit(call, kText, fields::Form{kForm}.first(1 + 2 * rows), fields::to_values(typed),
                     choices_of(call));
}

http::Response take_languages(web::Call& call) {
    return take_edit<Typed>(call, kText, kForm, choices_of(call),
                            [&](db::WriteTx& tx, const Edit& edit, const Typed& typed) {
                                std::vector<SpokenRow> rows;
                                for (const auto& [language, level] : kMembers) {
                                    if (!(typed.*language).empty())
                                        rows.push_back({typed.*language, typed.*level});
                                }
                                return change_languages(
                                    tx, edit, rows,
                                    choice_of(call, Field::languages, typed.see_languages));
                            });
}

}  // namespace

std::vector<web::Route> own_language_routes() {
    using enum http::Method;
    using web::Access;
    return {
        {get, "/profile/languages", Access::member(), &show_languages},
        {post, "/profile/languages", Access::member(), &take_languages},
    };
}

}  // namespace agora::members
