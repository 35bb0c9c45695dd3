#include "agora/accounts/administration.hpp"
#include "agora/accounts/eraser.hpp"
#include "ambassadors_testing.hpp"
#include "refusals.hpp"
#include "support.hpp"
#include "support_store.hpp"
#include "terms_store.hpp"

#include <thread>

namespace agora::ambassadors {
namespace {

using std::chrono::days;
using testing::HasSubstr;

class SupportTest : public AmbassadorsTest {
 protected:
    void SetUp() override {
        AmbassadorsTest::SetUp();
        bo_ = person("Bo", {Role::board});
        ada_ = person("Ada", {Role::administrator});
    }
    std::string day(int ahead) { return to_string(utc_date(now()) + days{ahead}); }
    http::NameValues seat(const std::string& name) {
        return {{"mail", name + "@people.example"},
                {"side", "staff"},
                {"department", "communication"},
                {"region", "be-vlg"},
                {"until", day(365)},
                {"domains", "work"}};
    }
    int put(const http::NameValues& fields) {
        return post("/en/ambassadors/support", fields, bo_).status;
    }
    std::string seat_of(const access::Actor& who) {
        return database().read([&](db::ReadTx& tx) {
            const auto seat = find_support_seat_of(tx, who.account);
            return seat ? to_string(seat->support_seat_id) : std::string{"0"};
        });
    }
    bool has_role(const access::Actor& who) {
        return database().read([&](db::ReadTx& tx) {
            for (const access::Grant& grant : accounts::grants_of(tx, who.account)) {
                if (grant.role == Role::support_group) return true;
            }
            return false;
        });
    }
    void run(std::string_view name) {
        for (const jobs::Periodic& periodic : ambassadors_module().periodic(services())) {
            if (periodic.name == name) periodic.run();
        }
        settle();
    }

