#pragma once

#include "event_view.hpp"

#include <map>
#include <string>
#include <vector>

namespace agora::events {

/// A person of an event as this reader may know them.
struct PersonView {
    AccountId account = {};
    std::string name = {};
    std::string url = {};  ///< of the profile, when the reader may see it
    std::string letters = {};
    int tone = 1;
};
AGORA_FIELDS(PersonView, account, name, url, letters, tone)

/// By the profile that the reader may open, else, to members, by the name of the account; without a name
/// to visitors, and when the account is gone. A few queries, however many they are.
std::map<AccountId, PersonView> people_of(const web::Call& call, db::ReadTx& tx,
                                          const std::vector<AccountId>& accounts);
/// Nothing at all, not even the number, of somebody whose name the reader may not know.
PersonView person_of(const web::Call& call, db::ReadTx& tx, AccountId account);

}  // namespace agora::events
