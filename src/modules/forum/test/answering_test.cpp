#include "forum_test.hpp"

#include "digests.hpp"

namespace agora::forum {
namespace {

class AnsweringTest : public ForumTest {
 protected:
    access::Actor ana_ = {};
    access::Actor ben_ = {};
    std::string path_ = {};
    std::string api_ = {};

    void SetUp() override {
        ForumTest::SetUp();
        ana_ = person("Ana", Language::nl);
        ben_ = person("Ben");
        path_ = ask(ana_, "How do I invoice abroad?");
        api_ = "/en" + number_path(path_);
    }
};

TEST_P(AnsweringTest, WhoAskedIsToldAndSaysWhichAnswerSolvedIt) {
    EXPECT_TRUE(get("/en/forum/topics?state=unanswered").holds("invoice abroad"));
    EXPECT_EQ(reply(path_, ben_, "With **reverse charge**.").location, "/en" + path_ + "#post-2");
    EXPECT_THAT(last_mail(), HasSubstr("ana@people.example"));
    EXPECT_THAT(last_mail(), HasSubstr("/nl/forum/topics/1")) << "in the reader's language";
    EXPECT_FALSE(get("/en/forum/topics?state=unanswered").holds("invoice abroad"));
    EXPECT_TRUE(get("/en/forum/topics?state=open").holds("invoice abroad"));
    EXPECT_EQ(post(api_ + "/acceptance", {{"place", "2"}}, ben_).status, 403);
    EXPECT_EQ(post(api_ + "/acceptance", {{"place", "1"}}, ana_).status, 409);
    EXPECT_EQ(post(api_ + "/acceptance", {{"place", "7"}}, ana_).status, 409);
    EXPECT_EQ(post(api_ + "/acceptance", {{"place", "2"}}, ana_).status, 303);
    EXPECT_TRUE(get("/en" + path_).holds("This answer solved it"));
    EXPECT_TRUE(get("/en/forum/topics?state=solved").holds("invoice abroad"));
    EXPECT_EQ(post(api_ + "/acceptance", {{"place", "0"}}, ana_).status, 303);
    EXPECT_FALSE(get("/en/forum/topics?state=solved").holds("invoice abroad"));
    const std::string talk =
        ask(ana_, with(question("Let us talk about it"), "kind", "discussion"));
    EXPECT_EQ(reply(talk, ben_).status, 303);
    EXPECT_EQ(post("/en" + number_path(talk) + "/acceptance", {{"place", "2"}}, ana_).status, 409);
    EXPECT_TRUE(get("/en/forum/discussions").holds("Let us talk about it"));
    EXPECT_FALSE(get("/en/forum/discussions").holds("invoice abroad"));
}

TEST_P(AnsweringTest, OwnWordsAreNoAnswerAndOldQuestionsAreListed) {
    EXPECT_EQ(reply(path_, ana_, "I forgot: to France.").status, 303);
    EXPECT_EQ(thread(path_).answers, 0);
    EXPECT_TRUE(get("/en/forum/topics?state=unanswered").holds("invoice abroad"));
    EXPECT_FALSE(get("/en/forum/topics?state=unanswered&days=3").holds("invoice abroad"));
    clock_.advance(std::chrono::days{4});
    EXPECT_TRUE(get("/en/forum/topics?state=unanswered&days=3").holds("invoice abroad"));
}

TEST_P(AnsweringTest, LongThreadsHavePagesAndEachPostAnAddress) {
    for (int number = 0; number < 24; ++number) {
        EXPECT_EQ(reply(path_, ben_, "Answer " + std::to_string(number)).status, 303);
    }
    EXPECT_FALSE(get("/en" + path_).holds("Answer 22"));
    EXPECT_TRUE(get("/en" + path_ + "?page=2").holds("Answer 22"));
    EXPECT_EQ(get(api_ + "/posts/24").location, "/en" + path_ + "?page=2#post-24");
    EXPECT_EQ(get(api_ + "/posts/99").status, 404);
}

TEST_P(AnsweringTest, AChangeIsTheWritersAndKeepsTheVersionBefore) {
    EXPECT_EQ(reply(path_, ben_, "First words.").status, 303);
    const std::string own = api_ + "/posts/2";
    EXPECT_EQ(get(own + "/edit", ana_).status, 403);
    EXPECT_TRUE(get(own + "/edit", ben_).holds("First words."));
    const http::NameValues changed{{"body", "Second words."}, {"language", "en"}, {"seen", "1"}};
    EXPECT_EQ(post(own, changed, ana_).status, 403);
    EXPECT_EQ(post(own, changed, ben_).status, 303);
    EXPECT_TRUE(get("/en" + path_).holds("Second words."));
    EXPECT_FALSE(get("/en" + path_).holds("First words."));
    EXPECT_TRUE(get(own + "/versions").holds("First words."));
    const auto late = post(own, with(changed, "body", "Late words."), ben_);
    EXPECT_EQ(late.status, 409);
    EXPECT_TRUE(late.holds("Late words.")) << "what was typed stays";
    EXPECT_EQ(post(api_ + "/posts/1",
                   {{"title", "How do I invoice in France?"},
                    {"body", "New."},
                    {"kind", "question"},
                    {"language", "en"},
                    {"tags", "france"},
                    {"seen", "1"}},
                   ana_)
                  .location,
              "/en/forum/topics/1-how-do-i-invoice-in-france#post-1");
    EXPECT_TRUE(get(api_ + "/posts/1/versions").holds("How do I invoice abroad?"));
}

TEST_P(AnsweringTest, WhatIsTakenAwayLeavesItsPlace) {
    EXPECT_EQ(reply(path_, ben_, "Foolish words.").status, 303);
    EXPECT_EQ(post(api_ + "/acceptance", {{"place", "2"}}, ana_).status, 303);
    EXPECT_EQ(post(api_ + "/posts/2/withdrawal", {}, ana_).status, 403);
    EXPECT_EQ(post(api_ + "/posts/2/withdrawal", {}, ben_).status, 303);
    const auto page = get("/en" + path_, ana_);
    EXPECT_FALSE(page.holds("Foolish words."));
    EXPECT_TRUE(page.holds("took it away"));
    EXPECT_EQ(thread(path_).accepted_place, 0);
    EXPECT_EQ(thread(path_).answers, 0);
    EXPECT_EQ(get(api_ + "/posts/2/versions").status, 404);
}

TEST_P(AnsweringTest, AReaderSaysInWhichLanguagesTheyRead) {
    EXPECT_EQ(reply(path_, ben_, "Avec l'autoliquidation.", "fr").status, 303);
    EXPECT_TRUE(get("/en/forum/topics?reads=en").holds("invoice abroad"));
    EXPECT_FALSE(get("/en/forum/topics?reads=fr&reads=nl").holds("invoice abroad"));
    EXPECT_EQ(post("/en/forum/reading", {{"reads", "en"}}, ben_).status, 303);
    EXPECT_TRUE(get("/en/forum/topics", ben_).holds("invoice abroad"));
    EXPECT_TRUE(get("/en" + path_, ben_).holds("In another language:"));
    EXPECT_EQ(post("/en/forum/reading", {{"reads", "nl"}}, ben_).status, 303);
    EXPECT_FALSE(get("/en/forum/topics", ben_).holds("invoice abroad"));
    EXPECT_TRUE(get("/en/forum/topics?reads=all", ben_).holds("invoice abroad"));
}

TEST_P(AnsweringTest, MembersTranslateAndAChangeOfTheOriginalShows) {
    const auto eve = person("Eve");
    const std::string form = api_ + "/posts/1/translation?text=nl";
    EXPECT_EQ(get(form).status, 303) << "to sign in";
    EXPECT_TRUE(get(form, eve).holds("How do I invoice abroad?"));
    const http::NameValues dutch{
        {"title", "Hoe factureer ik in het buitenland?"}, {"body", "Wat doe ik?"}, {"seen", "0"}};
    EXPECT_EQ(post(form, dutch, eve).status, 303);
    const auto page = get("/nl" + path_, ben_);
    EXPECT_TRUE(page.holds("Hoe factureer ik in het buitenland?"));
    EXPECT_TRUE(page.holds("Eve"));
    EXPECT_FALSE(page.holds("Het origineel is sindsdien gewijzigd."));
    EXPECT_FALSE(get("/en" + path_).holds("Hoe factureer"));
    EXPECT_EQ(post(form, dutch, eve).status, 409) << "it was translated meanwhile";
    EXPECT_EQ(post(api_ + "/posts/1",
                   {{"title", "How do I invoice abroad?"},
                    {"body", "To France."},
                    {"kind", "question"},
                    {"language", "en"},
                    {"seen", "1"}},
                   ana_)
                  .status,
              303);
    EXPECT_TRUE(get("/api/forum/topics/1?lang=nl").holds(R"("original_changed":true)"));
    EXPECT_EQ(post(api_ + "/posts/1/withdrawal", {}, ana_).status, 303);
    static constexpr db::Query kTranslations{"answering_test.translations",
                                             "SELECT COUNT(*) FROM forum_translation"};
    const auto left = database().read(
        [](db::ReadTx& tx) { return tx.find<std::int64_t>(kTranslations).value_or(-1); });
    EXPECT_EQ(left, 0) << "what is taken away is so in every language";
}

TEST_P(AnsweringTest, APollCountsEachMemberOnceAndShowsNobody) {
    const std::string poll = api_ + "/poll";
    EXPECT_EQ(get(poll, ben_).status, 403);
    const std::string until = to_string(utc_date(now()) + std::chrono::days{7});
    const http::NameValues fields{
        {"question", "Which day?"}, {"options", "Monday\nTuesday"}, {"until", until}};
    const auto one = post(poll, with(fields, "options", "Monday"), ana_);
    EXPECT_EQ(one.status, 422);
    EXPECT_TRUE(one.holds("field-options-error"));
    EXPECT_EQ(post(poll, with(fields, "until", "2001-01-01"), ana_).status, 422);
    EXPECT_EQ(post(poll, fields, ana_).status, 303);
    EXPECT_EQ(post(poll, fields, ana_).status, 409);
    EXPECT_FALSE(get("/en" + path_, ben_).holds("100 %"));
    EXPECT_EQ(post(poll + "/vote", {{"option", "1"}}, ben_).status, 303);
    EXPECT_TRUE(get("/en" + path_, ben_).holds("100 %"));
    EXPECT_EQ(post(poll + "/vote", {{"option", "2"}}, ben_).status, 303) << "chooses again";
    EXPECT_EQ(post(poll + "/vote", {{"option", "9"}}, ben_).status, 422);
    http::NameValues both{{"option", "1"}};
    both.add("option", "2");
    EXPECT_EQ(post(poll + "/vote", both, ana_).status, 422) << "one answer only";
    EXPECT_TRUE(get("/api/forum/topics/1", ben_).holds(R"("voters":1)"));
    EXPECT_TRUE(get("/api/forum/topics/1", ana_).holds(R"("shows_result":false)"));
    clock_.advance(std::chrono::days{9});
    EXPECT_EQ(post(poll + "/vote", {{"option", "1"}}, ana_).status, 409);
    EXPECT_TRUE(get("/en" + path_).holds("it is over"));
}

TEST_P(AnsweringTest, NumbersAndAddressesLinkBothWays) {
    const std::string other = ask(ben_, with(question("As asked before"), "body",
                                             "See #1, `#1`, #99 and /en/groups/readers."));
    const auto page = get("/en" + other);
    EXPECT_TRUE(page.holds("href=\"/en/forum/topics/1\""));
    EXPECT_TRUE(page.holds("<code>#1</code>"));
    EXPECT_TRUE(get("/en" + path_).holds("As asked before")) << "the other end";
    found_group(ana_, "Readers");
    const std::string third =
        ask(ben_, with(question("Who reads with me"), "body",
                       "In https://agora.example/nl/groups/readers perhaps."));
    EXPECT_TRUE(get("/en/groups/readers").holds("Who reads with me"));
    EXPECT_TRUE(get("/en" + third).holds("Readers"));
    EXPECT_EQ(get("/en" + other).body.find("/forum/topics/99"), std::string::npos);
}

TEST_P(AnsweringTest, WhoLeftAClosedGroupIsMailedNothingOfIt) {
    const std::string group = found_group(ana_, "Readers", "on_request");
    join_group(group, ben_);
    EXPECT_EQ(
        post("/en" + group + "/people/" + to_string(ben_.account) + "/acceptance", {}, ana_).status,
        303);
    const std::string ours = ask(ben_, question("Which book next?", "g-readers"));
    EXPECT_EQ(reply(ours, ana_, "The long one.").status, 303);
    EXPECT_THAT(last_mail(), HasSubstr("The long one."));
    EXPECT_EQ(post("/en" + group + "/membership/closure", {}, ben_).status, 303);
    EXPECT_EQ(reply(ours, ana_, "A secret of ours.").status, 303);
    settle();
    for (const std::string& mail : mails()) {
        EXPECT_THAT(mail, testing::Not(HasSubstr("A secret of ours.")));
    }
}

TEST_P(AnsweringTest, MailsOfACategoryComeOnceAndStopByTheirLink) {
    const auto eve = person("Eve", Language::fr);
    const std::string form = "/en/forum/categories/billing/mails";
    EXPECT_EQ(post(form, {{"frequency", "hourly"}}, eve).status, 422);
    EXPECT_EQ(post(form, {{"frequency", "daily"}}, eve).status, 303);
    EXPECT_EQ(send_digests(services(), now()), 0);
    clock_.advance(std::chrono::hours{12});
    EXPECT_EQ(reply(path_, ben_).status, 303);
    settle();
    EXPECT_EQ(send_digests(services(), now()), 0) << "not a day yet";
    clock_.advance(std::chrono::hours{12});
    EXPECT_EQ(send_digests(services(), now()), 1);
    EXPECT_EQ(send_digests(services(), now()), 0) << "once";
    const std::string mail = last_mail();
    EXPECT_THAT(mail, HasSubstr("eve@people.example"));
    EXPECT_THAT(mail, HasSubstr("/fr/forum/topics/1"));
    const auto subscription = database().read([&](db::ReadTx& tx) {
        const auto category = list_categories(tx).front().category_id;
        return *find_subscription_of(tx, eve.account, category);
    });
    const std::string token = unsubscribe_token(services(), subscription, now());
    EXPECT_EQ(get("/en/forum/mails/" + token).status, 200);
    EXPECT_EQ(post("/en/forum/mails/" + token, {}).status, 303);
    clock_.advance(std::chrono::days{2});
    EXPECT_EQ(reply(path_, ben_).status, 303);
    EXPECT_EQ(send_digests(services(), now() + std::chrono::days{2}), 0);
    EXPECT_EQ(get("/en/forum/mails/nonsense").status, 409);
}

AGORA_EACH_ENGINE(AnsweringTest);

}  // namespace
}  // namespace agora::forum
