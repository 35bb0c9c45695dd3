#include "finder_test.hpp"

namespace agora::app {
namespace {

/// Whoever may not see a thing gets for its words what nonsense gets.
class FinderSightTest : public FinderTest {
 protected:
    static std::string without(std::string body, const std::string& word) {
        for (auto at = body.find(word); at != std::string::npos; at = body.find(word)) {
            body.replace(at, word.size(), "?");
        }
        return body;
    }
    bool finds_nothing(const std::string& word, const access::Actor& who) {
        const std::string nonsense = "zqnonsense";
        for (const std::string address :
             {"/api/search?lang=en&q=", "/api/search/suggestions?lang=en&q=",
              "/api/search?lang=en&kind=people&q=", "/api/search?lang=en&kind=threads&q=",
              "/api/search?lang=en&q=photographer%20"}) {
            if (without(get(address + word, who).body, word) !=
                without(get(address + nonsense, who).body, nonsense)) {
                return false;
            }
        }
        return true;
    }
    std::vector<access::Actor> everybody_else() {
        using enum access::Role;
        std::vector<access::Actor> all{{}, person("Mem")};
        int number = 0;
        for (const access::Role role : {animator, adviser, moderator, administrator}) {
            all.push_back(person("role" + std::to_string(++number), {role}));
        }
        return all;
    }
};

TEST_P(FinderSightTest, UnlistedMembersAreFoundByNobody) {
    list_as("zqcanary Peeters", Audience::only_me);
    list_as("Somebody Else", Audience::everyone);
    settle();
    for (const auto& who : everybody_else()) EXPECT_TRUE(finds_nothing("zqcanary", who));
}

TEST_P(FinderSightTest, MembersForMembersAreNotFoundByVisitors) {
    list_as("zqcanary Peeters", Audience::members);
    settle();
    EXPECT_TRUE(finds_nothing("zqcanary", {}));
    EXPECT_EQ(counts("zqcanary", ana_)["people"], 1);
    EXPECT_EQ(suggested("zqcan", ana_).size(), 1U);
}

TEST_P(FinderSightTest, WhatIsOfAClosedGroupIsFoundByItsMembersAlone) {
    const std::string group = found_group(ana_, "Walkers", "on_request");
    EXPECT_EQ(post("/en/forum/categories/g-walkers",
                   {{"audience", "circle"}, {"takes_threads", "true"}, {"seen", "1"}}, ana_)
                  .status,
              303);
    ask(ana_, "Which shoes for zqcanary?", "g-walkers");
    announce(ana_, "zqcanary walk", 14,
             {{"voice", "group"}, {"circles", circle_id(group)}, {"audience", "groups"}});
    settle();
    EXPECT_EQ(counts("zqcanary", ana_)["threads"], 1);
    EXPECT_EQ(counts("zqcanary", ana_)["events"], 1);
    EXPECT_EQ(suggested("zqcan", ana_).size(), 2U);
    EXPECT_TRUE(finds_nothing("zqcanary", {}));
    EXPECT_TRUE(finds_nothing("zqcanary", ben_));
    EXPECT_TRUE(finds_nothing("zqcanary", person("Ani", {access::Role::animator})))
        << "of another group";
}

TEST_P(FinderSightTest, ThreadsPlacesAndEventsForMembersAreNotForVisitors) {
    make_category("inside", "members");
    ask(ana_, "Who saw zqcanary?", "inside");
    propose(ana_, "zqcanary bench", "members");
    announce(ana_, "zqcanary evening", 14, {{"audience", "members"}});
    settle();
    EXPECT_TRUE(finds_nothing("zqcanary", {}));
    const auto found = counts("zqcanary", ben_);
    EXPECT_EQ(found,
              (std::map<std::string, std::int64_t>{{"threads", 1}, {"places", 1}, {"events", 1}}));
}

TEST_P(FinderSightTest, WhatIsGoneIsNotFound) {
    const std::string thread = ask(ana_, "Who saw zqcanary?");
    const std::string place = propose(admin_, "zqcanary bench");
    settle();
    EXPECT_EQ(counts("zqcanary").size(), 2U);
    EXPECT_EQ(
        post("/en" + thread.substr(0, thread.find('-')) + "/posts/1/withdrawal", {}, ana_).status,
        303);
    EXPECT_EQ(post("/en" + place + "/closure", {{"reason", "Gone."}}, admin_).status, 303);
    settle();
    EXPECT_EQ(counts("zqcanary").count("places"), 0U);
}

TEST_P(FinderSightTest, TalkGroupsAreNeverFoundNotEvenByThoseInThem) {
    const auto trust = person("Tess", {access::Role::person_of_trust});
    const auto mo = person("Mo");
    const auto mia = person("Mia");
    EXPECT_EQ(post("/en/talks",
                   {{"name", "zqcanary thread"},
                    {"summary", "For who works with zqcanary."},
                    {"for_whom", "People."},
                    {"rules", "It stays here."},
                    {"moderator_1", "mo@people.example"},
                    {"moderator_2", "mia@people.example"}},
                   trust)
                  .status,
              303);
    for (const auto& moderator : {mo, mia}) {
        EXPECT_EQ(post("/en/talks/zqcanary-thread/moderation", {}, moderator).status, 303);
    }
    settle();
    EXPECT_TRUE(get("/en/talks", ana_).holds("zqcanary thread"));
    for (const auto& who : everybody_else()) EXPECT_TRUE(finds_nothing("zqcanary", who));
    for (const auto& who : {trust, mo}) EXPECT_TRUE(finds_nothing("zqcanary", who));
}

TEST_P(FinderSightTest, WhoLeavesIsGoneAtOnce) {
    const auto mia = list_as("zqcanary Peeters", Audience::everyone);
    settle();
    EXPECT_EQ(counts("zqcanary")["people"], 1);
    EXPECT_EQ(post("/en/profile/unlisting", {}, mia).status, 303);
    EXPECT_EQ(counts("zqcanary").count("people"), 0U) << "before the index follows";
    EXPECT_TRUE(suggested("zqcan").empty());
}

AGORA_EACH_ENGINE(FinderSightTest);

}  // namespace
}  // namespace agora::app
