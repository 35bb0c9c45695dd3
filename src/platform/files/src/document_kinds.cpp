#include "agora/files/documents.hpp"

#include "agora/base/assert.hpp"

#include "zip_listing.hpp"

#include <algorithm>
#include <array>

namespace agora::files {
namespace {

using Recognised = std::variant<DocumentType, DocumentRefusal>;

struct TypeRow {
    DocumentType type;
    std::string_view extension;
    std::string_view media_type;
    std::string_view
        main_part;  ///< of an Office Open XML file; empty: the media type stands inside
};

constexpr std::array<TypeRow, 7> kTypes{{
    {DocumentType::pdf, "pdf", "application/pdf", ""},
    {DocumentType::odt, "odt", "application/vnd.oasis.opendocument.text", ""},
    {DocumentType::ods, "ods", "application/vnd.oasis.opendocument.spreadsheet", ""},
    {DocumentType::odp, "odp", "application/vnd.oasis.opendocument.presentation", ""},
    {DocumentType::docx, "docx",
     "application/vnd.openxmlformats-officedocument.wordprocessingml.document",
     "word/document.xml"},
    {DocumentType::xlsx, "xlsx",
     "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet", "xl/workbook.xml"},
    {DocumentType::pptx, "pptx",
     "application/vnd.openxmlformats-officedocument.presentationml.presentation",
     "ppt/presentation.xml"},
}};

const TypeRow& row_of(DocumentType type) {
    const auto row = std::ranges::find(kTypes, type, &TypeRow::type);
    AGORA_ASSERT(row != kTypes.end());
    return *row;
}

bool has_part(const std::vector<ZipEntry>& parts, std::string_view name) {
    return std::ranges::find(parts, name, &ZipEntry::name) != parts.end();
}

/// Visual Basic and ActiveX in Office files, StarBasic and scripts in OpenDocument.
bool is_program(std::string_view name) {
    const std::string lower = ascii_lower(name);
    return lower.ends_with("vbaproject.bin") || lower.find("/activex/") != std::string::npos ||
           lower.starts_with("basic/") || lower.starts_with("scripts/");
}

bool unpacks_to_too_much(const std::vector<ZipEntry>& parts, std::size_t packed) {
    constexpr std::uint64_t kMost = 500'000'000;
    constexpr std::uint64_t kMostTimes = 200;
    std::uint64_t total = 0;
    for (const ZipEntry& part : parts) total += part.unpacked_size;
    return total > kMost || total > kMostTimes * packed;
}

std::optional<DocumentType> office_type(const std::vector<ZipEntry>& parts) {
    // ODF 1.3 part 2, section 3.3: the media type is the first part, stored as it is.
    const bool is_open_document = parts.front().name == "mimetype" && parts.front().method == 0;
    const bool is_open_xml = has_part(parts, "[Content_Types].xml");
    for (const TypeRow& row : kTypes) {
        if (is_open_document && row.main_part.empty() && parts.front().packed == row.media_type) {
            return row.type;
        }
        if (is_open_xml && !row.main_part.empty() && has_part(parts, row.main_part))
            return row.type;
    }
    return std::nullopt;
}

Recognised recognise_office(std::string_view bytes) {
    const auto parts = zip_listing(bytes);
    if (!parts || parts->empty()) return DocumentRefusal::document_is_damaged;
    if (unpacks_to_too_much(*parts, bytes.size())) {
        return DocumentRefusal::document_unpacks_to_too_much;
    }
    const auto type = office_type(*parts);
    if (!type) return DocumentRefusal::document_kind_not_taken;
    const auto is_program_part = [](const ZipEntry& part) { return is_program(part.name); };
    if (std::ranges::any_of(*parts, is_program_part)) return DocumentRefusal::document_holds_macros;
    return *type;
}

Recognised recognise_pdf(std::string_view bytes) {
    constexpr std::size_t kTail = 2048;
    const std::string_view tail = bytes.substr(bytes.size() - std::min(bytes.size(), kTail));
    if (tail.find("%%EOF") == std::string_view::npos) return DocumentRefusal::document_is_damaged;
    return DocumentType::pdf;
}

/// The EICAR test file's 68 bytes, in two halves so that no scanner takes this program for it.
bool holds_the_test_virus(std::string_view bytes) {
    static const std::string kSignature =
        std::string{R"(X5O!P%@AP[4\PZX54(P^)7CC)7}$EICAR-STANDARD-)"} + "ANTIVIRUS-TEST-FILE!$H+H*";
    return bytes.find(kSignature) != std::string_view::npos;
}

}  // namespace

Recognised recognise_document(std::string_view bytes) {
    if (bytes.empty()) return DocumentRefusal::document_is_empty;
    if (bytes.size() > kMostDocumentBytes) return DocumentRefusal::document_too_heavy;
    if (holds_the_test_virus(bytes)) return DocumentRefusal::document_holds_the_test_virus;
    if (bytes.starts_with("%PDF-1.") || bytes.starts_with("%PDF-2.")) return recognise_pdf(bytes);
    if (bytes.starts_with("PK\3\4")) return recognise_office(bytes);
    return DocumentRefusal::document_kind_not_taken;
}

std::string_view media_type(DocumentType type) {
    return row_of(type).media_type;
}

std::string_view extension(DocumentType type) {
    return row_of(type).extension;
}

std::optional<DocumentType> document_type_named(std::string_view extension) {
    const auto row = std::ranges::find(kTypes, extension, &TypeRow::extension);
    if (row == kTypes.end()) return std::nullopt;
    return row->type;
}

}  // namespace agora::files
