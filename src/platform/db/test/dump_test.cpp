#include "agora/db/dump.hpp"

#include "agora/db/testing.hpp"
#include "naughty_strings.hpp"

#include <fstream>
#include <iterator>
#include <limits>
#include <random>

namespace agora::db {
namespace {

constexpr Migration kTables{"test", "0001_tables", R"sql(
    CREATE TABLE zone (
        id BIGINT PRIMARY KEY, name TEXT NOT NULL, parent_id BIGINT REFERENCES zone (id)
    );
    CREATE TABLE card (
        id BIGINT PRIMARY KEY,
        zone_id BIGINT NOT NULL REFERENCES zone (id) ON DELETE RESTRICT,
        words TEXT,
        measure DOUBLE PRECISION,
        flag SMALLINT,
        bytes BYTEA
    );
    CREATE TABLE word (
        term TEXT, language TEXT, weight BIGINT NOT NULL, PRIMARY KEY (term, language)
    );
    CREATE TABLE loose (words TEXT, number BIGINT);
    CREATE TABLE seeded (id BIGINT PRIMARY KEY, words TEXT);
    INSERT INTO seeded (id, words) VALUES (1, 'from the migration');
)sql"};
/// As of a ledger: what is in stays, and a sum is kept by a trigger.
constexpr Migration kSealedSqlite{"test", "0002_sealed", R"sql(
    CREATE TABLE entry (id BIGINT PRIMARY KEY, amount BIGINT NOT NULL);
    CREATE TABLE total (id BIGINT PRIMARY KEY, amount BIGINT NOT NULL);
    INSERT INTO total (id, amount) VALUES (1, 0);
    CREATE TRIGGER entry_kept BEFORE DELETE ON entry BEGIN SELECT RAISE(ABORT, 'kept'); END;
    CREATE TRIGGER entry_added AFTER INSERT ON entry BEGIN
        UPDATE total SET amount = amount + NEW.amount WHERE id = 1;
    END;
)sql"};
constexpr Migration kSealedPostgresql{"test", "0002_sealed", R"sql(
    CREATE TABLE entry (id BIGINT PRIMARY KEY, amount BIGINT NOT NULL);
    CREATE TABLE total (id BIGINT PRIMARY KEY, amount BIGINT NOT NULL);
    INSERT INTO total (id, amount) VALUES (1, 0);
    CREATE FUNCTION kept() RETURNS trigger LANGUAGE plpgsql AS $$
        BEGIN RAISE EXCEPTION 'kept'; END; $$;
    CREATE FUNCTION added() RETURNS trigger LANGUAGE plpgsql AS $$
        BEGIN UPDATE total SET amount = amount + NEW.amount WHERE id = 1; RETURN NEW; END; $$;
    CREATE TRIGGER entry_kept BEFORE DELETE ON entry FOR EACH ROW EXECUTE FUNCTION kept();
    CREATE TRIGGER entry_added AFTER INSERT ON entry FOR EACH ROW EXECUTE FUNCTION added();
)sql"};

constexpr Query kInsertZone{"test.insert_zone",
                            "INSERT INTO zone (id, name, parent_id) VALUES ($1, $2, $3)"};
constexpr Query kInsertCard{"test.insert_card", R"sql(
    INSERT INTO card (id, zone_id, words, measure, flag, bytes) VALUES ($1, $2, $3, $4, $5, $6)
)sql"};
constexpr Query kInsertWord{"test.insert_word",
                            "INSERT INTO word (term, language, weight) VALUES ($1, $2, $3)"};
constexpr Query kInsertLoose{"test.insert_loose",
                             "INSERT INTO loose (words, number) VALUES ($1, $2)"};
constexpr Query kInsertEntry{"test.insert_entry", "INSERT INTO entry (id, amount) VALUES ($1, $2)"};
constexpr Query kDeleteEntry{"test.delete_entry", "DELETE FROM entry WHERE id = $1"};
constexpr Query kTotal{"test.total", "SELECT amount FROM total"};

std::vector<Migration> migrations_of(Engine engine) {
    return {kTables, engine == Engine::sqlite ? kSealedSqlite : kSealedPostgresql};
}

std::vector<std::string> hostile_strings() {
    std::vector<std::string> strings = naughty_strings();
    for (const char* more :
         {"", "'", "\"", "\\", "\n\r\t\x01\x1f\x7f", "é", "e\xcc\x81", "\xf0\x9f\x98\x80",
          "{\"end\":", "Z", "a", "\xc3\x84", "null", "\xe2\x80\xa8"}) {
        strings.emplace_back(more);
    }
    return strings;
}

/// Rows of every kind, references forwards, backwards and to themselves.
void fill(Database& database) {
    const std::vector<double> measures{0.1, -0.0, 1e308, 5e-324, 1e20, 123456789.123, -1.0 / 3};
    std::mt19937 random(20200101);
    const auto below = [&](int limit) {
        return std::uniform_int_distribution<int>(0, limit - 1)(random);
    };
    database.write([&](WriteTx& tx) {
        tx.attempt([] {});
        for (int id = 1; id <= 50; ++id) {
            tx.run(kInsertZone, id, "zone " + std::to_string(id), std::nullopt);
        }
        constexpr Query kParents{"test.parents", "UPDATE zone SET parent_id = 51 - id"};
        tx.run(kParents);
    });
    const auto strings = hostile_strings();
    database.write([&](WriteTx& tx) {
        std::int64_t id = std::numeric_limits<std::int64_t>::max();
        for (const std::string& words : strings) {
            std::string bytes;
            for (int size = below(40); size > 0; --size) {
                bytes.push_back(static_cast<char>(below(256)));
            }
            tx.run(kInsertCard, id--, 1 + below(50), words,
                   measures[static_cast<std::size_t>(below(7))], below(2) == 0, Blob{bytes});
            tx.queue(kInsertLoose, words, std::nullopt);
            tx.queue(kInsertLoose, std::nullopt, id);
        }
        tx.run(kInsertCard, 1, 1, std::nullopt, std::nullopt, std::nullopt, std::nullopt);
    });
    database.write([&](WriteTx& tx) {
        std::int64_t weight = 0;
        for (const std::string& words : strings) {
            tx.attempt([&] { tx.run(kInsertWord, words, "nl", ++weight); });
            tx.attempt([&] { tx.run(kInsertWord, words, "fr", ++weight); });
        }
        for (int id = 1; id <= 2500; ++id) tx.queue(kInsertEntry, id, id);
    });
}

std::int64_t rows_of(const std::vector<TableSum>& sums, std::string_view table) {
    for (const TableSum& sum : sums) {
        if (sum.table == table) return sum.rows;
    }
    return -1;
}

class DumpTest : public EachEngineTest {
 protected:
    DumpTest() : EachEngineTest(migrations_of(GetParam())) {}

