#pragma once

#include "agora/access/actor.hpp"
#include "agora/bulk/report.hpp"
#include "agora/vocabulary/terms.hpp"

namespace agora::web {
struct Services;
}

// Official and own lists of words (ESCO, ISCO-08, NACEBEL, a spreadsheet) into the vocabulary.
namespace agora::vocabulary {

struct ImportOptions {
    bulk::Options file = {};
    std::optional<Language> labels = {};  ///< of columns whose heading names no language
    std::string scheme = {};              ///< "isco", "esco", "nacebel", …; usual: by the codes
    access::AccountId by = {};
};

enum class ImportRefusal { no_label_column, label_language_unknown };
RefusalText refusal_text(ImportRefusal refusal);

std::span<const bulk::Field> import_fields();

/// A line finds its term by its code, else by a label, else by a synonym that only one term has;
/// otherwise it becomes a new term. What a term is called stays: a missing label is filled, another
/// one becomes a synonym. So labels in several languages may come from several files, and running
/// twice changes nothing. Each batch is a transaction with an audited journal entry.
Result<bulk::Report> import_terms(web::Services& services, Kind kind,
                                  const std::filesystem::path& file, const ImportOptions& options,
                                  const bulk::Progress& progress);

}  // namespace agora::vocabulary
