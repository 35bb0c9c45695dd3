#pragma once

#include "acting.hpp"
#include "agora/exchange/listing.hpp"

// What whoever placed a listing does with it.
namespace agora::exchange {

/// What a form says of a listing: its content, and whether it is to stand without end date.
struct Said {
    Listing content = {};
    bool without_end = false;
};
Result<ListingId> place(const Acting& acting, AccountId owner, Said said);
/// Somebody signed it on paper on that day; who acts typed it in. The member is told.
Result<ListingId> place_for(const Acting& acting, AccountId owner, Said said, Date paper_on);
/// `seen`: the version that the writer began from.
Result<Done> change(const Acting& acting, const access::Actor& actor, const Listing& listing,
                    Said said, std::int64_t seen);
/// From today on as long as a new one stands; opens it again.
Result<Done> prolong(const Acting& acting, const access::Actor& actor, Listing listing);
/// Takes it off the lists; whoever answered it can go on.
Result<Done> settle(const Acting& acting, const access::Actor& actor, Listing listing);

/// Warns of what ends in a week or tomorrow, and ends what has ended.
void look_after_ends(web::Services& services, Instant now);

}  // namespace agora::exchange
