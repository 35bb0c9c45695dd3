#include "places_test.hpp"

#include "agora/territories/testing.hpp"
#include "content_json.hpp"
#include "exchange_fields.hpp"
#include "agora/fields/json_read.hpp"
#include "agora/http/url.hpp"
#include "import_rows.hpp"

#include <algorithm>
#include <filesystem>
#include <fstream>
#include <sstream>

namespace agora::places {
namespace {

using testing::HasSubstr;

std::string geojson(const std::string& geometry, const std::string& properties) {
    return R"({"type":"FeatureCollection","features":[{"type":"Feature","geometry":)" + geometry +
           R"(,"properties":)" + properties + "}]}";
}

TEST(SheetTest, ReadsCsvGeoJsonAndLists) {
    const auto csv = read_sheet("name;town\nBench;Gent\n");
    ASSERT_TRUE(csv);
    EXPECT_EQ(csv->columns, (std::vector<std::string>{"name", "town"}));
    EXPECT_EQ(csv->rows[0].line, 2);
    const auto point = read_sheet(
        geojson(R"({"type":"Point","coordinates":[3.71,51.05]})",
                R"({"name":"Bench","open":{"nl":"maandag"},"tags":["a","b"],"free":true})"));
    ASSERT_TRUE(point);
    EXPECT_THAT(point->columns, testing::UnorderedElementsAre("latitude", "longitude", "name",
                                                              "open.nl", "tags", "free"));
    EXPECT_THAT(point->rows[0].cells, testing::Contains("51.050000"));
    EXPECT_THAT(point->rows[0].cells, testing::Contains("a; b"));
    const auto list = read_sheet(R"([{"name":"Bench"},{"name":"Oven","note":null}])");
    ASSERT_TRUE(list);
    EXPECT_EQ(list->rows.size(), 2U);
    const auto shape = read_sheet(
        geojson(R"({"type":"Polygon","coordinates":[[[3,51],[4,51],[4,52],[3,51]]]})", "{}"));
    ASSERT_TRUE(shape);
    EXPECT_THAT(shape->rows[0].cells, testing::ElementsAre("51.500000", "3.500000"));
}

TEST(SheetTest, RefusesWhatIsNoFileOfPlaces) {
    const std::vector<std::pair<std::string, SheetRefusal>> wrong{
        {"", SheetRefusal::file_empty},
        {"  \n", SheetRefusal::file_empty},
        {"{", SheetRefusal::json_malformed},
        {"[1,", SheetRefusal::json_malformed},
        {std::string(200, '['), SheetRefusal::json_malformed},
        {"{}", SheetRefusal::not_a_list},
        {R"({"type":"Point","coordinates":[1,2]})", SheetRefusal::not_a_list},
        {R"({"type":"FeatureCollection"})", SheetRefusal::not_a_list},
        {R"({"type":"FeatureCollection","features":[]})", SheetRefusal::file_empty},
        {std::string(kMostSheetBytes + 1, 'x'), SheetRefusal::file_too_large},
    };
    for (const auto& [bytes, refusal] : wrong) {
        const auto sheet = read_sheet(bytes);
        ASSERT_FALSE(sheet) << bytes.substr(0, 40);
        EXPECT_TRUE(sheet.refusal().is(refusal)) << bytes.substr(0, 40);
    }
    std::string many = "[";
    for (int number = 0; number < 5001; ++number) many += number == 0 ? "{}" : ",{}";
    EXPECT_TRUE(read_sheet(many + "]").refusal().is(SheetRefusal::too_many_rows));
}

TEST(SheetTest, AHostileFeatureIsAFaultWithItsNumberAndField) {
    for (const std::string geometry :
         {R"({"type":"Point","coordinates":["3","51"]})",
          R"({"type":"Point","coordinates":[999,51]})", R"({"type":"Point","coordinates":[]})",
          R"({"type":"Point"})", R"({"coordinates":[3,51]})", R"(7)",
          R"({"type":"Polygon","coordinates":[[[[[[[[[[[1,2]]]]]]]]]]]})"}) {
        const auto sheet = read_sheet(geojson(geometry, R"({"name":"Bench"})"));
        ASSERT_TRUE(sheet) << geometry;
        EXPECT_TRUE(sheet->rows.empty()) << geometry;
        ASSERT_EQ(sheet->faults.size(), 1U) << geometry;
        EXPECT_EQ(sheet->faults[0].line, 1);
        EXPECT_EQ(sheet->faults[0].field, "Position");
    }
    const auto mixed = read_sheet(R"([{"name":"Bench"}, 5, "x", {"name":"Oven"}])");
    ASSERT_TRUE(mixed);
    EXPECT_EQ(mixed->rows.size(), 2U);
    ASSERT_EQ(mixed->faults.size(), 2U);
    EXPECT_EQ(mixed->faults[1].line, 3);
}

class ExchangeTest : public PlacesTest {
 protected:
    access::Actor edith_ = {};

