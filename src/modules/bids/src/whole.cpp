#include "agora/bids/whole.hpp"

#include "agora/journal/journal.hpp"
#include "ask_store.hpp"
#include "block_store.hpp"
#include "helper_store.hpp"
#include "lesson_store.hpp"
#include "room_store.hpp"
#include "work_store.hpp"

namespace agora::bids {

RoomId put_whole_room(db::WriteTx& tx, WholeRoom whole) {
    Room& room = whole.room;
    room.room_id = tx.new_id<RoomId>();
    // Whoever reads it in a demonstration is asked by nobody any more.
    if (!room.asked_at) room.asked_at = room.founded_at;
    insert_room(tx, room);
    for (TeamMember& one : whole.team) {
        one.room_id = room.room_id;
        put_team_member(tx, one);
    }
    for (Part& part : whole.parts) {
        part.part_id = tx.new_id<PartId>();
        part.room_id = room.room_id;
        insert_part(tx, part);
    }
    for (Check& check : whole.checks) {
        check.check_id = tx.new_id<CheckId>();
        check.room_id = room.room_id;
        insert_check(tx, check);
    }
    for (Note& note : whole.notes) {
        note.note_id = tx.new_id<NoteId>();
        note.room_id = room.room_id;
        insert_note(tx, note);
    }
    journal::emit(tx, {room.founded_by, room.founded_at}, RoomFounded{room.room_id});
    if (room.outcome != Outcome::preparing) {
        journal::emit(tx, {room.founded_by, room.changed_at},
                      OutcomeRecorded{room.room_id, room.outcome});
    }
    if (whole.lesson) {
        whole.lesson->room_id = room.room_id;
        put_lesson(tx, *whole.lesson);
        journal::emit(tx, {whole.lesson->written_by, whole.lesson->written_at},
                      LessonChanged{room.room_id});
    }
    return room.room_id;
}

BlockId put_whole_block(db::WriteTx& tx, Block block, std::vector<BlockText> texts) {
    block.block_id = tx.new_id<BlockId>();
    block.language = texts.front().language;
    insert_block(tx, block);
    for (BlockText& text : texts) {
        text.block_id = block.block_id;
        put_block_text(tx, text);
    }
    journal::emit(tx, {block.made_by, block.made_at}, BlockChanged{block.block_id});
    return block.block_id;
}

void put_whole_helper(db::WriteTx& tx, const Helper& helper, const std::vector<Pair>& pairs) {
    put_helper(tx, helper);
    for (Pair pair : pairs) {
        pair.account_id = helper.account_id;
        insert_pair(tx, pair);
    }
    journal::emit(tx, {helper.account_id, helper.since}, HelperChanged{helper.account_id});
}

AskId put_whole_ask(db::WriteTx& tx, Ask ask, std::vector<Candidate> candidates) {
    ask.ask_id = tx.new_id<AskId>();
    insert_ask(tx, ask);
    for (Candidate& one : candidates) {
        one.ask_id = ask.ask_id;
        put_candidate(tx, one);
    }
    journal::emit(tx, {ask.asked_by, ask.asked_at}, HelpAsked{ask.ask_id});
    return ask.ask_id;
}

}  // namespace agora::bids
