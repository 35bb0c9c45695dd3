#include "room_store.hpp"

#include "lesson_store.hpp"

namespace agora::bids {

constexpr db::Query kInsertRoom{"bids.insert_room", R"sql(
    INSERT INTO bids_room (room_id, title, link, call_id, kind, language, deadline_at, outcome, asked_at,
                           founded_by, founded_at, changed_at, version, reminded_for)
    VALUES ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10, $11, $12, $13, $14)
)sql"};

void insert_room(db::WriteTx& tx, const Room& room) {
    tx.run(kInsertRoom, room.room_id, room.title, room.link, room.call_id, room.kind, room.language,
           room.deadline_at, room.outcome, room.asked_at, room.founded_by, room.founded_at,
           room.changed_at, room.version, room.reminded_for);
}

constexpr db::Query kUpdateRoom{"bids.update_room", R"sql(
    UPDATE bids_room SET title = $2, link = $3, call_id = $4, kind = $5, language = $6, deadline_at = $7,
                         outcome = $8, asked_at = $9, changed_at = $10, version = $11,
                         reminded_for = $12
    WHERE room_id = $1
)sql"};

void update_room(db::WriteTx& tx, const Room& room) {
    tx.run(kUpdateRoom, room.room_id, room.title, room.link, room.call_id, room.kind, room.language,
           room.deadline_at, room.outcome, room.asked_at, room.changed_at, room.version,
           room.reminded_for);
    touch_lessons(tx);
}

constexpr db::Query kDeleteLesson{"bids.delete_lesson", R"sql(
    DELETE FROM bids_lesson WHERE room_id = $1
)sql"};
constexpr db::Query kDeleteNotes{"bids.delete_notes", R"sql(
    DELETE FROM bids_note WHERE room_id = $1
)sql"};
constexpr db::Query kDeleteFiles{"bids.delete_files", R"sql(
    DELETE FROM bids_file WHERE room_id = $1
)sql"};
constexpr db::Query kDeleteChecks{"bids.delete_checks", R"sql(
    DELETE FROM bids_check WHERE room_id = $1
)sql"};
constexpr db::Query kDeleteParts{"bids.delete_parts", R"sql(
    DELETE FROM bids_part WHERE room_id = $1
)sql"};
constexpr db::Query kDeleteInvited{"bids.delete_invited", R"sql(
    DELETE FROM bids_invited WHERE room_id = $1
)sql"};
constexpr db::Query kDeleteTeam{"bids.delete_team", R"sql(
    DELETE FROM bids_member WHERE room_id = $1
)sql"};
constexpr db::Query kFreeAsks{"bids.free_asks", R"sql(
    UPDATE bids_ask SET room_id = 0 WHERE room_id = $1
)sql"};
constexpr db::Query kDeleteRoom{"bids.delete_room", R"sql(
    DELETE FROM bids_room WHERE room_id = $1
)sql"};

void delete_room(db::WriteTx& tx, RoomId room) {
    for (const db::Query* query :
         {&kDeleteLesson, &kDeleteNotes, &kDeleteFiles, &kDeleteChecks, &kDeleteParts,
          &kDeleteInvited, &kDeleteTeam, &kFreeAsks, &kDeleteRoom}) {
        tx.run(*query, room);
    }
    touch_lessons(tx);
}

constexpr db::Query kForgetTitle{"bids.forget_room_title", R"sql(
    UPDATE bids_room SET title = '', link = '' WHERE room_id = $1
)sql"};

void empty_room(db::WriteTx& tx, RoomId room) {
    for (const db::Query* query : {&kDeleteNotes, &kDeleteFiles, &kDeleteChecks, &kDeleteParts,
                                   &kDeleteInvited, &kDeleteTeam, &kFreeAsks, &kForgetTitle}) {
        tx.run(*query, room);
    }
    touch_lessons(tx);
}

constexpr db::Query kFindRoom{"bids.find_room", R"sql(
    SELECT room_id, title, link, call_id, kind, language, deadline_at, outcome, asked_at, founded_by,
           founded_at, changed_at, version, reminded_for
    FROM bids_room WHERE room_id = $1
)sql"};

std::optional<Room> find_room(db::ReadTx& tx, RoomId room) {
    return tx.find<Room>(kFindRoom, room);
}

constexpr db::Query kListRoomsOf{"bids.list_rooms_of", R"sql(
    SELECT room.room_id, room.title, room.link, room.call_id, room.kind, room.language,
           room.deadline_at, room.outcome, room.asked_at, room.founded_by, room.founded_at,
           room.changed_at, room.version, room.reminded_for
    FROM bids_member AS seat JOIN bids_room AS room ON room.room_id = seat.room_id
    WHERE seat.account_id = $1 ORDER BY room.deadline_at DESC, room.room_id DESC
)sql"};

