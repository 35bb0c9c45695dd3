#include "document_store.hpp"

namespace agora::money {

constexpr db::Query kInsertDocument{"money.insert_document", R"sql(
    INSERT INTO money_document (document_id, year, kind, language, title, summary_nl, summary_fr,
                                summary_en, file, file_name, file_size, added_by, added_at,
                                removal_reason, removed_at, version)
    VALUES ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10, $11, $12, $13, $14, $15, $16)
)sql"};

void insert_document(db::WriteTx& tx, const Document& document) {
    tx.run(kInsertDocument, document.document_id, document.year, document.kind, document.language,
           document.title, document.summary_nl, document.summary_fr, document.summary_en,
           document.file, document.file_name, document.file_size, document.added_by,
           document.added_at, document.removal_reason, document.removed_at, document.version);
}

constexpr db::Query kUpdateDocument{"money.update_document", R"sql(
    UPDATE money_document
    SET year = $2, kind = $3, language = $4, title = $5, summary_nl = $6, summary_fr = $7, summary_en = $8,
        file = $9, removal_reason = $10, removed_at = $11, version = $12
    WHERE document_id = $1
)sql"};

void update_document(db::WriteTx& tx, const Document& document) {
    tx.run(kUpdateDocument, document.document_id, document.year, document.kind, document.language,
           document.title, document.summary_nl, document.summary_fr, document.summary_en,
           document.file, document.removal_reason, document.removed_at, document.version);
}

constexpr db::Query kFindDocument{"money.find_document", R"sql(
    SELECT document_id, year, kind, language, title, summary_nl, summary_fr, summary_en, file,
           file_name, file_size, added_by, added_at, removal_reason, removed_at, version
    FROM money_document WHERE document_id = $1
)sql"};

std::optional<Document> find_document(db::ReadTx& tx, DocumentId document) {
    return tx.find<Document>(kFindDocument, document);
}

constexpr db::Query kListDocuments{"money.list_documents", R"sql(
    SELECT document_id, year, kind, language, title, summary_nl, summary_fr, summary_en, file,
           file_name, file_size, added_by, added_at, removal_reason, removed_at, version
    FROM money_document ORDER BY year DESC, document_id DESC LIMIT 500
)sql"};

std::vector<Document> list_documents(db::ReadTx& tx) {
    return tx.all<Document>(kListDocuments);
}

}  // namespace agora::money
