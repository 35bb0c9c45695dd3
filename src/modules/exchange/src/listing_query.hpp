#pragma once

#include "agora/territories/atlas.hpp"
#include "agora/web/call.hpp"
#include "listings.hpp"

#include <optional>
#include <string>
#include <string_view>
#include <vector>

namespace agora::exchange {

/// What a reader wants to see; unknown values count as not asked.
struct ListingQuery {
    std::string text = {};
    std::string near = {};  ///< a town or postcode, as typed
    int within_km = 25;
    std::optional<Side> side = {};
    std::optional<Thing> thing = {};
    std::optional<Mode> mode = {};
    std::string category = {};
    int page = 1;

    bool asks() const {
        return !text.empty() || !near.empty() || side || thing || mode || !category.empty();
    }
};
ListingQuery listing_query_of(const web::Call& call);
/// "?q=…" with what is asked; empty when nothing is. Without the page.
std::string address_of(const ListingQuery& query);

struct FoundListing {
    std::shared_ptr<const HeldListing> listing;
    std::optional<double> km = {};
};
/// The nearest first when a place is named (what can be done from afar after them), else the newest.
struct Answered {
    std::int64_t total = 0;
    std::vector<FoundListing> found = {};  ///< those asked for: from `offset`, at most `most`
    bool near_unknown = false;
    std::string near_name = {};
};
Answered look(const web::Call& call, db::ReadTx& tx, const ListingQuery& query, std::size_t offset,
              std::size_t most);
void start_listing_queries(web::Services& services);

/// The town that somebody means, with its place on the earth; null when there is none.
const territories::Territory* town_meant(const territories::Atlas& atlas, std::string_view typed,
                                         Language language);

}  // namespace agora::exchange
