#include "people_view.hpp"

#include "agora/accounts/account.hpp"
#include "agora/members/portrait.hpp"
#include "agora/members/profile.hpp"
#include "member_store.hpp"

namespace agora::circles {
PersonView person_of(const web::Call& call, db::ReadTx& tx, const Circle& circle,
                     const Membership& membership) {
    PersonView view{
        .account = membership.account_id,
        .animator = membership.role == Role::animator,
        .hidden = !membership.shown && membership.role != Role::animator,
        .term_until = membership.term_until,
        .joined_at = membership.joined_at,
        .action = call.link(path_of(circle, "/people/" + to_string(membership.account_id)))};
    const auto profile =
        members::find_profile_visible_to(tx, call.actor, membership.account_id, today_of(call));
    if (profile && membership.account_id != call.actor.account) {
        view.name = profile->row.public_name;
        view.url = call.link("/members/" + to_string(membership.account_id));
    } else if (const auto account = accounts::find_account(tx, membership.account_id)) {
        view.name = account->name;
    }
    members::Portrait portrait = members::portrait_of(membership.account_id.value(), view.name);
    view.letters = std::move(portrait.letters);
    view.tone = portrait.tone;
    return view;
}

std::vector<PersonView> people_of(const web::Call& call, db::ReadTx& tx, const Circle& circle,
                                  Whom whom, std::size_t most) {
    std::vector<PersonView> people;
    const bool reads_as_member = call.actor.is_member();
    for (const Membership& membership : list_members(tx, circle.circle_id)) {
        const bool named = membership.shown || membership.role == Role::animator;
        if (whom == Whom::shown && !named) continue;
        if (people.size() == most) break;
        PersonView view = person_of(call, tx, circle, membership);
        if (!reads_as_member && view.url.empty()) continue;
        if (!view.name.empty()) people.push_back(std::move(view));
    }
    return people;
}

}  // namespace agora::circles
