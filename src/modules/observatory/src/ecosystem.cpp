#include "ecosystem.hpp"

#include "agora/circles/names.hpp"
#include "agora/circles/standing.hpp"
#include "agora/territories/offices.hpp"
#include "agora/vocabulary/terms.hpp"
#include "agora/web/services.hpp"
#include "count_store.hpp"

#include <algorithm>

namespace agora::observatory {
namespace {

/// A map has no use for one of the two.
void put_on_map(StructureView& view, std::optional<double> latitude,
                std::optional<double> longitude) {
    if (!latitude || !longitude) return;
    view.latitude = std::to_string(*latitude);
    view.longitude = std::to_string(*longitude);
}

void add_places(const web::Call& call, db::ReadTx& tx, const std::string& area,
                std::vector<StructureView>& views) {
    for (places::Structure& place : places::structures_within(call, tx, area)) {
        views.push_back({std::move(place.kind_label), std::move(place.name), std::move(place.lang),
                         call.link(place.path)});
        put_on_map(views.back(), place.latitude, place.longitude);
    }
}

void add_groups(const web::Call& call, db::ReadTx& tx, const territories::Atlas& atlas,
                const std::string& area, std::vector<StructureView>& views) {
    const auto names = circles::circle_names(call.services, tx, call.language);
    for (const circles::Circle& circle : circles::list_circles(tx)) {
        const auto name = names->find(circle.circle_id);
        const bool is_there = circle.state != circles::State::closed && !circle.place.empty() &&
                              atlas.is_within(circle.place, area) && name != names->end();
        if (!is_there) continue;
        views.push_back({call.say(tr("Group")), name->second.name, name->second.language,
                         call.link(circles::path_of(circle))});
    }
}

void add_offices(const web::Call& call, db::ReadTx& tx, const territories::Atlas& atlas,
                 const std::string& area, std::vector<StructureView>& views) {
    for (const territories::Office& office : territories::list_offices(tx)) {
        if (!atlas.is_within(office.commune, area)) continue;
        const std::string language = office.languages.substr(0, office.languages.find(' '));
        views.push_back({call.say(tr("Office")), office.name,
                         language.empty() ? std::string{code(call.language)} : language,
                         call.link("/offices/" + to_string(office.office_id))});
        put_on_map(views.back(), office.latitude, office.longitude);
    }
}

}  // namespace

std::int64_t Ecosystem::people() const {
    const auto all = std::ranges::find(trades, "", &Trade::profession);
    return all == trades.end() ? 0 : all->people;
}

std::string name_of_profession(const web::Call& call, const Trade& trade) {
    const auto terms = call.services.state<vocabulary::TermsHolder>().current();
    const auto* term = terms->by_slug(vocabulary::Kind::profession, trade.profession);
    return term == nullptr ? std::string{} : term->label(call.language);
}

std::vector<KindCount> kinds_of(const std::vector<StructureView>& structures) {
    std::vector<KindCount> kinds;
    for (const StructureView& one : structures) {
        const auto found = std::ranges::find(kinds, one.kind, &KindCount::kind);
        if (found == kinds.end()) {
            kinds.push_back({one.kind, 1});
        } else {
            ++found->count;
        }
    }
    return kinds;
}

std::shared_ptr<const territories::Atlas> atlas_of(const web::Call& call) {
    return call.services.state<territories::AtlasHolder>().current();
}

Ecosystem read_ecosystem(const web::Call& call, db::ReadTx& tx, const std::string& area) {
    const auto atlas = atlas_of(call);
    Ecosystem found{.counted_on = last_counted_day(tx),
                    .trades = list_trades(tx, area, call.actor.is_member()),
                    .structures = {},
                    .figures = places::list_figures_of(tx, area)};
    add_offices(call, tx, *atlas, area, found.structures);
    add_places(call, tx, area, found.structures);
    add_groups(call, tx, *atlas, area, found.structures);
    return found;
}

}  // namespace agora::observatory
