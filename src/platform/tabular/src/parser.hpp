#pragma once

#include "text_stream.hpp"

#include "agora/tabular/reader.hpp"

#include <cstdint>
#include <optional>
#include <string>
#include <string_view>

namespace agora::tabular {

/// Cuts a text into records and cells, tolerantly; knows nothing of headers and widths.
class Parser {
 public:
    Parser(TextStream& stream, char separator, const Limits& limits)
        : stream_(stream), separator_(separator), limits_(limits) {}

    /// Nothing at the end, and after a refusal.
    std::optional<Record> next();
    const std::optional<Refusal>& refusal() const { return refusal_; }
    std::int64_t line() const { return line_; }
    /// Leaves out the first line: it said which separator there is.
    void skip_line();

 private:
    enum class Ending { separator, line, text, refused };

    bool has(std::size_t at);
    bool is_cell_end(std::size_t at);
    std::size_t after_spaces(std::size_t at);
    bool is_blank(std::size_t begin) const;
    bool closes_in_line(std::size_t at);
    void drop_consumed();
    Ending read_record(Record& record);
    Ending read_cell(std::string& cell);
    Ending read_plain(std::string& cell);
    /// Nothing when the mark is never closed: then the cell is to be read as plain.
    std::optional<Ending> read_quoted(std::string& cell);
    Ending end_of_cell();
    void take_line_end(std::string* cell);
    Ending refuse(ReadRefusal refusal);
    void note(Flaw flaw);

    TextStream& stream_;
    const char separator_;
    const Limits limits_;
    std::string buffer_;
    std::size_t at_ = 0;
    std::int64_t line_ = 1;
    bool is_ended_ = false;
    bool marks_are_text_ = false;         ///< a quotation mark was found that the file never closes
    std::size_t closing_known_from_ = 0;  ///< closes_in_line looked from here …
    std::size_t closing_known_to_ = 0;    ///< … to here, where the mark or the line's end is
    bool is_closing_known_ = false;
    Record* record_ = nullptr;
    std::optional<Refusal> refusal_;
};

}  // namespace agora::tabular
