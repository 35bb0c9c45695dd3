#include "quarter_view.hpp"

#include "agora/locale/formats.hpp"

namespace agora::credits {
namespace {

void add_way(const web::Call& call, Way way, const Sum& sum, QuarterView& view) {
    if (sum.activities == 0) return;
    view.ways.push_back({.way = way,
                         .label = call.say(label_of(way)),
                         .activities = sum.activities,
                         .credits = sum.credits,
                         .value_cents = sum.value_cents,
                         .value = locale::money(call.language, Money{sum.value_cents})});
}

}  // namespace

std::vector<QuarterView> quarters_of(const web::Call& call, const Quarters& quarters) {
    std::vector<QuarterView> views;
    std::int64_t number = 0;
    for (const Quarter& quarter : quarters) {
        const Sum sum = quarter.whole();
        QuarterView view{.quarter = ++number,
                         .activities = sum.activities,
                         .credits = sum.credits,
                         .value_cents = sum.value_cents,
                         .value = locale::money(call.language, Money{sum.value_cents})};
        add_way(call, Way::paid, quarter.paid, view);
        add_way(call, Way::barter, quarter.barter, view);
        add_way(call, Way::credits, quarter.credits, view);
        views.push_back(std::move(view));
    }
    return views;
}

}  // namespace agora::credits
