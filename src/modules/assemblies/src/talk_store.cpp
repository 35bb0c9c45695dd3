#include "talk_store.hpp"

namespace agora::assemblies {

constexpr db::Query kInsertQuestion{"assemblies.insert_question", R"sql(
    INSERT INTO assemblies_question (question_id, meeting_id, asked_by, asked_at, language, text,
                                     reply, answer, answer_language, answered_by, answered_at,
                                     moderation)
    VALUES ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10, $11, $12)
)sql"};

void insert_question(db::WriteTx& tx, const Question& question) {
    tx.run(kInsertQuestion, question.question_id, question.meeting_id, question.asked_by,
           question.asked_at, question.language, question.text, question.reply, question.answer,
           question.answer_language, question.answered_by, question.answered_at,
           question.moderation);
}

constexpr db::Query kUpdateQuestion{"assemblies.update_question", R"sql(
    UPDATE assemblies_question SET reply = $2, answer = $3, answer_language = $4, answered_by = $5,
           answered_at = $6, moderation = $7
    WHERE question_id = $1
)sql"};

void update_question(db::WriteTx& tx, const Question& question) {
    tx.run(kUpdateQuestion, question.question_id, question.reply, question.answer,
           question.answer_language, question.answered_by, question.answered_at,
           question.moderation);
}

constexpr db::Query kFindQuestion{"assemblies.find_question", R"sql(
    SELECT question_id, meeting_id, asked_by, asked_at, language, text, reply, answer,
           answer_language, answered_by, answered_at, moderation
    FROM assemblies_question WHERE question_id = $1
)sql"};

std::optional<Question> find_question(db::ReadTx& tx, QuestionId id) {
    return tx.find<Question>(kFindQuestion, id);
}

constexpr db::Query kListQuestions{"assemblies.list_questions", R"sql(
    SELECT question_id, meeting_id, asked_by, asked_at, language, text, reply, answer,
           answer_language, answered_by, answered_at, moderation
    FROM assemblies_question WHERE meeting_id = $1 AND question_id > $2
    ORDER BY question_id LIMIT $3
)sql"};

std::vector<Question> list_questions(db::ReadTx& tx, MeetingId meeting, QuestionId after,
                                     std::int64_t limit) {
    return tx.all<Question>(kListQuestions, meeting, after, limit);
}

constexpr db::Query kCountQuestions{"assemblies.count_questions", R"sql(
    SELECT COUNT(*) FROM assemblies_question WHERE meeting_id = $1
)sql"};

std::int64_t count_questions(db::ReadTx& tx, MeetingId meeting) {
    return tx.find<std::int64_t>(kCountQuestions, meeting).value_or(0);
}

constexpr db::Query kCountQuestionsOf{"assemblies.count_questions_of", R"sql(
    SELECT COUNT(*) FROM assemblies_question WHERE meeting_id = $1 AND asked_by = $2
)sql"};

std::int64_t count_questions_of(db::ReadTx& tx, MeetingId meeting, AccountId account) {
    return tx.find<std::int64_t>(kCountQuestionsOf, meeting, account).value_or(0);
}

constexpr db::Query kCountWaiting{"assemblies.count_waiting", R"sql(
    SELECT COUNT(*) FROM assemblies_question WHERE meeting_id = $1 AND reply = 'waiting'
)sql"};

std::int64_t count_waiting(db::ReadTx& tx, MeetingId meeting) {
    return tx.find<std::int64_t>(kCountWaiting, meeting).value_or(0);
}

constexpr db::Query kInsertIncident{"assemblies.insert_incident", R"sql(
    INSERT INTO assemblies_incident (incident_id, meeting_id, happened_at, text, recorded_by,
                                     recorded_at)
    VALUES ($1, $2, $3, $4, $5, $6)
)sql"};

void insert_incident(db::WriteTx& tx, const Incident& incident) {
    tx.run(kInsertIncident, incident.incident_id, incident.meeting_id, incident.happened_at,
           incident.text, incident.recorded_by, incident.recorded_at);
}

