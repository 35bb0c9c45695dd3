#include "agora/territories/import.hpp"

#include "agora/journal/journal.hpp"
#include "agora/resources/resources.hpp"
#include "agora/territories/events.hpp"
#include "agora/territories/module.hpp"
#include "agora/territories/testing.hpp"
#include "agora/web/testing.hpp"

#include <gmock/gmock.h>
#include <gtest/gtest.h>
#include <unistd.h>

#include <fstream>

namespace agora::territories {
namespace {

namespace fs = std::filesystem;

class ImportTest : public web::SiteTest {
 protected:
    ImportTest()
        : SiteTest({"territories", "bulk"}, {territories_module()}),
          path_(fs::temp_directory_path() / ("agora-areas-" + std::to_string(getpid()) + ".csv")) {}
    ~ImportTest() override { fs::remove(path_); }
    void SetUp() override {
        SiteTest::SetUp();
        services().put_state(std::make_shared<AtlasHolder>(reference_, database()));
    }

    fs::path file(std::string_view bytes) {
        std::ofstream(path_, std::ios::binary) << bytes;
        return path_;
    }
    bulk::Report areas(std::string_view bytes, const ImportOptions& options = {}) {
        const auto report = import_territories(services(), file(bytes), options, {});
        EXPECT_TRUE(report.ok());
        return report.ok() ? *report : bulk::Report{};
    }
    bulk::Report postcodes(std::string_view bytes, const ImportOptions& options = {}) {
        const auto report = import_postcodes(services(), file(bytes), options, {});
        EXPECT_TRUE(report.ok());
        return report.ok() ? *report : bulk::Report{};
    }
    std::shared_ptr<const Atlas> atlas() { return services().state<AtlasHolder>().current(); }
    std::string named(std::string_view typed) {
        const auto now = atlas();
        const auto found = now->named(typed);
        return found.empty() ? "" : std::string{found.front()->code()};
    }
    std::int64_t imports_in_journal() {
        journal::seal(database());
        const auto entries = database().read(
            [](db::ReadTx& tx) { return journal::audited_before(tx, 1'000'000, 1'000); });
        return std::ranges::count(entries, TerritoriesImported::kName, &journal::Sealed::name);
    }

 private:
    fs::path path_;
    resources::Set reference_ =
        resources::Set::of({{"territories/data/territories.tsv", std::string{small_reference()}}});
};

constexpr std::string_view kBelgian =
    "NIS_code,municipality_NL,municipality_FR,inhabitants,zip\n"
    "44021,Gent,Gand,265086,9000\n62063,Luik,Liège,195965,4000\n";

TEST_P(ImportTest, NamesPeopleAndPostcodesOfKnownCommunesFollowTheFile) {
    const auto report = areas(kBelgian);
    EXPECT_EQ(report.counts, (bulk::Counts{0, 2, 0}));
    EXPECT_EQ(atlas()->find("be-44021")->population(), 265086);
    EXPECT_EQ(atlas()->name("be-44021", Language::fr), "Gand");
    EXPECT_EQ(atlas()->name("be-44021", Language::nl), "Gent");
    EXPECT_EQ(atlas()->find("be-44021")->parent(), "be-vov");
    EXPECT_EQ(imports_in_journal(), 1);
    EXPECT_EQ(areas(kBelgian).counts, (bulk::Counts{0, 0, 2}));
    EXPECT_EQ(imports_in_journal(), 1);
}

TEST_P(ImportTest, APlaceIsFoundByItsPostcodeWithOrWithoutItsName) {
    EXPECT_EQ(named("9000"), "");
    areas(kBelgian);
    EXPECT_EQ(named("9000"), "be-44021");
    EXPECT_EQ(named("4000 Liège"), "be-62063");
    EXPECT_EQ(named("4000 luik"), "be-62063");
    EXPECT_EQ(named("9999 Gent"), "be-44021");
    EXPECT_EQ(named("4000 Nowhere"), "be-62063");
    EXPECT_EQ(named("9999"), "");
}

TEST_P(ImportTest, AddsAreasWhoseParentIsKnownAndNoOthers) {
    const auto report = areas(
        "code;parent;level;name;latitude;longitude\n"
        "be-99001;be-vov;commune;Nieuwdorp;51,1;3.7\n"
        "be-99002;be-nowhere;commune;Elders;;\n"
        ";;commune;Gent;;\n");
    EXPECT_EQ(report.counts, (bulk::Counts{1, 0, 1}));
    ASSERT_EQ(report.faults.size(), 1U);
    EXPECT_EQ(report.faults[0].line, 3);
    ASSERT_NE(atlas()->find("be-99001"), nullptr);
    EXPECT_DOUBLE_EQ(*atlas()->find("be-99001")->latitude(), 51.1);
    EXPECT_EQ(named("Nieuwdorp"), "be-99001");
}

TEST_P(ImportTest, RefusesWhatIsNoNumberOrNoPlaceByLine) {
    const auto report =
        areas("code,name,inhabitants,lat,lon\nbe-44021,Gent,many,,\nbe-62063,Luik,5,91,0\n");
    ASSERT_EQ(report.faults.size(), 2U);
    EXPECT_EQ(report.faults[0].line, 2);
    EXPECT_EQ(report.faults[1].line, 3);
    EXPECT_EQ(report.counts, bulk::Counts{});
    EXPECT_TRUE(import_territories(services(), file("a,b\n1,2\n"), {}, {})
                    .refusal()
                    .is(ImportRefusal::no_area_column));
    EXPECT_TRUE(import_territories(services(), file(kBelgian), {.country = "xx"}, {})
                    .refusal()
                    .is(ImportRefusal::country_unknown));
}

TEST_P(ImportTest, PostcodesFindTheirCommuneByCodeNameAndNeighbours) {
    const auto report = postcodes(
        "country_code,zipcode,place,community_code,latitude,longitude\n"
        "BE,9030,Mariakerke,44021,51.07,3.68\n"
        "BE,4020,Liège,,50.64,5.57\n"
        "BE,4020,Bressoux,,50.64,5.61\n"
        "BE,9031,Drongen,,51.05,3.72\n"
        "BE,1999,Somewhere,,0,0\n"
        "NL,1012,Amsterdam,,52.37,4.9\n");
    EXPECT_EQ(report.counts, (bulk::Counts{4, 0, 1}));
    ASSERT_EQ(report.faults.size(), 1U);
    EXPECT_EQ(report.faults[0].line, 6);
    EXPECT_EQ(named("9030"), "be-44021");
    EXPECT_EQ(named("9031 Drongen"), "be-44021");
    EXPECT_EQ(named("4020"), "be-62063");
    EXPECT_EQ(named("1012 AB"), "nl-0363");
}

TEST_P(ImportTest, ADryRunWritesNothing) {
    const auto report = areas(kBelgian, {.file = {.effect = bulk::Effect::dry_run}});
    EXPECT_FALSE(report.written);
    EXPECT_EQ(report.counts.changed, 2);
    EXPECT_EQ(named("9000"), "");
    EXPECT_EQ(imports_in_journal(), 0);
}

AGORA_EACH_ENGINE(ImportTest);

}  // namespace
}  // namespace agora::territories
