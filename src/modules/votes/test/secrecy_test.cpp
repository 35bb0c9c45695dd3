#include "agora/crypto/encoding.hpp"
#include "agora/db/dump.hpp"
#include "sight.hpp"
#include "votes_test.hpp"

#include <set>

namespace agora::votes {
namespace {

using Tables = std::map<std::string, std::vector<std::string>>;

class SecrecyTest : public VotesTest {
 protected:
    static constexpr std::size_t kVoters = 40;

    void SetUp() override {
        VotesTest::SetUp();
        make_rule();
        for (std::size_t number = 0; number < kVoters; ++number) {
            voters_.push_back(shareholder("voter" + std::to_string(number)));
        }
        path_ = running(question("choice", "Red\nBlue"));
    }
    /// Every line of every table, as a stolen copy has it.
    Tables stolen() {
        Tables tables;
        database().read([&](db::ReadTx& tx) {
            for (const db::Table& table : db::tables(tx)) {
                db::each_line(tx, table, [&](std::string_view line) {
                    tables[table.name].emplace_back(line);
                });
            }
        });
        return tables;
    }
    static std::string choice_of(std::size_t place) { return place * 7 % 16 < 8 ? "1" : "2"; }
    /// In the order of the roll.
    void everybody_votes() {
        for (std::size_t place = 0; place < voters_.size(); ++place) {
            clock_.advance(seconds{1});
            const auto sent =
                send_ballot(path_, voters_[place],
                            {{"answer", choice_of(place)},
                             {"form_key", "0123456789abcdefghijklmn" + std::to_string(place)}});
            EXPECT_EQ(sent.status, 200) << sent.body;
            receipts_.push_back(text_in(sent.body, "receipt"));
        }
    }
    static std::string plain(std::string code) {
        std::erase(code, '-');
        return code;
    }
    static bool holds(const std::vector<std::string>& lines, std::string_view text) {
        return std::ranges::any_of(
            lines, [&](const std::string& line) { return line.find(text) != std::string::npos; });
    }

