#include "topic_store.hpp"

namespace agora::tables {

TopicId put_whole_topic(db::WriteTx& tx, const WholeTopic& whole) {
    Topic topic = whole.topic;
    topic.topic_id = tx.new_id<TopicId>();
    insert_topic(tx, topic);
    for (const AccountId account : whole.voters) {
        std::vector<TopicId> topics{topic.topic_id};
        for (const AtTopic& vote : list_votes(tx, topic.event_id)) {
            if (vote.account_id == account) topics.push_back(vote.topic_id);
        }
        replace_votes(tx, topic.event_id, account, topics);
    }
    for (const AccountId account : whole.seated) {
        put_seat(tx, topic.event_id, {account, topic.topic_id});
    }
    return topic.topic_id;
}

void put_whole_round(db::WriteTx& tx, const Round& round) {
    put_round(tx, round);
}

}  // namespace agora::tables
