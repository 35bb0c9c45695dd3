#pragma once

#include "agora/web/answer.hpp"
#include "note_store.hpp"
#include "parties.hpp"

#include <string>
#include <vector>

namespace agora::credits {

/// One line of a statement.
struct EntryLine {
    std::int64_t place = 0;
    std::string url = {};
    std::int64_t amount = 0;  ///< below zero: paid
    std::string shown = {};   ///< with its sign
    bool paid = false;
    std::string balance = {};  ///< after it
    PartyView other = {};
    std::string category_label = {};
    std::string words = {};
    std::string lang = {};
    std::string state_label = {};  ///< when it is in dispute or corrected
    bool corrects = false;
    Instant at = {};
};
AGORA_FIELDS(EntryLine, place, url, amount, shown, paid, balance, other, category_label, words,
             lang, state_label, corrects, at)

struct Month {
    std::string heading = {};
    std::string anchor = {};  ///< "month-2026-11"
    std::string received = {};
    std::string paid = {};
    std::vector<EntryLine> lines = {};
};
AGORA_FIELDS(Month, heading, anchor, received, paid, lines)

struct Statement {
    std::vector<Month> months = {};
    std::string older = {};  ///< address of what came before; empty: nothing
};
AGORA_FIELDS(Statement, months, older)

/// A page of an account's statement, by the months of the cooperative; the newest first, before "?before=".
Statement statement_of(const web::Call& call, db::ReadTx& tx, Sides& sides,
                       const ledger::Account& account, std::string_view address);

/// Something that waits for a yes.
struct PendingLine {
    std::string url = {};
    std::string amount = {};
    PartyView other = {};
    std::string words = {};
    std::string lang = {};
    bool receives = false;  ///< this account is to be paid
    bool asked = false;     ///< waits for this account
    Instant proposed_at = {};
};
AGORA_FIELDS(PendingLine, url, amount, other, words, lang, receives, asked, proposed_at)

std::vector<PendingLine> pending_of(const web::Call& call, db::ReadTx& tx, Sides& sides,
                                    const ledger::Account& account);

/// What a payment was for, as far as it is not hidden after a report.
std::string words_of(const std::optional<Note>& note);

/// All of it, the oldest first.
std::string entries_csv(const web::Call& call, db::ReadTx& tx, Sides& sides,
                        const ledger::Account& account);

}  // namespace agora::credits
