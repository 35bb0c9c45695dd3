#pragma once

#include "agora/base/result.hpp"
#include "agora/files/store.hpp"

#include <cstdint>
#include <filesystem>
#include <optional>
#include <string>
#include <string_view>
#include <variant>

namespace agora::files {

/// All that is taken; told by the bytes, never by the name or the browser's claim.
enum class DocumentType { pdf, odt, ods, odp, docx, xlsx, pptx };

enum class DocumentRefusal {
    document_is_empty,
    document_too_heavy,
    document_kind_not_taken,
    document_holds_macros,
    document_is_damaged,
    document_unpacks_to_too_much,
    document_holds_the_test_virus,
};
RefusalText refusal_text(DocumentRefusal refusal);

inline constexpr std::size_t kMostDocumentBytes = 20 * 1024 * 1024;

/// Looks at the first and last bytes of a PDF, and at the list of parts of an office file without unpacking
/// it: parts that leave the folder, overlap, or unpack to more than 500 MB or 200 times are refused.
/// The test virus (EICAR) is found where it stands unpacked; this is no virus scanner.
std::variant<DocumentType, DocumentRefusal> recognise_document(std::string_view bytes);

std::string_view media_type(DocumentType type);  ///< "application/pdf"
std::string_view extension(DocumentType type);   ///< "pdf"
std::optional<DocumentType> document_type_named(std::string_view extension);

struct KeptDocument {
    Digest digest;
    DocumentType type = DocumentType::pdf;
    std::uint64_t size = 0;
    std::string file_name;  ///< safe to show and to offer, with the extension of its type
};

struct DocumentRequest {
    std::filesystem::path file;  ///< the upload; stays the caller's
    std::string file_name;       ///< as the browser said
    std::string field = "document";
};

/// Stores the upload as it is. Throws Fault when the disk is full.
Result<KeptDocument> keep_document(Store& store, const DocumentRequest& request);

/// A name without path, control and direction characters, leading dots and reserved words, at most
/// 120 bytes, that ends in the right extension.
std::string safe_file_name(std::string_view name, DocumentType type);

}  // namespace agora::files
