#pragma once

#include "agora/events/event.hpp"
#include "agora/forum/thread.hpp"

#include <optional>
#include <string>
#include <string_view>
#include <vector>

namespace agora::tables {

using access::AccountId;
using events::EventId;
using TopicId = Id<struct TablesTopicTag>;

/// How the topics of a round table are voted on. Without a row it is open, with the usual votes.
struct Round {
    EventId event_id = {};
    std::int64_t votes = 0;  ///< that each person has
    std::optional<Instant> closed_at = {};
};
AGORA_FIELDS(Round, event_id, votes, closed_at)

/// What somebody wants to talk about, and what was noted when it was.
struct Topic {
    TopicId topic_id = {};
    EventId event_id = {};
    AccountId account_id = {};  ///< zero when the account is erased
    std::string language = {};
    std::string title = {};
    std::string words = {};
    Instant proposed_at = {};
    std::int64_t place = 0;  ///< number of its table; 0: it has none
    std::string notes = {};  ///< Markdown
    std::string notes_language = {};
    std::int64_t notes_version = 0;
    AccountId notes_by = {};
    forum::FaqId faq_id = {};  ///< that was made of the notes; zero: none
    web::Moderation moderation = web::Moderation::none;
};
AGORA_FIELDS(Topic, topic_id, event_id, account_id, language, title, words, proposed_at, place,
             notes, notes_language, notes_version, notes_by, faq_id, moderation)

struct TopicModerated {
    static constexpr std::string_view kName = "tables.moderated";
    TopicId topic = {};
    web::Moderation measure = web::Moderation::none;
};
AGORA_FIELDS(TopicModerated, topic, measure)

/// A topic as it stands: for demonstrations and transfers, not for people's acts.
struct WholeTopic {
    Topic topic = {};                    ///< without id
    std::vector<AccountId> voters = {};  ///< who want to talk about it
    std::vector<AccountId> seated = {};  ///< who are at its table
};
TopicId put_whole_topic(db::WriteTx& tx, const WholeTopic& whole);
void put_whole_round(db::WriteTx& tx, const Round& round);

}  // namespace agora::tables
