#include "sources.hpp"

#include "agora/circles/names.hpp"
#include "agora/circles/standing.hpp"

#include <algorithm>
#include <set>

namespace agora::taking_part {
namespace {

using circles::Circle;
using circles::CircleId;
using circles::State;

constexpr std::size_t kMost = 100;

/// The reader's groups; in the second those that nobody animates at this moment.
struct Own {
    std::set<CircleId> all = {};
    std::set<CircleId> without_animator = {};
};

Own own_of(const web::Call& call, db::ReadTx& tx) {
    Own own;
    if (!call.actor.is_member()) return own;
    const Date today = web::today_of(call);
    for (const auto& membership : circles::memberships_of(tx, call.actor.account)) {
        own.all.insert(membership.circle_id);
        const auto animators = circles::list_animators(tx, membership.circle_id);
        if (std::ranges::none_of(animators,
                                 [&](const auto& one) { return animates(one, today); })) {
            own.without_animator.insert(membership.circle_id);
        }
    }
    return own;
}

/// Why it stands in the list, or nothing.
std::optional<OpenCall> call_for(const web::Call& call, const Circle& circle, const Own& own) {
    OpenCall open{
        .path = circles::path_of(circle), .region = circle.place, .since = circle.state_since};
    if (circle.term_id) open.terms = {circle.term_id};
    const bool inside = own.all.contains(circle.circle_id);
    if (own.without_animator.contains(circle.circle_id) && circle.state != State::closed) {
        open.kind = Kind::animator;
        open.about = call.say(tr("Nobody animates it at this moment."));
        open.reasons = {call.say(tr("because you are in this group"))};
        return open;
    }
    if (circle.state == State::sleeping) {
        open.kind = Kind::animator;
        open.about = call.say(tr("The group sleeps until somebody wakes it."));
        return open;
    }
    if (inside) return std::nullopt;
    open.kind = Kind::group;
    if (circle.state == State::proposed) {
        open.until = circle.interest_until;
        open.about = call.say(tr("It opens when enough members are interested."));
        return open;
    }
    const bool works = circle.state == State::active || circle.state == State::starting;
    if (!works || circle.kind != circles::Kind::working) return std::nullopt;
    open.about = call.say(circle.openness == circles::Openness::open
                              ? tr("A working group that every member may join.")
                              : tr("A working group: ask to join."));
    return open;
}

}  // namespace

std::vector<OpenCall> calls_of_groups(web::Call& call, db::ReadTx& tx) {
    std::vector<OpenCall> calls;
    const Own own = own_of(call, tx);
    const auto names = circles::circle_names(call.services, tx, call.language);
    for (const Circle& circle : circles::list_circles(tx)) {
        if (calls.size() == kMost) break;
        const auto name = names->find(circle.circle_id);
        auto open = name == names->end() ? std::nullopt : call_for(call, circle, own);
        if (!open) continue;
        open->title = name->second.name;
        open->title_lang = name->second.language;
        calls.push_back(*std::move(open));
    }
    return calls;
}

}  // namespace agora::taking_part
