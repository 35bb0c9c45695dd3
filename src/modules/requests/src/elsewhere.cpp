#include "elsewhere.hpp"

#include "agora/locale/formats.hpp"
#include "case_store.hpp"
#include "case_view.hpp"
#include "labels.hpp"

namespace agora::requests {
namespace {

constexpr std::size_t kMostOnGroupHome = 5;
constexpr std::chrono::days kLately{7};

void add_answered(const web::Call& call, db::ReadTx& tx, std::vector<web::TodayLine>& lines) {
    for (const circles::Membership& own : circles::memberships_of(tx, call.actor.account)) {
        if (!circles::animates(own, today_of(call))) continue;
        for (const Case& row : list_cases_of(tx, own.circle_id)) {
            if (row.state != State::answered || row.changed_at < call.now - kLately) continue;
            lines.push_back({.rank = 3,
                             .text = row.subject,
                             .reason = call.say(tr("because the team answered your group")),
                             .act = call.say(tr("Read the answer")),
                             .path = path_of(row)});
        }
    }
}

}  // namespace

circles::HomeSection on_group_home(web::Call& call, db::ReadTx& tx, const circles::Circle& circle) {
    circles::HomeSection section{.anchor = "requests",
                                 .heading = call.say(tr("Requests to the team"))};
    if (!circles::standing_of(tx, call.actor, circle, call.language, today_of(call)).looks_after) {
        return section;
    }
    for (const Case& row : list_cases_of(tx, circle.circle_id)) {
        if (row.state != State::waiting && row.state != State::answered) continue;
        if (section.lines.size() == kMostOnGroupHome) break;
        std::string about = call.say(label_of(row.state));
        if (row.state == State::waiting) {
            about = call.say(
                {tr("an answer is due by {date}"),
                 {{"date", locale::date(call.language, locale::local_date(row.due_at, {}))}}});
        }
        section.lines.push_back({.url = call.link(path_of(row)),
                                 .title = row.subject,
                                 .lang = row.language,
                                 .about = std::move(about)});
    }
    section.acts.push_back(
        {call.link(circles::path_of(circle, "/requests")), call.say(tr("All requests"))});
    if (circle.state != circles::State::closed) {
        section.acts.push_back({call.link(circles::path_of(circle, "/requests/new")),
                                call.say(tr("Ask the team for something"))});
    }
    return section;
}

std::vector<web::TodayLine> today(web::Call& call) {
    return call.read([&](db::ReadTx& tx) {
        std::vector<web::TodayLine> lines;
        if (is_team(call.actor)) {
            const Waiting waiting = count_waiting(tx, call.now);
            if (waiting.total > 0) {
                lines.push_back({.rank = waiting.late > 0 ? 1 : 5,
                                 .text = call.say(waiting.late > 0 ? tr("A group's request is late")
                                                                   : tr("A group's request waits")),
                                 .reason = call.say(tr("because you are of the team")),
                                 .act = call.say(tr("Answer")),
                                 .path = "/requests"});
            }
        }
        add_answered(call, tx, lines);
        return lines;
    });
}

}  // namespace agora::requests
