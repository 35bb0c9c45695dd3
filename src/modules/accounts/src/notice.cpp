#include "notice.hpp"

#include "agora/accounts/addressee.hpp"

namespace agora::accounts {

void mail_notice(db::WriteTx& tx, const Desk& desk, const Account& account, const Notice& notice,
                 Instant now) {
    const outbox::Pen pen(desk, addressee_of(account));
    outbox::Letter letter = pen.letter({notice.subject, {}});
    letter.paragraphs = {pen.hello()};
    for (const Message& sentence : notice.sentences) letter.paragraphs.push_back(pen.say(sentence));
    pen.put_reason(letter, because_of_the_account());
    outbox::post(tx, letter, now);
}

}  // namespace agora::accounts
