#include "agora/circles/working.hpp"
#include "circles_test.hpp"
#include "composition.hpp"
#include "quiet.hpp"

namespace agora::circles {
namespace {

using testing::HasSubstr;

/// A working group that Ana animates; Ben is in it, Cleo is a member of the cooperative only.
class WorkingTest : public CirclesTest {
 protected:
    void SetUp() override {
        CirclesTest::SetUp();
        ana_ = person("Ana");
        ben_ = person("Ben");
        cleo_ = person("Cleo");
        admin_ = person("Root", {access::Role::administrator});
        adviser_ = person("Adviser", {access::Role::adviser});
        moderator_ = person("Mo", {access::Role::moderator});
        path_ = found_group(ana_, with(founding("Tariffs"), "kind", "working"));
        EXPECT_EQ(join_group(path_, ben_).status, 303);
    }
    std::string address(std::string_view rest = "") const {
        return "/en" + path_ + std::string{rest};
    }
    std::string in_days(int days) { return to_string(utc_date(now()) + std::chrono::days{days}); }
    http::NameValues mandate(std::string asked, std::string until = "", std::string seen = "0") {
        return {{"asked", std::move(asked)},
                {"asked_by", "The board"},
                {"until_day", std::move(until)},
                {"seen", std::move(seen)}};
    }
    http::NameValues office(const access::Actor& who, std::string office, std::string until) {
        return {{"account", to_string(who.account)},
                {"office", std::move(office)},
                {"until", std::move(until)}};
    }
    http::NameValues guest(std::string who, std::string until) {
        return {{"who", std::move(who)},
                {"invited_as", "expert"},
                {"subject", "Tax law"},
                {"guest_until", std::move(until)}};
    }
    /// Nobody may do it but animators and the staff who look after all groups.
    void expect_only_animators(const std::string& to, const http::NameValues& values) {
        EXPECT_NE(post(to, values).status, 200);
        EXPECT_EQ(post(to, values, ben_).status, 403);
        EXPECT_EQ(post(to, values, cleo_).status, 403);
        EXPECT_EQ(post(to, values, adviser_).status, 403);
        EXPECT_EQ(post(to, values, moderator_).status, 403);
    }
    std::string found_part(const access::Actor& by, const std::string& name) {
        const auto answer = post(
            address("/parts"), {{"name", name}, {"summary", "A part."}, {"goal", "To count."}}, by);
        EXPECT_EQ(answer.status, 303) << answer.body;
        return answer.location.size() > 3 ? answer.location.substr(3) : "";
    }
    void run(std::string_view name) {
        for (const jobs::Periodic& periodic : circles_module().periodic(services())) {
            if (periodic.name == name) periodic.run();
        }
        settle();
    }

