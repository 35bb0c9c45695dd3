#include "meeting_store.hpp"

namespace agora::assemblies {

constexpr db::Query kInsertMeeting{"assemblies.insert_meeting", R"sql(
    INSERT INTO assemblies_meeting (meeting_id, body_id, state, audience, time_zone, starts_at,
                                    questions_until, place, video, title_nl, title_fr, title_en,
                                    summary_nl, summary_fr, summary_en, notice_days, article,
                                    people, why, invited, proxies, asks_documents, takes_questions,
                                    checks_people)
    VALUES ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10, $11, $12, $13, $14, $15, $16, $17, $18, $19, $20,
            $21, $22, $23, $24)
)sql"};

void insert_meeting(db::WriteTx& tx, const Meeting& meeting) {
    tx.run(kInsertMeeting, meeting.meeting_id, meeting.body_id, meeting.state, meeting.audience,
           meeting.time_zone, meeting.starts_at, meeting.questions_until, meeting.place,
           meeting.video, meeting.title_nl, meeting.title_fr, meeting.title_en, meeting.summary_nl,
           meeting.summary_fr, meeting.summary_en, meeting.notice_days, meeting.article,
           meeting.people, meeting.why, meeting.invited, meeting.proxies, meeting.asks_documents,
           meeting.takes_questions, meeting.checks_people);
}

constexpr db::Query kUpdateMeeting{"assemblies.update_meeting", R"sql(
    UPDATE assemblies_meeting SET audience = $2, time_zone = $3, starts_at = $4,
           questions_until = $5, place = $6, video = $7, title_nl = $8, title_fr = $9, title_en = $10
    WHERE meeting_id = $1
)sql"};

void update_meeting(db::WriteTx& tx, const Meeting& meeting) {
    tx.run(kUpdateMeeting, meeting.meeting_id, meeting.audience, meeting.time_zone,
           meeting.starts_at, meeting.questions_until, meeting.place, meeting.video,
           meeting.title_nl, meeting.title_fr, meeting.title_en);
}

constexpr db::Query kUpdateSummaries{"assemblies.update_summaries", R"sql(
    UPDATE assemblies_meeting SET summary_nl = $2, summary_fr = $3, summary_en = $4
    WHERE meeting_id = $1
)sql"};

void update_summaries(db::WriteTx& tx, const Meeting& meeting) {
    tx.run(kUpdateSummaries, meeting.meeting_id, meeting.summary_nl, meeting.summary_fr,
           meeting.summary_en);
}

void freeze_rules(Meeting& meeting, const Body& body) {
    meeting.notice_days = body.notice_days;
    meeting.article = body.article;
    meeting.invited = body.invited;
    meeting.proxies = body.proxies;
    meeting.asks_documents = body.asks_documents;
    meeting.takes_questions = body.takes_questions;
    meeting.checks_people = body.checks_people;
}

constexpr db::Query kFreezeMeeting{"assemblies.freeze_meeting", R"sql(
    UPDATE assemblies_meeting
    SET state = 'convened', notice_days = $2, article = $3, people = $4, invited = $5, proxies = $6,
        asks_documents = $7, takes_questions = $8, checks_people = $9
    WHERE meeting_id = $1 AND state = 'draft'
)sql"};

bool freeze_meeting(db::WriteTx& tx, const Meeting& meeting) {
    return tx.run(kFreezeMeeting, meeting.meeting_id, meeting.notice_days, meeting.article,
                  meeting.people, meeting.invited, meeting.proxies, meeting.asks_documents,
                  meeting.takes_questions, meeting.checks_people) > 0;
}

constexpr db::Query kMoveMeeting{"assemblies.move_meeting", R"sql(
    UPDATE assemblies_meeting SET state = $3 WHERE meeting_id = $1 AND state = $2
)sql"};

bool move_meeting(db::WriteTx& tx, MeetingId id, State from, State to) {
    return tx.run(kMoveMeeting, id, from, to) > 0;
}

constexpr db::Query kCancelMeeting{"assemblies.cancel_meeting", R"sql(
    UPDATE assemblies_meeting SET state = 'cancelled', why = $2
    WHERE meeting_id = $1 AND state IN ('draft', 'convened')
)sql"};

