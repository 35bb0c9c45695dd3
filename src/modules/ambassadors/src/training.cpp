#include "training.hpp"

#include "agora/accounts/account.hpp"
#include "agora/events/events.hpp"
#include "agora/events/held.hpp"
#include "agora/locale/formats.hpp"
#include "more_labels.hpp"
#include "post.hpp"
#include "refusals.hpp"
#include "training_store.hpp"

#include <algorithm>
#include <set>

namespace agora::ambassadors {
namespace {

using R = AmbassadorRefusal;

constexpr std::int64_t kUsualMonths = 36;

/// The same day so many months later, or the last day of that month.
Date after_months(Date day, std::int64_t months) {
    const auto whole = static_cast<int>(day.year * 12 + day.month - 1 + months);
    Date later{whole / 12, whole % 12 + 1, day.day};
    while (!parse_date(to_string(later))) --later.day;
    return later;
}

Date end_of(db::ReadTx& tx, Step step, Date done_on) {
    const auto rules = list_step_rules(tx);
    const auto rule = std::ranges::find(rules, step, &StepRule::step);
    return after_months(done_on, rule == rules.end() ? kUsualMonths : rule->valid_months);
}

bool is_ambassador(db::ReadTx& tx, AccountId account) {
    const auto sheet = find_sheet(tx, account);
    return sheet && sheet->standing == Standing::accepted;
}

std::optional<Refusal> not_to_decide(const Acting& acting, const Training& training) {
    if (training.account_id == acting.origin.account) return R::confirms_no_own;
    if (training.state != TrainingState::told) return R::step_decided_already;
    return std::nullopt;
}

void tell_decided(const Acting& acting, const Training& training) {
    const bool yes = training.state == TrainingState::confirmed;
    std::vector<Message> paragraphs{
        {yes ? tr("A step of your training is confirmed. Your record says until when it holds.")
             : tr("A step of your training was not confirmed. The reason: {reason}"),
         {{"reason", training.reason}}}};
    post(acting, training.account_id,
         {.about = "ambassadors training " + to_string(training.training_id),
          .path = "/ambassadors/training/mine",
          .subject = {yes ? tr("A step of your training is confirmed")
                          : tr("A step of your training was not confirmed"),
                      {}},
          .paragraphs = std::move(paragraphs),
          .button = tr("See my training"),
          .reason = tr("You get this mail because you are an ambassador.")});
}

}  // namespace

std::vector<StepState> states_of(const std::vector<Training>& trainings, Date today) {
    std::vector<StepState> states;
    fields::for_each_enumerator<Step>([&](std::string_view, Step step) {
        StepState state{.step = step};
        for (const Training& one : trainings) {
            if (one.step != step) continue;
            if (one.state == TrainingState::confirmed) {
                state.until = std::max(state.until.value_or(one.valid_until), one.valid_until);
            } else if (one.state == TrainingState::told) {
                state.standing = StepStanding::told;
            }
        }
        if (state.until && *state.until >= today) {
            state.standing = StepStanding::holds;
        } else if (state.until && state.standing != StepStanding::told) {
            state.standing = StepStanding::ended;
        }
        states.push_back(state);
    });
    return states;
}

std::vector<Step> missing_for(Intervention intervention, const std::vector<StepNeed>& needs,
                              const std::vector<StepState>& states) {
    std::vector<Step> missing;
    for (const StepState& state : states) {
        const bool needed = std::ranges::any_of(needs, [&](const StepNeed& need) {
            return need.intervention == intervention && need.step == state.step;
        });
        if (needed && state.standing != StepStanding::holds) missing.push_back(state.step);
    }
    return missing;
}

Result<Done> tell_step(const Acting& acting, Step step, Date done_on, std::string words) {
    constexpr std::chrono::days kFarthest{5 * 366};
    const AccountId account = acting.origin.account;
    if (!is_ambassador(acting.tx, account)) return R::not_an_ambassador;
    const Date today = locale::local_date(acting.origin.at, {});
    if (done_on > today || done_on + kFarthest < today) return Refusal{R::done_on_wrong, "done_on"};
    for (const Training& before : list_training_of(acting.tx, account)) {
        if (before.step == step && before.state == TrainingState::told) {
            return Refusal{R::step_told_already, "step"};
        }
    }
    insert_training(acting.tx, {.training_id = acting.tx.new_id<TrainingId>(),
                                .account_id = account,
                                .step = step,
                                .done_on = done_on,
                                .words = std::move(words),
                                .valid_until = end_of(acting.tx, step, done_on),
                                .told_at = acting.origin.at});
    journal::emit(acting.tx, acting.origin, StepTold{account, step});
    return Done{};
}

Result<Done> confirm_step(const Acting& acting, Training training) {
    if (const auto why = not_to_decide(acting, training)) return *why;
    training.state = TrainingState::confirmed;
    training.decided_by = acting.origin.account;
    training.valid_until = end_of(acting.tx, training.step, training.done_on);
    update_training(acting.tx, training);
    journal::emit(acting.tx, acting.origin,
                  StepDecided{training.account_id, training.step, training.state},
                  journal::Audit::yes);
    tell_decided(acting, training);
    return Done{};
}

Result<Done> refuse_step(const Acting& acting, Training training, std::string reason) {
    if (const auto why = not_to_decide(acting, training)) return *why;
    training.state = TrainingState::refused;
    training.reason = std::move(reason);
    training.decided_by = acting.origin.account;
    update_training(acting.tx, training);
    journal::emit(acting.tx, acting.origin,
                  StepDecided{training.account_id, training.step, training.state},
                  journal::Audit::yes);
    tell_decided(acting, training);
    return Done{};
}

Result<Done> link_session(const Acting& acting, const events::Event& event, Step step) {
    if (find_session(acting.tx, event.event_id)) return Refusal{R::session_there, "event"};
    insert_session(acting.tx, {event.event_id, step, event.starts_at, acting.origin.account});
    journal::emit(acting.tx, acting.origin, SessionLinked{event.event_id, step},
                  journal::Audit::yes);
    return Done{};
}

Result<Done> unlink_session(const Acting& acting, events::EventId event) {
    if (!delete_session(acting.tx, event)) return R::session_not_found;
    journal::emit(acting.tx, acting.origin, SessionUnlinked{event}, journal::Audit::yes);
    return Done{};
}

journal::Listener sessions_that_moved(web::Services& services) {
    return {"ambassadors.sessions_that_moved",
            [&services](const std::vector<journal::Sealed>& entries) {
                std::set<events::EventId> changed;
                for (const journal::Sealed& entry : entries) {
                    const bool about_it = entry.name == events::EventChanged::kName ||
                                          entry.name == events::EventModerated::kName;
                    const auto id =
                        parse_id<events::EventId>(journal::word_of(entry.payload, "event"));
                    if (about_it && id) changed.insert(*id);
                }
                if (changed.empty()) return;
                services.database.write([&](db::WriteTx& tx) {
                    for (const events::EventId id : changed) {
                        const auto meeting = events::find_meeting(tx, id);
                        if (meeting) move_session(tx, id, meeting->starts_at);
                    }
                });
            }};
}

Result<std::int64_t> confirm_session(const Acting& acting, const TrainingSession& session,
                                     const std::vector<AccountId>& people) {
    const auto meeting = events::find_meeting(acting.tx, session.event_id);
    if (!meeting) return R::session_not_found;
    if (acting.origin.at < meeting->ends_at) return R::session_not_over;
    const Date day = locale::local_date(meeting->starts_at, {});
    std::int64_t more = 0;
    for (const AccountId account : people) {
        // Nobody confirms their own training.
        if (account == acting.origin.account || !is_ambassador(acting.tx, account)) continue;
        const auto before = list_training_of(acting.tx, account);
        if (std::ranges::any_of(
                before, [&](const Training& one) { return one.event_id == session.event_id; })) {
            continue;
        }
        const Training training{.training_id = acting.tx.new_id<TrainingId>(),
                                .account_id = account,
                                .step = session.step,
                                .done_on = day,
                                .event_id = session.event_id,
                                .state = TrainingState::confirmed,
                                .decided_by = acting.origin.account,
                                .valid_until = end_of(acting.tx, session.step, day),
                                .told_at = acting.origin.at};
        insert_training(acting.tx, training);
        journal::emit(acting.tx, acting.origin,
                      StepDecided{account, session.step, TrainingState::confirmed},
                      journal::Audit::yes);
        tell_decided(acting, training);
        ++more;
    }
    return more;
}

Result<Done> name_trainer(const Acting& acting, std::string_view mail) {
    const auto account = accounts::find_account_by_mail(acting.tx, mail);
    if (!account || account->standing != access::Standing::active) {
        return Refusal{R::nobody_to_invite, "mail"};
    }
    if (is_named_trainer(acting.tx, account->account_id)) return Refusal{R::trainer_there, "mail"};
    insert_trainer(acting.tx, {account->account_id, acting.origin.account, acting.origin.at});
    journal::emit(acting.tx, acting.origin, TrainerNamed{account->account_id, true},
                  journal::Audit::yes);
    return Done{};
}

bool dismiss_trainer(const Acting& acting, AccountId account) {
    if (!delete_trainer(acting.tx, account)) return false;
    journal::emit(acting.tx, acting.origin, TrainerNamed{account, false}, journal::Audit::yes);
    return true;
}

void set_rules(const Acting& acting, const TrainingRules& rules) {
    for (const StepRule& rule : rules.steps) set_step_rule(acting.tx, rule);
    replace_step_needs(acting.tx, rules.needs);
    replace_conditions(acting.tx, rules.conditions);
    journal::emit(acting.tx, acting.origin, TrainingRulesSet{std::ssize(rules.conditions)},
                  journal::Audit::yes);
}

}  // namespace agora::ambassadors