    access::Actor ana_ = {};
    access::Actor ben_ = {};
    access::Actor cleo_ = {};
    access::Actor admin_ = {};
    access::Actor adviser_ = {};
    access::Actor moderator_ = {};
    std::string path_;
};

TEST_P(WorkingTest, TheMandateSaysWhatIsAskedAndKeepsEveryVersion) {
    EXPECT_TRUE(get(address(), ana_).holds("Nobody said yet what the group is asked"));
    EXPECT_FALSE(get(address(), ben_).holds("Nobody said yet what the group is asked"));
    expect_only_animators(address("/mandate"), mandate("Canary"));
    EXPECT_EQ(get(address("/mandate/edit"), ben_).status, 403);
    EXPECT_FALSE(get(address("/mandate")).holds("Canary"));
    EXPECT_EQ(post(address("/mandate"), mandate("A **fair** tariff.", in_days(90)), ana_).status,
              303);
    EXPECT_TRUE(get(address()).holds("A <strong>fair</strong> tariff."));
    EXPECT_TRUE(get(address()).holds("The board"));
    EXPECT_EQ(post(address("/mandate"), mandate("Late", "", "0"), admin_).status, 409)
        << "somebody wrote meanwhile";
    EXPECT_EQ(post(address("/mandate"), mandate("A tariff for all.", "", "1"), admin_).status, 303);
    const auto versions = get(address("/mandate"), ben_);
    EXPECT_TRUE(versions.holds("Version 2"));
    EXPECT_TRUE(versions.holds("A <strong>fair</strong> tariff."));
    EXPECT_TRUE(versions.holds("Ana")) << "the group sees who wrote it";
    EXPECT_FALSE(get(address("/mandate"), cleo_).holds("Ana"));
    EXPECT_EQ(get("/en/groups/nothing/mandate").status, 404);
    const std::string free = found_group(cleo_, founding("Readers"));
    EXPECT_EQ(get("/en" + free + "/mandate").status, 404);
}

TEST_P(WorkingTest, WhatIsWrongInAMandateStandsAtItsField) {
    for (const auto& [until, error] : std::vector<std::pair<std::string, std::string>>{
             {in_days(-1), "still to come"},
             {in_days(4000), "within three years"},
             {"2026-13-45", "field-until_day-error"}}) {
        const auto answer = post(address("/mandate"), mandate("Canary words", until), ana_);
        EXPECT_EQ(answer.status, 422) << until;
        EXPECT_TRUE(answer.holds("field-until_day-error")) << until;
        EXPECT_TRUE(answer.holds(error)) << until;
        EXPECT_TRUE(answer.holds("Canary words")) << "what was typed stays";
    }
    const auto empty = post(address("/mandate"), mandate(""), ana_);
    EXPECT_EQ(empty.status, 422);
    EXPECT_TRUE(empty.holds("field-asked-error"));
    EXPECT_EQ(post(address("/mandate"), mandate(std::string(4001, 'x')), ana_).status, 422);
    EXPECT_EQ(post(address("/state"), {{"state", "closed"}}, ana_).status, 303);
    EXPECT_EQ(post(address("/mandate"), mandate("After the end"), ana_).status, 409);
}

TEST_P(WorkingTest, ASecretaryAndAModeratorAreNamedUntilADay) {
    expect_only_animators(address("/roles"), office(ben_, "secretary", in_days(30)));
    EXPECT_EQ(get(address("/roles")).status, 303) << "visitors are led to sign in";
    EXPECT_EQ(post(address("/roles"), office(cleo_, "secretary", in_days(30)), ana_).status, 422)
        << "not in the group";
    EXPECT_TRUE(post(address("/roles"), office(ben_, "secretary", in_days(0)), ana_)
                    .holds("field-until-error"));
    EXPECT_EQ(post(address("/roles"), office(ben_, "king", in_days(30)), ana_).status, 422);
    EXPECT_EQ(post(address("/roles"), office(ben_, "secretary", in_days(30)), ana_).status, 303);
    EXPECT_THAT(last_mail(), HasSubstr("ben@people.example"));
    EXPECT_THAT(last_mail(), HasSubstr("named secretary"));
    EXPECT_TRUE(get(address(), cleo_).holds("Ben")) << "a function is shown";
    EXPECT_FALSE(get(address()).holds("Ben")) << "no public profile";
    EXPECT_TRUE(get(address("/roles"), cleo_).holds("secretary"));
    EXPECT_FALSE(get(address("/roles"), ben_).holds("End the role"));
    const std::string end = address("/roles/secretary/" + to_string(ben_.account) + "/end");
    expect_only_animators(end, {});
    EXPECT_EQ(post(end, {}, ana_).status, 303);
    EXPECT_EQ(post(end, {}, ana_).status, 404);
    EXPECT_EQ(post(address("/roles"), office(ben_, "moderator", in_days(30)), admin_).status, 303);
    clock_.advance(std::chrono::days{31});
    EXPECT_FALSE(get(address(), cleo_).holds("Ben")) << "the term has ended";
}

TEST_P(WorkingTest, WhoLeavesHasNoRoleAnyMore) {
    EXPECT_EQ(post(address("/roles"), office(ben_, "secretary", in_days(30)), ana_).status, 303);
    EXPECT_EQ(post(address("/membership/closure"), {}, ben_).status, 303);
    EXPECT_EQ(join_group(path_, ben_).status, 303);
    EXPECT_FALSE(get(address("/roles"), ana_).holds("End the role"));
}

TEST_P(WorkingTest, AnExpertComesForATimeAndIsNamedSo) {
    const auto eve = listed_in("be-44021", members::Audience::members);
    expect_only_animators(address("/guests"), guest("listed1", in_days(30)));
    for (const std::string nobody : {"Ghost", "/members/999", "Ben"}) {
        const auto answer = post(address("/guests"), guest(nobody, in_days(30)), ana_);
        EXPECT_EQ(answer.status, 422) << nobody << " is not in the directory";
        EXPECT_TRUE(answer.holds("field-who-error"));
        EXPECT_TRUE(answer.holds("Tax law"));
    }
    EXPECT_TRUE(post(address("/guests"), guest("listed1", in_days(800)), ana_)
                    .holds("field-guest_until-error"));
    EXPECT_TRUE(post(address("/guests"), guest("listed1", in_days(-1)), ana_)
                    .holds("field-guest_until-error"));
    EXPECT_EQ(post(address("/guests"), guest("listed1", in_days(30)), ana_).status, 303);
    EXPECT_THAT(last_mail(), HasSubstr("as an expert"));
    EXPECT_TRUE(get(address("/roles"), ana_).holds("has not answered yet"));
    EXPECT_FALSE(get(address("/roles"), ben_).holds("listed1")) << "nobody else knows yet";
    EXPECT_FALSE(membership(path_, eve)) << "they answer themselves";
    EXPECT_TRUE(get(address(), eve).holds("You are invited here:"));
    EXPECT_EQ(post(address("/invitation/acceptance"), {}, cleo_).status, 404) << "not invited";
    EXPECT_EQ(post(address("/invitation/acceptance"), {}, eve).status, 303);
    EXPECT_TRUE(membership(path_, eve));
    const auto home = get(address(), ben_);
    EXPECT_TRUE(home.holds("listed1"));
    EXPECT_TRUE(home.holds("Tax law"));
    for (const std::string page : {"", "/roles", "/people"}) {
        const auto outside = get(address(page), cleo_);
        EXPECT_FALSE(outside.holds("Tax law")) << "the group sees it: " << page;
        EXPECT_FALSE(get("/api" + path_ + page, cleo_).holds("Tax law")) << page;
    }
    EXPECT_FALSE(get(address()).holds("Tax law"));
    EXPECT_TRUE(get(address("/roles"), cleo_).holds("listed1")) << "the name stays";
    EXPECT_TRUE(get(address("/roles"), ben_).holds("Tax law"));
    EXPECT_TRUE(get(address("/people"), ben_).holds("<span class=\"tag\">expert</span>"));
    EXPECT_EQ(post(address("/invitation/declining"), {}, eve).status, 404);
    clock_.advance(std::chrono::days{29});
    run("circles.lapsed");
    EXPECT_TRUE(membership(path_, eve));
    clock_.advance(std::chrono::days{3});
    run("circles.lapsed");
    EXPECT_FALSE(membership(path_, eve)) << "the time is over";
    EXPECT_THAT(last_mail(), HasSubstr("is over"));
    EXPECT_FALSE(get(address(), ben_).holds("Tax law"));
}

TEST_P(WorkingTest, AnInvitationIsDeclinedOrTakenBack) {
    const auto eve = listed_in("be-44021", members::Audience::members);
    const std::string page = "/en/members/" + to_string(eve.account);
    EXPECT_EQ(post(address("/guests"), guest(page, in_days(30)), ana_).status, 303);
    EXPECT_EQ(post(address("/invitation/declining"), {}, eve).status, 303);
    EXPECT_EQ(post(address("/invitation/acceptance"), {}, eve).status, 404);
    EXPECT_EQ(post(address("/guests"), guest(page, in_days(30)), ana_).status, 303);
    const std::string end = address("/guests/" + to_string(eve.account) + "/end");
    expect_only_animators(end, {});
    EXPECT_EQ(post(end, {}, ana_).status, 303);
    EXPECT_EQ(post(address("/invitation/acceptance"), {}, eve).status, 404);
    EXPECT_EQ(post(address("/guests"), guest(page, in_days(30)), ana_).status, 303);
    EXPECT_EQ(post(address("/invitation/acceptance"), {}, eve).status, 303);
    EXPECT_EQ(post(end, {}, ana_).status, 303);
    EXPECT_FALSE(membership(path_, eve));
}

TEST_P(WorkingTest, ASubGroupTakesItsMembersFromTheWholeOne) {
    expect_only_animators(address("/parts"),
                          {{"name", "Counting"}, {"summary", "s"}, {"goal", "g"}});
    EXPECT_EQ(get(address("/parts/new"), ben_).status, 403);
    EXPECT_EQ(post(address("/parts"), {{"name", ""}, {"summary", "s"}, {"goal", "g"}}, ana_).status,
              422);
    const std::string part = found_part(ana_, "Counting");
    EXPECT_TRUE(get(address()).holds("Counting")) << "shown on both";
    EXPECT_TRUE(get("/en" + part).holds("This is a sub-group of"));
    EXPECT_EQ(join_group(part, cleo_).status, 409);
    EXPECT_EQ(get("/en" + part + "/membership/new", cleo_).status, 409);
    EXPECT_FALSE(get("/en" + part, cleo_).holds("Join this group"));
    EXPECT_EQ(join_group(part, ben_).status, 303);
    EXPECT_EQ(
        post("/en" + part + "/parts", {{"name", "Deep"}, {"summary", "s"}, {"goal", "g"}}, ana_)
            .status,
        409)
        << "one level only";
    EXPECT_EQ(post("/en" + part + "/guests", guest("listed1", in_days(3)), ana_).status, 409);
    EXPECT_EQ(post(address("/membership/closure"), {}, ben_).status, 303);
    EXPECT_FALSE(membership(part, ben_)) << "who leaves the whole leaves the part";
}

TEST_P(WorkingTest, ASubGroupKeepsAnAnimatorAndEndsWithTheWholeOne) {
    const std::string part = found_part(ana_, "Counting");
    EXPECT_EQ(post(address("/people/" + to_string(ben_.account) + "/animation"),
                   {{"until", in_days(100)}}, ana_)
                  .status,
              303);
    EXPECT_EQ(post(address("/membership/closure"), {}, ana_).status, 409)
        << "the part has no other animator";
    EXPECT_TRUE(membership(path_, ana_));
    EXPECT_EQ(post(address("/state"), {{"state", "closed"}}, ben_).status, 303);
    EXPECT_EQ(state_of(part), State::closed);
    EXPECT_EQ(post("/en" + part + "/state", {{"state", "starting"}}, ana_).status, 409)
        << "not without the whole";
}

TEST_P(WorkingTest, AGroupIsNotMergedIntoItsPart) {
    const std::string part = found_part(ana_, "Counting");
    const std::string into = to_string(membership(part, ana_)->circle_id);
    const std::string readers = found_group(ana_, founding("Readers"));
    const auto care = get(address("/care"), ana_);
    EXPECT_TRUE(care.holds(">Readers</option>"));
    EXPECT_FALSE(care.holds(">Counting</option>"));
    const auto refused = post(address("/merger"), {{"into", into}}, ana_);
    EXPECT_EQ(refused.status, 422);
    EXPECT_TRUE(refused.holds("field-into-error"));
    EXPECT_NE(state_of(path_), State::closed);
    EXPECT_NE(state_of(part), State::closed);
    const CircleId own = membership(path_, ana_)->circle_id;
    const Result<Done> merged = database().write([&](db::WriteTx& tx) {
        const auto whole = find_circle(tx, own);
        return merge({tx, services(), {ana_.account, now()}}, *whole, *parse_id<CircleId>(into));
    });
    EXPECT_FALSE(merged) << "whatever the form offers";
}

TEST_P(WorkingTest, OfWhomItIsMadeIsToldFromFiveOn) {
    const auto declare = [&](const access::Actor& who, const std::string& tie) {
        return post(address("/composition"), {{"tie", tie}}, who).status;
    };
    EXPECT_EQ(get(address("/composition")).status, 303) << "visitors are led to sign in";
    EXPECT_EQ(declare(cleo_, "works"), 403);
    EXPECT_EQ(declare(ana_, "pirate"), 422);
    for (int number = 0; number < 4; ++number) {
        const auto one = person("W" + std::to_string(number));
        join_group(path_, one);
        EXPECT_EQ(declare(one, "works"), 303);
    }
    EXPECT_TRUE(get(address("/composition"), cleo_).holds("Too few have said it"));
    EXPECT_EQ(declare(ben_, "works"), 303);
    EXPECT_EQ(declare(ana_, "staff"), 303);
    const auto told = get(address("/composition"), cleo_);
    EXPECT_FALSE(told.holds("work for the cooperative")) << "one alone is told to nobody";
    EXPECT_TRUE(told.holds("others, together"));
    EXPECT_TRUE(told.holds("6 people said it"));
    EXPECT_FALSE(told.holds("As what do you take part?")) << "only who is in";
    EXPECT_TRUE(get("/api" + path_ + "/composition", cleo_).holds("others, together"));
    EXPECT_EQ(post(address("/membership/closure"), {}, ben_).status, 303);
    EXPECT_FALSE(get(address("/composition"), cleo_).holds("6 people"));
}

TEST(CompositionTest, NoSumTellsOfFewerThanFive) {
    using Cells = std::vector<Cell>;
    EXPECT_EQ(shown_cells({}), Cells{});
    EXPECT_EQ(shown_cells({{"a", 4}}), Cells{});
    EXPECT_EQ(shown_cells({{"a", 5}}), (Cells{{"a", 5}}));
    EXPECT_EQ(shown_cells({{"a", 9}, {"b", 1}}), (Cells{{"", 10}})) << "else 10 less 9 tells";
    EXPECT_EQ(shown_cells({{"a", 9}, {"b", 6}, {"c", 1}}), (Cells{{"a", 9}, {"", 7}}));
    EXPECT_EQ(shown_cells({{"a", 9}, {"b", 3}, {"c", 2}}), (Cells{{"a", 9}, {"", 5}}));
}

AGORA_EACH_ENGINE(WorkingTest);

}  // namespace
}  // namespace agora::circles
