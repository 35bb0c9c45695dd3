#include "pictures.hpp"

#include <algorithm>
#include <array>
#include <string_view>

namespace agora::demo {
namespace {

constexpr unsigned kShowTheirFace = 62;
constexpr unsigned kShowTheirWork = 34;
constexpr std::size_t kMostWorks = 6;

std::size_t row_of(Language language) {
    return language == Language::nl ? 0 : language == Language::fr ? 1 : 2;
}

std::string_view portrait_text(Language language) {
    constexpr std::array kTexts{"Getekend portret, in vlakken van kleur",
                                "Portrait dessiné, en aplats de couleur",
                                "Drawn portrait in flat colours"};
    return kTexts[row_of(language)];
}

struct WorkText {
    std::string_view title;
    std::string_view alternative;
};

WorkText work_text(Language language, std::size_t which) {
    using Texts = std::array<WorkText, kMostWorks>;
    constexpr std::array<Texts, 3> kTexts{{
        {{{"Studie 1", "Tegels met cirkels en kwartcirkels"},
          {"Ritme", "Een raster van vlakken en strepen"},
          {"Patroon voor een muur", "Herhaald patroon van bogen"},
          {"Ontwerp voor een affiche", "Grote vormen in vier kleuren"},
          {"Proefdruk", "Cirkels die elkaar raken"},
          {"Uit een reeks", "Vlakken in warme en koele kleuren"}}},
        {{{"Étude 1", "Carreaux de cercles et de quarts de cercle"},
          {"Rythme", "Une grille d’aplats et de bandes"},
          {"Motif pour un mur", "Motif répété d’arcs"},
          {"Projet d’affiche", "De grandes formes en quatre couleurs"},
          {"Épreuve", "Des cercles qui se touchent"},
          {"D’une série", "Des aplats chauds et froids"}}},
        {{{"Study 1", "Tiles of circles and quarter circles"},
          {"Rhythm", "A grid of planes and bars"},
          {"Pattern for a wall", "A repeated pattern of arcs"},
          {"Design for a poster", "Large shapes in four colours"},
          {"Proof", "Circles that touch"},
          {"From a series", "Planes in warm and cool colours"}}},
    }};
    return kTexts[row_of(language)][which];
}

void name_picture(members::Profile& profile, members::PictureRow picture) {
    const bool known = std::ranges::any_of(
        profile.pictures, [&](const auto& row) { return row.file == picture.file; });
    if (known) return;
    picture.rights_holder = profile.row.public_name;
    picture.added_at = profile.row.changed_at;
    profile.pictures.push_back(std::move(picture));
}

void give_works(members::Profile& profile, const Gallery& gallery, Language language, Dice& dice) {
    const std::size_t first = dice.below(gallery.works.size());
    const std::size_t count = 2 + dice.below(kMostWorks - 1);
    for (std::size_t at = 0; at < count; ++at) {
        const members::PictureRow& picture = gallery.works[(first + at) % gallery.works.size()];
        const WorkText text = work_text(language, at);
        members::ItemRow item;
        item.kind = members::ItemKind::picture;
        item.title = text.title;
        item.alternative_text = text.alternative;
        item.file = picture.file;
        item.place = static_cast<std::int64_t>(profile.items.size());
        item.added_at = profile.row.changed_at;
        profile.items.push_back(std::move(item));
        name_picture(profile, picture);
    }
}

}  // namespace

void give_pictures(members::Profile& profile, const Gallery& gallery, Language language,
                   Dice& dice) {
    if (!gallery.portraits.empty() && dice.percent(kShowTheirFace)) {
        const members::PictureRow& picture = dice.one_of(gallery.portraits);
        profile.row.picture_file = picture.file;
        profile.row.picture_alt = portrait_text(language);
        name_picture(profile, picture);
    }
    if (!gallery.works.empty() && dice.percent(kShowTheirWork)) {
        give_works(profile, gallery, language, dice);
    }
}

}  // namespace agora::demo
