#include "misses.hpp"

#include "agora/findability/miss.hpp"

#include <array>

namespace agora::demo {
namespace {

using std::chrono::days;

/// So many readers did not find it; the first of them wrote something.
struct Missing {
    int readers;
    std::int64_t task;
    std::string_view area;
    std::string_view page;
    std::string_view language;
    std::string_view words;
};

constexpr std::array kMissing{
    Missing{9, 16, "", "/search", "nl",
            "Wat is een activiteitsovereenkomst? Ik zoek een lijst van woorden."},
    Missing{7, 20, "", "/events", "fr",
            "La date de la prochaine formation aux outils, avec les places qui restent."},
    Missing{6, 19, "", "/offices", "en", "A free hour with an adviser in Ghent, next week."},
    Missing{5, 0, "/events", "/events", "nl",
            "Alleen de bijeenkomsten waar ik met de trein naartoe kan."},
    Missing{3, 33, "", "/search", "fr", "Un appareil photo à emprunter, du côté de Liège."},
    Missing{2, 15, "", "/", "nl", "Het boekje dat ik bij het eerste gesprek kreeg."},
    Missing{2, 0, "/members", "/members", "en", "People who answer within a day."},
    Missing{1, 0, "", "/nl/vacatures", "nl", "Vacatures bij de coöperatie zelf."},
    Missing{1, 38, "", "/", "fr", "L'ordre du jour de l'assemblée générale."},
};

}  // namespace

void put_misses(db::Database& database, Instant now) {
    constexpr days kApart{6};
    database.write([&](db::WriteTx& tx) {
        for (const Missing& missing : kMissing) {
            for (int reader = 0; reader < missing.readers; ++reader) {
                const bool wrote = reader == 0;
                findability::put_whole_miss(
                    tx, {.task = missing.task,
                         .area = std::string{missing.area},
                         .page = std::string{missing.page},
                         .language = std::string{missing.language},
                         .words = std::string{wrote ? missing.words : std::string_view{}},
                         .missed_at = now - kApart * (reader + 1)});
            }
        }
    });
}

}  // namespace agora::demo