    std::vector<access::Actor> voters_ = {};
    std::vector<std::string> receipts_ = {};
    std::string path_;
};

TEST_P(SecrecyTest, WhileItRunsTheCopyHoldsBoxesOfOneLengthAndNoKey) {
    everybody_votes();
    const Tables tables = stolen();
    std::set<std::size_t> lengths;
    for (const std::string& line : tables.at("votes_box")) {
        lengths.insert(text_in(line, "sealed").size());
    }
    EXPECT_EQ(lengths.size(), 1U) << "the length of a box says nothing";
    EXPECT_EQ(tables.at("votes_box").size(), voters_.size());
    EXPECT_FALSE(tables.contains("votes_ballot"));
    EXPECT_FALSE(tables.contains("votes_voice"));
    for (const auto& [table, lines] : tables) {
        for (const std::string& receipt : receipts_) {
            EXPECT_FALSE(holds(lines, plain(receipt))) << table << " knows a receipt";
            EXPECT_FALSE(holds(lines, receipt)) << table;
        }
        for (const std::string& code : codes_) {
            EXPECT_FALSE(holds(lines, code)) << table << " knows a trustee's code";
            EXPECT_FALSE(holds(lines, plain(code))) << table;
        }
    }
}

TEST_P(SecrecyTest, AVoteThatIsChangedLeavesNoTraceOfTheFirst) {
    const std::string first = plain(cast(path_, voters_[0], "1"));
    const Tables before = stolen();
    cast(path_, voters_[0], "2");
    const Tables after = stolen();
    EXPECT_EQ(after.at("votes_box").size(), 1U);
    EXPECT_NE(after.at("votes_box"), before.at("votes_box"));
    EXPECT_EQ(after.at("votes_voter"), before.at("votes_voter")) << "not even that it was changed";
}

TEST_P(SecrecyTest, AfterTheCloseNoBoxHasAName) {
    everybody_votes();
    const Tables running = stolen();
    std::set<std::string> sealed;
    for (const std::string& line : running.at("votes_box")) sealed.insert(text_in(line, "sealed"));
    pass_close(path_);
    const Tables tables = stolen();
    EXPECT_FALSE(tables.contains("votes_box"));
    ASSERT_EQ(tables.at("votes_urn").size(), voters_.size());
    for (const auto& [table, lines] : tables) {
        for (const std::string& box : sealed) {
            EXPECT_TRUE(table == "votes_urn" || !holds(lines, box)) << table;
        }
    }
    for (const access::Actor& voter : voters_) {
        EXPECT_FALSE(holds(tables.at("votes_urn"), to_string(voter.account)));
    }
}

TEST_P(SecrecyTest, OnceCountedNothingJoinsAVoterAndAChoice) {
    everybody_votes();
    pass_close(path_);
    open_boxes(path_);
    const Tables tables = stolen();
    for (const char* gone : {"votes_box", "votes_urn", "votes_part", "votes_voice"}) {
        EXPECT_FALSE(tables.contains(gone)) << gone;
    }
    ASSERT_EQ(tables.at("votes_ballot").size(), voters_.size());
    for (const auto& [table, lines] : tables) {
        if (table == "votes_ballot") continue;
        for (const std::string& receipt : receipts_) {
            EXPECT_FALSE(holds(lines, plain(receipt))) << table << " knows a code";
        }
    }
    for (const access::Actor& voter : voters_) {
        EXPECT_FALSE(holds(tables.at("votes_ballot"), to_string(voter.account)));
    }
}

/// What somebody with a copy might try: the ballots in the order in which they lie, beside the voters in any order
/// that the copy knows, here the one in which they voted.
TEST_P(SecrecyTest, TheOrderOfTheBallotsSaysNothing) {
    everybody_votes();
    pass_close(path_);
    open_boxes(path_);
    constexpr db::Query kAsTheyLie{"test.as_they_lie", "SELECT code FROM votes_ballot"};
    const auto lying =
        database().read([&](db::ReadTx& tx) { return tx.all<std::string>(kAsTheyLie); });
    EXPECT_TRUE(std::ranges::is_sorted(lying)) << "they were written in the order of the codes";
    std::vector<std::string> cast_in_order;
    for (const std::string& receipt : receipts_) cast_in_order.push_back(plain(receipt));
    EXPECT_FALSE(std::ranges::is_sorted(cast_in_order)) << "which is not the one of the voting";
    std::ranges::sort(cast_in_order);
    EXPECT_EQ(cast_in_order, lying) << "and each receipt is there";
    const std::string columns = stolen().at("votes_ballot").front();
    for (const char* telling : {"_at\"", "account", "_id\":\"", "seq", "time"}) {
        EXPECT_EQ(columns.find(telling), std::string::npos) << telling;
    }
}

/// The attacker has every order that the copy knows, of the ballots and of the voters, and lays them side by side.
TEST_P(SecrecyTest, AnAttackerWithACopyGuessesNoBetterThanByChance) {
    everybody_votes();
    pass_close(path_);
    open_boxes(path_);
    Tables tables = stolen();
    std::map<std::string, std::size_t> places;
    for (std::size_t place = 0; place < kVoters; ++place) {
        places[to_string(voters_[place].account)] = place;
    }
    const std::string vote = to_string(id_in(path_));
    std::vector<std::string> answers;
    for (const std::string& line : tables["votes_ballot"]) {
        answers.push_back(text_in(line, "answer"));
    }
    ASSERT_EQ(answers.size(), kVoters);
    const auto guessed = [&](const std::string& table, const std::string& part) {
        std::size_t next = 0;
        std::size_t right = 0;
        for (const std::string& line : tables[table]) {
            if (!part.empty() && line.find(part) == std::string::npos) continue;
            for (const auto& [account, place] : places) {
                if (line.find(account) == std::string::npos || next == answers.size()) continue;
                if (answers[next++] == choice_of(place)) ++right;
                break;
            }
        }
        EXPECT_EQ(next, kVoters) << table << " knows all voters in some order";
        return right;
    };
    // When each form was sent is known: in that order they voted.
    const auto sent_at = [](const std::string& line) {
        const auto from = line.find("\"sent_at\":");
        return from == std::string::npos ? std::string{} : line.substr(from);
    };
    std::ranges::sort(tables["web_submission"], {}, sent_at);
    // By chance 20 of 40 are right; 36 and more happen once in ten million times.
    constexpr std::size_t kNotByChance = 36;
    EXPECT_LT(guessed("votes_voter", vote), kNotByChance);
    EXPECT_LT(guessed("web_submission", ""), kNotByChance);
    std::ranges::reverse(answers);
    EXPECT_LT(guessed("votes_voter", vote), kNotByChance);
    EXPECT_LT(guessed("web_submission", ""), kNotByChance);
}

TEST_P(SecrecyTest, JournalJobsInboxAndFormsKnowNoChoice) {
    everybody_votes();
    pass_close(path_);
    open_boxes(path_);
    Tables tables = stolen();
    EXPECT_EQ(tables["web_submission"].size(), voters_.size());
    for (const std::string& line : tables["journal_entry"]) {
        EXPECT_EQ(line.find("votes.cast"), std::string::npos);
        if (line.find("votes.") == std::string::npos) continue;
        EXPECT_EQ(line.find("answer"), std::string::npos) << line;
        for (const access::Actor& voter : voters_) {
            EXPECT_EQ(line.find(to_string(voter.account)), std::string::npos)
                << "not even when somebody voted: " << line;
        }
    }
    for (const std::string& line : tables["web_submission"]) {
        EXPECT_THAT(line, HasSubstr(R"("location":"")")) << "nothing but that a form was sent";
    }
}

TEST_P(SecrecyTest, TheAnswerToABallotHasOneLengthWhateverItSays) {
    std::set<std::size_t> lengths;
    for (std::size_t place = 0; place < 8; ++place) {
        const std::string form = new_form(path_, voters_[place]);
        const auto sent =
            post("/en" + path_ + "/ballot",
                 {{"ballot", form}, {"answer", place % 2 == 0 ? "1" : "blank"}}, voters_[place]);
        EXPECT_EQ(sent.status, 200);
        lengths.insert(sent.body.size());
    }
    EXPECT_LE(lengths.size(), 2U) << "names of one and of two digits";
    EXPECT_FALSE(get("/en" + path_, voters_[0]).holds("It says:"));
    const std::string form = new_form(path_, ana_);
    const auto red = post("/en" + path_ + "/ballot", {{"ballot", form}, {"answer", "9"}}, ana_);
    EXPECT_EQ(red.status, 422);
    EXPECT_FALSE(red.holds(" checked")) << "what was chosen is not on the page again";
}

TEST_P(SecrecyTest, WhoChangesTheBallotBoxInTheDatabaseIsFound) {
    everybody_votes();
    pass_close(path_);
    open_boxes(path_);
    const auto faults = [&] { return votes_module().verify(services()); };
    EXPECT_TRUE(faults().empty());
    constexpr db::Query kChange{"test.change",
                                "UPDATE votes_ballot SET answer = '2' WHERE answer = '1'"};
    database().write([&](db::WriteTx& tx) { tx.run(kChange); });
    ASSERT_EQ(faults().size(), 1U);
    EXPECT_THAT(faults().front(), HasSubstr("not those that the journal knows"));
    const Vote vote = vote_at(path_);
    database().write([&](db::WriteTx& tx) {
        // Whoever writes result and digest anew still has the journal against them.
        Vote other = vote;
        const Published published = published_of(tx, vote, list_ballots(tx, vote.vote_id));
        other.digest = published.digest;
        other.result = fields::to_json(count(published));
        put_result(tx, other);
    });
    EXPECT_EQ(faults().size(), 1U);
}

TEST_P(SecrecyTest, OneTrusteeAloneOpensNothing) {
    everybody_votes();
    pass_close(path_);
    EXPECT_EQ(post("/en" + path_ + "/key/opening", {{"code", codes_[1]}}, trustees_[0]).status, 422)
        << "the code of another";
    EXPECT_EQ(give_code(path_, 2), 303);
    EXPECT_EQ(give_code(path_, 2), 409);
    EXPECT_EQ(vote_at(path_).state, votes::State::closed);
    EXPECT_FALSE(stolen().contains("votes_ballot"));
    EXPECT_EQ(post("/en" + path_ + "/key/opening", {{"code", codes_[0]}}, ana_).status, 403);
    std::string typed = codes_[0];
    std::ranges::transform(typed, typed.begin(), [](char sign) {
        return static_cast<char>(std::toupper(static_cast<unsigned char>(sign)));
    });
    EXPECT_EQ(
        post("/en" + path_ + "/key/opening", {{"code", " " + typed + " "}}, trustees_[0]).status,
        303)
        << "any two of the three";
    EXPECT_EQ(vote_at(path_).state, votes::State::counted);
    EXPECT_THAT(result(path_, ana_), HasSubstr(R"("voted":40)"));
}

TEST_P(SecrecyTest, OtherTrusteesMakeOtherKeys) {
    const std::string path = drafted(question());
    make_key(path, trustees_[0]);
    EXPECT_EQ(post("/en" + path + "/key", {}, ana_).status, 404);
    EXPECT_EQ(post("/en" + path + "/key", {}, board_).status, 403);
    const auto fewer = with(question(), "trustees", "tess@people.example tom@people.example");
    EXPECT_EQ(post("/en" + path, fewer, board_).status, 303);
    make_key(path, trustees_[0]);
    EXPECT_TRUE(vote_at(path).public_key.empty());
    make_key(path, trustees_[1]);
    EXPECT_FALSE(vote_at(path).public_key.empty());
    EXPECT_EQ(post("/en" + path + "/key", {}, trustees_[2]).status, 404);
}

TEST_P(SecrecyTest, ALostCodeIsReplacedUntilTheAnnouncement) {
    const std::string path = drafted(question());
    codes_.clear();
    make_keys(path);
    const std::string before = vote_at(path).public_key;
    const std::string lost = codes_[0];
    codes_[0] = make_key(path, trustees_[0]);
    EXPECT_NE(vote_at(path).public_key, before) << "another lock";
    EXPECT_EQ(announce(path), 303);
    EXPECT_EQ(post("/en" + path + "/key", {}, trustees_[0]).status, 409);
    clock_.advance(days{2});
    const std::string receipt = cast(path, voters_[0], "yes");
    pass_close(path);
    EXPECT_EQ(post("/en" + path + "/key/opening", {{"code", lost}}, trustees_[0]).status, 422);
    open_boxes(path);
    EXPECT_TRUE(get("/en" + path + "/ballots", ana_).holds(receipt));
}

TEST_P(SecrecyTest, ABallotOfOnesOwnMakingIsRefused) {
    const std::string mine = new_form(path_, ana_);
    const std::string other = new_form(path_, ben_);
    const auto sent = [&](const std::string& ballot, const access::Actor& who) {
        return post("/api" + path_ + "/ballot", {{"ballot", ballot}, {"answer", "1"}}, who).status;
    };
    EXPECT_EQ(sent(other, ana_), 409) << "the code of another";
    EXPECT_EQ(sent("0123456789abcdefghjkmnpqrs", ana_), 409);
    EXPECT_EQ(sent("", ana_), 409);
    EXPECT_EQ(sent(mine, ana_), 200);
    EXPECT_EQ(post("/api" + path_ + "/ballot",
                   {{"voter", to_string(ben_.account)}, {"ballot", other}, {"answer", "1"}}, ana_)
                  .status,
              403)
        << "nobody votes for another without a proxy";
}

TEST_P(SecrecyTest, NoVotesNeedNoTrustees) {
    pass_close(path_);
    EXPECT_EQ(vote_at(path_).state, votes::State::counted);
    EXPECT_TRUE(get("/en" + path_ + "/ballots", ana_).holds("Nobody voted"));
}

AGORA_EACH_ENGINE(SecrecyTest);

}  // namespace
}  // namespace agora::votes