    /// A second, migrated database on the engine.
    std::unique_ptr<TestDatabase> another(Engine engine) {
        auto made = std::make_unique<TestDatabase>(engine, clock_);
        migrate(**made, migrations_of(engine), clock_.now());
        return made;
    }
    std::string content_of(const std::filesystem::path& file) {
        std::ifstream stream(file, std::ios::binary);
        return {std::istreambuf_iterator<char>{stream}, {}};
    }
};
AGORA_EACH_ENGINE(DumpTest);

TEST_P(DumpTest, ListsTablesAfterThoseTheyReferTo) {
    const auto all = database().read([](ReadTx& tx) { return tables(tx); });
    std::vector<std::string> names;
    for (const Table& table : all) names.push_back(table.name);
    EXPECT_EQ(names, (std::vector<std::string>{"zone", "card", "entry", "loose", "seeded", "total",
                                               "word"}));
    EXPECT_EQ(all[1].columns.front(), (TableColumn{"bytes", ColumnKind::blob}));
    EXPECT_EQ(all[6].key, (std::vector<std::string>{"term", "language"}));
}

TEST_P(DumpTest, WritesOneLineOfCanonicalJsonForEachRow) {
    database().write([](WriteTx& tx) {
        tx.run(kInsertZone, 1, "a \"b\" \\ \n \x7f é", std::nullopt);
        tx.run(kInsertCard, 9, 1, std::nullopt, 0.1, true, Blob{std::string{"\0\xff", 2}});
    });
    std::string lines;
    database().read([&](ReadTx& tx) {
        for (const Table& table : tables(tx)) {
            if (table.name != "zone" && table.name != "card") continue;
            each_line(tx, table, [&](std::string_view line) { lines.append(line) += '\n'; });
        }
    });
    EXPECT_EQ(
        lines,
        "{\"id\":1,\"name\":\"a \\\"b\\\" \\\\ \\u000a \x7f é\",\"parent_id\":null}\n"
        "{\"bytes\":\"00ff\",\"flag\":1,\"id\":9,\"measure\":0.1,\"words\":null,\"zone_id\":1}\n");
}

TEST_P(DumpTest, ThereAndBackThroughEachEngineKeepsEveryRow) {
    fill(database());
    const auto sums = checksums(database());
    EXPECT_EQ(rows_of(sums, "entry"), 2500);
    for (const Engine engine : engines_to_test()) {
        const auto there = another(engine);
        EXPECT_EQ(copy_all(database(), **there), sums);
        EXPECT_EQ(checksums(**there), sums);
        const auto back = another(GetParam());
        EXPECT_EQ(copy_all(**there, **back), sums);
        EXPECT_EQ(checksums(**back), sums);
    }
}

TEST_P(DumpTest, TriggersAndForeignKeysWorkAgainAfterACopy) {
    fill(database());
    const auto there = another(GetParam());
    copy_all(database(), **there);
    EXPECT_THROW((*there)->write([](WriteTx& tx) { tx.run(kDeleteEntry, 1); }), ConstraintViolated);
    EXPECT_THROW((*there)->write([](WriteTx& tx) { tx.run(kInsertZone, 99, "", 9999); }),
                 ConstraintViolated);
    const auto total = (*there)->write([](WriteTx& tx) {
        tx.run(kInsertEntry, 9999, 1);
        return *tx.find<std::int64_t>(kTotal);
    });
    EXPECT_EQ(total, 2500 * 2501 / 2 + 1);
}

TEST_P(DumpTest, ACopyThatIsStoppedLeavesTheTargetAsItWas) {
    fill(database());
    const auto there = another(GetParam());
    (*there)->write([](WriteTx& tx) { tx.run(kInsertLoose, "mine", 1); });
    const auto before = checksums(**there);
    std::size_t told = 0;
    const auto stop = [&](const CopyProgress& progress) {
        ++told;
        EXPECT_EQ(progress.tables, 7U);
        if (progress.table == "entry" && progress.rows == 2000) throw std::runtime_error("stop");
    };
    EXPECT_THROW(copy_all(database(), **there, stop), std::runtime_error);
    EXPECT_GE(told, 4U);
    EXPECT_EQ(checksums(**there), before);
    EXPECT_EQ(copy_all(database(), **there), checksums(database()));
}

TEST_P(DumpTest, RefusesATargetOfOtherMigrations) {
    TestDatabase other(GetParam(), clock_);
    migrate(*other, {kTables}, clock_.now());
    EXPECT_THROW(copy_all(database(), *other), Fault);
}

TEST_P(DumpTest, AFileLoadsIntoEachEngine) {
    fill(database());
    const auto file = database_.folder() / "dump.jsonl";
    const auto sums = write_dump(database(), file);
    for (const Engine engine : engines_to_test()) {
        const auto there = another(engine);
        EXPECT_EQ(load_dump(file, **there), sums);
        EXPECT_EQ(checksums(**there), sums);
        write_dump(**there, there->folder() / "again.jsonl");
        EXPECT_EQ(content_of(there->folder() / "again.jsonl"), content_of(file));
    }
}

TEST_P(DumpTest, TheCopyOfADatabaseHasItsContent) {
    fill(database());
    const auto sums = checksums(database());
    const auto file = database_.folder() / "copy";
    database().copy_to(file);
    if (GetParam() == Engine::sqlite) {
        EXPECT_EQ(checksums(*open("sqlite:" + file.string(), clock_)), sums);
    } else {
        const auto there = another(Engine::postgresql);
        EXPECT_EQ(load_dump(file, **there), sums);
    }
}

TEST_P(DumpTest, AnyChangeOrCutOfAFileIsNoticed) {
    database().write([](WriteTx& tx) {
        tx.run(kInsertZone, 1, "one", std::nullopt);
        tx.run(kInsertZone, 2, "two", 1);
    });
    const auto file = database_.folder() / "dump.jsonl";
    write_dump(database(), file);
    const std::string whole = content_of(file);
    const auto there = another(GetParam());
    const auto before = checksums(**there);
    const auto write = [&](const std::string& content) {
        std::ofstream(file, std::ios::binary | std::ios::trunc) << content;
    };
    std::mt19937 random(7);
    for (int round = 0; round < 60; ++round) {
        std::string changed = whole;
        changed[random() % changed.size()] ^= static_cast<char>(1U << random() % 8);
        write(changed);
        EXPECT_THROW(load_dump(file, **there), Fault) << changed;
        write(whole.substr(0, random() % (whole.size() - 1)));
        EXPECT_THROW(load_dump(file, **there), Fault);
    }
    EXPECT_EQ(checksums(**there), before);
    write(whole);
    EXPECT_EQ(load_dump(file, **there), checksums(database()));
}

TEST_P(DumpTest, AColumnOfOneEngineOnlyIsRefused) {
    database().run_script("CREATE TABLE odd (id BIGINT PRIMARY KEY, at TIMESTAMP)");
    EXPECT_THROW(checksums(database()), Fault);
}

}  // namespace
}  // namespace agora::db
