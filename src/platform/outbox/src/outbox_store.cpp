#include "outbox_store.hpp"

namespace agora::outbox {

constexpr db::Query kInsertLetter{"outbox.insert_letter", R"sql(
    INSERT INTO outbox_letter (letter_id, account_id, to_mail, to_name, reply_to, language, subject,
                               body, button_label, button_address, reason, unsubscribe, written_at,
                               has_mentions)
    VALUES ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10, $11, $12, $13, $14)
)sql"};

void insert_letter(db::WriteTx& tx, const LetterRow& letter) {
    tx.run(kInsertLetter, letter.letter_id, letter.account_id, letter.to_mail, letter.to_name,
           letter.reply_to, letter.language, letter.subject, letter.body, letter.button_label,
           letter.button_address, letter.reason, letter.unsubscribe, letter.written_at,
           letter.has_mentions);
}

constexpr db::Query kFindLetter{"outbox.find_letter", R"sql(
    SELECT letter_id, account_id, to_mail, to_name, reply_to, language, subject, body, button_label,
           button_address, reason, unsubscribe, written_at, has_mentions
    FROM outbox_letter WHERE letter_id = $1
)sql"};

std::optional<LetterRow> find_letter(db::ReadTx& tx, LetterId letter) {
    return tx.find<LetterRow>(kFindLetter, letter);
}

constexpr db::Query kInsertMention{"outbox.insert_mention", R"sql(
    INSERT INTO outbox_mention (letter_id, account_id, place, body) VALUES ($1, $2, $3, $4)
)sql"};

void insert_mention(db::WriteTx& tx, LetterId letter, std::int64_t place, const Mention& mention) {
    tx.queue(kInsertMention, letter, mention.account, place, mention.paragraph);
}

constexpr db::Query kListMentions{"outbox.list_mentions", R"sql(
    SELECT body FROM outbox_mention WHERE letter_id = $1 ORDER BY place
)sql"};

std::vector<std::string> list_mentions(db::ReadTx& tx, LetterId letter) {
    return tx.all<std::string>(kListMentions, letter);
}

constexpr db::Query kDeleteMentionsOf{"outbox.delete_mentions_of", R"sql(
    DELETE FROM outbox_mention WHERE account_id = $1
)sql"};

void delete_mentions_of(db::WriteTx& tx, access::AccountId account) {
    tx.run(kDeleteMentionsOf, account);
}

constexpr db::Query kDeleteMentionsIn{"outbox.delete_mentions_in", R"sql(
    DELETE FROM outbox_mention WHERE letter_id = $1
)sql"};
constexpr db::Query kDeleteLetter{"outbox.delete_letter", R"sql(
    DELETE FROM outbox_letter WHERE letter_id = $1
)sql"};

void delete_letter(db::WriteTx& tx, LetterId letter) {
    tx.run(kDeleteMentionsIn, letter);
    tx.run(kDeleteLetter, letter);
}

constexpr db::Query kDeleteMentionsTo{"outbox.delete_mentions_to", R"sql(
    DELETE FROM outbox_mention
    WHERE letter_id IN (SELECT letter_id FROM outbox_letter WHERE account_id = $1)
)sql"};
constexpr db::Query kDeleteLettersTo{"outbox.delete_letters_to", R"sql(
    DELETE FROM outbox_letter WHERE account_id = $1
)sql"};

void delete_letters_to(db::WriteTx& tx, access::AccountId account) {
    tx.run(kDeleteMentionsTo, account);
    tx.run(kDeleteLettersTo, account);
}

}  // namespace agora::outbox
