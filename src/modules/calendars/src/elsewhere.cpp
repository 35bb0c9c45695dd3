#include "elsewhere.hpp"

#include "date_view.hpp"
#include "side.hpp"

namespace agora::calendars {
namespace {

constexpr std::size_t kMostOnGroupHome = 5;
constexpr std::chrono::days kAhead{120};

}  // namespace

circles::HomeSection on_group_home(web::Call& call, db::ReadTx& tx, const circles::Circle& circle) {
    circles::HomeSection section{.anchor = "calendars", .heading = call.say(tr("Elsewhere"))};
    const std::string all = call.link("/calendars") + "?group=" + circle.slug;
    const events::OutsideSpan span{.from = call.now,
                                   .until = call.now + kAhead,
                                   .group = circle.slug,
                                   .most = kMostOnGroupHome};
    for (const events::OutsideDate& date : seen_dates(call, tx, span)) {
        std::string about = date.when;
        if (date.cancelled) about += " · " + call.say(tr("cancelled"));
        about += " · " + call.say({tr("from {calendar}"), {{"calendar", date.from}}});
        const bool has_page = !date.url.empty();
        section.lines.push_back({has_page ? date.url : all, date.title, {}, about, has_page});
    }
    if (!section.lines.empty()) {
        section.acts.push_back({all, call.say(tr("All dates elsewhere"))});
    }
    const auto side = side_of(call, tx, circle.circle_id);
    if (side && side->may_change && !side->has_ended()) {
        section.acts.push_back(
            {call.link(side->path()), call.say(tr("Follow a calendar elsewhere"))});
    }
    return section;
}

web::Link beside_the_list(web::Call& call) {
    return {call.link("/calendars"), call.say(tr("Elsewhere"))};
}

std::vector<events::OutsideDate> outside_dates(web::Call& call, const events::OutsideSpan& span) {
    return call.read([&](db::ReadTx& tx) { return seen_dates(call, tx, span); });
}

}  // namespace agora::calendars
