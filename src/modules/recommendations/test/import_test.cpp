#include "agora/journal/journal.hpp"
#include "register_test.hpp"

namespace agora::recommendations {
namespace {

class ImportTest : public RegisterTest {};

TEST_P(ImportTest, TheSameFilesTwiceChangeNothing) {
    fill();
    const std::string row =
        "700/1,700,Cycle A,Group one,AA;BB,,Een ledenregister,Mensen vinden elkaar niet.,"
        "\"Zo:\n- eerst dit\n- dan dat\",,,proposed,,A note\r\n";
    const auto again = import(row, "700/1,701/2,predecessor,was al gevraagd\r\n",
                              "Cycle A,Group one,Gent,nl,2020,6,10,deelnemer\r\n");
    EXPECT_EQ(again.recommendations.counts, (bulk::Counts{0, 0, 1}));
    EXPECT_EQ(again.references.counts, (bulk::Counts{0, 0, 1}));
    EXPECT_EQ(again.groups.counts, (bulk::Counts{0, 0, 1}));
    EXPECT_TRUE(again.differences.empty());
    EXPECT_TRUE(get("/en/recommendations").holds("5 recommendations"));
}

TEST_P(ImportTest, ADryRunSaysItAndWritesNothing) {
    const auto report = import(
        "700/1,700,A,G,,,Titel,,,,,proposed,,\r\n"
        "700/1a,700,A,G,,700/1,Deel,,,,,proposed,,\r\n",
        "700/1,700/1a,cross-reference,x\r\n", "A,G,,,,,,\r\n", dry());
    EXPECT_EQ(report.recommendations.counts.added, 2);
    EXPECT_EQ(report.references.counts.added, 1) << "against what would be there";
    EXPECT_FALSE(report.written);
    EXPECT_TRUE(get("/en/recommendations").holds("The register is still empty"));
    EXPECT_THAT(told(report), testing::HasSubstr("2 recommendations: 1 at the top, 1 parts"));
}

TEST_P(ImportTest, ADifferenceIsShownAndTakenOverOnlyWhenConfirmed) {
    fill();
    const std::string changed =
        "701/3,701,Cycle B,Group two,,,Beter samen aankopen,,,,,proposed,"
        "2018-03,\r\n";
    const auto shown = import(changed);
    EXPECT_EQ(shown.recommendations.counts, (bulk::Counts{0, 1, 0}));
    ASSERT_EQ(shown.differences.size(), 1U);
    EXPECT_EQ(shown.differences[0].before, "Samen aankopen");
    EXPECT_THAT(told(shown), testing::HasSubstr("701/3, Title: was “Samen aankopen”"));
    EXPECT_TRUE(get("/nl/recommendations/701-3").holds(">Samen aankopen</h1>"));
    import(changed, {}, {}, confirmed());
    EXPECT_TRUE(get("/nl/recommendations/701-3").holds(">Beter samen aankopen</h1>"));
    EXPECT_EQ(import(changed).recommendations.counts, (bulk::Counts{0, 0, 1}));
}

TEST_P(ImportTest, WhatAnEditorWroteSinceIsNoDifference) {
    fill();
    EXPECT_EQ(
        post("/nl/recommendations/701-3?text=nl",
             {{"title", "Samen goedkoper aankopen"}, {"origin", "written"}, {"seen", "1"}}, editor_)
            .status,
        303);
    const auto again =
        import("701/3,701,Cycle B,Group two,,,Samen aankopen,,,,,proposed,2018-03,\r\n");
    EXPECT_EQ(again.recommendations.counts, (bulk::Counts{0, 0, 1}));
    EXPECT_TRUE(get("/nl/recommendations/701-3").holds("Samen goedkoper aankopen"));
    const std::string planned =
        "701/3,701,Cycle B,Group two,,,Samen aankopen,,,,,planned,2018-03,\r\n";
    const auto shown = import(planned, {}, {}, confirmed());
    ASSERT_EQ(shown.differences.size(), 1U);
    EXPECT_EQ(shown.differences[0].before, "proposed");
    EXPECT_TRUE(get("/en/recommendations?status=planned").holds("701-3"));
    EXPECT_TRUE(get("/nl/recommendations/701-3").holds(">Samen goedkoper aankopen</h1>"))
        << "nobody was told that it would go";
    import("701/3,701,Cycle B,Group two,,,Anders,,,,,planned,2018-03,\r\n", {}, {}, confirmed());
    EXPECT_TRUE(get("/nl/recommendations/701-3").holds(">Anders</h1>"));
}

TEST_P(ImportTest, EachDefectIsNamedWithItsLineAndSoundRowsGoIn) {
    const auto report = import(
        "700/1,700,A,G,,,Goed,,,,,proposed,,\r\n"
        "700/x y,700,A,G,,,Titel,,,,,proposed,,\r\n"
        "700/2,700,A,G,,,Titel,,,,,perhaps,,\r\n"
        "700/3,700,A,G,,,Titel,,,,,proposed,2019-02-30,\r\n"
        "700/4,700,A,G,,,Titel,,,,,proposed,2031-01-01,\r\n"
        "700/5a,700,A,G,,700/5,Zonder geheel,,,,,proposed,,\r\n"
        "700/1,700,A,G,,,Nog eens,,,,,proposed,,\r\n"
        "700/6,700,A,G,,700/6,Van zichzelf,,,,,proposed,,\r\n"
        "700/7,700,A,G,,,,,,,,proposed,,\r\n"
        "700/8,701,A,G,,,Titel,,,,,proposed,,\r\n"
        "700/9,700,,G,,,Titel,,,,,proposed,,\r\n");
    std::vector<std::int64_t> lines;
    for (const bulk::Fault& fault : report.recommendations.faults) lines.push_back(fault.line);
    EXPECT_THAT(lines, testing::UnorderedElementsAre(3, 4, 5, 6, 7, 8, 9, 10, 11, 12));
    EXPECT_EQ(report.recommendations.counts.added, 1);
    EXPECT_TRUE(get("/en/recommendations").holds("1 recommendation<"));
    EXPECT_THAT(told(report), testing::HasSubstr("No such status is known."));
}

TEST_P(ImportTest, PartsThatNameEachOtherInACircleAreRefused) {
    const auto report = import(
        "700/1a,700,A,G,,700/1b,Een,,,,,proposed,,\r\n"
        "700/1b,700,A,G,,700/1a,Twee,,,,,proposed,,\r\n");
    EXPECT_EQ(report.recommendations.faults.size(), 2U);
    EXPECT_EQ(report.recommendations.counts.added, 0);
}

TEST_P(ImportTest, AnOverlongCellIsAFaultAndNothingOfItIsKept) {
    const auto report = import("700/1,700,A,G,,," + std::string(5'000, 'x') +
                               ",,,,,proposed,,\r\n700/2,700,A,G,,,Kort," +
                               std::string(60'000, 'y') + ",,,,proposed,,\r\n");
    EXPECT_EQ(report.recommendations.faults.size(), 2U);
    EXPECT_TRUE(get("/en/recommendations").holds("The register is still empty"));
}

TEST_P(ImportTest, AllOrNothingWritesNothingWhenALineHasAFault) {
    const auto report = import(
        "700/1,700,A,G,,,Goed,,,,,proposed,,\r\n"
        "700/2,700,A,G,,,Slecht,,,,,perhaps,,\r\n",
        {}, {}, {.file = {.faulty = bulk::Faulty::all_or_nothing}, .changes = Changes::shown});
    EXPECT_FALSE(report.written);
    EXPECT_TRUE(get("/en/recommendations").holds("The register is still empty"));
}

TEST_P(ImportTest, AReferenceFromOrToNothingIsNamed) {
    const auto report = import("700/1,700,A,G,,,Titel,,,,,proposed,,\r\n",
                               "700/9,700/1,cross-reference,x\r\n"
                               "700/1,700/8,cross-reference,y\r\n"
                               "700/1,700/1,moon,z\r\n"
                               "700/1,700/1,cross-reference,zichzelf\r\n");
    EXPECT_EQ(report.references.faults.size(), 3U);
    EXPECT_EQ(report.references.counts.added, 1);
    EXPECT_TRUE(get("/en/recommendations/700-1").holds("itself, as the source prints it"));
}

TEST_P(ImportTest, WithoutItsColumnsAFileIsRefused) {
    const auto refused = import_recommendations(
        services(), {.recommendations = file("x.csv", "a,b\r\n1,2\r\n")}, {});
    ASSERT_FALSE(refused.ok());
    EXPECT_TRUE(refused.refusal().is(ImportRefusal::no_id_column));
}

TEST_P(ImportTest, TheImportIsInTheAudit) {
    fill();
    const auto entries = database().read(
        [](db::ReadTx& tx) { return journal::audited_before(tx, 1'000'000, 1'000); });
    EXPECT_GE(std::ranges::count(entries, Imported::kName, &journal::Sealed::name), 3);
}

AGORA_EACH_ENGINE(ImportTest);

}  // namespace
}  // namespace agora::recommendations
