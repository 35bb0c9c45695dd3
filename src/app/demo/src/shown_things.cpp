#include "shown_things.hpp"

#include <array>

namespace agora::demo {
namespace {

struct Pictured {
    std::string_view title;
    std::string_view drawing;
    std::string_view words;  ///< in the language of the title
};
constexpr std::array kPictured{
    Pictured{"Bakfiets voor een weekend", "cargo_bike", "Bakfiets met een gele bak, van opzij"},
    Pictured{"Restjes decorhout", "planks", "Een stapel planken van verschillende lengte"},
    Pictured{"Quatre chaises de bureau", "chairs",
             "Quatre chaises côte à côte, chacune d'une couleur"},
    Pictured{"Affiche voor je voorstelling", "poster", "Affiche met drie grote cirkels op geel"},
    Pictured{"Affiche voor je voorstelling", "books", "Een rij programmaboekjes, rug aan rug"},
    Pictured{"Boeken over cameravoering", "books", "Zes boeken op een plank"},
    Pictured{"Courgettes et tomates du jardin", "vegetables",
             "Deux courgettes et quatre tomates sur une planche"},
    Pictured{"Sourdough bread on Saturdays", "bread", "A round loaf with three cuts on a board"},
    Pictured{"Camionnette et chauffeur le dimanche", "van", "Une camionnette claire à bande verte"},
    Pictured{"Scherm van 27 duim", "screen", "Een scherm op zijn voet, met een landschap"},
    Pictured{"Camera met twee lenzen", "camera", "Zwarte camera met een grote lens"},
    Pictured{"Twee softboxen op statief", "lamps", "Twee vierkante lampen op een statief"},
    Pictured{"Petite sono avec deux micros", "speakers", "Deux enceintes sur pied et un micro"},
    Pictured{"Slagboormachine met een koffer boren", "drill", "Boormachine naast een open koffer"},
    Pictured{"Naaimachine voor dikke stof", "sewing_machine",
             "Naaimachine met een lap oranje stof"},
    Pictured{"Presse à badges 25 mm", "badges", "Six badges ronds de toutes les couleurs"},
    Pictured{"Beamer en scherm van twee meter", "projector", "Beamer voor een groot wit scherm"},
    Pictured{"Flip-over op wielen", "flip_chart", "Flip-over met een tekening in drie kleuren"},
    Pictured{"Six chaises pliantes et une table", "chairs",
             "Quatre des chaises, chacune d'une couleur"},
    Pictured{"Tonnelle de trois mètres sur trois", "gazebo", "Tonnelle à toit rouge et blanc"},
    Pictured{"Aanhangwagen met huif", "trailer", "Aanhangwagen met een groene huif, van opzij"},
    Pictured{"Vélo cargo électrique", "cargo_bike", "Vélo cargo à caisse jaune, de profil"},
    Pictured{"Tent for four", "tent", "A yellow tent under a blue sky"},
    Pictured{"Vingt livres sur le prix juste", "books", "Six des livres, côte à côte"},
};

}  // namespace

std::vector<ShownThing> shown_things(const Gallery& gallery, std::string_view title) {
    std::vector<ShownThing> shown;
    for (const Pictured& one : kPictured) {
        const auto drawing = gallery.things.find(one.drawing);
        if (one.title != title || drawing == gallery.things.end()) continue;
        shown.push_back({one.words, drawing->second});
    }
    return shown;
}

}  // namespace agora::demo
