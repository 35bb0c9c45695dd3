#include "thing_view.hpp"

#include "agora/http/url.hpp"
#include "agora/loans/find.hpp"
#include "agora/locale/formats.hpp"
#include "agora/locale/text.hpp"
#include "agora/territories/atlas.hpp"
#include "labels.hpp"
#include "loan_store.hpp"
#include "picture_view.hpp"

#include <algorithm>
#include <array>

namespace agora::loans {
namespace {

constexpr int kMostKm = 500;
constexpr std::size_t kLongest = 100;

/// The town that a person means, with a position.
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

std::optional<double> km_from(const territories::Atlas& atlas, const territories::Territory& here,
                              const Thing& thing) {
    const auto* there = atlas.find(thing.commune);
    if (there == nullptr || !there->latitude() || !there->longitude()) return std::nullopt;
    return territories::distance_km(*here.latitude(), *here.longitude(), *there->latitude(),
                                    *there->longitude());
}

/// Those that are offered and that nobody has or reserved on that day.
void keep_free_on(db::ReadTx& tx, Date day, std::vector<FoundThing>& things) {
    const auto busy = list_busy_things(tx, day);
    std::erase_if(things, [&](const FoundThing& one) {
        return one.kept->thing.state != ThingState::offered ||
               std::ranges::binary_search(busy, one.kept->thing.thing_id);
    });
}

void keep_near(const web::Call& call, const Filter& filter, FoundThings& found) {
    const auto atlas = call.services.state<territories::AtlasHolder>().current();
    const auto* here = meant(*atlas, filter.near, call.language);
    found.near_unknown = here == nullptr;
    if (here == nullptr) return;
    found.near_name = atlas->name(here->code(), call.language);
    std::erase_if(found.things, [&](FoundThing& one) {
        const auto km = km_from(*atlas, *here, one.kept->thing);
        one.km = km.value_or(0);
        return !km || *km > filter.within_km;
    });
    std::ranges::stable_sort(found.things, {}, &FoundThing::km);
}

}  // namespace

ThingCard card_of(const web::Call& call, const Thing& thing, const std::optional<Picture>& cover) {
    const auto atlas = call.services.state<territories::AtlasHolder>().current();
    ThingCard card{.url = call.link(path_of(thing.thing_id)),
                   .title = thing.title,
                   .lang = thing.language,
                   .category = call.say(label_of(thing.category)),
                   .where = std::string{atlas->name(thing.commune, call.language)},
                   .credits_a_day = thing.credits_a_day,
                   .is_paused = thing.state == ThingState::paused,
                   .for_members = thing.shown_to == ShownTo::members,
                   .limited = thing.moderation == Moderation::limited,
                   .hidden = thing.moderation == Moderation::hidden};
    if (thing.language != code(call.language)) {
        card.language = locale::language_name(call.language, thing.language);
    }
    if (cover) {
        card.picture = address_of(*cover, "/small.webp");
        card.picture_words = cover->alternative_text;
        if (cover->language != code(call.language)) card.picture_lang = cover->language;
    }
    return card;
}

Filter filter_of(const web::Call& call) {
    Filter filter{.q = locale::shortened(call.query("q"), kLongest),
                  .near = locale::shortened(call.query("near"), kLongest),
                  .category = fields::enum_value<Category>(call.query("category")),
                  .day = parse_date(call.query("day"))};
    if (const auto km = parse_positive(call.query("within")); km && *km <= kMostKm) {
        filter.within_km = static_cast<int>(*km);
    }
    return filter;
}

std::string query_of(const Filter& filter) {
    std::string query;
    const auto add = [&](std::string_view name, std::string_view value) {
        if (value.empty()) return;
        query += (query.empty() ? "?" : "&") + std::string{name} + "=" + http::encoded(value);
    };
    add("q", filter.q);
    add("near", filter.near);
    if (!filter.near.empty()) add("within", std::to_string(filter.within_km));
    if (filter.category) add("category", fields::enum_name(*filter.category));
    if (filter.day) add("day", to_string(*filter.day));
    return query;
}

FoundThings find_things(const web::Call& call, db::ReadTx& tx, const Filter& filter) {
    FoundThings found{.all = all_things(call.services, tx)};
    for (const auto& one : found.all->things) {
        if (filter.category && one->thing.category != *filter.category) continue;
        if (is_listed_for(call.actor, one->thing)) found.things.push_back({.kept = one.get()});
    }
    if (!filter.q.empty()) {
        search::keep_held(found.things, filter.q, call.services.state<KeptThings>().words(call, tx),
                          [](const FoundThing& one) { return one.kept->thing.thing_id.value(); });
    }
    if (!filter.near.empty()) keep_near(call, filter, found);
    if (filter.day) keep_free_on(tx, *filter.day, found.things);
    return found;
}

std::vector<Lendable> find_lendable(const web::Call& call, db::ReadTx& tx, std::string_view words,
                                    std::string_view commune, std::size_t most) {
    const auto atlas = call.services.state<territories::AtlasHolder>().current();
    auto found = find_things(call, tx, {.q = std::string{words}});
    std::erase_if(found.things, [](const FoundThing& one) {
        return one.kept->thing.state != ThingState::offered;
    });
    const auto* here = commune.empty() ? nullptr : atlas->find(commune);
    const bool sorts = here != nullptr && here->latitude() && here->longitude();
    std::vector<Lendable> things;
    for (const FoundThing& one : found.things) {
        const Thing& thing = one.kept->thing;
        things.push_back({.thing_id = thing.thing_id,
                          .path = path_of(thing.thing_id),
                          .title = thing.title,
                          .lang = thing.language,
                          .commune = std::string{atlas->name(thing.commune, call.language)},
                          .km = sorts ? km_from(*atlas, *here, thing) : std::nullopt,
                          .credits_a_day = thing.credits_a_day});
    }
    if (sorts) {
        std::ranges::stable_sort(
            things, {}, [](const Lendable& one) { return one.km.value_or(kMostKm * kMostKm); });
    }
    if (things.size() > most) things.resize(most);
    return things;
}

}  // namespace agora::loans
