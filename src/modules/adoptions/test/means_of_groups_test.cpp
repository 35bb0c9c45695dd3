#include "adoptions_site.hpp"

#include "agora/accounts/administration.hpp"
#include "agora/means/entry.hpp"

namespace agora::adoptions {
namespace {

class MeansOfGroupsTest : public AdoptionsTest {
 protected:
    void SetUp() override {
        AdoptionsTest::SetUp();
        begin();
    }
    static http::NameValues need(const std::string& kind, const std::string& amount = "") {
        return {{"kind", kind},
                {"amount", amount},
                {"words", "For the printing evening."},
                {"needed_on", ""}};
    }
    http::NameValues decision(const std::string& verdict, const std::string& amount = "") {
        return {{"verdict", verdict},
                {"amount", amount},
                {"words", "Agreed with the house."},
                {"contact", to_string(team_.account)}};
    }
    void hold_role() {
        database().write([&](db::WriteTx& tx) {
            EXPECT_TRUE(accounts::grant_role(tx, {}, team_.account, {Role::adviser, {}}).ok());
        });
    }
    means::Sums sums(means::Unit unit) {
        const auto circle = parse_id<circles::CircleId>(circle_id(group_));
        return database().read(
            [&](db::ReadTx& tx) { return means::sums_of(tx, circle.value(), unit); });
    }
};

TEST_P(MeansOfGroupsTest, AnimatorsAskAndTheTeamDecides) {
    hold_role();
    for (const auto& who : {ben_, cleo_, editor_, team_}) {
        EXPECT_EQ(act("/needs", who, need("room")), 403);
        EXPECT_EQ(get(page_ + "/needs/new", who).status, 403);
    }
    EXPECT_EQ(act("/needs", ana_, need("budget")), 422) << "how much?";
    EXPECT_EQ(act("/needs", ana_, need("moon")), 422);
    EXPECT_EQ(act("/needs", ana_, need("budget", "12,50")), 303);
    EXPECT_EQ(act("/needs", ana_, need("hours", "2,5")), 303);
    EXPECT_EQ(act("/needs", ana_, need("room").with("needed_on", "2001-01-01")), 422);
    EXPECT_EQ(act("/needs", ana_, need("room")), 303);
    EXPECT_TRUE(get("/en/requests", team_).holds("A budget · 700-1"));
    EXPECT_THAT(page(), Not(HasSubstr("What the group asked for"))) << "members read it";
    EXPECT_FALSE(get("/api/adoptions/700-1").holds("12.50"));
    EXPECT_THAT(page(cleo_), HasSubstr("€12.50"));
    for (const auto& who : {ana_, ben_, cleo_, editor_, person("Mo", {Role::moderator})}) {
        EXPECT_EQ(get(page_ + "/needs/1", who).status, 403);
        EXPECT_EQ(act("/needs/1", who, decision("granted", "10")), 403);
    }
    EXPECT_TRUE(get(page_ + "/needs/1", team_).holds("For the printing evening."));
    EXPECT_EQ(act("/needs/1", team_, decision("granted", "0")), 422);
    EXPECT_EQ(act("/needs/1", team_, decision("granted", "10,00")), 303);
    EXPECT_EQ(sums(means::Unit::cents).granted, 1000);
    EXPECT_EQ(act("/needs/1", team_, decision("granted", "10,00")), 409) << "once";
    EXPECT_EQ(sums(means::Unit::cents).granted, 1000);
    EXPECT_EQ(act("/needs/2", team_, decision("granted", "2,5")), 303);
    EXPECT_EQ(sums(means::Unit::minutes).granted, 150);
    EXPECT_THAT(last_mail(), HasSubstr("Agreed with the house."));
    EXPECT_THAT(page(ana_), HasSubstr("Agreed with the house."));
    for (const auto& who : {ben_, cleo_, editor_}) {
        EXPECT_THAT(page(who), Not(HasSubstr("Agreed with the house.")));
        EXPECT_FALSE(get("/api/adoptions/700-1", who).holds("Agreed with the house."));
    }
    EXPECT_THAT(page(cleo_), HasSubstr("€10.00"));
    EXPECT_EQ(act("/needs/3", team_, decision("refused")), 303);
    EXPECT_THAT(page(cleo_), HasSubstr("refused"));
}

TEST_P(MeansOfGroupsTest, AContactIsNamedAmongTheTeam) {
    hold_role();
    EXPECT_EQ(act("/needs", ana_, need("contact")), 303);
    const auto wrong = post(page_ + "/needs/1",
                            decision("granted").with("contact", to_string(cleo_.account)), team_);
    EXPECT_EQ(wrong.status, 422);
    EXPECT_TRUE(wrong.holds("id=\"field-contact-error\""));
    EXPECT_TRUE(wrong.holds("Agreed with the house.")) << "what was typed stays";
    EXPECT_EQ(act("/needs/1", team_, decision("granted")), 303);
    EXPECT_THAT(page(cleo_), HasSubstr("Teo"));
    EXPECT_THAT(page(), Not(HasSubstr("Teo"))) << "not for visitors";
}

TEST_P(MeansOfGroupsTest, WhoRefusesIsNoContact) {
    hold_role();
    EXPECT_EQ(act("/needs", ana_, need("contact")), 303);
    EXPECT_EQ(act("/needs", ana_, need("room")), 303);
    const std::string own = "value=\"" + to_string(team_.account) + "\" selected";
    EXPECT_TRUE(get(page_ + "/needs/1", team_).holds(own));
    EXPECT_FALSE(get(page_ + "/needs/2", team_).holds(own)) << "a room needs no contact";
    const auto nobody = post(page_ + "/needs/1", decision("granted").with("contact", ""), team_);
    EXPECT_EQ(nobody.status, 422);
    EXPECT_TRUE(nobody.holds("id=\"field-contact-error\""));
    EXPECT_EQ(act("/needs/1", team_, decision("refused")), 303);
    EXPECT_THAT(page(cleo_), Not(HasSubstr("Contact at the cooperative")));
    EXPECT_EQ(act("/needs/2", team_, decision("granted").with("contact", "")), 303);
    EXPECT_THAT(page(cleo_), Not(HasSubstr("Contact at the cooperative")));
}

TEST_P(MeansOfGroupsTest, MoneyIsGrantedOnceThoughTheAnimatorWritesAgain) {
    hold_role();
    EXPECT_EQ(act("/needs", ana_, need("budget", "12,50")), 303);
    EXPECT_EQ(act("/needs/1", team_, decision("granted", "10,00")), 303);
    EXPECT_EQ(post("/en/requests/1/messages", {{"body", "Thank you."}}, ana_).status, 303);
    EXPECT_THAT(page(team_), Not(HasSubstr("/needs/1\"")));
    EXPECT_THAT(page(cleo_), HasSubstr(">granted<")) << "it stands in the book";
    for (const char* verdict : {"granted", "refused"}) {
        EXPECT_EQ(act("/needs/1", team_, decision(verdict, "10,00")), 409);
    }
    EXPECT_EQ(sums(means::Unit::cents).granted, 1000);
}

TEST_P(MeansOfGroupsTest, WhatIsAnsweredWithoutABookingSaysSo) {
    hold_role();
    EXPECT_EQ(act("/needs", ana_, need("hours", "2,5")), 303);
    EXPECT_EQ(post("/en/requests/1/answers", {{"body", "Yes."}, {"state", "done"}}, team_).status,
              303);
    EXPECT_THAT(page(cleo_), HasSubstr("answered, not booked yet"));
    EXPECT_THAT(page(cleo_), Not(HasSubstr(">granted<")));
    EXPECT_THAT(page(team_), HasSubstr("/needs/1\""));
    EXPECT_EQ(act("/needs/1", team_, decision("granted", "2,5")), 303);
    EXPECT_EQ(sums(means::Unit::minutes).granted, 150);
    EXPECT_THAT(page(cleo_), HasSubstr(">granted<"));
    EXPECT_EQ(act("/needs/1", team_, decision("granted", "2,5")), 409);
}

TEST_P(MeansOfGroupsTest, ACaseOfAnotherRecommendationIsNotDecidedHere) {
    EXPECT_EQ(act("/needs", ana_, need("room")), 303);
    EXPECT_EQ(open(editor_, "700-2"), 303);
    EXPECT_EQ(adopt(ana_, group_, "700-2").status, 303);
    EXPECT_EQ(get("/en/adoptions/700-2/needs/1", team_).status, 404);
    EXPECT_EQ(post("/en/adoptions/700-2/needs/1", decision("refused"), team_).status, 404);
    EXPECT_EQ(post("/en/adoptions/700-1/needs/77", decision("refused"), team_).status, 404);
}

TEST_P(MeansOfGroupsTest, WhatIsAnsweredAmongTheRequestsIsDecidedHereToo) {
    hold_role();
    EXPECT_EQ(act("/needs", ana_, need("room")), 303);
    EXPECT_EQ(
        post("/en/requests/1/answers", {{"body", "The hall is yours."}, {"state", "done"}}, team_)
            .status,
        303);
    EXPECT_THAT(page(cleo_), HasSubstr("granted"));
    EXPECT_EQ(act("/needs/1", team_, decision("refused")), 409);
}

AGORA_EACH_ENGINE(MeansOfGroupsTest);

}  // namespace
}  // namespace agora::adoptions
