#include "listing_pictures.hpp"

#include "agora/exchange/whole.hpp"

#include <array>

namespace agora::demo {
namespace {

struct Shown {
    std::string_view title;
    std::string_view drawing;
    std::string_view words;  ///< in the language of the title
};
constexpr std::array kShown{
    Shown{"Bakfiets voor een weekend", "cargo_bike", "Bakfiets met een gele bak, van opzij"},
    Shown{"Restjes decorhout", "planks", "Een stapel planken van verschillende lengte"},
    Shown{"Quatre chaises de bureau", "chairs",
          "Quatre chaises côte à côte, chacune d'une couleur"},
    Shown{"Affiche voor je voorstelling", "poster", "Affiche met drie grote cirkels op geel"},
    Shown{"Affiche voor je voorstelling", "books", "Een rij programmaboekjes, rug aan rug"},
    Shown{"Boeken over cameravoering", "books", "Zes boeken op een plank"},
    Shown{"Courgettes et tomates du jardin", "vegetables",
          "Deux courgettes et quatre tomates sur une planche"},
    Shown{"Sourdough bread on Saturdays", "bread", "A round loaf with three cuts on a board"},
    Shown{"Camionnette et chauffeur le dimanche", "van", "Une camionnette claire à bande verte"},
    Shown{"Scherm van 27 duim", "screen", "Een scherm op zijn voet, met een landschap"},
};

}  // namespace

void show_pictures(db::WriteTx& tx, const Gallery& gallery, std::string_view title,
                   const exchange::Listing& listing, const MadePerson& owner) {
    for (const Shown& one : kShown) {
        const auto drawing = gallery.things.find(one.drawing);
        if (one.title != title || drawing == gallery.things.end()) continue;
        exchange::put_whole_picture(tx, listing,
                                    {.file = drawing->second.file,
                                     .small_file = drawing->second.small_file,
                                     .bytes = drawing->second.bytes,
                                     .language = listing.language,
                                     .alternative_text = std::string{one.words},
                                     .rights_holder = owner.name,
                                     .licence = drawing->second.licence,
                                     .people_shown = drawing->second.people_shown,
                                     .added_at = listing.made_at});
    }
}

}  // namespace agora::demo
