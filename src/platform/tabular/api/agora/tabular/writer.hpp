#pragma once

#include "agora/base/result.hpp"

#include <cstdint>
#include <filesystem>
#include <functional>
#include <memory>
#include <span>
#include <string>
#include <string_view>
#include <vector>

namespace agora::tabular {

/// A value to write. A text is inert: no spreadsheet takes it for a formula.
class Cell {
 public:
    Cell(std::string text) : text_(std::move(text)) {}
    Cell(std::string_view text) : text_(text) {}
    Cell(const char* text) : text_(text) {}
    Cell(std::int64_t number) : text_(std::to_string(number)), is_number_(true) {}
    /// Minor units as a decimal number: 1250 becomes 12.50.
    static Cell amount(std::int64_t minor_units);

    const std::string& text() const { return text_; }
    bool is_number() const { return is_number_; }

 private:
    std::string text_;
    bool is_number_ = false;
};

/// With an apostrophe in front when the text starts with = + - @ tab or CR, or with apostrophes
/// and then one of these; so that restored() gives every text back.
std::string inert(std::string_view text);
std::string restored(std::string_view text);

/// `byte_order_mark`: for spreadsheets that take UTF-8 without one for windows-1252.
enum class Start { plain, byte_order_mark };

struct CsvOptions {
    Start start = Start::byte_order_mark;
    char separator = ',';
};

/// Writes RFC 4180 with CRLF into a sink, line by line.
class CsvWriter {
 public:
    using Sink = std::function<void(std::string_view)>;
    explicit CsvWriter(Sink sink, const CsvOptions& options = {});
    void row(std::span<const Cell> cells);

 private:
    Sink sink_;
    char separator_;
};

enum class XlsxRefusal {
    cell_too_long,  ///< a cell of XLSX holds 32,767 characters
    too_many_rows,  ///< a sheet of XLSX holds 1,048,576 rows
};
RefusalText refusal_text(XlsxRefusal refusal);

/// Writes one sheet row by row in constant memory. Texts stay texts, "=1+1" too.
/// Throws std::runtime_error when the file cannot be written.
class XlsxWriter {
 public:
    /// The names of the columns, in bold, fixed at the top.
    XlsxWriter(const std::filesystem::path& path, const std::string& sheet,
               std::span<const std::string> columns);
    ~XlsxWriter();  ///< without close() the file is not usable

    Result<Done> row(std::span<const Cell> cells);
    void close();

 private:
    struct Content;
    std::unique_ptr<Content> content_;
};

}  // namespace agora::tabular
