#include "agora/recommendations/whole_recommendation.hpp"
#include "agora/web/reportable.hpp"
#include "graph_picture.hpp"
#include "register_test.hpp"

namespace agora::recommendations {
namespace {

using testing::HasSubstr;
using testing::Not;

class GraphTest : public RegisterTest {
 protected:
    void SetUp() override {
        RegisterTest::SetUp();
        fill();
    }
    std::string graph(const std::string& query = "", const access::Actor& who = {}) {
        return get("/en/recommendations/graph" + query, who).body;
    }
    /// So many, each with references to the one before it and to the first.
    void fill_with(int count) {
        database().write([&](db::WriteTx& tx) {
            const CycleId cycle = put_whole_cycle(
                tx, {.slug = "many", .name = "Many", .language = "nl", .entered_at = now()}, {});
            for (int number = 1; number <= count; ++number) {
                WholeRecommendation one;
                one.row.printed = "900/" + std::to_string(number);
                one.row.cycle_id = cycle;
                one.row.group_name = "Veel";
                one.row.entered_at = now();
                one.texts = {{.language = "nl", .title = "Nummer " + std::to_string(number)}};
                if (number > 1) {
                    one.references = {{.to = "900-1"}, {.to = "900-" + std::to_string(number - 1)}};
                }
                put_whole_recommendation(tx, std::move(one));
            }
        });
        settle();
    }
    static std::size_t count(const std::string& body, std::string_view what) {
        std::size_t found = 0;
        for (auto at = body.find(what); at != std::string::npos; at = body.find(what, at + 1)) {
            ++found;
        }
        return found;
    }
};

TEST_P(GraphTest, ThePictureAndItsTwinSayTheSame) {
    const std::string page = graph();
    EXPECT_THAT(page, HasSubstr("4 references"));
    EXPECT_THAT(page, HasSubstr("Between 4 recommendations."));
    EXPECT_THAT(page, HasSubstr("1 of them leads nowhere."));
    EXPECT_EQ(count(page, "class=\"graph-node"), 4U);
    EXPECT_EQ(count(page, "<path class=\"graph-line graph-refers\" d=\"M"), 2U)
        << "one arc, and what such an arc means";
    EXPECT_EQ(count(page, "<path class=\"graph-line graph-before\" d=\"M"), 2U);
    const std::string twin = page.substr(page.find("The same in words"));
    for (const char* words : {"was al gevraagd", "(Cf. 2.3)", "leads nowhere", "An annex of the",
                              "701-3", "Asked before as"}) {
        EXPECT_THAT(twin, HasSubstr(words));
    }
}

TEST_P(GraphTest, EachSignIsALinkWithItsNameAndItsStatus) {
    const std::string page = graph();
    EXPECT_THAT(page, HasSubstr("aria-label=\"701-2: Een gids voor leden. Accepted with a point of "
                                "attention\""));
    EXPECT_THAT(page, HasSubstr("<title>700-1.a: Op het web. Proposed. A reference of it leads "
                                "nowhere</title>"));
    EXPECT_EQ(count(page, "<path class=\"graph-sign graph-yes\""), 2U) << "and in the legend";
    EXPECT_THAT(page, HasSubstr("Accepted, as it was or with changes"));
    for (const char* language : {"nl", "fr"}) {
        const std::string own = "/" + std::string{language} + "/recommendations/";
        EXPECT_THAT(get(own + "graph").body, HasSubstr("href=\"" + own + "701-2\""));
    }
}

TEST_P(GraphTest, FiltersLeaveWhatBeginsOrLeadsThere) {
    const std::string page = graph("?cycle=cycle-a");
    EXPECT_THAT(page, HasSubstr("3 references")) << "701-2 to 701-3 is of the other cycle";
    EXPECT_THAT(page,
                HasSubstr("class=\"graph-node is-aside\" href=\"/en/recommendations/701-2\""));
    EXPECT_THAT(page, HasSubstr("/en/recommendations/graph?cycle=cycle-b")) << "others stay near";
    EXPECT_THAT(page, HasSubstr("/en/recommendations?cycle=cycle-a")) << "as a list";
    EXPECT_THAT(graph("?status=done"), HasSubstr("Nothing refers to anything here"));
    EXPECT_THAT(graph("?q=aankopen"), HasSubstr("1 reference<"));
    const std::string json = get("/api/recommendations/graph?cycle=cycle-b").body;
    EXPECT_THAT(json, HasSubstr("\"references\":2"));
    EXPECT_THAT(json, HasSubstr("\"source_text\":\"(zie 3)\""));
}

TEST_P(GraphTest, AroundOneAndTwoReferencesAway) {
    const std::string near = graph("?about=700-1");
    EXPECT_EQ(count(near, "class=\"graph-node"), 2U);
    EXPECT_THAT(near, HasSubstr("is-centre\" href=\"/en/recommendations/700-1\""));
    EXPECT_EQ(count(graph("?about=700/1&steps=2"), "class=\"graph-node"), 3U);
    EXPECT_EQ(count(graph("?about=700-1&steps=99"), "class=\"graph-node"), 3U);
    const std::string wrong = graph("?about=%3Cb%3E700-77");
    EXPECT_THAT(wrong, HasSubstr("id=\"about-error\""));
    EXPECT_THAT(wrong, HasSubstr("value=\"&lt;b&gt;700-77\"")) << "what was typed stays";
    EXPECT_THAT(wrong, HasSubstr("4 references"));
}

TEST_P(GraphTest, AStoryShowsWhatStandsBesideIt) {
    const std::string page = story("701-2");
    EXPECT_THAT(page, HasSubstr("What it hangs together with"));
    EXPECT_EQ(count(page, "class=\"graph-node"), 3U);
    EXPECT_THAT(page, HasSubstr("/en/recommendations/graph?about=701-2&amp;steps=2"));
    EXPECT_THAT(story("700-1.a.ii"), Not(HasSubstr("graph-node"))) << "nothing to draw";
}

TEST_P(GraphTest, AMendedReferenceIsDrawnAtOnce) {
    const std::string mend =
        link_on(story("700-1.a", editor_), "/en/recommendations/700-1.a/references/");
    EXPECT_EQ(post(mend, {{"target", "701/3"}, {"reason", "I asked."}}, editor_).status, 303);
    const std::string page = graph();
    EXPECT_THAT(page, Not(HasSubstr("leads nowhere.</p>")));
    EXPECT_EQ(count(page, "<path class=\"graph-line graph-refers\" d=\"M"), 3U);
}

TEST_P(GraphTest, WhatAReaderMayNotSeeIsNeitherDrawnNorSaid) {
    for (const web::Module& module : services().modules) {
        for (const web::Reportable& kind : module.reportable) {
            if (kind.kind != "recommendation") continue;
            database().write([&](db::WriteTx& tx) {
                kind.take({tx,
                           services(),
                           {board_.account, now()},
                           "/recommendations/701-2",
                           web::Measure::hidden});
            });
        }
    }
    settle();
    for (const auto& who : {access::Actor{}, ana_}) {
        EXPECT_THAT(graph("", who), Not(HasSubstr("701-2")));
        EXPECT_THAT(graph("", who), HasSubstr("2 references"));
        EXPECT_THAT(graph("?about=701-2", who), HasSubstr("id=\"about-error\""));
        EXPECT_THAT(story("700-1", who), Not(HasSubstr("701-2")));
    }
    EXPECT_FALSE(get("/api/recommendations/graph").holds("701-2"));
    EXPECT_THAT(graph("", editor_), HasSubstr("701-2"));
}

TEST_P(GraphTest, ManyAreDrawnInPartAndSaidInPages) {
    fill_with(200);
    const std::string page = graph("?cycle=many");
    EXPECT_THAT(page, HasSubstr("398 references"));
    EXPECT_THAT(page, HasSubstr("The picture shows the 120 with the most references"));
    EXPECT_EQ(count(page, "class=\"graph-node"), kMostNodes);
    EXPECT_LE(count(page, "<path class=\"graph-line"), kMostArcs + 2);
    EXPECT_THAT(page, HasSubstr("/en/recommendations/900-1\""));
    EXPECT_THAT(page, HasSubstr("graph?cycle=many&amp;page=2"));
    EXPECT_THAT(graph("?cycle=many&page=4"), HasSubstr("900-200"));
    EXPECT_THAT(graph("?cycle=many&page=99999999999"), HasSubstr("398 references"));
    const std::string first = story("900-1");
    EXPECT_EQ(count(first, "class=\"graph-node"), 24U) << "the rest has a page of its own";
    EXPECT_THAT(first, HasSubstr("is-centre"));
}

AGORA_EACH_ENGINE(GraphTest);

}  // namespace
}  // namespace agora::recommendations
