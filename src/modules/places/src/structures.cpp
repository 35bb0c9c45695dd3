#include "agora/places/structures.hpp"

#include "agora/locale/formats.hpp"
#include "agora/places/shown.hpp"
#include "kinds.hpp"
#include "place_view.hpp"
#include "position.hpp"

#include <algorithm>

namespace agora::places {

std::vector<Structure> structures_within(const web::Call& call, db::ReadTx& tx,
                                         std::string_view territory) {
    const auto atlas = atlas_of(call);
    std::vector<Structure> found;
    for (const Listed& listed : list_visible(call.services, tx, call.actor)) {
        const Content& content = listed.content();
        if (!atlas->is_within(content.commune, territory)) continue;
        Structure structure{.kind = content.kind,
                            .kind_label = call.say(label_of(content.kind)),
                            .name = content.name,
                            .lang = content.language,
                            .path = path_of(listed.place.place_id)};
        if (const auto position = position_of(*atlas, content)) {
            structure.latitude = position->latitude;
            structure.longitude = position->longitude;
        }
        found.push_back(std::move(structure));
    }
    std::ranges::sort(found, [&](const Structure& one, const Structure& other) {
        if (one.kind != other.kind) return one.kind < other.kind;
        return locale::compare(call.language, one.name, other.name) < 0;
    });
    return found;
}

std::optional<ShownPlace> find_shown(const web::Call& call, db::ReadTx& tx, PlaceId id) {
    const auto listed = find_visible(call.services, tx, call.actor, id);
    if (!listed || listed->place.state == State::closed) return std::nullopt;
    const Content& content = listed->content();
    return ShownPlace{.place_id = id,
                      .name = content.name,
                      .lang = content.language,
                      .commune = content.commune,
                      .path = path_of(id)};
}

}  // namespace agora::places
