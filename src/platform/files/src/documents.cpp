#include "agora/files/documents.hpp"

#include "disk.hpp"

namespace agora::files {
namespace {

constexpr RefusalText at_field(std::string_view name, std::string_view sentence) {
    return {name, RefusalKind::field, sentence};
}

}  // namespace

RefusalText refusal_text(DocumentRefusal refusal) {
    switch (refusal) {
        case DocumentRefusal::document_is_empty:
            return at_field("document_is_empty",
                            tr("This file is empty. Choose a document and send it again."));
        case DocumentRefusal::document_too_heavy:
            return at_field(
                "document_too_heavy",
                tr("This document is larger than 20 MB. Make it smaller and send it again."));
        case DocumentRefusal::document_kind_not_taken:
            return at_field(
                "document_kind_not_taken",
                tr("We take PDF, OpenDocument (.odt, .ods, .odp) and Office (.docx, .xlsx, "
                   ".pptx) only. Save the document as PDF and send that."));
        case DocumentRefusal::document_holds_macros:
            return at_field(
                "document_holds_macros",
                tr("This document carries macros, which could harm who opens it. Save it "
                   "without macros or as PDF and send that."));
        case DocumentRefusal::document_is_damaged:
            return at_field(
                "document_is_damaged",
                tr("This document is damaged, locked by a password or not complete. Save it "
                   "again as PDF and send that."));
        case DocumentRefusal::document_unpacks_to_too_much:
            return at_field(
                "document_unpacks_to_too_much",
                tr("Unpacked, this document is far larger than it looks. Save it as PDF and "
                   "send that."));
        case DocumentRefusal::document_holds_the_test_virus:
            break;
    }
    return at_field("document_holds_the_test_virus",
                    tr("This file carries a known virus signature, so we do not take it."));
}

Result<KeptDocument> keep_document(Store& store, const DocumentRequest& request) {
    const Descriptor upload = open_to_read(request.file);
    if (size_of(upload) > kMostDocumentBytes) {
        return Refusal{DocumentRefusal::document_too_heavy, request.field};
    }
    const std::string bytes = read_whole(upload, kMostDocumentBytes);
    const auto recognised = recognise_document(bytes);
    if (const auto* refusal = std::get_if<DocumentRefusal>(&recognised)) {
        return Refusal{*refusal, request.field};
    }
    const DocumentType type = std::get<DocumentType>(recognised);
    return KeptDocument{store.put(bytes), type, bytes.size(),
                        safe_file_name(request.file_name, type)};
}

}  // namespace agora::files
