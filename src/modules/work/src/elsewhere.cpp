#include "elsewhere.hpp"

#include "agora/matching/rank.hpp"
#include "agora/web/call.hpp"
#include "answer_store.hpp"
#include "demand_store.hpp"
#include "register.hpp"
#include "sight.hpp"

namespace agora::work {
namespace {

constexpr int kFitsWell = 60;  ///< percent of the points
constexpr std::chrono::days kNew{7};

/// Something of the last week that fits the reader well.
bool something_fits(web::Call& call, db::ReadTx& tx) {
    const auto best =
        matching::rank_needs(call.services, tx, call.actor.account, {.offset = 0, .limit = 1});
    if (best.empty() || best.front().percent() < kFitsWell) return false;
    const auto all = register_of(call.services, tx);
    const Entry* entry = all->find(DemandId{best.front().id});
    return entry != nullptr && entry->row.opened_at > call.now - kNew;
}

}  // namespace

std::vector<web::TodayLine> today(web::Call& call) {
    if (!call.actor.is_member()) return {};
    std::vector<web::TodayLine> lines;
    const bool moderates = is_moderator(call.actor);
    call.read([&](db::ReadTx& tx) {
        lines.clear();
        if (count_asked(tx, call.actor.account) > 0) {
            lines.push_back({.rank = 2,
                             .text = call.say(tr("A team asks whether you do part of the work")),
                             .reason = call.say(tr("because a member named you")),
                             .act = call.say(tr("Say yes or no")),
                             .path = "/work/mine"});
        }
        if (count_waiting_for(tx, call.actor.account) > 0) {
            lines.push_back({.rank = 3,
                             .text = call.say(tr("Answers to what you posted wait for your word")),
                             .reason = call.say(tr("because you posted work")),
                             .act = call.say(tr("Read them")),
                             .path = "/work/mine"});
        }
        if (something_fits(call, tx)) {
            lines.push_back({.rank = 3,
                             .text = call.say(tr("Something new that is wanted fits you well")),
                             .reason = call.say(tr("because of what your profile says")),
                             .act = call.say(tr("Look at it")),
                             .path = "/work"});
        }
        if (moderates && count_in_state(tx, State::checking) > 0) {
            lines.push_back(
                {.rank = 6,
                 .text = call.say(tr("Work waits to be looked at before it is published")),
                 .reason = call.say(tr("because you are a moderator")),
                 .act = call.say(tr("Look at it")),
                 .path = "/work/desk"});
        }
    });
    return lines;
}

}  // namespace agora::work
