#pragma once

#include "agora/exchange/picture.hpp"
#include "agora/search/distance.hpp"
#include "agora/search/held_texts.hpp"
#include "agora/web/call.hpp"
#include "agora/web/kept.hpp"

#include <cstdint>
#include <memory>
#include <mutex>
#include <optional>
#include <string>
#include <vector>

namespace agora::exchange {

/// What filters look at of a listing, small enough that looking at all costs little.
struct Key {
    std::int64_t id = 0;
    std::int32_t last_day = 0;  ///< since 1970
    std::uint8_t shows = 0;     ///< 0: to nobody, 1: to members, 2: to everybody
    std::uint8_t side = 0;
    std::uint8_t thing = 0;
    std::uint8_t modes = 0;       ///< a bit each
    std::uint8_t category = 255;  ///< 255: unknown
    bool remote = false;
    bool placed = false;
    search::SpherePoint place = {};
};

/// A listing as lists show it.
struct HeldListing : Listing {
    std::optional<Picture> cover = {};
};

/// All listings, in memory: the newest first.
struct Listings {
    std::vector<std::shared_ptr<const HeldListing>> listings = {};
    std::vector<Key> keys = {};  ///< of the same, in the same order
    std::int64_t touched = 0;    ///< up to which change

    const HeldListing* find(ListingId id) const;
};

/// A state of the module. After a change only what changed is read.
class KeptListings {
 public:
    explicit KeptListings(const web::Services& services);

    std::shared_ptr<const Listings> at(db::ReadTx& tx) { return kept_.at(tx)->all; }
    /// The words of all of them, with category and town in every language; for search::keep_held.
    const search::HeldTexts& words(const web::Services& services,
                                   const std::shared_ptr<const Listings>& all);

 private:
    struct Holder {
        std::shared_ptr<const Listings> all;
    };
    Holder load(db::ReadTx& tx);

    const web::Services& services_;
    std::mutex mutex_;
    std::shared_ptr<const Listings> last_;
    web::Kept<Holder> kept_;
    search::HeldTexts words_;
};

std::shared_ptr<const Listings> listings_of(const web::Services& services, db::ReadTx& tx);
/// In the write that changes one; the store does.
void touch_listings(db::WriteTx& tx);

}  // namespace agora::exchange