bool cancel_meeting(db::WriteTx& tx, MeetingId id, std::string_view why) {
    return tx.run(kCancelMeeting, id, why) > 0;
}

constexpr db::Query kFindMeeting{"assemblies.find_meeting", R"sql(
    SELECT meeting_id, body_id, state, audience, time_zone, starts_at, questions_until, place, video,
           title_nl, title_fr, title_en, summary_nl, summary_fr, summary_en, notice_days, article,
           people, why, invited, proxies, asks_documents, takes_questions, checks_people
    FROM assemblies_meeting WHERE meeting_id = $1
)sql"};

std::optional<Meeting> find_meeting(db::ReadTx& tx, MeetingId id) {
    return tx.find<Meeting>(kFindMeeting, id);
}

constexpr db::Query kMaySeeMeeting{"assemblies.may_see_meeting", R"sql(
    SELECT meeting_id FROM assemblies_meeting
    WHERE meeting_id = $5
      AND ($2 = 1
           OR (state <> 'draft'
               AND NOT (state = 'cancelled' AND people = 0)
               AND (audience = 'everyone' OR (audience = 'members' AND $1 = 1) OR $3 = 1
                    OR EXISTS (SELECT 1 FROM assemblies_convened
                               WHERE assemblies_convened.meeting_id = assemblies_meeting.meeting_id
                                 AND account_id = $4)
                    OR (state = 'open' AND $1 = 1
                        AND EXISTS (SELECT 1 FROM assemblies_attendee
                                    WHERE assemblies_attendee.meeting_id =
                                              assemblies_meeting.meeting_id
                                      AND account_id = $4 AND presence = 'checked')))))
)sql"};

bool may_see_meeting(db::ReadTx& tx, MeetingId id, const Reader& reader) {
    return tx
        .find<MeetingId>(kMaySeeMeeting, reader.member, reader.keeps, reader.proves, reader.account,
                         id)
        .has_value();
}

constexpr db::Query kListMeetings{"assemblies.list_meetings", R"sql(
    SELECT meeting_id, body_id, state, audience, time_zone, starts_at, questions_until, place, video,
           title_nl, title_fr, title_en, summary_nl, summary_fr, summary_en, notice_days, article,
           people, why, invited, proxies, asks_documents, takes_questions, checks_people
    FROM assemblies_meeting
    WHERE ($5 = 0 OR body_id = $5)
      AND ($2 = 1
           OR (state <> 'draft'
               AND NOT (state = 'cancelled' AND people = 0)
               AND (audience = 'everyone' OR (audience = 'members' AND $1 = 1) OR $3 = 1
                    OR EXISTS (SELECT 1 FROM assemblies_convened
                               WHERE assemblies_convened.meeting_id = assemblies_meeting.meeting_id
                                 AND account_id = $4))))
    ORDER BY starts_at DESC, meeting_id DESC LIMIT $6 OFFSET $7
)sql"};

std::vector<Meeting> list_meetings(db::ReadTx& tx, BodyId body, const Reader& reader,
                                   std::int64_t skip, std::int64_t limit) {
    return tx.all<Meeting>(kListMeetings, reader.member, reader.keeps, reader.proves,
                           reader.account, body, limit, skip);
}

/// A meeting that is never opened stays on the lists of what comes for so long.
constexpr std::chrono::days kStillComing{7};

constexpr db::Query kListComing{"assemblies.list_coming", R"sql(
    SELECT meeting_id, body_id, state, audience, time_zone, starts_at, questions_until, place, video,
           title_nl, title_fr, title_en, summary_nl, summary_fr, summary_en, notice_days, article,
           people, why, invited, proxies, asks_documents, takes_questions, checks_people
    FROM assemblies_meeting
    WHERE (state = 'open' OR (state = 'convened' AND starts_at > $5))
      AND (audience = 'everyone' OR (audience = 'members' AND $1 = 1) OR $2 = 1 OR $3 = 1
           OR EXISTS (SELECT 1 FROM assemblies_convened
                      WHERE assemblies_convened.meeting_id = assemblies_meeting.meeting_id
                        AND account_id = $4))
    ORDER BY starts_at, meeting_id LIMIT 20
)sql"};

