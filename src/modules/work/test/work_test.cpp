#include "work_site.hpp"

#include <array>

namespace agora::work {
namespace {

class WorkTest : public WorkSite {};

TEST_P(WorkTest, AMemberPostsAndEverybodyFindsIt) {
    EXPECT_TRUE(get("/en/work").holds("Nobody posted anything yet"));
    EXPECT_EQ(get("/en/work/new").status, 303) << "visitors are led to sign in";
    EXPECT_EQ(get("/en/work/new", ana_).status, 200);
    auto fields = demand();
    fields.add("profession", term(vocabulary::Kind::profession, "photographer"));
    fields.add("must", term(vocabulary::Kind::skill, "3d-printing"));
    fields.add("nice", term(vocabulary::Kind::skill, "ableton-live"));
    fields.add("place", "Gent");
    fields.add("languages", "fr");
    const std::string work =
        posted(fields.with("budget", "per_hour").with("budget_from", "45,50"), ana_);
    for (const char* page : {"/nl/work", "/fr/work", "/en/work"}) {
        EXPECT_TRUE(get(page).holds("Photographs of a theatre play")) << page;
    }
    EXPECT_TRUE(get(work).holds("3D printing"));
    EXPECT_TRUE(get("/nl" + work.substr(3)).holds("3D-printen"));
    EXPECT_TRUE(get(work).holds("€45.50 an hour"));
    EXPECT_TRUE(get(api(work) + "?lang=en").holds("\"must\":[\"3D printing\"]"));
    EXPECT_TRUE(get("/api/work").holds("Photographs of a theatre play"));
    for (const char* drawn : {"\"cards\"", "\"for_me\"", "<li"}) {
        EXPECT_FALSE(get("/api/work", ben_).holds(drawn)) << "JSON has lists, nothing drawn";
    }
    EXPECT_EQ(get("/en/work/77").status, 404);
    EXPECT_EQ(get("/en/work/x").status, 404);
    EXPECT_TRUE(get("/en/search?q=theatre").holds("Photographs of a theatre play"));
}

TEST_P(WorkTest, TheListIsFiltered) {
    auto one = demand("Photographs of a theatre play");
    one.add("profession", term(vocabulary::Kind::profession, "photographer"));
    one.add("must", term(vocabulary::Kind::skill, "3d-printing"));
    one.add("place", "Gent");
    posted(one.with("remote", ""), ana_);
    auto other = demand("Partner for a bakery on wheels").with("kind", "project");
    posted(other.with("side", "offered"), ben_);
    const auto found = [&](const std::string& query) {
        const std::string page = get("/en/work" + query).body;
        return std::pair{page.find("theatre play") != std::string::npos,
                         page.find("bakery on") != std::string::npos};
    };
    EXPECT_EQ(found(""), std::pair(true, true));
    EXPECT_EQ(found("?kind=project"), std::pair(false, true));
    EXPECT_EQ(found("?side=wanted"), std::pair(true, false));
    EXPECT_EQ(found("?profession=photographer"), std::pair(true, false));
    EXPECT_EQ(found("?skill=3d-printing"), std::pair(true, false));
    EXPECT_EQ(found("?region=be-vlg").second, false);
    EXPECT_EQ(found("?region=be"), std::pair(true, false));
    EXPECT_EQ(found("?remote=yes"), std::pair(false, true));
    EXPECT_EQ(found("?q=bakery"), std::pair(false, true));
    EXPECT_EQ(found("?q=forty"), std::pair(true, true)) << "words of the body too";
    EXPECT_EQ(found("?q=zzzz"), std::pair(false, false));
    EXPECT_TRUE(get("/en/work?q=zzzz").holds("Nothing fits"));
    EXPECT_EQ(found("?kind=unknown&side=%27%25"), std::pair(true, true));
}

TEST_P(WorkTest, WhatIsWrongStandsAtItsField) {
    for (const auto& [field, text] :
         {std::pair{"title", std::string{}}, std::pair{"title", std::string{"Short"}},
          std::pair{"title", std::string(141, 'x')}, std::pair{"body", std::string{}},
          std::pair{"kind", std::string{"gift"}}, std::pair{"expires_on", std::string{}},
          std::pair{"expires_on", in_days(-1)}, std::pair{"expires_on", in_days(91)},
          std::pair{"place", std::string{"Nowhere at all"}}}) {
        const auto wrong = post("/en/work", demand("Canary work of mine").with(field, text), ana_);
        EXPECT_EQ(wrong.status, 422) << field << " " << text;
        EXPECT_TRUE(wrong.holds("id=\"field-" + std::string{field} + "-error\"")) << field;
        EXPECT_TRUE(wrong.holds("Canary") || wrong.holds("some forty")) << "what was typed stays";
    }
    const auto refused = [&](const http::NameValues& fields, std::string_view field) {
        const auto wrong = post("/en/work", fields, ana_);
        return wrong.status == 422 && wrong.holds("id=\"field-" + std::string{field} + "-error\"");
    };
    EXPECT_TRUE(refused(demand().with("remote", ""), "place")) << "somewhere, or from afar";
    EXPECT_TRUE(refused(demand().with("budget", "whole"), "budget_from"));
    auto upside = demand().with("budget", "whole");
    upside.add("budget_from", "500");
    upside.add("budget_to", "400");
    EXPECT_TRUE(refused(upside, "budget_to"));
    auto backwards = demand();
    backwards.add("starts_on", in_days(20));
    backwards.add("ends_on", in_days(10));
    EXPECT_TRUE(refused(backwards, "ends_on"));
    EXPECT_TRUE(get("/en/work").holds("Nobody posted anything yet")) << "nothing was kept";
}

TEST_P(WorkTest, WhatIsForMembersNoVisitorReads) {
    const std::string work = posted(demand("Canary for members").with("audience", "members"), ana_);
    EXPECT_EQ(get(work).status, 404);
    EXPECT_EQ(get(api(work)).status, 404);
    EXPECT_FALSE(get("/en/work").holds("Canary"));
    EXPECT_FALSE(get("/en/work/feed.atom").holds("Canary"));
    EXPECT_FALSE(get("/en/work/feed.atom", ben_).holds("Canary")) << "a feed is for everybody";
    EXPECT_EQ(get(work, ben_).status, 200);
    EXPECT_TRUE(get("/en/work", ben_).holds("Canary"));
}

TEST_P(WorkTest, OnlyItsPosterChangesIt) {
    const std::string work = posted();
    EXPECT_EQ(get(work + "/edit", ben_).status, 403);
    EXPECT_EQ(post(work + "/edit", demand("Another title of it"), ben_).status, 403);
    auto changed = demand("Another title of it");
    changed.add("seen", "1");
    EXPECT_TRUE(get(work + "/edit", ana_).holds("Photographs of a theatre play"));
    EXPECT_EQ(post(work + "/edit", changed, ana_).status, 303);
    EXPECT_TRUE(get(work).holds("Another title of it"));
    const auto late = post(work + "/edit", changed.with("title", "Third title of it"), ana_);
    EXPECT_EQ(late.status, 409) << "somebody changed it meanwhile";
    EXPECT_TRUE(late.holds("Third title of it"));
}

TEST_P(WorkTest, WhatWasChangedMeanwhileIsShownAndSendingAgainIsAChoice) {
    const std::string work = posted();
    const std::string seen = hidden(get(work + "/edit", ana_).body, "seen");
    auto one = demand("Title of the first window").with("budget", "whole");
    one.add("budget_from", "500");
    one.add("seen", seen);
    EXPECT_EQ(post(work + "/edit", one, ana_).status, 303);
    auto other = demand("Title of the second window");
    other.add("seen", seen);
    const auto late = post(work + "/edit", other, ana_);
    EXPECT_EQ(late.status, 409);
    EXPECT_TRUE(late.holds("value=\"Title of the second window\"")) << "what was typed stays";
    EXPECT_TRUE(late.holds("What stands there now"));
    EXPECT_TRUE(late.holds(">Title of the first window<"));
    EXPECT_TRUE(late.holds(">For the whole work<")) << "what was chosen, in words";
    EXPECT_FALSE(late.holds(">Two evenings on stage, some forty pictures.</dd>"))
        << "only where it differs";
    const std::string next = hidden(late.body, "seen");
    EXPECT_NE(next, seen);
    EXPECT_TRUE(get(work).holds("Title of the first window")) << "nothing is lost by itself";
    EXPECT_EQ(post(work + "/edit", other.with("seen", next), ana_).status, 303);
    EXPECT_TRUE(get(work).holds("Title of the second window"));
    EXPECT_FALSE(get(work + "/edit", ana_).holds("What stands there now"));
    const auto program = post(api(work) + "/edit", one.with("seen", seen), ana_);
    EXPECT_EQ(program.status, 409);
    EXPECT_TRUE(program.holds("\"name\":\"changed_meanwhile\""));
    EXPECT_TRUE(program.holds("\"text\":\"Title of the second window\"")) << program.body;
    const std::string mark = "\"seen\":";
    const std::size_t at = program.body.find(mark);
    ASSERT_NE(at, std::string::npos) << "a program can go on too";
    const std::string newest = std::to_string(std::stoi(program.body.substr(at + mark.size())));
    EXPECT_EQ(post(api(work) + "/edit", one.with("seen", newest), ana_).status, 200);
    EXPECT_TRUE(get(work).holds("Title of the first window"));
}

TEST_P(WorkTest, TheFeedsHoldWhatIsOpenForEverybody) {
    auto fields = demand("Photographs & <films>");
    fields.add("profession", term(vocabulary::Kind::profession, "photographer"));
    fields.add("place", "Gent");
    posted(fields, ana_);
    posted(demand("Something else entirely"), ana_);
    const auto atom = get("/en/work/feed.atom?profession=photographer&region=be");
    EXPECT_EQ(atom.status, 200);
    EXPECT_TRUE(atom.holds("<title>Photographs &amp; &lt;films&gt;</title>"));
    EXPECT_FALSE(atom.holds("Something else"));
    const auto json = get("/en/work/feed.json?profession=photographer");
    EXPECT_TRUE(json.holds("https://jsonfeed.org/version/1.1"));
    EXPECT_TRUE(json.holds("Photographs"));
    EXPECT_FALSE(json.holds("Something else"));
}

TEST_P(WorkTest, NothingCanBePaidToPostOrToAnswer) {
    for (const char* page : {"/en/work", "/en/work/new", "/en/work/post"}) {
        const bool as_member = std::string_view{page}.ends_with("new");
        EXPECT_TRUE(get(page, as_member ? ana_ : access::Actor{}).holds("there is no fee here"))
            << page;
    }
    constexpr std::array kPaid{"pay", "fees", "boost", "promot", "sponsor", "premium", "invoice"};
    for (const web::Route& route : work_module().routes) {
        for (const std::string_view word : kPaid) {
            EXPECT_EQ(std::string{route.pattern}.find("/" + std::string{word}), std::string::npos)
                << route.pattern;
        }
    }
    Demand one;
    fields::for_each(one, [&](std::string_view name, auto&) {
        for (const std::string_view word : kPaid) {
            EXPECT_EQ(name.find(word), std::string_view::npos) << name;
        }
    });
}

TEST_P(WorkTest, MembersSeeWhatFitsThemAndPostersWhoFits) {
    const auto listed = listed_in("be-44021", members::Audience::everyone);
    settle();
    auto fields = demand("Canary photographs wanted");
    fields.add("profession", term(vocabulary::Kind::profession, "photographer"));
    const std::string work = posted(fields, ana_);
    settle();
    EXPECT_TRUE(get("/en/work", listed).holds("For me"));
    EXPECT_FALSE(get("/en/work").holds("For me"));
    EXPECT_TRUE(get(work, ana_).holds("listed1")) << "who fits, for its poster";
    EXPECT_FALSE(get(work, ben_).holds("listed1"));
    EXPECT_FALSE(get(work).holds("listed1"));
}

TEST_P(WorkTest, WhatIsReportedIsHidden) {
    const std::string work = posted("Canary of a strange kind");
    for (const web::Module& module : services().modules) {
        for (const web::Reportable& kind : module.reportable) {
            if (kind.kind != "work") continue;
            database().write([&](db::WriteTx& tx) {
                kind.take(
                    {tx, services(), {mo_.account, now()}, work.substr(3), web::Measure::hidden});
            });
        }
    }
    settle();
    EXPECT_EQ(get(work).status, 404);
    EXPECT_EQ(get(work, ben_).status, 404);
    EXPECT_EQ(get(work, ana_).status, 200);
    EXPECT_EQ(get(work, mo_).status, 200);
    EXPECT_FALSE(get("/en/work", ben_).holds("Canary"));
    EXPECT_EQ(post(work + "/answers", {{"words", "I would like to do it."}}, ben_).status, 404);
}

AGORA_EACH_ENGINE(WorkTest);

}  // namespace
}  // namespace agora::work
