#include "agora/members/whole_relay.hpp"

#include "agora/base/assert.hpp"
#include "collaboration_store.hpp"
#include "consent_store.hpp"
#include "conversation_store.hpp"
#include "profile_store.hpp"
#include "relay.hpp"

namespace agora::members {

void put_whole_conversation(db::WriteTx& tx, const crypto::Keys& keys,
                            const WholeConversation& whole) {
    AGORA_ASSERT(!whole.messages.empty() && !whole.messages.front().from_member);
    ConversationRow row;
    row.conversation_id = tx.new_id<ConversationId>();
    row.member_id = whole.member;
    row.writer_id = whole.writer;
    row.writer_name = whole.writer_name;
    row.writer_mail = whole.writer_mail;
    row.writer_language = whole.writer_language;
    row.writer_key = writer_key_of(keys, row);
    row.state = ConversationState::open;
    const WholeMessage& last = whole.messages.back();
    row.member_at = row.writer_at = last.at;
    row.member_waits = !last.from_member;
    row.writer_waits = last.from_member;
    row.started_at = whole.messages.front().at;
    insert_conversation(tx, row);
    for (const WholeMessage& message : whole.messages) {
        insert_message(tx, {.message_id = tx.new_id<MessageId>(),
                            .conversation_id = row.conversation_id,
                            .author_id = message.from_member ? whole.member : whole.writer,
                            .from_member = message.from_member,
                            .told = true,
                            .body = message.body,
                            .at = message.at});
    }
}

void put_whole_collaboration(db::WriteTx& tx, const WholeCollaboration& whole) {
    AGORA_ASSERT(whole.recommendations.empty() || whole.confirmed_at);
    const auto id = tx.new_id<CollaborationId>();
    insert_collaboration(tx, {.collaboration_id = id,
                              .account_id = whole.proposer,
                              .partner_id = whole.partner,
                              .title = whole.title,
                              .ended_on = whole.ended_on,
                              .began_it = true,
                              .recorded_at = whole.proposed_at,
                              .declined_at = {}});
    if (!whole.confirmed_at) return;
    insert_collaboration(tx, {.collaboration_id = id,
                              .account_id = whole.partner,
                              .partner_id = whole.proposer,
                              .title = whole.title,
                              .ended_on = whole.ended_on,
                              .began_it = false,
                              .recorded_at = *whole.confirmed_at,
                              .declined_at = {}});
    for (const WholeRecommendation& text : whole.recommendations) {
        insert_recommendation(tx, {.recommendation_id = tx.new_id<RecommendationId>(),
                                   .collaboration_id = id,
                                   .written_by = text.by_proposer ? whole.proposer : whole.partner,
                                   .about = text.by_proposer ? whole.partner : whole.proposer,
                                   .language = std::string{code(text.language)},
                                   .body = text.body,
                                   .written_at = text.at,
                                   .hidden_at = {}});
    }
}

void put_consented_audience(db::WriteTx& tx, AccountId member, Field field, Audience audience,
                            std::string_view wording, Instant at) {
    put_audience(tx, member, field, audience);
    insert_consent(tx, member,
                   {.consent_id = tx.new_id<ConsentId>(),
                    .field = field,
                    .given = audience != Audience::only_me,
                    .audience = audience,
                    .wording = std::string{wording},
                    .way = ConsentWay::own_profile,
                    .at = at});
}

}  // namespace agora::members
