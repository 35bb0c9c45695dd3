#include "table_rows.hpp"

#include "catalogue.hpp"
#include "hex.hpp"

#include <algorithm>

namespace agora::db {
namespace {

std::string column_list(const Table& table) {
    std::string list;
    for (const TableColumn& column : table.columns) {
        list.append(list.empty() ? "" : ", ").append(quoted_name(column.name));
    }
    return list;
}

/// By the key, or by all columns where there is none; text by byte on both engines.
std::string order_by(ReadTx& tx, const Table& table) {
    std::string order;
    const auto add = [&](const TableColumn& column) {
        order.append(order.empty() ? "" : ", ").append(quoted_name(column.name));
        const bool by_language =
            tx.engine() == Engine::postgresql && column.kind == ColumnKind::text;
        if (by_language) order.append(" COLLATE \"C\"");
        order.append(" NULLS FIRST");
    };
    for (const std::string& name : table.key) {
        add(*std::ranges::find(table.columns, name, &TableColumn::name));
    }
    if (table.key.empty()) std::ranges::for_each(table.columns, add);
    return order;
}

/// With the type of the column, so that rows with and without nulls are one prepared statement.
Value null_of(ColumnKind kind) {
    switch (kind) {
        case ColumnKind::integer:
            return Null{Value{std::int64_t{}}.index()};
        case ColumnKind::real:
            return Null{Value{0.0}.index()};
        case ColumnKind::text:
            return Null{Value{std::string_view{}}.index()};
        case ColumnKind::blob:
            return Null{Value{BlobView{}}.index()};
    }
    return Null{};
}

Value value_of(const RowReader& row, int column, ColumnKind kind) {
    if (row.is_null(column)) return null_of(kind);
    switch (kind) {
        case ColumnKind::integer:
            return row.integer(column);
        case ColumnKind::real:
            return row.real(column);
        case ColumnKind::text:
            return row.text(column);
        case ColumnKind::blob:
            return BlobView{row.blob(column)};
    }
    return Null{};
}

/// PostgreSQL gives a whole result at once unless a cursor asks for it in parts.
void each_by_cursor(ReadTx& tx, const std::string& select, RowCallback on_row) {
    const std::string declare = "DECLARE db_rows NO SCROLL CURSOR FOR " + select;
    constexpr Query kFetch{"db.fetch_rows", "FETCH 1000 FROM db_rows"};
    constexpr Query kClose{"db.close_rows", "CLOSE db_rows"};
    const auto ignore = [](const RowReader&) {};
    tx.each_row(Query{"db.declare_rows", declare}, {}, ignore);
    bool more = true;
    while (more) {
        more = false;
        const auto pass = [&](const RowReader& row) {
            more = true;
            on_row(row);
        };
        tx.each_row(kFetch, {}, pass);
    }
    tx.each_row(kClose, {}, ignore);
}

struct WriteValue {
    JsonLineWriter& writer;
    std::string_view name;

    void operator()(Null) const { writer.null(name); }
    void operator()(std::int64_t value) const { writer.integer(name, value); }
    void operator()(double value) const { writer.real(name, value); }
    void operator()(std::string_view value) const { writer.text(name, value); }
    void operator()(const std::string& value) const { writer.text(name, value); }
    void operator()(BlobView value) const { writer.text(name, to_hex(value.bytes)); }
};

}  // namespace

void each_row_of(ReadTx& tx, const Table& table,
                 const std::function<void(std::span<const Value>)>& on_row) {
    const std::string select = "SELECT " + column_list(table) + " FROM " + quoted_name(table.name) +
                               " ORDER BY " + order_by(tx, table);
    std::vector<Value> values(table.columns.size());
    const auto pass = [&](const RowReader& row) {
        for (std::size_t column = 0; column < values.size(); ++column) {
            values[column] = value_of(row, static_cast<int>(column), table.columns[column].kind);
        }
        on_row(values);
    };
    if (tx.engine() == Engine::postgresql) return each_by_cursor(tx, select, pass);
    tx.each_row(Query{"db.rows_of_table", select}, {}, pass);
}

std::string_view TableLines::add(std::span<const Value> row) {
    writer_.start();
    for (std::size_t column = 0; column < row.size(); ++column) {
        std::visit(WriteValue{writer_, table_.columns[column].name}, row[column]);
    }
    const std::string_view line = writer_.finish();
    add_line(line);
    return line;
}

void TableLines::add_line(std::string_view line) {
    sum_.add(line);
    sum_.add("\n");
    ++rows_;
}

TableSum TableLines::finish() {
    return {table_.name, rows_, sum_.hex()};
}

std::optional<std::span<const Value>> TableLineReader::read(std::string_view line) {
    JsonLineReader reader(line);
    values_.clear();
    for (const TableColumn& column : table_.columns) values_.push_back(null_of(column.kind));
    blobs_.assign(table_.columns.size(), {});
    bool right = reader.start();
    const auto keep = [&](std::size_t place, auto value) {
        right = value.has_value();
        if (right) values_[place] = *std::move(value);
    };
    for (std::size_t place = 0; place < values_.size() && right; ++place) {
        right = reader.name(table_.columns[place].name);
        if (!right || reader.null()) continue;
        switch (table_.columns[place].kind) {
            case ColumnKind::integer:
                keep(place, reader.integer());
                break;
            case ColumnKind::real:
                keep(place, reader.real());
                break;
            case ColumnKind::text:
                keep(place, reader.text());
                break;
            case ColumnKind::blob:
                const auto bytes = from_hex(reader.text().value_or("?"));
                right = bytes.has_value();
                blobs_[place] = bytes.value_or("");
                values_[place] = BlobView{blobs_[place]};
                break;
        }
    }
    if (!right || !reader.finish()) return std::nullopt;
    return values_;
}

TableFiller::TableFiller(MaintenanceTx& tx, const Table& table) : tx_(tx) {
    sql_ = "INSERT INTO " + quoted_name(table.name) + " (" + column_list(table) + ") VALUES (";
    for (std::size_t place = 1; place <= table.columns.size(); ++place) {
        sql_.append(place == 1 ? "$" : ", $").append(std::to_string(place));
    }
    sql_ += ")";
    query_ = {"db.fill_table", sql_};
}

void TableFiller::insert(std::span<const Value> row) {
    tx_.queue_row(query_, row);
}

void empty_all(MaintenanceTx& tx, const std::vector<Table>& tables) {
    for (auto table = tables.rbegin(); table != tables.rend(); ++table) {
        tx.script("DELETE FROM " + quoted_name(table->name));
    }
}

}  // namespace agora::db