    void SetUp() override {
        PlacesTest::SetUp();
        edith_ = editor();
    }
    ImportPlan planned(std::string_view bytes, Kind kind = Kind::repair_cafe) {
        const auto sheet = read_sheet(bytes);
        EXPECT_TRUE(sheet) << bytes.substr(0, 100);
        if (!sheet) return {};
        const auto columns = bulk::choose_columns(sheet->columns, {}, exchange_fields());
        return plan_of(*sheet, *columns, {kind, "nl"},
                       *services().state<territories::AtlasHolder>().current(),
                       *services().state<vocabulary::TermsHolder>().current());
    }
    /// Uploads a file as the page's form does.
    web::TestAnswer upload(const std::string& bytes, const access::Actor& by) {
        http::Request request;
        EXPECT_TRUE(http::set_target(request, "/api/places/import"));
        request.method = http::Method::post;
        request.content_type = "multipart/form-data";
        const auto path = std::filesystem::temp_directory_path() /
                          ("places-" + std::to_string(reinterpret_cast<std::uintptr_t>(this)));
        std::ofstream(path, std::ios::binary) << bytes;
        http::Upload file;
        file.field = "file";
        file.file_name = "places.json";
        file.size = bytes.size();
        file.file = http::TemporaryFile(path);
        request.uploads.push_back(std::move(file));
        return send(std::move(request), by);
    }
    /// The page of the newest import.
    static std::string page_of(const web::TestAnswer& uploaded) {
        const auto json = fields::parse_json(uploaded.body);
        std::string path{json ? (*json)["location"].text().value_or("") : ""};
        const std::size_t at = path.find("/places/import/");
        return at == std::string::npos ? "" : "/en" + path.substr(at);
    }
};

TEST_P(ExchangeTest, WhatIsWrittenOutComesBackWhole) {
    auto fields = workshop();
    fields.add("guidance", "Ask Zoe; she knows.");
    fields.add("hours_note", "Not in August");
    const std::string path = propose(edith_, fields);
    const Content before = content(path);
    for (const std::string file : {"/en/places/export.csv", "/en/places/export.geojson"}) {
        const auto sent = get(file, edith_);
        EXPECT_EQ(sent.status, 200);
        EXPECT_THAT(sent.body, HasSubstr("CC0-1.0")) << "the licence is stated";
        const ImportPlan plan = planned(sent.body);
        ASSERT_EQ(plan.rows.size(), 1U) << file;
        EXPECT_TRUE(plan.faults.empty());
        EXPECT_TRUE(plan.losses.empty());
        EXPECT_EQ(to_text(plan.rows[0].content), to_text(before)) << file;
        EXPECT_THAT(plan.lost_columns, testing::IsSubsetOf({"id", "confirmed", "confirmed_on",
                                                            "changed_on", "page", "licence"}))
            << "only what the place does not say itself";
    }
}

TEST_P(ExchangeTest, ExportsFollowTheFiltersAndTheReader) {
    propose(edith_, workshop());
    propose(edith_,
            with(with(workshop("The Kitchen"), "kind", "third_place"), "audience", "members"));
    EXPECT_THAT(get("/en/places/export.csv?kind=third_place", edith_).body,
                HasSubstr("The Kitchen"));
    EXPECT_THAT(get("/en/places/export.csv?kind=third_place", edith_).body,
                testing::Not(HasSubstr("The Bench")));
    EXPECT_THAT(get("/en/places/export.geojson").body, testing::Not(HasSubstr("The Kitchen")))
        << "what is for members stays with them";
}

TEST_P(ExchangeTest, RowsAreReadByTheirHeadingsAndLossesAreSaid) {
    const ImportPlan plan = planned(
        "Naam;Gemeente;Soort;Maandag;Website;Beroepen;Secret\n"
        "Bench;Gent;fablab;9-12;javascript:x;Cook;42\n"
        "Xy;Gent;;;;;\n"
        "Lost;Nowhere;;;;;\n"
        "Odd;Gand;rocket;25-26;;;\n");
    ASSERT_EQ(plan.rows.size(), 2U);
    EXPECT_EQ(plan.rows[0].content.kind, Kind::maker_space);
    EXPECT_EQ(plan.rows[0].content.week.front(), "9:00–12:00");
    EXPECT_TRUE(plan.rows[0].content.website.empty());
    EXPECT_EQ(plan.rows[0].content.professions.size(), 1U);
    EXPECT_EQ(plan.rows[1].content.commune, "be-44021") << "by another name";
    ASSERT_EQ(plan.faults.size(), 2U);
    EXPECT_EQ(plan.faults[0].line, 3);
    EXPECT_EQ(plan.faults[1].field, "Town");
    EXPECT_EQ(plan.losses.size(), 3U) << "website, kind, hours";
    EXPECT_THAT(plan.lost_columns, testing::ElementsAre("Secret"));
}

TEST_P(ExchangeTest, AWeeklyRecurrenceBecomesHours) {
    const ImportPlan plan = planned(
        R"([{"name":"Mending","town":"Gent","rrule":"FREQ=WEEKLY;BYDAY=TH,SA;INTERVAL=1",
             "startTime":"12:00","endTime":"17:00"},
            {"name":"Monthly","town":"Gent","rrule":"FREQ=MONTHLY;BYDAY=1SA",
             "startTime":"12:00","endTime":"17:00"},
            {"name":"Told","town":"Gent","rrule":"FREQ=MONTHLY;BYDAY=1SA","open":"First Saturday"}])");
    ASSERT_EQ(plan.rows.size(), 3U);
    const auto& week = plan.rows[0].content.week;
    ASSERT_EQ(week.size(), 7U);
    EXPECT_EQ(week[3], "12:00–17:00");
    EXPECT_EQ(week[5], "12:00–17:00");
    EXPECT_EQ(week[0], "");
    EXPECT_TRUE(plan.rows[1].content.week.empty());
    EXPECT_EQ(plan.losses.size(), 1U) << "what is told in words is not lost";
    EXPECT_EQ(plan.rows[2].content.hours_note, "First Saturday");
}

