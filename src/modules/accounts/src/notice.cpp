#include "notice.hpp"

#include "agora/outbox/outbox.hpp"

namespace agora::accounts {

void mail_notice(db::WriteTx& tx, const Desk& desk, const Account& account, const Notice& notice,
                 Instant now) {
    const auto say = [&](const Message& message) {
        return desk.translator.text(account.language, message);
    };
    outbox::Letter letter{.account = account.account_id,
                          .to_mail = account.mail,
                          .to_name = account.name,
                          .language = account.language,
                          .subject = say({notice.subject, {}}),
                          .paragraphs = {say({tr("Hello {name},"), {{"name", account.name}}})}};
    for (const Message& sentence : notice.sentences) letter.paragraphs.push_back(say(sentence));
    letter.reason = say({tr("You get this mail because of your account at {cooperative}."),
                         {{"cooperative", desk.cooperative}}});
    outbox::post(tx, letter, now);
}

}  // namespace agora::accounts
