#pragma once

#include "agora/base/result.hpp"
#include "agora/tabular/guess.hpp"
#include "agora/tabular/source.hpp"

#include <cstddef>
#include <cstdint>
#include <memory>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

namespace agora::tabular {

/// What is odd about a record that was kept.
enum class Flaw {
    too_few_cells,    ///< fewer than the header (or the first record) has
    too_many_cells,   ///< more
    stray_quote,      ///< a quotation mark inside a cell, kept as text
    unclosed_quote,   ///< one at the start of a cell that the file never closes, kept as text
    malformed_bytes,  ///< not of the encoding, shown as U+FFFD
};
/// A sentence for a report.
std::string_view sentence(Flaw flaw);

struct Record {
    std::int64_t line = 0;           ///< physical line of the file where it starts, from 1
    std::vector<std::string> cells;  ///< UTF-8, as many as there were
    std::vector<Flaw> flaws;         ///< each once
};

/// Why reading stops; each names the line.
enum class ReadRefusal {
    nul_byte,
    cell_too_long,
    record_too_long,
    too_many_records,
    file_too_long,
};
RefusalText refusal_text(ReadRefusal refusal);

struct Limits {
    std::size_t cell_bytes = 256 * 1024;
    std::size_t record_bytes = 1024 * 1024;
    std::size_t record_cells = 2'000;
    std::int64_t records = 1'000'000;
    std::int64_t file_bytes = 200 * 1024 * 1024;
};

/// Whether cells that our writer made inert ('=1+1) come back as they were (=1+1).
enum class InertCells { restored, kept };

/// What is not given is guessed.
struct ReadOptions {
    std::optional<Encoding> encoding;
    std::optional<char> separator;
    std::optional<bool> header;
    InertCells inert_cells = InertCells::restored;
    Limits limits;
};

/// Reads delimited text record by record with a bounded buffer (some 2 MB), 50 MB a second.
///
/// RFC 4180, and what people really have: any line end (CRLF, LF, CR, also mixed), quotation marks
/// inside cells, spaces before an opening mark, lines without anything (skipped). Records with too
/// few or too many cells are reported and kept.
class Reader {
 public:
    explicit Reader(std::unique_ptr<Source> source, const ReadOptions& options = {});
    ~Reader();
    Reader(Reader&&) noexcept;
    Reader& operator=(Reader&&) noexcept;

    /// The guess, with what the options say in its place.
    const Guess& guess() const;
    /// The names of the columns, trimmed; empty without a header.
    const std::vector<std::string>& header() const;
    /// Nothing at the end. After a refusal it gives the same refusal again.
    Result<std::optional<Record>> next();

 private:
    class Content;
    std::unique_ptr<Content> content_;
};

}  // namespace agora::tabular
