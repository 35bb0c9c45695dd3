#include "parser.hpp"

#include <algorithm>

namespace agora::tabular {
namespace {

constexpr std::size_t kConsumedToDrop = 64 * 1024;

bool is_line_end(char c) {
    return c == '\n' || c == '\r';
}

}  // namespace

std::optional<Record> Parser::next() {
    while (!refusal_) {
        drop_consumed();
        if (!has(at_)) return std::nullopt;
        Record record;
        record.line = line_;
        const std::size_t begin = at_;
        const Ending ending = read_record(record);
        if (ending == Ending::refused) return std::nullopt;
        if (!is_blank(begin)) return record;
    }
    return std::nullopt;
}

/// Nothing but white space since that place.
bool Parser::is_blank(std::size_t begin) const {
    const auto read = std::string_view{buffer_}.substr(begin, at_ - begin);
    return std::all_of(read.begin(), read.end(), [&](char c) {
        return c != separator_ && (c == ' ' || c == '\t' || is_line_end(c));
    });
}

void Parser::skip_line() {
    while (has(at_) && !is_line_end(buffer_[at_])) ++at_;
    if (has(at_)) take_line_end(nullptr);
}

/// Whether there is a character at that place of the buffer, which grows when needed.
bool Parser::has(std::size_t at) {
    while (at >= buffer_.size() && !is_ended_) is_ended_ = !stream_.append_to(buffer_);
    return at < buffer_.size();
}

bool Parser::is_cell_end(std::size_t at) {
    return !has(at) || buffer_[at] == separator_ || is_line_end(buffer_[at]);
}

std::size_t Parser::after_spaces(std::size_t at) {
    while (has(at) && buffer_[at] == ' ') ++at;
    return at;
}

/// Only between records, so that a cell can be read again from its start.
void Parser::drop_consumed() {
    if (at_ < kConsumedToDrop) return;
    buffer_.erase(0, at_);
    at_ = 0;
    closing_known_from_ = 0;
    closing_known_to_ = 0;
}

/// Whether a mark that may close a cell stands at this place or later in the line. What was found
/// is remembered: a line is looked through once, however many marks it has.
bool Parser::closes_in_line(std::size_t at) {
    if (at >= closing_known_from_ && at < closing_known_to_) return is_closing_known_;
    closing_known_from_ = at;
    is_closing_known_ = false;
    for (; has(at) && !is_line_end(buffer_[at]); ++at) {
        if (at - closing_known_from_ > limits_.cell_bytes) break;
        is_closing_known_ = buffer_[at] == '"' && is_cell_end(after_spaces(at + 1));
        if (is_closing_known_) break;
    }
    closing_known_to_ = at + 1;
    return is_closing_known_;
}

Parser::Ending Parser::read_record(Record& record) {
    record_ = &record;
    std::size_t bytes = 0;
    Ending ending = Ending::separator;
    while (ending == Ending::separator) {
        std::string cell;
        ending = read_cell(cell);
        bytes += cell.size();
        if (bytes > limits_.record_bytes || record.cells.size() == limits_.record_cells)
            return refuse(ReadRefusal::record_too_long);
        record.cells.push_back(std::move(cell));
    }
    return ending;
}

Parser::Ending Parser::read_cell(std::string& cell) {
    const std::size_t mark = after_spaces(at_);
    const bool is_marked = has(mark) && buffer_[mark] == '"' && !marks_are_text_;
    if (!is_marked || (mark > at_ && !closes_in_line(mark + 1))) return read_plain(cell);

    const std::size_t begin = at_;
    const std::int64_t begin_line = line_;
    at_ = mark + 1;
    if (const auto ending = read_quoted(cell)) return *ending;
    at_ = begin;
    line_ = begin_line;
    cell.clear();
    marks_are_text_ = true;
    note(Flaw::unclosed_quote);
    return read_plain(cell);
}

Parser::Ending Parser::read_plain(std::string& cell) {
    for (; !is_cell_end(at_); ++at_) {
        const char c = buffer_[at_];
        if (c == '\0') return refuse(ReadRefusal::nul_byte);
        if (c == '"') note(Flaw::stray_quote);
        if (cell.size() == limits_.cell_bytes) return refuse(ReadRefusal::cell_too_long);
        cell += c;
    }
    return end_of_cell();
}

std::optional<Parser::Ending> Parser::read_quoted(std::string& cell) {
    while (has(at_)) {
        const char c = buffer_[at_];
        if (c == '\0') return refuse(ReadRefusal::nul_byte);
        if (cell.size() >= limits_.cell_bytes) return refuse(ReadRefusal::cell_too_long);
        if (is_line_end(c)) {
            take_line_end(&cell);
            continue;
        }
        ++at_;
        if (c != '"') {
            cell += c;
            continue;
        }
        if (has(at_) && buffer_[at_] == '"') {
            cell += c;
            ++at_;
            continue;
        }
        if (const std::size_t after = after_spaces(at_); is_cell_end(after)) {
            at_ = after;
            return end_of_cell();
        }
        note(Flaw::stray_quote);
        const bool goes_on = closes_in_line(at_);
        if (!goes_on) return read_plain(cell);
        cell += c;
    }
    return std::nullopt;
}

Parser::Ending Parser::end_of_cell() {
    if (!has(at_)) return Ending::text;
    if (buffer_[at_] == separator_) {
        ++at_;
        return Ending::separator;
    }
    take_line_end(nullptr);
    return Ending::line;
}

/// CRLF is one line end; inside a cell it is kept as it is.
void Parser::take_line_end(std::string* cell) {
    const std::size_t begin = at_;
    const bool is_pair = buffer_[at_] == '\r' && has(at_ + 1) && buffer_[at_ + 1] == '\n';
    at_ += is_pair ? 2 : 1;
    ++line_;
    if (cell) cell->append(buffer_, begin, at_ - begin);
}

Parser::Ending Parser::refuse(ReadRefusal refusal) {
    const std::int64_t line = refusal == ReadRefusal::nul_byte ? line_ : record_->line;
    refusal_.emplace(
        refusal, "",
        std::vector<std::pair<std::string_view, std::string>>{{"line", std::to_string(line)}});
    return Ending::refused;
}

void Parser::note(Flaw flaw) {
    auto& flaws = record_->flaws;
    if (std::find(flaws.begin(), flaws.end(), flaw) == flaws.end()) flaws.push_back(flaw);
}

}  // namespace agora::tabular