constexpr db::Query kListIncidents{"assemblies.list_incidents", R"sql(
    SELECT incident_id, meeting_id, happened_at, text, recorded_by, recorded_at
    FROM assemblies_incident WHERE meeting_id = $1 ORDER BY happened_at, incident_id LIMIT 200
)sql"};

std::vector<Incident> list_incidents(db::ReadTx& tx, MeetingId meeting) {
    return tx.all<Incident>(kListIncidents, meeting);
}

constexpr db::Query kInsertMessage{"assemblies.insert_message", R"sql(
    INSERT INTO assemblies_message (message_id, meeting_id, written_by, written_at, text, moderation)
    VALUES ($1, $2, $3, $4, $5, $6)
)sql"};

void insert_message(db::WriteTx& tx, const Remark& message) {
    tx.run(kInsertMessage, message.message_id, message.meeting_id, message.written_by,
           message.written_at, message.text, message.moderation);
}

constexpr db::Query kSetModeration{"assemblies.set_moderation", R"sql(
    UPDATE assemblies_message SET moderation = $2 WHERE message_id = $1
)sql"};

void set_moderation(db::WriteTx& tx, MessageId id, Moderation moderation) {
    tx.run(kSetModeration, id, moderation);
}

constexpr db::Query kFindMessage{"assemblies.find_message", R"sql(
    SELECT message_id, meeting_id, written_by, written_at, text, moderation
    FROM assemblies_message WHERE message_id = $1
)sql"};

std::optional<Remark> find_message(db::ReadTx& tx, MessageId id) {
    return tx.find<Remark>(kFindMessage, id);
}

constexpr db::Query kListMessages{"assemblies.list_messages", R"sql(
    SELECT message_id, meeting_id, written_by, written_at, text, moderation
    FROM assemblies_message WHERE meeting_id = $1
    ORDER BY message_id DESC LIMIT $2 OFFSET $3
)sql"};

std::vector<Remark> list_messages(db::ReadTx& tx, MeetingId meeting, std::int64_t skip,
                                  std::int64_t limit) {
    return tx.all<Remark>(kListMessages, meeting, limit, skip);
}

constexpr db::Query kCountMessages{"assemblies.count_messages", R"sql(
    SELECT COUNT(*) FROM assemblies_message WHERE meeting_id = $1
)sql"};

std::int64_t count_messages(db::ReadTx& tx, MeetingId meeting) {
    return tx.find<std::int64_t>(kCountMessages, meeting).value_or(0);
}

constexpr db::Query kCountMessagesOf{"assemblies.count_messages_of", R"sql(
    SELECT COUNT(*) FROM assemblies_message
    WHERE meeting_id = $1 AND written_by = $2 AND written_at > $3
)sql"};

std::int64_t count_messages_of(db::ReadTx& tx, MeetingId meeting, AccountId account,
                               Instant since) {
    return tx.find<std::int64_t>(kCountMessagesOf, meeting, account, since).value_or(0);
}

constexpr db::Query kPutMinutes{"assemblies.put_minutes", R"sql(
    INSERT INTO assemblies_minutes (meeting_id, language, version, body, written_by, written_at)
    VALUES ($1, $2, $3, $4, $5, $6)
    ON CONFLICT (meeting_id) DO UPDATE SET language = excluded.language,
        version = excluded.version, body = excluded.body, written_by = excluded.written_by,
        written_at = excluded.written_at
)sql"};

void put_minutes(db::WriteTx& tx, const Minutes& minutes) {
    tx.run(kPutMinutes, minutes.meeting_id, minutes.language, minutes.version, minutes.body,
           minutes.written_by, minutes.written_at);
}

constexpr db::Query kFindMinutes{"assemblies.find_minutes", R"sql(
    SELECT meeting_id, language, version, body, written_by, written_at
    FROM assemblies_minutes WHERE meeting_id = $1
)sql"};

std::optional<Minutes> find_minutes(db::ReadTx& tx, MeetingId meeting) {
    return tx.find<Minutes>(kFindMinutes, meeting);
}

}  // namespace agora::assemblies
