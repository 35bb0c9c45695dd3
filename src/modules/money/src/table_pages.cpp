#include "agora/tabular/writer.hpp"
#include "amount.hpp"
#include "figure_view.hpp"
#include "labels.hpp"
#include "pages.hpp"

#include <array>

namespace agora::money {
namespace {

struct TableCell {
    std::int64_t year = 0;
    bool written = false;
    std::optional<std::int64_t> value = {};  ///< in the smallest unit; nothing: not known
    std::string shown = {};
};
AGORA_FIELDS(TableCell, year, written, value, shown)

struct TableRow {
    std::string key = {};
    std::string url = {};
    std::string name = {};
    std::string lang = {};
    Unit unit = Unit::cents;
    std::string unit_label = {};
    std::vector<TableCell> cells = {};
};
AGORA_FIELDS(TableRow, key, url, name, lang, unit, unit_label, cells)

struct TablePage {
    std::vector<std::int64_t> years = {};
    std::vector<TableRow> rows = {};
    std::string file = {};
    std::string api = {};
    std::vector<web::Link> crumbs = {};
};
AGORA_FIELDS(TablePage, years, rows, file, api, crumbs)

TableRow row_of(const web::Call& call, const Book& book, const Figure& figure) {
    const Said name = name_in(book.words.at(figure.figure_id), call.language);
    TableRow row{.key = figure.slug,
                 .url = call.link(path_of(figure)),
                 .name = name.text,
                 .lang = name.lang,
                 .unit = figure.unit,
                 .unit_label = call.say(label_of(figure.unit))};
    for (const std::int64_t year : book.years) {
        TableCell cell{.year = year};
        if (const Value* value = book.value(figure.figure_id, year)) {
            cell.written = true;
            cell.value = value->value;
            cell.shown = value->value ? shown_value(call, figure.unit, *value->value)
                                      : call.say(tr("not known"));
        }
        row.cells.push_back(std::move(cell));
    }
    return row;
}

http::Response show_table(web::Call& call) {
    const Book book = call.read([](db::ReadTx& tx) { return book_of(tx); });
    TablePage model{
        .years = book.years,
        .file = call.link("/money/figures.csv"),
        .api = "/api/money/figures",
        .crumbs = {{call.link("/money"), call.say(tr("The money of the cooperative"))}}};
    for (const Figure& figure : book.figures) model.rows.push_back(row_of(call, book, figure));
    return web::page(call,
                     {.view = "money/table",
                      .title = call.say(tr("All figures in one table")),
                      .may_be_indexed = true},
                     model);
}

/// As the import reads it: "?" is not known, and what was never written down has no line.
http::Response send_file(web::Call& call) {
    const Book book = call.read([](db::ReadTx& tx) { return book_of(tx); });
    std::string bytes;
    tabular::CsvWriter writer([&](std::string_view piece) { bytes += piece; });
    writer.row(std::array<tabular::Cell, 6>{"figure", "name", "unit", "year", "value", "source"});
    for (const Figure& figure : book.figures) {
        const std::string name = name_in(book.words.at(figure.figure_id), call.language).text;
        for (const std::int64_t year : book.years) {
            const Value* value = book.value(figure.figure_id, year);
            if (value == nullptr) continue;
            writer.row(std::array{
                tabular::Cell{figure.slug}, tabular::Cell{name},
                tabular::Cell{call.say(label_of(figure.unit))}, tabular::Cell{year},
                tabular::Cell{value->value ? plain_value(figure.unit, *value->value) : "?"},
                tabular::Cell{value->source}});
        }
    }
    return web::download("text/csv; charset=utf-8", "figures.csv", std::move(bytes));
}

}  // namespace

std::vector<web::Route> table_routes() {
    using enum http::Method;
    using web::Access;
    return {
        {get,
         "/money/figures",
         Access::visitor(),
         &show_table,
         {.cached = web::Cached::for_visitors, .summary = "All figures of all years"}},
        {get,
         "/money/figures.csv",
         Access::visitor(),
         &send_file,
         {.summary = "All figures of all years as CSV, which the import reads again"}},
    };
}

}  // namespace agora::money
