#pragma once

#include "agora/access/actor.hpp"
#include "agora/base/instant.hpp"
#include "agora/db/transaction.hpp"

#include <string>
#include <vector>

namespace agora::messages {

struct WholeMessage {
    access::AccountId account;
    std::string body;  ///< Markdown
    Instant written_at;
};

/// A conversation with all its messages, the oldest first: for demonstrations. Nobody is told.
struct WholeConversation {
    std::string title;
    std::vector<access::AccountId> participants;
    std::vector<WholeMessage> messages;  ///< at least one
};

/// Gives its path, "/messages/12".
std::string put_whole_conversation(db::WriteTx& tx, const WholeConversation& whole);

}  // namespace agora::messages
