#include "agora/inbox/whole_notice.hpp"

#include "notice_store.hpp"
#include "sentences.hpp"

namespace agora::inbox {

void put_whole_notice(db::WriteTx& tx, const WholeNotice& whole) {
    const Notice& notice = whole.notice;
    put_notice(tx, {.notice_id = tx.new_id<NoticeId>(),
                    .account_id = whole.account,
                    .kind = notice.kind,
                    .about = notice.about,
                    .circle_id = notice.circle,
                    .caused_by = notice.caused_by,
                    .who = notice.who,
                    .sentence = std::string{notice.sentence.source},
                    .words = packed(notice.sentence),
                    .path = notice.path,
                    .unread = whole.unread,
                    .waiting = 0,
                    .told_at = whole.told_at,
                    .mail_at = std::nullopt});
}

}  // namespace agora::inbox