std::vector<Room> list_rooms_of(db::ReadTx& tx, AccountId account) {
    return tx.all<Room>(kListRoomsOf, account);
}

constexpr db::Query kListRoomsFor{"bids.list_rooms_for", R"sql(
    SELECT room.room_id, room.title, room.link, room.call_id, room.kind, room.language,
           room.deadline_at, room.outcome, room.asked_at, room.founded_by, room.founded_at,
           room.changed_at, room.version, room.reminded_for
    FROM bids_member AS seat JOIN bids_room AS room ON room.room_id = seat.room_id
    WHERE seat.account_id = $1 AND room.call_id = $2
    ORDER BY room.deadline_at DESC, room.room_id DESC
)sql"};

std::vector<Room> list_rooms_for(db::ReadTx& tx, AccountId account, std::int64_t call) {
    return tx.all<Room>(kListRoomsFor, account, call);
}

constexpr db::Query kCountFoundedSince{"bids.count_founded_since", R"sql(
    SELECT COUNT(*) FROM bids_room WHERE founded_by = $1 AND founded_at >= $2
)sql"};

std::int64_t count_founded_since(db::ReadTx& tx, AccountId account, Instant since) {
    return tx.find<std::int64_t>(kCountFoundedSince, account, since).value_or(0);
}

constexpr db::Query kPutTeamMember{"bids.put_team_member", R"sql(
    INSERT INTO bids_member (room_id, account_id, role, invited_by, invited_at, joined_at)
    VALUES ($1, $2, $3, $4, $5, $6)
    ON CONFLICT (room_id, account_id) DO UPDATE SET role = $3, invited_by = $4, invited_at = $5,
                                                    joined_at = $6
)sql"};

void put_team_member(db::WriteTx& tx, const TeamMember& member) {
    tx.run(kPutTeamMember, member.room_id, member.account_id, member.role, member.invited_by,
           member.invited_at, member.joined_at);
}

constexpr db::Query kPutInvited{"bids.put_invited", R"sql(
    INSERT INTO bids_invited (room_id, account_id, invited_at) VALUES ($1, $2, $3)
    ON CONFLICT (room_id, account_id) DO UPDATE SET invited_at = $3
)sql"};

void put_invited(db::WriteTx& tx, RoomId room, AccountId account, Instant at) {
    tx.run(kPutInvited, room, account, at);
}

constexpr db::Query kFindInvitedAt{"bids.find_invited_at", R"sql(
    SELECT invited_at FROM bids_invited WHERE room_id = $1 AND account_id = $2
)sql"};

std::optional<Instant> find_invited_at(db::ReadTx& tx, RoomId room, AccountId account) {
    return tx.find<Instant>(kFindInvitedAt, room, account);
}

constexpr db::Query kDeleteTeamMember{"bids.delete_team_member", R"sql(
    DELETE FROM bids_member WHERE room_id = $1 AND account_id = $2
)sql"};

void delete_team_member(db::WriteTx& tx, RoomId room, AccountId account) {
    tx.run(kDeleteTeamMember, room, account);
}

constexpr db::Query kFindTeamMember{"bids.find_team_member", R"sql(
    SELECT room_id, account_id, role, invited_by, invited_at, joined_at
    FROM bids_member WHERE room_id = $1 AND account_id = $2
)sql"};

std::optional<TeamMember> find_team_member(db::ReadTx& tx, RoomId room, AccountId account) {
    return tx.find<TeamMember>(kFindTeamMember, room, account);
}

constexpr db::Query kListTeam{"bids.list_team", R"sql(
    SELECT room_id, account_id, role, invited_by, invited_at, joined_at
    FROM bids_member WHERE room_id = $1
    ORDER BY CASE WHEN role = 'lead' THEN 0 ELSE 1 END, invited_at, account_id
)sql"};

std::vector<TeamMember> list_team(db::ReadTx& tx, RoomId room) {
    return tx.all<TeamMember>(kListTeam, room);
}

constexpr db::Query kListSeatsOf{"bids.list_seats_of", R"sql(
    SELECT room_id, account_id, role, invited_by, invited_at, joined_at
    FROM bids_member WHERE account_id = $1
)sql"};

std::vector<TeamMember> list_seats_of(db::ReadTx& tx, AccountId account) {
    return tx.all<TeamMember>(kListSeatsOf, account);
}

}  // namespace agora::bids
