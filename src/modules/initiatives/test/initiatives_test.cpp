#include "agora/accounts/module.hpp"
#include "agora/circles/module.hpp"
#include "agora/circles/whole_circle.hpp"
#include "agora/initiatives/initiative.hpp"
#include "agora/initiatives/module.hpp"
#include "agora/members/module.hpp"
#include "agora/members/testing.hpp"
#include "agora/reports/module.hpp"
#include "agora/territories/module.hpp"
#include "agora/vocabulary/module.hpp"

#include <gmock/gmock.h>
#include <gtest/gtest.h>

namespace agora::initiatives {
namespace {

using testing::HasSubstr;

class InitiativesTest : public members::PeopleTest {
 protected:
    InitiativesTest()
        : PeopleTest({"territories", "accounts", "vocabulary", "reports", "members", "circles",
                      "initiatives"},
                     {territories::territories_module(), accounts::accounts_module(),
                      vocabulary::vocabulary_module(), reports::reports_module(),
                      members::members_module(), circles::circles_module(), initiatives_module()}) {
    }

    void SetUp() override {
        PeopleTest::SetUp();
        ana_ = person("Ana");
        editor_ = person("Ed", {access::Role::editor});
    }

    static http::NameValues workshop(std::string_view changed = "", std::string value = "") {
        http::NameValues fields;
        for (const auto& [name, usual] :
             {std::pair{"name", "Shared workshop"}, std::pair{"what", "They share **tools**."},
              std::pair{"who", "Twelve makers"}, std::pair{"place", "Gent"},
              std::pair{"since_year", "2019"}, std::pair{"reach", "inside"},
              std::pair{"lessons", "Begin small."}}) {
            fields.add(name, name == changed ? value : usual);
        }
        if (!changed.empty() && fields[changed] != value) fields.add(std::string{changed}, value);
        return fields;
    }
    /// The page of the draft that waits longest, without language.
    std::string first_draft() {
        const auto body = get("/en/initiatives/waiting", editor_).body;
        const auto at = body.find("/initiatives/drafts/");
        EXPECT_NE(at, std::string::npos);
        return at == std::string::npos ? "" : body.substr(at, body.find('"', at) - at);
    }
    void confirm_first() {
        EXPECT_EQ(post("/en" + first_draft() + "/confirmation", {}, editor_).status, 303);
    }
    std::string last_mail() {
        settle();
        return mails().empty() ? "" : mails().back();
    }

