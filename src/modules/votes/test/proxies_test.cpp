#include "proxies.hpp"
#include "votes_test.hpp"

namespace agora::votes {
namespace {

class ProxiesTest : public VotesTest {
 protected:
    void SetUp() override {
        VotesTest::SetUp();
        make_rule({{"proxies", "1"}});
        path_ = drafted(question());
        make_keys(path_);
        EXPECT_EQ(announce(path_), 303);
        settle();
    }
    web::TestAnswer give(const access::Actor& giver, const std::string& name) {
        return post("/en" + path_ + "/proxy", {{"mail", name + "@people.example"}}, giver);
    }
    int take_back(const access::Actor& by, const access::Actor& giver) {
        return post("/en" + path_ + "/proxy/removal", {{"giver", to_string(giver.account)}}, by)
            .status;
    }
    void open() { clock_.advance(days{1} + hours{1}); }
    web::TestAnswer cast_for(const access::Actor& holder, const access::Actor& giver,
                             const std::string& answer) {
        const std::string voter = to_string(giver.account);
        return post(
            "/api" + path_ + "/ballot",
            {{"voter", voter}, {"ballot", new_form(path_, holder, voter)}, {"answer", answer}},
            holder);
    }

    void stand(const access::Actor& who, const std::string& standing) {
        constexpr db::Query kStand{
            "test.stand", "UPDATE accounts_account SET standing = $2 WHERE account_id = $1"};
        database().write([&](db::WriteTx& tx) { tx.run(kStand, who.account, standing); });
    }
    std::size_t waits(const access::Actor& who) {
        return database().read(
            [&](db::ReadTx& tx) { return votes_waiting_for(tx, who.account, now()).size(); });
    }

