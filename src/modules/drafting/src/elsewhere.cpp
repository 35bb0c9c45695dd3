#include "elsewhere.hpp"

#include "draft_view.hpp"

namespace agora::drafting {

circles::HomeSection on_group_home(web::Call& call, db::ReadTx& tx, const circles::Circle& circle) {
    constexpr std::int64_t kMostLooked = 30;
    constexpr std::size_t kMostOnHome = 4;
    circles::HomeSection section{.anchor = "drafts",
                                 .heading = call.say(tr("Draft recommendations"))};
    if (!call.actor.is_member()) return section;
    const auto drafts = list_drafts_of(tx, circle.circle_id, kMostLooked);
    // Most groups write none: how the reader stands to them need not be asked.
    if (drafts.empty() && circle.kind != circles::Kind::working) return section;
    const auto standing =
        circles::standing_of(tx, call.actor, circle, call.language, web::today_of(call));
    if (!standing.is_inside()) return section;
    for (const DraftRow& row : rows_of(call, tx, drafts)) {
        if (row.state == State::given_up || section.lines.size() == kMostOnHome) continue;
        section.lines.push_back({.url = row.url,
                                 .title = row.title,
                                 .lang = row.lang,
                                 .about = row.recommendation.label.empty()
                                              ? row.state_label
                                              : row.recommendation.label});
    }
    section.acts.push_back(
        {call.link(circles::path_of(circle, "/drafts")), call.say(tr("All drafts"))});
    if (standing.may_add()) {
        section.acts.push_back({call.link(circles::path_of(circle, "/drafts/new")),
                                call.say(tr("Draft a recommendation"))});
    }
    return section;
}

std::vector<web::TodayLine> today(web::Call& call) {
    if (!is_editor(call.actor)) return {};
    const auto waiting = call.read([](db::ReadTx& tx) { return count_handed_in(tx); });
    if (waiting == 0) return {};
    return {{.rank = 4,
             .text = call.say(tr("A group handed in a recommendation")),
             .reason = call.say(tr("because you are an editor")),
             .act = call.say(tr("Read it")),
             .path = "/drafts"}};
}

}  // namespace agora::drafting
