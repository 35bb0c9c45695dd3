#include "searches.hpp"

#include "agora/members/past_search.hpp"

#include <algorithm>
#include <array>
#include <chrono>
#include <set>

namespace agora::demo {
namespace {

using members::AccountId;

/// With more people than that a kept search sends no mails, as on its page.
constexpr std::size_t kMostKnown = 1000;
constexpr std::size_t kMostFound = 100;

struct Kept {
    std::array<std::string_view, 3> name;  ///< nl, fr, en
    std::string_view query;
};
constexpr std::array kKept{
    Kept{{"Fotografen voor portretten", "Photographes pour portraits", "Portrait photographers"},
         "profession=photographer"},
    Kept{{"Wie vertaalt naar het Frans?", "Qui traduit vers le français ?",
          "Who translates into French?"},
         "profession=translator&language=fr"},
    Kept{{"Mensen rond Gent", "Autour de Gand", "People around Ghent"}, "near=Gent&km=20"},
};

struct Project {
    std::array<std::string_view, 3> title;
    std::array<std::string_view, 3> why;
    std::string_view query;
};
constexpr std::array kProjects{
    Project{
        {"Buurtfestival in de haven", "Fête de quartier au port", "Street festival at the port"},
        {"We zoeken makers en muzikanten voor twee dagen in juni. We vragen je eerst of het "
         "past, daarna pas een offerte.",
         "Nous cherchons des artisans et des musiciens pour deux jours en juin. Nous demandons "
         "d’abord si cela convient, un devis ensuite.",
         "We look for makers and musicians for two days in June. We first ask whether it suits "
         "you, and only then for a quote."},
        ""},
    Project{{"Website van een streekmuseum", "Site d’un musée régional",
             "Website of a regional museum"},
            {"Een museum vraagt de coöperatie een team voor te stellen: vorm, tekst en bouw.",
             "Un musée demande à la coopérative de proposer une équipe : forme, textes et "
             "réalisation.",
             "A museum asks the cooperative to propose a team: design, text and building."},
            ""},
};

std::string in(const std::array<std::string_view, 3>& texts, Language language) {
    if (language == Language::nl) return std::string{texts[0]};
    return std::string{language == Language::fr ? texts[1] : texts[2]};
}

std::vector<AccountId> known_to(const std::vector<MadePerson>& people) {
    std::vector<AccountId> known;
    if (people.size() > kMostKnown) return known;
    for (const MadePerson& person : people) known.push_back(person.account);
    return known;
}

std::vector<AccountId> drawn_from(const std::vector<MadePerson>& people, AccountId staff,
                                  Dice& dice) {
    std::vector<AccountId> found;
    // Who signs in to look around sees what such a search leaves behind.
    std::set<AccountId> who_sign_in;
    for (const MadePerson& person : people) {
        if (person.for_projects && person.account != staff) found.push_back(person.account);
        if (person.signs_in) who_sign_in.insert(person.account);
    }
    dice.shuffle(found);
    const auto signs_in = [&](AccountId account) { return who_sign_in.contains(account); };
    std::ranges::stable_partition(found, signs_in);
    found.resize(std::min(found.size(), kMostFound));
    return found;
}

}  // namespace

void put_searches(db::Database& database, const std::vector<MadePerson>& people, Instant now,
                  Dice& dice) {
    const auto known = known_to(people);
    std::size_t next = 0;
    for (const MadePerson& person : people) {
        if (!person.signs_in) continue;
        const journal::Origin then{person.account, now - std::chrono::hours{30 * (next + 1)}};
        if (!person.role) {
            for (const Kept& kept : kKept) {
                database.write([&](db::WriteTx& tx) {
                    members::put_past_search(
                        tx, then, {in(kept.name, person.language), std::string{kept.query}, known});
                });
            }
        }
        if (person.role == access::Role::adviser) {
            const Project& project = kProjects[next++ % kProjects.size()];
            const auto found = drawn_from(people, person.account, dice);
            database.write([&](db::WriteTx& tx) {
                members::put_past_project_search(
                    tx, then,
                    {person.name, in(project.title, person.language),
                     in(project.why, person.language), std::string{project.query}, found});
            });
        }
    }
}

}  // namespace agora::demo
