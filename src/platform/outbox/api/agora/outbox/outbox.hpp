#pragma once

#include "agora/access/actor.hpp"
#include "agora/base/language.hpp"
#include "agora/clock/clock.hpp"
#include "agora/db/database.hpp"
#include "agora/jobs/runner.hpp"
#include "agora/mail/transport.hpp"

#include <functional>
#include <string>
#include <vector>

namespace agora::outbox {

using LetterId = Id<struct LetterTag>;

/// A person whom a letter names, with the paragraph about them. It is left out when the person may
/// not be named any more by the time the letter leaves.
struct Mention {
    access::AccountId account;
    std::string paragraph;
};

/// One mail to one person, in the reader's language already.
struct Letter {
    access::AccountId account;  ///< zero for somebody without account
    std::string to_mail;
    std::string to_name = {};
    std::string reply_to = {};  ///< empty: the cooperative's own address
    Language language = Language::en;
    std::string subject;
    std::vector<std::string> paragraphs;  ///< plain text, in order
    std::vector<Mention> mentions = {};   ///< after the paragraphs; at most 50
    std::string button_label = {};        ///< with button_address: the one act of the mail
    std::string button_address = {};      ///< https://…
    std::string reason = {};              ///< why the person gets it, last line
    std::string unsubscribe = {};  ///< address for one-click unsubscribe; empty: service mail
};

/// Keeps the letter and queues its job; both exist exactly when the cause exists.
LetterId post(db::WriteTx& tx, const Letter& letter, Instant now);

/// Letters to this person that have not left yet are forgotten (erasure, withdrawn consent).
void forget_letters_to(db::WriteTx& tx, access::AccountId account);

/// Letters that wait don't name this person any more (withdrawn consent, erasure); a letter that then
/// names nobody of its mentions is not sent.
void forget_mentions_of(db::WriteTx& tx, access::AccountId account);

struct Sender {
    mail::Address from;
    std::string domain;  ///< of message ids
};

/// How the job sends. The sender is asked at each letter: it is a setting.
jobs::Kind sending(db::Database& database, mail::Transport& transport,
                   std::function<Sender()> sender);

}  // namespace agora::outbox
