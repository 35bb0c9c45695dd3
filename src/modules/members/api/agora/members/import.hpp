#pragma once

#include "agora/access/actor.hpp"
#include "agora/base/result.hpp"
#include "agora/fields/fields.hpp"
#include "agora/tabular/guess.hpp"

#include <cstdint>
#include <filesystem>
#include <functional>
#include <optional>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

namespace agora::web {
struct Services;
}

// The people whom a cooperative knows already, from the export that it has (DIR-01, DIR-17, DIR-20).
namespace agora::members {

/// What a column may hold. `number` is the cooperative's own number of the person.
enum class ImportField {
    nothing,
    number,
    name,
    first_name,
    last_name,
    mail,
    language,
    country,
    office,
    profession,
    sector,
    skills,
    postcode,
    town,
    phone,
    website,
    holds_share,
    uses_services,
    works_here
};
AGORA_ENUM(ImportField, nothing, number, name, first_name, last_name, mail, language, country,
           office, profession, sector, skills, postcode, town, phone, website, holds_share,
           uses_services, works_here)

/// Why a line is left out.
enum class ImportFault {
    mail_missing,
    mail_malformed,
    mail_twice,
    mail_of_another,
    number_twice,
    name_missing,
    name_unusable,
    yes_no_unclear,
    text_too_long,
    cells_missing,
    cells_too_many,
    quote_unclosed,
    bytes_malformed,
    person_left,
    file_unreadable
};
AGORA_ENUM(ImportFault, mail_missing, mail_malformed, mail_twice, mail_of_another, number_twice,
           name_missing, name_unusable, yes_no_unclear, text_too_long, cells_missing,
           cells_too_many, quote_unclosed, bytes_malformed, person_left, file_unreadable)
/// A sentence that says what to do; an English source text.
std::string_view sentence(ImportFault fault);
/// What people call the field; an English source text.
std::string_view label(ImportField field);

struct LineFault {
    std::int64_t line = 0;  ///< as an editor counts, the names of the columns are on 1
    ImportFault fault = ImportFault::mail_missing;
    ImportField field = ImportField::nothing;
};
AGORA_FIELDS(LineFault, line, fault, field)

struct ImportColumn {
    std::string name;
    ImportField field = ImportField::nothing;  ///< nothing: is not imported
};
AGORA_FIELDS(ImportColumn, name, field)

/// A word of the file that Agora does not know: it is left out, its line is not.
struct UnknownWord {
    ImportField field = ImportField::nothing;
    std::string word;
    std::int64_t lines = 0;
};
AGORA_FIELDS(UnknownWord, field, word, lines)

struct ImportCounts {
    std::int64_t added = 0;
    std::int64_t changed = 0;
    std::int64_t same = 0;
    std::int64_t refused = 0;
};
AGORA_FIELDS(ImportCounts, added, changed, same, refused)

struct ImportReport {
    tabular::Guess guess;
    std::vector<ImportColumn> columns;
    ImportCounts counts;
    std::vector<LineFault> faults;
    std::vector<UnknownWord> unknown;  ///< the most frequent first, at most 100
    bool written = false;              ///< false: a dry run, or nothing because of faults
    bool went_on = false;              ///< an interrupted run of the same file was taken up again
};

enum class ImportRefusal { no_mail_column, no_name_column };
RefusalText refusal_text(ImportRefusal refusal);

enum class ImportEffect { write, dry_run };
enum class ImportFaulty { skip_lines, all_or_nothing };

using ColumnChoice = std::pair<std::string, ImportField>;

struct ImportOptions {
    ImportEffect effect = ImportEffect::write;
    ImportFaulty faulty = ImportFaulty::skip_lines;
    std::vector<ColumnChoice> columns = {};  ///< instead of the guess, for these columns
    std::optional<tabular::Encoding> encoding = {};
    std::optional<char> separator = {};
    access::AccountId by = {};
};

/// "Naam=name,Mail=mail", or lines "Naam<TAB>name".
Result<std::vector<ColumnChoice>> read_column_choices(std::string_view text);

/// Called with lines done after each batch; may throw to stop. What is in stays in, and the next
/// run of the same file goes on where this one stopped.
using ImportProgress = std::function<void(std::int64_t lines)>;

/// Adds an account and an empty, unlisted profile for each new person, keyed by the number, else by
/// the address; what more the file says waits in members_known for the person's own answer. Nobody
/// is listed and nobody gets mail by it. Running twice changes nothing.
Result<ImportReport> import_members(web::Services& services, const std::filesystem::path& file,
                                    const ImportOptions& options, const ImportProgress& progress);

}  // namespace agora::members
