#include "agora/db/dump.hpp"
#include "agora/schema/testing.hpp"
#include "agora/base/text.hpp"
#include "erasure.hpp"
#include "modules.hpp"

#include <gtest/gtest.h>

#include <algorithm>
#include <map>
#include <set>

namespace agora::app {
namespace {

using accounts::AccountId;

/// The text that is planted; columns that the erasure itself reads hold one of their own words.
std::string canary(const std::string& table, const std::string& column) {
    static const std::map<std::string, std::string> kWords{
        {"accounts_account.language", "nl"},          {"accounts_account.standing", "active"},
        {"accounts_account.entry_way", "signed_up"},  {"accounts_grant.role", "editor"},
        {"accounts_grant.scope_kind", "cooperative"},
    };
    const auto word = kWords.find(table + "." + column);
    return word == kWords.end() ? "canary " + table + "." + column : word->second;
}

/// The number that is planted: the person's, but where the database's own checks ask for another one.
std::int64_t planted_number(const std::string& table, const std::string& column) {
    static const std::map<std::string, std::int64_t> kNumbers{{"ledger_account.lowest", 0},
                                                              {"ledger_account.highest", 100},
                                                              {"ledger_transfer.payee", 8}};
    const auto number = kNumbers.find(table + "." + column);
    return number == kNumbers.end() ? 7 : number->second;
}

/// Whom the person paid, and nobody's any more: nobody pays themselves.
std::int64_t number_of_other_side(const std::string& table, const std::string& column) {
    if (column == "account_id") return 8;
    return column == "member_id" || column == "group_id" ? 0 : planted_number(table, column);
}

class SchemaTest : public schema::Test {
 protected:
    SchemaTest() : Test(all_parts()) {}

    std::vector<db::Table> tables() {
        return database().read([](db::ReadTx& tx) { return db::tables(tx); });
    }
    /// One row in every table about people; the person's number is 7, every text of it names its place.
    void plant_canaries() {
        database().maintain([](db::MaintenanceTx& tx) {
            tx.load([&] {
                const auto wanted = personal_tables_and_parents(tx);
                for (const db::Table& table : db::tables(tx)) {
                    if (wanted.contains(table.name)) plant(tx, table, planted_number);
                    if (table.name == "ledger_account") plant(tx, table, number_of_other_side);
                }
            });
        });
    }
    std::string dump() {
        std::string all;
        database().read([&](db::ReadTx& tx) {
            for (const db::Table& table : db::tables(tx)) {
                db::each_line(tx, table, [&](std::string_view line) { all.append(line) += '\n'; });
            }
        });
        return all;
    }

