#include "agora/accounts/eraser.hpp"
#include "agora/accounts/suspension.hpp"
#include "agora/web/page_cache.hpp"
#include "ambassadors_testing.hpp"
#include "letters.hpp"

#include <algorithm>

namespace agora::ambassadors {
namespace {

using std::chrono::days;
using std::chrono::hours;
using testing::HasSubstr;

/// What would give somebody more than others have, or say what is not so.
class FairnessTest : public MissionsTest {
 protected:
    void set_limit(const std::string& what, const std::string& most) {
        EXPECT_EQ(post("/en/ambassadors/limits", {{"what", what}, {"most", most}}, sol_).status,
                  303);
    }
    void judge_yes(std::int64_t number) {
        EXPECT_EQ(judge(number, "yes", sol_), 303);
        EXPECT_EQ(judge(number, "yes", sam_), 303);
    }
    bool waits(const access::Actor& who) {
        return get("/en/ambassadors/sheet", who).holds("on the waiting list");
    }
    std::string check_page_of(const access::Actor& who) {
        const std::string front = get("/en/ambassadors", who).body;
        const auto at = front.find("/en/ambassadors/on-mission/");
        return front.substr(at, front.find('"', at) - at);
    }
};

TEST_P(FairnessTest, NobodyOfTheSupportGroupDecidesAboutThemselves) {
    make_ambassador(ana_);
    const auto sue = person("Sue", {Role::support_group});
    make_ambassador(sue);
    const std::string path = made(mission());
    EXPECT_EQ(post(path + "/seats", {{"account", to_string(sue.account)}}, sue).status, 409);
    EXPECT_EQ(post(path + "/offer", {}, sue).status, 303);
    EXPECT_FALSE(get(path, sue).holds("/confirmation\"")) << "not even offered";
    EXPECT_EQ(act(path, sue, "confirmation", sue), 409);
    EXPECT_EQ(act(path, sue, "confirmation", sol_), 303);

    // What somebody proposed before they came into the support group.
    const std::string own = post("/en/missions", mission("title", "Own idea"), ana_).location;
    auto promoted = ana_;
    promoted.grants.push_back({Role::support_group, {}});
    const http::NameValues yes{{"verdict", "yes"}, {"reason", "A good idea."}};
    EXPECT_FALSE(get(own, promoted).holds("/decision\""));
    EXPECT_EQ(post(own + "/decision", yes, promoted).status, 409);
    EXPECT_EQ(post(own + "/decision", yes, sol_).status, 303);
}

TEST_P(FairnessTest, ALimitIsRaisedWithoutLettingEverybodyIn) {
    set_limit("all", "1");
    make_ambassador(ana_);
    const auto ben = person("Ben");
    const auto cleo = person("Cleo");
    apply(ben);
    apply(cleo);
    judge_yes(2);
    judge_yes(3);
    EXPECT_TRUE(waits(ben));
    set_limit("all", "2");
    EXPECT_FALSE(waits(ben));
    EXPECT_TRUE(waits(cleo));
}

TEST_P(FairnessTest, WhoStopsOrIsTakenOffLeavesAFreePlace) {
    make_ambassador(ana_);
    const auto ben = person("Ben");
    make_ambassador(ben);
    const std::string path = made(mission());
    EXPECT_EQ(ask(path, ana_), 303);
    EXPECT_EQ(act(path, ana_, "yes", ana_), 303);
    EXPECT_EQ(ask(path, ben), 409) << "one place";
    EXPECT_EQ(post("/en/ambassadors/sheet/stop", {}, ana_).status, 303);
    EXPECT_EQ(ask(path, ben), 303);
    EXPECT_EQ(act(path, ben, "yes", ben), 303);
    EXPECT_EQ(act(path, ben, "freeing", ana_), 403);
    EXPECT_TRUE(get(path, sol_).holds("/freeing\""));
    EXPECT_EQ(act(path, ben, "freeing", sol_), 303);
    EXPECT_THAT(last_mail(), HasSubstr("took you off this mission"));
    EXPECT_EQ(act(path, ben, "freeing", sol_), 404);

    EXPECT_EQ(ask(path, ben), 303);
    EXPECT_EQ(act(path, ben, "yes", ben), 303);
    const auto cleo = person("Cleo");
    make_ambassador(cleo);
    EXPECT_EQ(ask(path, cleo), 409);
    const accounts::Eraser eraser(services());
    database().write([&](db::WriteTx& tx) {
        EXPECT_TRUE(eraser.erase(tx, {ben.account, now()}, ben.account).ok());
    });
    settle();
    EXPECT_EQ(ask(path, cleo), 303) << "an erased account holds no place";
}

TEST_P(FairnessTest, ASuspendedAccountRepresentsNobody) {
    make_ambassador(ana_);
    go(ana_, mission());
    const std::string other = made(mission());
    EXPECT_EQ(post(other + "/offer", {}, ana_).status, 303);
    const std::string check = check_page_of(ana_);
    EXPECT_TRUE(database().write([&](db::WriteTx& tx) {
        return accounts::suspend(tx, services(), {sol_.account, now()}, ana_.account, "spam");
    }));
    EXPECT_EQ(act(other, ana_, "confirmation", sol_), 409);
    clock_.advance(days{3} + hours{1});
    services().cache.start_new_epoch();
    EXPECT_TRUE(get(check).holds("Not on a mission"));
}

TEST_P(FairnessTest, WhyAProposalWasTakenIsForItsAuthor) {
    make_ambassador(ana_);
    const std::string path = post("/en/missions", mission(), ana_).location;
    EXPECT_EQ(
        post(path + "/decision", {{"verdict", "yes"}, {"reason", "Only since Bo is ill."}}, sol_)
            .status,
        303);
    EXPECT_FALSE(get(path).holds("Only since Bo is ill."));
    EXPECT_FALSE(get(path, person("Zoe")).holds("Only since Bo is ill."));
    EXPECT_TRUE(get(path, ana_).holds("Only since Bo is ill."));
    EXPECT_TRUE(get(path, sam_).holds("Only since Bo is ill."));
}

TEST_P(FairnessTest, WhatSomebodyToldIsTheirsToTakeAlong) {
    make_ambassador(ana_);
    go(ana_, mission());
    const std::string path = "/en/missions/1";
    clock_.advance(days{4});
    EXPECT_EQ(post(path + "/report", told(), ana_).status, 303);
    const auto tellers = [&] {
        return database().read([&](db::ReadTx& tx) {
            const auto held = list_done_seats(tx, {}, now());
            return list_reports(tx, held.front().mission_id).front().account_id;
        });
    };
    EXPECT_EQ(tellers(), ana_.account);
    const auto tables = ambassadors_module().personal;
    EXPECT_TRUE(std::ranges::any_of(tables, [](const web::PersonalTable& table) {
        return table.table == "ambassadors_report" &&
               table.plain.find("told") != std::string_view::npos;
    })) << "exported";
    const accounts::Eraser eraser(services());
    database().write([&](db::WriteTx& tx) {
        EXPECT_TRUE(eraser.erase(tx, {ana_.account, now()}, ana_.account).ok());
    });
    EXPECT_EQ(tellers(), AccountId{});
}

TEST_P(FairnessTest, NobodyMovesIntoWhatIsFull) {
    set_limit("region:be-vlg", "1");
    make_ambassador(ana_);
    const auto ben = person("Ben");
    const auto wallonia = sheet("regions", "be-wal");
    EXPECT_EQ(post("/en/ambassadors/sheet", wallonia, ben).status, 303);
    judge_yes(2);
    EXPECT_FALSE(waits(ben));
    const auto moved = post("/en/ambassadors/sheet", sheet(), ben);
    EXPECT_EQ(moved.status, 422);
    EXPECT_TRUE(moved.holds("id=\"field-sectors-error\""));
    EXPECT_EQ(post("/en/ambassadors/sheet", wallonia.with("hours", "9"), ben).status, 303);
    EXPECT_EQ(post("/en/ambassadors/sheet", sheet("hours", "9"), ana_).status, 303);

    const auto cleo = person("Cleo");
    apply(cleo);
    judge_yes(3);
    EXPECT_TRUE(waits(cleo));
    EXPECT_EQ(post("/en/ambassadors/sheet", wallonia, cleo).status, 303);
    EXPECT_FALSE(waits(cleo)) << "there is a place there";
}

TEST_P(FairnessTest, StoppingIsNoWayAroundARefusal) {
    apply(ana_);
    judge(1, "no", sol_);
    EXPECT_EQ(post("/en/ambassadors/sheet/stop", {}, ana_).status, 303);
    EXPECT_FALSE(get("/en/ambassadors/sheet", ana_).holds("Speaks from the heart: no"))
        << "one judgement is no answer";
    apply(ana_);
    judge(1, "no", sol_);
    judge(1, "no", sam_);
    EXPECT_EQ(
        post("/en/ambassadors/sheet/appeal", {{"words", "You overlooked my stage work."}}, ana_)
            .status,
        303);
    clock_.advance(days{1});
    EXPECT_EQ(post("/en/ambassadors/sheet/stop", {}, ana_).status, 303);
    EXPECT_TRUE(get("/en/ambassadors/sheet", ana_).holds("Speaks from the heart: no"));
    EXPECT_EQ(post("/en/ambassadors/sheet", sheet(), ana_).status, 409) << "refused lately";
    EXPECT_EQ(
        post("/en/ambassadors/sheet/appeal", {{"words", "Once more, if you please."}}, ana_).status,
        409);
    clock_.advance(days{181});
    EXPECT_EQ(post("/en/ambassadors/sheet", sheet(), ana_).status, 303)
        << "half a year after the refusal, not after the stop";
}

TEST_P(FairnessTest, AProposalKeepsItsAuthorOrFalls) {
    make_ambassador(ana_);
    const std::string path = post("/en/missions", mission(), ana_).location;
    EXPECT_EQ(act(path, ana_, "return", ana_), 409) << "nothing is decided yet";
    const http::NameValues yes{{"verdict", "yes"}, {"reason", "A good idea."}};
    EXPECT_EQ(post("/en/ambassadors/sheet/stop", {}, ana_).status, 303);
    EXPECT_EQ(post(path + "/decision", yes, sol_).status, 409) << "no ambassador any more";
    EXPECT_EQ(
        post(path + "/decision", {{"verdict", "no"}, {"reason", "You stopped."}}, sol_).status,
        303);
}

TEST_P(FairnessTest, AJobThatRunsTwiceTellsNobodyTwice) {
    make_ambassador(ana_);
    make_ambassador(person("Ben"));
    publish_charter("Another version.");
    settle();
    const auto told = [&] {
        return std::ranges::count_if(mails(), [](const std::string& mail) {
            return mail.find("new version of the charter") != std::string::npos;
        });
    };
    EXPECT_EQ(told(), 2);
    database().write([&](db::WriteTx& tx) { tell_charter({tx, services(), {{}, now()}}, 2); });
    settle();
    EXPECT_EQ(told(), 2);
}

TEST_P(FairnessTest, EverybodySeesWhoSpeaksForUsToday) {
    make_ambassador(ana_);
    const std::string nobody = "Nobody speaks for us in the next 24 hours.";
    go(ana_, mission());
    made(mission("title", "Empty chair"));
    EXPECT_TRUE(get("/en/ambassadors").holds(nobody)) << "in three days";
    const auto speaks = [&](const access::Actor& who) {
        const std::string body = get("/en/ambassadors", who).body;
        const auto from = body.find("id=\"today\"");
        const std::string today = body.substr(from, body.find("id=\"coming\"") - from);
        EXPECT_EQ(today.find("Empty chair"), std::string::npos) << "nobody goes there";
        return today.find("Debate on platforms") != std::string::npos;
    };
    const access::Actor visitor = {};
    clock_.advance(days{2} + hours{1});
    EXPECT_TRUE(speaks(visitor)) << "within a day";
    clock_.advance(hours{24});
    EXPECT_TRUE(speaks(visitor)) << "it runs";
    EXPECT_TRUE(speaks(sol_));
    clock_.advance(hours{2});
    EXPECT_FALSE(speaks(visitor)) << "over";
    EXPECT_TRUE(get("/en/ambassadors").holds(nobody));
}

AGORA_EACH_ENGINE(FairnessTest);

}  // namespace
}  // namespace agora::ambassadors
