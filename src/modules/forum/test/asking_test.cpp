#include "forum_test.hpp"

#include "write.hpp"

namespace agora::forum {
namespace {

class AskingTest : public ForumTest {
 protected:
    access::Actor ana_ = {};
    access::Actor ben_ = {};

    void SetUp() override {
        ForumTest::SetUp();
        ana_ = person("Ana");
        ben_ = person("Ben");
    }
};

TEST_P(AskingTest, AQuestionHasANumberForLifeAndWordsThatFollowItsTitle) {
    EXPECT_EQ(get("/en/forum/topics/new").status, 303) << "a visitor is led to sign in";
    const std::string path =
        ask(ana_, with(question("How do I invoice abroad?"), "tags", "Invoice, abroad, invoice"));
    EXPECT_EQ(path, "/forum/topics/1-how-do-i-invoice-abroad");
    const auto page = get("/en" + path);
    EXPECT_EQ(page.status, 200);
    EXPECT_TRUE(page.holds("with <strong>this</strong>?"));
    EXPECT_TRUE(page.holds("#invoice"));
    EXPECT_FALSE(page.holds("Ana")) << "a visitor sees no name that is not public";
    EXPECT_TRUE(get("/en" + path, ben_).holds("Ana"));
    EXPECT_EQ(get("/en/forum/topics/1").location, "/en" + path);
    EXPECT_EQ(get("/en/forum/topics/1-old-words").location, "/en" + path);
    EXPECT_TRUE(get("/api/forum/topics/1").holds(R"("title":"How do I invoice abroad?")"));
    EXPECT_EQ(get("/en/forum/topics/2").status, 404);
    EXPECT_EQ(get("/en/forum/topics/x").status, 404);
    const auto list = get("/nl/forum/topics");
    EXPECT_TRUE(list.holds("lang=\"en\"")) << "the title says its language";
    EXPECT_TRUE(get("/en/forum/topics?tag=abroad").holds("invoice abroad"));
    EXPECT_FALSE(get("/en/forum/topics?tag=cook").holds("invoice abroad"));
    EXPECT_TRUE(get("/en/forum").holds("invoice abroad"));
    EXPECT_TRUE(get("/en/forum/categories/billing").holds("invoice abroad"));
    EXPECT_EQ(get("/en/forum/categories/nothing").status, 404);
}

TEST_P(AskingTest, ARefusalStandsAtItsFieldAndKeepsWhatWasTyped) {
    const auto wrong = [&](const std::string& name, const std::string& value) {
        const auto answer =
            post("/en/forum/topics", with(question("My question"), name, value), ana_);
        EXPECT_EQ(answer.status, 422) << name;
        EXPECT_TRUE(answer.holds("id=\"field-" + name + "-error\"")) << name;
        EXPECT_TRUE(answer.holds("value=\"My question\"") || name == "title") << name;
    };
    wrong("title", "");
    wrong("body", "");
    wrong("category", "");
    wrong("category", "12345");
    wrong("kind", "poem");
    wrong("language", "xx");
    wrong("tags", "a, b, c, d, e, f");
    EXPECT_EQ(post_json("/api/forum/topics", R"({"title":"x"})", ana_).status, 422);
}

TEST_P(AskingTest, WhatLooksAlikeIsShownBeforeSendingInAnyLanguage) {
    ask(ana_, "How do I invoice a client abroad?");
    ask(ana_, "Who lends a camera in Ghent?");
    settle();
    const auto dutch = with(
        with(question("Factuur voor een klant in het buitenland"), "language", "nl"), "looked", "");
    const auto step = post("/nl/forum/topics", dutch, ben_);
    EXPECT_EQ(step.status, 200);
    EXPECT_TRUE(step.holds("How do I invoice a client abroad?"));
    EXPECT_TRUE(step.holds("Factuur voor een klant")) << "what was typed stays";
    EXPECT_TRUE(step.holds("name=\"looked\" value=\"yes\""));
    EXPECT_EQ(post("/nl/forum/topics", with(dutch, "looked", "yes"), ben_).status, 303);
    const auto part = get("/en/forum/topics/new?part=similar&title=lend%20camer", ben_);
    EXPECT_TRUE(part.holds("Who lends a camera"));
    EXPECT_FALSE(part.holds("<html"));
    EXPECT_EQ(
        post("/en/forum/topics", with(question("Quite another thing"), "looked", ""), ben_).status,
        303)
        << "nothing looks alike";
}

TEST_P(AskingTest, WhatIsKeptAsADraftIsThereAgain) {
    const http::NameValues half{{"title", "Half a"}, {"body", "Not yet"}, {"act", "draft"}};
    EXPECT_EQ(post("/en/forum/topics", half, ana_).location, "/en/forum/mine");
    EXPECT_TRUE(get("/en/forum/mine", ana_).holds("Half a"));
    EXPECT_FALSE(get("/en/forum/mine", ben_).holds("Half a"));
    EXPECT_TRUE(get("/en/forum/topics/new", ana_).holds("Not yet"));
    const std::string path = ask(ana_, "Half a question no more");
    EXPECT_FALSE(get("/en/forum/topics/new", ana_).holds("Not yet"));
    EXPECT_EQ(post("/en" + number_path(path) + "/posts",
                   {{"body", "I think"}, {"language", "en"}, {"act", "draft"}}, ben_)
                  .status,
              303);
    EXPECT_EQ(thread(path).posts, 1);
    EXPECT_TRUE(get("/en" + path, ben_).holds("I think"));
    EXPECT_FALSE(get("/en" + path, ana_).holds("I think"));
    const std::string number = to_string(thread(path).thread_id);
    EXPECT_EQ(post("/en/forum/drafts/" + number + "/closure", {}, ben_).status, 303);
    EXPECT_FALSE(get("/en" + path, ben_).holds("I think"));
}

TEST_P(AskingTest, NewcomersAreSlowedWithAClearMessage) {
    const auto eve = person("Eve", Language::en, {}, now());
    const auto links = post("/en/forum/topics",
                            with(question("Look at my shop"), "body",
                                 "https://a.example https://b.example www.c.example"),
                            eve);
    EXPECT_EQ(links.status, 422);
    EXPECT_TRUE(links.holds("field-body-error"));
    for (int number = 1; number <= 3; ++number) {
        ask(eve, "Question number " + std::to_string(number));
    }
    EXPECT_EQ(post("/en/forum/topics/1/posts/1",
                   {{"title", "Question number 1"},
                    {"body", "https://a.example https://b.example www.c.example"},
                    {"kind", "question"},
                    {"language", "en"},
                    {"seen", "1"}},
                   eve)
                  .status,
              422)
        << "nor afterwards";
    const auto fourth = post("/en/forum/topics", question("Question number 4"), eve);
    EXPECT_EQ(fourth.status, 429);
    EXPECT_TRUE(fourth.holds("Question number 4")) << "what was typed stays";
    const std::string path = ask(ana_, "Somebody else's question");
    EXPECT_EQ(reply(path, eve).status, 303);
    EXPECT_EQ(reply(path, eve).status, 303);
    EXPECT_EQ(reply(path, eve).status, 429);
    clock_.advance(std::chrono::hours{2});
    EXPECT_EQ(reply(path, eve).status, 303);
    EXPECT_EQ(post("/en/forum/topics",
                   with(question("Many links"), "body",
                        "https://a.example https://b.example "
                        "https://c.example"),
                   ana_)
                  .status,
              303)
        << "who is here for longer may";
}

TEST_P(AskingTest, EachCategoryHasItsReaders) {
    make_theme("inside", "members");
    const std::string inside = ask(ana_, question("Inside matter", "inside"));
    EXPECT_EQ(get("/en" + inside).status, 404);
    EXPECT_EQ(get("/api" + inside).status, 404);
    EXPECT_FALSE(get("/en/forum").holds("Inside matter"));
    EXPECT_FALSE(get("/en/forum").holds("Theme inside"));
    EXPECT_FALSE(get("/en/forum/topics").holds("Inside matter"));
    EXPECT_FALSE(get("/en/forum/index").holds("Inside matter"));
    EXPECT_TRUE(get("/en" + inside, ben_).holds("Inside matter"));
    const std::string group = found_group(ana_, "Readers", "on_request");
    const std::string ours = ask(ana_, question("Only for us", "g-readers"));
    EXPECT_EQ(get("/en" + ours).status, 404);
    EXPECT_EQ(get("/en" + ours, ben_).status, 404);
    EXPECT_FALSE(get("/en/forum/topics", ben_).holds("Only for us"));
    EXPECT_FALSE(get("/en" + group, ben_).holds("Only for us"));
    EXPECT_TRUE(get("/en" + group, ana_).holds("Only for us")) << "it stands on the group's home";
    settle();
    EXPECT_FALSE(get("/en/forum/topics?q=only", ben_).holds("Only for us"));
    EXPECT_TRUE(get("/en/forum/topics?q=only", ana_).holds("Only for us"));
    EXPECT_EQ(post("/en/forum/topics", question("Let me in", "g-readers"), ben_).status, 422);
    EXPECT_EQ(reply(ours, ben_).status, 404);
}

TEST_P(AskingTest, InAnOpenGroupMembersReadAndTheGroupWrites) {
    const std::string group = found_group(ana_, "Walkers");
    const std::string path = ask(ana_, question("Which shoes?", "g-walkers"));
    EXPECT_EQ(get("/en" + path).status, 404);
    EXPECT_TRUE(get("/en" + path, ben_).holds("Join the group"));
    EXPECT_EQ(reply(path, ben_).status, 403);
    join_group(group, ben_);
    EXPECT_EQ(reply(path, ben_).status, 303);
    const std::string edit = "/en/forum/categories/g-walkers/edit";
    EXPECT_EQ(get(edit, ben_).status, 403);
    EXPECT_EQ(get(edit, ana_).status, 200);
    EXPECT_EQ(post("/en/forum/categories/g-walkers",
                   {{"audience", "everyone"}, {"takes_threads", "true"}, {"seen", "1"}}, ana_)
                  .status,
              303);
    EXPECT_EQ(get("/en" + path).status, 200);
    EXPECT_EQ(post("/en/forum/categories/g-walkers", {{"audience", "circle"}, {"seen", "1"}}, ana_)
                  .status,
              409)
        << "somebody changed it meanwhile";
}

TEST_P(AskingTest, ThemesAreMadeByWhoeverLooksAfterTheForum) {
    EXPECT_EQ(get("/en/forum/categories/new", ana_).status, 403);
    EXPECT_EQ(get("/en/forum/categories/new", admin_).status, 200);
    EXPECT_EQ(post("/en/forum/categories", {{"slug", "mine"}}, ana_).status, 403);
    const auto twice = post("/en/forum/categories",
                            {{"slug", "billing"},
                             {"name_nl", "A"},
                             {"name_fr", "B"},
                             {"name_en", "C"},
                             {"audience", "everyone"}},
                            admin_);
    EXPECT_EQ(twice.status, 422);
    EXPECT_TRUE(twice.holds("field-slug-error"));
    EXPECT_TRUE(get("/nl/forum").holds("Thema billing"));
    EXPECT_TRUE(get("/fr/forum").holds("Thème billing"));
    EXPECT_EQ(post("/en/forum/categories/billing",
                   {{"name_nl", "F"},
                    {"name_fr", "G"},
                    {"name_en", "Bills"},
                    {"audience", "members"},
                    {"seen", "1"}},
                   admin_)
                  .status,
              303);
    EXPECT_TRUE(get("/en/forum", ana_).holds("Bills"));
    EXPECT_FALSE(get("/en/forum").holds("Bills"));
    EXPECT_EQ(post("/en/forum/topics", question("Too late"), ana_).status, 422)
        << "it takes nothing new";
}

TEST(Tags, AreWordsEachOnce) {
    EXPECT_EQ(tags_of(" Note de frais, note-de-frais,, TVA "),
              (std::vector<std::string>{"note-de-frais", "tva"}));
    EXPECT_EQ(initial_of("“Échéance” ?"), "e");
    EXPECT_EQ(initial_of("¿?"), "0");
    EXPECT_EQ(initial_of("3 invoices"), "0");
}

TEST_P(AskingTest, APreviewShowsTheLayoutAndKeepsNothing) {
    auto typed = question("How do I invoice?");
    typed.add("act", "preview");
    const auto page = post("/en/forum/topics", typed, ana_);
    EXPECT_EQ(page.status, 200) << page.body;
    EXPECT_TRUE(page.holds("What do I do with <strong>this</strong>?"));
    EXPECT_TRUE(page.holds("What do I do with **this**?")) << "what was typed stays in its field";
    EXPECT_FALSE(get("/en/forum/topics", ana_).holds("How do I invoice?"));
    auto half = with(typed, "title", "");
    half = with(half, "body", "<script>alert(1)</script> _half_");
    const auto unfinished = post("/en/forum/topics", half, ana_);
    EXPECT_EQ(unfinished.status, 200) << "what is missing is said when it is sent";
    EXPECT_FALSE(unfinished.holds("field-error"));
    EXPECT_TRUE(unfinished.holds("<em>half</em>"));
    EXPECT_FALSE(unfinished.holds("<script>alert"));
    EXPECT_EQ(post("/en/forum/topics", with(half, "act", ""), ana_).status, 422);
}

TEST_P(AskingTest, APreviewUnderTheApiSaysWhatItIs) {
    const std::string path = ask(ana_, "How do I invoice?");
    const auto answer =
        post_json("/api" + number_path(path) + "/posts",
                  R"({"body":"**Like** this","language":"en","act":"preview"})", ana_);
    EXPECT_EQ(answer.status, 422);
    EXPECT_TRUE(answer.holds("\"name\":\"preview_is_for_pages\"")) << answer.body;
    EXPECT_TRUE(answer.holds("\"field\":\"act\""));
    EXPECT_EQ(thread(path).posts, 1);
}

AGORA_EACH_ENGINE(AskingTest);

}  // namespace
}  // namespace agora::forum
