#include "person.hpp"

#include "agora/locale/prefix_index.hpp"
#include "pictures.hpp"

#include <algorithm>
#include <array>
#include <chrono>

namespace agora::demo {

using members::Field;
using std::chrono::days;

struct Crowd::Sketch {
    Language language = Language::en;
    const territories::Territory* place = nullptr;
    Name name;
    Subject subject;
};

namespace {

/// "Élodie Van Damme" -> "elodie-van-damme".
std::string web_name(std::string_view name) {
    std::string words = locale::search_words(name);
    for (char& letter : words) {
        const bool plain = (letter >= 'a' && letter <= 'z') || (letter >= '0' && letter <= '9');
        if (!plain) letter = '-';
    }
    return words;
}

members::LanguageLevel drawn_level(Dice& dice) {
    constexpr std::array kLevels{members::LanguageLevel::basic, members::LanguageLevel::good,
                                 members::LanguageLevel::fluent};
    return kLevels[dice.by_weights({3, 4, 3})];
}

std::string_view link_title(Language language, std::size_t which) {
    constexpr std::array kTitles{
        std::array{"Recent werk", "Een project van vorig jaar", "Wat klanten erover zeggen"},
        std::array{"Travaux récents", "Un projet de l’an dernier", "Ce qu’en disent les clients"},
        std::array{"Recent work", "A project from last year", "What clients say about it"}};
    const std::size_t row = language == Language::nl ? 0 : language == Language::fr ? 1 : 2;
    return kTitles[row][which];
}

/// What a register knows of somebody before their first visit.
std::vector<members::KnownFact> known_facts(const members::Profile& profile,
                                            const Subject& subject) {
    return {{Field::place, profile.row.commune}, {Field::professions, subject.profession->slug}};
}

members::Profile emptied(const members::Profile& profile) {
    members::Profile empty;
    empty.row.account_id = profile.row.account_id;
    empty.row.public_name = profile.row.public_name;
    empty.row.confirmed_on = profile.row.confirmed_on;
    empty.row.changed_at = profile.row.changed_at;
    return empty;
}

accounts::Standing standing_of(Decision decision) {
    if (decision == Decision::address_unproved) return accounts::Standing::unconfirmed;
    return decision == Decision::suspended ? accounts::Standing::suspended
                                           : accounts::Standing::active;
}

}  // namespace

Crowd::Crowd(const World& world, Instant now)
    : world_(world),
      now_(now),
      names_(world.files),
      places_(*world.atlas),
      professions_(*world.terms),
      texts_(world.files) {}

void Crowd::give_account(Person& person, const Known& known, const Sketch& sketch,
                         Dice& dice) const {
    const bool imported = known.decision == Decision::never_answered;
    accounts::NewAccount& account = person.account;
    account.name = sketch.name.text;
    account.mail = known.mail.empty() ? web_name(account.name) + "." +
                                            std::to_string(known.number) + "@demo.example"
                                      : known.mail;
    account.language = sketch.language;
    account.facts = {true, dice.percent(35), dice.percent(2)};
    account.country = std::string{sketch.place->code().substr(0, 2)};
    account.entry_way = imported ? accounts::EntryWay::imported : accounts::EntryWay::demo;
    account.standing = standing_of(known.decision);
}

void Crowd::give_work(members::Profile& profile, Sketch& sketch, Dice& dice) const {
    const vocabulary::Term& profession = professions_.draw(dice);
    sketch.subject.profession = &profession;
    profile.professions.push_back({profession.term_id, true});
    if (!profession.near.empty() && dice.percent(38)) {
        profile.professions.push_back({dice.one_of(profession.near), false});
    }
    for (std::size_t place = 0; place < profession.sectors.size() && place < 2; ++place) {
        profile.sectors.push_back(profession.sectors[place]);
    }
    const auto* sector = world_.terms->find(profession.sectors.front());
    sketch.subject.main_sector = sector == nullptr ? "" : sector->slug;
    auto skills = world_.terms->skills_of(profession.term_id, sketch.language);
    dice.shuffle(skills);
    skills.resize(std::min(skills.size(), 3 + dice.below(5)));
    for (const vocabulary::Term* skill : skills) profile.skills.push_back(skill->term_id);
    sketch.subject.skills = std::move(skills);
}

void Crowd::give_languages(members::Profile& profile, const Sketch& sketch, Dice& dice) const {
    const auto speaks = [&](std::string_view language, members::LanguageLevel level) {
        const bool known = std::ranges::any_of(
            profile.languages, [&](const auto& row) { return row.language == language; });
        if (!known) profile.languages.push_back({std::string{language}, level});
    };
    const bool english = sketch.language == Language::en;
    speaks(code(sketch.language),
           english ? members::LanguageLevel::fluent : members::LanguageLevel::native);
    if (sketch.name.origin != code(sketch.language) && dice.percent(70)) {
        speaks(sketch.name.origin, members::LanguageLevel::native);
    }
    if (dice.percent(sketch.language == Language::nl ? 68 : 40)) {
        speaks(sketch.language == Language::nl ? "fr" : "nl", drawn_level(dice));
    }
    if (dice.percent(72)) speaks("en", drawn_level(dice));
    constexpr std::array kMore{"de", "es", "it", "pt", "vgt", "sfb"};
    if (dice.percent(22)) speaks(kMore[dice.by_weights({8, 7, 4, 3, 1, 1})], drawn_level(dice));
}

void Crowd::give_contact(members::Profile& profile, const Sketch& sketch, Dice& dice) const {
    const std::string site = web_name(sketch.name.text) + ".example";
    if (dice.percent(58)) profile.row.website = "https://" + site + "/";
    if (dice.percent(34)) profile.row.public_mail = "hello@" + site;
    if (sketch.place->code().starts_with("fr") && dice.percent(50)) {
        // 06 39 98 is kept free by the French regulator for invented numbers.
        const std::string digits = std::to_string(1000 + dice.below(9000));
        profile.row.phone = "+33 6 39 98 " + digits.substr(0, 2) + " " + digits.substr(2);
    }
    if (profile.row.website.empty() || !dice.percent(60)) return;
    const std::size_t most = 1 + dice.below(3);
    for (std::size_t place = 0; place < most; ++place) {
        members::ItemRow item;
        item.title = std::string{link_title(sketch.language, place)};
        item.address = profile.row.website + std::to_string(place + 1);
        item.place = static_cast<std::int64_t>(place);
        item.added_at = profile.row.changed_at;
        profile.items.push_back(item);
    }
}

void Crowd::give_texts(members::Profile& profile, const Sketch& sketch, Dice& dice) {
    struct Slot {
        Field field;
        std::string_view name;
        unsigned often;
    };
    constexpr std::array kSlots{Slot{Field::who_i_am, "who_i_am", 88},
                                Slot{Field::what_i_do, "what_i_do", 84},
                                Slot{Field::what_i_offer, "what_i_offer", 52},
                                Slot{Field::what_i_look_for, "what_i_look_for", 44}};
    for (const Slot& slot : kSlots) {
        if (!dice.percent(slot.often)) continue;
        profile.texts.push_back({slot.field, std::string{code(sketch.language)},
                                 texts_.draw(slot.name, sketch.subject, dice), true,
                                 profile.row.changed_at});
    }
}

void Crowd::give_moments(members::Profile& profile, const Known& known, Dice& dice) const {
    const Date today = utc_date(now_);
    const auto ago = [&](std::size_t least, std::size_t spread) {
        return days{-static_cast<int>(least + dice.below(spread))};
    };
    const bool run_out = known.decision == Decision::no_longer_valid;
    const Date confirmed = today + (run_out ? ago(410, 200) : ago(0, 320));
    const Date joined = utc_date(known.joined);
    profile.row.confirmed_on = run_out ? confirmed : std::max(joined, confirmed);
    profile.row.changed_at = std::max(known.joined, start_of(profile.row.confirmed_on));
    profile.row.stage = static_cast<members::Stage>(dice.by_weights({20, 12, 22, 26, 20}));
    profile.row.availability =
        static_cast<members::Availability>(dice.by_weights({26, 24, 38, 12}));
    if (profile.row.availability == members::Availability::looking_for_work && dice.percent(60)) {
        profile.row.available_until = today + days{20 + static_cast<int>(dice.below(200))};
    }
}

Person Crowd::draw(const Known& known, Dice& dice) {
    Sketch sketch;
    sketch.place = &places_.draw(dice);
    sketch.language = known.language.value_or(places_.language_at(*sketch.place, dice));
    sketch.name = names_.draw(sketch.language, dice);
    sketch.subject.language = sketch.language;
    sketch.subject.town = world_.atlas->name(sketch.place->code(), sketch.language);

    Person person;
    person.joined = known.joined;
    give_account(person, known, sketch, dice);
    members::Profile& profile = person.whole.profile;
    profile.row.public_name = sketch.name.text;
    profile.row.commune = std::string{sketch.place->code()};
    give_moments(profile, known, dice);
    give_work(profile, sketch, dice);
    give_languages(profile, sketch, dice);
    give_contact(profile, sketch, dice);
    give_texts(profile, sketch, dice);
    give_pictures(profile, world_.gallery, sketch.language, dice);
    share_fields(person.whole, {known.decision, sketch.language, profile.row.changed_at},
                 world_.translator, dice);
    if (known.decision == Decision::never_answered) {
        person.whole.known = known_facts(profile, sketch.subject);
    }
    const bool blank =
        known.decision == Decision::never_answered || known.decision == Decision::address_unproved;
    if (blank) profile = emptied(profile);
    const bool answered = profile.row.listed || known.decision == Decision::not_listed;
    if (answered && (!known.mail.empty() || dice.percent(40))) {
        allow_projects(person.whole, {known.decision, sketch.language, profile.row.changed_at},
                       world_.translator);
    }
    profile.row.allow_indexing = profile.row.listed && dice.percent(35) &&
                                 profile.audience_of(Field::listing) == members::Audience::everyone;
    return person;
}

}  // namespace agora::demo
