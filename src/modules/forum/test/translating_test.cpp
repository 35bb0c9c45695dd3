#include "forum_test.hpp"

#include "agora/fetch/elsewhere.hpp"
#include "agora/web/settings.hpp"

namespace agora::forum {
namespace {

using fetch::Elsewhere;
using testing::Not;

class TranslatingTest : public ForumTest {
 protected:
    void SetUp() override {
        ForumTest::SetUp();
        ana_ = person("Ana");
        ben_ = person("Ben");
    }
    void set(std::string_view key, const std::string& value) {
        database().write([&](db::WriteTx& tx) { services().settings.put(tx, key, value, now()); });
        settle();
    }
    void name_machine(const std::string& address) {
        set("forum.translator_address", address);
        set("forum.translator_name", "Lingua of the cooperative");
        set("forum.translator_place", "Belgium");
    }
    std::string form(const std::string& path) { return number_path(path) + "/posts/1/translation"; }

    access::Actor ana_ = {};
    access::Actor ben_ = {};
};

TEST_P(TranslatingTest, AMachineIsAskedOnlyWhenOneSaysSo) {
    Elsewhere machine{[](const std::string&) {
        return fetch::fine(R"({"translatedText":["Wat doe ik **hiermee**?","Hoe factureer ik?"]})");
    }};
    const std::string path = ask(ana_, "How do I invoice?");
    EXPECT_FALSE(get("/en" + form(path) + "?text=nl", ben_).holds("Ask the machine"))
        << "there is none";
    EXPECT_EQ(post("/en" + form(path) + "/machine?text=nl", {}, ben_).status, 404);
    name_machine(machine.url());
    const auto before = get("/en" + form(path) + "?text=nl", ben_);
    EXPECT_TRUE(before.holds("Lingua of the cooperative"))
        << "who gets it stands there before it is sent";
    EXPECT_TRUE(before.holds("Belgium"));
    EXPECT_TRUE(machine.asked().empty()) << "reading sends nothing";

    const auto said = post("/en" + form(path) + "/machine?text=nl", {{"seen", "0"}}, ben_);
    EXPECT_EQ(said.status, 200) << said.body;
    EXPECT_TRUE(said.holds("A machine wrote this"));
    EXPECT_TRUE(said.holds("Hoe factureer ik?"));
    ASSERT_EQ(machine.asked().size(), 1U);
    EXPECT_THAT(machine.asked().front(), HasSubstr("How do I invoice?"));
    EXPECT_THAT(machine.asked().front(), Not(HasSubstr("Ana"))) << "only words go there";
    EXPECT_FALSE(get("/nl" + path, ben_).holds("Hoe factureer ik?")) << "nothing is kept";
    EXPECT_TRUE(
        post("/api" + form(path) + "/machine?text=nl", {}, ben_).holds("Hoe factureer ik?"));
    EXPECT_EQ(post("/api" + form(path) + "/machine?text=nl", {}).status, 401);
}

TEST_P(TranslatingTest, WhatWasTypedStays) {
    Elsewhere machine{[](const std::string&) {
        return fetch::fine(R"({"translatedText":["Of the machine","Its title"]})");
    }};
    name_machine(machine.url());
    const std::string path = ask(ana_, "How do I invoice?");
    const http::NameValues typed{
        {"title", "My own title"}, {"body", "My own words"}, {"seen", "0"}};
    const auto said = post("/en" + form(path) + "/machine?text=fr", typed, ben_);
    EXPECT_TRUE(said.holds("My own words"));
    EXPECT_TRUE(said.holds("My own title"));
    EXPECT_TRUE(said.holds("Of the machine"));
    set("forum.translator_address", "http://127.0.0.1:1");
    const auto silent = post("/en" + form(path) + "/machine?text=fr", typed, ben_);
    EXPECT_EQ(silent.status, 409);
    EXPECT_TRUE(silent.holds("does not answer now"));
    EXPECT_TRUE(silent.holds("My own words"));
}

TEST_P(TranslatingTest, TextsOfAClosedGroupStayInTheHouse) {
    Elsewhere machine{[](const std::string&) { return fetch::fine("{}"); }};
    name_machine(machine.url());
    found_group(ana_, "Readers", "on_request");
    const std::string path = ask(ana_, question("Only for us", "g-readers"));
    EXPECT_FALSE(get("/en" + form(path) + "?text=nl", ana_).holds("Ask the machine"));
    EXPECT_EQ(post("/en" + form(path) + "/machine?text=nl", {}, ana_).status, 404);
    EXPECT_EQ(post("/en" + form(path) + "/machine?text=nl", {}, ben_).status, 404);
    EXPECT_TRUE(machine.asked().empty());
}

TEST_P(TranslatingTest, WithoutItsNameAndPlaceNobodyIsOffered) {
    const std::string path = ask(ana_, "How do I invoice?");
    name_machine("http://127.0.0.1:1");
    EXPECT_TRUE(get("/en" + form(path) + "?text=nl", ben_).holds("Ask the machine"));
    set("forum.translator_place", "");
    EXPECT_FALSE(get("/en" + form(path) + "?text=nl", ben_).holds("Ask the machine"));
}

AGORA_EACH_ENGINE(TranslatingTest);

}  // namespace
}  // namespace agora::forum