    access::Actor bo_ = {};
    access::Actor ada_ = {};
};

TEST_P(SupportTest, TheBoardComposesItAndTheRightsGoWithTheSeat) {
    const auto kim = person("Kim");
    EXPECT_FALSE(has_role(kim));
    for (const access::Actor& who : {sol_, teo_, ana_}) {
        EXPECT_EQ(post("/en/ambassadors/support", seat("Kim"), who).status, 403);
    }
    EXPECT_EQ(post("/en/ambassadors/support", seat("Kim")).status, 303) << "sign in first";
    EXPECT_FALSE(has_role(kim));
    EXPECT_EQ(put(seat("Kim")), 303);
    EXPECT_TRUE(has_role(kim));
    EXPECT_THAT(last_mail(), HasSubstr("support group"));
    EXPECT_EQ(post("/en/ambassadors/support", seat("Ana"), ada_).status, 303);

    const auto seen = get("/en/ambassadors/support", teo_);
    EXPECT_TRUE(seen.holds("Kim"));
    EXPECT_TRUE(seen.holds("2 people sit in the group."));
    EXPECT_TRUE(seen.holds("Nobody yet from:"));
    EXPECT_TRUE(seen.holds("<span class=\"tag\">Wallonia</span>"));
    EXPECT_FALSE(seen.holds("Change the term")) << "the board does";
    const auto visitor = get("/en/ambassadors/support");
    EXPECT_EQ(visitor.status, 200);
    EXPECT_FALSE(visitor.holds("Kim")) << "names are for members";
    EXPECT_TRUE(visitor.holds("2 people"));
    EXPECT_FALSE(get("/api/ambassadors/support").holds("Kim"));
    EXPECT_TRUE(get("/api/ambassadors/support", teo_).holds("Kim"));
    for (const std::string_view language : {"nl", "fr"}) {
        EXPECT_EQ(get("/" + std::string{language} + "/ambassadors/support", bo_).status, 200);
    }

    EXPECT_EQ(post("/en/ambassadors/support/" + seat_of(kim) + "/end", {}, ana_).status, 404);
    EXPECT_EQ(post("/en/ambassadors/support/" + seat_of(ana_) + "/end", {}, ana_).status, 303)
        << "leaves by their own act";
    EXPECT_FALSE(has_role(ana_));
    EXPECT_EQ(post("/en/ambassadors/support/" + seat_of(kim) + "/end", {}, bo_).status, 303);
    EXPECT_FALSE(has_role(kim));
    EXPECT_EQ(post("/en/ambassadors/support/12/end", {}, bo_).status, 404);
}

TEST_P(SupportTest, WhatIsWrongStandsAtItsField) {
    person("Kim");
    for (const auto& [field, value, at] :
         {std::tuple{"mail", "nobody@people.example", "mail"},
          std::tuple{"mail", "Bo@people.example", "mail"}, std::tuple{"mail", "", "mail"},
          std::tuple{"department", "none", "department"},
          std::tuple{"department", "kitchen", "department"}, std::tuple{"region", "moon", "region"},
          std::tuple{"until", "1999-01-01", "until"}, std::tuple{"until", "9999-12-31", "until"},
          std::tuple{"until", "soon", "until"}, std::tuple{"side", "", "side"}}) {
        const auto wrong = post("/en/ambassadors/support", seat("Kim").with(field, value), bo_);
        EXPECT_EQ(wrong.status, 422) << field << " " << value;
        EXPECT_TRUE(wrong.holds("id=\"field-" + std::string{at} + "-error\"")) << field;
    }
    EXPECT_EQ(put(seat("Kim")), 303);
    EXPECT_EQ(put(seat("Kim")), 422) << "sits there already";
}

TEST_P(SupportTest, TenAreTheMostHoweverManyComeAtOnce) {
    for (int number = 0; number < 8; ++number) {
        const std::string name = "Seat" + std::to_string(number);
        person(name);
        EXPECT_EQ(put(seat(name)), 303) << number;
    }
    const auto extra = person("Extra");
    ASSERT_TRUE(database()
                    .write([&](db::WriteTx& tx) {
                        return accounts::grant_role(tx, {ada_.account, now()}, extra.account,
                                                    {Role::support_group, {}});
                    })
                    .ok());
    EXPECT_TRUE(get("/en/ambassadors/support", bo_).holds("without a place in it"))
        << "who has the rights counts";
    for (const std::string name : {"One", "Two", "Three"}) person(name);
    std::vector<int> answers(3);
    std::vector<std::thread> threads;
    const std::vector<std::string> names{"One", "Two", "Three"};
    for (std::size_t which = 0; which < names.size(); ++which) {
        threads.emplace_back([&, which] { answers[which] = put(seat(names[which])); });
    }
    for (std::thread& thread : threads) thread.join();
    EXPECT_EQ(std::ranges::count(answers, 303), 1) << "one place was left";
    EXPECT_EQ(std::ranges::count(answers, 422), 2);
    EXPECT_EQ(database().read([](db::ReadTx& tx) { return list_support_seats(tx).size(); }), 9U);
    const auto full = post("/en/ambassadors/support", seat("One"), bo_);
    EXPECT_EQ(full.status, 422);
    // Who has the rights already takes no place of another.
    EXPECT_EQ(put(seat("Extra")), 303);
}

TEST_P(SupportTest, ATermEndsByItself) {
    const auto kim = person("Kim");
    EXPECT_EQ(put(seat("Kim").with("until", day(30))), 303);
    const std::string path = "/en/ambassadors/support/" + seat_of(kim) + "/term";
    EXPECT_EQ(get(path, teo_).status, 403);
    EXPECT_TRUE(get(path, bo_).holds(day(30)));
    const auto wrong = post(path, {{"until", "1999-01-01"}}, bo_);
    EXPECT_EQ(wrong.status, 422);
    EXPECT_TRUE(wrong.holds("id=\"field-until-error\""));
    EXPECT_TRUE(wrong.holds("value=\"1999-01-01\"")) << "what was typed stays";
    EXPECT_EQ(post(path, {{"until", day(40)}}, kim).status, 403);
    EXPECT_EQ(post(path, {{"until", day(40)}}, bo_).status, 303);
    clock_.advance(days{41});
    run("ambassadors.terms");
    EXPECT_FALSE(has_role(kim));
    EXPECT_FALSE(get("/en/ambassadors/support", teo_).holds("Kim"));
    EXPECT_EQ(get(path, bo_).status, 404);
}

TEST_P(SupportTest, ATermIsSetOnTheSeatAsItStandsThen) {
    const auto kim = person("Kim");
    EXPECT_EQ(put(seat("Kim")), 303);
    const auto id = *parse_id<SupportSeatId>(seat_of(kim));
    const auto set = [&](int ahead) {
        return database().write([&](db::WriteTx& tx) {
            return set_term({tx, services(), {bo_.account, now()}}, id,
                            utc_date(now()) + days{ahead});
        });
    };
    const auto present = [&] {
        return *database().read([&](db::ReadTx& tx) { return find_support_seat(tx, id); });
    };
    EXPECT_EQ(post("/en/ambassadors/support/domains", {{"followed", "europe"}}, kim).status, 303);
    EXPECT_TRUE(set(50).ok());
    EXPECT_EQ(present().domains, "europe");
    EXPECT_EQ(to_string(present().until_day), day(50));
    EXPECT_EQ(post("/en/ambassadors/support/" + to_string(id) + "/end", {}, bo_).status, 303);
    EXPECT_TRUE(set(60).refusal().is(AmbassadorRefusal::support_seat_not_found)) << "left";
    EXPECT_TRUE(present().left_on);
    EXPECT_EQ(to_string(present().until_day), day(50));
}

TEST_P(SupportTest, WhoClosesTheirAccountLeavesThePlace) {
    const auto kim = person("Kim");
    EXPECT_EQ(put(seat("Kim")), 303);
    EXPECT_EQ(
        post("/en/ambassadors/workplace", {{"place", "Gent"}, {"language", "nl"}}, kim).status,
        303);
    const accounts::Eraser eraser(services());
    database().write([&](db::WriteTx& tx) {
        EXPECT_TRUE(eraser.erase(tx, {kim.account, now()}, kim.account).ok());
    });
    settle();
    EXPECT_TRUE(get("/en/ambassadors/support", bo_).holds("0 people sit in the group."));
    EXPECT_FALSE(database().read(
        [&](db::ReadTx& tx) { return find_workplace(tx, kim.account).has_value(); }));
}

TEST_P(SupportTest, EachSaysWhatTheyFollow) {
    const auto kim = person("Kim", {Role::support_group});
    EXPECT_EQ(post("/en/ambassadors/support/domains", {{"followed", "europe"}}, kim).status, 404)
        << "no place yet";
    EXPECT_EQ(put(seat("Kim")), 303);
    EXPECT_EQ(post("/en/ambassadors/support/domains", {{"followed", "europe"}}, kim).status, 303);
    const auto seat = database().read(
        [&](db::ReadTx& tx) { return find_support_seat_of(tx, kim.account)->domains; });
    EXPECT_EQ(seat, "europe");
    EXPECT_TRUE(get("/en/ambassadors/support").holds("nobody")) << "a field without anybody";
}

TEST_P(SupportTest, TheBoardAnswersByADay) {
    // Those who can answer are those with the role, so they get it here.
    database().write([&](db::WriteTx& tx) {
        for (const auto& [who, role] : {std::pair{bo_, Role::board}, {sol_, Role::support_group}}) {
            EXPECT_TRUE(
                accounts::grant_role(tx, {ada_.account, now()}, who.account, {role, {}}).ok());
        }
    });
    make_ambassador(ana_);
    const http::NameValues ask{
        {"title", "May we speak on pensions?"}, {"due", day(10)}, {"body", "A radio asks."}};
    EXPECT_EQ(post("/en/ambassadors/board", ask, ana_).status, 403);
    EXPECT_EQ(get("/en/ambassadors/board", person("Zoe")).status, 404);
    EXPECT_EQ(get("/en/ambassadors/board", teo_).status, 404);
    for (const auto& [field, value] :
         {std::pair{"title", std::string{}}, std::pair{"title", std::string(161, 'x')},
          std::pair{"due", day(0)}, std::pair{"due", day(400)}}) {
        const auto wrong = post("/en/ambassadors/board", ask.with(field, value), sol_);
        EXPECT_EQ(wrong.status, 422) << field;
        EXPECT_TRUE(wrong.holds("id=\"field-" + std::string{field} + "-error\"")) << field;
    }
    EXPECT_EQ(post("/en/ambassadors/board", ask, sol_).status, 303);
    EXPECT_THAT(last_mail(), HasSubstr("May we speak on pensions?"));
    EXPECT_TRUE(get("/en/ambassadors/board", bo_).holds("May we speak on pensions?"));
    EXPECT_FALSE(get("/en/ambassadors/board", ana_).holds("May we speak on pensions?"))
        << "not before it is answered";
    EXPECT_FALSE(get("/api/ambassadors/board", ana_).holds("May we speak on pensions?"));
    EXPECT_TRUE(get("/api/ambassadors/board", ada_).holds("May we speak on pensions?"));
    const std::string path = "/en/ambassadors/board/" + database().read([](db::ReadTx& tx) {
        return to_string(list_open_asks(tx).front().ask_id);
    });
    EXPECT_EQ(post(path, {{"answer", "Yes."}}, sol_).status, 403) << "it is the board's to answer";
    EXPECT_EQ(get(path, ana_).status, 404);
    EXPECT_EQ(post(path, {{"answer", ""}}, bo_).status, 422);
    EXPECT_EQ(post(path, {{"answer", "Yes, with our figures."}}, bo_).status, 303);
    EXPECT_THAT(last_mail(), HasSubstr("Yes, with our figures."));
    EXPECT_EQ(post(path, {{"answer", "No."}}, bo_).status, 409);
    EXPECT_TRUE(get("/en/ambassadors/board", ana_).holds("Yes, with our figures."));

    EXPECT_EQ(post("/en/ambassadors/board", ask.with("title", "What do people ask?"), bo_).status,
              303);
    clock_.advance(days{11});
    EXPECT_TRUE(get("/en/ambassadors/board", sol_).holds("late"));
}

AGORA_EACH_ENGINE(SupportTest);

}  // namespace
}  // namespace agora::ambassadors