TEST_P(ExchangeTest, AFileIsLookedAtBeforeItIsBroughtInOnce) {
    propose(edith_, workshop());
    EXPECT_EQ(upload("[]", person("Ana")).status, 403);
    EXPECT_EQ(upload("{", edith_).status, 422);
    const auto sent = upload(
        R"([{"name":"The Bench","town":"Gent","lat":51.0543,"lon":3.7174},
            {"name":"The Oven","town":"Gent","lat":51.06,"lon":3.72,"colour":"red"},
            {"name":"No place"}])",
        edith_);
    const std::string page = page_of(sent);
    ASSERT_FALSE(page.empty()) << sent.body;
    const auto look = get(page, edith_);
    EXPECT_TRUE(look.holds("1 place is new"));
    EXPECT_TRUE(look.holds("1 is there already"));
    EXPECT_TRUE(look.holds("1 line cannot be used"));
    EXPECT_TRUE(look.holds("colour")) << "what is lost is said";
    EXPECT_FALSE(get("/en/places").holds("The Oven"));
    EXPECT_EQ(get(page, person("Ben")).status, 403);
    EXPECT_EQ(post(page, {{"act", "import"}}, edith_).status, 303);
    EXPECT_TRUE(get("/en/places").holds("The Oven"));
    EXPECT_TRUE(get("/en/places").holds("not confirmed yet"));
    EXPECT_TRUE(get(page, edith_).holds("The places are in"));
    EXPECT_EQ(post(page, {{"act", "import"}}, edith_).status, 303);
    EXPECT_TRUE(get("/en/places").holds("2 places")) << "once";
}

TEST_P(ExchangeTest, AFileInTheCodingOfASpreadsheetComesIn) {
    const std::string page =
        page_of(upload("naam;plaats;audience\nCaf\xe9 Atelier;Gent;leden\n", edith_));
    ASSERT_FALSE(page.empty());
    EXPECT_TRUE(get(page, edith_).holds("Café Atelier"));
    EXPECT_EQ(post(page, {{"act", "import"}}, edith_).status, 303);
    EXPECT_TRUE(get("/en/places", edith_).holds("Café Atelier"));
    EXPECT_FALSE(get("/en/places").holds("Café Atelier"))
        << "whom it is for was not understood, so it is for members";
}

/// Files of others, where they lie beside the project.
TEST_P(ExchangeTest, FilesOfOthersAreReadOrRefusedInWords) {
    const auto folder = std::filesystem::path{AGORA_SOURCE_DIR} / "../shared/data/06-geo";
    if (!std::filesystem::exists(folder)) GTEST_SKIP() << "../shared/data/06-geo is not here";
    int read = 0;
    int places = 0;
    for (const auto& entry : std::filesystem::recursive_directory_iterator(folder)) {
        const std::string extension = entry.path().extension();
        if (extension != ".json" && extension != ".geojson") continue;
        std::ifstream file(entry.path(), std::ios::binary);
        std::ostringstream bytes;
        bytes << file.rdbuf();
        const auto sheet = read_sheet(bytes.str());
        if (!sheet) continue;
        ++read;
        const ImportPlan plan = planned(bytes.str());
        places += static_cast<int>(plan.rows.size());
        EXPECT_GE(plan.rows.size() + plan.faults.size(), sheet->rows.size()) << entry.path();
    }
    EXPECT_GT(read, 5);
    EXPECT_GT(places, 0);
}

AGORA_EACH_ENGINE(ExchangeTest);

}  // namespace
}  // namespace agora::places
