#include "agora/events/testing.hpp"
#include "agora/events/whole_event.hpp"
#include "agora/meetings/module.hpp"
#include "agora/territories/testing.hpp"
#include "coverage.hpp"

namespace agora::meetings {
namespace {

using events::Audience;
using events::Meeting;
using std::chrono::days;
using testing::HasSubstr;
using testing::Not;

TEST(Coverage, CountsMonthsByTheCalendar) {
    EXPECT_EQ(months_before({2026, 11, 30}, 6), (Date{2026, 5, 28}));
    EXPECT_EQ(months_before({2026, 1, 5}, 1), (Date{2025, 12, 5}));
    EXPECT_EQ(months_before({2026, 1, 5}, 36), (Date{2023, 1, 5}));
}

TEST(Coverage, IsQuietWhenTheLastIsLongAgoAndNothingIsPlanned) {
    const Date today{2026, 11, 29};
    EXPECT_TRUE(is_quiet({}, today, 6));
    EXPECT_TRUE(is_quiet({.last = Date{2026, 5, 1}}, today, 6));
    EXPECT_FALSE(is_quiet({.last = Date{2026, 6, 1}}, today, 6));
    EXPECT_FALSE(is_quiet({.last = {}, .next = Date{2026, 12, 1}}, today, 6));
}

TEST(Coverage, LeavesOutAMembersOwnShow) {
    const Meeting show{.format = events::Format::show, .voice = events::Voice::member};
    const Meeting coffee{.format = events::Format::breakfast, .voice = events::Voice::member};
    EXPECT_FALSE(counts_for(Reader::member, show));
    EXPECT_TRUE(counts_for(Reader::visitor, coffee));
    Meeting inside = coffee;
    inside.audience = Audience::groups;
    EXPECT_FALSE(counts_for(Reader::visitor, inside));
    EXPECT_TRUE(counts_for(Reader::member, inside));
}

class CoveragePageTest : public events::CalendarTest {
 protected:
    CoveragePageTest() : CalendarTest({"meetings"}, {meetings_module()}) {}

    void SetUp() override {
        CalendarTest::SetUp();
        territories::put_small_atlas(services());
        ana_ = person("Ana");
    }
    void held(const std::string& place, int days_ago, Audience audience = Audience::everyone,
              std::vector<CircleId> circles = {}) {
        events::WholeEvent whole;
        whole.event.voice = events::Voice::group;
        whole.event.starts_at = now() - days{days_ago};
        whole.event.ends_at = whole.event.starts_at + std::chrono::hours{2};
        whole.event.time_zone = "Europe/Brussels";
        whole.event.place = place;
        whole.event.audience = audience;
        whole.event.organised_by = ana_.account;
        whole.texts = {{"en", {"Coffee", "Bread"}}};
        whole.circles = std::move(circles);
        database().write([&](db::WriteTx& tx) { events::put_whole_event(tx, whole); });
    }

    access::Actor ana_ = {};
};

TEST_P(CoveragePageTest, ListsWhereItIsQuietAndOffersToBegin) {
    held("be-44021", 10);
    held("be-62063", 250);
    const std::string page = get("/en/meetings", ana_).body;
    EXPECT_THAT(page, HasSubstr("None for 6 months"));
    const auto quiet = page.substr(0, page.find("<table"));
    EXPECT_THAT(quiet, HasSubstr("Liège"));
    EXPECT_THAT(quiet, HasSubstr("/en/events/new?format=afterwork&amp;place=be-62063#form"));
    EXPECT_THAT(quiet, Not(HasSubstr("near=Ghent")));
    EXPECT_THAT(get("/en/events/new?format=afterwork&place=be-62063", ana_).body,
                HasSubstr("value=\"Liège\""));
    EXPECT_FALSE(get("/en/meetings").holds("/events/new?format=afterwork")) << "not for visitors";
}

TEST_P(CoveragePageTest, VisitorsSeeWhatComesOfOpenMeetings) {
    held("be-44021", 10, Audience::members);
    EXPECT_FALSE(get("/en/meetings").holds("Ghent"));
    EXPECT_TRUE(get("/en/meetings", ana_).holds("Ghent"));
}

TEST_P(CoveragePageTest, AGroupStandsThereWithItsLastMeeting) {
    const std::string group = found_group(ana_, "Readers");
    EXPECT_TRUE(get("/en/meetings").holds("Readers"));
    EXPECT_TRUE(get("/en/meetings").holds("none in three years"));
    EXPECT_THAT(get("/en/meetings", ana_).body,
                HasSubstr("/en/events/new?format=breakfast&amp;group=readers"));
    held("be-44021", 3, Audience::everyone, {*parse_id<CircleId>(circle_id(group))});
    EXPECT_TRUE(get("/en/meetings").holds("none in three years")) << "kept until something happens";
    join_group(group, person("Ben"));
    settle();
    EXPECT_FALSE(get("/en/meetings").holds("none in three years"));
}

TEST_P(CoveragePageTest, CanBeReadForOneCountryOrRegion) {
    held("be-44021", 10);
    held("be-62063", 10);
    held("fr-75056", 10);
    const auto flanders = get("/en/meetings?area=be-vlg");
    EXPECT_TRUE(flanders.holds("near=Ghent"));
    EXPECT_FALSE(flanders.holds("near=Li"));
    EXPECT_FALSE(get("/en/meetings?area=be").holds("near=Paris"));
    EXPECT_TRUE(get("/en/meetings?area=nonsense").holds("near=Paris"));
    EXPECT_TRUE(get("/en/events").holds("href=\"/en/meetings\"")) << "it can be found";
}

AGORA_EACH_ENGINE(CoveragePageTest);

}  // namespace
}  // namespace agora::meetings
