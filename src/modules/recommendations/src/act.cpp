#include "act.hpp"

#include "act_store.hpp"
#include "item_store.hpp"
#include "number.hpp"
#include "permissions.hpp"
#include "refusals.hpp"
#include "register.hpp"
#include "tell.hpp"

#include <algorithm>

namespace agora::recommendations {
namespace {

std::optional<Refusal> wrong_words(const NewAct& wanted) {
    using enum RecommendationRefusal;
    const bool silent = trimmed(wanted.reason).empty();
    if (!wanted.status)
        return silent ? std::optional{Refusal{reason_missing, "reason"}} : std::nullopt;
    switch (*wanted.status) {
        case Status::accepted_with_attention:
            if (trimmed(wanted.attention).empty()) return Refusal{attention_missing, "attention"};
            break;
        case Status::amended:
        case Status::refused:
        case Status::stopped:
            if (silent) return Refusal{reason_missing, "reason"};
            break;
        case Status::done:
            if (silent && wanted.evidence.empty()) return Refusal{evidence_missing, "evidence"};
            break;
        default:
            break;
    }
    return std::nullopt;
}

std::optional<Refusal> wrong(const access::Actor& actor, const NewAct& wanted, Date today) {
    using enum RecommendationRefusal;
    const bool verdict = wanted.status && is_verdict(*wanted.status);
    if (verdict && !actor.may(kDecideRecommendations)) return Refusal{board_decides};
    if (!verdict && !actor.may(kKeepRecommendations)) return Refusal{editors_keep_it};
    const bool signed_high = wanted.body == Body::board || wanted.body == Body::assembly;
    if (verdict && !signed_high) return Refusal{board_or_assembly_signs, "body"};
    if (signed_high && !actor.may(kDecideRecommendations)) {
        return Refusal{board_signs_itself, "body"};
    }
    if (wanted.day.empty() || !is_day(wanted.day)) return Refusal{day_malformed, "day"};
    if (wanted.day > to_string(today)) return Refusal{day_in_the_future, "day"};
    return wrong_words(wanted);
}

/// Other news of members keeps the status that it was told in.
bool takes_back(const Act& news, const Act& latest) {
    return latest.body == Body::members && latest.status == Status::in_progress &&
           news.body == Body::members && news.status != Status::in_progress;
}

/// Of a month its end, which is not before any day that may be meant.
Instant heard_on(const std::string& day) {
    if (const auto whole = parse_date(day)) return start_of(*whole);
    const auto first = parse_date(day + "-01");
    if (!first) return {};
    const Date inside = *first + std::chrono::days{31};
    return start_of(Date{inside.year, inside.month, 1} + std::chrono::days{-1});
}

}  // namespace

const Act* last_of_others(const std::vector<Act>& acts) {
    const Act* last = nullptr;
    for (const Act& act : acts) {
        if (act.news || act.withdrawn_at || act.body == Body::members) continue;
        if (last == nullptr || act.day >= last->day) last = &act;
    }
    return last;
}

void follow_acts(Recommendation& item, const std::vector<Act>& acts) {
    const Act* latest = nullptr;
    item.heard_at = item.entered_at;
    for (const Act& act : acts) {
        if (act.withdrawn_at) continue;
        item.heard_at = std::max(item.heard_at, heard_on(act.day));
        if (act.news) {
            if (latest != nullptr && takes_back(act, *latest)) latest = last_of_others(acts);
        } else if (latest == nullptr || act.day >= latest->day) {
            latest = &act;
        }
    }
    item.status = latest == nullptr ? Status::proposed : latest->status;
    item.status_day = latest == nullptr ? "" : latest->day;
}

Result<ActId> record_act(const Acting& acting, const access::Actor& actor, RecommendationId id,
                         const NewAct& wanted, Date today) {
    auto item = find_item(acting.tx, id);
    if (!item || !may_see(actor, *item)) return RecommendationRefusal::recommendation_not_found;
    if (const auto fault = wrong(actor, wanted, today)) return *fault;
    return put_act(acting, *std::move(item), wanted);
}

Result<ActId> put_act(const Acting& acting, Recommendation item, const NewAct& wanted) {
    const RecommendationId id = item.recommendation_id;
    auto acts = list_acts_of(acting.tx, id);
    if (std::ssize(acts) >= kMostActs) return RecommendationRefusal::too_many_acts;
    const Act act{.act_id = acting.tx.new_id<ActId>(),
                  .recommendation_id = id,
                  .status = wanted.status.value_or(wanted.back_to.value_or(item.status)),
                  .news = !wanted.status,
                  .day = wanted.day,
                  .body = wanted.body,
                  .evidence = wanted.evidence,
                  .imported = false,
                  .recorded_by = acting.origin.account,
                  .recorded_at = acting.origin.at,
                  .told_until = {}};
    insert_act(acting.tx, act);
    if (!wanted.reason.empty() || !wanted.attention.empty()) {
        put_words(acting.tx, {act.act_id, wanted.language, wanted.reason, wanted.attention});
    }
    acts.push_back(act);
    follow_acts(item, acts);
    update_item(acting.tx, item);
    touch_register(acting.tx);
    journal::emit(acting.tx, acting.origin, ActRecorded{id, act.act_id, act.status},
                  journal::Audit::yes);
    tell_followers(acting.tx, act.act_id, acting.origin.at);
    return act.act_id;
}

Result<Done> put_act_words(const Acting& acting, const access::Actor& actor, ActId id,
                           const ActWords& words) {
    const auto act = find_act(acting.tx, id);
    if (!act) return RecommendationRefusal::act_not_found;
    if (act->withdrawn_at) return RecommendationRefusal::act_withdrawn_already;
    if (!actor.may(kKeepRecommendations)) return RecommendationRefusal::editors_keep_it;
    if (trimmed(words.reason).empty() && trimmed(words.attention).empty()) {
        return Refusal{RecommendationRefusal::reason_missing, "reason"};
    }
    const auto spoken = list_words_of(acting.tx, act->recommendation_id);
    const bool said = std::ranges::any_of(spoken, [&](const ActWords& one) {
        return one.act_id == id && one.language == words.language;
    });
    const bool own = act->recorded_by && act->recorded_by == acting.origin.account;
    if (said && !own && !actor.may(kDecideRecommendations)) {
        return Refusal{RecommendationRefusal::words_stand, "reason"};
    }
    put_words(acting.tx, words);
    journal::emit(acting.tx, acting.origin,
                  ActRecorded{act->recommendation_id, act->act_id, act->status},
                  journal::Audit::yes);
    return Done{};
}

}  // namespace agora::recommendations
