#include "agora/accounts/eraser.hpp"
#include "credits_site.hpp"

namespace agora::credits {
namespace {

class DisputesTest : public CreditsSite {
 protected:
    int dispute(const std::string& path, const access::Actor& who) {
        return act(path, "dispute", who, {{"reason", "The canary still escapes"}});
    }
};

TEST_P(DisputesTest, ADisputeEndsInAnOppositePayment) {
    const std::string path = paid();
    EXPECT_EQ(get(path, editor_).status, 404) << "no dispute yet";
    EXPECT_EQ(dispute(path, cleo_), 404);
    const auto empty = post(path + "/dispute", {{"reason", ""}}, ana_);
    EXPECT_EQ(empty.status, 422);
    EXPECT_TRUE(empty.holds("id=\"field-reason-error\""));
    EXPECT_EQ(act(path, "remarks", ana_, {{"note", "Hello there"}}), 409) << "nothing disputed";
    EXPECT_EQ(dispute(path, ana_), 303);
    EXPECT_EQ(dispute(path, ben_), 409) << "already";
    EXPECT_EQ(balance(ana_), -12) << "nothing moves";
    EXPECT_TRUE(get("/en/credits/desk", editor_).holds("12 credits"));
    EXPECT_EQ(get("/en/credits/desk", ben_).status, 403);
    EXPECT_EQ(get(path, editor_).status, 200);
    EXPECT_EQ(act(path, "remarks", ben_, {{"note", "It was the cat, not the cage"}}), 303);
    EXPECT_EQ(act(path, "remarks", cleo_, {{"note", "I know better"}}), 404);
    EXPECT_TRUE(get(path, ana_).holds("It was the cat"));
    const http::NameValues back{{"why_back", "The cage has a hole"}};
    EXPECT_EQ(act(path, "correction", ana_, back), 403) << "not by whoever paid";
    EXPECT_EQ(act(path, "correction", cleo_, back), 404);
    EXPECT_EQ(act(path, "correction", editor_, {{"why_back", ""}}), 422);
    EXPECT_EQ(act(path, "correction", editor_, back), 303);
    EXPECT_EQ(act(path, "correction", editor_, back), 409) << "once";
    EXPECT_EQ(balance(ana_), 0);
    EXPECT_EQ(balance(ben_), 0);
    EXPECT_EQ(sum(), 0);
    const auto page = get(path, ana_);
    EXPECT_TRUE(page.holds("The same amount went back"));
    EXPECT_TRUE(page.holds("The cage has a hole"));
    EXPECT_TRUE(get("/en/credits", ana_).holds("a correction")) << "both stay to be read";
    EXPECT_EQ(mails_about("is not right: 12 credits"), 1) << "Ben";
    EXPECT_EQ(mails_about("A note about the payment"), 1) << "Ana";
    EXPECT_EQ(mails_about("was corrected: 12 credits"), 2);
}

TEST_P(DisputesTest, WhoeverWasPaidPaysBackAndWhoeverDisputesMayStop) {
    const std::string first = paid();
    EXPECT_EQ(dispute(first, ana_), 303);
    EXPECT_EQ(act(first, "settlement", ben_, {{"why_it_stands", "All is well"}}), 403);
    EXPECT_EQ(act(first, "settlement", ana_, {{"why_it_stands", "We talked"}}), 303);
    EXPECT_TRUE(get(first, ben_).holds("the payment stands"));
    EXPECT_EQ(balance(ben_), 12);
    EXPECT_EQ(dispute(first, ana_), 303) << "it may be disputed again";
    EXPECT_EQ(act(first, "correction", ben_, {{"why_back", "You are right"}}), 303);
    EXPECT_EQ(balance(ben_), 0);
}

TEST_P(DisputesTest, NobodySettlesTheirOwnDispute) {
    const access::Actor judge = member(ben_.account.value(), {Role::editor});
    const std::string path = paid();
    EXPECT_EQ(dispute(path, ana_), 303);
    EXPECT_EQ(act(path, "settlement", judge, {{"why_it_stands", "I say so"}}), 403);
    EXPECT_EQ(act(path, "settlement", editor_, {{"why_it_stands", "It was agreed"}}), 303);
    const auto audited = database().read([](db::ReadTx& tx) {
        std::string names;
        for (const auto& entry : journal::audited_before(tx, 1'000'000, 50)) names += entry.name;
        return names;
    });
    EXPECT_THAT(audited, HasSubstr("credits.dispute_settled"));
}

TEST_P(DisputesTest, ReportedWordsAreHiddenAndTheNumbersStay) {
    const std::string path = paid();
    for (const web::Module& module : services().modules) {
        for (const web::Reportable& kind : module.reportable) {
            if (kind.kind != "credits") continue;
            database().write([&](db::WriteTx& tx) {
                EXPECT_TRUE(kind.find(tx, ben_, path.substr(3), {}).has_value());
                EXPECT_FALSE(kind.find(tx, cleo_, path.substr(3), {}).has_value());
                kind.take({tx,
                           services(),
                           {editor_.account, now()},
                           path.substr(3),
                           web::Measure::hidden});
            });
        }
    }
    settle();
    EXPECT_FALSE(get(path, ben_).holds("canary"));
    EXPECT_FALSE(get("/api/credits", ben_).holds("canary"));
    EXPECT_FALSE(get("/en/credits/entries.csv", ben_).holds("canary"));
    EXPECT_EQ(balance(ben_), 12);
}

TEST_P(DisputesTest, WhoLeavesTakesTheirWordsAndTheSumStaysZero) {
    const std::string path = paid();
    pay(ana_, "listed3", "4");
    const accounts::Eraser eraser(services());
    database().write([&](db::WriteTx& tx) {
        EXPECT_TRUE(eraser.erase(tx, {ana_.account, now()}, ana_.account).ok());
    });
    settle();
    EXPECT_EQ(sum(), 0);
    EXPECT_EQ(balance(ben_), 12) << "the other side keeps what it has";
    const auto page = get(path, ben_);
    EXPECT_EQ(page.status, 200);
    EXPECT_TRUE(page.holds("somebody who left"));
    EXPECT_FALSE(page.holds("canary"));
    EXPECT_TRUE(get("/en/credits/health").holds("0 credits"));
    EXPECT_FALSE(get("/en/credits", cleo_).holds("waits for your yes"));
}

TEST_P(DisputesTest, AnAdministratorSetsLimitsOfOneAccount) {
    paid("20");
    EXPECT_EQ(get("/en/credits/desk?who=listed1", editor_).status, 200) << "not for editors";
    const auto led = get("/en/credits/desk?who=listed1", admin_);
    EXPECT_EQ(led.status, 303);
    const std::string account = led.location;
    EXPECT_EQ(get(account, editor_).status, 403);
    EXPECT_EQ(get(account, ana_).status, 403);
    EXPECT_EQ(get("/en/credits/accounts/77", admin_).status, 404);
    EXPECT_TRUE(get("/en/credits/desk?who=Nobody", admin_).holds("We find no account"));
    pay(editor_, "listed1", "1");
    const std::string hidden = get("/en/credits/desk?who=Editor", admin_).location;
    EXPECT_THAT(hidden, HasSubstr("/credits/accounts/")) << "also who is not listed";
    EXPECT_EQ(get("/en/credits/desk?who=/members/" + to_string(editor_.account), admin_).location,
              hidden);
    const http::NameValues limits{{"lowest", "-30"}, {"highest", "40"}};
    EXPECT_EQ(act(account, "limits", editor_, limits), 403);
    EXPECT_EQ(act(account, "limits", admin_, limits.with("lowest", "5")), 422);
    const auto narrow = post(account + "/limits", limits.with("lowest", "-10"), admin_);
    EXPECT_EQ(narrow.status, 422) << "the balance is beyond it";
    EXPECT_TRUE(narrow.holds("id=\"field-lowest-error\""));
    EXPECT_EQ(act(account, "limits", admin_, limits), 303);
    EXPECT_TRUE(get("/api/credits", ana_).holds("\"can_spend\":10"));
    EXPECT_EQ(act(account, "state", admin_, {{"state", "open"}}), 422) << "as it is";
    EXPECT_EQ(act(account, "state", admin_, {{"state", "frozen"}}), 303);
    EXPECT_TRUE(get("/en/credits", ana_).holds("This account is frozen"));
    EXPECT_EQ(post("/en/credits/payments", terms("listed2", "1"), ana_).status, 409);
    EXPECT_EQ(act(account, "state", admin_, {{"state", "open"}}), 303);
    pay(ana_, "listed2", "1");
}

AGORA_EACH_ENGINE(DisputesTest);

}  // namespace
}  // namespace agora::credits
