#include "kept_things.hpp"

#include "agora/locale/translator.hpp"
#include "agora/territories/atlas.hpp"
#include "agora/web/call.hpp"
#include "labels.hpp"
#include "thing_store.hpp"

#include <algorithm>
#include <map>

namespace agora::loans {
namespace {

constexpr std::string_view kKept = "loans.things";
constexpr std::size_t kLongestBody = 1'000;  ///< bytes that are looked through

AllThings load(db::ReadTx& tx) {
    std::map<ThingId, Picture> covers;
    for (Picture& cover : list_covers(tx)) covers.emplace(cover.thing_id, std::move(cover));
    AllThings all;
    for (Thing& thing : list_things(tx)) {
        KeptThing one{.thing = std::move(thing)};
        const auto cover = covers.find(one.thing.thing_id);
        if (cover != covers.end()) one.cover = cover->second;
        all.by_id.emplace(one.thing.thing_id, all.things.size());
        all.things.push_back(std::move(one));
    }
    return all;
}

std::string said_by(const web::Call& call, const territories::Atlas& atlas, const Thing& thing) {
    std::string said = thing.title + " " + thing.body.substr(0, kLongestBody);
    for (const Language language : kLanguages) {
        said += " ";
        said += call.services.translator.translate(language, label_of(thing.category));
        said += " ";
        said += atlas.name(thing.commune, language);
    }
    return said;
}

}  // namespace

const KeptThing* AllThings::find(ThingId thing) const {
    const auto found = by_id.find(thing);
    return found == by_id.end() ? nullptr : &things[found->second];
}

KeptThings::KeptThings() : Kept(std::string{kKept}, &load) {}

const search::HeldTexts& KeptThings::words(const web::Call& call, db::ReadTx& tx) {
    const auto all = at(tx);
    const auto atlas = call.services.state<territories::AtlasHolder>().current();
    words_.follow(
        {all, atlas},
        [&] {
            std::vector<search::Stamped> stamped;
            for (const KeptThing& one : all->things) {
                stamped.push_back(
                    {one.thing.thing_id.value(), static_cast<std::uint64_t>(one.thing.version)});
            }
            return stamped;
        },
        [&](std::span<const std::int64_t> ids) {
            std::map<std::int64_t, std::string> said;
            for (const std::int64_t id : ids) {
                const KeptThing* one = all->find(ThingId{id});
                if (one != nullptr) said.emplace(id, said_by(call, *atlas, one->thing));
            }
            return said;
        });
    return words_;
}

std::shared_ptr<const AllThings> all_things(const web::Services& services, db::ReadTx& tx) {
    return services.state<KeptThings>().at(tx);
}

void touch_things(db::WriteTx& tx) {
    web::touch_kept(tx, kKept);
}

}  // namespace agora::loans
