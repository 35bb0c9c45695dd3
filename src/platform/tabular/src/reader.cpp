#include "agora/tabular/reader.hpp"

#include "agora/tabular/writer.hpp"
#include "parser.hpp"
#include "separator_line.hpp"
#include "text_stream.hpp"

#include "agora/base/assert.hpp"
#include "agora/base/text.hpp"

#include <utility>

namespace agora::tabular {
namespace {

constexpr std::string_view kReplacement = "\xEF\xBF\xBD";

bool may_separate(char c) {
    return c == '\t' || (c > ' ' && c < 0x7F && c != '"');
}

}  // namespace

std::string_view sentence(Flaw flaw) {
    switch (flaw) {
        case Flaw::too_few_cells:
            return tr("There are fewer cells than columns.");
        case Flaw::too_many_cells:
            return tr("There are more cells than columns.");
        case Flaw::stray_quote:
            return tr("A quotation mark stands inside a cell; it was kept as text.");
        case Flaw::unclosed_quote:
            return tr("A quotation mark is never closed; it was kept as text.");
        case Flaw::malformed_bytes:
            return tr("Some characters could not be read. Is the encoding right?");
    }
    return {};
}

RefusalText refusal_text(ReadRefusal refusal) {
    switch (refusal) {
        case ReadRefusal::nul_byte:
            return {"nul_byte", RefusalKind::field,
                    tr("Line {line} has a zero byte. This is not a text file, or it is damaged.")};
        case ReadRefusal::cell_too_long:
            return {"cell_too_long", RefusalKind::field,
                    tr("The record at line {line} has a cell that is too long. Perhaps a quotation "
                       "mark is missing there.")};
        case ReadRefusal::record_too_long:
            return {"record_too_long", RefusalKind::field,
                    tr("The record at line {line} is too long.")};
        case ReadRefusal::too_many_records:
            return {"too_many_records", RefusalKind::field,
                    tr("There are too many records. Split the file before line {line}.")};
        case ReadRefusal::file_too_long:
            return {"file_too_long", RefusalKind::field,
                    tr("The file is too long. Split it before line {line}.")};
    }
    return {};
}

class Reader::Content {
 public:
    Content(std::unique_ptr<Source> source, const ReadOptions& options)
        : source_(std::move(source)),
          options_(options),
          guess_(guess_with(*source_, options)),
          text_(*source_, guess_.encoding),
          parser_(text_, guess_.separator, options.limits) {
        if (has_separator_line()) parser_.skip_line();
        if (!guess_.header) return;
        const auto record = parser_.next();
        if (!record) return;
        width_ = record->cells.size();
        for (const std::string& cell : record->cells) header_.emplace_back(trimmed(cell));
    }

    const Guess& guess() const { return guess_; }
    const std::vector<std::string>& header() const { return header_; }

    Result<std::optional<Record>> next() {
        if (refusal_) return *refusal_;
        auto record = parser_.next();
        if (parser_.refusal()) return refuse(*parser_.refusal());
        if (text_.bytes_read() > options_.limits.file_bytes)
            return refuse_at(ReadRefusal::file_too_long, record);
        if (!record) return std::optional<Record>{};
        if (++records_ > options_.limits.records)
            return refuse_at(ReadRefusal::too_many_records, record);
        complete(*record);
        return record;
    }

 private:
    static Guess guess_with(Source& source, const ReadOptions& options) {
        AGORA_ASSERT(!options.separator || may_separate(*options.separator));
        Guess guess = tabular::guess(source);
        guess.encoding = options.encoding.value_or(guess.encoding);
        guess.separator = options.separator.value_or(guess.separator);
        guess.header = options.header.value_or(guess.header);
        return guess;
    }

    bool has_separator_line() {
        DecodedSource decoded{*source_, guess_.encoding};
        std::string beginning;
        decoded.append_to(beginning);
        source_->rewind();
        return separator_line(beginning).has_value();
    }

    void complete(Record& record) {
        if (width_ == 0) width_ = record.cells.size();
        if (record.cells.size() < width_) record.flaws.push_back(Flaw::too_few_cells);
        if (record.cells.size() > width_) record.flaws.push_back(Flaw::too_many_cells);
        bool is_malformed = false;
        for (std::string& cell : record.cells) {
            is_malformed = is_malformed || cell.find(kReplacement) != std::string::npos;
            if (options_.inert_cells == InertCells::restored) cell = restored(cell);
        }
        if (is_malformed) record.flaws.push_back(Flaw::malformed_bytes);
    }

    Refusal refuse(Refusal refusal) {
        refusal_ = std::move(refusal);
        return *refusal_;
    }

    Refusal refuse_at(ReadRefusal reason, const std::optional<Record>& record) {
        const std::string line = std::to_string(record ? record->line : parser_.line());
        return refuse({reason, "", {{"line", line}}});
    }

    std::unique_ptr<Source> source_;
    const ReadOptions options_;
    const Guess guess_;
    DecodedSource text_;
    Parser parser_;
    std::vector<std::string> header_;
    std::size_t width_ = 0;
    std::int64_t records_ = 0;
    std::optional<Refusal> refusal_;
};

Reader::Reader(std::unique_ptr<Source> source, const ReadOptions& options)
    : content_(std::make_unique<Content>(std::move(source), options)) {}

Reader::~Reader() = default;
Reader::Reader(Reader&&) noexcept = default;
Reader& Reader::operator=(Reader&&) noexcept = default;

const Guess& Reader::guess() const {
    return content_->guess();
}

const std::vector<std::string>& Reader::header() const {
    return content_->header();
}

Result<std::optional<Record>> Reader::next() {
    return content_->next();
}

}  // namespace agora::tabular
