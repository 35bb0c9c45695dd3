#include "kept_places.hpp"

#include "agora/locale/formats.hpp"
#include "agora/locale/translator.hpp"
#include "kinds.hpp"
#include "space_store.hpp"

#include <algorithm>
#include <map>
#include <string>

namespace agora::places {
namespace {

void put_in_order(AllPlaces& all, Language language) {
    std::vector<std::pair<std::string, KeptPlace*>> sorted;
    for (KeptPlace& one : all.places) {
        sorted.emplace_back(locale::sort_key(language, one.listed.content().name), &one);
    }
    std::ranges::stable_sort(
        sorted, {}, [](const auto& one) -> auto& { return one.first; });
    for (std::size_t at = 0; at < sorted.size(); ++at) {
        sorted[at].second->order[static_cast<std::size_t>(language)] =
            static_cast<std::uint32_t>(at);
    }
}

AllPlaces load(const web::Services& services, db::ReadTx& tx) {
    AllPlaces all;
    Contents& contents = services.state<Contents>();
    const auto bookable = list_bookable_places(tx);
    for (Place& place : list_places(tx)) {
        if (place.moderation == Moderation::hidden) continue;
        KeptPlace one{.listed = {std::move(place), {}, false}};
        one.listed.said = contents.of(tx, one.listed.place.version_id);
        one.listed.has_rooms = std::ranges::binary_search(bookable, one.listed.place.place_id);
        all.places.push_back(std::move(one));
    }
    for (const Language language : kLanguages) put_in_order(all, language);
    return all;
}

std::string said_by(const web::Call& call, const territories::Atlas& atlas, const Listed& one) {
    std::string said = one.said->words;
    for (const Language language : kLanguages) {
        said += " ";
        said += call.services.translator.translate(language, label_of(one.content().kind));
        said += " ";
        said += atlas.name(one.content().commune, language);
    }
    return said;
}

}  // namespace

KeptPlaces::KeptPlaces(const web::Services& services)
    : Kept(std::string{kKeptPlaces}, [&services](db::ReadTx& tx) { return load(services, tx); }) {}

const search::HeldTexts& KeptPlaces::words(const web::Call& call, db::ReadTx& tx) {
    const auto all = at(tx);
    const auto atlas = call.services.state<territories::AtlasHolder>().current();
    words_.follow(
        {all, atlas},
        [&] {
            std::vector<search::Stamped> stamped;
            for (const KeptPlace& one : all->places) {
                stamped.push_back(
                    {one.listed.place.place_id.value(),
                     static_cast<std::uint64_t>(one.listed.place.version_id.value())});
            }
            return stamped;
        },
        [&](std::span<const std::int64_t> ids) {
            std::map<std::int64_t, std::string> said;
            for (const KeptPlace& one : all->places) {
                const std::int64_t id = one.listed.place.place_id.value();
                if (std::ranges::find(ids, id) != ids.end())
                    said.emplace(id, said_by(call, *atlas, one.listed));
            }
            return said;
        });
    return words_;
}

std::shared_ptr<const AllPlaces> all_places(const web::Services& services, db::ReadTx& tx) {
    return services.state<KeptPlaces>().at(tx);
}

}  // namespace agora::places
