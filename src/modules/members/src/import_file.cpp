#include "agora/base/text.hpp"
#include "agora/crypto/digest.hpp"
#include "agora/crypto/encoding.hpp"
#include "agora/db/database.hpp"
#include "agora/tabular/source.hpp"
#include "import_run.hpp"

#include <algorithm>
#include <array>

namespace agora::members {
namespace {

tabular::ReadOptions read_options(const ImportOptions& options) {
    tabular::ReadOptions wanted;
    wanted.encoding = options.encoding;
    wanted.separator = options.separator;
    wanted.header = true;
    return wanted;
}

/// A spreadsheet writes lines of separators below what it holds.
bool is_blank(const tabular::Record& record) {
    return std::all_of(record.cells.begin(), record.cells.end(),
                       [](const auto& cell) { return trimmed(cell).empty(); });
}

}  // namespace

Result<ImportFile> ImportFile::open(web::Services& services, const std::filesystem::path& file,
                                    const ImportOptions& options) {
    ImportFile opened;
    opened.reader_ =
        std::make_unique<tabular::Reader>(tabular::open_file(file), read_options(options));
    auto columns = choose_columns(opened.reader_->header(), options.columns);
    if (!columns) return columns.refusal();
    if (const auto good = check_columns(*columns); !good) return good.refusal();
    opened.start(services, *std::move(columns));
    return opened;
}

ImportFile ImportFile::open_as(web::Services& services, const std::filesystem::path& file,
                               std::string_view columns) {
    ImportFile opened;
    opened.reader_ = std::make_unique<tabular::Reader>(tabular::open_file(file), read_options({}));
    opened.start(services, columns_from(columns, opened.reader_->header()));
    return opened;
}

void ImportFile::start(web::Services& services, std::vector<ImportColumn> columns) {
    columns_ = std::move(columns);
    lexicon_ = std::make_unique<ImportLexicon>(
        services.state<vocabulary::TermsHolder>().current(),
        services.state<territories::AtlasHolder>().current(),
        services.database.read([](db::ReadTx& tx) { return territories::list_offices(tx); }));
    rows_ = std::make_unique<RowReader>(columns_, *lexicon_);
}

std::vector<ImportFile::Row> ImportFile::next(std::size_t most) {
    std::vector<Row> rows;
    while (!ended_ && rows.size() < most) {
        const auto record = reader_->next();
        if (!record) {
            rows.push_back(LineFault{last_line_ + 1, ImportFault::file_unreadable});
            ended_ = true;
        } else if (!*record) {
            ended_ = true;
        } else {
            last_line_ = (*record)->line;
            if (is_blank(**record)) continue;
            rows.push_back(rows_->read(**record));
        }
    }
    return rows;
}

std::string content_digest_of(const std::filesystem::path& file) {
    const auto source = tabular::open_file(file);
    std::array<char, 65'536> piece{};
    std::string digest;
    while (const std::size_t count = source->read(piece)) {
        digest = crypto::sha256(digest + std::string{piece.data(), count});
    }
    return crypto::encode_base64url(digest);
}

}  // namespace agora::members
