#include "agora/web/page_cache.hpp"
#include "work_site.hpp"

namespace agora::work {
namespace {

class DeskTest : public WorkSite {};

TEST_P(DeskTest, WordsThatAskForWhoSomebodyIsNeedAReasonAndADecision) {
    for (const auto& [text, word] :
         {std::pair{"Gezocht: jonge dynamische kracht voor de bar.", "jonge dynamische"},
          std::pair{"Nous cherchons de préférence UNE FEMME pour l'accueil.", "une femme"},
          std::pair{"Native speakers of English wanted for voices.", "native speakers"},
          std::pair{"Iemand zonder hoofddoek voor onze winkel gevraagd.", "zonder hoofddoek"},
          std::pair{"Someone in perfect health to carry the chairs.", "in perfect health"},
          std::pair{"Une personne célibataire, libre le soir et la nuit.", "célibataire"}}) {
        const auto refused = post("/en/work", demand("Somebody for the evening", text), ana_);
        EXPECT_EQ(refused.status, 422) << text;
        EXPECT_TRUE(refused.holds(word)) << text;
        EXPECT_TRUE(refused.holds("the law forbids choosing")) << text;
        EXPECT_TRUE(refused.holds("id=\"field-asks_reason-error\"")) << text;
    }
    for (const char* text : {"Theatre for men and women of all ages, in two acts.",
                             "Een voorstelling voor jongeren: mannen en vrouwen welkom.",
                             "Un spectacle jeune public, pour femmes et hommes."}) {
        EXPECT_EQ(post("/en/work", demand("Somebody for the evening", text), ana_).status, 303)
            << text;
    }
    auto fields = demand("An actress is played", "We look for a woman, the part is Medea.");
    fields.add("asks_reason", "The part is that of Medea herself.");
    const std::string work = posted(fields, ana_);
    EXPECT_EQ(get(work, ben_).status, 404) << "a moderator looks first";
    EXPECT_TRUE(get(work, mo_).holds("The part is that of Medea herself."));
    EXPECT_EQ(post(work + "/decision", {{"decision", "publish"}}, mo_).status, 303);
    EXPECT_EQ(get(work, ben_).status, 200);
    EXPECT_FALSE(get(work, ben_).holds("The part is that of Medea herself."));
}

TEST_P(DeskTest, TheCooperativesOwnAssignmentsAreForMembersFirst) {
    const auto adviser = person("Adviser", {Role::adviser});
    auto fields = demand("Canary of our own");
    fields.add("own", "true");
    const std::string work = posted(fields, adviser);
    EXPECT_EQ(get(work).status, 404);
    EXPECT_FALSE(get("/en/work").holds("Canary"));
    EXPECT_TRUE(get("/en/work", ben_).holds("Canary"));
    clock_.advance(std::chrono::hours{24 * 14 + 1});
    EXPECT_EQ(get(work).status, 200);
    post(work + "/outcome", {{"outcome", "here"}}, adviser);
    EXPECT_TRUE(get("/api/work/figures").holds("\"own_share\":100"));
    const std::string no_right = posted(fields.with("title", "Not of the cooperative"), ana_);
    EXPECT_EQ(get(no_right).status, 200) << "a member can't post in its name";
}

TEST_P(DeskTest, AWageFloorWarnsWithItsSourceAndRecommendsNothing) {
    const auto administrator = person("Admin", {Role::administrator});
    auto fields = demand().with("budget", "per_hour");
    fields.add("budget_from", "12");
    fields.add("place", "Gent");
    const std::string work = posted(fields, ana_);
    EXPECT_TRUE(get(work).holds("No wage floor is known here"));
    const http::NameValues floor{
        {"country", "be"},           {"amount", "12,50"},
        {"currency", "EUR"},         {"charges", "20"},
        {"source", "Canary law"},    {"source_url", "https://law.example/1"},
        {"valid_from", in_days(-30)}};
    EXPECT_EQ(post("/en/work/floors", floor, ana_).status, 403);
    EXPECT_EQ(post("/en/work/floors", floor.with("source", ""), administrator).status, 422);
    EXPECT_EQ(post("/en/work/floors", floor.with("amount", "0"), administrator).status, 422);
    EXPECT_EQ(post("/en/work/floors", floor, administrator).status, 303);
    EXPECT_TRUE(get(work).holds("less than the wage floor"));
    EXPECT_TRUE(get(work).holds("€15.00"));
    EXPECT_TRUE(get(work).holds("Canary law"));
    EXPECT_TRUE(get("/en/work/floors").holds("Canary law"));
    const std::string fair = posted(fields.with("budget_from", "15"), ana_);
    EXPECT_FALSE(get(fair).holds("less than the wage floor"));
    const std::string page = get("/en/work/floors", administrator).body;
    const std::size_t at = page.find("/en/work/floors/");
    EXPECT_EQ(post(page.substr(at, page.find('"', at) - at), {}, administrator).status, 303);
    EXPECT_TRUE(get(work).holds("No wage floor is known here"));
}

TEST_P(DeskTest, AnAdviserPutsAProjectBeforeTheCommittee) {
    const auto adviser = person("Adviser", {Role::adviser});
    const auto board = person("Board", {Role::board});
    const std::string work = posted();
    EXPECT_EQ(post(work + "/potential", {{"note", "Canary note"}}, ben_).status, 403);
    EXPECT_EQ(post(work + "/potential", {{"note", ""}}, adviser).status, 422);
    EXPECT_EQ(post(work + "/potential", {{"note", "Canary note"}}, adviser).status, 303);
    EXPECT_EQ(post(work + "/potential", {{"note", "Again"}}, adviser).status, 409);
    EXPECT_EQ(get("/en/work/potential", ben_).status, 403);
    EXPECT_TRUE(get("/en/work/potential", board).holds("nobody follows it"));
    const std::string own = "/en/work/potential" + work.substr(work.rfind('/'));
    http::NameValues follow{{"status", "accompanied"}, {"owner", "mine"}, {"note", "We met."}};
    follow.add("seen", hidden(get(own, board).body, "seen"));
    EXPECT_EQ(post(own, follow, ben_).status, 403);
    clock_.advance(std::chrono::minutes{1});
    EXPECT_EQ(post(own, follow, board).status, 303);
    const auto late = post(own, follow.with("note", "We talked too."), adviser);
    EXPECT_EQ(late.status, 409) << "the board changed it meanwhile";
    EXPECT_TRUE(late.holds("We talked too.")) << "what was typed stays";
    EXPECT_TRUE(get(own, adviser).holds("We met."));
    follow = follow.with("note", "We met and talked.");
    EXPECT_EQ(post(own, follow.with("seen", hidden(late.body, "seen")), adviser).status, 303);
    EXPECT_TRUE(get("/en/work/potential", adviser).holds("accompanied"));
    EXPECT_FALSE(get(work, ben_).holds("before the committee"));
}

TEST_P(DeskTest, NobodyDecidesAboutTheirOwn) {
    const auto other = person("Other", {Role::moderator});
    auto fields = demand("An actress is played", "We look for a woman, the part is Medea.");
    fields.add("asks_reason", "The part is that of Medea herself.");
    const std::string work = posted(fields, mo_);
    EXPECT_FALSE(get(work, mo_).holds("/decision"));
    EXPECT_EQ(post(work + "/decision", {{"decision", "publish"}}, mo_).status, 403);
    EXPECT_EQ(get(work, ben_).status, 404);
    EXPECT_TRUE(get(work, other).holds("/decision"));
    EXPECT_EQ(post(work + "/decision", {{"decision", "publish"}}, other).status, 303);
}

TEST_P(DeskTest, WhatWasForMembersFirstReachesVisitorsThen) {
    const auto adviser = person("Adviser", {Role::adviser});
    auto fields = demand("Canary of our own");
    fields.add("own", "true");
    const std::string work = posted(fields, adviser);
    clock_.advance(std::chrono::hours{24 * 7});
    posted("Something newer than that");
    const auto reportable = [&] {
        bool found = false;
        for (const web::Module& module : services().modules) {
            for (const web::Reportable& kind : module.reportable) {
                if (kind.kind != "work") continue;
                database().read([&](db::ReadTx& tx) {
                    found = kind.find(tx, {}, work.substr(3), utc_date(now())).has_value();
                });
            }
        }
        return found;
    };
    EXPECT_FALSE(reportable());
    keep_up();
    const auto before = services().cache.epoch();
    keep_up();
    EXPECT_EQ(services().cache.epoch(), before) << "nothing passed";
    clock_.advance(std::chrono::hours{24 * 8});
    keep_up();
    EXPECT_GT(services().cache.epoch(), before) << "visitors read it from now on";
    EXPECT_TRUE(reportable());
    const std::string feed = get("/en/work/feed.json").body;
    EXPECT_LT(feed.find("Canary of our own"), feed.find("Something newer"))
        << "new for everybody, whatever is older for members";
}

TEST_P(DeskTest, PagesOfVisitorsAreMadeAnewWhenALastDayPassed) {
    posted(demand().with("expires_on", in_days(3)), ana_);
    keep_up();
    clock_.advance(std::chrono::hours{24});
    keep_up();
    const auto before = services().cache.epoch();
    clock_.advance(std::chrono::hours{1});
    for (const web::Module& module : services().modules) {
        if (module.name != "work") continue;
        for (const jobs::Periodic& one : module.periodic(services())) {
            if (one.name != "work.pages") continue;
            one.run();
            EXPECT_EQ(services().cache.epoch(), before);
            clock_.advance(std::chrono::hours{24 * 3});
            one.run();
        }
    }
    EXPECT_GT(services().cache.epoch(), before);
}

AGORA_EACH_ENGINE(DeskTest);

}  // namespace
}  // namespace agora::work
