#pragma once

#include "agora/web/answer.hpp"
#include "note_store.hpp"
#include "parties.hpp"

#include <string>
#include <vector>

namespace agora::credits {

struct RemarkView {
    RemarkKind kind = RemarkKind::remark;
    std::string kind_label = {};
    Speaker speaker = Speaker::payer;
    PartyView by = {};
    std::string acted = {};  ///< who did it for a group, inside that group only
    std::string words = {};
    std::string lang = {};
    Instant at = {};
};
AGORA_FIELDS(RemarkView, kind, kind_label, speaker, by, acted, words, lang, at)

struct TransferView {
    std::string id = {};
    std::int64_t amount = 0;
    std::string amount_label = {};
    PartyView payer = {};
    PartyView payee = {};
    ledger::Side proposed_by = ledger::Side::payer;
    std::string written_by = {};  ///< who acted for a group, inside that group only
    std::string decided_by = {};
    ledger::TransferState state = ledger::TransferState::pending;
    std::string state_label = {};
    std::string tag = {};
    ledger::Category category = ledger::Category::other;
    std::string category_label = {};
    std::string words = {};
    std::string lang = {};
    bool hidden = false;  ///< the words, after a report
    web::Link purpose = {};
    std::string purpose_lang = {};
    NatureOfHelp nature = NatureOfHelp::unsaid;
    std::string nature_label = {};
    std::string value = {};  ///< in euro, for whoever is paid and who settles a dispute
    std::vector<std::string> duties = {};
    std::string corrected_by = {};  ///< address of the opposite
    std::string corrects = {};      ///< address of what it is the opposite of
    Instant proposed_at = {};
    Instant decided_at = {};
    std::string lapses_on = {};  ///< the day after which nobody can say yes any more
};
AGORA_FIELDS(TransferView, id, amount, amount_label, payer, payee, proposed_by, written_by,
             decided_by, state, state_label, tag, category, category_label, words, lang, hidden,
             purpose, purpose_lang, nature, nature_label, value, duties, corrected_by, corrects,
             proposed_at, decided_at, lapses_on)

/// Whether this person may open it: who acts for a side, members of a group that is one, and who settles disputes
/// while or after it was in one.
bool may_open(db::ReadTx& tx, const access::Actor& actor, const ledger::Transfer& transfer);
TransferView view_of(const web::Call& call, db::ReadTx& tx, const ledger::Transfer& transfer);
std::vector<RemarkView> remarks_of(const web::Call& call, db::ReadTx& tx,
                                   const ledger::Transfer& transfer);

}  // namespace agora::credits
