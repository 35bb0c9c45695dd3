#include "agora/lottery/draw.hpp"

#include "agora/accounts/module.hpp"
#include "agora/inbox/module.hpp"
#include "agora/jobs/queue.hpp"
#include "agora/lottery/module.hpp"
#include "agora/members/module.hpp"
#include "agora/members/testing.hpp"
#include "agora/reports/module.hpp"
#include "agora/territories/module.hpp"
#include "agora/vocabulary/module.hpp"
#include "people_store.hpp"
#include "proceed.hpp"

namespace agora::lottery {
namespace {

using std::chrono::hours;

/// Who is in a pool that another module gave.
class HandedOverTest : public members::PeopleTest {
 protected:
    HandedOverTest()
        : PeopleTest(
              {"territories", "accounts", "inbox", "vocabulary", "reports", "members", "lottery"},
              {territories::territories_module(), accounts::accounts_module(),
               inbox::inbox_module(), vocabulary::vocabulary_module(), reports::reports_module(),
               members::members_module(), lottery_module()}) {}

    Draw announced(const std::vector<AccountId>& accounts) {
        const access::Actor by = person("Board", {access::Role::board});
        return database().write([&](db::WriteTx& tx) {
            auto draw = announce(tx, {by.account, now()},
                                 {.language = "en",
                                  .title = "One of them",
                                  .seats = 1,
                                  .entries_until = now() + hours{2},
                                  .value_what = "The numbers",
                                  .value_at = now() + hours{5},
                                  .source = Source::handed_over,
                                  .giver = "tests"});
            std::vector<HandedOver> people;
            for (const AccountId account : accounts) people.push_back({.account = account});
            EXPECT_TRUE(put_pool(tx, {by.account, now()}, draw->draw_id, people).ok());
            return *draw;
        });
    }
    void seal(const Draw& draw, const std::string& name) {
        const access::Actor who = person(name);
        EXPECT_EQ(post("/en" + path_of(draw, "/seal"),
                       {{"secret", name + " keeps a secret"}, {"commitment", ""}}, who)
                      .status,
                  303);
    }
    std::vector<AccountId> in_pool(const Draw& draw) {
        const auto rows = database().read(
            [&](db::ReadTx& tx) { return list_candidates(tx, draw.draw_id, 0, 100); });
        std::vector<AccountId> accounts;
        for (const Candidate& row : rows) accounts.push_back(row.account_id);
        return accounts;
    }
    std::ptrdiff_t mails_with(const std::string& words) {
        return std::ranges::count_if(mails(), [&](const std::string& mail) {
            return mail.find(words) != std::string::npos;
        });
    }
};

TEST_P(HandedOverTest, AnotherModuleHandsOverThePool) {
    const auto board = person("Board", {access::Role::board});
    const auto wim = person("Wim"), wanda = person("Wanda");
    const auto ana = person("Ana");
    const auto ben = person("Ben");
    const auto draw = database().write([&](db::WriteTx& tx) {
        return announce(tx, {board.account, now()},
                        {.language = "en",
                         .title = "One of two",
                         .seats = 1,
                         .strata = {{"Region", "North", 0, 1}, {"Region", "South", 0, 1}},
                         .entries_until = now() + hours{2},
                         .value_what = "The numbers",
                         .value_at = now() + hours{5},
                         .source = Source::handed_over});
    });
    ASSERT_TRUE(draw.ok());
    const std::string path = "/en" + path_of(*draw);
    const auto sends = [&](const std::string& what, const std::string& field,
                           const std::string& value, const access::Actor& who) {
        return post(path + what, {{field, value}}, who).status;
    };
    EXPECT_EQ(sends("/candidature", "value_1", "North", ana), 409);
    const auto hand_over = [&](const std::vector<HandedOver>& people) {
        return database().write([&](db::WriteTx& tx) {
            return put_pool(tx, {board.account, now()}, draw->draw_id, people);
        });
    };
    EXPECT_FALSE(hand_over({{ana.account, {"Moon"}}}).ok());
    EXPECT_FALSE(hand_over({{ana.account, {"North"}}, {ana.account, {"North"}}}).ok());
    EXPECT_TRUE(hand_over({{ana.account, {"North"}}, {ben.account, {"South"}}}).ok());
    EXPECT_EQ(sends("/seal", "secret", "handed over already", ana), 409);
    sends("/seal", "secret", "wim keeps a secret", wim);
    sends("/seal", "secret", "wanda keeps one too", wanda);
    clock_.advance(hours{3});
    proceed_all(services(), now());
    EXPECT_FALSE(hand_over({{ana.account, {"North"}}}).ok()) << "frozen";
    EXPECT_EQ(sends("/secret", "secret", "wim keeps a secret", wim), 303);
    clock_.advance(hours{3});
    sends("/value", "value", "4", wim), sends("/value", "value", "4", wanda);
    const auto outcome =
        database().read([&](db::ReadTx& tx) { return list_outcome(tx, draw->draw_id); });
    ASSERT_EQ(outcome.size(), 1U);
    EXPECT_TRUE(outcome[0].account_id == ana.account || outcome[0].account_id == ben.account);
}

TEST_P(HandedOverTest, PeopleAreToldAndCanLeave) {
    const auto ana = person("Ana"), ben = person("Ben");
    const Draw draw = announced({ana.account, ben.account});
    const std::string path = "/en" + path_of(draw);
    settle();
    EXPECT_EQ(mails_with("You were put in the draw"), 2);
    EXPECT_TRUE(get(path, ana).holds("Be no candidate any more"));
    EXPECT_EQ(post(path + "/candidature/removal", {}, ana).status, 303);
    EXPECT_THAT(in_pool(draw), testing::ElementsAre(ben.account));
    EXPECT_EQ(post(path + "/candidature", {{"name_public", ""}}, ana).status, 409);
    clock_.advance(hours{3});
    EXPECT_EQ(post(path + "/candidature/removal", {}, ben).status, 409) << "too late";
}

AccountId no_longer_accepted;  // the giver of the test has no table to ask

TEST_P(HandedOverTest, AtTheFreezeWhomTheGiverNoLongerAcceptsIsDropped) {
    const auto ana = person("Ana"), ben = person("Ben"), cleo = person("Cleo");
    no_longer_accepted = cleo.account;
    put_pool_giver(services(), "tests",
                   [](db::ReadTx&, AccountId one) { return one != no_longer_accepted; });
    const Draw draw = announced({ana.account, ben.account, cleo.account});
    seal(draw, "Wim"), seal(draw, "Wanda");
    EXPECT_EQ(in_pool(draw).size(), 3U);
    clock_.advance(hours{3});
    proceed_all(services(), now());
    EXPECT_THAT(in_pool(draw), testing::UnorderedElementsAre(ana.account, ben.account));
    settle();
    EXPECT_EQ(mails_with("was frozen without you"), 1);
}

/// The job of src/letters.cpp.
struct Telling {
    static constexpr std::string_view kName = "lottery.tell_candidates";
    DrawId draw = {};
    State state = State::open;
    std::int64_t after = 0;
};
AGORA_FIELDS(Telling, draw, state, after)

TEST_P(HandedOverTest, AJobThatRunsTwiceTellsNobodyTwice) {
    std::vector<AccountId> accounts;
    for (char letter = 'a'; letter < 'a' + 25; ++letter) {
        accounts.push_back(person(std::string("Pat") + letter).account);
    }
    const Draw draw = announced(accounts);
    // As after a crash between what a job wrote and the note that it is done.
    database().write([&](db::WriteTx& tx) {
        for (const std::int64_t after : {0, 0, 20}) {
            jobs::enqueue(tx, Telling{.draw = draw.draw_id, .after = after}, {.run_at = now()});
        }
    });
    settle();
    EXPECT_EQ(mails_with("You were put in the draw"), 25);
}

AGORA_EACH_ENGINE(HandedOverTest);

}  // namespace
}  // namespace agora::lottery
