#include "reported_adoption.hpp"

#include "adoption_store.hpp"
#include "agora/adoptions/free_offers.hpp"
#include "agora/base/text.hpp"
#include "agora/circles/standing.hpp"
#include "agora/recommendations/shown.hpp"
#include "offer_store.hpp"
#include "permissions.hpp"

namespace agora::adoptions {
namespace {

constexpr std::string_view kFolder = "/adoptions/";

struct Below {
    Offer offer;
    Adoption adoption;
};

/// Of "/by/12" in the address, else the last one.
std::optional<Adoption> adoption_at(db::ReadTx& tx, RecommendationId of, std::string_view rest) {
    constexpr std::string_view kBy = "/by/";
    if (rest.starts_with(kBy)) {
        const auto id = web::id_below<AdoptionId>(kBy, rest);
        auto named = id ? find_adoption(tx, *id) : std::nullopt;
        return named && named->recommendation_id == of ? std::move(named) : std::nullopt;
    }
    auto last = list_adoptions_of(tx, of, 1);
    if (last.empty()) return std::nullopt;
    return std::move(last.front());
}

std::optional<Below> below(db::ReadTx& tx, std::string_view path) {
    if (!path.starts_with(kFolder)) return std::nullopt;
    path.remove_prefix(kFolder.size());
    const std::string_view number = path.substr(0, path.find('/'));
    auto offer = find_offer_by_number(tx, number);
    if (!offer) return std::nullopt;
    auto adoption = adoption_at(tx, offer->recommendation_id, path.substr(number.size()));
    if (!adoption) return std::nullopt;
    return Below{*std::move(offer), *std::move(adoption)};
}

bool may_know(db::ReadTx& tx, const access::Actor& actor, const Below& thing, Date today) {
    if (!recommendations::is_visible_to(tx, actor, thing.offer.recommendation_id)) return false;
    switch (thing.adoption.moderation) {
        case Moderation::none:
            return true;
        case Moderation::limited:
            return actor.is_member();
        case Moderation::hidden:
            break;
    }
    if (may_keep(actor)) return true;
    auto circle = circles::find_circle(tx, thing.adoption.circle_id);
    return circle &&
           circles::standing_of(tx, actor, *std::move(circle), actor.language, today).is_inside();
}

std::optional<web::ReportedThing> find(db::ReadTx& tx, const access::Actor& actor,
                                       std::string_view path, Date today) {
    const auto thing = below(tx, path);
    if (!thing || !may_know(tx, actor, *thing, today)) return std::nullopt;
    std::vector<std::string> words;
    for (Step& step : list_steps(tx, thing->adoption.adoption_id)) {
        words.push_back(std::move(step.words));
    }
    words.push_back(thing->adoption.words);
    return web::ReportedThing{.path = path_of(thing->offer.number, thing->adoption.adoption_id),
                              .title = thing->offer.number,
                              .author = thing->adoption.adopted_by,
                              .words = joined(words, "\n")};
}

void take(const web::TakenMeasure& taken) {
    auto thing = below(taken.tx, taken.path);
    const Moderation moderation = web::moderation_of(taken.measure);
    if (!thing || thing->adoption.moderation == moderation) return;
    thing->adoption.moderation = moderation;
    update_adoption(taken.tx, thing->adoption);
    journal::emit(taken.tx, taken.origin,
                  AdoptionModerated{thing->adoption.adoption_id, moderation}, journal::Audit::yes);
}

}  // namespace

web::Reportable reportable_adoption() {
    return {.kind = "adoption",
            .label = tr("What a group carries out"),
            .measures = {web::Measure::limited, web::Measure::hidden},
            .find = &find,
            .take = &take};
}

}  // namespace agora::adoptions
