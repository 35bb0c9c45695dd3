#pragma once

#include "agora/web/call.hpp"
#include "conversation_store.hpp"

#include <map>
#include <string>
#include <vector>

namespace agora::messages {

/// Somebody as the reader may know them; without address when there is no page to open.
struct PersonView {
    std::string name;
    std::string url;
};
AGORA_FIELDS(PersonView, name, url)

/// Of whoever is in these conversations, or wrote there; a former member has no name of their own.
class People {
 public:
    People(const web::Call& call, db::ReadTx& tx, const std::vector<AccountId>& accounts);

    PersonView of(AccountId account) const;

 private:
    std::map<AccountId, PersonView> known_;
    std::string former_;
};

/// Who is still in it, for the eyes of the others; the reader left out.
std::vector<AccountId> others_in(db::ReadTx& tx, ConversationId conversation, AccountId reader);

}  // namespace agora::messages
