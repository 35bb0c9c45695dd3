#include "space_view.hpp"

#include "agora/locale/formats.hpp"

namespace agora::places {

std::string_view label_of(Who who) {
    switch (who) {
        case Who::members:
            return tr("Every member");
        case Who::animators:
            return tr("Animators of groups and the team");
        case Who::team:
            return tr("The team");
    }
    return {};
}

SpaceCard card_of(const web::Call& call, const Space& space) {
    SpaceCard card{.space_id = space.space_id,
                   .url = call.link(path_of(space)),
                   .name = space.name,
                   .lang = space.language,
                   .words = space.words,
                   .people = space.people,
                   .seats = space.seats,
                   .who = call.say(label_of(space.who)),
                   .closed = space.closed};
    if (space.language != code(call.language)) {
        card.language = locale::language_name(call.language, space.language);
    }
    return card;
}

std::string path_of(const Space& space, std::string_view rest) {
    return path_of(space.place_id, "/spaces/" + to_string(space.space_id) + std::string{rest});
}

std::optional<SpaceAt> space_at(const web::Call& call, db::ReadTx& tx) {
    auto listed = place_at(call, tx);
    const auto id = call.id<SpaceId>("space");
    if (!listed || !id) return std::nullopt;
    auto space = find_space(tx, *id);
    if (!space || space->place_id != listed->place.place_id) return std::nullopt;
    return SpaceAt{std::move(*listed), std::move(*space)};
}

}  // namespace agora::places
