#include "place_query.hpp"

#include "agora/locale/text.hpp"
#include "agora/http/url.hpp"
#include "kept_places.hpp"
#include "check.hpp"
#include "facets.hpp"
#include "kinds.hpp"

#include <algorithm>
#include <array>
#include <cstdlib>

namespace agora::places {
namespace {

constexpr int kMostKm = 500;

/// The place that a person means, with a position.
const territories::Territory* meant(const territories::Atlas& atlas, std::string_view typed,
                                    Language language) {
    constexpr std::size_t kMost = 5;
    auto found = atlas.named(typed);
    if (found.empty()) found = atlas.suggest(typed, language, kMost);
    std::erase_if(found, [](const territories::Territory* one) {
        return !one->latitude() || !one->longitude();
    });
    return found.empty() ? nullptr : found.front();
}

bool is_open_choice(std::string_view value) {
    return value == "now" || (value.size() == 1 && value[0] >= '1' && value[0] <= '7');
}

/// Open places that this reader may see and whose texts hold the words.
std::vector<const KeptPlace*> with_words(const web::Call& call, db::ReadTx& tx,
                                         const AllPlaces& all, std::string_view typed) {
    std::vector<const KeptPlace*> visible;
    for (const KeptPlace& one : all.places) {
        if (may_see(call.actor, one.listed.place, one.listed.content())) visible.push_back(&one);
    }
    if (!typed.empty()) {
        search::keep_held(visible, typed, call.services.state<KeptPlaces>().words(call, tx),
                          [](const KeptPlace* one) { return one->listed.place.place_id.value(); });
    }
    return visible;
}

void sort(const web::Call& call, bool by_distance, std::vector<Found>& found) {
    std::ranges::stable_sort(found, [&](const Found& one, const Found& other) {
        // What nobody looked at for long comes last.
        const bool one_faded = is_faded(one.listed.place, call.now);
        const bool other_faded = is_faded(other.listed.place, call.now);
        if (one_faded != other_faded) return other_faded;
        if (by_distance && one.km != other.km) return one.km < other.km;
        return one.order < other.order;
    });
}

}  // namespace

PlaceQuery place_query_of(const web::Call& call) {
    constexpr int kMostPages = 500;
    constexpr int kUsualKm = 25;
    constexpr std::size_t kLongest = 100;
    const std::string_view access = call.query("access");
    PlaceQuery query{
        .text = locale::shortened(call.query("q"), kLongest),
        .near = locale::shortened(call.query("near"), kLongest),
        .within_km = kUsualKm,
        .kind = fields::enum_value<Kind>(call.query("kind")),
        .equipment = equipment_key(locale::shortened(call.query("equipment"), kLongest)),
        .profession = locale::shortened(call.query("profession"), kLongest),
        .cost = fields::enum_value<Cost>(call.query("cost")),
        .open = {},
        .access = access == "step_free" || access == "toilet" ? std::string{access} : std::string{},
        .book = call.query("book") == "yes" ? "yes" : "",
        .page = call.page_number("page", kMostPages)};
    if (const auto km = parse_positive(call.query("within")); km && *km <= kMostKm) {
        query.within_km = static_cast<int>(*km);
    }
    if (is_open_choice(call.query("open"))) query.open = call.query("open");
    return query;
}

std::string address_of(const PlaceQuery& query) {
    std::string address;
    const auto add = [&](std::string_view name, std::string_view value) {
        if (value.empty()) return;
        address += (address.empty() ? "?" : "&") + std::string{name} + "=" + http::encoded(value);
    };
    add("q", query.text);
    add("near", query.near);
    if (!query.near.empty()) add("within", std::to_string(query.within_km));
    if (query.kind) add("kind", fields::enum_name(*query.kind));
    add("equipment", query.equipment);
    add("profession", query.profession);
    if (query.cost) add("cost", fields::enum_name(*query.cost));
    add("open", query.open);
    add("access", query.access);
    add("book", query.book);
    return address;
}

Answer look(web::Call& call, db::ReadTx& tx, const PlaceQuery& query, std::string_view path) {
    const auto atlas = call.services.state<territories::AtlasHolder>().current();
    const auto* place = query.near.empty() ? nullptr : meant(*atlas, query.near, call.language);
    Answer answer{.found = {}, .facets = {}};
    answer.near_unknown = !query.near.empty() && place == nullptr;
    if (place != nullptr) answer.near_name = atlas->name(place->code(), call.language);
    const auto all = all_places(call.services, tx);
    Facets facets(call, query, path);
    for (const KeptPlace* kept : with_words(call, tx, *all, query.text)) {
        const auto position = position_of(*atlas, kept->listed.content());
        double km = 0;
        if (place != nullptr) {
            if (!position) continue;
            km = distance_km(*position, {*place->latitude(), *place->longitude()});
            if (km > query.within_km) continue;
        }
        if (!facets.count(kept->listed)) continue;
        const auto order = kept->order[static_cast<std::size_t>(call.language)];
        answer.found.push_back({kept->listed, order, position, km});
    }
    sort(call, place != nullptr, answer.found);
    answer.facets = facets.views();
    answer.chosen = facets.chosen();
    return answer;
}

}  // namespace agora::places
