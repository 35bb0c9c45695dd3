#pragma once

#include "agora/outbox/outbox.hpp"

#include <optional>
#include <string>
#include <vector>

namespace agora::outbox {

struct LetterRow {
    LetterId letter_id;
    access::AccountId account_id;
    std::string to_mail;
    std::string to_name;
    std::string reply_to;
    Language language = Language::en;
    std::string subject;
    std::string body;
    std::string button_label;
    std::string button_address;
    std::string reason;
    std::string unsubscribe;
    Instant written_at;
    bool has_mentions = false;
};
AGORA_FIELDS(LetterRow, letter_id, account_id, to_mail, to_name, reply_to, language, subject, body,
             button_label, button_address, reason, unsubscribe, written_at, has_mentions)

void insert_letter(db::WriteTx& tx, const LetterRow& letter);
std::optional<LetterRow> find_letter(db::ReadTx& tx, LetterId letter);
/// Those whom it still names, in order.
std::vector<std::string> list_mentions(db::ReadTx& tx, LetterId letter);
void insert_mention(db::WriteTx& tx, LetterId letter, std::int64_t place, const Mention& mention);
void delete_mentions_of(db::WriteTx& tx, access::AccountId account);
/// With its mentions.
void delete_letter(db::WriteTx& tx, LetterId letter);
void delete_letters_to(db::WriteTx& tx, access::AccountId account);

}  // namespace agora::outbox
