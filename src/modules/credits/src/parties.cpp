#include "parties.hpp"

#include "agora/circles/names.hpp"
#include "agora/circles/standing.hpp"
#include "agora/members/faces.hpp"
#include "agora/web/settings.hpp"

#include <array>
#include <cstdlib>

namespace agora::credits {

using ledger::Holder;

namespace {

ledger::Account as_opened(const web::Services& services, const Party& party) {
    const bool group = party.holder == Holder::group;
    const std::int64_t lowest =
        services.settings.number(group ? "credits.group_lowest" : "ledger.lowest");
    return {.holder = party.holder,
            .owner_id = party.owner,
            .lowest = -std::abs(lowest),
            .highest = std::abs(services.settings.number("ledger.highest"))};
}

}  // namespace

Party party_of(const ledger::Account& account) {
    return {account.holder, account.owner_id};
}

bool acts_for(db::ReadTx& tx, const access::Actor& actor, const Party& party, Date today) {
    if (!actor.is_member() || party.owner == 0) return false;
    if (party.holder == Holder::member) return actor.account.value() == party.owner;
    if (party.holder != Holder::group) return false;
    const auto membership = circles::find_membership(tx, CircleId{party.owner}, actor.account);
    return membership && circles::animates(*membership, today);
}

bool is_inside(db::ReadTx& tx, const access::Actor& actor, const Party& party) {
    if (!actor.is_member() || party.owner == 0) return false;
    if (party.holder == Holder::member) return actor.account.value() == party.owner;
    if (party.holder != Holder::group) return false;
    return circles::find_membership(tx, CircleId{party.owner}, actor.account).has_value();
}

std::vector<CircleId> animated_by(db::ReadTx& tx, AccountId account, Date today) {
    std::vector<CircleId> groups;
    for (const auto& membership : circles::memberships_of(tx, account)) {
        if (circles::animates(membership, today)) groups.push_back(membership.circle_id);
    }
    return groups;
}

std::vector<AccountId> people_of(db::ReadTx& tx, const Party& party, Date today) {
    std::vector<AccountId> people;
    if (party.owner == 0) return people;
    if (party.holder == Holder::member) people.push_back(AccountId{party.owner});
    if (party.holder != Holder::group) return people;
    for (const auto& animator : circles::list_animators(tx, CircleId{party.owner})) {
        if (circles::animates(animator, today)) people.push_back(animator.account_id);
    }
    return people;
}

Party owner_in(const PurposeFacts& facts) {
    if (facts.group) return {Holder::group, facts.group.value()};
    return {Holder::member, facts.owner.value()};
}

bool takes_part(circles::State state) {
    return state != circles::State::closed && state != circles::State::proposed;
}

bool takes_part(db::ReadTx& tx, const Party& party) {
    if (party.holder != Holder::group) return true;
    const auto circle = circles::find_circle(tx, CircleId{party.owner});
    return circle && takes_part(circle->state);
}

ledger::Account account_for(db::WriteTx& tx, const web::Services& services, const Party& party,
                            Instant now) {
    const ledger::Account fresh = as_opened(services, party);
    return ledger::open_account(tx, {.holder = fresh.holder,
                                     .owner = fresh.owner_id,
                                     .lowest = fresh.lowest,
                                     .highest = fresh.highest,
                                     .at = now});
}

ledger::Account account_or_new(db::ReadTx& tx, const web::Services& services, const Party& party) {
    if (const auto there = ledger::find_account_of(tx, party.holder, party.owner)) return *there;
    return as_opened(services, party);
}

const Party& Sides::party_at(LedgerAccountId account) {
    const auto known = parties_.find(account);
    if (known != parties_.end()) return known->second;
    const auto found = ledger::find_account(tx_, account);
    return parties_.emplace(account, found ? party_of(*found) : Party{}).first->second;
}

void Sides::meet(const std::vector<LedgerAccountId>& accounts) {
    std::vector<AccountId> members;
    for (const LedgerAccountId account : accounts) {
        const Party& party = party_at(account);
        const bool known = views_.contains({party.holder, party.owner});
        const bool other = party.owner != 0 && party.owner != call_.actor.account.value();
        if (party.holder == Holder::member && other && !known) {
            members.push_back(AccountId{party.owner});
        }
    }
    if (members.empty()) return;
    for (const auto& [member, face] :
         members::faces_of(tx_, call_.actor, members, web::today_of(call_))) {
        views_.emplace(std::pair{Holder::member, member.value()},
                       view_of(member, face.name, face.has_page));
    }
}

const PartyView& Sides::of(LedgerAccountId account) {
    return of(party_at(account));
}

const PartyView& Sides::of(const Party& party) {
    const std::pair key{party.holder, party.owner};
    const auto known = views_.find(key);
    if (known != views_.end()) return known->second;
    return views_.emplace(key, made(party)).first->second;
}

PartyView Sides::made(const Party& party) const {
    if (party.holder == Holder::common) return {.label = call_.say(tr("the common pot"))};
    PartyView gone{.label = call_.say(tr("somebody who left")),
                   .group = party.holder == Holder::group};
    if (party.owner == 0) return gone;
    if (party.holder == Holder::group) {
        const auto names = circles::circle_names(call_.services, tx_, call_.language);
        const auto name = names->find(CircleId{party.owner});
        if (name == names->end()) return gone;
        return {.url = call_.link("/groups/" + name->second.slug),
                .label = name->second.name,
                .lang = name->second.language,
                .group = true};
    }
    const AccountId account{party.owner};
    if (account == call_.actor.account) return {.label = call_.say(tr("you")), .you = true};
    const std::array one{account};
    const auto faces = members::faces_of(tx_, call_.actor, one, web::today_of(call_));
    const auto face = faces.find(account);
    if (face == faces.end()) return gone;
    return view_of(account, face->second.name, face->second.has_page);
}

PartyView Sides::view_of(AccountId member, const std::string& name, bool has_page) const {
    PartyView view{.label = name};
    if (has_page) view.url = call_.link("/members/" + to_string(member));
    return view;
}

std::string name_for(const web::Services& services, db::ReadTx& tx, const access::Actor& reader,
                     Language language, const Party& party, Date today) {
    if (party.holder == Holder::group) {
        const auto names = circles::circle_names(services, tx, language);
        const auto name = names->find(CircleId{party.owner});
        return name == names->end() ? std::string{} : name->second.name;
    }
    if (party.holder != Holder::member || party.owner == 0) return {};
    const std::array one{AccountId{party.owner}};
    const auto faces = members::faces_of(tx, reader, one, today);
    const auto face = faces.find(one[0]);
    return face == faces.end() ? std::string{} : face->second.name;
}

}  // namespace agora::credits
