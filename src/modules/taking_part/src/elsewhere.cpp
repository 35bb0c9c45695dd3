#include "elsewhere.hpp"

#include "agora/locale/formats.hpp"
#include "agora/web/reportable.hpp"
#include "call_view.hpp"
#include "gather.hpp"
#include "posted_store.hpp"
#include "sources.hpp"

#include <algorithm>

namespace agora::taking_part {
namespace {

constexpr std::size_t kMostOnVisitorHome = 3;

std::string about(const web::Call& call, const CallCard& card) {
    std::string text = card.kind_label;
    if (!card.time.empty()) text += " · " + card.time;
    if (card.until) {
        text += " · " +
                call.say({tr("until {day}"), {{"day", locale::date(call.language, *card.until)}}});
    }
    return text;
}

/// Posted by the reader, or answered by them already.
bool is_known_to(db::ReadTx& tx, AccountId reader, const OpenCall& open) {
    const auto id = web::id_below<CallId>("/take-part/", open.path);
    const auto posted = id ? find_call(tx, *id) : std::nullopt;
    return posted && (posted->posted_by == reader || find_answer(tx, *id, reader));
}

}  // namespace

site::HomeSection on_visitor_home(web::Call& call) {
    site::HomeSection section{.anchor = "take-part",
                              .heading = call.say(tr("Take part")),
                              .more = {call.link("/take-part"), call.say(tr("All open calls"))}};
    call.read([&](db::ReadTx& tx) {
        section.lines.clear();
        for (const OpenCall& open : gather(call, tx)) {
            if (section.lines.size() == kMostOnVisitorHome) break;
            const CallCard card = card_of(call, open);
            section.lines.push_back({card.url, card.title, card.lang, about(call, card)});
        }
    });
    return section;
}

std::vector<web::TodayLine> today(web::Call& call) {
    if (!call.actor.is_member()) return {};
    return call.read([&](db::ReadTx& tx) {
        std::vector<web::TodayLine> lines;
        auto calls = posted_calls(call, tx);
        give_reasons(call, tx, calls);
        for (const OpenCall& open : calls) {
            if (open.reasons.empty() || is_known_to(tx, call.actor.account, open)) continue;
            lines.push_back({.rank = 6,
                             .text = open.title,
                             .reason = open.reasons.front(),
                             .act = call.say(tr("See the call")),
                             .path = open.path});
            break;
        }
        return lines;
    });
}

}  // namespace agora::taking_part
