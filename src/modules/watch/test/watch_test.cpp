#include "agora/watch/post.hpp"

#include "agora/accounts/module.hpp"
#include "agora/circles/module.hpp"
#include "agora/circles/testing.hpp"
#include "agora/members/module.hpp"
#include "agora/reports/module.hpp"
#include "agora/territories/module.hpp"
#include "agora/vocabulary/module.hpp"
#include "agora/watch/module.hpp"

namespace agora::watch {
namespace {

class WatchTest : public circles::GroupsTest {
 protected:
    WatchTest()
        : GroupsTest(
              {"territories", "accounts", "vocabulary", "reports", "members", "circles", "watch"},
              {territories::territories_module(), accounts::accounts_module(),
               vocabulary::vocabulary_module(), reports::reports_module(),
               members::members_module(), circles::circles_module(), watch_module()}) {}

    void SetUp() override {
        GroupsTest::SetUp();
        ana_ = person("Ana");
        ben_ = person("Ben");
        cleo_ = person("Cleo");
        group_ = found_group(ana_, "Readers");
        join_group(group_, ben_);
    }

    static http::NameValues rule(std::string title = "New rule on copies") {
        return {{"title", std::move(title)},
                {"body", "From **May** on."},
                {"subject", "law"},
                {"source", "Official journal"},
                {"address", "https://journal.example/7"},
                {"source_day", "2020-05-04"},
                {"seen", "0"}};
    }
    std::string write(const access::Actor& who, const http::NameValues& fields,
                      const std::string& language = "en") {
        const auto answer = post("/" + language + group_ + "/watch", fields, who);
        EXPECT_EQ(answer.status, 303) << answer.body;
        return answer.location.size() > 3 ? answer.location.substr(3) : "";
    }

    /// So many of Ben's, each its own title.
    void put_posts(int many) {
        database().write([&](db::WriteTx& tx) {
            const auto circle = circles::find_circle_by_slug(tx, "readers");
            for (int number = 0; number < many; ++number) {
                Post post{.circle_id = circle->circle_id,
                          .subject = number % 2 == 0 ? Subject::law : Subject::safety,
                          .source = "Official journal",
                          .address = "https://journal.example/7",
                          .source_day = utc_date(now()),
                          .written_by = ben_.account,
                          .written_at = now() + std::chrono::seconds{number},
                          .changed_at = now()};
                put_whole_post(tx, std::move(post),
                               {{.language = "en",
                                 .title = "Rule-" + std::to_string(number) + ".",
                                 .body = "Words.",
                                 .text_by = ben_.account,
                                 .text_at = now()}});
            }
        });
        settle();
    }

