#include "reply.hpp"

#include "agora/web/settings.hpp"
#include "agora/work/events.hpp"
#include "answer_store.hpp"
#include "letters.hpp"
#include "refusals.hpp"
#include "sight.hpp"

#include <algorithm>

namespace agora::work {
namespace {

constexpr std::int64_t kMostADay = 30;
constexpr std::int64_t kWhole = 100;

std::optional<Refusal> may_reply(const Acting& acting, const access::Actor& actor,
                                 const Demand& demand) {
    if (actor.account == demand.posted_by) return WorkRefusal::own_demand;
    if (!takes_answers(demand, acting.today)) return WorkRefusal::takes_no_answers;
    if (count_own_answers(acting.tx, demand.demand_id, actor.account) > 0) {
        return WorkRefusal::answered_already;
    }
    const Instant day_before = acting.origin.at - std::chrono::hours{24};
    if (count_answered_since(acting.tx, actor.account, day_before) >= kMostADay) {
        return Refusal{WorkRefusal::too_many_answers, "words"};
    }
    return std::nullopt;
}

std::optional<Refusal> fault_in_team(const Acting& acting, const access::Actor& actor,
                                     const Demand& demand, std::int64_t own_percent,
                                     const std::vector<Mate>& mates) {
    if (!acting.services.settings.yes("work.teams")) return WorkRefusal::teams_are_off;
    if (mates.empty()) return Refusal{WorkRefusal::team_missing, "mate_1"};
    std::int64_t sum = own_percent;
    std::vector<AccountId> seen{actor.account};
    for (const Mate& mate : mates) {
        if (std::ranges::find(seen, mate.account) != seen.end()) {
            return Refusal{WorkRefusal::mate_twice, mate.field};
        }
        const bool busy = mate.account == demand.posted_by ||
                          count_own_answers(acting.tx, demand.demand_id, mate.account) > 0;
        if (busy) return Refusal{WorkRefusal::mate_busy, mate.field};
        seen.push_back(mate.account);
        sum += mate.percent;
    }
    if (sum == kWhole) return std::nullopt;
    return Refusal{WorkRefusal::shares_not_whole, "own_share", {{"sum", std::to_string(sum)}}};
}

void send(const Acting& acting, const Demand& demand, Answer& answer) {
    answer.state = AnswerState::sent;
    answer.sent_at = acting.origin.at;
    update_answer(acting.tx, answer);
    journal::emit(acting.tx, acting.origin, AnswerChanged{answer.answer_id, answer.state});
    tell_of_answer(acting, demand, answer.answer_id);
}

Answer new_answer(const Acting& acting, const access::Actor& actor, const Demand& demand,
                  Reply typed) {
    Answer answer{.answer_id = acting.tx.new_id<AnswerId>(),
                  .demand_id = demand.demand_id,
                  .lead_id = actor.account,
                  .words = std::move(typed.words),
                  .price = std::move(typed.price),
                  .state = AnswerState::forming,
                  .made_at = acting.origin.at};
    insert_answer(acting.tx, answer);
    return answer;
}

}  // namespace

Result<AnswerId> reply(const Acting& acting, const access::Actor& actor, const Demand& demand,
                       Reply typed) {
    if (const auto refusal = may_reply(acting, actor, demand)) return *refusal;
    Answer answer = new_answer(acting, actor, demand, std::move(typed));
    insert_share(acting.tx, {answer.answer_id, actor.account, kWhole, Says::yes, acting.origin.at});
    send(acting, demand, answer);
    return answer.answer_id;
}

Result<AnswerId> reply_in_team(const Acting& acting, const access::Actor& actor,
                               const Demand& demand, Reply typed, std::int64_t own_percent,
                               const std::vector<Mate>& mates) {
    if (const auto refusal = may_reply(acting, actor, demand)) return *refusal;
    if (const auto fault = fault_in_team(acting, actor, demand, own_percent, mates)) return *fault;
    const Answer answer = new_answer(acting, actor, demand, std::move(typed));
    insert_share(acting.tx,
                 {answer.answer_id, actor.account, own_percent, Says::yes, acting.origin.at});
    for (const Mate& mate : mates) {
        const Share share{
            .answer_id = answer.answer_id, .account_id = mate.account, .percent = mate.percent};
        insert_share(acting.tx, share);
        ask_mate(acting, demand, share);
    }
    journal::emit(acting.tx, acting.origin, AnswerChanged{answer.answer_id, answer.state});
    return answer.answer_id;
}

Result<Done> agree(const Acting& acting, const access::Actor& actor, const Demand& demand,
                   Answer answer, bool yes) {
    auto shares = list_shares(acting.tx, answer.answer_id);
    const auto own = std::ranges::find(shares, actor.account, &Share::account_id);
    if (own == shares.end()) return WorkRefusal::answer_not_found;
    if (answer.state != AnswerState::forming || own->says != Says::asked) {
        return WorkRefusal::not_asked;
    }
    if (yes && !takes_answers(demand, acting.today)) return WorkRefusal::takes_no_answers;
    if (yes && count_own_answers(acting.tx, demand.demand_id, actor.account) > 0) {
        return WorkRefusal::answered_already;
    }
    own->says = yes ? Says::yes : Says::no;
    own->said_at = acting.origin.at;
    update_share(acting.tx, *own);
    if (!yes) {
        stop_team(acting, demand, std::move(answer));
        return Done{};
    }
    const bool whole =
        std::ranges::all_of(shares, [](const Share& share) { return share.says == Says::yes; });
    if (whole) {
        send(acting, demand, answer);
        tell_of_team(acting, demand, answer);
    }
    return Done{};
}

void stop_team(const Acting& acting, const Demand& demand, Answer answer) {
    answer.state = AnswerState::stopped;
    update_answer(acting.tx, answer);
    journal::emit(acting.tx, acting.origin, AnswerChanged{answer.answer_id, answer.state});
    tell_of_team(acting, demand, answer);
}

void end_answers(const Acting& acting, const Demand& demand, No reason) {
    for (Answer& answer : list_unsettled(acting.tx, demand.demand_id)) {
        if (answer.state == AnswerState::forming) {
            stop_team(acting, demand, std::move(answer));
        } else if (reason != No::unsaid) {
            answer.state = AnswerState::declined;
            answer.reason = reason;
            answer.decided_at = acting.origin.at;
            update_answer(acting.tx, answer);
            journal::emit(acting.tx, acting.origin, AnswerChanged{answer.answer_id, answer.state});
            tell_of_choice(acting, demand, answer);
        }
    }
}

Result<Done> withdraw(const Acting& acting, const access::Actor& actor, Answer answer) {
    if (answer.lead_id != actor.account) return WorkRefusal::answer_not_found;
    if (answer.state != AnswerState::sent && answer.state != AnswerState::forming) {
        return WorkRefusal::cannot_withdraw;
    }
    answer.state = AnswerState::withdrawn;
    answer.words.clear();
    answer.price.clear();
    update_answer(acting.tx, answer);
    journal::emit(acting.tx, acting.origin, AnswerChanged{answer.answer_id, answer.state});
    return Done{};
}

Result<Done> choose(const Acting& acting, const Demand& demand, Answer answer, Choice choice) {
    if (answer.state != AnswerState::sent) return WorkRefusal::not_waiting;
    if (!choice.chosen && choice.reason == No::unsaid) {
        return Refusal{WorkRefusal::reason_missing, "reason"};
    }
    answer.state = choice.chosen ? AnswerState::chosen : AnswerState::declined;
    answer.reason = choice.chosen ? No::unsaid : choice.reason;
    answer.reason_words = std::move(choice.words);
    answer.decided_at = acting.origin.at;
    update_answer(acting.tx, answer);
    journal::emit(acting.tx, acting.origin, AnswerChanged{answer.answer_id, answer.state});
    tell_of_choice(acting, demand, answer);
    return Done{};
}

Result<Done> conclude(const Acting& acting, const Demand& demand, Answer answer, AccountId by) {
    if (answer.state != AnswerState::chosen) return WorkRefusal::not_chosen;
    if (answer.concluded_at) return WorkRefusal::concluded_already;
    answer.concluded_at = acting.origin.at;
    update_answer(acting.tx, answer);
    journal::emit(acting.tx, acting.origin, WorkConcluded{answer.answer_id});
    tell_of_contract(acting, demand, answer, by);
    return Done{};
}

}  // namespace agora::work
