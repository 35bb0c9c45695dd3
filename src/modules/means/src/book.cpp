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

std::optional<Refusal> obstacle(const access::Actor& actor, const circles::Standing& standing,
                                Kind kind) {
    if (standing.circle.state == circles::State::closed) {
        return Refusal{MeansRefusal::group_has_ended};
    }
    if (kind == Kind::granted && !is_team(actor)) return Refusal{MeansRefusal::not_of_the_team};
    if (kind == Kind::used && !standing.looks_after) {
        return Refusal{MeansRefusal::not_its_animator};
    }
    return std::nullopt;
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
    if (entry.kind == Kind::granted) return is_team(actor);
    return actor.account == entry.signed_by || standing.looks_after || is_team(actor);
}

Result<Done> withdraw(const Acting& acting, const access::Actor& actor,
                      const circles::Standing& standing, EntryId id) {
    auto entry = find_entry(acting.tx, id);
    if (!entry || entry->circle_id != standing.circle.circle_id ||
        entry->state == State::withdrawn) {
        return MeansRefusal::entry_not_found;
    }
    if (!may_withdraw(actor, standing, *entry)) return MeansRefusal::not_yours;
    const CircleId circle = standing.circle.circle_id;
    if (entry->kind == Kind::granted &&
        sums_of(acting.tx, circle, entry->unit).left() < entry->amount) {
        return MeansRefusal::used_already;
    }
    const bool own = entry->signed_by == acting.origin.account;
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
