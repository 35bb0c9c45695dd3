#include "kept_things.hpp"

#include "agora/locale/translator.hpp"
#include "agora/territories/atlas.hpp"
#include "agora/web/call.hpp"
#include "labels.hpp"
#include "thing_store.hpp"

#include <algorithm>
#include <functional>
#include <map>

namespace agora::loans {
namespace {

constexpr std::string_view kKept = "loans.things";
constexpr std::size_t kLongestBody = 1'000;  ///< bytes that are looked through

using One = std::shared_ptr<const KeptThing>;

std::unordered_map<ThingId, One> changed_after(db::ReadTx& tx, std::int64_t touched) {
    std::map<ThingId, Picture> covers;
    for (Picture& cover : list_covers(tx, touched)) {
        covers.emplace(cover.thing_id, std::move(cover));
    }
    std::unordered_map<ThingId, One> changed;
    for (Thing& thing : list_changed_after(tx, touched)) {
        const ThingId id = thing.thing_id;
        KeptThing one{.thing = std::move(thing)};
        if (const auto cover = covers.find(id); cover != covers.end()) one.cover = cover->second;
        changed.emplace(id, std::make_shared<const KeptThing>(std::move(one)));
    }
    return changed;
}

/// Those from before with what changed since in its place.
std::vector<One> merged(std::vector<One> things, const std::unordered_map<ThingId, One>& changed) {
    std::erase_if(things, [&](const One& one) { return changed.contains(one->thing.thing_id); });
    for (const auto& [id, one] : changed) {
        if (one->thing.state != ThingState::given_up) things.push_back(one);
    }
    std::ranges::sort(things, std::greater{}, [](const One& one) {
        return std::pair{one->thing.made_at, one->thing.thing_id};
    });
    return things;
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
    return found == by_id.end() ? nullptr : things[found->second].get();
}

KeptThings::KeptThings() : Kept(std::string{kKept}, [this](db::ReadTx& tx) { return load(tx); }) {}

AllThings KeptThings::load(db::ReadTx& tx) {
    AllThings all;
    {
        const std::scoped_lock lock{mutex_};
        all = last_;
    }
    const std::int64_t touched = count_changes(tx);
    // After a restore from an older copy nothing is known.
    if (all.things.empty() || touched < all.touched) all = {.touched = -1};
    all.things = merged(std::move(all.things), changed_after(tx, all.touched));
    all.touched = touched;
    all.by_id.clear();
    for (std::size_t at = 0; at < all.things.size(); ++at) {
        all.by_id.emplace(all.things[at]->thing.thing_id, at);
    }
    // A write may still be undone.
    if (dynamic_cast<db::WriteTx*>(&tx) == nullptr) {
        const std::scoped_lock lock{mutex_};
        last_ = all;
    }
    return all;
}

const search::HeldTexts& KeptThings::words(const web::Call& call, db::ReadTx& tx) {
    const auto all = at(tx);
    const auto atlas = call.services.state<territories::AtlasHolder>().current();
    words_.follow(
        {all, atlas},
        [&] {
            std::vector<search::Stamped> stamped;
            for (const One& one : all->things) {
                stamped.push_back(
                    {one->thing.thing_id.value(), static_cast<std::uint64_t>(one->thing.version)});
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
