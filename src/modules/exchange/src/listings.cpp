#include "listings.hpp"

#include "agora/territories/atlas.hpp"
#include "categories.hpp"
#include "listing_store.hpp"
#include "picture_store.hpp"

#include <algorithm>
#include <limits>
#include <unordered_map>

namespace agora::exchange {
namespace {

constexpr std::string_view kKept = "exchange.listings";
constexpr std::size_t kLongestBody = 600;  ///< bytes that are looked through

using One = std::shared_ptr<const HeldListing>;

std::uint8_t shows(const Listing& one) {
    const bool hidden = one.moderation == Moderation::hidden;
    if (!one.owner_id || hidden || one.state != ListingState::open) return 0;
    const bool limited = one.moderation == Moderation::limited;
    return one.audience == Audience::members || limited ? 1 : 2;
}

Key key_of(const Listing& one, const Categories& categories, const territories::Atlas& atlas) {
    Key key{.id = one.listing_id.value(),
            .last_day = one.ends_on ? static_cast<std::int32_t>(to_days(*one.ends_on))
                                    : std::numeric_limits<std::int32_t>::max(),
            .shows = shows(one),
            .side = static_cast<std::uint8_t>(one.side),
            .thing = static_cast<std::uint8_t>(one.thing),
            .remote = one.remote};
    for (const Mode mode : {Mode::free, Mode::paid, Mode::barter, Mode::credits}) {
        if (one.modes().has(mode)) key.modes |= 1U << static_cast<unsigned>(mode);
    }
    const Category* category = categories.find(one.category);
    if (category != nullptr) {
        key.category = static_cast<std::uint8_t>(category - categories.all().data());
    }
    const auto* town = one.commune.empty() ? nullptr : atlas.find(one.commune);
    if (town != nullptr && town->latitude() && town->longitude()) {
        key.placed = true;
        key.place = search::on_sphere({*town->latitude(), *town->longitude()});
    }
    return key;
}

std::string said_by(const Listing& one, const Categories& categories,
                    const territories::Atlas& atlas) {
    std::string said =
        one.title + " " + one.asks + " " + one.code + " " + one.body.substr(0, kLongestBody);
    const Category* category = categories.find(one.category);
    for (const Language language : kLanguages) {
        if (category != nullptr) said += " " + category->label(language);
        said += " ";
        said += atlas.name(one.commune, language);
    }
    return said;
}

std::unordered_map<std::int64_t, One> changed_after(db::ReadTx& tx, std::int64_t touched) {
    std::unordered_map<std::int64_t, Picture> covers;
    for (Picture& one : list_shown_pictures(tx, touched)) {
        covers.try_emplace(one.listing_id.value(), std::move(one));
    }
    std::unordered_map<std::int64_t, One> changed;
    for (Listing& one : list_changed_after(tx, touched)) {
        const std::int64_t id = one.listing_id.value();
        HeldListing held{std::move(one)};
        if (const auto cover = covers.find(id); cover != covers.end()) {
            held.cover = std::move(cover->second);
        }
        changed.emplace(id, std::make_shared<const HeldListing>(std::move(held)));
    }
    return changed;
}

/// The one before with what changed since in its place, the newest first.
std::vector<One> merged(const Listings* before, std::unordered_map<std::int64_t, One> newer) {
    std::vector<One> all;
    if (before != nullptr) {
        all.reserve(before->listings.size() + newer.size());
        for (const One& one : before->listings) {
            const auto found = newer.find(one->listing_id.value());
            all.push_back(found == newer.end() ? one : std::move(found->second));
            if (found != newer.end()) newer.erase(found);
        }
    }
    for (auto& [id, one] : newer) all.push_back(std::move(one));
    std::ranges::sort(all, std::greater{}, [](const One& one) { return one->listing_id; });
    return all;
}

}  // namespace

const HeldListing* Listings::find(ListingId id) const {
    const auto found = std::ranges::lower_bound(keys, id.value(), std::greater{}, &Key::id);
    if (found == keys.end() || found->id != id.value()) return nullptr;
    return listings[static_cast<std::size_t>(found - keys.begin())].get();
}

KeptListings::KeptListings(const web::Services& services)
    : services_(services), kept_(std::string{kKept}, [this](db::ReadTx& tx) { return load(tx); }) {}

KeptListings::Holder KeptListings::load(db::ReadTx& tx) {
    std::shared_ptr<const Listings> before;
    {
        const std::scoped_lock lock{mutex_};
        before = last_;
    }
    const std::int64_t touched = counted(tx, Counter::changes);
    if (before && touched < before->touched) before = nullptr;
    auto all = std::make_shared<Listings>();
    all->touched = touched;
    all->listings = merged(before.get(), changed_after(tx, before ? before->touched : -1));
    // Rows that were erased left no change behind.
    const auto owned =
        std::ranges::count_if(all->listings, [](const One& one) { return bool(one->owner_id); });
    if (before && owned != count_listings(tx)) {
        all->listings = merged(nullptr, changed_after(tx, -1));
    }
    const Categories& categories = categories_of(services_);
    const auto atlas = services_.state<territories::AtlasHolder>().current();
    all->keys.reserve(all->listings.size());
    for (const One& one : all->listings) all->keys.push_back(key_of(*one, categories, *atlas));
    if (dynamic_cast<db::WriteTx*>(&tx) == nullptr) {
        const std::scoped_lock lock{mutex_};
        last_ = all;
    }
    return {all};
}

const search::HeldTexts& KeptListings::words(const web::Services& services,
                                             const std::shared_ptr<const Listings>& all) {
    const auto atlas = services.state<territories::AtlasHolder>().current();
    const Categories& categories = categories_of(services);
    words_.follow(
        {all, atlas},
        [&] {
            std::vector<search::Stamped> stamped;
            for (const One& one : all->listings) {
                if (shows(*one) == 0) continue;
                stamped.push_back(
                    {one->listing_id.value(), static_cast<std::uint64_t>(one->touched)});
            }
            return stamped;
        },
        [&](std::span<const std::int64_t> ids) {
            std::map<std::int64_t, std::string> said;
            for (const std::int64_t id : ids) {
                const HeldListing* one = all->find(ListingId{id});
                if (one != nullptr) said.emplace(id, said_by(*one, categories, *atlas));
            }
            return said;
        });
    return words_;
}

std::shared_ptr<const Listings> listings_of(const web::Services& services, db::ReadTx& tx) {
    return services.state<KeptListings>().at(tx);
}

void touch_listings(db::WriteTx& tx) {
    web::touch_kept(tx, kKept);
}

}  // namespace agora::exchange
