#pragma once

#include "agora/db/transaction.hpp"
#include "agora/vocabulary/terms.hpp"

#include <string>
#include <vector>

namespace agora::vocabulary {

/// The number of an official list ("isco", "2166") that means a term of ours.
struct CodeRow {
    Kind kind = Kind::profession;
    std::string scheme;
    std::string code;
    TermId term_id;
};
AGORA_FIELDS(CodeRow, kind, scheme, code, term_id)

std::vector<CodeRow> list_codes(db::ReadTx& tx, Kind kind, std::string_view scheme);
std::vector<CodeRow> codes_of(db::ReadTx& tx, TermId term);
void put_code(db::WriteTx& tx, const CodeRow& row);
/// The codes of a merged term mean the one it became.
void move_codes(db::WriteTx& tx, TermId from, TermId into);

}  // namespace agora::vocabulary
