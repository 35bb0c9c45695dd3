#include "agora/tabular/writer.hpp"

#include "agora/base/text.hpp"

#include <xlsxwriter.h>

#include <cstdlib>
#include <stdexcept>

namespace agora::tabular {
namespace {

constexpr std::size_t kMostCharacters = 32'767;
constexpr lxw_row_t kMostRows = 1'048'576;
constexpr std::size_t kLongestSheetName = 31;
constexpr std::size_t kMostDigits = 15;

/// A name that XLSX takes: without its special characters, not too long.
std::string sheet_name(std::string name) {
    for (char& c : name) {
        if (std::string_view{"[]:*?/\\'"}.find(c) != std::string_view::npos) c = ' ';
    }
    while (utf8_length(name) > kLongestSheetName) {
        do {
            name.pop_back();
        } while (!is_valid_utf8(name));
    }
    return name;
}

/// A spreadsheet's numbers have 15 digits; a longer one is written as text, whole.
bool is_exact_number(const Cell& cell) {
    return cell.is_number() && cell.text().size() <= kMostDigits;
}

}  // namespace

RefusalText refusal_text(XlsxRefusal refusal) {
    switch (refusal) {
        case XlsxRefusal::cell_too_long:
            return {"cell_too_long", RefusalKind::rule,
                    tr("A text is too long for a spreadsheet. Choose CSV instead.")};
        case XlsxRefusal::too_many_rows:
            return {"too_many_rows", RefusalKind::rule,
                    tr("There are too many rows for a spreadsheet. Choose CSV instead.")};
    }
    return {};
}

struct XlsxWriter::Content {
    std::string path;
    lxw_workbook* workbook = nullptr;
    lxw_worksheet* sheet = nullptr;
    lxw_row_t next_row = 0;

    void check(lxw_error error) const {
        if (error != LXW_NO_ERROR)
            throw std::runtime_error("cannot write " + path + ": " + lxw_strerror(error));
    }
};

XlsxWriter::XlsxWriter(const std::filesystem::path& path, const std::string& sheet,
                       std::span<const std::string> columns)
    : content_(std::make_unique<Content>()) {
    content_->path = path.string();
    lxw_workbook_options options{};
    options.constant_memory = LXW_TRUE;
    content_->workbook = workbook_new_opt(content_->path.c_str(), &options);
    if (!content_->workbook) throw std::runtime_error("cannot write " + content_->path);
    const std::string name = sheet_name(sheet);
    content_->sheet =
        workbook_add_worksheet(content_->workbook, name.empty() ? nullptr : name.c_str());
    if (!content_->sheet) throw std::runtime_error("cannot write " + content_->path);
    lxw_format* const bold = workbook_add_format(content_->workbook);
    format_set_bold(bold);
    for (std::size_t column = 0; column < columns.size(); ++column) {
        content_->check(worksheet_write_string(content_->sheet, 0, static_cast<lxw_col_t>(column),
                                               columns[column].c_str(), bold));
    }
    worksheet_freeze_panes(content_->sheet, 1, 0);
    content_->next_row = 1;
}

XlsxWriter::~XlsxWriter() {
    if (content_->workbook) lxw_workbook_free(content_->workbook);
}

Result<Done> XlsxWriter::row(std::span<const Cell> cells) {
    if (content_->next_row == kMostRows) return XlsxRefusal::too_many_rows;
    for (const Cell& cell : cells) {
        if (utf8_length(cell.text()) > kMostCharacters) return XlsxRefusal::cell_too_long;
    }
    for (std::size_t at = 0; at < cells.size(); ++at) {
        const auto column = static_cast<lxw_col_t>(at);
        const std::string& text = cells[at].text();
        if (is_exact_number(cells[at])) {
            content_->check(worksheet_write_number(content_->sheet, content_->next_row, column,
                                                   std::strtod(text.c_str(), nullptr), nullptr));
        } else if (!text.empty()) {
            content_->check(worksheet_write_string(content_->sheet, content_->next_row, column,
                                                   text.c_str(), nullptr));
        }
    }
    ++content_->next_row;
    return Done{};
}

void XlsxWriter::close() {
    lxw_workbook* const workbook = std::exchange(content_->workbook, nullptr);
    if (workbook) content_->check(workbook_close(workbook));
}

}  // namespace agora::tabular
