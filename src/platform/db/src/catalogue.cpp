#include "catalogue.hpp"

#include "agora/base/text.hpp"

#include <algorithm>
#include <map>
#include <set>

namespace agora::db {
namespace {

struct DeclaredColumn {
    std::string name;
    std::string type;
};
AGORA_FIELDS(DeclaredColumn, name, type)

struct Queries {
    Query tables;
    Query columns;
    Query key;
    Query references;
};

constexpr Queries kSqlite{
    .tables = {"db.tables", R"sql(
        SELECT name FROM sqlite_master
        WHERE type = 'table' AND name NOT LIKE 'sqlite\_%' ESCAPE '\' AND name <> 'db_migration'
        ORDER BY name
    )sql"},
    .columns = {"db.columns", "SELECT name, type FROM pragma_table_info($1) ORDER BY name"},
    .key = {"db.key", "SELECT name FROM pragma_table_info($1) WHERE pk > 0 ORDER BY pk"},
    .references = {"db.references", R"sql(
        SELECT DISTINCT "table" FROM pragma_foreign_key_list($1) ORDER BY 1
    )sql"},
};

constexpr Queries kPostgresql{
    .tables = {"db.tables", R"sql(
        SELECT c.relname::text FROM pg_class c
        WHERE c.relnamespace = current_schema()::regnamespace AND c.relkind = 'r'
          AND c.relname <> 'db_migration'
        ORDER BY c.relname::text COLLATE "C"
    )sql"},
    .columns = {"db.columns", R"sql(
        SELECT a.attname::text AS name, format_type(a.atttypid, NULL) AS type
        FROM pg_attribute a JOIN pg_class c ON c.oid = a.attrelid
        WHERE c.relnamespace = current_schema()::regnamespace AND c.relname = $1
          AND a.attnum > 0 AND NOT a.attisdropped AND a.attgenerated = ''
        ORDER BY a.attname::text COLLATE "C"
    )sql"},
    .key = {"db.key", R"sql(
        SELECT a.attname::text
        FROM pg_class c
        JOIN pg_index i ON i.indrelid = c.oid AND i.indisprimary
        JOIN LATERAL unnest(i.indkey) WITH ORDINALITY AS k (number, place) ON TRUE
        JOIN pg_attribute a ON a.attrelid = c.oid AND a.attnum = k.number
        WHERE c.relnamespace = current_schema()::regnamespace AND c.relname = $1
        ORDER BY k.place
    )sql"},
    .references = {"db.references", R"sql(
        SELECT DISTINCT r.relname::text COLLATE "C"
        FROM pg_constraint f
        JOIN pg_class c ON c.oid = f.conrelid
        JOIN pg_class r ON r.oid = f.confrelid
        WHERE f.contype = 'f' AND c.relnamespace = current_schema()::regnamespace
          AND c.relname = $1
        ORDER BY 1
    )sql"},
};

const Queries& queries_of(const ReadTx& tx) {
    return tx.engine() == Engine::sqlite ? kSqlite : kPostgresql;
}

ColumnKind kind_of(const std::string& table, const DeclaredColumn& column) {
    static const std::map<std::string, ColumnKind, std::less<>> kinds{
        {"bigint", ColumnKind::integer},   {"integer", ColumnKind::integer},
        {"smallint", ColumnKind::integer}, {"double precision", ColumnKind::real},
        {"text", ColumnKind::text},        {"bytea", ColumnKind::blob},
        {"blob", ColumnKind::blob},
    };
    const auto found = kinds.find(ascii_lower(column.type));
    if (found != kinds.end()) return found->second;
    throw Fault("table " + table + ", column " + column.name + ": the type " + column.type +
                " is not one that both engines have");
}

Table describe(ReadTx& tx, const std::string& name) {
    const Queries& queries = queries_of(tx);
    Table table{.name = name, .columns = {}, .key = {}, .refers_to = {}};
    for (const auto& column : tx.all<DeclaredColumn>(queries.columns, name)) {
        table.columns.push_back({column.name, kind_of(name, column)});
    }
    table.key = tx.all<std::string>(queries.key, name);
    table.refers_to = tx.all<std::string>(queries.references, name);
    return table;
}

/// Puts tables after those that they refer to; a circle is cut where it is entered.
class Order {
 public:
    explicit Order(std::vector<Table> tables) {
        for (Table& table : tables) by_name_.emplace(table.name, std::move(table));
        for (const auto& [name, table] : by_name_) visit(name);
    }
    std::vector<Table> take() { return std::move(ordered_); }

 private:
    void visit(const std::string& name) {
        const auto found = by_name_.find(name);
        if (found == by_name_.end() || !visited_.insert(name).second) return;
        for (const std::string& other : found->second.refers_to) visit(other);
        ordered_.push_back(found->second);
    }

    std::map<std::string, Table> by_name_;
    std::set<std::string> visited_;
    std::vector<Table> ordered_;
};

constexpr Query kAppliedNames{"db.applied_names", "SELECT module || '/' || name FROM db_migration"};

}  // namespace

std::string quoted_name(std::string_view name) {
    std::string text = "\"";
    for (const char letter : name) text.append(letter == '"' ? 2 : 1, letter);
    return text + "\"";
}

std::vector<std::string> applied_names(ReadTx& tx) {
    auto names = tx.all<std::string>(kAppliedNames);
    std::ranges::sort(names);
    return names;
}

std::vector<Table> tables(ReadTx& tx) {
    std::vector<Table> all;
    for (const auto& name : tx.all<std::string>(queries_of(tx).tables)) {
        all.push_back(describe(tx, name));
    }
    return Order(std::move(all)).take();
}

}  // namespace agora::db
