#pragma once

#include "agora/access/actor.hpp"
#include "agora/base/instant.hpp"
#include "agora/fields/fields.hpp"

#include <cstdint>
#include <optional>
#include <string>
#include <string_view>

namespace agora::money {

using access::AccountId;
using FigureId = Id<struct MoneyFigureTag>;
using DocumentId = Id<struct MoneyDocumentTag>;

/// What a value counts. Cents are of the euro, tenths are of a percent. Values are whole numbers.
enum class Unit { cents, number, days, tenths };
AGORA_ENUM(Unit, cents, number, days, tenths)

/// Something that is told of each year. Its unit stays: another unit is another figure.
struct Figure {
    FigureId figure_id = {};
    std::string slug = {};
    std::int64_t place = 0;
    Unit unit = Unit::cents;
    Instant made_at = {};
};
AGORA_FIELDS(Figure, figure_id, slug, place, unit, made_at)

/// What a figure is called, and what it means in plain words. Every version stays.
struct Words {
    FigureId figure_id = {};
    std::int64_t version = 1;
    std::string name_nl = {};
    std::string name_fr = {};
    std::string name_en = {};
    std::string about_nl = {};
    std::string about_fr = {};
    std::string about_en = {};
    std::string reason = {};  ///< of a change
    AccountId written_by = {};
    Instant written_at = {};
};
AGORA_FIELDS(Words, figure_id, version, name_nl, name_fr, name_en, about_nl, about_fr, about_en,
             reason, written_by, written_at)

/// Of one year; the newest version counts, the others are the trace of corrections.
struct Value {
    FigureId figure_id = {};
    std::int64_t year = 0;
    std::int64_t version = 1;
    std::optional<std::int64_t> value = {};  ///< nothing: not known, which is not 0
    DocumentId document_id = {};             ///< where it stands; zero: in no document here
    std::string source = {};                 ///< where it stands, in words
    std::string reason = {};                 ///< of a correction
    AccountId written_by = {};
    Instant written_at = {};
};
AGORA_FIELDS(Value, figure_id, year, version, value, document_id, source, reason, written_by,
             written_at)

enum class DocumentKind { accounts, audit, budget, report, other };
AGORA_ENUM(DocumentKind, accounts, audit, budget, report, other)

struct Document {
    DocumentId document_id = {};
    std::int64_t year = 0;
    DocumentKind kind = DocumentKind::accounts;
    std::string language = {};  ///< of title and file
    std::string title = {};
    std::string summary_nl = {};  ///< what it says, in plain words; Markdown
    std::string summary_fr = {};
    std::string summary_en = {};
    std::string file = {};  ///< digest
    std::string file_name = {};
    std::int64_t file_size = 0;
    AccountId added_by = {};
    Instant added_at = {};
    std::string removal_reason = {};
    std::optional<Instant> removed_at = {};
    std::int64_t version = 1;  ///< of what is said about it
};
AGORA_FIELDS(Document, document_id, year, kind, language, title, summary_nl, summary_fr, summary_en,
             file, file_name, file_size, added_by, added_at, removal_reason, removed_at, version)

struct FigureMade {
    static constexpr std::string_view kName = "money.figure_made";
    FigureId figure = {};
};
AGORA_FIELDS(FigureMade, figure)

struct WordsChanged {
    static constexpr std::string_view kName = "money.words_changed";
    FigureId figure = {};
};
AGORA_FIELDS(WordsChanged, figure)

struct ValueWritten {
    static constexpr std::string_view kName = "money.value_written";
    FigureId figure = {};
    std::int64_t year = 0;
    std::int64_t version = 1;
};
AGORA_FIELDS(ValueWritten, figure, year, version)

struct FiguresImported {
    static constexpr std::string_view kName = "money.imported";
    std::int64_t values = 0;
};
AGORA_FIELDS(FiguresImported, values)

struct DocumentAdded {
    static constexpr std::string_view kName = "money.document_added";
    DocumentId document = {};
};
AGORA_FIELDS(DocumentAdded, document)

struct DocumentChanged {
    static constexpr std::string_view kName = "money.document_changed";
    DocumentId document = {};
};
AGORA_FIELDS(DocumentChanged, document)

struct DocumentRemoved {
    static constexpr std::string_view kName = "money.document_removed";
    DocumentId document = {};
};
AGORA_FIELDS(DocumentRemoved, document)

}  // namespace agora::money
