#include "agora/schema/testing.hpp"
#include "recount.hpp"
#include "agora/ledger/transfer.hpp"

#include <fstream>
#include <map>
#include <sstream>

namespace agora::ledger {
namespace {

/// Reads transfers.txt as a session: each line an act and what it answers.
class TransfersTest : public schema::Test {
 protected:
    TransfersTest() : Test({"journal", "ledger"}) {}

    std::string said(const std::string& line) {
        std::istringstream words{line};
        std::string act;
        words >> act;
        return database().write([&](db::WriteTx& tx) {
            std::istringstream again{line.substr(act.size())};
            return answer({tx, {.at = clock_.now()}}, act, again);
        });
    }

 private:
    std::string answer(const Acting& acting, const std::string& act, std::istringstream& words) {
        if (act == "account") return opened(acting, words);
        if (act == "transfer") return proposed(acting, words, Category::service);
        if (act == "goods") return proposed(acting, words, Category::goods);
        if (act == "together") return together(acting, words);
        if (act == "correct") return corrected(acting, words);
        if (act == "limits") return limited(acting, words);
        if (act == "balance") return balance(acting, words);
        if (act == "sum") return is(sum_of_balances(acting.tx) == std::stoll(word(words)));
        if (act == "stop" || act == "open" || act == "close") {
            const AccountState state = act == "stop"   ? AccountState::frozen
                                       : act == "open" ? AccountState::open
                                                       : AccountState::closed;
            return text(set_state(acting, account(word(words)), state));
        }
        return answered(acting, act, words);
    }
    static std::string word(std::istringstream& words) {
        std::string one;
        words >> one;
        return one;
    }
    static std::string is(bool as_said) { return as_said ? "" : "something else"; }
    template <typename Value>
    static std::string text(const Result<Value>& result, std::string good = "done") {
        return result ? good : std::string{result.refusal().name()};
    }
    LedgerAccountId account(const std::string& name) {
        return accounts_.contains(name) ? accounts_[name] : LedgerAccountId{1};
    }
    TransferId transfer(const std::string& key) {
        return transfers_.contains(key) ? transfers_[key] : TransferId{1};
    }

    std::string opened(const Acting& acting, std::istringstream& words) {
        const std::string name = word(words);
        Opening opening{.owner = static_cast<std::int64_t>(accounts_.size()) + 1};
        words >> opening.lowest >> opening.highest;
        accounts_[name] = open_account(acting.tx, opening).account_id;
        return "opened";
    }
    Proposal read_proposal(std::istringstream& words, Category category) {
        Proposal proposal{.category = category, .key = word(words)};
        proposal.payer = account(word(words));
        proposal.payee = account(word(words));
        words >> proposal.amount;
        return proposal;
    }
    std::string proposed(const Acting& acting, std::istringstream& words, Category category) {
        Proposal proposal = read_proposal(words, category);
        if (word(words) == "ask") proposal.proposed_by = Side::payee;
        const auto made = propose(acting, proposal);
        if (made) transfers_[proposal.key] = *made;
        return made ? std::string{fields::enum_name(find_transfer(acting.tx, *made)->state)}
                    : text(made);
    }
    std::string together(const Acting& acting, std::istringstream& words) {
        std::vector<Proposal> legs;
        while (words >> std::ws && !words.eof()) {
            legs.push_back(read_proposal(words, Category::service));
            legs.back().purpose = Purpose::ring;
        }
        return text(post_together(acting, legs), "posted");
    }
    std::string corrected(const Acting& acting, std::istringstream& words) {
        const TransferId which = transfer(word(words));
        const std::string key = word(words);
        const auto made = correct(acting, which, key);
        if (made) transfers_[key] = *made;
        return text(made, "posted");
    }
    std::string limited(const Acting& acting, std::istringstream& words) {
        const LedgerAccountId id = account(word(words));
        std::int64_t lowest = 0;
        std::int64_t highest = 0;
        words >> lowest >> highest;
        return text(set_limits(acting, id, lowest, highest));
    }
    std::string balance(const Acting& acting, std::istringstream& words) {
        const auto stands = find_account(acting.tx, account(word(words)));
        std::int64_t balance = 0;
        std::int64_t out = 0;
        std::int64_t in = 0;
        words >> balance >> out >> in;
        return is(stands && stands->balance == balance && stands->held_out == out &&
                  stands->held_in == in);
    }
    std::string answered(const Acting& acting, const std::string& act, std::istringstream& words) {
        const TransferId which = transfer(word(words));
        if (act == "lapse") return text(lapse(acting, which));
        if (act == "settle") return text(settle(acting, which));
        const LedgerAccountId by = account(word(words));
        if (act == "confirm") return text(confirm(acting, by, which));
        if (act == "refuse") return text(refuse(acting, by, which));
        if (act == "withdraw") return text(withdraw(acting, by, which));
        if (act == "dispute") return text(dispute(acting, by, which));
        return "no such act";
    }

    std::map<std::string, LedgerAccountId> accounts_;
    std::map<std::string, TransferId> transfers_;
};

TEST_P(TransfersTest, EachLineAnswersAsWritten) {
    std::ifstream file{AGORA_SOURCE_DIR "/src/modules/ledger/test/transfers.txt"};
    ASSERT_TRUE(file);
    std::string line;
    for (int number = 1; std::getline(file, line); ++number) {
        if (line.empty() || line.starts_with('#')) continue;
        const std::size_t arrow = line.find("->");
        const std::string act = line.substr(0, arrow);
        const std::string wanted = arrow == std::string::npos ? "" : line.substr(arrow + 3);
        EXPECT_EQ(said(act), wanted) << "line " << number << ": " << line;
        ASSERT_EQ(database().read(&sum_of_balances), 0) << "line " << number;
    }
    journal::seal(database());
    EXPECT_EQ(recount(database()), std::vector<std::string>{});
}

TEST_P(TransfersTest, EveryRefusalIsInTheTableOfThem) {
    std::ifstream file{AGORA_SOURCE_DIR "/src/modules/ledger/test/transfers.txt"};
    const std::string all{std::istreambuf_iterator<char>{file}, {}};
    for (int number = 0;; ++number) {
        const RefusalText refusal = refusal_text(static_cast<LedgerRefusal>(number));
        if (refusal.name.empty()) {
            EXPECT_EQ(number, static_cast<int>(LedgerRefusal::limits_must_span_zero) + 1);
            break;
        }
        EXPECT_NE(all.find("-> " + std::string{refusal.name} + "\n"), std::string::npos)
            << refusal.name;
    }
}

AGORA_EACH_ENGINE(TransfersTest);

}  // namespace
}  // namespace agora::ledger
