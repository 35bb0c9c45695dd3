#include "agora/recommendations/finder_kinds.hpp"
#include "agora/recommendations/whole_recommendation.hpp"
#include "register_test.hpp"

namespace agora::recommendations {
namespace {

using std::chrono::days;
using testing::HasSubstr;
using testing::Not;

class StoryTest : public RegisterTest {
 protected:
    void SetUp() override {
        RegisterTest::SetUp();
        fill();
    }
};

TEST_P(StoryTest, EveryNumberHasAPageThatAVisitorCanRead) {
    const std::string page = story("700-1");
    EXPECT_THAT(page, HasSubstr("Een ledenregister"));
    EXPECT_THAT(page, HasSubstr("Agora knows of no answer yet."));
    EXPECT_THAT(page, HasSubstr("<li>eerst dit</li>"));
    EXPECT_THAT(page, HasSubstr("No news known to Agora since 1 January 2026"));
    EXPECT_THAT(page, HasSubstr("I know more"));
    EXPECT_THAT(page, HasSubstr("700/1"));
    EXPECT_THAT(page, HasSubstr(">BB</span>"));
    EXPECT_THAT(page, HasSubstr("700-1.a"));
    EXPECT_THAT(page, HasSubstr("Gent · 2020"));
    const std::string part = story("700-1.a.ii");
    EXPECT_THAT(part, HasSubstr("Ook op papier"));
    EXPECT_THAT(part, HasSubstr("A part of"));
    EXPECT_EQ(get("/en/recommendations/700-77").status, 404);
}

TEST_P(StoryTest, TheFormOfTheSourceLeadsThereAndIsFound) {
    EXPECT_EQ(get("/en/recommendations/700/1a.ii").location, "/en/recommendations/700-1.a.ii");
    EXPECT_EQ(get("/en/recommendations/700-1a.ii").location, "/en/recommendations/700-1.a.ii");
    EXPECT_EQ(get("/en/recommendations/700/77").status, 404);
    for (const char* q : {"700/1a.ii", "700-1.a.ii", "1a.ii"}) {
        const auto found = get("/en/recommendations?q=" + std::string{q});
        EXPECT_TRUE(found.holds("1 recommendation<")) << q;
        EXPECT_TRUE(found.holds("Ook op papier")) << q;
    }
}

TEST_P(StoryTest, TheBoardsOpinionAndItsPointOfAttentionStandInTheStory) {
    const std::string page = story("701-2");
    EXPECT_THAT(page, HasSubstr("De raad zegt ja."));
    EXPECT_THAT(page, HasSubstr("hou rekening met het budget."));
    EXPECT_THAT(page, HasSubstr("9 May 2019"));
    EXPECT_THAT(page, HasSubstr("the board"));
    EXPECT_THAT(page, HasSubstr("Denk aan privacy."));
    EXPECT_THAT(story("701-3"), HasSubstr("March 2018")) << "of which only the month is known";
    const auto report = get("/nl/cycles/cycle-b/opinions");
    EXPECT_TRUE(report.holds("hou rekening met het budget."));
    EXPECT_TRUE(get("/api/cycles/cycle-b/opinions.csv").holds("701-2"));
}

TEST_P(StoryTest, ReferencesShowBothWaysAndWhatLeadsNowhereSaysSo) {
    EXPECT_THAT(story("700-1"), HasSubstr("It was asked before"));
    EXPECT_THAT(story("701-2"), HasSubstr("It was asked again, or goes on in"));
    EXPECT_THAT(story("701-2"), HasSubstr("zie 3"));
    EXPECT_THAT(story("701-3"), HasSubstr("Where it is named"));
    const std::string part = story("700-1.a");
    EXPECT_THAT(part, HasSubstr("leads nowhere"));
    EXPECT_THAT(part, HasSubstr("An annex of the document, which is no recommendation"));
}

TEST_P(StoryTest, AnEditorMendsAReferenceWithATrace) {
    EXPECT_THAT(story("700-1.a", ana_), Not(HasSubstr("Say where it leads")));
    const std::string mend =
        link_on(story("700-1.a", editor_), "/en/recommendations/700-1.a/references/");
    ASSERT_FALSE(mend.empty());
    EXPECT_EQ(get(mend, ana_).status, 403);
    EXPECT_EQ(post(mend, {{"target", "701-3"}, {"reason", "x"}}, ana_).status, 403);
    EXPECT_EQ(post(mend, {{"target", "701-99"}, {"reason", "I asked."}}, editor_).status, 422);
    EXPECT_EQ(post(mend, {{"target", "701/3"}, {"reason", "I asked."}}, editor_).status, 303);
    const std::string page = story("700-1.a", ana_);
    EXPECT_THAT(page, HasSubstr("was nothing, is 701-3. I asked."));
    EXPECT_THAT(page, Not(HasSubstr("leads nowhere")));
    EXPECT_EQ(import("700/1a,700,Cycle A,Group one,,700/1,Op het web,,,,,proposed,,\r\n",
                     "700/1a,,cross-reference,(Cf. 2.3)\r\n")
                  .references.counts,
              (bulk::Counts{0, 0, 1}))
        << "the file still says the same";
    EXPECT_THAT(story("700-1.a"), HasSubstr("701-3"));
}

TEST_P(StoryTest, OnlyTheBoardSaysWhatItDecidedAndEditorsKeepTheRest) {
    EXPECT_EQ(record("700-1", act("accepted"), {}), 303) << "visitors are led to sign in";
    EXPECT_EQ(record("700-1", act("accepted"), ana_), 403);
    EXPECT_EQ(record("700-1", act("accepted"), person("Root", {Role::administrator})), 422);
    for (const Role role : {Role::animator, Role::moderator, Role::adviser, Role::buyer,
                            Role::support_group, Role::auditor, Role::person_of_trust}) {
        const auto who = person("R" + std::to_string(static_cast<int>(role)), {role});
        EXPECT_EQ(record("700-1", act("news"), who), 403);
        EXPECT_EQ(get("/en/recommendations/desk", who).status, 403);
        EXPECT_EQ(get("/en/recommendations/new", who).status, 403);
    }
    EXPECT_EQ(record("700-1", act("accepted"), editor_), 422) << "is not among an editor's";
    EXPECT_EQ(record("700-1", act("planned").with("body", "team"), editor_), 303);
    EXPECT_EQ(record("700-1", act("accepted").with("body", "team"), board_), 422);
    EXPECT_EQ(record("700-1", act("accepted_with_attention"), board_), 303);
    const std::string page = story("700-1");
    EXPECT_THAT(page, HasSubstr("Accepted with a point of attention"));
    EXPECT_THAT(page, HasSubstr("Mind."));
    EXPECT_THAT(page, Not(HasSubstr("Editor"))) << "visitors do not see who recorded it";
}

TEST_P(StoryTest, OnlyMembersSeeWhoRecordedIt) {
    auto known = listed_in("be-44021", members::Audience::everyone);
    known.grants.push_back({Role::editor, {}});
    EXPECT_EQ(record("701-3", act("news"), known), 303);
    EXPECT_THAT(story("701-3", ana_), HasSubstr("listed1"));
    EXPECT_THAT(story("701-3"), Not(HasSubstr("listed1")));
    EXPECT_FALSE(get("/api/recommendations/701-3").holds("listed1"));
}

TEST_P(StoryTest, WhatIsWrongStandsAtItsField) {
    for (const auto& [field, value, status] :
         {std::tuple{"day", "soon", "accepted"}, std::tuple{"day", "2026-01-02", "accepted"},
          std::tuple{"day", "", "accepted"}, std::tuple{"reason", "", "refused"},
          std::tuple{"reason", " ", "news"}, std::tuple{"attention", "", "accepted_with_attention"},
          std::tuple{"evidence", "javascript:alert(1)", "accepted"},
          std::tuple{"body", "moon", "accepted"}, std::tuple{"status", "moon", ""}}) {
        const auto fields = act(*status == '\0' ? "accepted" : status).with(field, value);
        const auto answer = post("/en/recommendations/700-1/acts", fields, board_);
        EXPECT_EQ(answer.status, 422) << field << value;
        EXPECT_TRUE(answer.holds("id=\"field-" + std::string{field} + "-error\"")) << field;
    }
    const auto done = act("done").with("reason", "");
    EXPECT_EQ(record("700-1", done, board_), 422) << "done needs something to see or to read";
    EXPECT_EQ(record("700-1", done.with("evidence", "https://agora.example/x"), board_), 303);
}

TEST_P(StoryTest, TheStatusIsThatOfTheLatestDay) {
    EXPECT_EQ(record("700-1", act("done", "2025-12"), board_), 303);
    EXPECT_EQ(record("700-1", act("accepted", "2025-06-01"), board_), 303);
    const std::string page = story("700-1");
    EXPECT_THAT(page, HasSubstr("It was carried out."));
    EXPECT_LT(page.find("1 June 2025"), page.rfind("December 2025"));
}

TEST_P(StoryTest, WhoFollowsItIsToldOnce) {
    EXPECT_EQ(post("/en/recommendations/700-1/following", {}).status, 303);
    const auto ben = person("Ben", Language::nl);
    for (const access::Actor& who : {ana_, ben, ana_}) {
        EXPECT_EQ(post("/en/recommendations/700-1/following", {}, who).status, 303);
    }
    EXPECT_THAT(story("700-1", ana_), HasSubstr("2 members follow it."));
    const auto before = mails().size();
    EXPECT_EQ(record("700-1", act("accepted"), board_), 303);
    settle();
    ASSERT_EQ(mails().size(), before + 2);
    EXPECT_THAT(mails()[before], HasSubstr("Accepted: recommendation 700-1"));
    EXPECT_THAT(mails()[before], HasSubstr("Because."));
    settle();
    EXPECT_EQ(mails().size(), before + 2);
    EXPECT_EQ(post("/en/recommendations/700-1/following/end", {}, ana_).status, 303);
    EXPECT_EQ(record("700-1", act("news"), board_), 303);
    settle();
    EXPECT_EQ(mails().size(), before + 3) << "Ben alone";
}

TEST_P(StoryTest, ManyFollowersAreAllToldOnce) {
    for (int number = 0; number < 95; ++number) {
        post("/en/recommendations/701-3/following", {}, person("F" + std::to_string(number)));
    }
    const auto before = mails().size();
    EXPECT_EQ(record("701-3", act("accepted"), board_), 303);
    settle();
    EXPECT_EQ(mails().size(), before + 95);
}

TEST_P(StoryTest, SilenceAppearsWithTimeAndANoteClearsIt) {
    const auto list = [&](const std::string& which) {
        return get("/en/recommendations/silent" + which).body;
    };
    EXPECT_THAT(list("?list=accepted"), Not(HasSubstr("701-2")))
        << "what happened before the import is unknown, not guilt";
    clock_.advance(days{150});
    EXPECT_THAT(list("?list=accepted"), Not(HasSubstr("701-2")));
    clock_.advance(days{40});
    EXPECT_THAT(list("?list=accepted"), HasSubstr("701-2"));
    EXPECT_THAT(list(""), HasSubstr("700-1"));
    EXPECT_THAT(list(""), Not(HasSubstr("700-1.a"))) << "the whole stands for its parts";
    EXPECT_THAT(list(""), Not(HasSubstr("701-2")));
    EXPECT_THAT(get("/en/recommendations/desk", board_).body, HasSubstr("701-2"));
    EXPECT_EQ(record("701-2", act("news", to_string(utc_date(now()))), editor_), 303);
    EXPECT_THAT(list("?list=accepted"), Not(HasSubstr("701-2")));
    EXPECT_EQ(record("700-1", act("refused", to_string(utc_date(now()))), board_), 303);
    EXPECT_THAT(list(""), Not(HasSubstr("700-1"))) << "closed, with its parts";
    clock_.advance(days{190});
    EXPECT_THAT(list("?list=accepted"), HasSubstr("701-2"));
    EXPECT_THAT(list(""), Not(HasSubstr("700-1")));
}

TEST_P(StoryTest, WhoKnowsMoreTellsTheEditors) {
    const std::string know = "/en/recommendations/700-1/know";
    EXPECT_EQ(get(know).status, 200);
    EXPECT_EQ(post(know, {{"words", "short"}, {"source", ""}}).status, 422);
    const http::NameValues tip{{"words", "It was tried in Canary-town."},
                               {"source", "https://agora.example/minutes"}};
    EXPECT_EQ(post(know, tip, ana_).status, 303);
    EXPECT_THAT(story("700-1"), Not(HasSubstr("Canary-town"))) << "the editors read it first";
    EXPECT_EQ(get("/en/recommendations/desk", ana_).status, 403);
    const std::string desk = get("/en/recommendations/desk", editor_).body;
    EXPECT_THAT(desk, HasSubstr("Canary-town"));
    const std::string take = link_on(desk, "/en/recommendations/700-1/acts/new?tip=");
    const auto form = get(take, editor_);
    EXPECT_TRUE(form.holds("Canary-town"));
    auto fields = act("news").with("reason", "It was tried in Canary-town.");
    fields = fields.with("tip", take.substr(take.find("tip=") + 4)).with("body", "members");
    EXPECT_EQ(record("700-1", fields, editor_), 303);
    EXPECT_THAT(story("700-1"), HasSubstr("Canary-town"));
    EXPECT_THAT(story("700-1"), Not(HasSubstr("Ana")));
    EXPECT_THAT(last_mail(),
                HasSubstr("What you told of recommendation 700-1 stands in its story"));
    EXPECT_THAT(get("/en/recommendations/desk", editor_).body, Not(HasSubstr("Canary-town")));
}

TEST_P(StoryTest, ATipThatDoesNotGoInGetsAReason) {
    const http::NameValues tip{{"words", "I think it was never done."}, {"source", ""}};
    EXPECT_EQ(post("/en/recommendations/700-1/know", tip, ana_).status, 303);
    EXPECT_EQ(post("/en/recommendations/700-1/know", tip).status, 303)
        << "visitors know things too";
    for (int round = 0; round < 2; ++round) {
        const std::string desk = get("/en/recommendations/desk", editor_).body;
        const std::string refuse = link_on(desk, "/en/recommendations/tips/");
        ASSERT_FALSE(refuse.empty());
        EXPECT_EQ(post(refuse, {{"reason", "We want a date."}}, ana_).status, 403);
        EXPECT_EQ(post(refuse, {{"reason", ""}}, editor_).status, 422);
        EXPECT_EQ(post(refuse, {{"reason", "We want a date."}}, editor_).status, 303);
        EXPECT_EQ(post(refuse, {{"reason", "We want a date."}}, editor_).status, 404);
    }
    EXPECT_THAT(last_mail(), HasSubstr("They write: We want a date."));
}

TEST_P(StoryTest, TooManyTipsWait) {
    const http::NameValues tip{{"words", "I think it was never done."}, {"source", ""}};
    for (int number = 0; number < 20; ++number) {
        EXPECT_EQ(post("/en/recommendations/700-1/know", tip).status, 303);
    }
    const auto refused = post("/en/recommendations/700-1/know", tip);
    EXPECT_EQ(refused.status, 429);
    EXPECT_TRUE(refused.holds("I think it was never done.")) << "what was typed stays";
}

TEST_P(StoryTest, ATranslationSaysWhatItIs) {
    const http::NameValues french{
        {"title", "Un annuaire des membres"}, {"origin", "machine"}, {"seen", "0"}};
    EXPECT_EQ(post("/en/recommendations/700-1?text=fr", french, ana_).status, 403);
    EXPECT_EQ(post("/en/recommendations/700-1?text=fr", french, editor_).status, 303);
    EXPECT_EQ(post("/en/recommendations/700-1?text=fr", french, editor_).status, 409);
    const auto page = get("/fr/recommendations/700-1");
    EXPECT_TRUE(page.holds("Un annuaire des membres"));
    EXPECT_TRUE(get("/en/recommendations/700-1?text=fr")
                    .holds("Translated by a machine; nobody read it over yet."));
    EXPECT_THAT(story("700-1"), HasSubstr("Een ledenregister")) << "the original without one";
    post("/en/recommendations/700-1?text=nl",
         {{"title", "Een ledengids"}, {"origin", "written"}, {"seen", "1"}}, editor_);
    EXPECT_TRUE(get("/en/recommendations/700-1?text=fr").holds("The original has changed since."));
    const auto first = get("/en/recommendations/700-1?text=nl&version=1");
    EXPECT_TRUE(first.holds(">Een ledenregister</h1>")) << "every version stays";
    EXPECT_TRUE(first.holds("This is an earlier version of the text."));
}

TEST_P(StoryTest, AReasonIsSaidInOneMoreLanguage) {
    const std::string words = link_on(story("701-2", editor_), "/en/recommendations/701-2/acts/");
    ASSERT_NE(words.find("/acts/"), std::string::npos);
    const std::string of_act =
        link_on(story("701-2", editor_).substr(story("701-2", editor_).find("Say it in") - 120),
                "/en/recommendations/701-2/acts/");
    EXPECT_EQ(post(of_act, {{"reason", "The board says yes."}, {"attention", ""}}, ana_).status,
              403);
    EXPECT_EQ(post(of_act, {{"reason", "The board says yes."}, {"attention", ""}}, editor_).status,
              303);
    EXPECT_THAT(story("701-2"), HasSubstr("The board says yes."));
    EXPECT_TRUE(get("/nl/recommendations/701-2").holds("De raad zegt ja."));
}

TEST_P(StoryTest, CountsEqualWhatAClickGives) {
    const std::string list = get("/en/recommendations").body;
    EXPECT_THAT(list, HasSubstr("5 recommendations"));
    EXPECT_TRUE(get("/en/recommendations?status=proposed").holds("4 recommendations"));
    EXPECT_TRUE(get("/en/recommendations?cycle=cycle-b").holds("2 recommendations"));
    const std::string json = get("/api/recommendations?cycle=cycle-b").body;
    EXPECT_THAT(json, HasSubstr("\"label\":\"Proposed\",\"lang\":\"nl\",\"count\":1"));
    EXPECT_THAT(json, HasSubstr("\"label\":\"Cycle A\",\"lang\":\"nl\",\"count\":3"))
        << "under the filters of the others";
    EXPECT_TRUE(
        get("/en/recommendations?cycle=cycle-b&status=proposed").holds("1 recommendation<"));
    EXPECT_TRUE(get("/en/recommendations?status=done").holds("Nothing fits"));
    EXPECT_TRUE(get("/en/cycles").holds("Cycle A"));
    EXPECT_TRUE(get("/en/cycles/cycle-a").holds("deelnemer"));
    EXPECT_EQ(get("/en/cycles/moon").status, 404);
}

TEST_P(StoryTest, FilesAndFeedsFollowTheFilters) {
    EXPECT_TRUE(get("/api/recommendations/export.csv?cycle=cycle-b").holds("701/3"));
    EXPECT_FALSE(get("/api/recommendations/export.csv?cycle=cycle-b").holds("700/1"));
    EXPECT_EQ(record("701-3", act("accepted"), board_), 303);
    const auto feed = get("/en/recommendations/feed.atom?cycle=cycle-b");
    EXPECT_TRUE(feed.holds("<title>Accepted: 701-3, Samen aankopen</title>"));
    EXPECT_FALSE(feed.holds("700-1"));
    EXPECT_TRUE(get("/en/recommendations/701-3/feed.atom").holds("Accepted: 701-3"));
    EXPECT_EQ(get("/en/recommendations/701-77/feed.atom").status, 404);
}

AGORA_EACH_ENGINE(StoryTest);

}  // namespace
}  // namespace agora::recommendations
