#include "idea_help.hpp"

#include "agora/accounts/administration.hpp"
#include "agora/territories/offices.hpp"
#include "agora/territories/opening.hpp"
#include "directory_rows.hpp"
#include "directory_store.hpp"

#include <algorithm>

namespace agora::members {
namespace {

constexpr std::int64_t kMostGrants = 500;
constexpr std::size_t kMostAdvisers = 4;

void add_office(db::ReadTx& tx, const web::Call& call, const accounts::Account& account,
                IdeaHelp& help) {
    if (!account.office_id) return;
    const territories::OfficeId id{account.office_id->value()};
    const auto office = territories::find_office(tx, id);
    if (!office || office->closed_for_good) return;
    help.office = office->name;
    help.office_url = call.link("/offices/" + to_string(id));
    help.office_state = territories::sentence_of(
        territories::state_at(territories::hours_of(tx, *office, call.now), call.now),
        {office->time_zone}, call.now, {call.language, call.services.translator});
}

bool is_of_office(const accounts::HolderRow& holder, const accounts::Account& account) {
    return account.office_id && holder.scope_kind == access::ScopeKind::office &&
           holder.scope_key == to_string(*account.office_id);
}

void add_advisers(db::ReadTx& tx, const web::Call& call, const accounts::Account& account,
                  IdeaHelp& help) {
    auto holders = accounts::holders_of(tx, access::Role::adviser, kMostGrants);
    std::stable_partition(holders.begin(), holders.end(),
                          [&](const auto& holder) { return is_of_office(holder, account); });
    const Words words = words_of(call);
    const Date today = today_of(call);
    for (const accounts::HolderRow& holder : holders) {
        if (help.advisers.size() == kMostAdvisers) return;
        const bool there = std::ranges::any_of(help.advisers, [&](const PersonView& one) {
            return one.member_id == holder.account_id;
        });
        const auto member = find_member(tx, holder.account_id);
        if (there || !member || holder.account_id == account.account_id) continue;
        if (!is_listed(member->profile, Layer::member, member->standing, today)) continue;
        help.advisers.push_back(
            person_view_of(card_of(seen_from(member->profile, Layer::member, today)), words,
                           call.link("/members")));
    }
}

}  // namespace

std::optional<IdeaHelp> idea_help_for(web::Call& call) {
    const IdeaHelp help = call.read([&](db::ReadTx& tx) {
        IdeaHelp found;
        const auto account = accounts::find_account(tx, call.actor.account);
        if (!account) return found;
        add_office(tx, call, *account, found);
        add_advisers(tx, call, *account, found);
        return found;
    });
    if (help.office.empty() && help.advisers.empty()) return std::nullopt;
    return help;
}

}  // namespace agora::members
