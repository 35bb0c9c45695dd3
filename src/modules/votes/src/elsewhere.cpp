#include "elsewhere.hpp"

#include "agora/web/call.hpp"
#include "proxies.hpp"
#include "sight.hpp"

namespace agora::votes {

std::vector<web::TodayLine> today(web::Call& call) {
    return call.read([&](db::ReadTx& tx) {
        std::vector<web::TodayLine> lines;
        const auto add = [&](const Vote& vote, std::string_view text, std::string_view reason,
                             std::string_view act, std::string_view rest) {
            const Message message{text,
                                  {{"title", words_of(tx, vote.vote_id, call.language).title},
                                   {"closes", when_of(vote, vote.closes_at, call.language)}}};
            lines.push_back({.rank = 1,
                             .text = call.say(message),
                             .reason = call.say(reason),
                             .act = call.say(act),
                             .path = path_of(vote.vote_id, rest)});
        };
        for (const Vote& vote : votes_waiting_for(tx, call.actor.account, call.now)) {
            add(vote, tr("Vote on “{title}”, until {closes}"), tr("because you are on the roll"),
                tr("Vote"), "");
        }
        constexpr std::string_view kTrustee = tr("because you are a trustee of this vote");
        for (const Vote& vote : list_without_key(tx, call.actor.account)) {
            add(vote, tr("Make your key for “{title}”"), kTrustee, tr("Make my key"), "/key");
        }
        for (const Vote& vote : list_to_open(tx, call.actor.account)) {
            add(vote, tr("“{title}” is closed: open the boxes"), kTrustee, tr("Give my code"),
                "/key");
        }
        return lines;
    });
}

}  // namespace agora::votes
