#include "agora/ledger/transfer.hpp"
#include "agora/schema/testing.hpp"
#include "model.hpp"
#include "recount.hpp"

#include <atomic>
#include <cstdlib>
#include <iostream>
#include <random>
#include <thread>

namespace agora::ledger {
namespace {

std::int64_t number_of(const char* name, std::int64_t standard) {
    const char* given = std::getenv(name);
    return given == nullptr ? standard : std::atoll(given);
}

/// Replays a random workload: AGORA_LEDGER_OPERATIONS, AGORA_LEDGER_CLIENTS, AGORA_SEED.
class AuditorTest : public schema::Test {
 protected:
    static constexpr int kAccounts = 12;
    static constexpr int kActsAtOnce = 20;

    AuditorTest() : Test({"journal", "ledger"}) {}

    void SetUp() override {
        Test::SetUp();
        std::cout << operations_ << " operations, seed " << seed_ << '\n';
        for (int number = 0; number < kAccounts; ++number) {
            const Opening opening{.owner = number + 1, .lowest = -30, .highest = 40};
            ids_.push_back(database().write(
                [&](db::WriteTx& tx) { return open_account(tx, opening).account_id; }));
            model_.accounts[number] = {.lowest = opening.lowest, .highest = opening.highest};
        }
    }

    int below(int end) { return static_cast<int>(random_() % static_cast<unsigned>(end)); }

    struct Act {
        int kind = 0;
        int first = 0;
        int second = 0;
        std::int64_t amount = 0;
        bool by_payee = false;
        std::string key = {};
        std::string new_key = {};
    };

    Act next() {
        Act act{.kind = below(20),
                .first = below(kAccounts),
                .second = below(kAccounts),
                .amount = below(12),
                .by_payee = below(2) == 0};
        act.new_key = "k" + std::to_string(++keys_);
        act.key = made_.empty() || act.kind < 7
                      ? act.new_key
                      : made_[made_.size() - 1 -
                              static_cast<std::size_t>(
                                  below(std::min<int>(40, static_cast<int>(made_.size()))))];
        if (made_.empty()) act.kind = 0;
        return act;
    }

    /// What the rules say, without the database.
    std::string by_model(const Act& act) {
        using enum TransferState;
        const Model::Moved moved{act.first, act.second, act.amount, act.by_payee, pending, false};
        if (act.kind < 7) return model_.propose(act.key, moved);
        if (act.kind == 7) {
            Model::Moved again = model_.transfers.at(act.key);
            again.amount = act.amount;
            return again.corrects ? "" : model_.propose(act.key, again);
        }
        if (act.kind < 12) return model_.answer(act.key, other_side(act), posted);
        if (act.kind == 12) return model_.answer(act.key, act.first, posted);
        if (act.kind == 13) return model_.answer(act.key, other_side(act), refused);
        if (act.kind == 14) return model_.answer(act.key, act.first, withdrawn);
        if (act.kind == 15) return model_.answer(act.key, 0, lapsed);
        if (act.kind == 16) return model_.dispute(act.key, other_side(act));
        if (act.kind == 17) return model_.settle(act.key);
        if (act.kind == 18) return model_.correct(act.key, act.new_key);
        return model_.limits(act.first, -25 - act.amount, 35 + act.amount);
    }

    int other_side(const Act& act) const {
        const Model::Moved& moved = model_.transfers.at(act.key);
        return moved.by_payee ? moved.payer : moved.payee;
    }

    template <typename Value>
    static std::string name_of(const Result<Value>& result) {
        return result ? std::string{} : std::string{result.refusal().name()};
    }

    std::string by_ledger(const Acting& acting, const Act& act, int other) {
        const TransferId id = act.kind < 7 ? TransferId{} : transfers_.at(act.key);
        const LedgerAccountId other_id = ids_[static_cast<std::size_t>(other)];
        const LedgerAccountId first = ids_[static_cast<std::size_t>(act.first)];
        if (act.kind < 8) return proposed(acting, act);
        if (act.kind < 12) return name_of(confirm(acting, other_id, id));
        if (act.kind == 12) return name_of(confirm(acting, first, id));
        if (act.kind == 13) return name_of(refuse(acting, other_id, id));
        if (act.kind == 14) return name_of(withdraw(acting, first, id));
        if (act.kind == 15) return name_of(lapse(acting, id));
        if (act.kind == 16) return name_of(dispute(acting, other_id, id));
        if (act.kind == 17) return name_of(settle(acting, id));
        if (act.kind == 18) {
            const auto made = correct(acting, id, act.new_key);
            if (made) transfers_[act.new_key] = *made;
            return name_of(made);
        }
        return name_of(set_limits(acting, first, -25 - act.amount, 35 + act.amount));
    }

