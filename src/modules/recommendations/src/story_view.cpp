#include "story_view.hpp"

#include "act_store.hpp"
#include "agora/circles/names.hpp"
#include "agora/locale/formats.hpp"
#include "labels.hpp"
#include "number.hpp"
#include "permissions.hpp"
#include "withdrawal.hpp"
#include "withdrawal_store.hpp"

#include <algorithm>
#include <map>

namespace agora::recommendations {
namespace {

using WordsOfAct = std::map<ActId, std::vector<ActWords>>;

std::string_view style_of(const Act& act) {
    if (act.withdrawn_at) return "is-withdrawn";
    if (!act.news && (act.status == Status::refused || act.status == Status::stopped)) {
        return "is-stopped";
    }
    return "is-done";
}

/// In the reader's language, else in the original's, else in any.
const ActWords& words_for(std::string_view reader, std::string_view original,
                          const std::vector<ActWords>& words) {
    for (const std::string_view language : {reader, original}) {
        const auto found = std::ranges::find(words, language, &ActWords::language);
        if (found != words.end()) return *found;
    }
    return words.front();
}

void add_words(const web::Call& call, const WordsOfAct& words, const Entry& entry, const Act& act,
               ActView& view) {
    const auto own = words.find(act.act_id);
    if (own == words.end()) return;
    const ActWords& said = words_for(code(call.language), entry.row.language, own->second);
    view.reason = blocks_of(said.reason);
    view.attention = blocks_of(said.attention);
    view.lang = said.language;
    if (said.language != code(call.language)) {
        view.language = locale::language_name(call.language, said.language);
    }
}

/// The first act that a station stands for.
void reach(const web::Call& call, Stage& stage, const ActView& act) {
    if (stage.done) return;
    stage.done = true;
    stage.said = act.day.empty() ? call.say(tr("on a day that the source does not say"))
                                 : act.what + ", " + act.day;
}

void reach_stages(const web::Call& call, const Act& act, const ActView& view,
                  std::vector<Stage>& stages) {
    enum { group, board, assembly, plan, actions, evidence };
    if (act.withdrawn_at) return;
    if (!act.news) {
        if (act.body == Body::board) reach(call, stages[board], view);
        if (act.body == Body::assembly) reach(call, stages[assembly], view);
        if (act.status == Status::planned) reach(call, stages[plan], view);
        if (act.status == Status::in_progress || act.status == Status::done) {
            reach(call, stages[actions], view);
        }
    }
    if (!act.evidence.empty()) reach(call, stages[evidence], view);
}

std::vector<Stage> stages_of(const web::Call& call, const Entry& entry) {
    std::vector<Stage> stages;
    const std::string unknown = call.say(tr("Agora knows of nothing"));
    for (const std::string_view label :
         {tr("The group asks"), tr("The board answers"), tr("The general assembly"), tr("A plan"),
          tr("The work"), tr("What one can see of it")}) {
        stages.push_back({call.say(label), unknown, false});
    }
    stages.front().done = true;
    stages.front().said = entry.row.group_name;
    return stages;
}

using Withdrawals = std::map<ActId, Withdrawal>;
using Names = std::map<AccountId, web::Link>;

/// Most stories have none.
Withdrawals withdrawals_of(db::ReadTx& tx, const std::vector<Act>& acts) {
    Withdrawals withdrawals;
    if (std::ranges::none_of(acts, [](const Act& act) { return act.withdrawn_at.has_value(); })) {
        return withdrawals;
    }
    for (Withdrawal& one : list_withdrawals_of(tx, acts.front().recommendation_id)) {
        withdrawals.emplace(one.act_id, std::move(one));
    }
    return withdrawals;
}

/// Members see who recorded and who withdrew.
std::vector<AccountId> writers_of(const web::Call& call, const std::vector<Act>& acts,
                                  const Withdrawals& withdrawals) {
    std::vector<AccountId> writers;
    if (!call.actor.is_member()) return writers;
    for (const Act& act : acts) {
        if (act.recorded_by) writers.push_back(act.recorded_by);
    }
    for (const auto& [act, one] : withdrawals) {
        if (one.withdrawn_by) writers.push_back(one.withdrawn_by);
    }
    return writers;
}

ActView view_of(const web::Call& call, const Act& act) {
    ActView view{.anchor = "act-" + to_string(act.act_id),
                 .style = std::string{style_of(act)},
                 .day = day_words(call.language, act.day),
                 .iso = parse_date(act.day) ? act.day : "",
                 .what = call.say(act.news ? tr("News") : label_of(act.status)),
                 .body = call.say(label_of(act.body)),
                 .evidence = act.evidence,
                 .recorded_at = act.recorded_at,
                 .imported = act.imported};
    view.withdrawn = act.withdrawn_at.has_value();
    return view;
}

void add_withdrawal(const Withdrawal& withdrawal, const Names& names, ActView& view) {
    view.withdrawn_at = withdrawal.withdrawn_at;
    view.why = blocks_of(withdrawal.reason);
    view.why_lang = withdrawal.language;
    if (const auto name = names.find(withdrawal.withdrawn_by); name != names.end()) {
        view.withdrawn_by = name->second;
    }
}

}  // namespace

const Entry* entry_at(const web::Call& call, const Register& all) {
    const Entry* entry = all.find(call.path_value("number"));
    return entry != nullptr && may_see(call.actor, entry->row) ? entry : nullptr;
}

std::string canonical_path(const web::Call& call, const Register& all, std::string_view typed) {
    const auto number = read_number(typed);
    const Entry* entry = number ? all.find(number->slug()) : nullptr;
    if (entry == nullptr || !may_see(call.actor, entry->row)) return {};
    return path_of(*entry);
}

std::vector<Block> blocks_of(std::string_view text) {
    std::vector<Block> blocks;
    for (const std::string_view line : split(text, '\n')) {
        const std::string_view words = trimmed(line);
        if (words.empty()) continue;
        if (!words.starts_with("- ")) {
            blocks.push_back({std::string{words}, {}});
            continue;
        }
        if (blocks.empty() || blocks.back().items.empty()) blocks.push_back({});
        blocks.back().items.emplace_back(trimmed(words.substr(2)));
    }
    return blocks;
}

std::vector<ActView> acts_of(const web::Call& call, db::ReadTx& tx, const Entry& entry,
                             std::vector<Stage>& stages) {
    WordsOfAct words;
    for (ActWords& one : list_words_of(tx, entry.row.recommendation_id)) {
        words[one.act_id].push_back(std::move(one));
    }
    const auto acts = list_acts_of(tx, entry.row.recommendation_id);
    const Withdrawals withdrawals = withdrawals_of(tx, acts);
    const auto names = circles::names_of(call, tx, writers_of(call, acts, withdrawals));
    const bool keeps = call.actor.is_member() && call.actor.may(kKeepRecommendations);
    stages = stages_of(call, entry);
    std::vector<ActView> views;
    for (const Act& act : acts) {
        ActView view = view_of(call, act);
        if (const auto name = names.find(act.recorded_by); name != names.end()) {
            view.by = name->second;
        }
        add_words(call, words, entry, act, view);
        const std::string own = path_of(entry, "/acts/" + to_string(act.act_id));
        if (keeps && !view.language.empty() && !act.withdrawn_at) view.words_url = call.link(own);
        if (may_withdraw(call.actor, act)) view.withdraw_url = call.link(own + "/withdrawal");
        if (const auto wrong = withdrawals.find(act.act_id); wrong != withdrawals.end()) {
            add_withdrawal(wrong->second, names, view);
        }
        reach_stages(call, act, view, stages);
        views.push_back(std::move(view));
    }
    return views;
}

}  // namespace agora::recommendations
