#include "people.hpp"

#include "agora/members/faces.hpp"

namespace agora::messages {

People::People(const web::Call& call, db::ReadTx& tx, const std::vector<AccountId>& accounts)
    : former_(call.say(tr("A former member"))) {
    for (const auto& [account, face] :
         members::faces_of(tx, call.actor, accounts, web::today_of(call))) {
        known_[account] = {
            face.name, face.has_page ? call.link("/members/" + to_string(account)) : std::string{}};
    }
}

PersonView People::of(AccountId account) const {
    const auto found = known_.find(account);
    return found == known_.end() ? PersonView{former_, {}} : found->second;
}

std::vector<AccountId> others_in(db::ReadTx& tx, ConversationId conversation, AccountId reader) {
    std::vector<AccountId> others;
    for (const Participant& one : list_participants(tx, conversation)) {
        const bool seems_in = one.presence != Presence::left;
        if (seems_in && one.account_id != reader) others.push_back(one.account_id);
    }
    return others;
}

}  // namespace agora::messages
