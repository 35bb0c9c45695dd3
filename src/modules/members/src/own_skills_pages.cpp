#include "agora/locale/formats.hpp"
#include "edit_page.hpp"
#include "own_pages.hpp"

#include <algorithm>

namespace agora::members {
namespace {

using fields::FieldType;
using fields::FormField;
using vocabulary::Kind;

std::vector<fields::Choice> terms_to_choose(const Words& words, Kind kind) {
    std::vector<fields::Choice> choices;
    for (const vocabulary::Term* term : words.terms->all(kind, words.language)) {
        choices.push_back({to_string(term->term_id), term->label(words.language)});
    }
    return choices;
}

// Professions

constexpr EditText kProfessionsText{tr("My professions"),
                                    tr("One comes first; up to five others stand beside it.")};
constexpr std::array kProfessionsForm{
    FormField{.name = "main",
              .type = FieldType::select,
              .label = tr("Main profession"),
              .hint = tr("What you do most, or want to do most.")},
    FormField{.name = "others",
              .type = FieldType::select,
              .label = tr("Other professions"),
              .hint = tr("At most five."),
              .multiple = true},
    audience_field("see_professions", tr("Who sees the professions")),
};

struct TypedProfessions {
    std::optional<TermId> main;
    std::vector<TermId> others;
    Audience see_professions = Audience::only_me;
};
AGORA_FIELDS(TypedProfessions, main, others, see_professions)

fields::FormContext profession_choices(const web::Call& call) {
    const Words words = words_of(call);
    auto others = terms_to_choose(words, Kind::profession);
    auto main = others;
    main.insert(main.begin(), fields::Choice{"", call.say(tr("Not chosen yet"))});
    return {.choices = {{"main", std::move(main)}, {"others", std::move(others)}}};
}

http::Response show_professions(web::Call& call) {
    const Profile profile = own_profile(call);
    TypedProfessions typed;
    for (const ProfessionRow& row : profile.professions) {
        if (row.dominant) {
            typed.main = row.profession_id;
        } else {
            typed.others.push_back(row.profession_id);
        }
    }
    typed.see_professions = profile.audience_of(Field::professions);
    return show_edit(call, kProfessionsText, kProfessionsForm, fields::to_values(typed),
                     profession_choices(call));
}

http::Response take_professions(web::Call& call) {
    return take_edit<TypedProfessions>(
        call, kProfessionsText, kProfessionsForm, profession_choices(call),
        [&](db::WriteTx& tx, const Edit& edit, const TypedProfessions& typed) {
            return change_professions(tx, edit,
                                      {typed.main, typed.others,
                                       choice_of(call, Field::professions, typed.see_professions)});
        });
}

// Sectors and skills

struct TypedTerms {
    std::vector<TermId> terms;
    Audience see = Audience::only_me;
};
AGORA_FIELDS(TypedTerms, terms, see)

constexpr EditText kSectorsText{tr("My sectors"), tr("For whom, or in which world you work.")};
constexpr std::array kSectorsForm{
    FormField{.name = "terms", .type = FieldType::checkboxes, .label = tr("Sectors")},
    audience_field("see", tr("Who sees the sectors")),
};
constexpr EditText kSkillsText{
    tr("My skills"), tr("What you can do, in words that everybody uses."),
    tr("The words are shared by all members and translated, so that somebody who searches in "
       "another language finds you too.")};
constexpr std::array kSkillsForm{
    FormField{.name = "terms",
              .type = FieldType::select,
              .label = tr("Skills"),
              .hint = tr("Choose as many as you like."),
              .multiple = true},
    audience_field("see", tr("Who sees the skills")),
};

fields::FormContext term_choices(const web::Call& call, Kind kind) {
    return {.choices = {{"terms", terms_to_choose(words_of(call), kind)}}};
}

http::Response show_sectors(web::Call& call) {
    const Profile profile = own_profile(call);
    return show_edit(
        call, kSectorsText, kSectorsForm,
        fields::to_values(TypedTerms{profile.sectors, profile.audience_of(Field::sectors)}),
        term_choices(call, Kind::sector));
}

http::Response take_sectors(web::Call& call) {
    return take_edit<TypedTerms>(call, kSectorsText, kSectorsForm, term_choices(call, Kind::sector),
                                 [&](db::WriteTx& tx, const Edit& edit, const TypedTerms& typed) {
                                     return change_sectors(
                                         tx, edit, typed.terms,
                                         choice_of(call, Field::sectors, typed.see));
                                 });
}

http::Response show_skills(web::Call& call) {
    const Profile profile = own_profile(call);
    return show_edit(
        call, kSkillsText, kSkillsForm,
        fields::to_values(TypedTerms{profile.skills, profile.audience_of(Field::skills)}),
        term_choices(call, Kind::skill));
}

http::Response take_skills(web::Call& call) {
    return take_edit<TypedTerms>(
        call, kSkillsText, kSkillsForm, term_choices(call, Kind::skill),
        [&](db::WriteTx& tx, const Edit& edit, const TypedTerms& typed) {
            return change_skills(tx, edit, typed.terms, choice_of(call, Field::skills, typed.see));
        });
}

}  // namespace

std::vector<web::Route> own_skills_routes() {
    using enum http::Method;
    using web::Access;
    return {
        {get, "/profile/professions", Access::member(), &show_professions},
        {post, "/profile/professions", Access::member(), &take_professions},
        {get, "/profile/sectors", Access::member(), &show_sectors},
        {post, "/profile/sectors", Access::member(), &take_sectors},
        {get, "/profile/skills", Access::member(), &show_skills},
        {post, "/profile/skills", Access::member(), &take_skills},
    };
}

}  // namespace agora::members
