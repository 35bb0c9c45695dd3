#include "sharing.hpp"

#include <algorithm>
#include <string_view>

namespace agora::demo {
namespace {

using members::Audience;
using members::Field;

/// The question as the profile's pages ask it; their translations serve here too.
std::string_view question_of(Field field) {
    switch (field) {
        case Field::listing:
            return "List me in the directory for";
        case Field::picture:
            return "Who sees the picture";
        case Field::place:
            return "Who sees the place";
        case Field::professions:
            return "Who sees the professions";
        case Field::sectors:
            return "Who sees the sectors";
        case Field::skills:
            return "Who sees the skills";
        case Field::languages:
            return "Who sees the languages";
        case Field::website:
            return "Who sees the website";
        case Field::phone:
            return "Who sees the phone number";
        case Field::mail:
            return "Who sees the e-mail address";
        case Field::stage:
            return "Who sees the stage";
        case Field::availability:
            return "Who sees the availability";
        case Field::portfolio:
            return "Who sees the examples of work";
        default:
            return "Who sees this text, in all languages";
    }
}

std::string_view answer_of(Audience audience) {
    if (audience == Audience::everyone) return "Everyone";
    if (audience == Audience::members) return "Members";
    return audience == Audience::my_groups ? "My groups" : "Nobody";
}

bool is_contact(Field field) {
    return field == Field::phone || field == Field::mail;
}

std::vector<Field> filled_fields(const members::Profile& profile) {
    std::vector<Field> fields;
    const auto add = [&](bool filled, Field field) {
        if (filled) fields.push_back(field);
    };
    add(!profile.row.picture_file.empty(), Field::picture);
    add(!profile.row.commune.empty(), Field::place);
    add(!profile.professions.empty(), Field::professions);
    add(!profile.sectors.empty(), Field::sectors);
    add(!profile.skills.empty(), Field::skills);
    add(!profile.languages.empty(), Field::languages);
    add(!profile.row.website.empty(), Field::website);
    add(!profile.row.phone.empty(), Field::phone);
    add(!profile.row.public_mail.empty(), Field::mail);
    add(profile.row.stage != members::Stage::unsaid, Field::stage);
    add(profile.row.availability != members::Availability::unsaid, Field::availability);
    for (const auto& text : profile.texts) fields.push_back(text.kind);
    add(!profile.items.empty(), Field::portfolio);
    return fields;
}

Audience drawn_audience(Field field, Audience most, Dice& dice) {
    const std::size_t drawn = dice.below(100);
    if (is_contact(field)) {
        if (drawn < 25) return most;
        return drawn < 75 ? Audience::members : Audience::only_me;
    }
    const bool work = field == Field::professions || field == Field::place;
    if (drawn < (work ? 97U : 86U)) return most;
    if (drawn < 96) return Audience::members;
    return drawn < 98 ? Audience::my_groups : Audience::only_me;
}

void say(members::WholeProfile& whole, Field field, Audience audience, const Sharing& sharing,
         const locale::Translator& translator) {
    const auto in_words = [&](std::string_view source) {
        return std::string{translator.translate(sharing.language, source)};
    };
    const bool given = audience != Audience::only_me;
    if (given) whole.profile.audiences.push_back({field, audience});
    whole.consents.push_back(
        {.field = field,
         .given = given,
         .audience = audience,
         .wording = in_words(question_of(field)) + ": " + in_words(answer_of(audience)),
         .at = sharing.at});
}

}  // namespace

void share_fields(members::WholeProfile& whole, const Sharing& sharing,
                  const locale::Translator& translator, Dice& dice) {
    const Decision decision = sharing.decision;
    if (decision == Decision::never_answered || decision == Decision::address_unproved) return;
    if (decision == Decision::not_listed) {
        say(whole, Field::listing, Audience::only_me, sharing, translator);
        return;
    }
    const Audience most =
        decision == Decision::for_members ? Audience::members : Audience::everyone;
    whole.profile.row.listed = true;
    whole.profile.row.listed_at = sharing.at;
    say(whole, Field::listing, most, sharing, translator);
    for (const Field field : filled_fields(whole.profile)) {
        const Audience audience = std::min(drawn_audience(field, most, dice), most);
        say(whole, field, audience, sharing, translator);
    }
}

void allow_projects(members::WholeProfile& whole, const Sharing& sharing,
                    const locale::Translator& translator) {
    const auto in_words = [&](std::string_view source) {
        return std::string{translator.translate(sharing.language, source)};
    };
    whole.profile.row.allow_project_search = true;
    whole.consents.push_back(
        {.field = Field::project_search,
         .given = true,
         .audience = Audience::only_me,
         .wording = in_words("The team may find me when it looks for people for a project") + ": " +
                    in_words("Yes"),
         .at = sharing.at});
}

}  // namespace agora::demo
