#include "floor_view.hpp"

#include "agora/locale/formats.hpp"
#include "agora/territories/atlas.hpp"
#include "desk_store.hpp"

#include <algorithm>

namespace agora::work {

std::string amount_of(const web::Call& call, const Floor& floor, std::int64_t minor_units) {
    Money amount{minor_units};
    if (floor.currency.size() == 3) std::ranges::copy(floor.currency, amount.currency.begin());
    return locale::money(call.language, amount);
}

FloorView floor_beside(const web::Call& call, db::ReadTx& tx, const Demand& demand) {
    const auto atlas = call.services.state<territories::AtlasHolder>().current();
    const auto path = atlas->path(demand.commune);
    if (path.empty()) return {};
    const std::string_view country = path.front()->code();
    FloorView view{.country = std::string{atlas->name(country, call.language)}};
    const auto floor = floor_in(tx, country, demand.starts_on.value_or(today_of(call)));
    if (!floor) return view;
    view.known = true;
    view.amount = amount_of(call, *floor, floor->amount);
    view.with_charges = amount_of(call, *floor, floor->with_charges());
    view.has_charges = floor->charges > 0;
    view.source = floor->source;
    view.source_url = floor->source_url;
    view.valid_from = floor->valid_from;
    view.below = demand.budget == Budget::per_hour && demand.currency == floor->currency &&
                 demand.budget_from < floor->with_charges();
    return view;
}

}  // namespace agora::work
