#pragma once

#include "agora/web/services.hpp"
#include "import_columns.hpp"
#include "import_step.hpp"

#include <memory>
#include <string>
#include <variant>
#include <vector>

namespace agora::members {

/// A file opened with its guesses and columns, read as people.
class ImportFile {
 public:
    static Result<ImportFile> open(web::Services& services, const std::filesystem::path& file,
                                   const ImportOptions& options);
    /// With columns as columns_as_text wrote them; they may lack what an account needs.
    static ImportFile open_as(web::Services& services, const std::filesystem::path& file,
                              std::string_view columns);

    const tabular::Guess& guess() const { return reader_->guess(); }
    const std::vector<ImportColumn>& columns() const { return columns_; }
    std::vector<UnknownWord> unknown() const { return lexicon_->unknown(100); }

    using Row = std::variant<ImportedPerson, LineFault>;
    /// The next rows, at most so many; none at the end. Where the file cannot be read any further
    /// the last row says so.
    std::vector<Row> next(std::size_t most);

 private:
    ImportFile() = default;
    void start(web::Services& services, std::vector<ImportColumn> columns);

    std::unique_ptr<tabular::Reader> reader_;
    std::vector<ImportColumn> columns_;
    std::unique_ptr<ImportLexicon> lexicon_;
    std::unique_ptr<RowReader> rows_;
    std::int64_t last_line_ = 1;
    bool ended_ = false;
};

/// A digest of the content (SHA-256, chained over pieces of 64 KB), in base64url.
std::string content_digest_of(const std::filesystem::path& file);

/// What these rows do, without doing it.
struct ImportOutcome {
    ImportCounts counts;
    std::vector<LineFault> faults;

    void add(const ImportOutcome& more);
};
ImportOutcome look_at(db::ReadTx& tx, const SourceKeys& keys,
                      const std::vector<ImportFile::Row>& rows);

/// The same for the whole file.
ImportOutcome look_through(web::Services& services, ImportFile& file,
                           const ImportProgress& progress);

/// Runs an import that a person confirmed, whole or from where it was interrupted; with
/// all_or_nothing it keeps the faults alone when there is one.
void run_confirmed(web::Services& services, ImportFile file, ImportRow row);

/// Writes the rest of the import's file in batches; each is one transaction with its progress.
/// The row is the import as it stands, and as it stands afterwards.
void run_import(web::Services& services, ImportFile& file, ImportRow& row,
                const ImportProgress& progress);

}  // namespace agora::members
