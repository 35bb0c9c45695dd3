#include "forum_test.hpp"

namespace agora::forum {
namespace {

using testing::Not;
using testing::SizeIs;

/// A member is named by the address of their page, which the field for a text helps to write.
class NamingTest : public ForumTest {
 protected:
    void SetUp() override {
        ForumTest::SetUp();
        ana_ = person("Ana");
        ben_ = person("Ben");
        eve_ = listed_in("BE-44021", members::Audience::everyone);
        settle();
        path_ = ask(ana_, "How do I invoice?");
    }
    static std::string words(const access::Actor& named, const std::string& more = "") {
        return "Ask [@Eve](/members/" + to_string(named.account) + ") about it" + more + ".";
    }
    std::vector<std::string> told(const std::string& said) {
        settle();
        std::vector<std::string> found;
        for (const std::string& mail : mails()) {
            if (mail.find(said) != std::string::npos) found.push_back(mail);
        }
        return found;
    }
    static constexpr std::string_view kSubject = "Subject: Somebody speaks of you in";

    access::Actor ana_ = {};
    access::Actor ben_ = {};
    access::Actor eve_ = {};
    std::string path_ = {};
};

TEST_P(NamingTest, WhoIsNamedHearsOfItOnce) {
    EXPECT_EQ(reply(path_, ben_, words(eve_)).status, 303);
    ASSERT_THAT(told(std::string{kSubject}), SizeIs(1));
    EXPECT_THAT(told(std::string{kSubject}).front(), HasSubstr(path_));
    const http::NameValues change{
        {"body", words(eve_, " today")}, {"language", "en"}, {"seen", "1"}};
    EXPECT_EQ(post("/en" + number_path(path_) + "/posts/2", change, ben_).status, 303);
    EXPECT_THAT(told(std::string{kSubject}), SizeIs(1)) << "a change does not tell it again";
    const http::NameValues without{{"body", "Ask nobody."}, {"language", "en"}, {"seen", "2"}};
    EXPECT_EQ(post("/en" + number_path(path_) + "/posts/2", without, ben_).status, 303);
    EXPECT_FALSE(get("/en" + path_, ana_).holds("/en/members/" + to_string(eve_.account)));
    EXPECT_EQ(post("/en" + number_path(path_) + "/posts/2", change.with("seen", "3"), ben_).status,
              303);
    EXPECT_THAT(told(std::string{kSubject}), SizeIs(1))
        << "nor does taking the name out and putting it back";
    const auto page = get("/en" + path_, ana_);
    EXPECT_TRUE(page.holds("/en/members/" + to_string(eve_.account))) << "it points at her page";
}

TEST_P(NamingTest, WhoBeganItIsToldOfTheAnswerOnly) {
    const std::string hers = ask(eve_, "Where do I park?");
    EXPECT_EQ(reply(hers, ben_, words(eve_)).status, 303);
    EXPECT_THAT(told(std::string{kSubject}), SizeIs(0));
    EXPECT_THAT(told("Subject: Somebody answered"), SizeIs(1));
    EXPECT_EQ(reply(path_, eve_, words(eve_)).status, 303);
    EXPECT_THAT(told(std::string{kSubject}), SizeIs(0)) << "nobody is told of their own words";
}

TEST_P(NamingTest, WhoMayNotReadItHearsNothing) {
    found_group(ana_, "Readers", "on_request");
    const std::string ours = ask(ana_, question("Only for us", "g-readers"));
    EXPECT_EQ(reply(ours, ana_, words(eve_)).status, 303);
    EXPECT_THAT(told(std::string{kSubject}), SizeIs(0));
}

TEST_P(NamingTest, WhoIsNotInTheDirectoryIsNotNamed) {
    EXPECT_EQ(reply(path_, ben_, words(ana_)).status, 303);
    const auto hidden = person("Hidden");
    EXPECT_EQ(reply(path_, ben_, words(hidden)).status, 303);
    EXPECT_THAT(told(std::string{kSubject}), SizeIs(0));
    EXPECT_FALSE(get("/en" + path_, ben_).holds(">Hidden</a>"));
}

AGORA_EACH_ENGINE(NamingTest);

}  // namespace
}  // namespace agora::forum
