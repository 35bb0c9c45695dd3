#include "csv.hpp"
#include "reading.hpp"

namespace agora::notices {
namespace {

TEST(Csv, columns_are_recognised_and_bad_rows_named_by_line) {
    const Reading reading = read_all(fixture("calls.csv"));
    ASSERT_EQ(reading.notices.size(), 3U);
    const Notice& notice = reading.notices[0];
    EXPECT_EQ(notice.format, Format::csv);
    EXPECT_EQ(text_in(notice.titles, "nl"), "Website voor het museum");
    EXPECT_EQ(text_in(notice.buyers.at(0).names, "nl"), "Museum Voorbeeld");
    EXPECT_EQ(shown(notice.deadline), "2026-12-15T11:00:00Z Europe/Brussels");
    EXPECT_EQ(notice.cpv, "72413000");
    EXPECT_EQ(shown(notice.value), "15000.00 EUR");
    EXPECT_EQ(notice.kind, Kind::tender);
    EXPECT_EQ(notice.source_id, "https://museum.example/a");
    EXPECT_EQ(reading.notices[1].kind, Kind::residency_or_prize);
    EXPECT_TRUE(reading.notices[1].deadline->whole_day);
    EXPECT_EQ(shown(reading.notices[1].deadline), "2027-01-31T22:59:59Z Europe/Brussels");
    EXPECT_EQ(reading.notices[1].source_id, "Beurs voor illustratoren / Fonds");
    ASSERT_EQ(reading.refused.size(), 1U);
    EXPECT_EQ(reading.refused[0].field(), "line 3");
}

TEST(Csv, row_with_malformed_cells_is_kept_with_its_flaws) {
    const Notice notice = read_all(fixture("calls.csv")).notices.at(2);
    EXPECT_EQ(notice.kind, Kind::subsidy);
    EXPECT_FALSE(notice.deadline);
    ASSERT_EQ(notice.flaws.size(), 3U);
    EXPECT_EQ(notice.flaws[0].where, "line 5");
}

TEST(Csv, columns_may_be_named_by_the_reader) {
    Hint hint;
    hint.columns = {{"title", "Wat"}, {"deadline", "Tot"}};
    hint.kind = Kind::vacancy;
    const Notice notice = read_one("Wat,Tot\nGids,2026-12-01\n", hint);
    EXPECT_EQ(text_in(notice.titles, ""), "Gids");
    EXPECT_EQ(notice.kind, Kind::vacancy);
    EXPECT_TRUE(notice.deadline);
    hint.columns = {{"title", "Elders"}};
    const Result<Reading> unknown = read("Wat,Tot\nGids,2026-12-01\n", hint);
    ASSERT_FALSE(unknown.ok());
    EXPECT_TRUE(unknown.refusal().is(NoticeRefusal::columns_unknown));
}

TEST(Csv, text_that_is_no_table_is_not_recognised) {
    for (const std::string_view text : {"", "just words", "\x89PNG\r\n\x1A\n"}) {
        const Result<Reading> reading = read(text);
        ASSERT_FALSE(reading.ok());
        EXPECT_TRUE(reading.refusal().is(NoticeRefusal::not_recognised)) << text;
    }
}

TEST(Csv, kinds_are_known_in_three_languages) {
    EXPECT_EQ(kind_of("Appel à projets"), Kind::project_call);
    EXPECT_EQ(kind_of("offre d'emploi"), Kind::vacancy);
    EXPECT_EQ(kind_of("Marché public"), Kind::tender);
    EXPECT_EQ(kind_of("Residentie"), Kind::residency_or_prize);
    EXPECT_EQ(kind_of("Grant"), Kind::subsidy);
    EXPECT_FALSE(kind_of("iets"));
}

}  // namespace
}  // namespace agora::notices
