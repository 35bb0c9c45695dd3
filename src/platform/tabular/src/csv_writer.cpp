#include "agora/tabular/writer.hpp"

#include "agora/base/assert.hpp"

namespace agora::tabular {

CsvWriter::CsvWriter(Sink sink, const CsvOptions& options)
    : sink_(std::move(sink)), separator_(options.separator) {
    AGORA_ASSERT(separator_ == '\t' || (separator_ > ' ' && separator_ != '"'));
    if (options.start == Start::byte_order_mark) sink_("\xEF\xBB\xBF");
}

void CsvWriter::row(std::span<const Cell> cells) {
    const std::string special{separator_, '"', '\r', '\n'};
    std::string line;
    for (const Cell& cell : cells) {
        if (!line.empty() || &cell != cells.data()) line += separator_;
        const std::string text = cell.is_number() ? cell.text() : inert(cell.text());
        const bool is_only_empty = text.empty() && cells.size() == 1;
        const bool is_padded = text.starts_with(' ') || text.ends_with(' ');
        if (!is_only_empty && !is_padded && text.find_first_of(special) == std::string::npos) {
            line += text;
            continue;
        }
        line += '"';
        for (const char c : text) line.append(c == '"' ? 2 : 1, c);
        line += '"';
    }
    sink_(line + "\r\n");
}

}  // namespace agora::tabular
