#include "register_test.hpp"

#include <cstdio>

namespace agora::recommendations {
namespace {

/// The recommendations of the cooperative itself, which are not part of this repository.
const fs::path kReal = fs::path{AGORA_SOURCE_DIR} / "../shared/data/recommendations";

class RealFilesTest : public RegisterTest {
 protected:
    void SetUp() override {
        if (!fs::exists(kReal / "recommendations.csv")) {
            GTEST_SKIP() << "the real files are not beside the repository: " << kReal;
        }
        RegisterTest::SetUp();
        report_ = take();
    }
    ImportReport take() {
        const auto report = import_recommendations(
            services(),
            {kReal / "recommendations.csv", kReal / "references.csv", kReal / "working_groups.csv"},
            {});
        EXPECT_TRUE(report.ok());
        return report.ok() ? *report : ImportReport{};
    }
    bool holds(const std::string& address, const std::string& text) {
        return get(address).holds(text);
    }

    ImportReport report_ = {};
};

TEST_P(RealFilesTest, AllOfThemGoInOnce) {
    EXPECT_EQ(report_.recommendations.counts, (bulk::Counts{115, 0, 0}));
    EXPECT_EQ(report_.top_level, 64);
    EXPECT_EQ(report_.references.counts, (bulk::Counts{82, 0, 0}));
    EXPECT_EQ(report_.unresolved, 24);
    EXPECT_EQ(report_.groups.counts, (bulk::Counts{13, 0, 0}));
    for (const auto* list : {&report_.recommendations, &report_.references, &report_.groups}) {
        EXPECT_TRUE(list->faults.empty());
    }
    const auto again = take();
    EXPECT_EQ(again.recommendations.counts, (bulk::Counts{0, 0, 115}));
    EXPECT_EQ(again.references.counts, (bulk::Counts{0, 0, 82}));
    EXPECT_EQ(again.groups.counts, (bulk::Counts{0, 0, 13}));
    EXPECT_TRUE(again.differences.empty());
}

TEST_P(RealFilesTest, EachHasAStatusPage) {
    EXPECT_TRUE(holds("/en/recommendations", "115 recommendations"));
    EXPECT_TRUE(holds("/en/recommendations?status=proposed", "89 recommendations"));
    EXPECT_TRUE(holds("/en/recommendations?status=accepted", "21 recommendations"));
    EXPECT_TRUE(holds("/en/recommendations?status=accepted_with_attention", "5 recommendations"));
    std::ifstream file(kReal / "recommendations.csv");
    int pages = 0;
    for (std::string line; std::getline(file, line);) {
        const std::string id = line.substr(0, line.find(','));
        if (id.size() < 5 || id[3] != '/' || id.substr(0, 2) != "00") continue;
        const auto led = get("/nl/recommendations/" + id);
        EXPECT_EQ(led.status, 303) << id;
        EXPECT_EQ(get(led.location).status, 200) << id;
        ++pages;
    }
    EXPECT_EQ(pages, 115);
    EXPECT_TRUE(holds("/nl/recommendations/000-19.a", "/nl/recommendations/002-3\""));
    EXPECT_TRUE(holds("/nl/recommendations/002-3", "/nl/recommendations/000-19.a\""));
    EXPECT_TRUE(holds("/en/recommendations/000-19.d", "leads nowhere"));
    EXPECT_TRUE(holds("/en/cycles/sip-2020-2021", "Rennes-Nantes (FR)"));
}

TEST_P(RealFilesTest, AskedBeforeFindsTheMemberRegisterAgain) {
    for (const char* typed : {"ledenregister", "annuaire%20des%20membres"}) {
        const auto near = get("/nl/recommendations/near?q=" + std::string{typed});
        for (const char* number : {"000-21", "000-19.b", "002-3", "001-3"}) {
            EXPECT_TRUE(near.holds("/nl/recommendations/" + std::string{number} + "\""))
                << typed << " " << number;
        }
    }
}

AGORA_EACH_ENGINE(RealFilesTest);

}  // namespace
}  // namespace agora::recommendations
