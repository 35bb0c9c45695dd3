#include "agora/outbox/outbox.hpp"

#include "letter_text.hpp"
#include "outbox_store.hpp"

#include <stdexcept>

namespace agora::outbox {
namespace {

constexpr int kMostAttempts = 20;

struct SendLetter {
    static constexpr std::string_view kName = "outbox.send";
    LetterId letter;
};
AGORA_FIELDS(SendLetter, letter)

mail::Message message_of(const LetterRow& letter, const Sender& sender) {
    mail::Message message;
    message.to = {letter.to_mail, mail::as_header_text(letter.to_name)};
    message.from = sender.from;
    if (!letter.reply_to.empty()) message.reply_to = mail::Address{letter.reply_to, ""};
    message.subject = mail::as_header_text(letter.subject);
    message.text = as_text(letter);
    message.html = as_html(letter);
    message.list_unsubscribe = letter.unsubscribe;
    message.message_id =
        mail::message_id_for("letter-" + to_string(letter.letter_id), sender.domain);
    message.language = code(letter.language);
    message.date = letter.written_at;
    return message;
}

/// With those whom it may still name; without any of them its text is empty.
std::optional<LetterRow> letter_to_send(db::ReadTx& tx, LetterId id) {
    auto letter = find_letter(tx, id);
    if (!letter || !letter->has_mentions) return letter;
    const auto mentions = list_mentions(tx, id);
    if (mentions.empty()) {
        letter->body.clear();
    } else {
        letter->body += "\n\n" + joined(mentions, "\n\n");
    }
    return letter;
}

void send(db::Database& database, mail::Transport& transport, const Sender& sender, LetterId id) {
    const auto letter = database.read([&](db::ReadTx& tx) { return letter_to_send(tx, id); });
    if (!letter) return;
    if (letter->has_mentions && letter->body.empty()) {
        database.write([&](db::WriteTx& tx) { delete_letter(tx, id); });
        return;
    }
    const auto sent = transport.send(message_of(*letter, sender));
    if (!sent && mail::is_temporary(sent.refusal())) {
        throw std::runtime_error("the mail server did not take the letter for now");
    }
    database.write([&](db::WriteTx& tx) { delete_letter(tx, id); });
    if (!sent) throw std::runtime_error("the mail server refused the letter for good");
}

}  // namespace

LetterId post(db::WriteTx& tx, const Letter& letter, Instant now) {
    const auto id = tx.new_id<LetterId>();
    insert_letter(tx, {.letter_id = id,
                       .account_id = letter.account,
                       .to_mail = letter.to_mail,
                       .to_name = letter.to_name,
                       .reply_to = letter.reply_to,
                       .language = letter.language,
                       .subject = letter.subject,
                       .body = joined(letter.paragraphs, "\n\n"),
                       .button_label = letter.button_label,
                       .button_address = letter.button_address,
                       .reason = letter.reason,
                       .unsubscribe = letter.unsubscribe,
                       .written_at = now,
                       .has_mentions = !letter.mentions.empty()});
    for (std::size_t place = 0; place < letter.mentions.size(); ++place) {
        insert_mention(tx, id, static_cast<std::int64_t>(place), letter.mentions[place]);
    }
    jobs::enqueue(tx, SendLetter{id}, {.run_at = now});
    return id;
}

void forget_letters_to(db::WriteTx& tx, access::AccountId account) {
    delete_letters_to(tx, account);
}

void forget_mentions_of(db::WriteTx& tx, access::AccountId account) {
    delete_mentions_of(tx, account);
}

jobs::Kind sending(db::Database& database, mail::Transport& transport,
                   std::function<Sender()> sender) {
    return {.name = std::string{SendLetter::kName},
            .run =
                [&database, &transport, sender = std::move(sender)](const jobs::Job& job) {
                    const auto payload = journal::event_of<SendLetter>(job.payload);
                    send(database, transport, sender(), payload.letter);
                },
            .most_attempts = kMostAttempts};
}

}  // namespace agora::outbox
