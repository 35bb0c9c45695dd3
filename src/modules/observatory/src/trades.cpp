#include "trades.hpp"

#include "agora/members/observed.hpp"
#include "agora/territories/atlas.hpp"
#include "agora/vocabulary/terms.hpp"
#include "agora/web/services.hpp"

#include <map>
#include <set>

namespace agora::observatory {
namespace {

using vocabulary::TermId;

/// People by profession; under no profession stand all of them.
using Professions = std::map<TermId, std::int64_t>;
using Areas = std::map<std::string, Professions, std::less<>>;

Areas by_commune(web::Services& services, const vocabulary::Terms& terms, search::Layer layer) {
    Areas communes;
    members::each_workplace(services, layer,
                            [&](const std::vector<TermId>& professions, std::string_view commune) {
                                if (commune.empty()) return;
                                Professions& counts = communes[std::string{commune}];
                                ++counts[TermId{}];
                                std::set<TermId> own;
                                for (const TermId id : professions) own.insert(terms.canonical(id));
                                for (const TermId id : own) ++counts[id];
                            });
    return communes;
}

}  // namespace

std::vector<Trade> count_trades(web::Services& services, search::Layer layer) {
    const auto terms = services.state<vocabulary::TermsHolder>().current();
    const auto atlas = services.state<territories::AtlasHolder>().current();
    Areas areas;
    for (const auto& [commune, professions] : by_commune(services, *terms, layer)) {
        for (const territories::Territory* area : atlas->path(commune)) {
            Professions& counts = areas[std::string{area->code()}];
            for (const auto& [profession, people] : professions) counts[profession] += people;
        }
    }
    std::vector<Trade> trades;
    for (const auto& [area, professions] : areas) {
        for (const auto& [profession, people] : professions) {
            const vocabulary::Term* term = terms->find(profession);
            if (profession && term == nullptr) continue;
            trades.push_back({area, layer == search::Layer::member,
                              profession ? term->slug : std::string{}, people});
        }
    }
    return trades;
}

}  // namespace agora::observatory
