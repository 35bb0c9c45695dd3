#include "agora/accounts/module.hpp"
#include "agora/circles/module.hpp"
#include "agora/circles/testing.hpp"
#include "agora/events/module.hpp"
#include "agora/events/whole_event.hpp"
#include "agora/members/module.hpp"
#include "agora/reports/module.hpp"
#include "agora/site/module.hpp"
#include "agora/telling/module.hpp"
#include "agora/territories/module.hpp"
#include "agora/vocabulary/module.hpp"

namespace agora::telling {
namespace {

class TellingTest : public circles::GroupsTest {
 protected:
    TellingTest()
        : GroupsTest({"site", "territories", "accounts", "vocabulary", "reports", "members",
                      "circles", "events", "telling"},
                     {site::site_module(), territories::territories_module(),
                      accounts::accounts_module(), vocabulary::vocabulary_module(),
                      reports::reports_module(), members::members_module(),
                      circles::circles_module(), events::events_module(), telling_module()}) {}

    std::string put_event(const access::Actor& by, events::Audience audience,
                          events::State state = events::State::announced) {
        return to_string(database().write([&](db::WriteTx& tx) {
            events::WholeEvent whole;
            whole.event.language = "en";
            whole.event.state = state;
            whole.event.starts_at = now() + std::chrono::hours{48};
            whole.event.ends_at = whole.event.starts_at + std::chrono::hours{2};
            whole.event.time_zone = "Europe/Brussels";
            whole.event.address = "Canary street 9";
            whole.event.audience = audience;
            whole.event.organised_by = by.account;
            whole.event.made_at = whole.event.changed_at = now();
            whole.texts = {{"en", {"Open studio", "Come and see."}}};
            return events::put_whole_event(tx, std::move(whole));
        }));
    }
};

TEST_P(TellingTest, AGroupIsToldInATextToCopy) {
    const auto ana = person("Ana");
    const std::string group = found_group(ana, "Readers");
    EXPECT_TRUE(get("/en" + group, ana).holds(group + "/telling"));
    const auto page = get("/en" + group + "/telling");
    EXPECT_TRUE(page.holds(">Readers\nWe meet.\n\nhttp")) << "line ends stay";
    EXPECT_TRUE(page.holds("data-copy=\"Readers\nWe meet.")) << "when it is copied too";
    EXPECT_TRUE(page.holds(services().origin + "/en" + group));
    EXPECT_TRUE(page.holds("data-copy="));
    EXPECT_TRUE(get("/nl" + group + "/telling").holds(services().origin + "/nl" + group));
    EXPECT_EQ(get("/en/groups/nobody/telling").status, 404);
}

TEST_P(TellingTest, OnlyWhatEverybodyMayReadIsTold) {
    const auto ana = person("Ana");
    const std::string open = put_event(ana, events::Audience::everyone);
    const auto page = get("/en/events/" + open + "/telling");
    EXPECT_TRUE(page.holds("Open studio"));
    EXPECT_TRUE(page.holds("Canary street 9"));
    EXPECT_TRUE(page.holds(services().origin + "/en/events/" + open));
    EXPECT_TRUE(get("/en/events/" + open).holds("/telling"));
    const std::string closed = put_event(ana, events::Audience::members);
    EXPECT_EQ(get("/en/events/" + closed + "/telling", ana).status, 404);
    EXPECT_FALSE(get("/en/events/" + closed, ana).holds("/telling"));
    const std::string off = put_event(ana, events::Audience::everyone, events::State::cancelled);
    EXPECT_EQ(get("/en/events/" + off + "/telling").status, 404);
    EXPECT_EQ(get("/en/events/77/telling").status, 404);
}

AGORA_EACH_ENGINE(TellingTest);

}  // namespace
}  // namespace agora::telling
