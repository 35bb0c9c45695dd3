#include "documents.hpp"

#include "document_store.hpp"
#include "refusals.hpp"

namespace agora::money {

Result<DocumentId> add_document(const Acting& acting, const access::Actor& actor, Document document,
                                const files::KeptDocument& file, Date today) {
    if (!is_keeper(actor)) return MoneyRefusal::not_the_keeper;
    if (!is_year(document.year, today)) return Refusal{MoneyRefusal::year_out_of_range, "year"};
    document.document_id = acting.tx.new_id<DocumentId>();
    document.file = file.digest.text();
    document.file_name = file.file_name;
    document.file_size = static_cast<std::int64_t>(file.size);
    document.added_by = acting.origin.account;
    document.added_at = acting.origin.at;
    insert_document(acting.tx, document);
    journal::emit(acting.tx, acting.origin, DocumentAdded{document.document_id},
                  journal::Audit::yes);
    return document.document_id;
}

Result<Done> change_document(const Acting& acting, const access::Actor& actor, Document document,
                             std::int64_t seen, Date today) {
    if (!is_keeper(actor)) return MoneyRefusal::not_the_keeper;
    if (document.removed_at) return MoneyRefusal::document_taken_away;
    if (document.version != seen) return MoneyRefusal::changed_meanwhile;
    if (!is_year(document.year, today)) return Refusal{MoneyRefusal::year_out_of_range, "year"};
    ++document.version;
    update_document(acting.tx, document);
    journal::emit(acting.tx, acting.origin, DocumentChanged{document.document_id},
                  journal::Audit::yes);
    return Done{};
}

Result<Done> take_away(const Acting& acting, const access::Actor& actor, Document document,
                       std::string reason) {
    if (!is_keeper(actor)) return MoneyRefusal::not_the_keeper;
    if (document.removed_at) return MoneyRefusal::document_taken_away;
    document.file.clear();
    document.removal_reason = std::move(reason);
    document.removed_at = acting.origin.at;
    update_document(acting.tx, document);
    journal::emit(acting.tx, acting.origin, DocumentRemoved{document.document_id},
                  journal::Audit::yes);
    return Done{};
}

}  // namespace agora::money
