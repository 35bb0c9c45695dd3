#pragma once

#include "agora/base/date.hpp"
#include "agora/credits/nature.hpp"
#include "agora/web/reportable.hpp"

#include <map>
#include <optional>
#include <string>
#include <vector>

namespace agora::credits {

using access::AccountId;
using ledger::TransferId;
using RemarkId = Id<struct CreditsRemarkTag>;

/// Beside a transfer of the ledger, which holds numbers only.
struct Note {
    TransferId transfer_id = {};
    std::string language = {};  ///< of the words
    std::string words = {};     ///< what it was for
    AccountId written_by = {};  ///< who acted for the side that began it
    AccountId decided_by = {};  ///< who acted for the other side
    NatureOfHelp nature = NatureOfHelp::unsaid;
    std::optional<std::int64_t> value_cents = {};
    AccountId stated_by = {};
    web::Moderation moderation = web::Moderation::none;
};
AGORA_FIELDS(Note, transfer_id, language, words, written_by, decided_by, nature, value_cents,
             stated_by, moderation)

std::optional<Note> find_note(db::ReadTx& tx, TransferId transfer);
/// Values in euro, by transfer: of those from one to another, and those that one person stated.
std::map<TransferId, std::int64_t> list_values(db::ReadTx& tx, TransferId first, TransferId last);
std::map<TransferId, std::int64_t> list_values_by(db::ReadTx& tx, AccountId account);
/// In the place of the one that there is.
void put_note(db::WriteTx& tx, const Note& note);

enum class RemarkKind { disputed, remark, settled, corrected };
AGORA_ENUM(RemarkKind, disputed, remark, settled, corrected)
enum class Speaker { payer, payee, settler };
AGORA_ENUM(Speaker, payer, payee, settler)

struct Remark {
    RemarkId remark_id = {};
    TransferId transfer_id = {};
    RemarkKind kind = RemarkKind::remark;
    Speaker speaker = Speaker::payer;
    std::string language = {};
    std::string words = {};
    AccountId written_by = {};
    Instant written_at = {};
};
AGORA_FIELDS(Remark, remark_id, transfer_id, kind, speaker, language, words, written_by, written_at)

void insert_remark(db::WriteTx& tx, const Remark& remark);
std::optional<Remark> find_remark(db::ReadTx& tx, RemarkId remark);
/// The oldest first.
std::vector<Remark> list_remarks(db::ReadTx& tx, TransferId transfer);

enum class Step {
    asked,
    confirmed,
    refused,
    withdrawn,
    lapsed,
    disputed,
    remark,
    settled,
    corrected
};
AGORA_ENUM(Step, asked, confirmed, refused, withdrawn, lapsed, disputed, remark, settled, corrected)

/// False when it was claimed before.
bool claim_telling(db::WriteTx& tx, TransferId transfer, Step step, RemarkId remark);

/// One more on this day; gives how many that makes.
std::int64_t count_begun(db::WriteTx& tx, AccountId account, Date day);
void delete_pace_before(db::WriteTx& tx, Date day);

}  // namespace agora::credits
