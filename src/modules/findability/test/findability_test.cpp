#include "agora/clock/clock.hpp"
#include "agora/findability/miss.hpp"
#include "agora/findability/module.hpp"
#include "agora/web/testing.hpp"
#include "miss_store.hpp"

#include <gtest/gtest.h>

namespace agora::findability {
namespace {

/// A part of the site with a name in the menus, and one without.
web::Module gardens_module() {
    const web::Handler roses = [](web::Call&) { return http::text(200, "roses"); };
    return {.name = "gardens",
            .routes = {{http::Method::get, "/gardens", web::Access::visitor(), roses},
                       {http::Method::get, "/gardens/{id}", web::Access::visitor(), roses},
                       {http::Method::get, "/sheds", web::Access::visitor(), roses}},
            .navigation = {{web::Door::share, 1, "All gardens", "/gardens"}}};
}

class FindabilityTest : public web::SiteTest {
 protected:
    FindabilityTest() : SiteTest({"findability"}, {findability_module(), gardens_module()}) {}

    web::TestAnswer miss(std::string task, std::string words, std::string page = "/gardens/7",
                         const access::Actor& actor = {}) {
        return post(
            "/en/findability/misses",
            {{"task", std::move(task)}, {"words", std::move(words)}, {"page", std::move(page)}},
            actor);
    }
    std::vector<Miss> misses() {
        return database().read([](db::ReadTx& tx) { return list_misses(tx, {}, 100); });
    }
    /// As many of them, whoever they came from.
    void put(std::int64_t task, std::string area, int times) {
        database().write([&](db::WriteTx& tx) {
            for (int at = 0; at < times; ++at) {
                put_whole_miss(tx, {.task = task,
                                    .area = area,
                                    .language = "nl",
                                    .words = "canary words",
                                    .missed_at = clock_.now()});
            }
        });
    }
    access::Actor moderator_ = member(7, {access::Role::moderator});
    access::Actor administrator_ = member(8, {access::Role::administrator});
};

TEST_P(FindabilityTest, ListsTheFiftyTasks) {
    const auto page = get("/en/findability");
    EXPECT_EQ(page.status, 200);
    EXPECT_TRUE(page.holds("Find a photographer near Ghent who works in Dutch"));
    EXPECT_TRUE(page.holds("/en/findability/misses/new?task=50"));
    EXPECT_TRUE(page.holds("not there yet"));
    const auto json = get("/api/findability?lang=en");
    EXPECT_TRUE(json.holds(R"("number":50)"));
    EXPECT_TRUE(json.holds(R"("walked_on":"20)"));
    EXPECT_TRUE(json.holds(R"("worst":[])"));
}

TEST_P(FindabilityTest, OffersTheFormOnEveryPageWithWhereOneIs) {
    EXPECT_TRUE(get("/en/findability").holds("/en/findability/misses/new?page=%2Ffindability"));
    const auto lost = get("/en/no/such/page?q=roses");
    EXPECT_EQ(lost.status, 404);
    const std::string_view link =
        "/en/findability/misses/new?page=%2Fno%2Fsuch%2Fpage&amp;words=roses";
    EXPECT_NE(lost.body.find(link), lost.body.rfind(link)) << "beside the message and at the foot";
    const auto form = get("/en/findability/misses/new?page=/gardens/7&words=roses&task=12");
    EXPECT_EQ(form.status, 200);
    EXPECT_TRUE(form.holds("/gardens/7"));
    EXPECT_TRUE(form.holds(">\nroses</textarea>"));
    EXPECT_TRUE(form.holds("value=\"12\" selected"));
}

TEST_P(FindabilityTest, KeepsWhatWasMissedAndNotWhoMissedIt) {
    EXPECT_EQ(miss("12", "").location, "/en/findability");
    EXPECT_EQ(miss("", " a blue rose ", "https://agora.example/nl/gardens/7?x=1", member(4)).status,
              303);
    const auto kept = misses();
    ASSERT_EQ(kept.size(), 2U);
    const Miss& first = kept[0].task == 12 ? kept[0] : kept[1];
    const Miss& second = kept[0].task == 12 ? kept[1] : kept[0];
    EXPECT_EQ(first.area, "") << "a task has no part of the site";
    EXPECT_EQ(second.area, "/gardens");
    EXPECT_EQ(second.words, "a blue rose");
    EXPECT_EQ(second.language, "en");
    const auto named = database().read([](db::ReadTx& tx) {
        return tx.find<std::int64_t>({"test.entries", R"sql(
            SELECT COUNT(*) FROM journal_entry WHERE name = $1 AND account_id <> 0)sql"},
                                     "findability.missed");
    });
    EXPECT_EQ(named.value_or(-1), 0);
}

TEST_P(FindabilityTest, AsksForATaskOrWordsAndKeepsWhatWasTyped) {
    const auto empty = miss("", "  ", "/gardens/somewhere");
    EXPECT_EQ(empty.status, 422);
    EXPECT_TRUE(empty.holds("or say here what you looked for"));
    EXPECT_TRUE(empty.holds("/gardens/somewhere"));
    EXPECT_EQ(miss("51", "words").status, 422);
    EXPECT_EQ(miss("x", "words").status, 422);
    EXPECT_EQ(miss("", std::string(501, 'a')).status, 422);
    EXPECT_TRUE(misses().empty());
    const auto json = post_json("/api/findability/misses", R"({"words":""})", member(4));
    EXPECT_EQ(json.status, 422);
    EXPECT_TRUE(json.holds(R"("name":"say_what")"));
    EXPECT_EQ(post_json("/api/findability/misses", R"({"words":"roses"})", member(4)).status, 200);
    EXPECT_EQ(misses().size(), 1U);
}

TEST_P(FindabilityTest, IsNotFlooded) {
    for (int at = 0; at < 5; ++at) EXPECT_EQ(miss("3", "").status, 303);
    const auto refused = miss("3", "what I typed");
    EXPECT_EQ(refused.status, 429);
    EXPECT_TRUE(refused.holds("what I typed"));
    EXPECT_EQ(miss("3", "", "", member(4)).status, 303) << "another person";
    clock_.advance(std::chrono::minutes{6});
    EXPECT_EQ(miss("3", "").status, 303);
}

TEST_P(FindabilityTest, TellsTheTenWorstWithoutSmallNumbersAndWithoutWords) {
    put(3, "", 7);
    put(0, "/gardens", 5);
    put(0, "/sheds", 4);
    for (int task = 20; task < 30; ++task) put(task, "", 1);
    put(0, "", 1);
    const auto page = get("/api/findability?lang=en");
    const auto at = [&](std::string_view text) { return page.body.find(text); };
    EXPECT_LT(
        at(R"({"name":"See whether the Liège office is open now, and its phone number","misses":7})"),
        at(R"({"name":"All gardens","misses":5})"));
    EXPECT_TRUE(page.holds(R"({"name":"/sheds","misses":null})")) << page.body.substr(0, 900);
    EXPECT_FALSE(page.holds(R"({"name":"Open the request that fits me best)") &&
                 page.holds(R"({"name":"Register for a full event)"))
        << "ten";
    const auto html = get("/en/findability");
    EXPECT_TRUE(html.holds("7 times"));
    EXPECT_TRUE(html.holds("fewer than 5 times"));
    EXPECT_FALSE(html.holds("canary"));
}

TEST_P(FindabilityTest, CallsAnAddressThatAStrangerTypedBySoMuchAsTheSiteKnows) {
    EXPECT_EQ(miss("", "the shed", "/en/my-neighbour-is-a-thief").status, 303);
    EXPECT_EQ(miss("", "the shed", "whatever it is called").status, 303);
    EXPECT_EQ(misses()[0].area, "");
    const auto page = get("/en/findability");
    EXPECT_TRUE(page.holds("An address that does not exist"));
    EXPECT_FALSE(page.holds("thief"));
}

TEST_P(FindabilityTest, ShowsWordsToModeratorsAndAdministratorsOnly) {
    EXPECT_EQ(miss("", "canary rose").status, 303);
    for (const auto& [actor, status] :
         std::vector<std::pair<access::Actor, int>>{{{}, 401},
                                                    {member(4), 403},
                                                    {member(5, {access::Role::animator}), 403},
                                                    {member(6, {access::Role::adviser}), 403},
                                                    {moderator_, 200},
                                                    {administrator_, 200}}) {
        const auto page = get("/api/findability/misses", actor);
        EXPECT_EQ(page.status, status);
        EXPECT_EQ(page.holds("canary rose"), status == 200);
        EXPECT_EQ(get("/en/findability", actor).holds("/en/findability/misses\""), status == 200);
    }
}

TEST_P(FindabilityTest, CountsNoMoreWhatCanBeFoundNow) {
    put(3, "", 2);
    put(0, "/gardens", 1);
    const http::NameValues task{{"task", "3"}, {"area", ""}};
    EXPECT_EQ(post("/api/findability/mendings", task).status, 401);
    EXPECT_EQ(post("/en/findability/mendings", task, member(4)).status, 403);
    EXPECT_EQ(post("/en/findability/mendings", task, moderator_).status, 303);
    EXPECT_EQ(misses().size(), 1U);
    EXPECT_EQ(post("/en/findability/mendings", task, administrator_).status, 409);
    put(3, "", 1);
    EXPECT_EQ(misses().size(), 2U) << "missed again";
    const http::NameValues area{{"task", "0"}, {"area", "/gardens"}};
    EXPECT_EQ(post("/en/findability/mendings", area, administrator_).status, 303);
    EXPECT_EQ(misses().size(), 1U);
}

TEST_P(FindabilityTest, LetsModeratorsRemoveWhatNobodyShouldRead) {
    EXPECT_EQ(miss("", "canary rose").status, 303);
    const std::string path = "findability/misses/" + to_string(misses().at(0).miss_id) + "/removal";
    EXPECT_EQ(post("/api/" + path, {}).status, 401);
    EXPECT_EQ(post("/en/" + path, {}, member(4)).status, 403);
    EXPECT_EQ(post("/en/" + path, {}, moderator_).status, 303);
    EXPECT_TRUE(misses().empty());
    EXPECT_EQ(post("/en/" + path, {}, moderator_).status, 404);
    EXPECT_EQ(post("/en/findability/misses/1/removal", {}, moderator_).status, 404);
}

TEST_P(FindabilityTest, ForgetsWordsAfterDaysAndMissesAfterAYear) {
    const auto forget = [&] {
        for (const jobs::Periodic& work : findability_module().periodic(services())) work.run();
    };
    put(3, "", 1);
    forget();
    EXPECT_EQ(misses().at(0).words, "canary words");
    clock_.advance(std::chrono::days{91});
    forget();
    const auto kept = misses();
    ASSERT_EQ(kept.size(), 1U);
    EXPECT_EQ(kept[0].words, "");
    clock_.advance(std::chrono::days{275});
    EXPECT_FALSE(get("/en/findability").holds("fewer than 5 times")) << "counts no more";
    forget();
    EXPECT_TRUE(misses().empty());
}

AGORA_EACH_ENGINE(FindabilityTest);

}  // namespace
}  // namespace agora::findability
