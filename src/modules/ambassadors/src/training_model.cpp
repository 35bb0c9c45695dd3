#include "training_model.hpp"

#include "labels.hpp"
#include "more_labels.hpp"
#include "training_store.hpp"
#include "view.hpp"

namespace agora::ambassadors {

bool trains(const web::Call& call, db::ReadTx& tx) {
    if (is_support(call.actor)) return true;
    return call.actor.is_member() && is_named_trainer(tx, call.actor.account);
}

std::vector<std::string> labels_of(const web::Call& call, const std::vector<Step>& steps) {
    std::vector<std::string> labels;
    for (const Step step : steps) labels.push_back(call.say(label_of(step)));
    return labels;
}

RecordView record_of(const web::Call& call, db::ReadTx& tx, AccountId account) {
    RecordView record;
    const auto trainings = list_training_of(tx, account);
    const auto states = states_of(trainings, today_of(call));
    for (const StepState& state : states) {
        record.steps.push_back({state.step, call.say(label_of(state.step)), state.standing,
                                state.until.value_or(Date{})});
    }
    const auto needs = list_step_needs(tx);
    fields::for_each_enumerator<Intervention>([&](std::string_view, Intervention kind) {
        const auto missing = missing_for(kind, needs, states);
        record.missing.push_back(
            {call.say(label_of(kind)), labels_of(call, missing), missing.empty()});
    });
    record.trainings = training_rows(call, tx, trainings);
    return record;
}

std::vector<TrainingRow> training_rows(const web::Call& call, db::ReadTx& tx,
                                       const std::vector<Training>& trainings) {
    std::vector<AccountId> accounts;
    for (const Training& one : trainings) {
        accounts.push_back(one.account_id);
        accounts.push_back(one.decided_by);
    }
    const auto names = names_of(tx, std::move(accounts));
    std::vector<TrainingRow> rows;
    for (const Training& one : trainings) {
        rows.push_back(
            {.id = to_string(one.training_id),
             .name = name_in(names, one.account_id),
             .step = call.say(label_of(one.step)),
             .done_on = one.done_on,
             .words = one.words,
             .event_url = one.event_id ? call.link("/events/" + to_string(*one.event_id)) : "",
             .state = one.state,
             .state_label = call.say(label_of(one.state)),
             .reason = one.reason,
             .by = name_in(names, one.decided_by)});
    }
    return rows;
}

std::vector<NeedRow> need_rows(const web::Call& call, const std::vector<StepNeed>& needs) {
    std::vector<NeedRow> rows;
    fields::for_each_enumerator<Intervention>([&](std::string_view, Intervention kind) {
        std::vector<Step> steps;
        fields::for_each_enumerator<Step>([&](std::string_view, Step step) {
            for (const StepNeed& need : needs) {
                if (need.intervention == kind && need.step == step) steps.push_back(step);
            }
        });
        rows.push_back({call.say(label_of(kind)), labels_of(call, steps), steps.empty()});
    });
    return rows;
}

std::vector<ConditionRow> condition_rows(const web::Call& call, db::ReadTx& tx, AccountId account) {
    const auto states = states_of(list_training_of(tx, account), today_of(call));
    std::vector<ConditionRow> rows;
    for (const ConditionState& state : conditions_of(tx, account, states)) {
        const bool counted = state.condition.what == ConditionKind::missions;
        rows.push_back({.label = call.say(label_of(state.condition.what)),
                        .least = counted ? state.condition.least : 0,
                        .present = state.present,
                        .met = state.met});
    }
    return rows;
}

}  // namespace agora::ambassadors
