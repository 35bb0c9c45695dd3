#pragma once

#include "agora/territories/atlas.hpp"
#include "agora/web/answer.hpp"
#include "position.hpp"
#include "sight.hpp"

#include <cstdint>
#include <memory>
#include <optional>
#include <string>
#include <vector>

namespace agora::places {

/// What a reader wants to see of the places; unknown values count as not asked.
struct PlaceQuery {
    std::string text;  ///< words, as typed
    std::string near;  ///< a town or postcode, as typed
    int within_km = 25;
    std::optional<Kind> kind;
    std::string equipment;   ///< key of a tool
    std::string profession;  ///< slug
    std::optional<Cost> cost;
    std::string open;    ///< "now", or a day "1" (Monday) … "7"
    std::string access;  ///< "step_free", "toilet"
    std::string book;    ///< "yes": something can be booked
    int page = 1;
};
PlaceQuery place_query_of(const web::Call& call);
/// "?q=…" with what is asked; empty when nothing is. Without the page.
std::string address_of(const PlaceQuery& query);

/// One value of a filter: its address, and how many places following it gives.
struct FacetOption {
    std::string value;
    std::string label;
    std::string url;
    std::int64_t count = 0;
    bool chosen = false;
};
AGORA_FIELDS(FacetOption, value, label, url, count, chosen)

struct Facet {
    std::string name;
    std::string label;
    std::vector<FacetOption> options = {};
    std::vector<FacetOption> more = {};  ///< the rarer ones
};
AGORA_FIELDS(Facet, name, label, options, more)

/// A place that is asked for, with its distance when a place was named.
struct Found {
    Listed listed;
    std::uint32_t order = 0;  ///< of its name in the reader's language
    std::optional<Position> position = {};
    double km = 0;
};

/// The answer to a query: the nearest first when a place is named, else by name.
struct Answer {
    std::vector<Found> found;
    std::vector<Facet> facets;
    bool near_unknown = false;
    std::string near_name = {};          ///< the place that was meant
    std::vector<web::Link> chosen = {};  ///< what is asked, each with the address without it
};

/// Looks through all that the reader may see. `path` is where the links lead: "/places".
Answer look(web::Call& call, db::ReadTx& tx, const PlaceQuery& query, std::string_view path);

}  // namespace agora::places
