#include "agora/accounts/eraser.hpp"
#include "agora/accounts/module.hpp"
#include "agora/ledger/module.hpp"
#include "agora/ledger/transfer.hpp"
#include "agora/members/module.hpp"
#include "agora/members/testing.hpp"
#include "agora/reports/module.hpp"
#include "agora/territories/module.hpp"
#include "agora/vocabulary/module.hpp"
#include "agora/web/settings.hpp"
#include "recount.hpp"

namespace agora::ledger {
namespace {

class LedgerTest : public members::PeopleTest {
 protected:
    LedgerTest()
        : PeopleTest({"territories", "accounts", "vocabulary", "reports", "members", "ledger"},
                     {territories::territories_module(), accounts::accounts_module(),
                      vocabulary::vocabulary_module(), reports::reports_module(),
                      members::members_module(), ledger_module()}) {}

    LedgerAccountId account(Holder holder, std::int64_t owner) {
        return database().write([&](db::WriteTx& tx) {
            return account_for(tx, services(), holder, owner, now()).account_id;
        });
    }
    Account stands(LedgerAccountId id) {
        return database().read([&](db::ReadTx& tx) { return find_account(tx, id).value(); });
    }
};

TEST_P(LedgerTest, AnAccountOpensOnceWithLimitsThatLetOneBegin) {
    const auto ana = account(Holder::member, person("Ana").account.value());
    EXPECT_EQ(stands(ana).lowest, -100);
    EXPECT_EQ(stands(ana).highest, 300);
    EXPECT_EQ(account(Holder::member, stands(ana).owner_id), ana);
    const auto pot = account(Holder::common, 0);
    EXPECT_EQ(account(Holder::common, 0), pot);
    EXPECT_EQ(account(Holder::group, 77), account(Holder::group, 77));
    EXPECT_NE(account(Holder::group, 77), account(Holder::group, 78));
    EXPECT_NE(pot, ana);
}

TEST_P(LedgerTest, AccountsOfGroupsAreListedWithoutThoseOfPeople) {
    account(Holder::member, person("Ana").account.value());
    account(Holder::common, 0);
    const auto readers = account(Holder::group, 77);
    const auto singers = account(Holder::group, 78);
    const auto listed = database().read([](db::ReadTx& tx) { return list_accounts_of_groups(tx); });
    ASSERT_EQ(listed.size(), 2U);
    EXPECT_EQ(listed[0].account_id, readers);
    EXPECT_EQ(listed[0].owner_id, 77);
    EXPECT_EQ(listed[1].account_id, singers);
}

TEST_P(LedgerTest, WhoIsGoneHasNoAccountAndNothingIsPaidToThem) {
    const auto ana = account(Holder::member, person("Ana").account.value());
    const auto gone = account(Holder::member, 0);
    EXPECT_EQ(gone, LedgerAccountId{});
    database().write([&](db::WriteTx& tx) {
        const auto made =
            propose({tx, {.at = now()}}, {.payer = ana, .payee = gone, .amount = 1, .key = "a"});
        EXPECT_EQ(made.refusal().name(), "payee_unknown");
    });
}

TEST_P(LedgerTest, ASettingWrittenWithItsSignMeansTheSame) {
    database().write(
        [&](db::WriteTx& tx) { services().settings.put(tx, "ledger.lowest", "-40", now()); });
    EXPECT_EQ(stands(account(Holder::group, 5)).lowest, -40);
}

TEST_P(LedgerTest, ItWarnsBeforeItStops) {
    Account account{.lowest = -100, .highest = 300};
    const std::vector<std::pair<std::int64_t, Nearness>> all{
        {0, Nearness::clear},        {-79, Nearness::clear}, {-80, Nearness::near_lowest},
        {-100, Nearness::at_lowest}, {239, Nearness::clear}, {240, Nearness::near_highest},
        {300, Nearness::at_highest}};
    for (const auto& [balance, said] : all) {
        account.balance = balance;
        EXPECT_EQ(nearness(account), said) << balance;
    }
    account = {.lowest = -100, .highest = 300, .balance = -50, .held_out = 40};
    EXPECT_EQ(nearness(account), Nearness::near_lowest) << "what waits counts";
}

TEST_P(LedgerTest, WhoLeavesIsForgottenAndTheSumStaysZero) {
    const auto leaver = person("Ana");
    const auto ana = account(Holder::member, leaver.account.value());
    const auto ben = account(Holder::member, person("Ben").account.value());
    const auto waiting = database().write([&](db::WriteTx& tx) {
        const Acting acting{tx, {.at = now()}};
        const auto paid = propose(acting, {.payer = ana, .payee = ben, .amount = 7, .key = "a"});
        EXPECT_TRUE(confirm(acting, ben, *paid).ok());
        return *propose(acting, {.payer = ben, .payee = ana, .amount = 3, .key = "b"});
    });
    const accounts::Eraser eraser(services());
    database().write([&](db::WriteTx& tx) {
        EXPECT_TRUE(eraser.erase(tx, {leaver.account, now()}, leaver.account).ok());
    });
    settle();
    EXPECT_EQ(stands(ana).state, AccountState::closed);
    EXPECT_EQ(stands(ana).owner_id, 0);
    EXPECT_EQ(stands(ana).balance, -7);
    EXPECT_EQ(stands(ben).held_out, 0) << "what waited for her lapsed";
    database().read([&](db::ReadTx& tx) {
        EXPECT_EQ(find_transfer(tx, waiting)->state, TransferState::lapsed);
        EXPECT_EQ(sum_of_balances(tx), 0);
    });
    EXPECT_EQ(recount(database()), std::vector<std::string>{});
}

AGORA_EACH_ENGINE(LedgerTest);

}  // namespace
}  // namespace agora::ledger
