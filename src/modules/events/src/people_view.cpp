#include "people_view.hpp"

#include "agora/members/faces.hpp"
#include "agora/members/portrait.hpp"

namespace agora::events {

std::map<AccountId, PersonView> people_of(const web::Call& call, db::ReadTx& tx,
                                          const std::vector<AccountId>& accounts) {
    const auto faces = members::faces_of(tx, call.actor, accounts, today_of(call));
    std::map<AccountId, PersonView> people;
    for (const AccountId account : accounts) {
        PersonView view{.account = account};
        const auto face = faces.find(account);
        if (face != faces.end() && (face->second.has_page || call.actor.is_member())) {
            view.name = face->second.name;
            if (face->second.has_page) view.url = call.link("/members/" + to_string(account));
        }
        members::Portrait portrait = members::portrait_of(account.value(), view.name);
        view.letters = std::move(portrait.letters);
        view.tone = portrait.tone;
        people.emplace(account, std::move(view));
    }
    return people;
}

PersonView person_of(const web::Call& call, db::ReadTx& tx, AccountId account) {
    if (!account) return {};
    PersonView view = people_of(call, tx, {account}).at(account);
    return view.name.empty() ? PersonView{} : view;
}

}  // namespace agora::events