    access::Actor ana_ = {};
    access::Actor editor_ = {};
};

TEST_P(InitiativesTest, AnybodyRecordsAndAnEditorConfirms) {
    EXPECT_TRUE(get("/en/initiatives").holds("The register is still empty"));
    EXPECT_TRUE(get("/en/initiatives/new").holds("name=\"since_year\"")) << "without an account";
    EXPECT_EQ(post("/en/initiatives", workshop(), ana_).status, 303);
    EXPECT_FALSE(get("/en/initiatives").holds("Shared workshop")) << "not before it is confirmed";
    EXPECT_EQ(get("/en/initiatives/1").status, 404);
    EXPECT_TRUE(get("/en/initiatives", ana_).holds("Recorded by you"));
    EXPECT_TRUE(get("/en/initiatives", editor_).holds("1 waits for an editor"));
    const std::string draft = first_draft();
    EXPECT_EQ(get("/en" + draft, ana_).status, 200);
    EXPECT_EQ(get("/en" + draft, person("Ben")).status, 404) << "others don't know of it";
    EXPECT_EQ(post("/en" + draft + "/confirmation", {}, ana_).status, 403);
    EXPECT_EQ(get("/en/initiatives/waiting", ana_).status, 403);
    confirm_first();
    EXPECT_THAT(last_mail(), HasSubstr("/en/initiatives/1"));
    EXPECT_EQ(post("/en" + draft + "/confirmation", {}, editor_).status, 404) << "once";
    const auto page = get("/en/initiatives/1");
    EXPECT_TRUE(page.holds("They share <strong>tools</strong>."));
    EXPECT_TRUE(page.holds("since 2019"));
    EXPECT_TRUE(page.holds("Ghent"));
    EXPECT_FALSE(page.holds("Ana")) << "nobody is shown who recorded it";
    EXPECT_TRUE(get("/nl/initiatives/1").holds("lang=\"en\"")) << "the words say their language";
    EXPECT_TRUE(get("/api/initiatives").holds(R"("name":"Shared workshop")"));
}

TEST_P(InitiativesTest, AVisitorRecordsToo) {
    EXPECT_EQ(post("/en/initiatives", workshop()).status, 303);
    confirm_first();
    settle();
    EXPECT_TRUE(mails().empty()) << "nobody to write to";
    EXPECT_TRUE(get("/en/initiatives").holds("Shared workshop"));
}

TEST_P(InitiativesTest, WhatIsWrongStandsAtItsFieldAndWhatWasTypedStays) {
    for (const auto& [field, value] :
         {std::pair{"name", ""}, std::pair{"what", ""}, std::pair{"who", ""},
          std::pair{"place", "Nowhereville"}, std::pair{"since_year", "20x9"},
          std::pair{"since_year", "3000"}, std::pair{"until_year", "2001"},
          std::pair{"until_year", "3000"}, std::pair{"website", "http://x.example"},
          std::pair{"network", "77"}}) {
        const auto answer = post("/en/initiatives", workshop(field, value), ana_);
        EXPECT_EQ(answer.status, 422) << field << " " << value;
        EXPECT_TRUE(answer.holds("id=\"field-" + std::string{field} + "-error\"")) << field;
        EXPECT_TRUE(answer.holds("Begin small."));
    }
    EXPECT_TRUE(get("/en/initiatives/waiting", editor_).holds("Nothing waits"));
}

TEST_P(InitiativesTest, AChangeWaitsAndAnEditorsHoldsAtOnce) {
    EXPECT_EQ(post("/en/initiatives", workshop(), ana_).status, 303);
    confirm_first();
    const auto ben = person("Ben");
    EXPECT_TRUE(get("/en/initiatives/1/edit", ben).holds("value=\"Shared workshop\""));
    EXPECT_EQ(get("/en/initiatives/1/edit").status, 303) << "visitors are led to sign in";
    EXPECT_EQ(post("/en/initiatives/1", workshop("outcome", "A lathe."), ben).status, 303);
    EXPECT_FALSE(get("/en/initiatives/1").holds("A lathe."));
    EXPECT_TRUE(get("/en" + first_draft(), editor_).holds("Change of initiative 1"));
    confirm_first();
    EXPECT_TRUE(get("/en/initiatives/1").holds("A lathe."));
    EXPECT_EQ(get("/en/initiatives/2").status, 404) << "the number stays the same";
    EXPECT_EQ(post("/en/initiatives/1", workshop("outcome", "Two lathes."), editor_).status, 303);
    EXPECT_TRUE(get("/en/initiatives/1").holds("Two lathes."));
    EXPECT_EQ(post("/en/initiatives/9", workshop(), ben).status, 404);
}

TEST_P(InitiativesTest, ARefusalSaysWhyAndADraftCanBeTakenBack) {
    EXPECT_EQ(post("/en/initiatives", workshop(), ana_).status, 303);
    const std::string draft = "/en" + first_draft();
    const auto silent = post(draft + "/refusal", {{"reason", " "}}, editor_);
    EXPECT_EQ(silent.status, 422);
    EXPECT_TRUE(silent.holds("id=\"field-reason-error\""));
    EXPECT_EQ(post(draft + "/refusal", {{"reason", "It is a company."}}, ana_).status, 403);
    EXPECT_EQ(post(draft + "/refusal", {{"reason", "It is a company."}}, editor_).status, 303);
    EXPECT_THAT(last_mail(), HasSubstr("It is a company."));
    EXPECT_EQ(get(draft, ana_).status, 404);
    EXPECT_EQ(post("/en/initiatives", workshop(), ana_).status, 303);
    const std::string second = "/en" + first_draft();
    EXPECT_EQ(post(second + "/withdrawal", {}, editor_).status, 404) << "it is not theirs";
    EXPECT_EQ(post(second + "/withdrawal", {}, ana_).status, 303);
    EXPECT_TRUE(get("/en/initiatives/waiting", editor_).holds("Nothing waits"));
}

TEST_P(InitiativesTest, ANumberIsForLife) {
    for (int times = 0; times < 2; ++times) {
        EXPECT_EQ(post("/en/initiatives", workshop(), ana_).status, 303);
        confirm_first();
    }
    EXPECT_EQ(post("/en/initiatives/2/removal", {}, ana_).status, 403);
    EXPECT_EQ(post("/en/initiatives/2/removal", {}, editor_).status, 303);
    EXPECT_EQ(get("/en/initiatives/2").status, 404);
    EXPECT_EQ(get("/en/initiatives/1").status, 200);
    EXPECT_EQ(post("/en/initiatives", workshop(), ana_).status, 303);
    confirm_first();
    EXPECT_EQ(get("/en/initiatives/2").status, 404) << "no other gets it";
    EXPECT_EQ(get("/en/initiatives/3").status, 200);
}

TEST_P(InitiativesTest, TheListIsNarrowedDown) {
    const auto network = database().write([&](db::WriteTx& tx) {
        circles::WholeCircle whole;
        whole.circle.founded_at = whole.circle.state_since = services().clock.now();
        whole.texts = {{"en", {"Makers", "We make.", "To make.", "Many.", "", ""}}};
        whole.members = {{.account_id = ana_.account, .role = circles::Role::animator}};
        return circles::put_whole_circle(tx, std::move(whole));
    });
    EXPECT_EQ(post("/en/initiatives", workshop("network", to_string(network)), ana_).status, 303);
    confirm_first();
    auto van = workshop("name", "One van for five bands");
    EXPECT_EQ(post("/en/initiatives", van, ana_).status, 303);
    confirm_first();
    http::NameValues far{{"name", "Ferme collective"}, {"what", "Des légumes."},
                         {"who", "Six familles"},      {"place", "Liège"},
                         {"since_year", "2010"},       {"until_year", "2016"},
                         {"reach", "outside"}};
    EXPECT_EQ(post("/fr/initiatives", far, ana_).status, 303);
    confirm_first();
    const auto holds = [&](std::string_view query, std::string_view name) {
        return get("/en/initiatives?" + std::string{query}).holds(name);
    };
    EXPECT_TRUE(get("/en/initiatives").holds("3 initiatives"));
    EXPECT_TRUE(holds("q=legumes", "Ferme collective")) << "accents don't matter";
    EXPECT_FALSE(holds("q=legumes", "One van"));
    EXPECT_TRUE(holds("place=Vlaanderen", "One van")) << "a region holds its towns";
    EXPECT_FALSE(holds("place=Vlaanderen", "Ferme collective"));
    EXPECT_TRUE(holds("place=Nowhereville", "We don&#39;t know this place."));
    EXPECT_TRUE(holds("network=makers", "Shared workshop"));
    EXPECT_FALSE(holds("network=makers", "One van"));
    EXPECT_TRUE(holds("reach=outside", "Ferme collective"));
    EXPECT_FALSE(holds("reach=outside", "One van"));
    EXPECT_TRUE(holds("state=ended", "Ferme collective"));
    EXPECT_FALSE(holds("state=running", "Ferme collective"));
    EXPECT_TRUE(get("/en/initiatives/1").holds("/en/groups/makers"));
}

AGORA_EACH_ENGINE(InitiativesTest);

}  // namespace
}  // namespace agora::initiatives
