#include "stories_testing.hpp"

namespace agora::stories {
namespace {

class ConsentTest : public StoriesTest {
 protected:
    std::size_t told_for_kit() {
        return database().read(
            [&](db::ReadTx& tx) { return list_live_for(tx, Use::kit, utc_date(now())).size(); });
    }
    std::int64_t rows_with(std::string_view sql) {
        return database().read([&](db::ReadTx& tx) {
            return tx.find<std::int64_t>(db::Query{"test.count", sql}).value_or(-1);
        });
    }
};

TEST_P(ConsentTest, WithdrawnItIsGoneFromEverywhereInOneAct) {
    const std::string path = published(ana_);
    EXPECT_TRUE(get("/en/").holds("Canary title"));
    EXPECT_EQ(told_for_kit(), 1U);
    EXPECT_EQ(take(path, "press", sol_), 303);
    EXPECT_EQ(withdraw(path, ana_), 303);
    expect_gone(path);
    expect_gone(path, ben_);
    expect_gone(path, ed_);
    EXPECT_EQ(told_for_kit(), 0U);
    EXPECT_EQ(rows_with("SELECT COUNT(*) FROM stories_text"), 0);
    EXPECT_EQ(rows_with("SELECT COUNT(*) FROM stories_consent WHERE ended_at IS NULL"), 0);
    EXPECT_EQ(rows_with("SELECT COUNT(*) FROM stories_consent"), 5)
        << "that she agreed stays known";
    EXPECT_EQ(mails_to("Sol", "Please stop using"), 1U);
    EXPECT_TRUE(get("/en/stories/taken", sol_).holds("asked to stop"));
    EXPECT_TRUE(get("/en/stories/waiting", ed_).holds("Canary paper of May"));
    EXPECT_TRUE(get("/en/stories/mine", ana_).holds("asked to stop"));
    const std::string taking =
        to_string(database()
                      .read([&](db::ReadTx& tx) { return list_taken_by(tx, sol_.account); })
                      .at(0)
                      .taking_id);
    EXPECT_EQ(post("/en/stories/taken/" + taking + "/stop", {}, ed_).status, 404);
    EXPECT_EQ(post("/en/stories/taken/" + taking + "/stop", {}, sol_).status, 303);
    EXPECT_FALSE(get("/en/stories/taken", sol_).holds("Canary"));
    EXPECT_TRUE(get("/en/stories/mine", ana_).holds("stopped"));
}

TEST_P(ConsentTest, EachUseIsAConsentOfItsOwn) {
    const std::string path = published(ana_, {"page", "newsletter"});
    EXPECT_FALSE(get("/en/").holds("Canary"));
    EXPECT_EQ(told_for_kit(), 0U);
    EXPECT_EQ(take(path, "press", sol_), 422);
    EXPECT_EQ(take(path, "home", sol_), 422);
    EXPECT_EQ(take(path, "newsletter", sol_), 303);
    EXPECT_EQ(agree(path, {"page", "home", "kit"}, ana_), 303);
    EXPECT_TRUE(get("/en/").holds("Canary title")) << "at once";
    EXPECT_EQ(told_for_kit(), 1U);
    EXPECT_EQ(mails_to("Sol", "Please stop using"), 1U) << "newsletters are no longer agreed to";
    EXPECT_EQ(take(path, "newsletter", sol_), 422);
    EXPECT_EQ(agree(path, {"home"}, ana_), 422);
    EXPECT_TRUE(get(path).holds("Canary words")) << "a wrong form changes nothing";
}

TEST_P(ConsentTest, ItEndsWithADayAndIsAskedForOnce) {
    const std::string path = published(ana_);
    EXPECT_EQ(take(path, "press", sol_), 303);
    a_day_passes();
    EXPECT_EQ(mails_to("Ana", "stay?"), 0U);
    const Date last = *story(path)->ends_on;
    clock_.advance(days{to_days(last) - to_days(utc_date(now())) - 20});
    a_day_passes();
    a_day_passes();
    EXPECT_EQ(mails_to("Ana", "stay?"), 1U) << "once";
    EXPECT_EQ(get(path).status, 200);
    clock_.advance(days{20});
    EXPECT_EQ(get(path).status, 200) << "its last day";
    clock_.advance(days{1});
    EXPECT_EQ(get(path).status, 404) << "without waiting for any job";
    EXPECT_EQ(told_for_kit(), 0U);
    EXPECT_EQ(take(path, "press", sol_), 404);
    EXPECT_EQ(mails_to("Sol", "Please stop using"), 0U);
    a_day_passes();
    a_day_passes();
    expect_gone(path);
    EXPECT_EQ(mails_to("Sol", "Please stop using"), 1U);
    EXPECT_TRUE(get(path, ana_).holds("the consent has ended"));
    EXPECT_EQ(agree(path, {"page"}, ana_), 303);
    EXPECT_EQ(get(path).status, 200) << "renewed by her own act";
    EXPECT_TRUE(*story(path)->ends_on > last);
}

TEST_P(ConsentTest, ItEndsAlsoForWhatWasTakenOverAndStandsHereNoMore) {
    const std::string corrected = published(ana_);
    const std::string declined = published(ana_);
    const std::string asked = written(ed_, "ana@people.example");
    EXPECT_EQ(take(corrected, "press", sol_), 303);
    EXPECT_EQ(take(declined, "newsletter", eva_), 303);
    EXPECT_EQ(change(corrected, words("title", "Canary, corrected"), ana_), 303);
    EXPECT_EQ(decline(declined, ed_), 303);
    const Date last = *story(corrected)->ends_on;
    clock_.advance(days{to_days(last) - to_days(utc_date(now())) - 20});
    a_day_passes();
    a_day_passes();
    EXPECT_EQ(mails_to("Ana", "stay?"), 2U) << "once for each";
    EXPECT_EQ(mails_to("Sol", "Please stop using"), 0U);
    clock_.advance(days{21});
    a_day_passes();
    a_day_passes();
    EXPECT_EQ(mails_to("Sol", "Please stop using"), 1U);
    EXPECT_EQ(mails_to("Eva", "Please stop using"), 1U);
    EXPECT_EQ(rows_with("SELECT COUNT(*) FROM stories_consent WHERE ended_at IS NULL"), 0);
    EXPECT_TRUE(get(corrected, ana_).holds("the consent has ended"));
    EXPECT_EQ(accept(corrected, ed_), 409);
    EXPECT_FALSE(story(asked)->end_told) << "nobody agreed to it, so nothing ends";
    EXPECT_EQ(agree(corrected, {"page"}, ana_), 303);
    EXPECT_EQ(accept(corrected, ed_), 303);
    EXPECT_EQ(get(corrected).status, 200);
}

TEST_P(ConsentTest, ConsentThatRanOutWhileItWaitedPublishesNothing) {
    const std::string path = told(ana_);
    clock_.advance(days{800});
    EXPECT_EQ(accept(path, ed_), 409);
    expect_gone(path);
}

TEST_P(ConsentTest, ClosingTheAccountWithdrawsEverything) {
    const std::string path = published(ana_);
    const std::string other = published(ben_);
    EXPECT_EQ(take(path, "press", sol_), 303);
    erase(ana_);
    EXPECT_EQ(get(path).status, 404);
    EXPECT_FALSE(story(path));
    EXPECT_EQ(mails_to("Sol", "Please stop using"), 1U);
    const std::string own = "WHERE account_id = " + to_string(ana_.account);
    EXPECT_EQ(rows_with("SELECT COUNT(*) FROM stories_text " + own), 0);
    EXPECT_EQ(rows_with("SELECT COUNT(*) FROM stories_consent " + own), 0);
    EXPECT_EQ(rows_with("SELECT COUNT(*) FROM stories_taking WHERE title <> '' OR told_by <> 0"),
              0);
    EXPECT_TRUE(get("/en/stories/taken", sol_).holds("A story that is gone"));
    EXPECT_EQ(get(other).status, 200) << "other stories stay";
    erase(sol_);
    EXPECT_EQ(rows_with("SELECT COUNT(*) FROM stories_taking WHERE taken_by <> 0"), 0);
}

TEST_P(ConsentTest, TheTextHasVersionsAndWhoAgreedIsBoundToTheirs) {
    const std::string path = published(ana_);
    const std::string text(50, 'n');
    const http::NameValues second{
        {"nl", text}, {"fr", text}, {"en", "Canary " + text}, {"seen", "1"}};
    EXPECT_EQ(post("/en/stories/consent", second, ben_).status, 403);
    EXPECT_EQ(post("/en/stories/consent", second.with("nl", "short"), ed_).status, 422);
    EXPECT_EQ(post("/en/stories/consent", second, ed_).status, 303);
    EXPECT_EQ(post("/en/stories/consent", second, ed_).status, 422) << "the same";
    EXPECT_EQ(post("/en/stories/consent", second.with("en", text + " other"), ed_).status, 409)
        << "somebody else was first";
    EXPECT_TRUE(get("/en/stories/consent").holds("Canary"));
    EXPECT_TRUE(get("/en/stories/consent?version=1").holds("This is an earlier version."));
    EXPECT_EQ(get("/en/stories/consent?version=3").status, 404);
    EXPECT_TRUE(get(path, ana_).holds("version 1 of the consent"));
    EXPECT_EQ(get(path).status, 200);
    EXPECT_EQ(agree(path, {"page"}, ana_), 422) << "she read the first one";
    EXPECT_EQ(post(path + "/consent",
                   with_uses({{"text_version", "2"}, {"seen", version(path)}}, {"page"}), ana_)
                  .status,
              303);
    EXPECT_TRUE(get(path, ana_).holds("version 2 of the consent"));
}

AGORA_EACH_ENGINE(ConsentTest);

}  // namespace
}  // namespace agora::stories
