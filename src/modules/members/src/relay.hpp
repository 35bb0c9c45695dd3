#pragma once

#include "agora/accounts/account.hpp"
#include "agora/base/result.hpp"
#include "agora/members/reach.hpp"
#include "conversation.hpp"

#include <optional>
#include <string>
#include <string_view>

namespace agora::web {
struct Services;
}
namespace agora::crypto {
class Keys;
}

// Writing to a member without knowing the address (DIR-10). What a blocked writer does takes the same
// statements and gives the same answers as what any other does; only the mail that a job writes later
// is left out.
namespace agora::members {

inline constexpr std::size_t kMostCharactersOfMessage = 4000;

enum class RelayRefusal {
    not_reachable,
    writes_to_self,
    too_many_from_network,
    too_many_to_address,
    too_many_conversations,
    too_many_messages,
    link_used_or_old,
    conversation_not_found,
    writer_is_blocked,
    consent_missing,
    reported_already,
};
RefusalText refusal_text(RelayRefusal refusal);

/// What the use cases of the relay need beside their transaction.
struct Relay {
    web::Services& services;
    Instant now;
    Date today;
};

/// A member to whom somebody of this layer may write at this moment.
struct Reachable {
    accounts::Account account;
    std::string name;  ///< of the profile
};
/// Nothing when the member is not listed for that layer, suspended, or takes no messages from it.
std::optional<Reachable> find_reachable(db::ReadTx& tx, Layer layer, AccountId member, Date today);
/// The member of a conversation as its writer may reach them now.
std::optional<Reachable> find_reachable(db::ReadTx& tx, const ConversationRow& conversation,
                                        Date today);

struct FirstMessage {
    AccountId member;
    std::string body;
    std::string network;            ///< http::rate_key of the address
    ProjectSearchId found_by = {};  ///< of staff: the search that showed the member
};
/// Of a signed-in member; goes on in the conversation that there is.
Result<ConversationId> write_as_member(db::WriteTx& tx, const Relay& relay, AccountId writer,
                                       const FirstMessage& message);

struct Visitor {
    std::string name;
    std::string mail;
    Language language = Language::en;
};
/// Waits until the visitor opens the link with this secret and says yes.
Result<Done> write_as_visitor(db::WriteTx& tx, const Relay& relay, const Visitor& visitor,
                              const FirstMessage& message, std::string_view secret);
/// The link of the first mail, once; `next_secret` opens the conversation from then on.
Result<ConversationId> confirm_message(db::WriteTx& tx, const Relay& relay, std::string_view secret,
                                       std::string_view next_secret);

/// The conversation that a mailed link opens.
std::optional<ConversationRow> find_by_link(db::ReadTx& tx, std::string_view secret,
                                            LinkPurpose purpose, Instant now);

/// A further message of one side. The writer only while the member is reachable, the member only
/// while the writer is not blocked.
Result<Done> write_on(db::WriteTx& tx, const Relay& relay, ConversationRow conversation, Side side,
                      std::string_view body);
/// "There is nothing to answer."
void settle(db::WriteTx& tx, ConversationRow conversation, Side side);

/// What a block names: a keyed digest of the account, or of a visitor's address.
std::string writer_key_of(const crypto::Keys& keys, const ConversationRow& row);

std::string digest_of_secret(std::string_view secret);

/// Removes what is older than the setting says, links and counts that ran out. May run twice.
void forget_old_conversations(web::Services& services);

}  // namespace agora::members
