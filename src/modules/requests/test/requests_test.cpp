#include "agora/requests/case.hpp"

#include "agora/accounts/module.hpp"
#include "agora/circles/module.hpp"
#include "agora/circles/testing.hpp"
#include "agora/inbox/module.hpp"
#include "agora/members/module.hpp"
#include "agora/reports/module.hpp"
#include "agora/requests/module.hpp"
#include "agora/territories/module.hpp"
#include "agora/vocabulary/module.hpp"
#include "agora/web/settings.hpp"

namespace agora::requests {
namespace {

using access::Role;
using testing::HasSubstr;

class RequestsTest : public circles::GroupsTest {
 protected:
    RequestsTest()
        : GroupsTest(
              {"territories", "accounts", "inbox", "vocabulary", "reports", "members", "circles",
               "requests"},
              {territories::territories_module(), accounts::accounts_module(),
               inbox::inbox_module(), vocabulary::vocabulary_module(), reports::reports_module(),
               members::members_module(), circles::circles_module(), requests_module()}) {}

    void SetUp() override {
        GroupsTest::SetUp();
        ana_ = person("Ana");
        ben_ = person("Ben");
        team_ = person("Teo", {Role::adviser});
        team_.grants.front().scope = {access::ScopeKind::office, "7"};
        group_ = found_group(ana_, "Readers");
        join_group(group_, ben_);
        requests_ = "/en" + group_ + "/requests";
        database().write([&](db::WriteTx& tx) {
            services().settings.put(tx, "requests.team_mail", "team@people.example", now());
        });
        services().settings.reload();
    }

    static http::NameValues room(std::string_view changed = "", std::string value = "") {
        http::NameValues fields{{"need", "room"},
                                {"subject", "A room in May"},
                                {"body", "For **forty** people."},
                                {"needed_on", ""}};
        return changed.empty() ? fields : fields.with(changed, std::move(value));
    }
    std::string ask(const http::NameValues& fields = room()) {
        const auto answer = post(requests_, fields, ana_);
        EXPECT_EQ(answer.status, 303) << answer.body;
        return answer.location;
    }
    web::TestAnswer answer(const std::string& path, const std::string& state,
                           const access::Actor& who) {
        return post(path + "/answers", {{"body", "The hall is yours."}, {"state", state}}, who);
    }

