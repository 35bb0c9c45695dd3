#include "line.hpp"

#include "agora/http/event_streams.hpp"
#include "agora/web/services.hpp"
#include "push_notice.hpp"
#include "sentences.hpp"
#include "state.hpp"

namespace agora::inbox {

NoticeRow row_of(db::WriteTx& tx, AccountId account, const Notice& notice, Instant now) {
    auto known = find_about(tx, account, notice.about);
    NoticeRow row = known ? *std::move(known) : NoticeRow{.notice_id = tx.new_id<NoticeId>()};
    row.account_id = account;
    row.kind = notice.kind;
    row.about = notice.about;
    row.circle_id = notice.circle;
    row.caused_by = notice.caused_by;
    row.who = notice.who;
    row.sentence = std::string{notice.sentence.source};
    row.words = packed(notice.sentence);
    // Where it began: what was not read yet is before what is new now.
    if (row.unread == 0) row.path = notice.path;
    row.unread += 1;
    row.told_at = now;
    return row;
}

void put_line(db::WriteTx& tx, const web::Services& services, const NoticeRow& row,
              std::optional<Instant> rings_at) {
    put_notice(tx, row);
    if (rings_at) queue_push(tx, services, {row.account_id, row.notice_id, *rings_at});
    tx.after_commit([&streams = services.streams, channel = channel_of(row.account_id)] {
        streams.publish(channel, "unread", "1");
    });
}

}  // namespace agora::inbox
