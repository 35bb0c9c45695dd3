#include "calls_site.hpp"

namespace agora::calls {
namespace {

class CallsTest : public CallsSite {};

TEST_P(CallsTest, AMemberAddsACallWithThreeFieldsAndFollowsIt) {
    EXPECT_TRUE(get("/en/calls").holds("No call is open"));
    EXPECT_EQ(get("/en/calls/new").status, 303) << "visitors are led to sign in";
    EXPECT_EQ(post("/en/calls", typed("Paint a wall")).status, 303);
    const std::string call = add(ana_, typed("A mural for the station"));
    for (const auto& who : {access::Actor{}, ben_, ana_}) {
        EXPECT_TRUE(get(call, who).holds("A mural for the station"));
        EXPECT_TRUE(get(call, who).holds("The official text prevails."));
        EXPECT_TRUE(get(call, who).holds("Brussels time"));
        EXPECT_TRUE(get("/en/calls", who).holds("A mural for the station"));
    }
    EXPECT_FALSE(get(call).holds("Ana")) << "visitors don't know who added it";
    EXPECT_TRUE(get(call, ben_).holds("Ana"));
    EXPECT_TRUE(get(call, ana_).holds("Stop following")) << "who adds a call follows it";
    EXPECT_TRUE(get("/en/calls/mine", ana_).holds("A mural for the station"));
    EXPECT_TRUE(get("/api/calls").holds("\"title\":\"A mural for the station\""));
    EXPECT_FALSE(get("/api/calls").holds("\"cards\"")) << "JSON has the list, nothing drawn";
    EXPECT_TRUE(get("/nl/calls").holds("A mural for the station"));
    EXPECT_TRUE(get("/en/search?q=mural").holds("A mural for the station"));
    EXPECT_EQ(get("/en/calls/77").status, 404);
    EXPECT_EQ(get("/en/calls/x").status, 404);
    EXPECT_EQ(post("/en/calls/77/follow", {}, ben_).status, 404);
}

TEST_P(CallsTest, WhatIsWrongStandsAtItsFieldAndNothingIsLost) {
    for (const auto& [field, text] :
         {std::pair{"link", std::string{}}, std::pair{"link", std::string{"javascript:alert(1)"}},
          std::pair{"link", std::string{"ftp://town.example/x"}}, std::pair{"title", std::string{}},
          std::pair{"title", std::string(201, 'x')}, std::pair{"deadline", std::string{"tomorrow"}},
          std::pair{"deadline", in_days(-1)}, std::pair{"value", std::string{"much"}},
          std::pair{"value", std::string{"-5"}}, std::pair{"cpv", std::string{"7200"}},
          std::pair{"region", std::string{"XX"}}, std::pair{"kind", std::string{"gift"}},
          std::pair{"languages", std::string{"xx"}}}) {
        auto fields = typed("Canary of a call").with("buyer", "Canary buyer");
        const auto wrong = post("/en/calls", fields.with(field, text), ana_);
        EXPECT_EQ(wrong.status, 422) << field << " " << text;
        EXPECT_TRUE(wrong.holds("id=\"field-" + std::string{field} + "-error\"")) << field;
        EXPECT_TRUE(wrong.holds("Canary buyer")) << "what was typed stays";
    }
    EXPECT_FALSE(get("/en/calls").holds("Canary"));
}

TEST_P(CallsTest, OnePageStandsInTheListOnce) {
    const auto fields = typed("A mural for the station");
    add(ana_, fields);
    const auto again = post("/en/calls", fields.with("title", "Mural, station"), ben_);
    EXPECT_EQ(again.status, 422);
    EXPECT_TRUE(again.holds("A mural for the station")) << "names the one that is there";
}

TEST_P(CallsTest, MarkupInATitleIsText) {
    const std::string call = add(ana_, typed("<script>alert(1)</script> & co"));
    EXPECT_FALSE(get(call).holds("<script>alert(1)"));
    EXPECT_TRUE(get(call).holds("&lt;script&gt;alert(1)"));
    EXPECT_FALSE(get("/en/calls/feed.atom").holds("<script>alert"));
    EXPECT_FALSE(get("/en/calls/digest?days=62").holds("<script>alert(1)"));
}

TEST_P(CallsTest, WhoAddedItCorrectsItAndFollowersSeeOldAndNew) {
    const std::string call = add(ana_, typed("A mural for the station", 10));
    post(call + "/follow", {}, ben_);
    EXPECT_EQ(get(call + "/edit", ben_).status, 403);
    EXPECT_EQ(get(call + "/edit", kim_).status, 200) << "who keeps the sources corrects too";
    auto fields = typed("A mural for the station", 24).with("seen", "1");
    EXPECT_EQ(post(call, fields, ben_).status, 403);
    EXPECT_EQ(post(call, fields, ana_).status, 303);
    EXPECT_EQ(mails_about("Changed: “A mural"), 1) << "Ben, not Ana herself";
    const auto page = get(call);
    EXPECT_TRUE(page.holds("What changed"));
    EXPECT_TRUE(page.holds("<del"));
    EXPECT_TRUE(page.holds("<ins"));
    EXPECT_TRUE(get("/api" + call.substr(3)).holds("\"old_text\":\""));
    const auto stale = post(call, fields.with("title", "Another title"), ana_);
    EXPECT_EQ(stale.status, 409) << "somebody saved meanwhile";
    EXPECT_TRUE(stale.holds("Another title"));
}

TEST_P(CallsTest, ACallThatIsCalledOffLeavesTheListsAndFollowersAreTold) {
    const std::string call = add(ana_, typed("A mural for the station"));
    post(call + "/follow", {}, ben_);
    EXPECT_EQ(post(call + "/withdrawal", {}, ben_).status, 403);
    EXPECT_EQ(post(call + "/withdrawal", {}, ana_).status, 303);
    EXPECT_EQ(post(call + "/withdrawal", {}, ana_).status, 409);
    EXPECT_FALSE(get("/en/calls").holds("A mural"));
    EXPECT_FALSE(get("/en/calls?state=past").holds("A mural"));
    EXPECT_TRUE(get(call).holds("nothing can be sent in"));
    EXPECT_EQ(mails_about("Called off"), 1);
}

TEST_P(CallsTest, NothingIsOfferedToFollowOnceItIsClosed) {
    const std::string call = add(ana_, typed("A mural for the station"));
    EXPECT_TRUE(get(call).holds("Deadline in my calendar"));
    clock_.advance(days{20});
    EXPECT_FALSE(get(call, ben_).holds("Deadline in my calendar"));
}

TEST_P(CallsTest, AReportedCallIsSeenByWhomItMay) {
    const std::string call = add(ana_, typed("Canary of a call"));
    moderate(call.substr(3), web::Measure::limited);
    EXPECT_EQ(get(call).status, 404);
    EXPECT_EQ(get(call, ben_).status, 200);
    EXPECT_FALSE(get("/en/calls").holds("Canary"));
    EXPECT_TRUE(get("/en/calls", ben_).holds("Canary"));
    EXPECT_FALSE(get("/en/calls/feed.atom").holds("Canary"));
    EXPECT_FALSE(get("/calls/deadlines.ics").holds("Canary"));
    moderate(call.substr(3), web::Measure::hidden);
    EXPECT_EQ(get(call, ben_).status, 404);
    EXPECT_EQ(post(call + "/follow", {}, ben_).status, 404);
    EXPECT_FALSE(get("/en/calls", ben_).holds("Canary"));
    EXPECT_FALSE(get("/en/search?q=canary", ben_).holds("Canary of"));
    EXPECT_EQ(get(call, ana_).status, 200);
    EXPECT_TRUE(get("/en/calls/mine", ana_).status == 200);
    moderate(call.substr(3), web::Measure::nothing);
    EXPECT_TRUE(get("/en/calls").holds("Canary"));
}

TEST_P(CallsTest, TheListIsFilteredAndPaged) {
    add(ana_, typed("Zebra stripes on a wall", 30).with("sector", "visual-arts"));
    add(ana_, typed("Yellow paper for a school", 5)
                  .with("kind", "subsidy")
                  .with("region", "BE21")
                  .with("value", "25000")
                  .with("languages", "nl"));
    const std::string all = get("/en/calls").body;
    EXPECT_LT(all.find("Yellow paper"), all.find("Zebra stripes")) << "closes first, stands first";
    const auto shows = [&](const std::string& query, std::string_view text) {
        return get("/en/calls?" + query).holds(text);
    };
    for (const std::string query : {"kind=subsidy", "region=BE2", "value=to_30", "language=nl",
                                    "small=fits", "q=papers", "region=BE21&kind=subsidy"}) {
        EXPECT_TRUE(shows(query, "Yellow paper")) << query;
        EXPECT_FALSE(shows(query, "Zebra stripes")) << query;
    }
    EXPECT_TRUE(shows("sector=visual-arts", "Zebra stripes"));
    EXPECT_FALSE(shows("sector=visual-arts", "Yellow paper"));
    EXPECT_TRUE(shows("small=perhaps", "Zebra stripes")) << "unknown is not no";
    EXPECT_FALSE(shows("state=past", "Zebra stripes"));
    EXPECT_TRUE(shows("kind=xyz&region=zz&cpv=ab", "Zebra stripes")) << "unknown: not asked";
    run("calls.alerts");
    clock_.advance(days{10});
    run("calls.alerts");
    EXPECT_FALSE(shows("", "Yellow paper")) << "a passed deadline leaves the list by itself";
    EXPECT_TRUE(shows("state=past", "Yellow paper"));
    for (int number = 0; number < 25; ++number) {
        take(notice("n" + std::to_string(number), "Call by number"));
    }
    EXPECT_TRUE(get("/en/calls").holds("26 open calls"));
    EXPECT_TRUE(get("/en/calls").holds("page=2"));
    EXPECT_TRUE(get("/en/calls?page=2").holds("rel=\"prev\""));
    EXPECT_EQ(get("/en/calls?page=999").status, 200);
}

TEST_P(CallsTest, TheNewsletterHoldsEndDatesBySectorAndLanguage) {
    take(notice("a", "Software for the town"));
    const auto page = get("/en/calls/digest?sector=information-technology&in=fr");
    EXPECT_TRUE(page.holds("Software for the town"));
    EXPECT_TRUE(page.holds("/fr/calls/"));
    EXPECT_TRUE(get("/en/calls/digest?sector=music").holds("No call closes in that time"));
    EXPECT_TRUE(get("/en/calls/digest?days=7").holds("No call closes in that time"));
}

AGORA_EACH_ENGINE(CallsTest);

}  // namespace
}  // namespace agora::calls
