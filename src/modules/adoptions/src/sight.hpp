#pragma once

#include "acting.hpp"
#include "agora/adoptions/adoption.hpp"
#include "agora/circles/standing.hpp"
#include "agora/recommendations/shown.hpp"
#include "agora/web/call.hpp"

#include <optional>
#include <string>
#include <vector>

namespace agora::adoptions {

/// A recommendation and who carries it out, as somebody stands to it.
struct Seen {
    recommendations::Shown about = {};
    std::optional<Offer> offer = {};
    std::optional<Adoption> adoption = {};        ///< that runs or is done
    std::vector<Adoption> earlier = {};           ///< given back, the last first
    std::optional<circles::Standing> group = {};  ///< whose the adoption is
    bool keeps = false;                           ///< says what members can do
    bool team = false;                            ///< grants
    bool interested = false;

    bool is_open() const { return offer && offer->state == OfferState::open; }
    bool is_free() const {
        return is_open() && !adoption && !recommendations::is_closed(about.status);
    }
    bool runs() const { return adoption && adoption->state == State::running; }
    /// In the group while it goes on and does it.
    bool may_work() const { return runs() && group && group->may_add(); }
    /// Animates it.
    bool looks_after() const { return may_work() && group->looks_after; }
};

/// Of the address ("/adoptions/{number}"). Visitors know only what is open; members any recommendation
/// that they may see.
std::optional<Seen> seen_at(const web::Call& call, db::ReadTx& tx);
/// After a report: members only, or the group and who keeps the register.
bool may_read(const Seen& seen, const access::Actor& actor);

Acting acting(db::WriteTx& tx, web::Call& call);

}  // namespace agora::adoptions
