#include "directory_query.hpp"

#include "agora/base/text.hpp"
#include "agora/http/url.hpp"

#include <algorithm>
#include <charconv>

namespace agora::members {
namespace {

constexpr std::size_t kMostFilters = 40;
constexpr std::size_t kMostText = 200;
constexpr int kMostKilometres = 500;
constexpr int kMostPages = 100'000;
constexpr std::size_t kMostLanguageCode = 7;

int number_of(std::string_view text, int otherwise, int most) {
    int value = 0;
    const auto [end, error] = std::from_chars(text.data(), text.data() + text.size(), value);
    if (error != std::errc{} || end != text.data() + text.size()) return otherwise;
    return std::clamp(value, 1, most);
}

/// The first bytes, at most `most`, without cutting a character.
std::string shortened(std::string_view text, std::size_t most) {
    if (text.size() <= most) return std::string{text};
    while (most > 0 && (static_cast<unsigned char>(text[most]) & 0xC0U) == 0x80U) --most;
    return std::string{text.substr(0, most)};
}

/// FNV-1a over the code, as a positive key.
search::FacetKey hashed(std::string_view code) {
    std::uint64_t hash = 0xCBF29CE484222325U;
    for (const char c : code) hash = (hash ^ static_cast<unsigned char>(c)) * 0x100000001B3U;
    return static_cast<search::FacetKey>(hash >> 1U);
}

std::optional<search::FacetKey> term_key(const vocabulary::Terms& terms, vocabulary::Kind kind,
                                         std::string_view slug) {
    const vocabulary::Term* term = terms.by_slug(kind, slug);
    return term == nullptr ? std::nullopt : std::optional{term->term_id.value()};
}

template <typename Enum>
std::optional<search::FacetKey> enum_key(std::string_view name) {
    const auto value = fields::enum_value<Enum>(name);
    if (!value || *value == Enum{}) return std::nullopt;
    return static_cast<search::FacetKey>(*value);
}

}  // namespace

std::string DirectoryQuery::address(int on_page) const {
    http::NameValues values;
    if (!text.empty()) values.add("q", text);
    if (!near.empty()) {
        values.add("near", near);
        if (within_km != DirectoryQuery{}.within_km) values.add("km", std::to_string(within_km));
    }
    for (const Chosen& filter : chosen) {
        values.add(std::string{fields::enum_name(filter.facet)}, filter.value);
    }
    if (on_page > 1) values.add("page", std::to_string(on_page));
    return values.empty() ? "" : "?" + http::urlencoded(values);
}

bool DirectoryQuery::has(const Chosen& filter) const {
    return std::find(chosen.begin(), chosen.end(), filter) != chosen.end();
}

DirectoryQuery DirectoryQuery::with(const Chosen& filter) const {
    DirectoryQuery more = *this;
    if (!more.has(filter)) more.chosen.push_back(filter);
    return more;
}

DirectoryQuery DirectoryQuery::without(const Chosen& filter) const {
    DirectoryQuery fewer = *this;
    std::erase(fewer.chosen, filter);
    return fewer;
}

DirectoryQuery directory_query_of(const http::NameValues& values) {
    DirectoryQuery query;
    query.text = shortened(trimmed(values["q"]), kMostText);
    query.near = shortened(trimmed(values["near"]), kMostText);
    query.within_km = number_of(values["km"], query.within_km, kMostKilometres);
    query.page = number_of(values["page"], 1, kMostPages);
    fields::for_each_enumerator<DirectoryFacet>([&](std::string_view name, DirectoryFacet facet) {
        for (const std::string_view value : values.all(name)) {
            const Chosen filter{facet, std::string{value}};
            if (value.empty() || query.chosen.size() >= kMostFilters || query.has(filter)) continue;
            query.chosen.push_back(filter);
        }
    });
    return query;
}

search::FacetKey area_key(std::string_view code) {
    return hashed(code);
}

search::FacetKey language_key(std::string_view code) {
    search::FacetKey key = 0;
    for (const char c : code.substr(0, kMostLanguageCode)) {
        key = key << 8 | static_cast<unsigned char>(c);
    }
    return key;
}

std::string language_of(search::FacetKey key) {
    std::string code;
    for (; key > 0; key >>= 8) code.insert(code.begin(), static_cast<char>(key & 0xFF));
    return code;
}

std::optional<search::FacetKey> facet_key_of(const Chosen& filter, const vocabulary::Terms& terms) {
    switch (filter.facet) {
        case DirectoryFacet::profession:
            return term_key(terms, vocabulary::Kind::profession, filter.value);
        case DirectoryFacet::sector:
            return term_key(terms, vocabulary::Kind::sector, filter.value);
        case DirectoryFacet::skill:
            return term_key(terms, vocabulary::Kind::skill, filter.value);
        case DirectoryFacet::language:
            return language_key(filter.value);
        case DirectoryFacet::availability:
            return enum_key<Availability>(filter.value);
        case DirectoryFacet::stage:
            return enum_key<Stage>(filter.value);
        case DirectoryFacet::area:
            return area_key(filter.value);
    }
    return std::nullopt;
}

PlaceAsked place_of(const DirectoryQuery& query, const territories::Atlas& atlas) {
    if (query.near.empty()) return {};
    const auto named = atlas.named(query.near);
    if (named.empty()) return {};
    const territories::Territory& place = *named.front();
    const bool has_point = place.latitude() && place.longitude();
    if (place.level() != territories::Level::commune || !has_point) return {.area = &place};
    return {.near = search::Near{{*place.latitude(), *place.longitude()},
                                 static_cast<double>(query.within_km)}};
}

bool knows_place(const DirectoryQuery& query, const territories::Atlas& atlas) {
    const PlaceAsked place = place_of(query, atlas);
    return query.near.empty() || place.near || place.area != nullptr;
}

search::FacetQuery facet_query_of(const DirectoryQuery& query, const Words& words,
                                  search::Layer layer) {
    search::FacetQuery facets;
    facets.layer = layer;
    const auto filter_of = [&](search::Facet facet) -> search::FacetFilter& {
        for (search::FacetFilter& filter : facets.filters) {
            if (filter.facet == facet) return filter;
        }
        return facets.filters.emplace_back(search::FacetFilter{facet, {}});
    };
    for (const Chosen& chosen : query.chosen) {
        // A value that does not exist has no results: zero is nobody's key.
        const auto key = facet_key_of(chosen, *words.terms);
        filter_of(static_cast<search::Facet>(chosen.facet)).any_of.push_back(key.value_or(0));
    }
    const PlaceAsked place = place_of(query, *words.atlas);
    if (place.area != nullptr) {
        filter_of(static_cast<search::Facet>(DirectoryFacet::area))
            .any_of.push_back(area_key(place.area->code()));
    }
    facets.near = place.near;
    fields::for_each_enumerator<DirectoryFacet>([&](std::string_view, DirectoryFacet facet) {
        facets.counted.push_back(static_cast<search::Facet>(facet));
    });
    return facets;
}

}  // namespace agora::members