 private:
    static std::set<std::string> personal_tables_and_parents(db::ReadTx& tx) {
        std::set<std::string> wanted;
        for (const web::Module& module : all_modules()) {
            for (const web::PersonalTable& row : module.personal) wanted.emplace(row.table);
        }
        const auto all = db::tables(tx);
        for (auto table = all.rbegin(); table != all.rend(); ++table) {
            if (wanted.contains(table->name)) {
                wanted.insert(table->refers_to.begin(), table->refers_to.end());
            }
        }
        return wanted;
    }
    using Numbers = std::int64_t (*)(const std::string& table, const std::string& column);
    static void plant(db::WriteTx& tx, const db::Table& table, Numbers number_for) {
        std::string names;
        std::string places;
        std::vector<db::Value> values;
        for (const db::TableColumn& column : table.columns) {
            names += (names.empty() ? "" : ", ") + column.name;
            places += (places.empty() ? "$" : ", $") + std::to_string(values.size() + 1);
            if (column.kind == db::ColumnKind::text) {
                values.emplace_back(canary(table.name, column.name));
            } else if (column.kind == db::ColumnKind::real) {
                values.emplace_back(7.0);
            } else if (column.kind == db::ColumnKind::blob) {
                values.emplace_back(db::BlobView{"canary"});
            } else {
                values.emplace_back(number_for(table.name, column.name));
            }
        }
        const std::string sql =
            "INSERT INTO " + table.name + " (" + names + ") VALUES (" + places + ")";
        tx.queue_row({"test.plant", sql}, values);
    }
};

std::set<std::string> words_of(std::string_view names) {
    std::set<std::string> once;
    for (const std::string_view name : split(names, ' ')) once.emplace(name);
    once.erase("");
    return once;
}

/// The columns that a manifest names for each table, with how often.
std::map<std::string, std::map<std::string, int>> declared_columns() {
    std::map<std::string, std::map<std::string, int>> declared;
    for (const web::Module& module : all_modules()) {
        for (const web::PersonalTable& row : module.personal) {
            std::string names{row.personal};
            names.append(" ").append(row.account_column);
            for (const std::string& name : words_of(names)) {
                ++declared[std::string{row.table}][name];
            }
        }
    }
    // What stands beside the person is told to each person that the row is about.
    for (const web::Module& module : all_modules()) {
        for (const web::PersonalTable& row : module.personal) {
            for (const std::string& name : words_of(row.plain)) {
                int& times = declared[std::string{row.table}][name];
                times = std::max(times, 1);
            }
        }
    }
    return declared;
}

std::set<std::string> plain_tables() {
    std::set<std::string> plain;
    for (const web::Module& module : all_modules()) {
        for (const web::PlainTable& row : module.plain) plain.emplace(row.table);
    }
    return plain;
}

/// Tables whose pages are not there yet; nothing writes them. A row leaves when its module declares it.
const std::set<std::string> kNotInUseYet{"members_import", "members_import_key", "members_shown",
                                         "vocabulary_proposal"};

TEST_P(SchemaTest, EveryColumnOfEveryTableIsDeclaredOnce) {
    auto declared = declared_columns();
    const auto plain = plain_tables();
    for (const db::Table& table : tables()) {
        if (plain.contains(table.name)) {
            EXPECT_FALSE(declared.contains(table.name)) << table.name << " is declared twice";
            continue;
        }
        if (kNotInUseYet.contains(table.name) && !declared.contains(table.name)) continue;
        for (const db::TableColumn& column : table.columns) {
            EXPECT_EQ(declared[table.name][column.name], 1)
                << "declare " << table.name << "." << column.name << " once in its manifest";
            declared[table.name].erase(column.name);
        }
        EXPECT_TRUE(declared[table.name].empty())
            << table.name << " has no column " << declared[table.name].begin()->first;
    }
}

TEST(Manifests, SayWhatWhyAndHowLongForEveryPersonalTable) {
    for (const web::Module& module : all_modules()) {
        for (const web::PersonalTable& row : module.personal) {
            EXPECT_FALSE(row.what.empty() || row.purpose.empty() || row.audience.empty() ||
                         row.retention.empty())
                << row.table;
            EXPECT_EQ(row.erasure == web::Erasure::delete_rows, row.kept_because.empty())
                << row.table << ": what stays has a reason";
        }
    }
}

TEST_P(SchemaTest, ACopyHoldsEveryPersonalTextAndAnErasureLeavesNone) {
    plant_canaries();
    const auto plans =
        database().read([](db::ReadTx& tx) { return accounts::plans_of(tx, all_modules()); });
    std::set<std::string> in_copy;
    std::set<std::string> must_go;
    for (const accounts::PersonalPlan& plan : plans) {
        const auto rows = database().read(
            [&](db::ReadTx& tx) { return accounts::rows_about(tx, plan, AccountId{7}); });
        for (const auto& row : rows) {
            for (const auto& text : row) in_copy.insert(text.value_or(""));
        }
        const std::string table{plan.declared.table};
        for (const accounts::PersonalColumn& column : plan.shown) {
            if (column.kind != db::ColumnKind::text) continue;
            EXPECT_TRUE(in_copy.contains(canary(table, column.name)))
                << table << "." << column.name;
        }
        if (plan.declared.erasure == web::Erasure::keep) continue;
        for (const accounts::PersonalColumn& column : plan.blanked) {
            const std::string text = canary(table, column.name);
            if (column.kind == db::ColumnKind::text && text.starts_with("canary")) {
                must_go.insert(text);
            }
        }
    }
    must_go.insert("canary journal_text.body");
    ASSERT_GT(must_go.size(), 20U);
    database().write([&](db::WriteTx& tx) {
        const journal::Origin origin{AccountId{7}, clock_.now()};
        EXPECT_TRUE(accounts::erase_account(tx, origin, AccountId{7}, plans));
    });
    const std::string left = dump();
    for (const std::string& canary : must_go) {
        EXPECT_EQ(left.find(canary + "\""), std::string::npos) << canary;
    }
}

AGORA_EACH_ENGINE(SchemaTest);

}  // namespace
}  // namespace agora::app
