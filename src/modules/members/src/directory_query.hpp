#pragma once

#include "agora/http/request.hpp"
#include "agora/members/profile.hpp"
#include "agora/search/facets.hpp"
#include "words.hpp"

#include <optional>
#include <string>
#include <string_view>
#include <vector>

namespace agora::members {

/// The facets of the directory, as the table numbers them.
enum class DirectoryFacet : search::Facet {
    profession,
    sector,
    skill,
    language,
    availability,
    stage,
    area
};
AGORA_ENUM(DirectoryFacet, profession, sector, skill, language, availability, stage, area)

/// A filter as its address has it: "profession=photographer".
struct Chosen {
    DirectoryFacet facet = DirectoryFacet::profession;
    std::string value;
    bool operator==(const Chosen&) const = default;
};

/// What a person asked for. Everything else in a query string is left aside.
struct DirectoryQuery {
    std::string text;
    std::string near;  ///< a place as typed
    int within_km = 15;
    std::vector<Chosen> chosen;
    int page = 1;

    /// The permanent address of this search: "?q=…&profession=…", the same for the same search.
    /// Empty for everybody. Without page when it is the first.
    std::string address(int on_page = 1) const;
    DirectoryQuery with(const Chosen& filter) const;
    DirectoryQuery without(const Chosen& filter) const;
    bool has(const Chosen& filter) const;
};

DirectoryQuery directory_query_of(const http::NameValues& values);

/// The key of a value in the facet table; nothing for a value that does not exist.
std::optional<search::FacetKey> facet_key_of(const Chosen& filter, const vocabulary::Terms& terms);
search::FacetKey area_key(std::string_view code);
/// The code's letters as a number, and back.
search::FacetKey language_key(std::string_view code);
std::string language_of(search::FacetKey key);

/// A place as typed: an area to filter on, or a commune with a distance; neither when unknown.
struct PlaceAsked {
    const territories::Territory* area = nullptr;
    std::optional<search::Near> near = {};
};
PlaceAsked place_of(const DirectoryQuery& query, const territories::Atlas& atlas);
/// Whether the place that it asks for is one, or it asks for none.
bool knows_place(const DirectoryQuery& query, const territories::Atlas& atlas);

/// Everything but the words as a question to the facet table.
search::FacetQuery facet_query_of(const DirectoryQuery& query, const Words& words,
                                  search::Layer layer);

}  // namespace agora::members