std::vector<Meeting> list_coming(db::ReadTx& tx, const Reader& reader, Instant now) {
    return tx.all<Meeting>(kListComing, reader.member, reader.keeps, reader.proves, reader.account,
                           now - kStillComing);
}

constexpr db::Query kListConvenedTo{"assemblies.list_convened_to", R"sql(
    SELECT meeting.meeting_id, meeting.body_id, meeting.state, meeting.audience, meeting.time_zone,
           meeting.starts_at, meeting.questions_until, meeting.place, meeting.video,
           meeting.title_nl, meeting.title_fr, meeting.title_en, meeting.summary_nl,
           meeting.summary_fr, meeting.summary_en, meeting.notice_days, meeting.article,
           meeting.people, meeting.why, meeting.invited, meeting.proxies, meeting.asks_documents,
           meeting.takes_questions, meeting.checks_people
    FROM assemblies_meeting meeting
    JOIN assemblies_convened ON assemblies_convened.meeting_id = meeting.meeting_id
                            AND assemblies_convened.account_id = $1
    WHERE (meeting.state = 'open' OR (meeting.state = 'convened' AND meeting.starts_at > $2))
    ORDER BY meeting.starts_at, meeting.meeting_id LIMIT 5
)sql"};

std::vector<Meeting> list_convened_to(db::ReadTx& tx, AccountId account, Instant now) {
    return tx.all<Meeting>(kListConvenedTo, account, now - kStillComing);
}

constexpr db::Query kListWithQuestions{"assemblies.list_with_questions", R"sql(
    SELECT meeting_id, body_id, state, audience, time_zone, starts_at, questions_until, place, video,
           title_nl, title_fr, title_en, summary_nl, summary_fr, summary_en, notice_days, article,
           people, why, invited, proxies, asks_documents, takes_questions, checks_people
    FROM assemblies_meeting
    WHERE state = 'convened'
      AND EXISTS (SELECT 1 FROM assemblies_question
                  WHERE assemblies_question.meeting_id = assemblies_meeting.meeting_id
                    AND reply = 'waiting')
    ORDER BY starts_at, meeting_id LIMIT 5
)sql"};

std::vector<Meeting> list_with_questions(db::ReadTx& tx) {
    return tx.all<Meeting>(kListWithQuestions);
}

constexpr db::Query kListTreating{"assemblies.list_treating", R"sql(
    SELECT meeting_id, body_id, state, audience, time_zone, starts_at, questions_until, place, video,
           title_nl, title_fr, title_en, summary_nl, summary_fr, summary_en, notice_days, article,
           people, why, invited, proxies, asks_documents, takes_questions, checks_people
    FROM assemblies_meeting
    WHERE state NOT IN ('draft', 'cancelled')
      AND (audience = 'everyone' OR (audience = 'members' AND $1 = 1))
      AND EXISTS (SELECT 1 FROM assemblies_item
                  WHERE assemblies_item.meeting_id = assemblies_meeting.meeting_id
                    AND ' ' || recommendations || ' ' LIKE '% ' || $2 || ' %')
    ORDER BY starts_at DESC, meeting_id DESC LIMIT 10
)sql"};

std::vector<Meeting> list_treating(db::ReadTx& tx, std::string_view number, const Reader& reader) {
    return tx.all<Meeting>(kListTreating, reader.member, number);
}

constexpr db::Query kInsertStep{"assemblies.insert_step", R"sql(
    INSERT INTO assemblies_step (meeting_id, kind, done_by, done_at) VALUES ($1, $2, $3, $4)
    ON CONFLICT (meeting_id, kind) DO NOTHING
)sql"};

bool insert_step(db::WriteTx& tx, const Step& step) {
    return tx.run(kInsertStep, step.meeting_id, step.kind, step.done_by, step.done_at) > 0;
}

constexpr db::Query kListSteps{"assemblies.list_steps", R"sql(
    SELECT meeting_id, kind, done_by, done_at FROM assemblies_step
    WHERE meeting_id = $1
    ORDER BY done_at, CASE kind WHEN 'made' THEN 0 WHEN 'convened' THEN 1 WHEN 'opened' THEN 2
                                WHEN 'closed' THEN 3 ELSE 4 END
)sql"};

std::vector<Step> list_steps(db::ReadTx& tx, MeetingId meeting) {
    return tx.all<Step>(kListSteps, meeting);
}

