#include "elsewhere.hpp"

#include "agora/locale/formats.hpp"
#include "poll_view.hpp"

namespace agora::dates {
namespace {

void add_undecided(const web::Call& call, db::ReadTx& tx, std::vector<web::TodayLine>& lines) {
    for (const Poll& poll : list_open_polls_of(tx, call.actor.account)) {
        if (takes_votes(poll, call.now)) continue;
        if (!circles::find_membership(tx, poll.circle_id, call.actor.account)) continue;
        lines.push_back({.rank = 1,
                         .text = call.say({tr("The answers to “{title}” are in: choose a time"),
                                           {{"title", poll.title}}}),
                         .reason = call.say(tr("because you asked")),
                         .act = call.say(tr("See the times")),
                         .path = path_of(poll.poll_id)});
    }
}

}  // namespace

circles::HomeSection on_group_home(web::Call& call, db::ReadTx& tx, const circles::Circle& circle) {
    circles::HomeSection section{.anchor = "dates", .heading = call.say(tr("When shall we meet?"))};
    const bool in_it = call.actor.is_member() &&
                       circles::find_membership(tx, circle.circle_id, call.actor.account);
    if (!in_it || circle.state == circles::State::closed) return section;
    for (const Poll& poll : list_open_polls(tx, circle.circle_id)) {
        section.lines.push_back(
            {call.link(path_of(poll.poll_id)), poll.title, poll.language,
             takes_votes(poll, call.now)
                 ? call.say({tr("answer until {day}"),
                             {{"day", locale::date(call.language, poll.last_day)}}})
                 : call.say(tr("a time is being chosen"))});
    }
    section.empty = call.say(tr("Not sure which day suits? Ask first."));
    section.acts = {{call.link("/dates/new") + "?group=" + circle.slug,
                     call.say(tr("Ask when people can come"))}};
    return section;
}

std::vector<web::TodayLine> today(web::Call& call) {
    constexpr std::size_t kMost = 3;
    return call.read([&](db::ReadTx& tx) {
        std::vector<web::TodayLine> lines;
        add_undecided(call, tx, lines);
        std::size_t asked = 0;
        for (const auto& membership : circles::memberships_of(tx, call.actor.account)) {
            for (const Poll& poll : list_open_polls(tx, membership.circle_id)) {
                if (asked == kMost) return lines;
                if (!takes_votes(poll, call.now)) continue;
                if (has_voted(tx, poll.poll_id, call.actor.account)) continue;
                ++asked;
                lines.push_back(
                    {.rank = 1,
                     .text = call.say({tr("When can you come? “{title}”, answer until {day}"),
                                       {{"title", poll.title},
                                        {"day", locale::date(call.language, poll.last_day)}}}),
                     .reason = call.say(tr("because you are in the group")),
                     .act = call.say(tr("Answer")),
                     .path = path_of(poll.poll_id)});
            }
        }
        return lines;
    });
}

}  // namespace agora::dates
