#include "needs.hpp"

#include "adopt.hpp"
#include "adoption_store.hpp"
#include "agora/accounts/administration.hpp"
#include "agora/locale/translator.hpp"
#include "agora/means/grant.hpp"
#include "agora/requests/ask_for.hpp"
#include "labels.hpp"
#include "permissions.hpp"
#include "refusals.hpp"

#include <algorithm>

namespace agora::adoptions {
namespace {

constexpr std::size_t kMostNeeds = 12;
constexpr std::int64_t kMostContacts = 50;

requests::Need case_kind(NeedKind kind) {
    switch (kind) {
        case NeedKind::room:
            return requests::Need::room;
        case NeedKind::budget:
            return requests::Need::budget;
        case NeedKind::contact:
        case NeedKind::hours:
            return requests::Need::other;
    }
    return requests::Need::other;
}

bool is_waiting(requests::State state) {
    return state == requests::State::waiting || state == requests::State::answered;
}

bool is_contact(db::ReadTx& tx, AccountId account) {
    const auto all = contacts(tx);
    return std::ranges::find(all, account) != all.end();
}

/// What the case is called, in the words of who asks: "Hours · 002-3".
std::string subject_of(const Acting& acting, const Seen& seen, const Asked& asked) {
    const auto language = parse_language(asked.language).value_or(Language::en);
    std::string subject{acting.services.translator.translate(language, label_of(asked.kind))};
    subject += " · " + seen.about.number;
    return subject;
}

}  // namespace

Result<Done> ask_for_means(const Acting& acting, const Seen& seen, const Asked& asked, Date today) {
    if (!seen.runs()) return AdoptionRefusal::does_not_run;
    if (!seen.looks_after()) return AdoptionRefusal::not_its_animator;
    if (is_counted(asked.kind) && asked.amount <= 0) {
        return Refusal{AdoptionRefusal::amount_missing, "amount"};
    }
    const AdoptionId id = seen.adoption->adoption_id;
    if (list_needs(acting.tx, id).size() >= kMostNeeds) {
        return Refusal{AdoptionRefusal::too_many_needs, "words"};
    }
    const auto number =
        requests::ask_for(acting.tx, acting.services, acting.origin, *seen.group,
                          {case_kind(asked.kind), asked.language, subject_of(acting, seen, asked),
                           asked.words, asked.needed_on},
                          today);
    if (!number) return number.refusal();
    insert_need(acting.tx, {*number, id, asked.kind, asked.amount, 0});
    note_move(acting, *seen.adoption);
    return Done{};
}

Result<Done> decide_need(const Acting& acting, const access::Actor& actor, const Seen& seen,
                         std::int64_t case_number, const Decision& decision, Date today) {
    if (!may_grant(actor)) return AdoptionRefusal::not_of_the_team;
    auto need = find_need(acting.tx, case_number);
    const auto stand = requests::stand_of(acting.tx, case_number);
    if (!need || !stand || !seen.adoption || need->adoption_id != seen.adoption->adoption_id) {
        return AdoptionRefusal::need_not_found;
    }
    if (!seen.runs() || !seen.group) return AdoptionRefusal::does_not_run;
    if (!may_be_decided(*need, stand->row.state)) return AdoptionRefusal::need_decided;
    if (decision.granted && need->kind == NeedKind::contact && !decision.contact) {
        return Refusal{AdoptionRefusal::contact_missing, "contact"};
    }
    if (decision.contact && !is_contact(acting.tx, decision.contact)) {
        return Refusal{AdoptionRefusal::contact_missing, "contact"};
    }
    if (decision.granted && is_counted(need->kind)) {
        if (decision.amount <= 0) return Refusal{AdoptionRefusal::amount_missing, "amount"};
        const auto unit = need->kind == NeedKind::hours ? means::Unit::minutes : means::Unit::cents;
        const auto put = means::grant(acting.tx, acting.services, acting.origin, actor, *seen.group,
                                      unit, decision.amount, stand->row.subject, today);
        if (!put) return put.refusal();
        need->granted = decision.amount;
        if (!mark_granted(acting.tx, *need)) return AdoptionRefusal::need_decided;
    }
    const auto answered = requests::answer_case(
        acting.tx, acting.services, acting.origin, actor, case_number,
        decision.granted ? requests::State::done : requests::State::refused, decision.words, today);
    if (!answered) return answered;
    Adoption adoption = *seen.adoption;
    if (decision.granted) adoption.contact_id = decision.contact;
    note_move(acting, adoption);
    journal::emit(acting.tx, acting.origin, NeedDecided{adoption.circle_id, case_number},
                  journal::Audit::yes);
    return Done{};
}

bool is_unbooked(const Need& need, requests::State state) {
    return is_counted(need.kind) && need.granted == 0 && state == requests::State::done;
}

bool may_be_decided(const Need& need, requests::State state) {
    return need.granted == 0 && (is_waiting(state) || is_unbooked(need, state));
}

std::vector<AccountId> contacts(db::ReadTx& tx) {
    std::vector<AccountId> found;
    for (const access::Role role : kGrantNeeds.roles) {
        for (const auto& holder : accounts::holders_of(tx, role, kMostContacts)) {
            if (std::ranges::find(found, holder.account_id) == found.end()) {
                found.push_back(holder.account_id);
            }
        }
    }
    return found;
}

}  // namespace agora::adoptions
