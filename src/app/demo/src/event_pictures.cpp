#include "agora/events/held.hpp"
#include "agora/pictures/picture.hpp"
#include "meetings.hpp"

#include <algorithm>
#include <array>
#include <map>

namespace agora::demo {
namespace {

using std::chrono::hours;

constexpr std::size_t kWordings = 4;

std::string_view what_it_shows(std::string_view language, std::size_t which) {
    using Wordings = std::array<std::string_view, kWordings>;
    constexpr Wordings kDutch{"De affiche bij de ingang, in vlakken van kleur",
                              "Het papieren tafelkleed, na een avond tekenen",
                              "Tekening op het bord: cirkels die elkaar raken",
                              "De muur van de zaal, een raster van strepen"};
    constexpr Wordings kFrench{"L’affiche à l’entrée, en aplats de couleur",
                               "La nappe en papier, après une soirée à dessiner",
                               "Dessin au tableau : des cercles qui se touchent",
                               "Le mur de la salle, une grille de bandes"};
    constexpr Wordings kEnglish{"The poster at the entrance, in flat colours",
                                "The paper tablecloth, after an evening of drawing",
                                "A drawing on the board: circles that touch",
                                "The wall of the room, a grid of bars"};
    const Wordings& wordings = language == "nl" ? kDutch : language == "fr" ? kFrench : kEnglish;
    return wordings[which % kWordings];
}

/// A few pictures of one event, by people who were there.
class Album {
 public:
    Album(const Gallery& gallery, const std::map<access::AccountId, const MadePerson*>& people,
          Dice& dice)
        : gallery_(gallery), people_(people), dice_(dice) {}

    void fill(db::WriteTx& tx, const events::Event& event) {
        auto came = events::list_who_came(tx, event.event_id);
        std::erase_if(came, [&](access::AccountId account) { return !people_.contains(account); });
        if (came.empty()) return;
        const std::size_t first = dice_.below(gallery_.works.size());
        const std::size_t count = std::min<std::size_t>(2 + dice_.below(3), gallery_.works.size());
        for (std::size_t at = 0; at < count; ++at) {
            const Drawing& drawing = gallery_.works[(first + at) % gallery_.works.size()];
            const MadePerson& person = *people_.at(dice_.one_of(came));
            pictures::put_whole_picture(
                tx, {.event_id = event.event_id,
                     .account_id = person.account,
                     .file = drawing.file,
                     .small_file = drawing.small_file,
                     .bytes = drawing.bytes,
                     .language = event.language,
                     .alternative_text = std::string{what_it_shows(event.language, first + at)},
                     .rights_holder = person.name,
                     .licence = drawing.licence,
                     .people_shown = drawing.people_shown,
                     .added_at = event.ends_at + hours{10 + at}});
        }
    }

 private:
    const Gallery& gallery_;
    const std::map<access::AccountId, const MadePerson*>& people_;
    Dice& dice_;
};

}  // namespace

void put_event_pictures(db::Database& database, const World& world,
                        const std::vector<MadePerson>& people, Instant now, Dice& dice) {
    constexpr std::chrono::days kPast{366};
    constexpr std::size_t kEvery = 3;
    if (world.gallery.works.empty()) return;
    std::map<access::AccountId, const MadePerson*> by_account;
    for (const MadePerson& person : people) by_account.emplace(person.account, &person);
    Album album(world.gallery, by_account, dice);
    database.write([&](db::WriteTx& tx) {
        const auto ended = events::list_ended_meetings(tx, now - kPast, now - hours{24});
        for (std::size_t at = 0; at < ended.size(); at += kEvery) {
            const auto event = events::find_event(tx, ended[at].event_id);
            if (event && !event->no_photos) album.fill(tx, *event);
        }
    });
}

}  // namespace agora::demo
