#pragma once

#include "card.hpp"
#include "version_store.hpp"

#include "agora/circles/names.hpp"

namespace agora::calls {

struct LotView {
    std::string code = {};
    std::string name = {};  ///< "Lot 1" by its place where the code is a mere number; else the code
    std::string title = {};
    std::string lang = {};
    std::string cpv = {};
    std::string cpv_label = {};  ///< as of CodeView
    std::string value = {};
    std::string deadline = {};  ///< when it is another one than the call's
};
AGORA_FIELDS(LotView, code, name, title, lang, cpv, cpv_label, value, deadline)

struct ChangeView {
    std::string field = {};
    std::string old_text = {};
    std::string new_text = {};
};
AGORA_FIELDS(ChangeView, field, old_text, new_text)

/// A condition of taking part, in the reader's language where the notice has it.
struct ConditionView {
    std::string about = {};  ///< "Turnover"; empty when it is of something else
    std::string words = {};
    std::string lang = {};
    std::string of_lots = {};    ///< "LOT-0001, LOT-0002"; empty: of all
    std::string lot_names = {};  ///< the same as the page calls them
};
AGORA_FIELDS(ConditionView, about, words, lang, of_lots, lot_names)

/// One version that changed something.
struct VersionView {
    std::int64_t number = 0;
    Instant at = {};
    web::Link by = {};
    std::vector<ChangeView> changes = {};
    std::string document_url = {};
};
AGORA_FIELDS(VersionView, number, at, by, changes, document_url)

/// One of the facts by which a call is small enough: "lots: yes".
struct FactView {
    std::string label = {};
    std::string value = {};
    Known known = Known::unknown;
};
AGORA_FIELDS(FactView, label, value, known)

struct CodeView {
    std::string code = {};
    std::string label = {};  ///< its name, or under which name it stands
    std::string url = {};    ///< of the calls with it
};
AGORA_FIELDS(CodeView, code, label, url)

std::vector<LotView> lots_of(const web::Call& call, const Call& about,
                             const std::vector<Lot>& lots);
std::vector<ConditionView> conditions_of(const web::Call& call,
                                         const std::vector<Condition>& conditions,
                                         const std::vector<Lot>& lots);
/// Those with changes, the newest first; documents for whoever may read them.
std::vector<VersionView> versions_of(const web::Call& call, db::ReadTx& tx, const Call& about,
                                     const std::vector<Lot>& lots);
std::vector<FactView> facts_of(const web::Call& call, const Small& small);
std::vector<CodeView> codes_of(const web::Call& call, std::string_view cpv);
/// A licence in words, with its address when it has one.
web::Link licence_of(const web::Call& call, const std::string& licence);

}  // namespace agora::calls
