#include "agora/territories/atlas.hpp"

#include "agora/territories/testing.hpp"
#include "atlas_read.hpp"

#include <gmock/gmock.h>
#include <gtest/gtest.h>

namespace agora::territories {
namespace {

using testing::ElementsAre;
using testing::IsEmpty;

std::vector<std::string> codes(const std::vector<const Territory*>& territories) {
    std::vector<std::string> codes;
    for (const Territory* territory : territories) codes.emplace_back(territory->code());
    return codes;
}

TEST(Atlas, KnowsThePathFromTheCountryToTheCommune) {
    const auto atlas = small_atlas();
    EXPECT_THAT(codes(atlas->path("be-44021")), ElementsAre("be", "be-vlg", "be-vov", "be-44021"));
    EXPECT_THAT(codes(atlas->path("be-21004")), ElementsAre("be", "be-bru", "be-21004"));
    EXPECT_THAT(codes(atlas->path("be-99999")), IsEmpty());
    EXPECT_TRUE(atlas->is_within("be-44021", "be-vlg"));
    EXPECT_TRUE(atlas->is_within("be-44021", "be-44021"));
    EXPECT_FALSE(atlas->is_within("be-vlg", "be-44021"));
    EXPECT_FALSE(atlas->is_within("be-44021", "be-wal"));
    EXPECT_FALSE(atlas->is_within("", ""));
    EXPECT_THAT(codes(atlas->children("be-vov")), ElementsAre("be-41002", "be-44021"));
    EXPECT_THAT(codes(atlas->countries()), ElementsAre("be", "fr", "lu", "nl"));
}

TEST(Atlas, NamesATerritoryInTheReadersLanguageElseLocally) {
    const auto atlas = small_atlas();
    EXPECT_EQ(atlas->name("be-44021", Language::fr), "Gand");
    EXPECT_EQ(atlas->name("be-44021", Language::nl), "Gent");
    EXPECT_EQ(atlas->name("be-62063", Language::nl), "Luik");
    EXPECT_EQ(atlas->name("be-62063", Language::en), "Liège");
    EXPECT_EQ(atlas->name("xx", Language::en), "");
}

TEST(Atlas, SuggestsByTheBeginningOfAnyNameTheLargestFirst) {
    const auto atlas = small_atlas();
    EXPECT_THAT(codes(atlas->suggest("gen", Language::nl, 5)), ElementsAre("be-44021"));
    EXPECT_THAT(codes(atlas->suggest("ghent", Language::nl, 5)), ElementsAre("be-44021"));
    EXPECT_THAT(codes(atlas->suggest("denijs", Language::fr, 5)), ElementsAre("be-44021"));
    EXPECT_THAT(codes(atlas->suggest("LUTTICH", Language::fr, 5)), ElementsAre("be-62063"));
    EXPECT_THAT(codes(atlas->suggest("b", Language::en, 2)), ElementsAre("be", "be-21004"));
    EXPECT_THAT(codes(atlas->suggest("", Language::en, 5)), IsEmpty());
    EXPECT_THAT(codes(atlas->suggest("g", Language::en, 0)), IsEmpty());
}

TEST(Atlas, PutsAWholeNameBeforeTheBeginningOfALargerOne) {
    const auto atlas = small_atlas();
    EXPECT_THAT(codes(atlas->suggest("liège", Language::fr, 2)), ElementsAre("be-62063", "be-wlg"));
    EXPECT_THAT(codes(atlas->suggest("noord", Language::nl, 5)), ElementsAre("nl-nh", "nl-0363"));
}

TEST(Atlas, FindsACommuneByItsPostcode) {
    const auto atlas = small_atlas();
    EXPECT_THAT(codes(atlas->suggest("90", Language::nl, 5)), ElementsAre("be-44021"));
    EXPECT_THAT(codes(atlas->named("9000")), ElementsAre("be-44021"));
    EXPECT_THAT(codes(atlas->named("900")), IsEmpty());
    EXPECT_THAT(codes(atlas->with_postcode("be", "4000")), ElementsAre("be-62063"));
    EXPECT_THAT(codes(atlas->with_postcode("nl", "4000")), IsEmpty());
}

TEST(Atlas, FindsExactNamesOnlyInAnyLanguage) {
    const auto atlas = small_atlas();
    EXPECT_THAT(codes(atlas->named("gand")), ElementsAre("be-44021"));
    EXPECT_THAT(codes(atlas->named("Sint Denijs Westrem")), ElementsAre("be-44021"));
    EXPECT_THAT(codes(atlas->named("gan")), IsEmpty());
}

TEST(Atlas, TakesACityBeforeItsProvinceAndARegionBeforeAVillage) {
    const auto atlas = make_atlas(
        small_reference(),
        {{.code = "be-9", .parent = "be-vov", .name = "Wallonie", .population = 200}}, {});
    EXPECT_THAT(codes(atlas->named("Antwerpen")), ElementsAre("be-11002", "be-van"));
    EXPECT_THAT(codes(atlas->named("Wallonie")), ElementsAre("be-wal", "be-9"));
    EXPECT_THAT(codes(atlas->suggest("antw", Language::nl, 2)), ElementsAre("be-11002", "be-van"));
}

TEST(Atlas, FindsTheNearestCommuneWithinReach) {
    const auto atlas = small_atlas();
    ASSERT_NE(atlas->nearest(51.06, 3.73, 5), nullptr);
    EXPECT_EQ(atlas->nearest(51.06, 3.73, 5)->code(), "be-44021");
    EXPECT_EQ(atlas->nearest(55, 3.73, 5), nullptr);
}

TEST(Atlas, LaysTheRowsOfTheCooperativeOverTheReferenceList) {
    TerritoryRow renamed{.code = "be-44021", .name = "Gent aan Zee", .population = 3};
    TerritoryRow added{.code = "be-44999", .parent = "be-vov", .name = "Nieuwdorp"};
    TerritoryRow circle{.code = "x", .parent = "x", .name = "Rondje"};
    const auto atlas = make_atlas(small_reference(), {added, renamed, circle}, {});
    EXPECT_EQ(atlas->name("be-44021", Language::fr), "Gent aan Zee");
    EXPECT_TRUE(atlas->is_within("be-44021", "be-vov"));
    EXPECT_THAT(codes(atlas->path("be-44999")), ElementsAre("be", "be-vlg", "be-vov", "be-44999"));
    EXPECT_THAT(codes(atlas->suggest("nieuw", Language::nl, 3)), ElementsAre("be-44999"));
    EXPECT_THAT(codes(atlas->path("x")), ElementsAre("x"));
}

TEST(Atlas, KeepsEveryColumnOfARow) {
    const TerritoryRow row{.code = "be-44999",
                           .parent = "be-vov",
                           .name = "Nieuw\tdorp\naan Zee",
                           .name_nl = "N",
                           .name_fr = "F",
                           .name_en = "E",
                           .latitude = 51.123456789012345,
                           .longitude = -3.1,
                           .population = 12,
                           .also = std::string(5'000, 'x')};
    const auto atlas = make_atlas(small_reference(), {row}, {});
    const Territory* kept = atlas->find("be-44999");
    ASSERT_NE(kept, nullptr);
    EXPECT_EQ(kept->parent(), "be-vov");
    EXPECT_EQ(kept->level(), Level::commune);
    EXPECT_EQ(kept->name(), "Nieuw dorp aan Zee");
    EXPECT_EQ(kept->name_nl(), "N");
    EXPECT_EQ(kept->name_fr(), "F");
    EXPECT_EQ(kept->name_en(), "E");
    EXPECT_EQ(kept->latitude(), row.latitude);
    EXPECT_EQ(kept->longitude(), row.longitude);
    EXPECT_EQ(kept->population(), 12);
    EXPECT_EQ(kept->also(), row.also);
}

TEST(Territory, IsNotReadFromAnotherLine) {
    EXPECT_FALSE(Territory::read(""));
    EXPECT_FALSE(Territory::read("be\t\tcountry\tBelgië"));
    EXPECT_FALSE(Territory::read("be\t\tempire\tBelgië\t\t\t\t\t\t\t"));
    EXPECT_FALSE(Territory::read("be\t\tcountry\tB\t\t\t\t\t\t\t" + std::string(70'000, 'x')));
    const auto bare = Territory::read("be\t\tcountry\tBelgië\t\t\t\tnorth\t\tmany\t");
    ASSERT_TRUE(bare);
    EXPECT_EQ(bare->latitude(), std::nullopt);
    EXPECT_EQ(bare->longitude(), std::nullopt);
    EXPECT_EQ(bare->population(), 0);
    EXPECT_EQ(bare->also(), "");
}

TEST(Atlas, IsEmptyWithoutAReferenceList) {
    const auto atlas = make_atlas("", {}, {});
    EXPECT_EQ(atlas->find("be"), nullptr);
    EXPECT_THAT(atlas->suggest("gent", Language::nl, 5), IsEmpty());
    EXPECT_EQ(atlas->nearest(51, 4, 100), nullptr);
}

}  // namespace
}  // namespace agora::territories
