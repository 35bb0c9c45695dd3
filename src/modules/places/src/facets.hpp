#pragma once

#include "agora/vocabulary/terms.hpp"
#include "place_query.hpp"

#include <map>
#include <memory>
#include <string>
#include <string_view>
#include <vector>

namespace agora::places {

/// Counts places filter by filter: behind each value stands what following it gives, with all other
/// filters as they are.
class Facets {
 public:
    Facets(const web::Call& call, const PlaceQuery& query, std::string_view path);

    /// Counts the place; true when it fits every filter. It must outlive this: its words are not copied.
    bool count(const Listed& listed);

    std::vector<Facet> views() const;
    /// What is asked, each with the address without it.
    std::vector<web::Link> chosen() const;

 private:
    struct Side {
        std::string_view name;
        std::string_view label;
        std::string PlaceQuery::*text = nullptr;  ///< where the query keeps it, when it is a text
        std::vector<std::string> order = {};      ///< its values in their own order, else by count
        std::map<std::string_view, std::int64_t> counts = {};
        std::string value = {};  ///< what is asked
    };
    using Values = std::vector<std::string_view>;
    void add_values(const Side& side, const Listed& listed, Values& values);
    void put(PlaceQuery& query, const Side& side, const std::string& value) const;
    std::string label_of(const Side& side, const std::string& value) const;
    FacetOption option(const Side& side, const std::string& value) const;
    std::string address_with(const Side& side, const std::string& value) const;

    const web::Call& call_;
    const PlaceQuery& query_;
    std::string path_;
    std::vector<Side> sides_;
    std::vector<Values> values_;  ///< of the place that is being counted, by side
    std::shared_ptr<const vocabulary::Terms> terms_;
    std::map<std::string_view, std::string_view>
        tools_;  ///< a tool's key and how it is first written
};

}  // namespace agora::places
