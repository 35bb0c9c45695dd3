#include "agora/db/testing.hpp"
#include "naughty_strings.hpp"

#include <limits>

namespace agora::db {
namespace {

enum class Colour { red, green };
AGORA_ENUM(Colour, red, green)

struct ThingTag;
using ThingId = Id<ThingTag>;

struct Thing {
    ThingId id{};
    int small = 0;
    bool flag = false;
    double measure = 0;
    std::string words{};
    Blob bytes{};
    Instant at{};
    Language language = Language::en;
    Colour colour = Colour::red;
    Date day{};
    bool operator==(const Thing&) const = default;
};
AGORA_FIELDS(Thing, id, small, flag, measure, words, bytes, at, language, colour, day)

struct Perhaps {
    ThingId id{};
    std::optional<int> small{};
    std::optional<bool> flag{};
    std::optional<double> measure{};
    std::optional<std::string> words{};
    std::optional<Blob> bytes{};
    std::optional<Instant> at{};
    std::optional<Language> language{};
    std::optional<Colour> colour{};
    std::optional<Date> day{};
    bool operator==(const Perhaps&) const = default;
};
AGORA_FIELDS(Perhaps, id, small, flag, measure, words, bytes, at, language, colour, day)

constexpr Migration kTables{"test", "0001_thing", R"sql(
    CREATE TABLE thing (
        id BIGINT PRIMARY KEY, small SMALLINT, flag SMALLINT, measure DOUBLE PRECISION, words TEXT,
        bytes BYTEA, at BIGINT, language TEXT, colour TEXT, day TEXT
    );
)sql"};
constexpr Query kInsert{"test.insert", R"sql(
    INSERT INTO thing (id, small, flag, measure, words, bytes, at, language, colour, day)
    VALUES ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10)
)sql"};
constexpr Query kAll{"test.all", R"sql(
    SELECT id, small, flag, measure, words, bytes, at, language, colour, day
    FROM thing ORDER BY id
)sql"};
constexpr Query kFind{"test.find", R"sql(
    SELECT id, small, flag, measure, words, bytes, at, language, colour, day
    FROM thing WHERE id = $1
)sql"};
constexpr Query kEcho{"test.echo", "SELECT CAST($1 AS TEXT) AS words"};

class ValuesTest : public EachEngineTest {
 protected:
    ValuesTest() : EachEngineTest({kTables}) {}

