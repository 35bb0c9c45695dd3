#pragma once

#include "acting.hpp"
#include "agora/exchange/deal.hpp"

#include <optional>
#include <string>
#include <string_view>

namespace agora::exchange {

/// Whether it stands in lists on that day; not who may read it.
bool is_current(const Listing& listing, Date today);
/// Whoever placed it always, what was hidden also moderators; others what is meant for them, also when it ended.
bool may_see(const access::Actor& actor, const Listing& listing);

/// Of the address ("/exchange/{id}"), as far as who asks may see it.
std::optional<Listing> listing_at(const web::Call& call, db::ReadTx& tx);
/// Of the address ("/exchange/deals/{deal}"); nothing for whoever is not one of the two.
std::optional<Deal> deal_at(const web::Call& call, db::ReadTx& tx);

std::string path_of(const Listing& listing, std::string_view rest = {});
std::string path_of(ListingId listing, std::string_view rest = {});
std::string path_of(DealId deal, std::string_view rest = {});
std::string path_of(RingId ring, std::string_view rest = {});

/// What the cooperative allows, by its settings.
Modes modes_of_cooperative(const web::Services& services);
/// What is allowed of a listing in this group; zero: in none.
struct Allowed {
    Modes modes = {};
    bool without_end = false;
};
Allowed allowed_in(const web::Services& services, db::ReadTx& tx, CircleId circle);

}  // namespace agora::exchange
