#include "agora/db/fault.hpp"
#include "agora/journal/journal.hpp"
#include "agora/ledger/transfer.hpp"
#include "agora/schema/testing.hpp"
#include "recount.hpp"

#include <gmock/gmock.h>

namespace agora::ledger {
namespace {

/// What the database itself refuses, and what a recount finds when somebody got round it.
class StaysTest : public schema::Test {
 protected:
    StaysTest() : Test({"journal", "ledger"}) {}

    void SetUp() override {
        Test::SetUp();
        database().write([&](db::WriteTx& tx) {
            const Acting acting{tx, {.at = clock_.now()}};
            ana_ = open_account(tx, {.owner = 1, .lowest = -50, .highest = 50}).account_id;
            ben_ = open_account(tx, {.owner = 2, .lowest = -50, .highest = 50}).account_id;
            paid_ = *propose(acting, {.payer = ana_, .payee = ben_, .amount = 7, .key = "a"});
            ASSERT_TRUE(confirm(acting, ben_, paid_));
            ASSERT_TRUE(
                propose(acting, {.payer = ben_, .payee = ana_, .amount = 3, .key = "b"}).ok());
        });
        journal::seal(database());
    }
    bool is_refused(const db::Query& query) {
        try {
            database().write([&](db::WriteTx& tx) { tx.run(query); });
        } catch (const db::Fault&) {
            return true;
        }
        return false;
    }
    /// As somebody would who holds the file and not the program.
    void tamper(const db::Query& query) {
        database().maintain([&](db::MaintenanceTx& tx) { tx.load([&] { tx.run(query); }); });
    }

    LedgerAccountId ana_;
    LedgerAccountId ben_;
    TransferId paid_;
};

TEST_P(StaysTest, TheDatabaseRefusesToChangeOrDelete) {
    const std::vector<db::Query> all{
        {"t.entry", "UPDATE ledger_entry SET amount = amount + 1"},
        {"t.entry_at", "UPDATE ledger_entry SET at = at"},
        {"t.entry_gone", "DELETE FROM ledger_entry"},
        {"t.transfer_gone", "DELETE FROM ledger_transfer"},
        {"t.account_gone", "DELETE FROM ledger_account"},
        {"t.amount", "UPDATE ledger_transfer SET amount = 1"},
        {"t.payee", "UPDATE ledger_transfer SET payee = payer, payer = payee"},
        {"t.key", "UPDATE ledger_transfer SET request_key = 'z'"},
        {"t.member", "UPDATE ledger_transfer SET payer_member = 9"},
        {"t.pending", "UPDATE ledger_transfer SET state = 'pending' WHERE state = 'posted'"},
        {"t.balance", "UPDATE ledger_account SET balance = balance + 1"},
        {"t.back", "UPDATE ledger_account SET entries = 0"},
        {"t.limit", "UPDATE ledger_account SET lowest = -1"},
        {"t.holder", "UPDATE ledger_account SET member_id = 9"},
    };
    for (const db::Query& query : all) EXPECT_TRUE(is_refused(query)) << query.sql;
    EXPECT_EQ(recount(database()), std::vector<std::string>{});
}

TEST_P(StaysTest, WhoLeftIsForgottenAndTheSumStays) {
    EXPECT_FALSE(is_refused({"t.left", "UPDATE ledger_account SET member_id = 0"}));
    EXPECT_FALSE(is_refused(
        {"t.forgotten", "UPDATE ledger_transfer SET payer_member = 0, payee_member = 0"}));
    EXPECT_EQ(recount(database()), std::vector<std::string>{});
}

TEST_P(StaysTest, ARecountNamesWhatWasChangedAroundTheProgram) {
    using testing::HasSubstr;
    struct Change {
        const char* sql;
        const char* said;
    };
    const std::vector<Change> all{
        {"UPDATE ledger_account SET balance = balance + 1 WHERE member_id = 1", "add up to 1"},
        {"UPDATE ledger_account SET balance = balance - 1 WHERE member_id = 1", ""},
        {"UPDATE ledger_account SET held_out = 1 WHERE member_id = 1", "what it holds"},
        {"UPDATE ledger_account SET held_out = 0 WHERE member_id = 1", ""},
        {"UPDATE ledger_entry SET at = at + 1 WHERE amount > 0", "is not as it was written"},
        {"UPDATE ledger_entry SET at = at - 1 WHERE amount > 0", ""},
        {"UPDATE ledger_transfer SET state = 'refused' WHERE state = 'posted'",
         "not what its state says"},
        {"UPDATE ledger_transfer SET state = 'posted' WHERE state = 'refused'", ""},
        {"DELETE FROM ledger_entry", "its entries say 0"},
    };
    for (const Change& change : all) {
        tamper({change.sql, change.sql});
        const auto said = testing::PrintToString(recount(database()));
        EXPECT_THAT(said, HasSubstr(change.said)) << change.sql;
        if (*change.said == '\0') EXPECT_EQ(said, "{}") << change.sql;
    }
}

TEST_P(StaysTest, WhoRewritesAWholeAccountIsFoundByTheJournal) {
    tamper({"t.rewrite", "DELETE FROM ledger_entry"});
    tamper({"t.rewrite_accounts",
            "UPDATE ledger_account SET balance = 0, entries = 0, last_hash = last_hash"});
    tamper({"t.rewrite_transfer",
            "UPDATE ledger_transfer SET state = 'refused' WHERE state = 'posted'"});
    EXPECT_THAT(testing::PrintToString(recount(database())),
                testing::HasSubstr("not those that the journal knows"));
}

AGORA_EACH_ENGINE(StaysTest);

}  // namespace
}  // namespace agora::ledger
