#include "people_view.hpp"

#include "agora/members/faces.hpp"

namespace agora::places {

std::map<AccountId, PersonName> people_of(const web::Call& call, db::ReadTx& tx,
                                          const std::vector<AccountId>& accounts) {
    const auto faces = members::faces_of(tx, call.actor, accounts, today_of(call));
    std::map<AccountId, PersonName> people;
    for (const AccountId account : accounts) {
        PersonName person{call.say(account ? tr("a member") : tr("a former member or a visitor"))};
        const auto face = faces.find(account);
        if (face != faces.end() && (face->second.has_page || call.actor.is_member())) {
            person.name = face->second.name;
            if (face->second.has_page) person.url = call.link("/members/" + to_string(account));
        }
        people.emplace(account, std::move(person));
    }
    return people;
}

}  // namespace agora::places