constexpr db::Query kInsertItem{"assemblies.insert_item", R"sql(
    INSERT INTO assemblies_item (item_id, meeting_id, place, kind, title_nl, title_fr, title_en,
                                 about_nl, about_fr, about_en, vote_id, recommendations)
    VALUES ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10, $11, $12)
)sql"};

void insert_item(db::WriteTx& tx, const Item& item) {
    tx.run(kInsertItem, item.item_id, item.meeting_id, item.place, item.kind, item.title_nl,
           item.title_fr, item.title_en, item.about_nl, item.about_fr, item.about_en, item.vote_id,
           item.recommendations);
}

constexpr db::Query kUpdateItem{"assemblies.update_item", R"sql(
    UPDATE assemblies_item SET place = $2, kind = $3, title_nl = $4, title_fr = $5, title_en = $6,
           about_nl = $7, about_fr = $8, about_en = $9, vote_id = $10, recommendations = $11
    WHERE item_id = $1
)sql"};

void update_item(db::WriteTx& tx, const Item& item) {
    tx.run(kUpdateItem, item.item_id, item.place, item.kind, item.title_nl, item.title_fr,
           item.title_en, item.about_nl, item.about_fr, item.about_en, item.vote_id,
           item.recommendations);
}

constexpr db::Query kDeleteItem{"assemblies.delete_item", R"sql(
    DELETE FROM assemblies_item WHERE item_id = $1
)sql"};

void delete_item(db::WriteTx& tx, ItemId id) {
    tx.run(kDeleteItem, id);
}

constexpr db::Query kFindItem{"assemblies.find_item", R"sql(
    SELECT item_id, meeting_id, place, kind, title_nl, title_fr, title_en, about_nl, about_fr,
           about_en, vote_id, recommendations
    FROM assemblies_item WHERE item_id = $1
)sql"};

std::optional<Item> find_item(db::ReadTx& tx, ItemId id) {
    return tx.find<Item>(kFindItem, id);
}

constexpr db::Query kListItems{"assemblies.list_items", R"sql(
    SELECT item_id, meeting_id, place, kind, title_nl, title_fr, title_en, about_nl, about_fr,
           about_en, vote_id, recommendations
    FROM assemblies_item WHERE meeting_id = $1 ORDER BY place, item_id LIMIT 100
)sql"};

std::vector<Item> list_items(db::ReadTx& tx, MeetingId meeting) {
    return tx.all<Item>(kListItems, meeting);
}

constexpr db::Query kInsertDocument{"assemblies.insert_document", R"sql(
    INSERT INTO assemblies_document (document_id, body_id, meeting_id, title, language, file,
                                     file_name, file_size, added_by, added_at)
    VALUES ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10)
)sql"};

void insert_document(db::WriteTx& tx, const Document& document) {
    tx.run(kInsertDocument, document.document_id, document.body_id, document.meeting_id,
           document.title, document.language, document.file, document.file_name, document.file_size,
           document.added_by, document.added_at);
}

constexpr db::Query kDeleteDocument{"assemblies.delete_document", R"sql(
    DELETE FROM assemblies_document WHERE document_id = $1
)sql"};

void delete_document(db::WriteTx& tx, DocumentId id) {
    tx.run(kDeleteDocument, id);
}

constexpr db::Query kFindDocument{"assemblies.find_document", R"sql(
    SELECT document_id, body_id, meeting_id, title, language, file, file_name, file_size, added_by,
           added_at
    FROM assemblies_document WHERE document_id = $1
)sql"};

std::optional<Document> find_document(db::ReadTx& tx, DocumentId id) {
    return tx.find<Document>(kFindDocument, id);
}

constexpr db::Query kListDocuments{"assemblies.list_documents", R"sql(
    SELECT document_id, body_id, meeting_id, title, language, file, file_name, file_size, added_by,
           added_at
    FROM assemblies_document WHERE body_id = $1 AND meeting_id = $2
    ORDER BY added_at, document_id LIMIT 100
)sql"};

std::vector<Document> list_documents(db::ReadTx& tx, BodyId body, MeetingId meeting) {
    return tx.all<Document>(kListDocuments, body, meeting);
}

}  // namespace agora::assemblies