    std::string proposed(const Acting& acting, const Act& act) {
        Proposal proposal{.amount = act.amount, .key = act.key};
        Model::Moved moved{act.first, act.second, act.amount, act.by_payee, {}, false};
        if (act.kind == 7) {
            moved = model_.transfers.at(act.key);
            if (moved.corrects) return "";
        }
        proposal.payer = ids_[static_cast<std::size_t>(moved.payer)];
        proposal.payee = ids_[static_cast<std::size_t>(moved.payee)];
        proposal.proposed_by = moved.by_payee ? Side::payee : Side::payer;
        const auto made = propose(acting, proposal);
        if (made) transfers_[act.key] = *made;
        return name_of(made);
    }

    void compare_balances() {
        database().read([&](db::ReadTx& tx) {
            for (int number = 0; number < kAccounts; ++number) {
                const auto stands = find_account(tx, ids_[static_cast<std::size_t>(number)]);
                const Model::Stand& wanted = model_.accounts.at(number);
                ASSERT_EQ(stands->balance, wanted.balance) << number;
                ASSERT_EQ(stands->held_out, wanted.out) << number;
                ASSERT_EQ(stands->held_in, wanted.in) << number;
            }
            ASSERT_EQ(sum_of_balances(tx), 0);
        });
    }

    std::int64_t operations_ = number_of("AGORA_LEDGER_OPERATIONS", 8'000);
    std::int64_t clients_ = number_of("AGORA_LEDGER_CLIENTS", 16);
    unsigned seed_ =
        static_cast<unsigned>(number_of("AGORA_SEED", std::random_device{}() % 100'000));
    std::mt19937 random_{seed_};
    Model model_;
    std::vector<LedgerAccountId> ids_;
    std::map<std::string, TransferId> transfers_;
    std::vector<std::string> made_;
    std::int64_t keys_ = 0;
};

TEST_P(AuditorTest, TheLedgerAnswersLikeItsModel) {
    std::int64_t refused = 0;
    for (std::int64_t done = 0; done < operations_; done += kActsAtOnce) {
        struct Step {
            Act act;
            int other = 0;
            std::string wanted;
        };
        std::vector<Step> steps;
        for (int number = 0; number < kActsAtOnce; ++number) {
            Step step{.act = next()};
            const bool answers = step.act.kind >= 8 && step.act.kind < 19;
            step.other = answers ? other_side(step.act) : 0;
            step.wanted = by_model(step.act);
            if (step.wanted.empty() && (step.act.kind < 7 || step.act.kind == 18)) {
                made_.push_back(step.act.new_key);
            }
            refused += step.wanted.empty() ? 0 : 1;
            steps.push_back(std::move(step));
        }
        database().write([&](db::WriteTx& tx) {
            for (const Step& step : steps) {
                const std::string said =
                    by_ledger({tx, {.at = clock_.now()}}, step.act, step.other);
                ASSERT_EQ(said, step.wanted) << "kind " << step.act.kind << " of " << step.act.key;
            }
        });
        if (HasFatalFailure()) return;
        compare_balances();
        if (HasFatalFailure()) return;
    }
    EXPECT_GT(refused, operations_ / 20);
    EXPECT_LT(refused, operations_ * 19 / 20);
    journal::seal(database(), journal::Steps::large);
    EXPECT_EQ(recount(database()), std::vector<std::string>{});
}

TEST_P(AuditorTest, ManyClientsAtOnceLoseNothing) {
    std::atomic<std::int64_t> left = operations_ / 4;
    std::atomic<std::int64_t> moved = 0;
    std::atomic<bool> is_sound = true;
    std::vector<std::thread> threads;
    for (std::int64_t client = 0; client < clients_; ++client) {
        threads.emplace_back([&, client] {
            std::mt19937 random{seed_ + static_cast<unsigned>(client)};
            for (std::int64_t number = 0; left-- > 0; ++number) {
                const std::size_t payer = random() % kAccounts;
                const std::size_t payee = random() % kAccounts;
                const Proposal proposal{
                    .payer = ids_[payer],
                    .payee = ids_[payee],
                    .amount = 1 + static_cast<std::int64_t>(random() % 9),
                    .key = std::to_string(client) + "-" + std::to_string(number)};
                const bool asks_back = random() % 3 == 0;
                const bool posted = database().write([&](db::WriteTx& tx) {
                    const Acting acting{tx, {.at = clock_.now()}};
                    const auto made = propose(acting, proposal);
                    return made && confirm(acting, proposal.payee, *made) &&
                           (!asks_back || correct(acting, *made, "c" + proposal.key));
                });
                if (posted) ++moved;
                if (number % 50 == 0 && database().read(&sum_of_balances) != 0) is_sound = false;
            }
        });
    }
    for (std::thread& thread : threads) thread.join();
    EXPECT_TRUE(is_sound);
    EXPECT_GT(moved, 0);
    journal::seal(database(), journal::Steps::large);
    EXPECT_EQ(recount(database()), std::vector<std::string>{});
}

AGORA_EACH_ENGINE(AuditorTest);

}  // namespace
}  // namespace agora::ledger
