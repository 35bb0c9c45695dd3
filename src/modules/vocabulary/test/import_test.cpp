#include "agora/vocabulary/import.hpp"

#include "agora/accounts/module.hpp"
#include "agora/journal/journal.hpp"
#include "agora/vocabulary/events.hpp"
#include "agora/vocabulary/module.hpp"
#include "agora/web/testing.hpp"

#include <gmock/gmock.h>
#include <gtest/gtest.h>
#include <unistd.h>

#include <fstream>

namespace agora::vocabulary {
namespace {

namespace fs = std::filesystem;
using testing::Contains;

const fs::path kLists = fs::path{AGORA_SOURCE_DIR} / "../shared/data/07-taxonomy-places";

class ImportTest : public web::SiteTest {
 protected:
    ImportTest()
        : SiteTest({"accounts", "vocabulary", "bulk"},
                   {accounts::accounts_module(), vocabulary_module()}),
          path_(fs::temp_directory_path() / ("agora-terms-" + std::to_string(getpid()) + ".csv")) {}
    ~ImportTest() override { fs::remove(path_); }

    fs::path file(std::string_view bytes) {
        std::ofstream(path_, std::ios::binary) << bytes;
        return path_;
    }
    bulk::Report import(Kind kind, const fs::path& file, const ImportOptions& options = {},
                        const bulk::Progress& progress = {}) {
        const auto report = import_terms(services(), kind, file, options, progress);
        EXPECT_TRUE(report.ok());
        return report.ok() ? *report : bulk::Report{};
    }
    bulk::Report professions(std::string_view bytes, const ImportOptions& options = {}) {
        return import(Kind::profession, file(bytes), options);
    }
    std::shared_ptr<const Terms> terms() { return services().state<TermsHolder>().current(); }
    Term only(std::string_view word) {
        const auto now = terms();
        const auto found = now->matching(word);
        EXPECT_EQ(found.size(), 1U) << word;
        return found.empty() ? Term{} : *found.front();
    }
    std::int64_t imports_in_journal() {
        journal::seal(database());
        const auto entries = database().read(
            [](db::ReadTx& tx) { return journal::audited_before(tx, 1'000'000, 1'000); });
        return std::ranges::count(entries, TermsImported::kName, &journal::Sealed::name);
    }

 private:
    fs::path path_;
};

TEST_P(ImportTest, JoinsTheLanguagesOfSeveralFilesByTheirCodes) {
    const auto first = professions("code,nl\n9901,droomvanger\n9902,wolkenteller\n");
    EXPECT_EQ(first.counts, (bulk::Counts{2, 0, 0}));
    const auto second = professions("code;fr;en\n9901;capteur de rêves;dream catcher\n");
    EXPECT_EQ(second.counts, (bulk::Counts{0, 1, 0}));
    const Term term = only("droomvanger");
    EXPECT_EQ(term.label_fr, "capteur de rêves");
    EXPECT_EQ(term.label_en, "dream catcher");
    EXPECT_EQ(imports_in_journal(), 2);
}

TEST_P(ImportTest, MergesWithATermOfThatLabelAndKeepsWhatItIsCalled) {
    const Term before = only("fotograaf");
    const auto count = terms()->count(Kind::profession);
    const auto report =
        professions("code,nl,fr,synonyms_nl\n3431,Fotograaf,photographe d'art,lichtbeeldmaker\n");
    EXPECT_EQ(report.counts, (bulk::Counts{0, 1, 0}));
    const Term after = only("lichtbeeldmaker");
    EXPECT_EQ(after.term_id, before.term_id);
    EXPECT_EQ(after.label_nl, before.label_nl);
    EXPECT_EQ(after.label_fr, before.label_fr);
    EXPECT_EQ(after.sectors, before.sectors);
    EXPECT_THAT(after.synonyms_fr, Contains("photographe d'art"));
    EXPECT_EQ(terms()->count(Kind::profession), count);
}

TEST_P(ImportTest, ChangesNothingTheSecondTime) {
    const std::string_view bytes =
        "code,nl,synonyms_nl\n9901,droomvanger,dromenvanger|nachtvanger\n3431,fotograaf,\n";
    professions(bytes);
    const auto entries = imports_in_journal();
    const auto again = professions(bytes);
    EXPECT_EQ(again.counts, (bulk::Counts{0, 0, 2}));
    EXPECT_EQ(imports_in_journal(), entries);
}

TEST_P(ImportTest, GoesOnWhereItWasInterrupted) {
    std::string bytes = "code,nl\n";
    for (int number = 0; number < 60; ++number) {
        const std::string name(1, static_cast<char>('a' + number % 26));
        bytes +=
            std::to_string(9000 + number) + ",zonderling " + name + std::to_string(number) + "\n";
    }
    struct Stop {};
    EXPECT_THROW(import(Kind::profession, file(bytes), {},
                        [](std::int64_t done, std::int64_t) {
                            if (done == 20) throw Stop{};
                        }),
                 Stop);
    const auto rest = professions(bytes);
    EXPECT_EQ(rest.counts, (bulk::Counts{40, 0, 20}));
    EXPECT_EQ(only("zonderling a0").label_nl, "zonderling a0");
}

TEST_P(ImportTest, ADryRunAndAllOrNothingWriteNothing) {
    const std::string_view bytes = "code,nl\n9901,droomvanger\n9902,\n";
    const auto dry = professions(bytes, {.file = {.effect = bulk::Effect::dry_run}});
    EXPECT_FALSE(dry.written);
    EXPECT_EQ(dry.counts.added, 1);
    const auto all = professions(bytes, {.file = {.faulty = bulk::Faulty::all_or_nothing}});
    EXPECT_FALSE(all.written);
    ASSERT_EQ(all.faults.size(), 1U);
    EXPECT_EQ(all.faults[0].line, 3);
    EXPECT_TRUE(terms()->matching("droomvanger").empty());
    EXPECT_TRUE(professions(bytes).written);
    EXPECT_FALSE(terms()->matching("droomvanger").empty());
}

TEST_P(ImportTest, SaysWhichLinesItLeavesOut) {
    const auto report = import(
        Kind::profession, file("conceptUri,nl\nhttp://data.europa.eu/esco/skill/1,iets kunnen\n"
                               "http://data.europa.eu/esco/occupation/2,\"twee\nregels\"\n"
                               "http://data.europa.eu/esco/occupation/3," +
                               std::string(201, 'x') +
                               "\n"
                               "http://data.europa.eu/esco/occupation/4,maanwandelaar\n"));
    ASSERT_EQ(report.faults.size(), 3U);
    EXPECT_EQ(report.faults[0].line, 2);
    EXPECT_EQ(report.faults[1].line, 3);
    EXPECT_EQ(report.faults[2].line, 5);
    EXPECT_EQ(report.counts.added, 1);
}

TEST_P(ImportTest, AsksForTheLanguageOfColumnsThatDoNotSay) {
    const std::string_view bytes =
        "conceptUri,preferredLabel\nhttp://x/esco/occupation/1,maanman\n";
    EXPECT_TRUE(import_terms(services(), Kind::profession, file(bytes), {}, {})
                    .refusal()
                    .is(ImportRefusal::label_language_unknown));
    EXPECT_TRUE(import_terms(services(), Kind::profession, file("a,b\n1,2\n"), {}, {})
                    .refusal()
                    .is(ImportRefusal::no_label_column));
    professions(bytes, {.labels = Language::nl});
    EXPECT_EQ(only("maanman").label_nl, "maanman");
}

TEST_P(ImportTest, DoesNotShoutAndCutsNothing) {
    import(Kind::sector, file("code,nl,fr\nZ1,ZWEVEN EN VLIEGEN,VOL À VOILE\nZ2,ICT,TIC\n"));
    EXPECT_EQ(only("zweven en vliegen").label_fr, "vol à voile");
    EXPECT_EQ(only("TIC").label_nl, "ICT");
}

TEST_P(ImportTest, TakesTheRealListsOfEscoIscoAndNacebel) {
    if (!fs::exists(kLists)) GTEST_SKIP() << "needs ../shared/data/07-taxonomy-places";
    const ImportOptions dutch{.labels = Language::nl};
    const auto groups = import(Kind::profession, kLists / "esco-nl/isco_groups_nl.csv", dutch);
    EXPECT_EQ(groups.faults.size(), 0U);
    EXPECT_GT(groups.counts.added, 400);
    const auto french =
        import(Kind::profession, kLists / "isco-fr-de/ch_isco19_unitgroups.csv", {});
    EXPECT_GT(french.counts.changed, 400);
    const auto sectors = import(Kind::sector, kLists / "nacebel-2025/nacebel_2025_nl_fr_de_en.csv");
    EXPECT_EQ(sectors.faults.size(), 0U);
    const auto again = import(Kind::profession, kLists / "esco-nl/isco_groups_nl.csv", dutch);
    EXPECT_EQ(again.counts.added + again.counts.changed, 0);
}

AGORA_EACH_ENGINE(ImportTest);

}  // namespace
}  // namespace agora::vocabulary
