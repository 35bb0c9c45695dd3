#include "agora/resources/resources.hpp"

#include <gtest/gtest.h>

#include <filesystem>
#include <fstream>

namespace agora::resources {
namespace {

Set some() {
    return Set::of({{"b/views/two.html", "2"}, {"a/views/one.html", "1"}, {"b/data/x.tsv", "x"}});
}

TEST(Resources, FindsByNameAndGivesNullOtherwise) {
    const Set set = some();
    ASSERT_NE(set.find("a/views/one.html"), nullptr);
    EXPECT_EQ(set.find("a/views/one.html")->bytes, "1");
    EXPECT_EQ(set.find("a/views/one"), nullptr);
    EXPECT_EQ(set.find("z"), nullptr);
}

TEST(Resources, GivesAllWithAPrefixInOrder) {
    const Set set = some();
    const auto found = set.with_prefix("b/");
    ASSERT_EQ(found.size(), 2U);
    EXPECT_EQ(found[0].name, "b/data/x.tsv");
    EXPECT_EQ(found[1].name, "b/views/two.html");
    EXPECT_TRUE(set.with_prefix("c").empty());
}

TEST(Resources, AnOverlayReplacesAndAddsAndOutlivesItsParts) {
    Set both;
    {
        const Set over = Set::of({{"a/views/one.html", "changed"}, {"c", "3"}});
        both = some().overlaid_with(over);
    }
    EXPECT_EQ(both.all().size(), 4U);
    EXPECT_EQ(both.find("a/views/one.html")->bytes, "changed");
    EXPECT_EQ(both.find("b/views/two.html")->bytes, "2");
}

TEST(Resources, ReadsAPartsFolderFromDisk) {
    namespace fs = std::filesystem;
    const fs::path folder = fs::temp_directory_path() / "agora-resources-test";
    fs::remove_all(folder);
    fs::create_directories(folder / "views");
    fs::create_directories(folder / "src");
    std::ofstream{folder / "views" / "page.html"} << "<p>";
    std::ofstream{folder / "src" / "page.cpp"} << "int x;";

    const Set set = from_disk({{"part", folder}, {"absent", folder / "nowhere"}});
    fs::remove_all(folder);

    ASSERT_EQ(set.all().size(), 1U);
    EXPECT_EQ(set.all()[0].name, "part/views/page.html");
    EXPECT_EQ(set.all()[0].bytes, "<p>");
}

}  // namespace
}  // namespace agora::resources
