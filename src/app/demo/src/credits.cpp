#include "agora/credits/whole.hpp"
#include "earning.hpp"

#include <array>

namespace agora::demo {
namespace {

using access::AccountId;
using credits::NatureOfHelp;
using ledger::Category;
using ledger::Side;
using std::chrono::days;

struct Favour {
    std::string_view language;
    std::string_view words;
    std::int64_t amount;
    Category category;
    int days_ago;
    bool within_profession;
};
constexpr std::array kFavours{
    Favour{"nl", "Affiche gedrukt op de riso", 8, Category::goods, 351, false},
    Favour{"fr", "Relecture d'un dossier de subside", 6, Category::language_help, 340, false},
    Favour{"nl", "Een namiddag fotolicht geleend", 10, Category::loan, 329, false},
    Favour{"fr", "Montage d'une étagère à l'atelier", 5, Category::service, 318, false},
    Favour{"en", "Proofreading of a catalogue text", 9, Category::language_help, 305, true},
    Favour{"nl", "Rit naar Luik met de decorstukken", 12, Category::travel, 298, false},
    Favour{"fr", "Une leçon de couture", 6, Category::lesson, 284, true},
    Favour{"nl", "Website verhuisd naar een andere host", 20, Category::service, 271, true},
    Favour{"fr", "Salle prêtée pour une répétition", 7, Category::space, 262, false},
    Favour{"nl", "Soep gekookt voor de opendeurdag", 4, Category::group_work, 250, false},
    Favour{"en", "Two hours of help with a tax form", 8, Category::service, 239, false},
    Favour{"fr", "Prêt d'un projecteur pour un week-end", 9, Category::loan, 221, false},
    Favour{"nl", "Naaimachine nagekeken", 5, Category::service, 214, false},
    Favour{"fr", "Cadre en bois sur mesure", 14, Category::goods, 200, true},
    Favour{"nl", "Vertaling van een kort contract", 15, Category::language_help, 187, true},
    Favour{"fr", "Trajet Bruxelles-Namur avec le matériel", 6, Category::travel, 173, false},
    Favour{"nl", "Les gitaar, drie keer", 18, Category::lesson, 160, true},
    Favour{"fr", "Portrait pour un site", 16, Category::service, 149, true},
    Favour{"nl", "Werkplek voor een dag", 5, Category::space, 133, false},
    Favour{"en", "A bicycle trailer for a week", 7, Category::loan, 121, false},
    Favour{"fr", "Réparation d'un ampli", 11, Category::service, 104, true},
    Favour{"nl", "Tweedehands verfrollers", 3, Category::goods, 96, false},
    Favour{"fr", "Accueil à la fête des membres", 5, Category::group_work, 83, false},
    Favour{"nl", "Kleine illustratie voor een folder", 13, Category::service, 71, true},
    Favour{"fr", "Conversation en néerlandais, quatre heures", 8, Category::lesson, 58, false},
    Favour{"nl", "Geluid opgenomen op een repetitie", 10, Category::service, 44, false},
    Favour{"fr", "Pots de miel", 4, Category::goods, 31, false},
    Favour{"en", "Read my grant application out loud", 5, Category::language_help, 22, false},
    Favour{"nl", "Meegedragen met een verhuis", 6, Category::service, 15, false},
    Favour{"fr", "Un coup de main au jardin partagé", 3, Category::group_work, 9, false},
};

std::string text(std::string_view words) {
    return std::string{words};
}

credits::WholeTransfer paid(const Favour& favour, AccountId payer, AccountId payee, Instant now) {
    const Instant at = now - days{favour.days_ago};
    const bool asked = favour.days_ago % 2 == 0;
    return {.payer = {.owner = payer.value()},
            .payee = {.owner = payee.value()},
            .amount = favour.amount,
            .category = favour.category,
            .proposed_by = asked ? Side::payee : Side::payer,
            .written_by = asked ? payee : payer,
            .decided_by = asked ? payer : payee,
            .language = text(favour.language),
            .words = text(favour.words),
            .nature = favour.within_profession ? NatureOfHelp::within_profession
                                               : NatureOfHelp::between_neighbours,
            .proposed_at = at,
            .confirmed_at = at + std::chrono::hours{30}};
}

/// Who pays whom in one round of favours: those to sign in with meet others again and again.
struct Circle {
    std::vector<AccountId> people;
    AccountId at(std::size_t place) const { return people[place % people.size()]; }
};

/// From the oldest to the latest, as an account holds them.
void put_favours(db::WriteTx& tx, const Circle& circle, Instant now) {
    constexpr std::size_t kRounds = 3;
    std::size_t place = 0;
    for (const Favour& favour : kFavours) {
        for (std::size_t round = 0; round < kRounds; ++round) {
            const AccountId payer = circle.at(place * 7);
            const AccountId payee = circle.at(place * 11 + 3);
            ++place;
            if (payer == payee) continue;
            credits::WholeTransfer whole = paid(favour, payer, payee, now);
            if (favour.days_ago == 44 && round == 0) {
                whole.dispute = "Op de opname ontbreekt het laatste kwartier.";
                whole.disputed_at = now - days{5};
            }
            credits::put_whole_transfer(tx, whole, "demo " + std::to_string(place));
        }
    }
}

/// Payments that wait for a yes of who signs in.
void put_waiting(db::WriteTx& tx, const std::vector<AccountId>& signing, const Circle& circle,
                 Instant now) {
    std::size_t place = 0;
    for (const AccountId member : signing) {
        credits::WholeTransfer whole =
            paid(kFavours[27 - place % 3], circle.at(place + 5), member, now);
        whole.proposed_by = Side::payer;
        whole.written_by = circle.at(place + 5);
        whole.nature = NatureOfHelp::unsaid;
        whole.proposed_at = now - days{2};
        whole.confirmed_at.reset();
        ++place;
        if (AccountId{whole.payer.owner} == member) continue;
        credits::put_whole_transfer(tx, whole, "demo waits " + std::to_string(place));
    }
}

/// Groups help each other too.
void put_group_favours(db::WriteTx& tx, const std::map<std::string, circles::CircleId>& groups,
                       const Circle& circle, Instant now) {
    std::vector<circles::CircleId> some;
    for (const auto& [name, group] : groups) {
        if (some.size() < 4) some.push_back(group);
    }
    for (std::size_t place = 0; place + 1 < some.size(); ++place) {
        credits::WholeTransfer whole =
            paid(kFavours[9 + place * 6], circle.at(place), circle.at(place + 1), now);
        whole.payer = {ledger::Holder::group, some[place].value()};
        whole.payee = {ledger::Holder::group, some[place + 1].value()};
        whole.nature = NatureOfHelp::unsaid;
        credits::put_whole_transfer(tx, whole, "demo group " + std::to_string(place));
    }
}

}  // namespace

void put_credits(db::Database& database, const std::vector<MadePerson>& people,
                 const std::map<std::string, circles::CircleId>& groups, Instant now) {
    constexpr std::size_t kMost = 40;
    Circle circle;
    std::vector<AccountId> signing;
    for (const MadePerson& person : people) {
        if (person.signs_in && !person.role) signing.push_back(person.account);
    }
    circle.people = signing;
    for (const MadePerson& person : people) {
        if (!person.active || person.signs_in || circle.people.size() >= kMost) continue;
        circle.people.push_back(person.account);
    }
    if (circle.people.size() < 6) return;
    database.write([&](db::WriteTx& tx) {
        put_favours(tx, circle, now);
        put_waiting(tx, signing, circle, now);
        put_group_favours(tx, groups, circle, now);
    });
}

}  // namespace agora::demo
