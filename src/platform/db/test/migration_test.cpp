#include "agora/db/migration.hpp"

#include "agora/db/testing.hpp"

#include <sys/wait.h>
#include <unistd.h>

#include <chrono>
#include <csignal>
#include <random>
#include <string>
#include <thread>

namespace agora::db {
namespace {

constexpr Query kNames{"test.names", "SELECT name FROM db_migration ORDER BY name"};
constexpr Query kTexts{"test.texts", "SELECT words FROM note ORDER BY id"};

constexpr Migration kNote{"test", "0001_note", R"sql(
    -- A comment; with a semicolon, 'a quote' and BIGINT PRIMARY KEY.
    CREATE TABLE note (id BIGINT PRIMARY KEY, words TEXT NOT NULL);
    INSERT INTO note (id, words) VALUES (1, 'one; two -- three'), (2, 'BIGINT PRIMARY KEY');
    /* and ; another */
    CREATE INDEX note_words ON note (words);
)sql"};

class MigrationTest : public EachEngineTest {
 protected:
    std::vector<std::string> migrate_all(const std::vector<Migration>& migrations) {
        return migrate(database(), migrations, clock_.now());
    }
    std::vector<std::string> names() {
        return database().read([](ReadTx& tx) { return tx.all<std::string>(kNames); });
    }
};
AGORA_EACH_ENGINE(MigrationTest);

TEST_P(MigrationTest, AppliesWhatIsMissingOnce) {
    EXPECT_EQ(missing_migrations(database(), {kNote}), std::vector<std::string>{"test/0001_note"});
    EXPECT_EQ(migrate_all({kNote}), std::vector<std::string>{"test/0001_note"});
    EXPECT_TRUE(migrate_all({kNote}).empty());
    EXPECT_TRUE(missing_migrations(database(), {kNote}).empty());
    const Migration more{"test", "0002_more", "INSERT INTO note (id, words) VALUES (3, 'x');"};
    EXPECT_EQ(migrate_all({kNote, more}), std::vector<std::string>{"test/0002_more"});
    EXPECT_EQ(database().read([](ReadTx& tx) { return tx.all<std::string>(kTexts); }),
              (std::vector<std::string>{"one; two -- three", "BIGINT PRIMARY KEY", "x"}));
}

TEST_P(MigrationTest, RefusesAChangedTextBeforeItChangesAnything) {
    migrate_all({kNote});
    const Migration first{"test", "0000_first", "CREATE TABLE first (id BIGINT PRIMARY KEY);"};
    const Migration changed{"test", "0001_note", "CREATE TABLE note (id BIGINT PRIMARY KEY);"};
    EXPECT_THROW(migrate_all({first, changed}), Fault);
    EXPECT_EQ(names(), std::vector<std::string>{"0001_note"});
}

TEST_P(MigrationTest, LeavesNothingOfAScriptThatFails) {
    const Migration half{
        "test", "0002_half",
        "CREATE TABLE half (id BIGINT PRIMARY KEY); INSERT INTO absent VALUES (1);"};
    EXPECT_THROW(migrate_all({kNote, half}), Fault);
    EXPECT_EQ(names(), std::vector<std::string>{"0001_note"});
    const Migration whole{"test", "0002_half", "CREATE TABLE half (id BIGINT PRIMARY KEY);"};
    EXPECT_EQ(migrate_all({kNote, whole}), std::vector<std::string>{"test/0002_half"});
}

TEST_P(MigrationTest, RefusesAScriptThatEndsItsTransaction) {
    const Migration early{"test", "0001_early",
                          "CREATE TABLE early (id BIGINT PRIMARY KEY); COMMIT; SELECT 1;"};
    EXPECT_THROW(migrate_all({early}), Fault);
    EXPECT_EQ(missing_migrations(database(), {early}).size(), 1U);
    if (GetParam() == Engine::sqlite) {
        const Migration again{"test", "0001_early", "CREATE TABLE early (id BIGINT PRIMARY KEY);"};
        EXPECT_EQ(migrate_all({again}).size(), 1U);
    }
}

TEST_P(MigrationTest, AcceptsTriggersInTheEnginesOwnWords) {
    const bool sqlite = GetParam() == Engine::sqlite;
    const Migration sealed{"test", "0002_sealed",
                           sqlite ? R"sql(
        CREATE TRIGGER note_sealed BEFORE DELETE ON note BEGIN
            SELECT RAISE(ABORT, 'sealed; for good');
        END;
        INSERT INTO note (id, words) VALUES (3, 'after');
    )sql"
                                  : R"sql(
        CREATE FUNCTION note_sealed() RETURNS trigger LANGUAGE plpgsql AS $body$
        BEGIN
            RAISE EXCEPTION 'sealed; for good';
        END;
        $body$;
        CREATE TRIGGER note_sealed BEFORE DELETE ON note
            FOR EACH ROW EXECUTE FUNCTION note_sealed();
        INSERT INTO note (id, words) VALUES (3, 'after');
    )sql"};
    migrate_all({kNote, sealed});
    constexpr Query kDelete{"test.delete", "DELETE FROM note WHERE id = $1"};
    try {
        database().write([&](WriteTx& tx) { tx.run(kDelete, 3); });
        FAIL() << "the row was deleted";
    } catch (const ConstraintViolated& refused) {
        EXPECT_EQ(refused.constraint(), Constraint::trigger);
    }
}

/// Many small steps, each of which would fail when it ran twice.
std::vector<Migration> many_migrations(std::vector<std::string>& texts) {
    constexpr int kSteps = 24;
    texts.reserve(2 * kSteps);
    std::vector<Migration> all;
    for (int step = 0; step < kSteps; ++step) {
        const std::string number = std::to_string(1000 + step);
        texts.push_back(number + "_step");
        const std::string_view name = texts.back();
        texts.push_back("CREATE TABLE step_" + number + " (id BIGINT PRIMARY KEY, words TEXT);" +
                        "INSERT INTO step_" + number + " (id, words) VALUES (1, 'a'), (2, 'b');" +
                        "CREATE INDEX step_words_" + number + " ON step_" + number + " (words);");
        all.push_back({"test", name, texts.back()});
    }
    return all;
}

/// Runs migrate in a child that is killed after the span, unless it was faster.
void migrate_and_kill(const std::string& url, const std::vector<Migration>& migrations,
                      std::chrono::microseconds span) {
    const pid_t child = ::fork();
    if (child == 0) {
        const clock::SystemClock clock;
        migrate(*open(url, clock), migrations, clock.now());
        ::_exit(0);
    }
    std::this_thread::sleep_for(span);
    ::kill(child, SIGKILL);
    ::waitpid(child, nullptr, 0);
}

TEST_P(MigrationTest, GoesOnAfterBeingKilledAtAnyMoment) {
    std::vector<std::string> texts;
    const auto migrations = many_migrations(texts);
    const auto seed = std::random_device{}();
    std::mt19937 random(seed);
    std::size_t done = 0;
    int rounds = 0;
    for (; done < migrations.size() && rounds < 100; ++rounds) {
        database_.close();
        // Longer and longer, so that a slow machine comes to the end too.
        std::uniform_int_distribution<int> span(300, 1000 + 400 * rounds);
        migrate_and_kill(database_.url(), migrations, std::chrono::microseconds{span(random)});
        database_.open_again();
        const std::size_t now =
            migrations.size() - missing_migrations(database(), migrations).size();
        EXPECT_GE(now, done) << "seed " << seed;
        done = now;
    }
    migrate_all(migrations);
    EXPECT_EQ(names().size(), migrations.size());
    for (const Migration& migration : migrations) {
        const std::string sql =
            "SELECT count(*) FROM step_" + std::string{migration.name.substr(0, 4)};
        const Query count{"test.count", sql};
        EXPECT_EQ(database().read([&](ReadTx& tx) { return *tx.find<int>(count); }), 2);
    }
    RecordProperty("rounds", rounds);
    std::cout << "killed " << rounds << " times, seed " << seed << '\n';
}

TEST_P(MigrationTest, IsAppliedOnceByTwoNodesTogether) {
    std::vector<std::string> texts;
    const auto migrations = many_migrations(texts);
    const auto other = open(database_.url(), clock_);
    std::vector<std::string> first;
    std::thread together([&] { first = migrate(*other, migrations, clock_.now()); });
    const auto second = migrate_all(migrations);
    together.join();
    EXPECT_EQ(first.size() + second.size(), migrations.size());
}

}  // namespace
}  // namespace agora::db
