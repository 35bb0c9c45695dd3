#include "elsewhere.hpp"

#include "agora/locale/text.hpp"
#include "card.hpp"
#include "filter_store.hpp"
#include "follow_store.hpp"

#include <algorithm>
#include <set>

namespace agora::calls {
namespace {

constexpr std::chrono::days kSoon{3};
constexpr std::size_t kMostOnGroupHome = 5;
constexpr std::size_t kLongest = 90;

}  // namespace

std::vector<web::TodayLine> today(web::Call& call) {
    if (!call.actor.is_member()) return {};
    std::vector<web::TodayLine> lines;
    call.read([&](db::ReadTx& tx) {
        lines.clear();
        const auto id = find_closing(tx, call.actor.account, call.now, call.now + kSoon);
        const Entry* entry = id ? all_calls(call.services, tx)->find(*id) : nullptr;
        if (entry == nullptr) return;
        const CallCard card = card_of(call, *entry);
        lines.push_back({.rank = 3,
                         .text = call.say({tr("“{title}” closes on {deadline}"),
                                           {{"title", locale::shortened(card.title, kLongest)},
                                            {"deadline", card.deadline}}}),
                         .reason = call.say(tr("because you follow this call")),
                         .act = call.say(tr("See the call")),
                         .path = path_of(*id)});
    });
    return lines;
}

circles::HomeSection on_group_home(web::Call& call, db::ReadTx& tx, const circles::Circle& circle) {
    circles::HomeSection section{.anchor = "calls", .heading = call.say(tr("Calls and tenders"))};
    Table& table = call.services.state<Table>();
    std::set<CallId> given;
    for (const Filter& filter : list_filters_of(tx, circle.circle_id)) {
        const Found found = table.look(tx, query_of(std::string_view{filter.query}),
                                       call.actor.is_member(), call.now);
        for (std::size_t at = 0; at < found.size(); ++at) {
            if (section.lines.size() == kMostOnGroupHome) break;
            const Entry& entry = found[at];
            if (!given.insert(entry.call_id).second) continue;
            const CallCard card = card_of(call, entry);
            std::string about = card.kind_label;
            if (!card.deadline.empty()) about += " · " + card.deadline;
            section.lines.push_back({card.url, card.title, card.lang, std::move(about)});
        }
        section.acts.push_back({call.link("/calls") + filter.query, filter.name});
    }
    const bool inside =
        call.actor.is_member() && !section.acts.empty() &&
        circles::find_membership(tx, circle.circle_id, call.actor.account).has_value();
    if (inside) {
        section.acts.push_back(
            {call.link("/calls/mine#filters"), call.say(tr("Hear of new ones"))});
    }
    return section;
}

}  // namespace agora::calls
