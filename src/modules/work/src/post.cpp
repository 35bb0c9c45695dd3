#include "post.hpp"

#include "agora/web/settings.hpp"
#include "agora/work/events.hpp"
#include "answer_store.hpp"
#include "asked.hpp"
#include "demand_store.hpp"
#include "fitting.hpp"
#include "letters.hpp"
#include "links.hpp"
#include "permissions.hpp"
#include "refusals.hpp"
#include "reply.hpp"
#include "sight.hpp"

namespace agora::work {
namespace {

constexpr std::int64_t kMostADay = 10;
constexpr std::int64_t kMostOfAClient = 3;
constexpr std::chrono::hours kDay{24};

std::optional<Refusal> fault_in_days(const Acting& acting, const Demand& typed) {
    if (typed.starts_on && typed.ends_on && *typed.ends_on < *typed.starts_on) {
        return Refusal{WorkRefusal::ends_before_start, "ends_on"};
    }
    if (typed.expires_on < acting.today)
        return Refusal{WorkRefusal::expires_too_soon, "expires_on"};
    if (typed.expires_on > acting.today + std::chrono::days{kMostDays}) {
        return Refusal{WorkRefusal::expires_too_late, "expires_on"};
    }
    return std::nullopt;
}

std::optional<Refusal> fault_in(const Acting& acting, const Demand& typed,
                                const std::vector<Skill>& skills) {
    if (typed.commune.empty() && !typed.remote) {
        return Refusal{WorkRefusal::place_missing, "place"};
    }
    if (const auto fault = fault_in_days(acting, typed)) return fault;
    if (typed.budget != Budget::to_agree && typed.budget_from <= 0) {
        return Refusal{WorkRefusal::budget_missing, "budget_from"};
    }
    if (typed.budget_to != 0 && typed.budget_to < typed.budget_from) {
        return Refusal{WorkRefusal::budget_upside_down, "budget_to"};
    }
    if (skills.size() > kMostSkills) return Refusal{WorkRefusal::too_many_skills, "must"};
    return std::nullopt;
}

std::optional<Refusal> fault_in_group(const Acting& acting, AccountId poster, const Demand& typed) {
    if (!typed.circle_id) return std::nullopt;
    const auto group = circles::find_circle(acting.tx, typed.circle_id);
    const bool inside = group && group->state != circles::State::closed &&
                        circles::find_membership(acting.tx, typed.circle_id, poster).has_value();
    if (inside) return std::nullopt;
    return Refusal{WorkRefusal::group_unknown, "circle"};
}

/// Its words may ask for who somebody is: then a reason is needed, and a moderator's look.
std::optional<Refusal> look_at_words(const Acting& acting, Demand& demand) {
    const AskedFor asked = asked_for(acting.services, demand.title + "\n" + demand.body);
    demand.asks_for = asked.ground;
    if (asked.ground == Asked::nothing) {
        demand.asks_reason.clear();
        return std::nullopt;
    }
    if (!demand.asks_reason.empty()) return std::nullopt;
    return Refusal{refusal_of(asked.ground), "asks_reason", {{"word", asked.word}}};
}

/// It is open, or says something else.
void announce(const Acting& acting, DemandId demand) {
    journal::emit(acting.tx, acting.origin, DemandOpened{demand});
    tell_fitting(acting, demand);
}

void open_now(const Acting& acting, Demand& demand) {
    demand.state = State::open;
    demand.opened_at = acting.origin.at;
    demand.members_until = {};
    if (demand.own) {
        const std::int64_t days = acting.services.settings.number("work.own_first_days");
        demand.members_until = acting.origin.at + kDay * days;
    }
}

}  // namespace

Result<DemandId> post_demand(const Acting& acting, const access::Actor& actor, Demand demand,
                             const std::vector<Skill>& skills) {
    if (const auto fault = fault_in(acting, demand, skills)) return *fault;
    if (const auto fault = look_at_words(acting, demand)) return *fault;
    if (const auto fault = fault_in_group(acting, actor.account, demand)) return *fault;
    const Instant day_before = acting.origin.at - kDay;
    if (count_posted_since(acting.tx, actor.account, day_before) >= kMostADay) {
        return Refusal{WorkRefusal::too_many_posted, "title"};
    }
    demand.demand_id = acting.tx.new_id<DemandId>();
    demand.posted_by = actor.account;
    demand.posted_at = acting.origin.at;
    demand.own = demand.own && actor.may(kPostOwn);
    demand.state = State::checking;
    if (demand.asks_for == Asked::nothing) open_now(acting, demand);
    insert_demand(acting.tx, demand);
    put_skills(acting.tx, demand.demand_id, skills);
    journal::emit(acting.tx, acting.origin, DemandPosted{demand.demand_id});
    if (demand.state == State::open) announce(acting, demand.demand_id);
    return demand.demand_id;
}

Result<DemandId> post_as_client(const Acting& acting, Demand demand,
                                const std::vector<Skill>& skills) {
    if (const auto fault = fault_in(acting, demand, skills)) return *fault;
    if (const auto fault = look_at_words(acting, demand)) return *fault;
    demand.client_mail = ascii_lower(demand.client_mail);
    const Instant day_before = acting.origin.at - kDay;
    if (count_from_client_since(acting.tx, demand.client_mail, day_before) >= kMostOfAClient) {
        return Refusal{WorkRefusal::too_many_from_you, "client_mail"};
    }
    demand.demand_id = acting.tx.new_id<DemandId>();
    demand.posted_at = acting.origin.at;
    demand.own = false;
    demand.state = State::unconfirmed;
    demand.token_hash = hash_of_token(new_token(acting.services.keys, demand.demand_id));
    insert_demand(acting.tx, demand);
    put_skills(acting.tx, demand.demand_id, skills);
    ask_to_confirm(acting, demand);
    return demand.demand_id;
}

Result<Done> confirm_demand(const Acting& acting, Demand demand) {
    if (demand.state != State::unconfirmed) return WorkRefusal::decided_already;
    demand.state = State::checking;
    ++demand.version;
    update_demand(acting.tx, demand);
    journal::emit(acting.tx, acting.origin, DemandPosted{demand.demand_id});
    return Done{};
}

Result<Done> change_demand(const Acting& acting, const access::Actor& actor, Demand demand,
                           const Demand& typed, const std::vector<Skill>& skills,
                           std::int64_t seen) {
    if (!is_poster(actor, demand)) return WorkRefusal::not_the_poster;
    if (is_over(demand)) return WorkRefusal::closed_already;
    if (demand.version != seen) return WorkRefusal::changed_meanwhile;
    Demand changed = typed;
    changed.demand_id = demand.demand_id;
    changed.state = demand.state;
    changed.opened_at = demand.opened_at;
    changed.members_until = demand.members_until;
    changed.own = demand.own;
    changed.moderation = demand.moderation;
    changed.decided_by = demand.decided_by;
    changed.language = demand.language;
    if (changed.expires_on == demand.expires_on) changed.warned = demand.warned;
    changed.version = demand.version + 1;
    if (const auto fault = fault_in(acting, changed, skills)) return *fault;
    if (const auto fault = fault_in_group(acting, actor.account, changed)) return *fault;
    if (const auto fault = look_at_words(acting, changed)) return *fault;
    const bool words_changed = changed.title != demand.title || changed.body != demand.body ||
                               changed.asks_reason != demand.asks_reason;
    if (changed.asks_for != Asked::nothing && words_changed) {
        changed.state = State::checking;
    } else if (demand.state != State::open && changed.asks_for == Asked::nothing) {
        open_now(acting, changed);
    }
    update_demand(acting.tx, changed);
    put_skills(acting.tx, demand.demand_id, skills);
    if (changed.state == State::open) {
        announce(acting, demand.demand_id);
    } else {
        journal::emit(acting.tx, acting.origin, DemandPosted{demand.demand_id});
        tell_fitting(acting, demand.demand_id);
    }
    return Done{};
}

Result<Done> decide_demand(const Acting& acting, const access::Actor& actor, Demand demand,
                           bool approve, std::string reason) {
    if (!is_moderator(actor)) return WorkRefusal::not_a_moderator;
    if (is_poster(actor, demand)) return WorkRefusal::decides_own;
    if (demand.state != State::checking) return WorkRefusal::decided_already;
    if (!approve && reason.empty()) return Refusal{WorkRefusal::reason_missing, "reason"};
    if (approve && demand.expires_on < acting.today) {
        return Refusal{WorkRefusal::last_day_passed, "decision"};
    }
    demand.decided_by = actor.account;
    demand.decision_reason = std::move(reason);
    ++demand.version;
    if (approve) {
        open_now(acting, demand);
    } else {
        demand.state = State::refused;
    }
    update_demand(acting.tx, demand);
    journal::emit(acting.tx, acting.origin, DemandDecided{demand.demand_id, demand.state},
                  journal::Audit::yes);
    if (approve) announce(acting, demand.demand_id);
    tell_decision(acting, demand);
    return Done{};
}

Result<Done> extend_demand(const Acting& acting, Demand demand, Date until) {
    if (demand.state != State::open) return WorkRefusal::no_longer_open;
    demand.expires_on = until;
    if (const auto fault = fault_in_days(acting, demand)) return *fault;
    demand.warned = 0;
    ++demand.version;
    update_demand(acting.tx, demand);
    announce(acting, demand.demand_id);
    return Done{};
}

Result<Done> close_demand(const Acting& acting, Demand demand, const Closing& closing) {
    if (is_over(demand)) return WorkRefusal::closed_already;
    if (demand.state != State::open) return WorkRefusal::no_longer_open;
    demand.state = State::closed;
    demand.closed_at = acting.origin.at;
    demand.outcome = closing.outcome;
    demand.value_band = closing.band;
    ++demand.version;
    update_demand(acting.tx, demand);
    const No reason = closing.outcome == Outcome::nobody ? No::given_up : No::somebody_else;
    end_answers(acting, demand, closing.tell_rest ? reason : No::unsaid);
    journal::emit(acting.tx, acting.origin, DemandClosed{demand.demand_id, demand.outcome});
    tell_fitting(acting, demand.demand_id);
    return Done{};
}

Result<Done> withdraw_demand(const Acting& acting, Demand demand) {
    if (is_over(demand)) return WorkRefusal::closed_already;
    if (demand.state == State::open) return WorkRefusal::open_already;
    if (demand.state == State::unconfirmed) return WorkRefusal::not_confirmed;
    demand.state = State::withdrawn;
    demand.closed_at = acting.origin.at;
    demand.body.clear();
    demand.asks_reason.clear();
    ++demand.version;
    update_demand(acting.tx, demand);
    end_answers(acting, demand, No::given_up);
    journal::emit(acting.tx, acting.origin, DemandWithdrawn{demand.demand_id});
    tell_fitting(acting, demand.demand_id);
    return Done{};
}

}  // namespace agora::work
