#include "agora/fields/joined.hpp"
#include "agora/fields/json_place.hpp"
#include "agora/fields/json_read.hpp"
#include "agora/fields/json_write.hpp"
#include "agora/fields/openapi.hpp"

#include <gtest/gtest.h>

namespace agora::fields {
namespace {

enum class Kind { offer, wanted };
AGORA_ENUM(Kind, offer, wanted)

struct Tag;
struct Inner {
    std::string name;
    bool listed = true;
};
AGORA_FIELDS(Inner, name, listed)

struct Counted {
    int count = 0;
};
AGORA_FIELDS(Counted, count)

struct Thing {
    Id<Tag> id{7};
    Instant at = Instant::from_seconds(0);
    Date day{2026, 11, 20};
    Money price{1250};
    Html body = Html::trusted("<b>x</b>");
    Kind kind = Kind::wanted;
    Language language = Language::fr;
    std::optional<int> count;
    std::vector<Inner> rows{{"a\"b", true}, {"", false}};
    std::vector<std::string> tags{"x"};
    double share = 0.5;
    RawJson shape{"[1]"};
};
AGORA_FIELDS(Thing, id, at, day, price, body, kind, language, count, rows, tags, share, shape)

TEST(Json, WritesADescribedStruct) {
    EXPECT_EQ(to_json(Thing{}),
              R"({"id":"7","at":"1970-01-01T00:00:00Z","day":"2026-11-20","price":"12.50 EUR",)"
              R"("body":"\u003cb\u003ex\u003c/b\u003e","kind":"wanted","language":"fr",)"
              R"("count":null,"rows":[{"name":"a\"b","listed":true},{"name":"","listed":false}],)"
              R"("tags":["x"],"share":0.5,"shape":[1]})");
}

TEST(Json, ReplacesMalformedBytes) {
    EXPECT_EQ(to_json(std::string{"a\xC0\xAF\xED\xA0\x80z"}),
              "\"a\uFFFD\uFFFD\uFFFD\uFFFD\uFFFDz\"");
}

TEST(Json, ReadsBackWhatItWrote) {
    const auto read = parse_json(to_json(Thing{}));
    ASSERT_TRUE(read.ok());
    EXPECT_EQ((*read)["rows"].items().at(0)["name"].text(), "a\"b");
    EXPECT_EQ((*read)["body"].text(), "<b>x</b>");
    EXPECT_TRUE((*read)["count"].is_null());
    EXPECT_FALSE((*read)["nothing"]["deeper"].text());
}

TEST(Json, RefusesWhatIsTooDeepTooLargeOrWrong) {
    EXPECT_TRUE(parse_json(std::string(33, '[')).refusal().is(JsonRefusal::json_too_deep));
    EXPECT_TRUE(parse_json("[1,2]", 4).refusal().is(JsonRefusal::json_too_large));
    EXPECT_TRUE(parse_json("{\"a\":1,}").refusal().is(JsonRefusal::json_malformed));
    EXPECT_TRUE(parse_json("\"\xFF\"").refusal().is(JsonRefusal::json_malformed));
}

TEST(Json, WritesTwoStructsAsOne) {
    const Joined<Inner, Counted> both{{"Ana", false}, {3}};
    EXPECT_EQ(to_json(both), R"({"name":"Ana","listed":false,"count":3})");
}

TEST(Json, SaysWhereATextStopsToBeJson) {
    const auto place = [](std::string_view text) {
        return json_fault(text).value_or(JsonPlace{0, 0});
    };
    EXPECT_EQ(place("{\"a\":1,}"), (JsonPlace{1, 8}));
    EXPECT_EQ(place("{\n  \"é\": nul\n}"), (JsonPlace{2, 8})) << "a word as a whole";
    EXPECT_EQ(place("{\n \"a\": [1,\n"), (JsonPlace{3, 1})) << "breaks off";
    EXPECT_EQ(place("{}\n{}"), (JsonPlace{2, 1})) << "more behind it";
    EXPECT_FALSE(json_fault("{\"a\": 1}\n \n").has_value());
}

TEST(Json, ReadsAFlatObjectAsAForm) {
    const auto form = read_json_form(R"({"a":"x","b":3,"c":true,"d":null,"e":["p","q"],"f":1.5})");
    ASSERT_TRUE(form.ok());
    EXPECT_EQ(
        *form,
        (NameValues{{"a", "x"}, {"b", "3"}, {"c", "true"}, {"e", "p"}, {"e", "q"}, {"f", "1.5"}}));
    EXPECT_EQ(read_json_form(R"({"a":{"b":1}})").refusal().field(), "a");
    EXPECT_TRUE(read_json_form("[]").refusal().is(JsonRefusal::json_not_an_object));
}

TEST(Json, DescribesAStructAsSchema) {
    const auto schema = parse_json(json_schema<Thing>());
    ASSERT_TRUE(schema.ok());
    EXPECT_EQ((*schema)["properties"]["kind"]["enum"].items().size(), 2U);
    EXPECT_EQ((*schema)["properties"]["rows"]["items"]["properties"]["listed"]["type"].text(),
              "boolean");
    EXPECT_EQ((*schema)["properties"]["at"]["format"].text(), "date-time");
}

}  // namespace
}  // namespace agora::fields
