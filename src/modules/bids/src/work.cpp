#include "work.hpp"

#include "letters.hpp"
#include "refusals.hpp"
#include "room_store.hpp"
#include "work_store.hpp"

namespace agora::bids {
namespace {

constexpr std::size_t kMostParts = 60;
constexpr std::size_t kMostLines = 80;
constexpr std::size_t kMostFiles = 60;
constexpr std::int64_t kMostMegabytes = 200;
constexpr std::int64_t kMegabyte = 1'000'000;

void note_changed(const Acting& acting, const Inside& inside) {
    journal::emit(acting.tx, acting.origin, RoomChanged{inside.room.room_id});
}

bool is_of_team(db::ReadTx& tx, RoomId room, AccountId account) {
    const auto seat = find_team_member(tx, room, account);
    return seat && seat->joined_at;
}

Refusal at_most(BidRefusal refusal, std::size_t most, std::string field) {
    return {refusal, std::move(field), {{"most", std::to_string(most)}}};
}

std::optional<Check> check_in(db::ReadTx& tx, const Inside& inside, CheckId id) {
    auto check = find_check(tx, id);
    if (check && check->room_id != inside.room.room_id) check.reset();
    return check;
}

}  // namespace

Result<PartId> add_part(const Acting& acting, const Inside& inside, PartPlan plan) {
    if (!inside.is_open()) return BidRefusal::room_is_closed;
    if (list_parts(acting.tx, inside.room.room_id).size() >= kMostParts) {
        return at_most(BidRefusal::too_many_parts, kMostParts, "part_title");
    }
    if (plan.writer && !is_of_team(acting.tx, inside.room.room_id, plan.writer)) {
        return Refusal{BidRefusal::not_in_the_team, "writer"};
    }
    const Part part{.part_id = acting.tx.new_id<PartId>(),
                    .room_id = inside.room.room_id,
                    .title = std::move(plan.title),
                    .writer = plan.writer,
                    .due_on = plan.due_on,
                    .changed_by = acting.origin.account,
                    .changed_at = acting.origin.at};
    insert_part(acting.tx, part);
    note_changed(acting, inside);
    if (part.writer && part.writer != acting.origin.account) {
        tell_part_given(acting, inside.room, part);
    }
    return part.part_id;
}

Result<Done> write_part(const Acting& acting, const Inside& inside, Part part, PartPlan plan,
                        PartState state, std::string body, std::int64_t seen) {
    if (!inside.is_open()) return BidRefusal::room_is_closed;
    if (part.version != seen) return BidRefusal::changed_meanwhile;
    if (plan.writer && !is_of_team(acting.tx, inside.room.room_id, plan.writer)) {
        return Refusal{BidRefusal::not_in_the_team, "writer"};
    }
    const bool given =
        plan.writer && plan.writer != part.writer && plan.writer != acting.origin.account;
    part.title = std::move(plan.title);
    part.writer = plan.writer;
    part.due_on = plan.due_on;
    part.state = state;
    part.body = std::move(body);
    part.changed_by = acting.origin.account;
    part.changed_at = acting.origin.at;
    ++part.version;
    update_part(acting.tx, part);
    note_changed(acting, inside);
    if (given) tell_part_given(acting, inside.room, part);
    return Done{};
}

Result<Done> append_to_part(const Acting& acting, const Inside& inside, Part part,
                            std::string_view text) {
    if (!inside.is_open()) return BidRefusal::room_is_closed;
    if (part.body.size() + text.size() + 2 > kMostPartBytes) {
        return Refusal{BidRefusal::part_is_full, "part"};
    }
    if (!part.body.empty()) part.body += "\n\n";
    part.body += text;
    if (part.state == PartState::open) part.state = PartState::writing;
    part.changed_by = acting.origin.account;
    part.changed_at = acting.origin.at;
    ++part.version;
    update_part(acting.tx, part);
    note_changed(acting, inside);
    return Done{};
}

Result<Done> remove_part(const Acting& acting, const Inside& inside, const Part& part) {
    if (!inside.is_open()) return BidRefusal::room_is_closed;
    delete_part(acting.tx, part.part_id);
    note_changed(acting, inside);
    return Done{};
}

Result<Done> add_check(const Acting& acting, const Inside& inside, std::string words) {
    if (!inside.is_open()) return BidRefusal::room_is_closed;
    if (list_checks(acting.tx, inside.room.room_id).size() >= kMostLines) {
        return at_most(BidRefusal::too_many_lines, kMostLines, "words");
    }
    insert_check(acting.tx, {.check_id = acting.tx.new_id<CheckId>(),
                             .room_id = inside.room.room_id,
                             .words = std::move(words),
                             .added_by = acting.origin.account});
    note_changed(acting, inside);
    return Done{};
}

Result<Done> tick(const Acting& acting, const Inside& inside, CheckId id, bool done) {
    if (!inside.is_open()) return BidRefusal::room_is_closed;
    auto check = check_in(acting.tx, inside, id);
    if (!check) return BidRefusal::thing_not_found;
    if (check->done_at.has_value() == done) return Done{};
    check->done_by = done ? acting.origin.account : AccountId{};
    check->done_at = done ? std::optional{acting.origin.at} : std::nullopt;
    update_check(acting.tx, *check);
    note_changed(acting, inside);
    return Done{};
}

Result<Done> remove_check(const Acting& acting, const Inside& inside, CheckId id) {
    if (!inside.is_open()) return BidRefusal::room_is_closed;
    if (!check_in(acting.tx, inside, id)) return BidRefusal::thing_not_found;
    delete_check(acting.tx, id);
    note_changed(acting, inside);
    return Done{};
}

Result<Done> add_note(const Acting& acting, const Inside& inside, std::string body) {
    if (count_notes(acting.tx, inside.room.room_id) >= kMostNotes) {
        return at_most(BidRefusal::too_many_notes, kMostNotes, "note");
    }
    insert_note(acting.tx, {.note_id = acting.tx.new_id<NoteId>(),
                            .room_id = inside.room.room_id,
                            .body = std::move(body),
                            .written_by = acting.origin.account,
                            .written_at = acting.origin.at});
    note_changed(acting, inside);
    return Done{};
}

Result<Done> remove_note(const Acting& acting, const Inside& inside, NoteId id) {
    const auto note = find_note(acting.tx, id);
    if (!note || note->room_id != inside.room.room_id) return BidRefusal::thing_not_found;
    if (note->written_by != acting.origin.account && !inside.leads) {
        return BidRefusal::note_is_another_members;
    }
    delete_note(acting.tx, id);
    note_changed(acting, inside);
    return Done{};
}

Result<Done> add_file(const Acting& acting, const Inside& inside,
                      const files::KeptDocument& document) {
    const auto present = list_files(acting.tx, inside.room.room_id);
    if (present.size() >= kMostFiles) {
        return at_most(BidRefusal::too_many_files, kMostFiles, "document");
    }
    auto bytes = static_cast<std::int64_t>(document.size);
    for (const RoomFile& file : present) bytes += file.file_size;
    if (bytes > kMostMegabytes * kMegabyte) {
        return at_most(BidRefusal::files_too_heavy, kMostMegabytes, "document");
    }
    insert_file(acting.tx, {.file_id = acting.tx.new_id<FileId>(),
                            .room_id = inside.room.room_id,
                            .file = document.digest.text(),
                            .file_name = document.file_name,
                            .file_size = static_cast<std::int64_t>(document.size),
                            .added_by = acting.origin.account,
                            .added_at = acting.origin.at});
    note_changed(acting, inside);
    return Done{};
}

Result<Done> remove_file(const Acting& acting, const Inside& inside, FileId id) {
    const auto file = find_file(acting.tx, id);
    if (!file || file->room_id != inside.room.room_id) return BidRefusal::thing_not_found;
    delete_file(acting.tx, id);
    note_changed(acting, inside);
    return Done{};
}

}  // namespace agora::bids
