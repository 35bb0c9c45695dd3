#include "listing_query.hpp"

#include "agora/http/url.hpp"
#include "agora/locale/text.hpp"
#include "agora/search/kept_answers.hpp"
#include "categories.hpp"

#include <algorithm>

namespace agora::exchange {
namespace {

constexpr int kMostKm = 500;
constexpr std::size_t kLongest = 100;

/// What of the query the key of a listing can tell.
struct Wanted {
    std::uint8_t shows = 2;
    std::int32_t today = 0;
    std::optional<std::uint8_t> side = {};
    std::optional<std::uint8_t> thing = {};
    std::uint8_t modes = 0;  ///< 0: any
    std::optional<std::uint8_t> category = {};

    bool fits(const Key& key) const {
        return key.shows >= shows && key.last_day >= today && (!side || key.side == *side) &&
               (!thing || key.thing == *thing) && (modes == 0 || (key.modes & modes) != 0) &&
               (!category || key.category == *category);
    }
};

Wanted wanted_of(const web::Call& call, const ListingQuery& query) {
    Wanted wanted{.shows = static_cast<std::uint8_t>(call.actor.is_member() ? 1 : 2),
                  .today = static_cast<std::int32_t>(to_days(today_of(call)))};
    if (query.side) wanted.side = static_cast<std::uint8_t>(*query.side);
    if (query.thing) wanted.thing = static_cast<std::uint8_t>(*query.thing);
    if (query.mode) {
        wanted.modes = static_cast<std::uint8_t>(1U << static_cast<unsigned>(*query.mode));
    }
    const Categories& categories = categories_of(call.services);
    if (const Category* category = categories.find(query.category)) {
        wanted.category = static_cast<std::uint8_t>(category - categories.all().data());
    }
    return wanted;
}

constexpr double kNotAsked = -1;

/// A place among all, with how far it is; what can be done from anywhere is as far as it gets.
struct Spot {
    std::uint32_t at = 0;
    double chord = kNotAsked;
};
/// What a query finds, in its order.
struct Spots {
    std::vector<Spot> found = {};

    std::size_t bytes() const { return sizeof(*this) + found.size() * sizeof(Spot); }
};
using KeptSpots = search::KeptAnswers<Spots>;

std::vector<Spot> within(const std::vector<std::uint32_t>& found, const Listings& all,
                         search::Point from, double km) {
    constexpr double kAnywhere = 5;
    const search::SphericalCap cap{{from, km}};
    const auto centre = search::on_sphere(from);
    std::vector<Spot> spots;
    for (const std::uint32_t at : found) {
        const Key& key = all.keys[at];
        if (key.placed && cap.contains(key.place)) {
            spots.push_back({at, search::chord_square(centre, key.place)});
        } else if (key.remote) {
            spots.push_back({at, kAnywhere});
        }
    }
    std::ranges::stable_sort(spots, {}, &Spot::chord);
    return spots;
}

std::optional<double> km_of(const Spot& spot) {
    constexpr double kFarthest = 4;
    if (spot.chord == kNotAsked || spot.chord > kFarthest) return std::nullopt;
    return search::km_of_chord_square(spot.chord);
}

std::shared_ptr<const Spots> find(const web::Call& call, const Wanted& wanted,
                                  const ListingQuery& query,
                                  const std::shared_ptr<const Listings>& all,
                                  const territories::Territory* town) {
    std::vector<std::uint32_t> fitting;
    for (std::uint32_t at = 0; at < all->keys.size(); ++at) {
        if (wanted.fits(all->keys[at])) fitting.push_back(at);
    }
    if (!query.text.empty()) {
        search::keep_held(fitting, query.text,
                          call.services.state<KeptListings>().words(call.services, all),
                          [&](std::uint32_t at) { return all->keys[at].id; });
    }
    auto spots = std::make_shared<Spots>();
    if (town != nullptr) {
        spots->found =
            within(fitting, *all, {*town->latitude(), *town->longitude()}, query.within_km);
        return spots;
    }
    for (const std::uint32_t at : fitting) spots->found.push_back({at});
    return spots;
}

/// Everything that the answer depends on.
std::string question_of(const ListingQuery& query, const Wanted& wanted,
                        const territories::Territory* town) {
    std::string question =
        address_of(query) + " " + std::to_string(wanted.shows) + " " + std::to_string(wanted.today);
    if (town != nullptr) question += " " + std::string{town->code()};
    return question;
}

}  // namespace

const territories::Territory* town_meant(const territories::Atlas& atlas, std::string_view typed,
                                         Language language) {
    constexpr std::size_t kMost = 5;
    if (typed.empty()) return nullptr;
    auto found = atlas.named(typed);
    if (found.empty()) found = atlas.suggest(typed, language, kMost);
    std::erase_if(found, [](const territories::Territory* one) {
        return one->level() != territories::Level::commune || !one->latitude() || !one->longitude();
    });
    return found.empty() ? nullptr : found.front();
}

ListingQuery listing_query_of(const web::Call& call) {
    constexpr int kMostPages = 5'000;
    ListingQuery query{.text = locale::shortened(call.query("q"), kLongest),
                       .near = locale::shortened(call.query("near"), kLongest),
                       .side = fields::enum_value<Side>(call.query("side")),
                       .thing = fields::enum_value<Thing>(call.query("thing")),
                       .mode = fields::enum_value<Mode>(call.query("mode")),
                       .page = call.page_number("page", kMostPages)};
    if (const Category* one = categories_of(call.services).find(call.query("category"))) {
        query.category = one->code;
    }
    if (const auto km = parse_positive(call.query("within")); km && *km <= kMostKm) {
        query.within_km = static_cast<int>(*km);
    }
    return query;
}

std::string address_of(const ListingQuery& query) {
    std::string address;
    const auto add = [&](std::string_view name, std::string_view value) {
        if (value.empty()) return;
        address += (address.empty() ? "?" : "&") + std::string{name} + "=" + http::encoded(value);
    };
    add("q", query.text);
    add("near", query.near);
    if (!query.near.empty()) add("within", std::to_string(query.within_km));
    if (query.side) add("side", fields::enum_name(*query.side));
    if (query.thing) add("thing", fields::enum_name(*query.thing));
    if (query.mode) add("mode", fields::enum_name(*query.mode));
    add("category", query.category);
    return address;
}

Answered look(const web::Call& call, db::ReadTx& tx, const ListingQuery& query, std::size_t offset,
              std::size_t most) {
    const auto all = listings_of(call.services, tx);
    const Wanted wanted = wanted_of(call, query);
    const auto atlas = call.services.state<territories::AtlasHolder>().current();
    const auto* town = town_meant(*atlas, query.near, call.language);
    const auto spots =
        call.services.state<KeptSpots>().get(all, question_of(query, wanted, town),
                                             [&] { return find(call, wanted, query, all, town); });
    Answered answered{.total = std::ssize(spots->found),
                      .near_unknown = !query.near.empty() && town == nullptr};
    if (town != nullptr) answered.near_name = atlas->name(town->code(), call.language);
    for (std::size_t at = offset; at < std::min(spots->found.size(), offset + most); ++at) {
        const Spot& spot = spots->found[at];
        answered.found.push_back({all->listings[spot.at], km_of(spot)});
    }
    return answered;
}

void start_listing_queries(web::Services& services) {
    services.put_state(std::make_shared<KeptSpots>());
}

}  // namespace agora::exchange
