#include "elsewhere.hpp"

#include "book.hpp"
#include "entry_store.hpp"
#include "means_view.hpp"

namespace agora::means {

circles::HomeSection on_group_home(web::Call& call, db::ReadTx& tx, const circles::Circle& circle) {
    circles::HomeSection section{.anchor = "hours-budget",
                                 .heading = call.say(tr("Hours and budget"))};
    const auto standing =
        circles::standing_of(tx, call.actor, circle, call.language, today_of(call));
    const bool open = circle.state != circles::State::closed;
    const std::string url = call.link(circles::path_of(circle, "/means"));
    if (may_see_sums(tx, call.actor, standing)) {
        for (SumsView& sums : sums_views(call, tx, circle.circle_id)) {
            section.lines.push_back(
                {.url = url,
                 .title = std::move(sums.heading),
                 .lang = std::string{code(call.language)},
                 .about = call.say({tr("{left} left of {granted}"),
                                    {{"left", sums.left}, {"granted", sums.granted}}})});
        }
        if (reads_lines(call.actor, standing)) {
            section.acts.push_back({url, call.say(tr("All lines"))});
        }
    }
    if (call.actor.is_member() && !reads_lines(call.actor, standing) &&
        !list_pledges_of(tx, circle.circle_id, call.actor.account).empty()) {
        section.acts.push_back({url, call.say(tr("What you pledged"))});
    }
    if (open && standing.looks_after) {
        section.acts.push_back({url + "/uses/new", call.say(tr("Write down what was used"))});
    }
    if (open && call.actor.is_member()) {
        section.acts.push_back({url + "/pledges/new", call.say(tr("Pledge hours"))});
    }
    return section;
}

std::vector<web::TodayLine> today(web::Call& call) {
    return call.read([&](db::ReadTx& tx) {
        std::vector<web::TodayLine> lines;
        for (const circles::Membership& own : circles::memberships_of(tx, call.actor.account)) {
            if (!circles::animates(own, today_of(call))) continue;
            const auto circle = circles::find_circle(tx, own.circle_id);
            if (!circle || circle->state == circles::State::closed) continue;
            const bool is_short = sums_of(tx, own.circle_id, Unit::minutes).is_short() ||
                                  sums_of(tx, own.circle_id, Unit::cents).is_short();
            if (!is_short) continue;
            const auto name = circles::name_of_circle(tx, *circle, call.language).name;
            lines.push_back(
                {.rank = 5,
                 .text = call.say({tr("Little is left for “{group}”"), {{"group", name}}}),
                 .reason = call.say(tr("because you are its animator")),
                 .act = call.say(tr("Look")),
                 .path = circles::path_of(*circle, "/means")});
        }
        return lines;
    });
}

}  // namespace agora::means
