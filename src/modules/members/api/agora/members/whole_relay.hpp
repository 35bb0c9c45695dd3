#pragma once

#include "agora/members/profile.hpp"

#include <optional>
#include <string>
#include <vector>

namespace agora::crypto {
class Keys;
}

// Conversations and collaborations with their whole history at once, for a cooperative that is made
// rather than grown. Nobody gets a mail by them.
namespace agora::members {

struct WholeMessage {
    bool from_member = false;
    std::string body;
    Instant at;
};

struct WholeConversation {
    AccountId member;
    AccountId writer;         ///< zero: a visitor, with the next two
    std::string writer_name;  ///< of a visitor
    std::string writer_mail;  ///< of a visitor
    Language writer_language = Language::en;
    std::vector<WholeMessage> messages;  ///< in order, at least one; the first is the writer's
};

/// The last message waits for the other side.
void put_whole_conversation(db::WriteTx& tx, const crypto::Keys& keys,
                            const WholeConversation& whole);

struct WholeRecommendation {
    bool by_proposer = false;
    Language language = Language::en;
    std::string body;
    Instant at;
};

struct WholeCollaboration {
    AccountId proposer;
    AccountId partner;
    std::string title;
    Date ended_on;
    Instant proposed_at;
    std::optional<Instant> confirmed_at;  ///< needed for recommendations
    std::vector<WholeRecommendation> recommendations;
};

void put_whole_collaboration(db::WriteTx& tx, const WholeCollaboration& whole);

/// The audience of a field with the consent of its owner, given at that moment in those words.
void put_consented_audience(db::WriteTx& tx, AccountId member, Field field, Audience audience,
                            std::string_view wording, Instant at);

}  // namespace agora::members
