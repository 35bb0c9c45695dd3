#include "pitch_store.hpp"

namespace agora::pitches {

constexpr db::Query kFindPlaces{"pitches.find_places", R"sql(
    SELECT places FROM pitches_meeting WHERE event_id = $1
)sql"};

std::optional<std::int64_t> find_places(db::ReadTx& tx, EventId event) {
    return tx.find<std::int64_t>(kFindPlaces, event);
}

constexpr db::Query kPutPlaces{"pitches.put_places", R"sql(
    INSERT INTO pitches_meeting (event_id, places) VALUES ($1, $2)
    ON CONFLICT (event_id) DO UPDATE SET places = excluded.places
)sql"};

void put_places(db::WriteTx& tx, EventId event, std::int64_t places) {
    tx.run(kPutPlaces, event, places);
}

constexpr db::Query kInsertPitch{"pitches.insert_pitch", R"sql(
    INSERT INTO pitches_pitch (pitch_id, event_id, account_id, kind, language, title, words,
                               booked_at, moderation, withdrawn)
    VALUES ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10)
)sql"};

void insert_pitch(db::WriteTx& tx, const Pitch& pitch) {
    tx.run(kInsertPitch, pitch.pitch_id, pitch.event_id, pitch.account_id, pitch.kind,
           pitch.language, pitch.title, pitch.words, pitch.booked_at, pitch.moderation,
           pitch.withdrawn);
}

constexpr db::Query kFindPitch{"pitches.find_pitch", R"sql(
    SELECT pitch_id, event_id, account_id, kind, language, title, words, booked_at, moderation,
           withdrawn
    FROM pitches_pitch WHERE pitch_id = $1 AND account_id <> 0
)sql"};

std::optional<Pitch> find_pitch(db::ReadTx& tx, PitchId id) {
    return tx.find<Pitch>(kFindPitch, id);
}

constexpr db::Query kListPitches{"pitches.list_pitches", R"sql(
    SELECT pitch_id, event_id, account_id, kind, language, title, words, booked_at, moderation,
           withdrawn
    FROM pitches_pitch WHERE event_id = $1 AND account_id <> 0 AND withdrawn = 0
    ORDER BY booked_at, pitch_id
)sql"};

std::vector<Pitch> list_pitches(db::ReadTx& tx, EventId event) {
    return tx.all<Pitch>(kListPitches, event);
}

constexpr db::Query kCountPitches{"pitches.count_pitches", R"sql(
    SELECT COUNT(*) FROM pitches_pitch
    WHERE event_id = $1 AND account_id <> 0 AND withdrawn = 0
)sql"};

std::int64_t count_pitches(db::ReadTx& tx, EventId event) {
    return tx.find<std::int64_t>(kCountPitches, event).value_or(0);
}

constexpr db::Query kHasPitch{"pitches.has_pitch", R"sql(
    SELECT pitch_id FROM pitches_pitch
    WHERE event_id = $1 AND account_id = $2 AND withdrawn = 0 LIMIT 1
)sql"};

bool has_pitch(db::ReadTx& tx, EventId event, AccountId account) {
    return tx.find<PitchId>(kHasPitch, event, account).has_value();
}

constexpr db::Query kWasHidden{"pitches.was_hidden", R"sql(
    SELECT pitch_id FROM pitches_pitch
    WHERE event_id = $1 AND account_id = $2 AND moderation = 'hidden' LIMIT 1
)sql"};

bool was_hidden(db::ReadTx& tx, EventId event, AccountId account) {
    return tx.find<PitchId>(kWasHidden, event, account).has_value();
}

constexpr db::Query kUpdateModeration{"pitches.update_moderation", R"sql(
    UPDATE pitches_pitch SET moderation = $2 WHERE pitch_id = $1
)sql"};

void update_moderation(db::WriteTx& tx, PitchId id, web::Moderation moderation) {
    tx.run(kUpdateModeration, id, moderation);
}

constexpr db::Query kDeleteHelps{"pitches.delete_helps", R"sql(
    DELETE FROM pitches_help WHERE pitch_id = $1
)sql"};

constexpr db::Query kDeletePitch{"pitches.delete_pitch", R"sql(
    DELETE FROM pitches_pitch WHERE pitch_id = $1 AND moderation <> 'hidden'
)sql"};

constexpr db::Query kEmptyPitch{"pitches.empty_pitch", R"sql(
    UPDATE pitches_pitch SET withdrawn = 1, title = '', words = '' WHERE pitch_id = $1
)sql"};

void delete_pitch(db::WriteTx& tx, PitchId id) {
    tx.run(kDeleteHelps, id);
    tx.run(kDeletePitch, id);
    tx.run(kEmptyPitch, id);
}

constexpr db::Query kPutHelp{"pitches.put_help", R"sql(
    INSERT INTO pitches_help (pitch_id, account_id, words, offered_at) VALUES ($1, $2, $3, $4)
    ON CONFLICT (pitch_id, account_id) DO UPDATE SET words = excluded.words
)sql"};

void put_help(db::WriteTx& tx, const Help& help) {
    tx.run(kPutHelp, help.pitch_id, help.account_id, help.words, help.offered_at);
}

constexpr db::Query kDeleteHelp{"pitches.delete_help", R"sql(
    DELETE FROM pitches_help WHERE pitch_id = $1 AND account_id = $2
)sql"};

bool delete_help(db::WriteTx& tx, PitchId pitch, AccountId account) {
    return tx.run(kDeleteHelp, pitch, account) > 0;
}

constexpr db::Query kListHelps{"pitches.list_helps", R"sql(
    SELECT pitch_id, account_id, words, offered_at
    FROM pitches_help WHERE pitch_id = $1 ORDER BY offered_at, account_id
)sql"};

std::vector<Help> list_helps(db::ReadTx& tx, PitchId pitch) {
    return tx.all<Help>(kListHelps, pitch);
}

constexpr db::Query kFindHelp{"pitches.find_help", R"sql(
    SELECT pitch_id, account_id, words, offered_at
    FROM pitches_help WHERE pitch_id = $1 AND account_id = $2
)sql"};

std::optional<Help> find_help(db::ReadTx& tx, PitchId pitch, AccountId account) {
    return tx.find<Help>(kFindHelp, pitch, account);
}

}  // namespace agora::pitches