    std::string path_;
};

TEST_P(ProxiesTest, WhoseProxyIsSuspendedVotesThemselves) {
    EXPECT_EQ(give(ana_, "ben").status, 303);
    open();
    EXPECT_EQ(waits(ana_), 0U);
    stand(ben_, "suspended");
    EXPECT_EQ(waits(ana_), 1U);
    const auto waited = database().read(
        [&](db::ReadTx& tx) { return waited_for(tx, id_in(path_), {}, 40).accounts; });
    EXPECT_EQ(std::ranges::count(waited, ana_.account), 1);
    EXPECT_FALSE(get("/en" + path_, ana_).holds("Ben votes for you."));
    cast(path_, ana_, "yes");
    stand(ben_, "active");
    cast(path_, ana_, "no");
    EXPECT_EQ(cast_for(ben_, ana_, "yes").status, 403) << "she has taken it back by voting";
}

TEST_P(ProxiesTest, ABallotOfWhoIsSuspendedLaterStays) {
    EXPECT_EQ(give(ana_, "ben").status, 303);
    open();
    EXPECT_EQ(cast_for(ben_, ana_, "yes").status, 200);
    stand(ben_, "suspended");
    EXPECT_EQ(send_ballot(path_, ana_, {{"answer", "no"}}).status, 409);
}

TEST_P(ProxiesTest, NoProxyIsGivenToWhoCanNotVote) {
    for (const char* standing : {"suspended", "unconfirmed"}) {
        stand(ben_, standing);
        EXPECT_EQ(give(ana_, "ben").status, 422) << standing;
    }
    stand(ben_, "active");
    EXPECT_EQ(give(ana_, "ben").status, 303);
}

TEST_P(ProxiesTest, WhoHoldsAProxyCastsTwoBallots) {
    EXPECT_EQ(give(ana_, "ben").status, 303);
    EXPECT_THAT(last_mail(), HasSubstr("To: ben@people.example"));
    EXPECT_THAT(last_mail(), HasSubstr("Ana"));
    open();
    EXPECT_TRUE(get("/en" + path_, ana_).holds("Ben votes for you."));
    EXPECT_FALSE(get("/en" + path_, ana_).holds("/ballot\""));
    EXPECT_EQ(send_ballot(path_, ana_, {{"answer", "yes"}}).status, 409);
    cast(path_, ben_, "no");
    EXPECT_EQ(cast_for(ben_, ana_, "yes").status, 200);
    EXPECT_EQ(cast_for(cleo_, ana_, "yes").status, 403);
    EXPECT_TRUE(
        get("/en" + path_ + "?for=" + to_string(ana_.account), ben_).holds("The vote of Ana"));
    pass_close(path_);
    open_boxes(path_);
    EXPECT_THAT(result(path_, ana_), HasSubstr(R"("voted":2)"));
    EXPECT_THAT(get("/api" + path_ + "/roll", auditor_).body,
                HasSubstr(R"("name":"Ana","college":"","shares":1,"holder":"Ben","voted":true)"));
}

TEST_P(ProxiesTest, TheCapIsRefusedWithTheRule) {
    EXPECT_EQ(give(ana_, "ben").status, 303);
    const auto second = give(cleo_, "ben");
    EXPECT_EQ(second.status, 422);
    EXPECT_TRUE(second.holds("as many proxies as the rule allows: 1 (Art. 28)")) << second.body;
    EXPECT_TRUE(second.holds("value=\"ben@people.example\"")) << "nothing typed is lost";
    EXPECT_EQ(give(cleo_, "dora").status, 303);
}

TEST_P(ProxiesTest, WhoIsNotOnTheRollAndWhoDoesNotExistAreRefusedAlike) {
    const auto nobody = give(ana_, "nobody");
    const auto zoe = give(ana_, "zoe");
    EXPECT_EQ(nobody.status, 422);
    EXPECT_EQ(zoe.status, 422);
    EXPECT_EQ(nobody.holds("another member who is on the roll"),
              zoe.holds("another member who is on the roll"));
    EXPECT_EQ(give(ana_, "ana").status, 422) << "not to oneself";
    EXPECT_EQ(give(zoe_, "ana").status, 403);
}

TEST_P(ProxiesTest, AProxyIsNotPassedOn) {
    EXPECT_EQ(give(ana_, "ben").status, 303);
    EXPECT_EQ(give(ana_, "cleo").status, 409) << "one at a time";
    EXPECT_EQ(give(ben_, "cleo").status, 422) << "who holds one votes";
    EXPECT_EQ(give(cleo_, "ana").status, 422) << "who gave one does not vote";
}

TEST_P(ProxiesTest, ItIsTakenBackOrGivenBackUntilItOpens) {
    EXPECT_EQ(give(ana_, "ben").status, 303);
    EXPECT_EQ(take_back(cleo_, ana_), 404) << "not by somebody else";
    EXPECT_EQ(take_back(ana_, ana_), 303);
    EXPECT_EQ(give(ana_, "cleo").status, 303);
    EXPECT_EQ(take_back(cleo_, ana_), 303) << "by who holds it";
    EXPECT_THAT(last_mail(), HasSubstr("To: ana@people.example"));
    EXPECT_EQ(give(ana_, "ben").status, 303);
    open();
    EXPECT_EQ(take_back(ana_, ana_), 409);
    EXPECT_EQ(give(cleo_, "dora").status, 409);
}

TEST_P(ProxiesTest, WithoutProxiesInTheRuleNoneIsGiven) {
    make_rule({{"proxies", "0"}});
    EXPECT_EQ(give(ana_, "ben").status, 303) << "this vote keeps its rule";
    path_ = drafted(open_question());
    EXPECT_EQ(announce(path_), 303);
    EXPECT_FALSE(get("/en" + path_, ana_).holds("/proxy\""));
    EXPECT_EQ(give(ana_, "ben").status, 409);
}

TEST_P(ProxiesTest, WhoHeldAProxyAndLeavesFreesTheGiver) {
    EXPECT_EQ(give(ana_, "ben").status, 303);
    open();
    const accounts::Eraser eraser{services()};
    database().write([&](db::WriteTx& tx) {
        EXPECT_TRUE(eraser.erase(tx, {ben_.account, now()}, ben_.account).ok());
    });
    cast(path_, ana_, "yes");
    EXPECT_THAT(get("/api" + path_ + "/roll", auditor_).body,
                HasSubstr(R"("members":4,"voted":1)"));
}

AGORA_EACH_ENGINE(ProxiesTest);

class ToldTest : public VotesTest {};

TEST_P(ToldTest, TheRollIsToldAndRemindedWithoutWhatAnybodySaid) {
    make_rule();
    const std::string path = drafted(open_question());
    EXPECT_EQ(announce(path), 303);
    settle();
    EXPECT_EQ(mails().size(), 4U);
    EXPECT_THAT(mails()[1], HasSubstr("Budget nl")) << "in Ben's language";
    clock_.advance(days{1} + hours{1});
    EXPECT_TRUE(get("/en/votes", ana_).holds("you are on the roll"));
    const auto waits = [&](const access::Actor& who) {
        return database().read(
            [&](db::ReadTx& tx) { return list_waiting_for(tx, who.account, now()).size(); });
    };
    EXPECT_EQ(waits(ana_), 1U);
    EXPECT_EQ(waits(zoe_), 0U);
    cast(path, ana_, "yes");
    EXPECT_EQ(waits(ana_), 0U);
    run("votes.remind");
    EXPECT_EQ(mails().size(), 4U) << "not before the last two days";
    clock_.advance(days{5} + hours{12});
    run("votes.remind");
    EXPECT_EQ(mails().size(), 7U) << "not Ana, who voted";
    run("votes.remind");
    EXPECT_EQ(mails().size(), 7U) << "once";
    pass_close(path);
    EXPECT_EQ(mails().size(), 11U) << "the result, to the whole roll";
}

TEST_P(ToldTest, TrusteesAreAskedAtTheClose) {
    make_rule();
    const std::string path = running(question());
    settle();
    cast(path, ana_, "yes");
    const auto before = mails().size();
    pass_close(path);
    EXPECT_EQ(mails().size(), before + 3);
    EXPECT_THAT(last_mail(), HasSubstr("open the boxes"));
}

TEST_P(ToldTest, WhoLeavesIsGoneAndTheirBallotStays) {
    make_rule();
    const std::string secret = running(question());
    codes_.clear();
    const std::string open = running(open_question());
    // Both run now.
    cast(secret, ana_, "yes");
    cast(secret, ben_, "no");
    cast(open, ana_, "yes");
    cast(open, ben_, "no");
    const auto erase = [&](const access::Actor& who) {
        const accounts::Eraser eraser{services()};
        database().write([&](db::WriteTx& tx) {
            EXPECT_TRUE(eraser.erase(tx, {who.account, now()}, who.account).ok());
        });
    };
    erase(ben_);
    pass_close(open);
    EXPECT_THAT(result(open, ana_), HasSubstr(R"("members":4,"voted":1)"))
        << "who leaves before the close does not vote";
    const std::string digest = vote_at(open).digest;
    erase(ana_);
    EXPECT_THAT(result(open, cleo_), HasSubstr(R"("members":4,"voted":1)"));
    EXPECT_EQ(vote_at(open).digest, digest);
    EXPECT_FALSE(get("/api" + open + "/roll", cleo_).body.find("Ana") != std::string::npos);
    EXPECT_EQ(get("/api" + open + "/ballots/file", cleo_).status, 200);
}

class TrusteesTest : public VotesTest {
 protected:
    void SetUp() override {
        VotesTest::SetUp();
        make_rule();
        database().write([&](db::WriteTx& tx) {
            EXPECT_TRUE(
                accounts::grant_role(tx, {{}, now()}, board_.account, {Role::board, {}}).ok());
        });
    }
    http::NameValues of_two() {
        return with(with(question(), "trustees", "tess@people.example tom@people.example"),
                    "audience", "roll");
    }
    void make_both(const std::string& path) {
        codes_ = {make_key(path, trustees_[0]), make_key(path, trustees_[1])};
    }
    void erase(const access::Actor& who) {
        const accounts::Eraser eraser{services()};
        database().write([&](db::WriteTx& tx) {
            EXPECT_TRUE(eraser.erase(tx, {who.account, now()}, who.account).ok());
        });
        settle();
    }
    std::ptrdiff_t told(const std::string& name) {
        return std::ranges::count_if(mails(), [&](const std::string& mail) {
            return mail.find("To: " + name + "@people.example") != std::string::npos &&
                   mail.find("closes their account") != std::string::npos;
        });
    }
};

TEST_P(TrusteesTest, WhoLeavesBeforeTheAnnouncementIsReplacedFirst) {
    const std::string path = drafted(of_two());
    make_both(path);
    erase(trustees_[1]);
    EXPECT_EQ(told("bo"), 1);
    EXPECT_EQ(told("tess"), 1);
    const auto refused = post("/api" + path + "/announcement", {}, board_);
    EXPECT_EQ(refused.status, 409);
    EXPECT_THAT(refused.body, HasSubstr("trustee_gone"));
    EXPECT_TRUE(get("/en" + path, board_).holds("Somebody who left"));
    const auto anew = with(of_two(), "trustees", "tess@people.example tina@people.example");
    EXPECT_EQ(post("/en" + path, anew, board_).status, 303);
    make_key(path, trustees_[0]);
    EXPECT_EQ(announce(path), 409) << "Tina has no key yet";
    make_key(path, trustees_[2]);
    EXPECT_EQ(announce(path), 303);
}

TEST_P(TrusteesTest, TheHalvesHaveToBeThoseOfTheTrustees) {
    const std::string path = drafted(of_two());
    make_both(path);
    constexpr db::Query kLose{"test.lose", "DELETE FROM votes_part WHERE owner = 2"};
    database().write([&](db::WriteTx& tx) { tx.run(kLose); });
    EXPECT_EQ(announce(path), 409);
}

TEST_P(TrusteesTest, TheCodeOfWhoLeftStillOpensAndTheOthersAreToldAtOnce) {
    const std::string path = drafted(of_two());
    make_both(path);
    EXPECT_EQ(announce(path), 303);
    clock_.advance(days{2});
    cast(path, ana_, "yes");
    erase(trustees_[1]);
    EXPECT_EQ(told("bo"), 1);
    EXPECT_EQ(told("tess"), 1);
    EXPECT_EQ(told("ana"), 0);
    EXPECT_EQ(get("/api" + path).status, 404) << "a visitor is not who left";
    EXPECT_FALSE(get("/en/votes").holds("Budget en"));
    pass_close(path);
    EXPECT_EQ(give_code(path, 0), 303);
    EXPECT_TRUE(get("/en" + path + "/key", trustees_[0]).holds("has closed their account"));
    EXPECT_EQ(give_code(path, 0), 409);
    const auto other = [&](const access::Actor& who) {
        return post("/en" + path + "/key/opening", {{"code", codes_[1]}}, who).status;
    };
    EXPECT_EQ(other(ana_), 403) << "only to trustees";
    EXPECT_EQ(other(trustees_[0]), 303);
    EXPECT_EQ(vote_at(path).state, votes::State::counted);
}

TEST_P(TrusteesTest, WhileTwoAreLeftNobodyHasToActAndTwoOpen) {
    const std::string path = drafted(question());
    make_keys(path);
    EXPECT_EQ(announce(path), 303);
    clock_.advance(days{2});
    cast(path, ana_, "yes");
    erase(trustees_[2]);
    EXPECT_EQ(told("bo"), 0);
    pass_close(path);
    open_boxes(path);
    EXPECT_EQ(vote_at(path).state, votes::State::counted);
}

AGORA_EACH_ENGINE(TrusteesTest);

AGORA_EACH_ENGINE(ToldTest);

}  // namespace
}  // namespace agora::votes
