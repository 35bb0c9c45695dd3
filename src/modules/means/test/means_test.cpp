#include "agora/means/entry.hpp"

#include "agora/accounts/module.hpp"
#include "agora/circles/module.hpp"
#include "agora/circles/testing.hpp"
#include "agora/means/module.hpp"
#include "agora/members/module.hpp"
#include "agora/reports/module.hpp"
#include "agora/territories/module.hpp"
#include "agora/vocabulary/module.hpp"
#include "agora/web/page_cache.hpp"

namespace agora::means {
namespace {

using access::Role;

class MeansTest : public circles::GroupsTest {
 protected:
    MeansTest()
        : GroupsTest(
              {"territories", "accounts", "vocabulary", "reports", "members", "circles", "means"},
              {territories::territories_module(), accounts::accounts_module(),
               vocabulary::vocabulary_module(), reports::reports_module(),
               members::members_module(), circles::circles_module(), means_module()}) {}

    void SetUp() override {
        GroupsTest::SetUp();
        ana_ = person("Ana");
        ben_ = person("Ben");
        cleo_ = person("Cleo");
        team_ = person("Teo", {Role::adviser});
        group_ = found_group(ana_, "Readers");
        join_group(group_, ben_);
        means_ = "/en" + group_ + "/means";
    }

    web::TestAnswer book(const std::string& folder, const std::string& unit,
                         const std::string& amount, const access::Actor& who,
                         const std::string& day = "2020-05-04") {
        return post(
            means_ + "/" + folder,
            {{"unit", unit}, {"amount", amount}, {"purpose", "Canary hall"}, {"on_day", day}}, who);
    }
    web::TestAnswer pledge(const std::string& amount, const access::Actor& who,
                           const std::string& name = "") {
        http::NameValues fields{
            {"amount", amount}, {"purpose", "Bake bread"}, {"on_day", "2020-05-04"}};
        if (!name.empty()) fields.add("who", name);
        return post(means_ + "/pledges", fields, who);
    }
    Sums sums(Unit unit) {
        const auto circle = parse_id<CircleId>(circle_id(group_)).value_or(CircleId{});
        return database().read([&](db::ReadTx& tx) { return sums_of(tx, circle, unit); });
    }
    /// The number of the line on top.
    std::string newest(const std::string& act) {
        const auto page = get(means_, ana_).body;
        const auto end = page.find("/" + act + "\"");
        EXPECT_NE(end, std::string::npos) << page;
        const auto from = page.rfind('/', end - 1) + 1;
        return page.substr(from, end - from);
    }