    access::Actor ana_ = {};
    access::Actor ben_ = {};
    access::Actor cleo_ = {};
    std::string group_;
};

TEST_P(WatchTest, MembersOfAGroupWriteAndEverybodyReads) {
    EXPECT_TRUE(get("/en/watch").holds("Nothing written yet"));
    EXPECT_EQ(get("/en" + group_ + "/watch/new").status, 303) << "visitors are led to sign in";
    EXPECT_EQ(get("/en" + group_ + "/watch/new", cleo_).status, 403);
    EXPECT_EQ(post("/en" + group_ + "/watch", rule(), cleo_).status, 403);
    const std::string path = write(ben_, rule());
    const auto page = get("/en" + path);
    EXPECT_TRUE(page.holds("From <strong>May</strong> on."));
    EXPECT_TRUE(page.holds("href=\"https://journal.example/7\""));
    EXPECT_FALSE(page.holds(">Ben<")) << "visitors see nobody without a public profile";
    EXPECT_TRUE(get("/en" + path, cleo_).holds("Ben"));
    EXPECT_TRUE(get("/en" + group_).holds("New rule on copies"));
    EXPECT_TRUE(get("/api/watch").holds("New rule on copies"));
    EXPECT_EQ(get("/en/watch/7").status, 404);
}

TEST_P(WatchTest, WhatIsWrongStandsAtItsField) {
    for (const auto& [field, value] :
         {std::pair{"title", ""}, std::pair{"body", ""}, std::pair{"source", ""},
          std::pair{"address", "javascript:alert(1)"}, std::pair{"address", "mailto:a@b.example"},
          std::pair{"address", "/watch"}, std::pair{"source_day", "2999-01-01"},
          std::pair{"source_day", ""}, std::pair{"subject", "moon"}}) {
        const auto wrong =
            post("/en" + group_ + "/watch", rule("Canary title").with(field, value), ben_);
        EXPECT_EQ(wrong.status, 422) << field << " " << value;
        EXPECT_TRUE(wrong.holds("id=\"field-" + std::string{field} + "-error\"")) << field;
    }
    EXPECT_FALSE(get("/en/watch").holds("Canary title"));
}

TEST_P(WatchTest, ItsWriterAndAnimatorsCorrectItAndTheGroupTranslates) {
    const std::string path = write(ben_, rule());
    const auto dora = person("Dora");
    join_group(group_, dora);
    EXPECT_EQ(post("/en" + path + "?text=en", rule("Mine").with("seen", "1"), dora).status, 403);
    EXPECT_EQ(post("/en" + path + "?text=nl", rule("Nieuwe regel"), cleo_).status, 403);
    EXPECT_EQ(post("/en" + path + "?text=nl", rule("Nieuwe regel"), dora).status, 303);
    EXPECT_TRUE(get("/nl" + path).holds("Nieuwe regel"));
    EXPECT_FALSE(get("/en" + path + "?text=nl").holds("The original has changed since."));
    EXPECT_EQ(post("/en" + path + "?text=en", rule("Better").with("seen", "1"), ana_).status, 303);
    EXPECT_TRUE(get("/en" + path + "?text=nl").holds("The original has changed since."));
    const auto late = post("/en" + path + "?text=en", rule("Late").with("seen", "1"), ben_);
    EXPECT_EQ(late.status, 409);
    EXPECT_TRUE(late.holds("value=\"Late\"")) << "what was typed stays";
    EXPECT_TRUE(get("/en" + path).holds("Better"));
}

TEST_P(WatchTest, WhoChangesTheSourceAloneIsNotOverwrittenUnseen) {
    const std::string path = write(ben_, rule());
    EXPECT_EQ(post("/en" + path + "?text=nl", rule("Nieuwe regel"), ben_).status, 303);
    const auto corrected = rule().with("address", "https://journal.example/8").with("seen", "1");
    EXPECT_EQ(post("/en" + path + "?text=en", corrected, ben_).status, 303);
    const auto late = post("/en" + path + "?text=en", rule("Late").with("seen", "1"), ana_);
    EXPECT_EQ(late.status, 409);
    EXPECT_TRUE(late.holds("value=\"Late\""));
    EXPECT_TRUE(get("/en" + path).holds("https://journal.example/8"));
    EXPECT_FALSE(get("/en" + path + "?text=nl").holds("The original has changed since."))
        << "its words are the same";
    EXPECT_EQ(post("/en" + path + "?text=fr", rule("Règle"), ben_).status, 303);
    EXPECT_FALSE(get("/en" + path + "?text=fr").holds("The original has changed since."));
    EXPECT_EQ(post("/en" + path + "?text=en", rule("Better").with("seen", "2"), ana_).status, 303);
    EXPECT_TRUE(get("/en" + path + "?text=nl").holds("The original has changed since."));
    EXPECT_TRUE(get("/en" + path + "?text=fr").holds("The original has changed since."));
}

TEST_P(WatchTest, WhatWasTypedStaysWhenARuleRefusesIt) {
    const std::string path = write(ben_, rule());
    put_posts(20);
    const auto refused = post("/en" + group_ + "/watch", rule("Canary title"), ben_);
    EXPECT_EQ(refused.status, 429);
    EXPECT_TRUE(refused.holds("Twenty posts of this group today are enough."));
    EXPECT_TRUE(refused.holds("value=\"Canary title\""));
    EXPECT_TRUE(refused.holds("From **May** on."));
    EXPECT_EQ(post("/en" + group_ + "/state", {{"state", "closed"}}, ana_).status, 303);
    EXPECT_EQ(get("/en" + group_ + "/watch/new", ben_).status, 409);
    EXPECT_EQ(get("/en" + path + "/edit", ben_).status, 409);
    for (const std::string& address : {group_ + "/watch", path + "?text=en"}) {
        const auto ended = post("/en" + address, rule("Canary title").with("seen", "1"), ben_);
        EXPECT_EQ(ended.status, 409) << address;
        EXPECT_TRUE(ended.holds("The group has ended.")) << address;
        EXPECT_TRUE(ended.holds("value=\"Canary title\"")) << address;
    }
    EXPECT_FALSE(get("/en/watch").holds("Canary title"));
}

TEST_P(WatchTest, OnlyMembersSeeWhoWroteIt) {
    const auto public_one = listed_in("be-44021", members::Audience::everyone);
    join_group(group_, public_one);
    const std::string path = write(public_one, rule());
    EXPECT_EQ(post("/en" + path + "?text=nl", rule("Nieuwe regel"), public_one).status, 303);
    EXPECT_TRUE(get("/en/members/" + to_string(public_one.account)).holds("listed1"));
    for (const std::string query : {"", "?text=nl"}) {
        EXPECT_TRUE(get("/en" + path + query, cleo_).holds("listed1"));
        EXPECT_FALSE(get("/en" + path + query).holds("listed1")) << "the web isn't told";
        EXPECT_FALSE(get("/api" + path + query).holds("listed1"));
    }
}

TEST_P(WatchTest, ALongListHasPagesAndTheFeedItsNewest) {
    put_posts(55);
    const auto first = get("/en/watch");
    EXPECT_TRUE(first.holds("55 posts"));
    EXPECT_TRUE(first.holds("Rule-54."));
    EXPECT_FALSE(first.holds("Rule-4."));
    const auto second = get("/en/watch?page=2");
    EXPECT_TRUE(second.holds("Rule-4."));
    EXPECT_FALSE(second.holds("Rule-5."));
    EXPECT_EQ(get("/en/watch?page=9").status, 200);
    const auto feed = get("/en/watch/feed.atom");
    EXPECT_TRUE(feed.holds("Rule-5."));
    EXPECT_FALSE(feed.holds("Rule-4."));
    EXPECT_TRUE(get("/en/watch?q=rule-3").holds("Rule-33."));
    EXPECT_FALSE(get("/en/watch?q=rule-3").holds("Rule-44."));
    EXPECT_TRUE(get("/en/watch?subject=safety").holds("Rule-1."));
    EXPECT_TRUE(get("/en/watch?subject=safety").holds("27 posts"));
}

TEST_P(WatchTest, TheListAndItsFeedAreNarrowedDown) {
    write(ben_, rule("Règles nouvelles"), "fr");
    write(ben_, rule("Cheaper insurance").with("subject", "safety"));
    const auto holds = [&](const std::string& query, std::string_view title) {
        const bool feed = get("/en/watch/feed.atom?" + query).holds(title);
        const bool list = get("/en/watch?" + query).holds(title);
        EXPECT_EQ(feed, list) << query;
        return list;
    };
    EXPECT_TRUE(holds("q=regles", "Règles")) << "accents don't matter";
    EXPECT_FALSE(holds("q=regles", "Cheaper"));
    EXPECT_TRUE(holds("subject=safety", "Cheaper"));
    EXPECT_FALSE(holds("subject=safety", "Règles"));
    EXPECT_TRUE(holds("group=readers", "Cheaper"));
    EXPECT_FALSE(holds("group=nobody", "Cheaper"));
    EXPECT_TRUE(get("/en/watch/feed.atom").holds("https://journal.example/7"));
}

TEST_P(WatchTest, AReportLimitsOrHidesAndAnAnimatorTakesAway) {
    const std::string path = write(ben_, rule());
    const auto take = [&](web::Measure measure) {
        for (const web::Module& module : services().modules) {
            for (const web::Reportable& kind : module.reportable) {
                if (kind.kind != "watch_post") continue;
                database().write([&](db::WriteTx& tx) {
                    kind.take({tx, services(), {ana_.account, now()}, path, measure});
                });
            }
        }
        settle();
    };
    take(web::Measure::limited);
    EXPECT_EQ(get("/en" + path).status, 404);
    EXPECT_EQ(get("/en" + path, cleo_).status, 200);
    EXPECT_FALSE(get("/en/watch/feed.atom").holds("New rule"));
    take(web::Measure::hidden);
    EXPECT_EQ(get("/en" + path, cleo_).status, 404);
    EXPECT_EQ(get("/en" + path, ben_).status, 200);
    EXPECT_EQ(post("/en" + path + "/removal", {}, cleo_).status, 404);
    EXPECT_EQ(post("/en" + path + "/removal", {}, ana_).status, 303);
    EXPECT_EQ(get("/en" + path, ben_).status, 404);
}

AGORA_EACH_ENGINE(WatchTest);

}  // namespace
}  // namespace agora::watch
