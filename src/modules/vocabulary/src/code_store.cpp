#include "code_store.hpp"

namespace agora::vocabulary {

constexpr db::Query kListCodes{"vocabulary.list_codes", R"sql(
    SELECT kind, scheme, code, term_id FROM vocabulary_code
    WHERE kind = $1 AND scheme = $2 ORDER BY code
)sql"};

std::vector<CodeRow> list_codes(db::ReadTx& tx, Kind kind, std::string_view scheme) {
    return tx.all<CodeRow>(kListCodes, kind, scheme);
}

constexpr db::Query kCodesOf{"vocabulary.codes_of", R"sql(
    SELECT kind, scheme, code, term_id FROM vocabulary_code
    WHERE term_id = $1 ORDER BY scheme, code
)sql"};

std::vector<CodeRow> codes_of(db::ReadTx& tx, TermId term) {
    return tx.all<CodeRow>(kCodesOf, term);
}

constexpr db::Query kPutCode{"vocabulary.put_code", R"sql(
    INSERT INTO vocabulary_code (kind, scheme, code, term_id) VALUES ($1, $2, $3, $4)
    ON CONFLICT (kind, scheme, code) DO UPDATE SET term_id = excluded.term_id
)sql"};

void put_code(db::WriteTx& tx, const CodeRow& row) {
    tx.run(kPutCode, row.kind, row.scheme, row.code, row.term_id);
}

constexpr db::Query kMoveCodes{"vocabulary.move_codes",
                               "UPDATE vocabulary_code SET term_id = $2 WHERE term_id = $1"};

void move_codes(db::WriteTx& tx, TermId from, TermId into) {
    tx.run(kMoveCodes, from, into);
}

}  // namespace agora::vocabulary