    access::Actor ana_ = {};
    access::Actor ben_ = {};
    access::Actor cleo_ = {};
    access::Actor team_ = {};
    std::string group_;
    std::string means_;
};

TEST_P(MeansTest, TheTeamGrantsAndAnimatorsUse) {
    EXPECT_EQ(book("grants", "minutes", "10", ana_).status, 403);
    EXPECT_EQ(book("grants", "minutes", "10", team_).status, 303);
    EXPECT_EQ(book("grants", "cents", "100", team_).status, 303);
    EXPECT_EQ(book("uses", "minutes", "2,5", ben_).status, 403);
    EXPECT_EQ(book("uses", "minutes", "2,5", team_).status, 403);
    EXPECT_EQ(book("uses", "minutes", "2,5", ana_).status, 303);
    EXPECT_EQ(book("uses", "cents", "12,55", ana_).status, 303);
    EXPECT_EQ(sums(Unit::minutes).left(), 450);
    EXPECT_EQ(sums(Unit::cents).left(), 8745);
    const auto page = get(means_, ben_);
    EXPECT_TRUE(page.holds("7 h 30"));
    EXPECT_TRUE(page.holds("Canary hall"));
    EXPECT_TRUE(page.holds("Teo"));
    EXPECT_TRUE(get("/en" + group_, ben_).holds("7 h 30 left of 10 h"));
}

TEST_P(MeansTest, NothingIsUsedBeyondWhatIsLeftAndAWarningComesBefore) {
    book("grants", "cents", "100", team_);
    EXPECT_EQ(book("uses", "cents", "70", ana_).status, 303);
    EXPECT_FALSE(get(means_, ana_).holds("little is left"));
    EXPECT_EQ(book("uses", "cents", "12", ana_).status, 303);
    EXPECT_TRUE(get(means_, ana_).holds("little is left"));
    const auto beyond = book("uses", "cents", "18,01", ana_);
    EXPECT_EQ(beyond.status, 422);
    EXPECT_TRUE(beyond.holds("id=\"field-amount-error\""));
    EXPECT_TRUE(beyond.holds("18,01")) << "what was typed stays";
    EXPECT_EQ(sums(Unit::cents).left(), 1800);
    EXPECT_EQ(book("uses", "cents", "18", ana_).status, 303);
    EXPECT_TRUE(get(means_, ana_).holds("all is used"));
    EXPECT_EQ(book("uses", "minutes", "1", ana_).status, 422) << "of hours there are none";
}

TEST_P(MeansTest, WhatIsWrongStandsAtItsField) {
    book("grants", "cents", "100", team_);
    for (const std::string amount : {"0", "-3", "much", "", "1e9"}) {
        const auto wrong = book("uses", "cents", amount, ana_);
        EXPECT_EQ(wrong.status, 422) << amount;
        EXPECT_TRUE(wrong.holds("id=\"field-amount-error\"")) << amount;
    }
    EXPECT_TRUE(book("uses", "cents", "1", ana_, "2999-01-01").holds("id=\"field-on_day-error\""));
    EXPECT_EQ(book("uses", "moons", "1", ana_).status, 422);
}

TEST_P(MeansTest, ALineIsTakenBackAndStaysToBeRead) {
    book("grants", "cents", "100", team_);
    book("uses", "cents", "60", ana_);
    const auto take_back = [&](const std::string& entry, const access::Actor& who) {
        return post(means_ + "/" + entry + "/withdrawal", {}, who).status;
    };
    const std::string use = newest("withdrawal");
    EXPECT_EQ(take_back(use, ben_), 403);
    EXPECT_EQ(take_back(use, cleo_), 404);
    EXPECT_EQ(take_back(use, ana_), 303);
    EXPECT_EQ(take_back(use, ana_), 404) << "once";
    EXPECT_EQ(sums(Unit::cents).left(), 10000);
    EXPECT_TRUE(get(means_, ben_).holds("<del>"));
    EXPECT_EQ(take_back("77", ana_), 404);
}

TEST_P(MeansTest, AGrantThatIsUsedStays) {
    book("grants", "cents", "100", team_);
    const auto page = get(means_, team_).body;
    const auto end = page.find("/withdrawal\"");
    const auto from = page.rfind('/', end - 1) + 1;
    const std::string grant = page.substr(from, end - from);
    EXPECT_EQ(post(means_ + "/" + grant + "/withdrawal", {}, ana_).status, 403);
    book("uses", "cents", "1", ana_);
    EXPECT_EQ(post(means_ + "/" + grant + "/withdrawal", {}, team_).status, 409);
    EXPECT_EQ(sums(Unit::cents).granted, 10000);
}

TEST_P(MeansTest, MembersPledgeAndAnAnimatorTicksItOff) {
    EXPECT_EQ(get(means_ + "/pledges/new").status, 303) << "visitors are led to sign in";
    EXPECT_EQ(pledge("3", cleo_, "Canary neighbour").status, 303);
    EXPECT_FALSE(get(means_, ana_).holds("Canary neighbour")) << "only animators name others";
    EXPECT_EQ(pledge("2", ana_, "A neighbour").status, 303);
    EXPECT_TRUE(get(means_, ben_).holds("A neighbour"));
    EXPECT_EQ(sums(Unit::minutes).pledged, 300);
    const std::string entry = newest("giving");
    EXPECT_EQ(post(means_ + "/" + entry + "/giving", {}, ben_).status, 403);
    EXPECT_EQ(post(means_ + "/" + entry + "/giving", {}, ana_).status, 303);
    EXPECT_EQ(post(means_ + "/" + entry + "/giving", {}, ana_).status, 409);
    EXPECT_EQ(sums(Unit::minutes).given, 120);
    EXPECT_EQ(sums(Unit::minutes).left(), 0) << "a pledge is no grant";
}

TEST_P(MeansTest, AnimatorsDecideWhoSeesTheSums) {
    book("grants", "cents", "100", team_);
    EXPECT_EQ(get(means_, cleo_).status, 404);
    EXPECT_EQ(get(means_).status, 404);
    EXPECT_FALSE(get("/en" + group_).holds("Hours and budget"));
    const auto open_to = [&](const std::string& audience, const access::Actor& who) {
        return post(means_ + "/audience", {{"audience", audience}}, who).status;
    };
    EXPECT_EQ(open_to("everyone", ben_), 403);
    EXPECT_EQ(open_to("members", ana_), 303);
    EXPECT_EQ(get(means_, cleo_).status, 200);
    EXPECT_FALSE(get(means_, cleo_).holds("Canary hall")) << "lines are the group's";
    EXPECT_FALSE(get("/api" + group_ + "/means", cleo_).holds("Canary hall"));
    EXPECT_EQ(get(means_).status, 404);
    EXPECT_EQ(open_to("everyone", ana_), 303);
    EXPECT_EQ(get(means_).status, 200);
    EXPECT_FALSE(get(means_).holds("Canary hall"));
}

TEST_P(MeansTest, WhoSeesTheSumsIsAnEventSoThatKeptPagesGo) {
    const auto open_to = [&](const std::string& audience) {
        settle();
        const auto before = services().cache.epoch();
        EXPECT_EQ(post(means_ + "/audience", {{"audience", audience}}, ana_).status, 303);
        settle();
        return services().cache.epoch() > before;
    };
    EXPECT_TRUE(open_to("everyone"));
    EXPECT_EQ(get(means_).status, 200);
    EXPECT_TRUE(open_to("group"));
    EXPECT_EQ(get(means_).status, 404);
}

TEST_P(MeansTest, WhoPledgedFromOutsideTakesItBack) {
    EXPECT_EQ(get(means_, cleo_).status, 404);
    EXPECT_EQ(pledge("2", cleo_).status, 303);
    EXPECT_EQ(pledge("1", ben_).status, 303);
    const auto page = get(means_, cleo_);
    EXPECT_EQ(page.status, 200);
    EXPECT_TRUE(page.holds("What you pledged"));
    EXPECT_FALSE(page.holds("Ben")) << "lines of others are the group's";
    EXPECT_FALSE(page.holds("3 h")) << "sums too";
    EXPECT_TRUE(get("/en" + group_, cleo_).holds("What you pledged"));
    const auto end = page.body.find("/withdrawal\"");
    const auto from = page.body.rfind('/', end - 1) + 1;
    const std::string back = means_ + "/" + page.body.substr(from, end - from) + "/withdrawal";
    EXPECT_EQ(post(back, {}, person("Dan")).status, 404);
    const auto done = post(back, {}, cleo_);
    EXPECT_EQ(done.status, 303);
    EXPECT_EQ(done.location, "/en" + group_) << "nothing is left for her on the page";
    EXPECT_EQ(sums(Unit::minutes).pledged, 60);
}

TEST_P(MeansTest, WhatWasUsedOrGivenTheSignerAloneDoesNotTakeBack) {
    EXPECT_EQ(pledge("2", ben_).status, 303);
    const std::string given = newest("giving");
    EXPECT_EQ(post(means_ + "/" + given + "/giving", {}, ana_).status, 303);
    EXPECT_EQ(post(means_ + "/" + given + "/withdrawal", {}, ben_).status, 403);
    book("grants", "cents", "100", team_);
    book("uses", "cents", "60", ana_, "2020-06-04");
    const std::string used = newest("withdrawal");
    database().write([&](db::WriteTx& tx) {
        // As if Ben had signed it when he was an animator.
        tx.run(db::Query{"test.sign", "UPDATE means_entry SET signed_by = $1 WHERE entry_id = $2"},
               ben_.account, parse_id<EntryId>(used).value_or(EntryId{}));
    });
    EXPECT_EQ(post(means_ + "/" + used + "/withdrawal", {}, ben_).status, 403);
    EXPECT_EQ(post(means_ + "/" + used + "/withdrawal", {}, ana_).status, 303);
}

TEST_P(MeansTest, PledgesAreBoundedInNumberAndTime) {
    const auto far = post(means_ + "/pledges",
                          {{"amount", "1"}, {"purpose", "Bake"}, {"on_day", "2099-01-01"}}, cleo_);
    EXPECT_EQ(far.status, 422);
    EXPECT_TRUE(far.holds("id=\"field-on_day-error\""));
    for (int count = 0; count < 10; ++count) EXPECT_EQ(pledge("1", cleo_).status, 303);
    const auto more = pledge("1", cleo_);
    EXPECT_EQ(more.status, 422);
    EXPECT_TRUE(more.holds("id=\"field-amount-error\""));
    EXPECT_EQ(pledge("1", ben_).status, 303) << "others still can";
}

TEST_P(MeansTest, LinesStandOnPages) {
    const auto circle = parse_id<CircleId>(circle_id(group_)).value_or(CircleId{});
    for (int count = 0; count < 101; ++count) {
        database().write([&](db::WriteTx& tx) {
            put_whole_entry(tx, {.circle_id = circle,
                                 .kind = Kind::pledged,
                                 .amount = 60,
                                 .purpose = "Line " + std::to_string(count) + ".",
                                 .on_day = Date{2020, 1, 1} + std::chrono::days{count},
                                 .signed_by = ben_.account,
                                 .signed_at = now()});
        });
    }
    EXPECT_TRUE(get(means_, ana_).holds("Older lines"));
    EXPECT_FALSE(get(means_, ana_).holds("Line 0."));
    EXPECT_TRUE(get(means_ + "?page=2", ana_).holds("Line 0."));
    EXPECT_TRUE(get(means_ + "?page=2", ana_).holds("Newer lines"));
}

TEST_P(MeansTest, AnEndedGroupUsesNothing) {
    book("grants", "cents", "100", team_);
    EXPECT_EQ(pledge("1", ben_).status, 303);
    const std::string waiting = newest("giving");
    EXPECT_EQ(post("/en" + group_ + "/state", {{"state", "closed"}}, ana_).status, 303);
    EXPECT_EQ(book("uses", "cents", "1", ana_).status, 409);
    EXPECT_EQ(pledge("1", ben_).status, 409);
    EXPECT_EQ(post(means_ + "/" + waiting + "/giving", {}, ana_).status, 409);
    EXPECT_EQ(post(means_ + "/" + waiting + "/withdrawal", {}, ben_).status, 409);
    EXPECT_EQ(post(means_ + "/" + waiting + "/withdrawal", {}, team_).status, 303);
    EXPECT_TRUE(get(means_, ben_).holds("Canary hall"));
}

AGORA_EACH_ENGINE(MeansTest);

}  // namespace
}  // namespace agora::means
