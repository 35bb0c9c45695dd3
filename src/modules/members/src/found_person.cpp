#include "found_person.hpp"

#include "directory_store.hpp"
#include "project_search_pages.hpp"
#include "project_search_store.hpp"
#include "relay_store.hpp"

#include <algorithm>

namespace agora::members {
namespace {

bool may_search(db::ReadTx& tx, AccountId staff) {
    const auto account = accounts::find_account(tx, staff);
    if (!account || account->standing != access::Standing::active) return false;
    const auto& roles = kSearchForProjects.roles;
    return std::ranges::any_of(accounts::grants_of(tx, staff), [&](const access::Grant& grant) {
        return std::ranges::find(roles, grant.role) != roles.end();
    });
}

}  // namespace

std::optional<Reachable> find_findable(db::ReadTx& tx, AccountId staff, AccountId member) {
    const auto found = find_member(tx, member);
    auto account = accounts::find_account(tx, member);
    if (!found || !account) return std::nullopt;
    if (!may_be_found_for_projects(found->profile, found->standing)) return std::nullopt;
    if (!may_see(takes_messages_from(tx, member), Layer::member)) return std::nullopt;
    if (!may_search(tx, staff)) return std::nullopt;
    return Reachable{std::move(*account), found->profile.row.public_name};
}

std::optional<Reachable> find_found(db::ReadTx& tx, ProjectSearchId search, AccountId staff,
                                    AccountId member) {
    if (staff == member || !was_found(tx, search, staff, member)) return std::nullopt;
    return find_findable(tx, staff, member);
}

}  // namespace agora::members