    template <typename Row>
    void insert(const Row& row) {
        database().write([&](WriteTx& tx) {
            tx.run(kInsert, row.id, row.small, row.flag, row.measure, row.words, row.bytes, row.at,
                   row.language, row.colour, row.day);
        });
    }
    std::string echo(std::string_view words) {
        return database().read([&](ReadTx& tx) { return *tx.find<std::string>(kEcho, words); });
    }
};
AGORA_EACH_ENGINE(ValuesTest);

std::string all_bytes() {
    std::string bytes;
    for (int byte = 0; byte < 256; ++byte) bytes.push_back(static_cast<char>(byte));
    return bytes;
}

TEST_P(ValuesTest, EveryTypeComesBackAsItWas) {
    const Thing thing{.id = ThingId{std::numeric_limits<std::int64_t>::max()},
                      .small = -3,
                      .flag = true,
                      .measure = 0.1,
                      .words = "é 'quote' \"double\" $1 ?1 \\x00 ;--",
                      .bytes = Blob{all_bytes()},
                      .at = Instant::from_microseconds(-1),
                      .language = Language::fr,
                      .colour = Colour::green,
                      .day = Date{2024, 2, 29}};
    insert(thing);
    EXPECT_EQ(database().read([](ReadTx& tx) { return tx.all<Thing>(kAll); }),
              std::vector<Thing>{thing});
}

TEST_P(ValuesTest, EmptyIsNotNull) {
    const Thing thing{.id = ThingId{1}, .words = "", .bytes = Blob{}};
    insert(thing);
    const auto found = database().read([](ReadTx& tx) { return tx.find<Perhaps>(kFind, 1); });
    ASSERT_TRUE(found);
    EXPECT_EQ(found->words, "");
    EXPECT_EQ(found->bytes, Blob{});
}

TEST_P(ValuesTest, NullsComeBackAsNothing) {
    const Perhaps nothing{.id = ThingId{1}};
    insert(nothing);
    insert(Perhaps{.id = ThingId{2}, .small = 5, .day = Date{2026, 1, 2}});
    const auto all = database().read([](ReadTx& tx) { return tx.all<Perhaps>(kAll); });
    ASSERT_EQ(all.size(), 2U);
    EXPECT_EQ(all[0], nothing);
    EXPECT_EQ(all[1].small, 5);
}

TEST_P(ValuesTest, ANullWhereAValueIsWantedIsAFault) {
    insert(Perhaps{.id = ThingId{1}});
    EXPECT_THROW(database().read([](ReadTx& tx) { return tx.find<Thing>(kFind, 1); }), Fault);
}

TEST_P(ValuesTest, AnUnknownEnumeratorIsAFaultThatDoesNotRepeatIt) {
    constexpr Query kOdd{"test.odd", "INSERT INTO thing (id, colour) VALUES ($1, $2)"};
    constexpr Query kColour{"test.colour", "SELECT colour FROM thing"};
    database().write([&](WriteTx& tx) { tx.run(kOdd, 1, "secret"); });
    try {
        database().read([&](ReadTx& tx) { return tx.find<Colour>(kColour); });
        FAIL() << "it was read";
    } catch (const Fault& fault) {
        EXPECT_EQ(std::string{fault.what()}.find("secret"), std::string::npos) << fault.what();
    }
}

TEST_P(ValuesTest, NumbersKeepEveryBit) {
    constexpr Query kNumbers{"test.numbers",
                             "INSERT INTO thing (id, measure, at) VALUES ($1, $2, $3)"};
    constexpr Query kMeasures{"test.measures", "SELECT measure FROM thing ORDER BY id"};
    const std::vector<double> measures{0.1, 1e308, -5e-324, 1.0 / 3.0, 3.0, 9007199254740993.0};
    std::int64_t id = 0;
    for (const double measure : measures) {
        database().write([&](WriteTx& tx) { tx.run(kNumbers, ++id, measure, id); });
    }
    EXPECT_EQ(database().read([&](ReadTx& tx) { return tx.all<double>(kMeasures); }), measures);
}

TEST_P(ValuesTest, RefusesWhatNotBothEnginesCanHold) {
    const double infinite = std::numeric_limits<double>::infinity();
    constexpr Query kMeasure{"test.measure", "SELECT CAST($1 AS DOUBLE PRECISION)"};
    EXPECT_THROW(echo(std::string_view{"a\0b", 3}), ValueRefused);
    EXPECT_THROW(echo("plain text and then \xff"), ValueRefused);
    EXPECT_THROW(echo("\xed\xa0\x80"), ValueRefused);
    EXPECT_THROW(database().read([&](ReadTx& tx) { return tx.find<double>(kMeasure, infinite); }),
                 ValueRefused);
    EXPECT_EQ(echo("goes on"), "goes on");
}

TEST_P(ValuesTest, ComparesTextAlikeOnBothEngines) {
    constexpr Query kLike{"test.like", "SELECT CASE WHEN 'Ana' LIKE $1 THEN 1 ELSE 0 END"};
    const auto like = [&](const char* pattern) {
        return database().read([&](ReadTx& tx) { return *tx.find<bool>(kLike, pattern); });
    };
    EXPECT_TRUE(like("A%"));
    EXPECT_FALSE(like("a%"));
    constexpr Query kQuoted{"test.quoted", "SELECT \"absent\" FROM thing"};
    EXPECT_THROW(database().read([&](ReadTx& tx) { return tx.find<int>(kQuoted); }), Fault);
}

TEST_P(ValuesTest, PlaceholdersMayComeInAnyOrderAndTwice) {
    constexpr Query kOrder{"test.order", "SELECT $2 || $1 || $2 || '$1' AS words"};
    EXPECT_EQ(database().read([&](ReadTx& tx) { return *tx.find<std::string>(kOrder, "a", "b"); }),
              "bab$1");
}

TEST_P(ValuesTest, NaughtyStringsComeBackAsTheyWere) {
    const auto strings = naughty_strings();
    if (strings.empty()) GTEST_SKIP() << "shared/data/01-naughty-strings is not here";
    for (const std::string& words : strings) EXPECT_EQ(echo(words), words);
    EXPECT_GE(strings.size(), 300U);
}

}  // namespace
}  // namespace agora::db
