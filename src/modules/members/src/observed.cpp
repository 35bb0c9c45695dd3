#include "agora/members/observed.hpp"

#include "agora/web/services.hpp"
#include "directory.hpp"

#include <unordered_map>

namespace agora::members {
namespace {

std::vector<std::pair<vocabulary::TermId, std::int64_t>> terms_in(const DirectoryPage& page,
                                                                  DirectoryFacet facet) {
    std::vector<std::pair<vocabulary::TermId, std::int64_t>> counted;
    for (const search::FacetOption& option : counts_of(page, facet)) {
        counted.emplace_back(vocabulary::TermId{option.key},
                             static_cast<std::int64_t>(option.having));
    }
    return counted;
}

}  // namespace

Observed observe(web::Services& services, search::Layer layer) {
    const Words words = words_in(services, Language::en);
    const DirectoryPage page = services.state<Directory>().search({}, words, layer, 0);
    Observed observed{.people = static_cast<std::int64_t>(page.total),
                      .professions = terms_in(page, DirectoryFacet::profession),
                      .sectors = terms_in(page, DirectoryFacet::sector)};
    std::unordered_map<search::FacetKey, std::int64_t> areas;
    for (const search::FacetOption& option : counts_of(page, DirectoryFacet::area)) {
        areas[option.key] = static_cast<std::int64_t>(option.having);
    }
    for (const territories::Territory& area : words.atlas->all()) {
        if (area.level() == territories::Level::commune) break;
        const auto found = areas.find(area_key(area.code()));
        if (found != areas.end()) observed.areas.emplace_back(area.code(), found->second);
    }
    return observed;
}

void each_workplace(web::Services& services, search::Layer layer, const EachWorkplace& each) {
    services.state<Directory>().each(
        layer, [&](const Card& card) { each(card.professions, card.commune); });
}

}  // namespace agora::members