    access::Actor ana_ = {};
    access::Actor ben_ = {};
    access::Actor team_ = {};
    std::string group_;
    std::string requests_;
};

TEST_P(RequestsTest, AnAnimatorAsksAndTheTeamAnswers) {
    const std::string path = ask();
    EXPECT_EQ(path, "/en/requests/1");
    EXPECT_TRUE(get(path, ana_).holds("an answer is due by"));
    EXPECT_TRUE(get(path, ana_).holds("For <strong>forty</strong> people."));
    EXPECT_TRUE(get("/en/requests", team_).holds("A room in May"));
    EXPECT_TRUE(get("/en" + group_, ana_).holds("A room in May"));
    EXPECT_FALSE(get("/en" + group_, ben_).holds("A room in May"));
    EXPECT_THAT(last_mail(), HasSubstr("/en/requests/1"));
    EXPECT_EQ(answer(path, "answered", team_).status, 303);
    EXPECT_TRUE(get(path, ana_).holds("The hall is yours."));
    EXPECT_TRUE(get(path, ana_).holds("answered, it goes on"));
    EXPECT_THAT(last_mail(), HasSubstr("The hall is yours."));
    EXPECT_TRUE(get("/en/inbox", ana_).holds("The team answers “Readers”: A room in May"));
    EXPECT_TRUE(get("/en/requests", team_).holds("No group waits for an answer."));
    EXPECT_EQ(post(path + "/messages", {{"body", "Is there coffee?"}}, ana_).status, 303);
    EXPECT_TRUE(get("/en/requests", team_).holds("waits for the team"));
    EXPECT_THAT(last_mail(), HasSubstr("Readers")) << "whoever answered is told";
    EXPECT_EQ(answer(path, "done", team_).status, 303);
    EXPECT_TRUE(get(requests_, ana_).holds("Earlier requests"));
}

TEST_P(RequestsTest, OnlyAnimatorsAskAndOnlyTheTeamAnswers) {
    EXPECT_EQ(get(requests_).status, 303) << "visitors are led to sign in";
    EXPECT_EQ(get(requests_, ben_).status, 403);
    EXPECT_EQ(get(requests_ + "/new", ben_).status, 403);
    EXPECT_EQ(post(requests_, room(), ben_).status, 403);
    EXPECT_EQ(get("/en/groups/nobody/requests", ana_).status, 404);
    const std::string path = ask();
    EXPECT_EQ(get(path, ben_).status, 404) << "others don't know of it";
    EXPECT_EQ(get("/api/requests/1", ben_).status, 404);
    EXPECT_EQ(answer(path, "done", ana_).status, 403);
    EXPECT_EQ(answer(path, "done", ben_).status, 403);
    EXPECT_EQ(post(path + "/messages", {{"body", "Me too"}}, ben_).status, 404);
    EXPECT_EQ(post(path + "/messages", {{"body", "Me too"}}, team_).status, 403);
    EXPECT_EQ(post(path + "/withdrawal", {}, team_).status, 403);
    EXPECT_EQ(get("/en/requests", ana_).status, 403);
    EXPECT_EQ(get("/en/requests", person("Mo", {Role::moderator})).status, 403);
    EXPECT_EQ(get("/en/requests", person("Root", {Role::administrator})).status, 200);
}

TEST_P(RequestsTest, WhatIsWrongStandsAtItsFieldAndWhatWasTypedStays) {
    for (const auto& [field, value] :
         {std::pair{"subject", ""}, std::pair{"body", ""}, std::pair{"need", "moon"},
          std::pair{"needed_on", "2001-01-01"}, std::pair{"needed_on", "soon"}}) {
        const auto wrong = post(requests_, room(field, value), ana_);
        EXPECT_EQ(wrong.status, 422) << field;
        EXPECT_TRUE(wrong.holds("id=\"field-" + std::string{field} + "-error\"")) << field;
    }
    const std::string path = ask();
    EXPECT_EQ(answer(path, "withdrawn", team_).status, 422);
    EXPECT_EQ(answer(path, "waiting", team_).status, 422);
    const auto empty = post(path + "/answers", {{"body", ""}, {"state", "done"}}, team_);
    EXPECT_EQ(empty.status, 422);
    EXPECT_TRUE(empty.holds("id=\"field-body-error\""));
}

TEST_P(RequestsTest, WhoLeftTheGroupReadsAndIsToldNoMore) {
    join_group(group_, person("Zed"));
    const std::string path = ask();
    database().write([&](db::WriteTx& tx) {
        // As if Ben had asked as an animator, before he left.
        tx.run(db::Query{"test.asked_by", "UPDATE requests_case SET asked_by = $1"}, ben_.account);
    });
    EXPECT_EQ(get(path, ben_).status, 200);
    EXPECT_EQ(post("/en" + group_ + "/membership/closure", {}, ben_).status, 303);
    EXPECT_EQ(get(path, ben_).status, 404);
    const auto before = (settle(), mails().size());
    EXPECT_EQ(answer(path, "answered", team_).status, 303);
    settle();
    EXPECT_EQ(mails().size(), before + 1) << "Ana alone";
}

TEST_P(RequestsTest, WhatWasTypedForOneTooManyStays) {
    for (int count = 0; count < 20; ++count) ask();
    const auto more = post(requests_, room(), ana_);
    EXPECT_EQ(more.status, 429);
    EXPECT_TRUE(more.holds("For **forty** people."));
    EXPECT_TRUE(more.holds("id=\"field-subject-error\""));
}

TEST_P(RequestsTest, ARequestIsTakenBack) {
    const std::string path = ask();
    EXPECT_EQ(post(path + "/withdrawal", {}, ana_).status, 303);
    EXPECT_TRUE(get(path, ana_).holds("taken back"));
    EXPECT_EQ(post(path + "/withdrawal", {}, ana_).status, 409);
    EXPECT_EQ(answer(path, "done", team_).status, 409);
    EXPECT_EQ(post(path + "/messages", {{"body", "After all"}}, ana_).status, 409);
    EXPECT_TRUE(get("/en/requests", team_).holds("No group waits for an answer."));
}

TEST_P(RequestsTest, HowSoonIsPublicFromFiveAnswersOn) {
    for (int count = 0; count < 4; ++count) answer(ask(), "done", team_);
    EXPECT_TRUE(get("/en/requests/pace").holds("Too few requests"));
    EXPECT_TRUE(get("/api/requests/pace").holds("\"answered\":\"0\"") ||
                get("/api/requests/pace").holds("\"answered\":0"));
    answer(ask(), "refused", team_);
    EXPECT_FALSE(get("/en/requests/pace").holds("Too few requests"));
    EXPECT_TRUE(get("/en/requests/pace").holds("At least 5 requests"));
    EXPECT_TRUE(get(requests_ + "/new", ana_).holds("half of the answers"));
}

TEST_P(RequestsTest, AnEndedGroupAsksNothing) {
    const std::string path = ask();
    EXPECT_EQ(post("/en" + group_ + "/state", {{"state", "closed"}}, ana_).status, 303);
    EXPECT_EQ(get(requests_ + "/new", ana_).status, 409);
    EXPECT_EQ(post(requests_, room(), ana_).status, 409);
    EXPECT_EQ(post(path + "/messages", {{"body", "Still"}}, ana_).status, 409);
    EXPECT_EQ(answer(path, "refused", team_).status, 303) << "the team can still end it";
}

AGORA_EACH_ENGINE(RequestsTest);

}  // namespace
}  // namespace agora::requests
