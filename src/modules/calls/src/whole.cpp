#include "agora/calls/whole.hpp"

#include "courses.hpp"
#include "agora/journal/journal.hpp"
#include "call_store.hpp"
#include "filter_store.hpp"
#include "follow_store.hpp"
#include "query.hpp"
#include "source_store.hpp"
#include "version_store.hpp"
#include "watching.hpp"

#include <limits>

namespace agora::calls {
namespace {

/// Nobody is told anew of what is past.
constexpr AccountId kToldAll{std::numeric_limits<std::int64_t>::max()};

void put_moves(db::WriteTx& tx, const WholeCall& whole) {
    const Call& call = whole.call;
    for (std::size_t move = 0; move < whole.moves.size(); ++move) {
        const bool last = move + 1 == whole.moves.size();
        const auto to = last ? call.deadline_at : whole.moves[move + 1].from;
        const auto number = static_cast<std::int64_t>(move) + 2;
        insert_version(tx, {.call_id = call.call_id,
                            .number = number,
                            .notice_key = "whole " + to_string(call.call_id),
                            .fetched_at = whole.moves[move].at,
                            .told_until = kToldAll});
        insert_change(tx, {.call_id = call.call_id,
                           .number = number,
                           .place = 1,
                           .field = Field::deadline,
                           .old_text = to_iso(whole.moves[move].from),
                           .new_text = to_iso(to.value_or(Instant{}))});
    }
}

}  // namespace

CallId put_whole_call(db::WriteTx& tx, WholeCall whole) {
    Call& call = whole.call;
    call.call_id = tx.new_id<CallId>();
    call.version = std::ssize(whole.moves) + 1;
    insert_call(tx, call);
    put_texts(tx, call.call_id, whole.texts);
    put_lots(tx, call.call_id, whole.lots);
    const std::string key = "whole " + to_string(call.call_id);
    put_notice(tx, key, call.call_id);
    insert_version(tx, {.call_id = call.call_id,
                        .number = 1,
                        .notice_key = key,
                        .fetched_at = call.added_at,
                        .changed_by = call.added_by,
                        .told_until = kToldAll});
    put_moves(tx, whole);
    for (const AccountId follower : whole.followers) {
        insert_follow(tx, {call.call_id, follower, call.added_at, 0});
    }
    journal::emit(tx, {call.added_by, call.added_at}, CallAdded{call.call_id});
    return call.call_id;
}

SourceId put_whole_source(db::WriteTx& tx, const WholeSource& whole) {
    const Source source{.source_id = tx.new_id<SourceId>(),
                        .name = whole.name,
                        .address = whole.address,
                        .is_read = whole.is_read,
                        .kind = whole.kind,
                        .buyer_type = whole.buyer_type,
                        .licence = whole.licence,
                        .circle_id = whole.circle_id,
                        .added_by = whole.added_by,
                        .added_at = whole.added_at,
                        .read_at = whole.read_at,
                        .next_at = whole.read_at.value_or(whole.added_at),
                        .looked_until = whole.looked_until,
                        .looked_by = whole.looked_until && !whole.readers.empty()
                                         ? whole.readers.front()
                                         : AccountId{}};
    insert_source(tx, source);
    Date monday = monday_of(whole.today);
    for (const AccountId reader : whole.readers) {
        if (reader) insert_shift(tx, {source.source_id, monday, reader, whole.added_at});
        monday = monday + std::chrono::days{7};
    }
    journal::emit(tx, {whole.added_by, whole.added_at}, SourceAdded{source.source_id},
                  journal::Audit::yes);
    return source.source_id;
}

void put_whole_course(db::WriteTx& tx, const WholeCourse& whole) {
    const Course course{.course_id = tx.new_id<CourseId>(),
                        .language = whole.language,
                        .kind = whole.kind,
                        .title = whole.title,
                        .address = whole.address,
                        .about = whole.about,
                        .added_by = whole.added_by,
                        .added_at = whole.added_at};
    insert_course(tx, course);
    journal::emit(tx, {whole.added_by, whole.added_at}, CourseAdded{course.course_id},
                  journal::Audit::yes);
}

void put_whole_filter(db::WriteTx& tx, AccountId account, circles::CircleId circle,
                      const std::string& name, const std::string& query, Instant at) {
    insert_filter(tx, {.filter_id = tx.new_id<FilterId>(),
                       .account_id = circle ? AccountId{} : account,
                       .circle_id = circle,
                       .name = name,
                       .query = address_of(query_of(std::string_view{query})),
                       .frequency = Frequency::daily,
                       .made_at = at,
                       .next_at = at + std::chrono::days{1},
                       .turn = last_turn(tx),
                       .named_by = account});
}

}  // namespace agora::calls
