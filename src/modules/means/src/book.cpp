#include "book.hpp"

#include "agora/circles/activity.hpp"
#include "agora/locale/formats.hpp"
#include "entry_store.hpp"
#include "permissions.hpp"
#include "refusals.hpp"

#include <algorithm>

namespace agora::means {
namespace {

constexpr std::int64_t kMinutesOfHour = 60;
constexpr std::int64_t kMostPledges = 10;  ///< of one member in one group, not given yet
constexpr std::chrono::days kFarthest{366};

bool has_ended(const circles::Standing& standing) {
    return standing.circle.state == circles::State::closed;
}

std::optional<Refusal> obstacle(const access::Actor& actor, const circles::Standing& standing,
                                Kind kind) {
    if (has_ended(standing)) return Refusal{MeansRefusal::group_has_ended};
    if (kind == Kind::granted && !is_team(actor)) return Refusal{MeansRefusal::not_of_the_team};
    if (kind == Kind::used && !standing.looks_after) {
        return Refusal{MeansRefusal::not_its_animator};
    }
    return std::nullopt;
}

/// Animators write down what others pledge: their number is not bounded.
bool pledges_too_much(const Acting& acting, const circles::Standing& standing, Kind kind) {
    return kind == Kind::pledged && !standing.looks_after &&
           count_open_pledges(acting.tx, standing.circle.circle_id, acting.origin.account) >=
               kMostPledges;
}

}  // namespace

bool is_team(const access::Actor& actor) {
    return actor.is_member() && std::ranges::any_of(kGrantMeans.roles, [&](access::Role role) {
               return actor.has_role_anywhere(role);
           });
}

Result<Done> put(const Acting& acting, const access::Actor& actor,
                 const circles::Standing& standing, const NewEntry& wanted, Date today,
                 Language reader) {
    if (const auto no = obstacle(actor, standing, wanted.kind)) return *no;
    if (wanted.amount <= 0) return Refusal{MeansRefusal::amount_not_above_zero, "amount"};
    if (wanted.kind == Kind::used && wanted.on_day > today) {
        return Refusal{MeansRefusal::day_to_come, "on_day"};
    }
    if (wanted.on_day > today + kFarthest) return Refusal{MeansRefusal::day_too_far, "on_day"};
    if (pledges_too_much(acting, standing, wanted.kind)) {
        return Refusal{MeansRefusal::too_many_pledges, "amount"};
    }
    const CircleId circle = standing.circle.circle_id;
    const std::int64_t left = sums_of(acting.tx, circle, wanted.unit).left();
    if (wanted.kind == Kind::used && wanted.amount > left) {
        return Refusal{MeansRefusal::more_than_is_left,
                       "amount",
                       {{"left", said(reader, wanted.unit, std::max<std::int64_t>(0, left))}}};
    }
    const Entry entry{.entry_id = acting.tx.new_id<EntryId>(),
                      .circle_id = circle,
                      .kind = wanted.kind,
                      .unit = wanted.unit,
                      .amount = wanted.amount,
                      .purpose = wanted.purpose,
                      .who = standing.looks_after ? wanted.who : "",
                      .on_day = wanted.on_day,
                      .signed_by = acting.origin.account,
                      .signed_at = acting.origin.at};
    insert_entry(acting.tx, entry);
    circles::note_activity(acting.tx, circle, acting.origin.at);
    if (wanted.kind == Kind::granted) {
        journal::emit(acting.tx, acting.origin, MeansGranted{circle, entry.entry_id},
                      journal::Audit::yes);
    } else {
        journal::emit(acting.tx, acting.origin, EntryPut{entry.entry_id});
    }
    return Done{};
}

Result<Done> tick_off(const Acting& acting, const circles::Standing& standing, EntryId id) {
    auto entry = find_entry(acting.tx, id);
    if (!entry || entry->circle_id != standing.circle.circle_id) {
        return MeansRefusal::entry_not_found;
    }
    if (!standing.looks_after) return MeansRefusal::not_its_animator;
    if (has_ended(standing)) return MeansRefusal::group_has_ended;
    if (entry->kind != Kind::pledged || entry->state != State::stands) {
        return MeansRefusal::not_a_pledge;
    }
    entry->state = State::given;
    update_state(acting.tx, *entry);
    journal::emit(acting.tx, acting.origin, EntryPut{id});
    return Done{};
}

bool may_withdraw(const access::Actor& actor, const circles::Standing& standing,
                  const Entry& entry) {
    if (!actor.is_member() || entry.state == State::withdrawn) return false;
    if (is_team(actor)) return true;
    if (has_ended(standing) || entry.kind == Kind::granted) return false;
    if (entry.kind == Kind::used || entry.state == State::given) return standing.looks_after;
    return actor.account == entry.signed_by || standing.looks_after;
}

bool reads_lines(const access::Actor& actor, const circles::Standing& standing) {
    return standing.is_inside() || is_team(actor);
}

Result<Done> withdraw(const Acting& acting, const access::Actor& actor,
                      const circles::Standing& standing, EntryId id) {
    auto entry = find_entry(acting.tx, id);
    if (!entry || entry->circle_id != standing.circle.circle_id ||
        entry->state == State::withdrawn) {
        return MeansRefusal::entry_not_found;
    }
    const bool own = entry->signed_by == acting.origin.account;
    if (!own && !reads_lines(actor, standing)) return MeansRefusal::entry_not_found;
    if (has_ended(standing) && !is_team(actor)) return MeansRefusal::group_has_ended;
    if (!may_withdraw(actor, standing, *entry)) return MeansRefusal::not_yours;
    const CircleId circle = standing.circle.circle_id;
    if (entry->kind == Kind::granted &&
        sums_of(acting.tx, circle, entry->unit).left() < entry->amount) {
        return MeansRefusal::used_already;
    }
    entry->state = State::withdrawn;
    update_state(acting.tx, *entry);
    if (own) {
        journal::emit(acting.tx, acting.origin, EntryPut{id});
    } else {
        journal::emit(acting.tx, acting.origin, EntryWithdrawn{circle, id}, journal::Audit::yes);
    }
    return Done{};
}

std::string said(Language reader, Unit unit, std::int64_t amount) {
    if (unit == Unit::cents) return locale::money(reader, Money{amount});
    const std::int64_t minutes = amount % kMinutesOfHour;
    std::string text = locale::number(reader, amount / kMinutesOfHour) + " h";
    if (minutes != 0) text += (minutes < 10 ? " 0" : " ") + std::to_string(minutes);
    return text;
}

}  // namespace agora::means
