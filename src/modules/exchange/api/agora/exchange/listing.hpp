#pragma once

#include "agora/access/actor.hpp"
#include "agora/base/date.hpp"
#include "agora/circles/circle.hpp"
#include "agora/places/place.hpp"
#include "agora/web/reportable.hpp"

#include <cstdint>
#include <optional>
#include <string>
#include <string_view>

namespace agora::exchange {

using access::AccountId;
using circles::CircleId;
using places::PlaceId;
using web::Moderation;
using ListingId = Id<struct ExchangeListingTag>;

/// The ledger's own words: what a transfer settles is an offer or a want.
enum class Side { offer, want };
AGORA_ENUM(Side, offer, want)

enum class Thing { good, service };
AGORA_ENUM(Thing, good, service)

enum class Mode { free, paid, barter, credits };
AGORA_ENUM(Mode, free, paid, barter, credits)

enum class Audience { everyone, members };
AGORA_ENUM(Audience, everyone, members)

/// ended: its end date passed. settled: its owner took it off.
enum class ListingState { open, ended, settled };
AGORA_ENUM(ListingState, open, ended, settled)

struct Modes {
    bool free = false;
    bool paid = false;
    bool barter = false;
    bool credits = false;

    bool any() const { return free || paid || barter || credits; }
    bool has(Mode mode) const;
    bool operator==(const Modes&) const = default;
};
Modes operator&(const Modes& one, const Modes& other);

struct Listing {
    ListingId listing_id = {};
    std::string code = {};  ///< "K73F"; shown as "K7-3F"
    Side side = Side::offer;
    Thing thing = Thing::good;
    std::string category = {};  ///< of data/categories.tsv
    bool for_free = false;
    bool for_pay = false;
    bool for_barter = false;
    bool for_credits = false;
    std::int64_t credits = 0;   ///< asked or offered; 0: to agree
    std::string asks = {};      ///< what for it, in words
    std::string language = {};  ///< of its texts
    std::string title = {};
    std::string body = {};     ///< Markdown
    std::string commune = {};  ///< code of a territory, or empty
    bool remote = false;
    CircleId circle_id = {};
    PlaceId place_id = {};
    Audience audience = Audience::members;
    ListingState state = ListingState::open;
    std::optional<Date> ends_on = {};  ///< the last day; nothing: without end date
    std::int64_t warned = 0;
    AccountId owner_id = {};    ///< zero: who left
    AccountId entered_by = {};  ///< who typed it in from paper; zero: the owner
    std::optional<Date> paper_on = {};
    Instant made_at = {};
    Instant changed_at = {};
    Moderation moderation = Moderation::none;
    std::int64_t touched = 0;
    std::int64_t version = 1;

    Modes modes() const { return {for_free, for_pay, for_barter, for_credits}; }
};
AGORA_FIELDS(Listing, listing_id, code, side, thing, category, for_free, for_pay, for_barter,
             for_credits, credits, asks, language, title, body, commune, remote, circle_id,
             place_id, audience, state, ends_on, warned, owner_id, entered_by, paper_on, made_at,
             changed_at, moderation, touched, version)

std::optional<Listing> find_listing(db::ReadTx& tx, ListingId id);

struct ListingPlaced {
    static constexpr std::string_view kName = "exchange.placed";
    ListingId listing = {};
};
AGORA_FIELDS(ListingPlaced, listing)

struct ListingChanged {
    static constexpr std::string_view kName = "exchange.changed";
    ListingId listing = {};
    ListingState state = ListingState::open;
};
AGORA_FIELDS(ListingChanged, listing, state)

/// Somebody with the right to do so typed in what a member signed on paper.
struct PaperEntered {
    static constexpr std::string_view kName = "exchange.paper_entered";
    ListingId listing = {};
    AccountId member = {};
};
AGORA_FIELDS(PaperEntered, listing, member)

struct ListingModerated {
    static constexpr std::string_view kName = "exchange.moderated";
    ListingId listing = {};
    Moderation measure = Moderation::none;
};
AGORA_FIELDS(ListingModerated, listing, measure)

/// What a group allows of listings placed in it.
struct GroupModesChanged {
    static constexpr std::string_view kName = "exchange.group_modes_changed";
    CircleId circle = {};
};
AGORA_FIELDS(GroupModesChanged, circle)

}  // namespace agora::exchange
