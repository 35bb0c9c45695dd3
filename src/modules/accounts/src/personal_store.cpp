#include "personal_store.hpp"

#include "agora/base/assert.hpp"
#include "agora/base/text.hpp"

#include <algorithm>
#include <array>

namespace agora::accounts {
namespace {

std::string identifier(std::string_view name) {
    const bool plain = !name.empty() && std::all_of(name.begin(), name.end(), [](char letter) {
        return (letter >= 'a' && letter <= 'z') || letter == '_';
    });
    AGORA_ASSERT(plain);
    return std::string{name};
}

std::vector<std::string_view> words(std::string_view text) {
    std::vector<std::string_view> found;
    for (const std::string_view word : split(text, ' ')) {
        if (!word.empty()) found.push_back(word);
    }
    return found;
}

bool holds(std::string_view text, std::string_view name) {
    const auto all = words(text);
    return std::find(all.begin(), all.end(), name) != all.end();
}

std::vector<PersonalColumn> columns_of(const db::Table& table, std::string_view names,
                                       std::string_view without) {
    std::vector<PersonalColumn> columns;
    for (const std::string_view name : words(names)) {
        if (holds(without, name)) continue;
        const auto found =
            std::find_if(table.columns.begin(), table.columns.end(),
                         [&](const db::TableColumn& column) { return column.name == name; });
        AGORA_ASSERT(found != table.columns.end());
        columns.push_back({identifier(name), found->kind});
    }
    return columns;
}

std::optional<std::string> text_of(const db::RowReader& row, int at, const PersonalColumn& column) {
    if (row.is_null(at)) return std::nullopt;
    switch (column.kind) {
        case db::ColumnKind::text:
            return std::string{row.text(at)};
        case db::ColumnKind::integer:
            if (column.name == "at" || column.name.ends_with("_at")) {
                return to_iso(Instant::from_microseconds(row.integer(at)));
            }
            return std::to_string(row.integer(at));
        case db::ColumnKind::real:
            return std::to_string(row.real(at));
        case db::ColumnKind::blob:
            return std::to_string(row.blob(at).size()) + " B";
    }
    return std::nullopt;
}

}  // namespace

std::vector<PersonalPlan> plans_of(db::ReadTx& tx, const std::vector<web::Module>& modules) {
    std::vector<PersonalPlan> plans;
    const std::vector<db::Table> tables = db::tables(tx);
    for (auto table = tables.rbegin(); table != tables.rend(); ++table) {
        for (const web::Module& module : modules) {
            for (const web::PersonalTable& declared : module.personal) {
                if (declared.table != table->name || declared.account_column.empty()) continue;
                std::string names{declared.personal};
                names.append(" ").append(declared.plain);
                plans.push_back({declared, columns_of(*table, names, declared.secret),
                                 columns_of(*table, declared.personal, "")});
            }
        }
    }
    return plans;
}

std::vector<PersonalRow> rows_about(db::ReadTx& tx, const PersonalPlan& plan,
                                    access::AccountId account) {
    std::vector<PersonalRow> rows;
    if (plan.shown.empty()) return rows;
    std::string sql = "SELECT ";
    for (const PersonalColumn& column : plan.shown) {
        if (&column != &plan.shown.front()) sql += ", ";
        sql += column.name;
    }
    sql += " FROM " + identifier(plan.declared.table) + " WHERE " +
           identifier(plan.declared.account_column) + " = $1";
    const std::array<db::Value, 1> values{account.value()};
    tx.each_row({"accounts.rows_about", sql}, values, [&](const db::RowReader& row) {
        PersonalRow& texts = rows.emplace_back();
        for (std::size_t at = 0; at < plan.shown.size(); ++at) {
            texts.push_back(text_of(row, static_cast<int>(at), plan.shown[at]));
        }
    });
    return rows;
}

void erase_rows(db::WriteTx& tx, const PersonalPlan& plan, access::AccountId account) {
    const std::string table = identifier(plan.declared.table);
    const std::string where = " WHERE " + identifier(plan.declared.account_column) + " = $1";
    std::string sql;
    switch (plan.declared.erasure) {
        case web::Erasure::keep:
            return;
        case web::Erasure::delete_rows:
            sql = "DELETE FROM " + table + where;
            break;
        case web::Erasure::blank_columns:
            if (plan.blanked.empty()) return;
            for (const PersonalColumn& column : plan.blanked) {
                sql += (sql.empty() ? "UPDATE " + table + " SET " : ", ") + column.name +
                       (column.kind == db::ColumnKind::text ? " = ''" : " = 0");
            }
            sql += where;
            break;
    }
    const std::array<db::Value, 1> values{account.value()};
    tx.each_row({"accounts.erase_rows", sql}, values, [](const db::RowReader&) {});
}

constexpr db::Query kInsertErased{"accounts.insert_erased", R"sql(
    INSERT INTO accounts_erased (account_id, erased_at) VALUES ($1, $2) ON CONFLICT DO NOTHING
)sql"};

void insert_erased(db::WriteTx& tx, access::AccountId account, Instant at) {
    tx.run(kInsertErased, account, at);
}

}  // namespace agora::accounts
