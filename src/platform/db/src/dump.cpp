#include "agora/db/dump.hpp"

#include "catalogue.hpp"
#include "table_rows.hpp"
#include "copying.hpp"

namespace agora::db {
namespace {

void check_equal(const TableSum& wanted, const TableSum& found) {
    if (wanted == found) return;
    throw Fault("table " + wanted.table + " came out different: " + std::to_string(found.rows) +
                " rows instead of " + std::to_string(wanted.rows));
}

/// Fills the tables of `out` from `in`; both are borrowed from transactions that stay open.
std::vector<TableSum> copy_tables(ReadTx& in, MaintenanceTx& out, const OnProgress& on_progress) {
    const std::vector<Table> all = tables(in);
    check_same_shape(all, applied_names(in), out);
    empty_all(out, all);
    std::vector<TableSum> sums;
    TableProgress progress(on_progress, all.size());
    for (const Table& table : all) {
        TableLines lines(table);
        TableFiller filler(out, table);
        each_row_of(in, table, [&](std::span<const Value> row) {
            lines.add(row);
            filler.insert(row);
            progress.row(table.name);
        });
        sums.push_back(lines.finish());
        progress.table(table.name);
    }
    return sums;
}

}  // namespace

TableSum each_line(ReadTx& tx, const Table& table,
                   const std::function<void(std::string_view line)>& on_line) {
    TableLines lines(table);
    each_row_of(tx, table, [&](std::span<const Value> row) { on_line(lines.add(row)); });
    return lines.finish();
}

std::vector<TableSum> checksums(Database& database) {
    return database.read([](ReadTx& tx) {
        std::vector<TableSum> sums;
        for (const Table& table : tables(tx)) {
            sums.push_back(each_line(tx, table, [](std::string_view) {}));
        }
        return sums;
    });
}

void check_sums(ReadTx& tx, const std::vector<Table>& all, const std::vector<TableSum>& wanted) {
    for (std::size_t place = 0; place < all.size(); ++place) {
        check_equal(wanted[place], each_line(tx, all[place], [](std::string_view) {}));
    }
}

void check_same_shape(const std::vector<Table>& wanted, const std::vector<std::string>& migrations,
                      ReadTx& tx) {
    if (applied_names(tx) != migrations) throw Fault("the migrations of the two are not the same");
    const std::vector<Table> found = tables(tx);
    bool equal = found.size() == wanted.size();
    for (std::size_t place = 0; equal && place < found.size(); ++place) {
        equal = found[place] == wanted[place];
    }
    if (!equal) throw Fault("the tables of the two are not the same");
}

std::vector<TableSum> copy_all(Database& from, Database& to, const OnProgress& on_progress) {
    return from.read([&](ReadTx& in) {
        std::vector<TableSum> sums;
        to.maintain([&](MaintenanceTx& out) {
            out.load([&] { sums = copy_tables(in, out, on_progress); });
            check_sums(out, tables(out), sums);
        });
        return sums;
    });
}

}  // namespace agora::db
