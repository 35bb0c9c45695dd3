#include "act.hpp"
#include "agora/recommendations/by_members.hpp"
#include "agora/recommendations/shown.hpp"
#include "item_store.hpp"
#include "refusals.hpp"
#include "register_test.hpp"

namespace agora::recommendations {
namespace {

using testing::HasSubstr;

class SigningTest : public RegisterTest {
 protected:
    void SetUp() override {
        RegisterTest::SetUp();
        fill();
    }
};

TEST_P(SigningTest, WhatTheBoardPublishedNoEditorRewrites) {
    const std::string seen = story("701-2", editor_);
    const std::string of_act =
        link_on(seen.substr(seen.find("Say it in") - 120), "/en/recommendations/701-2/acts/");
    ASSERT_THAT(of_act, HasSubstr("/acts/"));
    const std::string dutch = "/nl" + of_act.substr(3);
    const http::NameValues words{{"reason", "De raad zegt nee."}, {"attention", ""}};
    const auto refused = post(dutch, words, editor_);
    EXPECT_EQ(refused.status, 422);
    EXPECT_TRUE(refused.holds("id=\"field-reason-error\""));
    EXPECT_TRUE(refused.holds("De raad zegt nee.")) << "what was typed stays";
    EXPECT_TRUE(get("/nl/recommendations/701-2").holds("De raad zegt ja."));
    EXPECT_TRUE(get("/nl/recommendations/701-2").holds("hou rekening met het budget."));
    EXPECT_EQ(post(dutch, words.with("reason", "De raad zegt zeker ja."), board_).status, 303);
    EXPECT_TRUE(get("/nl/recommendations/701-2").holds("De raad zegt zeker ja."));
}

TEST_P(SigningTest, WhoRecordedItMayChangeItsWordsAndNoOtherEditor) {
    EXPECT_EQ(record("701-3", act("news"), editor_), 303);
    const auto page = get("/nl/recommendations/701-3", editor_).body;
    const auto number = page.substr(page.rfind("id=\"act-") + 8);
    const std::string english =
        "/en/recommendations/701-3/acts/" + number.substr(0, number.find('"'));
    const http::NameValues words{{"reason", "Better said."}, {"attention", ""}};
    EXPECT_EQ(post(english, words, person("Other", {Role::editor})).status, 422);
    EXPECT_THAT(story("701-3"), HasSubstr("Because."));
    EXPECT_EQ(post(english, words, editor_).status, 303);
    EXPECT_THAT(story("701-3"), HasSubstr("Better said."));
}

TEST_P(SigningTest, WhatMembersGiveBackStandsAsBefore) {
    const auto members = [&](const std::string& number, MembersDid what) {
        return database().write([&](db::WriteTx& tx) {
            const auto id = find_by_number(tx, number).value();
            EXPECT_TRUE(record_by_members(tx, services(), {ana_.account, now()}, ana_,
                                          {.recommendation = id, .what = what}, utc_date(now()))
                            .ok());
            return find_item(tx, id).value();
        });
    };
    EXPECT_EQ(members("701-2", MembersDid::began).status, Status::in_progress);
    const auto back = members("701-2", MembersDid::gave_back);
    EXPECT_EQ(back.status, Status::accepted_with_attention);
    EXPECT_EQ(back.status_day, "2019-05-09") << "the board's, and no act of members";
    EXPECT_EQ(members("701-2", MembersDid::began).status, Status::in_progress);
    EXPECT_EQ(members("701-2", MembersDid::finished).status, Status::done);
    EXPECT_EQ(members("700-1", MembersDid::began).status, Status::in_progress);
    EXPECT_EQ(members("700-1", MembersDid::gave_back).status, Status::proposed);
    EXPECT_EQ(record("700-1", act("stopped", to_string(utc_date(now()))), board_), 303);
    EXPECT_EQ(members("700-1", MembersDid::gave_back).status, Status::stopped);
}

TEST_P(SigningTest, NoEditorSignsForTheBoardOrTheAssembly) {
    for (const char* status : {"news", "planned", "in_progress", "done"}) {
        for (const char* body : {"board", "assembly"}) {
            const auto fields = act(status).with("body", body);
            const auto refused = post("/en/recommendations/700-1/acts", fields, editor_);
            EXPECT_EQ(refused.status, 422) << status << body;
            EXPECT_TRUE(refused.holds("id=\"field-body-error\"")) << status << body;
        }
    }
    const auto form = get("/en/recommendations/700-1/acts/new", editor_);
    EXPECT_FALSE(form.holds("value=\"board\""));
    EXPECT_TRUE(form.holds("value=\"team\""));
    const auto all = database().read([](db::ReadTx& tx) { return list_items(tx); });
    database().write([&](db::WriteTx& tx) {
        const Acting acting{tx, services(), {editor_.account, now()}};
        const NewAct wanted{.status = Status::done,
                            .day = "2025-12-01",
                            .body = Body::board,
                            .reason = "Done.",
                            .language = "en"};
        const auto refused =
            record_act(acting, editor_, all.front().recommendation_id, wanted, utc_date(now()));
        ASSERT_FALSE(refused.ok());
        EXPECT_TRUE(refused.refusal().is(RecommendationRefusal::board_signs_itself));
    });
    EXPECT_EQ(record("700-1", act("planned"), board_), 303);
}

TEST_P(SigningTest, ATypingFaultDoesNotHideThatSomebodySavedMeanwhile) {
    const std::string text = "/nl/recommendations/701-3?text=nl";
    const http::NameValues first{
        {"title", "Samen goedkoper aankopen"}, {"origin", "written"}, {"seen", "1"}};
    EXPECT_EQ(post(text, first, board_).status, 303);
    const auto fault = post(text, first.with("title", "x"), editor_);
    EXPECT_EQ(fault.status, 422);
    const std::string hidden = fault.body.substr(fault.body.find("name=\"seen\""), 40);
    EXPECT_THAT(hidden, HasSubstr("value=\"1\"")) << "the version that was looked at";
    const auto overtaken = post(text, first.with("title", "Samen verkopen"), editor_);
    EXPECT_EQ(overtaken.status, 409);
    const std::string raised = overtaken.body.substr(overtaken.body.find("name=\"seen\""), 40);
    EXPECT_THAT(raised, HasSubstr("value=\"2\"")) << "now it was said";
}

TEST_P(SigningTest, ATipInAnotherLanguageIsNoReasonInThisOne) {
    EXPECT_EQ(post("/fr/recommendations/700-1/know",
                   {{"words", "On l'a fait a Canaryville."}, {"source", ""}}, ana_)
                  .status,
              303);
    const std::string desk = get("/fr/recommendations/desk", editor_).body;
    const std::string take = link_on(desk, "/fr/recommendations/700-1/acts/new?tip=");
    const auto times = [&](const std::string& language) {
        const std::string body = get("/" + language + take.substr(3), editor_).body;
        int count = 0;
        for (auto at = body.find("Canaryville"); at != std::string::npos;
             at = body.find("Canaryville", at + 1)) {
            ++count;
        }
        return count;
    };
    EXPECT_EQ(times("fr"), 2) << "beside the form and in it";
    EXPECT_EQ(times("en"), 1) << "beside the form, to be said in English";
}

AGORA_EACH_ENGINE(SigningTest);

}  // namespace
}  // namespace agora::recommendations
