#include "agora/places/figure.hpp"
#include "shared_places.hpp"

#include <algorithm>
#include <array>

namespace agora::demo {
namespace {

struct Told {
    std::string_view territory;
    std::string_view subject;
    std::int64_t amount;
    std::int64_t days_ago;
    std::string_view source;
};

constexpr std::array kTold{
    Told{"be-44021", "Ateliers die kunstenaars delen", 23, 40, "Rondvraag van het kantoor in Gent"},
    Told{"be-44021", "Zelfstandigen die elke week samen werken", 140, 40,
         "Rondvraag van het kantoor in Gent"},
    Told{"be-62063", "Espaces de travail partagés", 11, 75,
         "Tour des lieux par le bureau de Liège"},
    Told{"be-62063", "Membres d'un groupement d'employeurs", 64, 200,
         "Réunion des structures d'accompagnement"},
    Told{"be-bru", "Structures that help people start", 31, 120, "Partner meeting in Brussels"},
};

}  // namespace

void put_figures(db::Database& database, const std::vector<MadePerson>& people, Instant now) {
    const auto adviser = std::ranges::find(people, access::Role::adviser, &MadePerson::role);
    if (adviser == people.end()) return;
    database.write([&](db::WriteTx& tx) {
        for (const Told& told : kTold) {
            const Instant at = now - std::chrono::days{told.days_ago};
            places::put_whole_figure(tx, {.territory = std::string{told.territory},
                                          .subject = std::string{told.subject},
                                          .amount = told.amount,
                                          .counted_on = utc_date(at),
                                          .source = std::string{told.source},
                                          .written_by = adviser->account,
                                          .written_at = at});
        }
    });
}

}  // namespace agora::demo
