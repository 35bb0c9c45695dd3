#include "agora/credits/purpose.hpp"
#include "agora/web/call.hpp"
#include "agora/web/submissions.hpp"
#include "credits_site.hpp"

namespace agora::credits {
namespace {

class PaymentsTest : public CreditsSite {
 protected:
    std::string api(const std::string& path) { return "/api" + path.substr(3); }
};

TEST_P(PaymentsTest, CreditsMoveWhenBothSaidYes) {
    EXPECT_EQ(get("/en/credits").status, 303) << "visitors are led to sign in";
    EXPECT_EQ(get("/api/credits").status, 401);
    EXPECT_TRUE(get("/en/credits", ana_).holds("You can begin below zero"));
    EXPECT_EQ(get("/en/credits/pay?to=" + to_string(ben_.account), ana_).status, 200);
    const std::string path = pay(ana_, "listed2");
    EXPECT_EQ(balance(ana_), 0) << "nothing moves before the yes";
    EXPECT_TRUE(get("/en/credits", ana_).holds("waits for the other side"));
    EXPECT_TRUE(get("/en/credits", ben_).holds("waits for your yes"));
    EXPECT_EQ(mails_about("wants to pay 12 credits"), 1);

    for (const auto& who : {cleo_, editor_, admin_}) {
        EXPECT_EQ(get(path, who).status, 404) << "between the two";
        EXPECT_EQ(get(api(path), who).status, 404);
        EXPECT_EQ(say_yes(path, who), 404);
    }
    EXPECT_EQ(get(path).status, 303);
    EXPECT_EQ(say_yes(path, ana_), 403) << "the other side says yes";
    const auto unsaid = post(path + "/confirmation", {}, ben_);
    EXPECT_EQ(unsaid.status, 422);
    EXPECT_TRUE(unsaid.holds("id=\"field-nature-error\""));
    EXPECT_EQ(say_yes(path, ben_), 303);
    EXPECT_EQ(say_yes(path, ben_), 409) << "once";
    EXPECT_EQ(balance(ana_), -12);
    EXPECT_EQ(balance(ben_), 12);
    EXPECT_EQ(sum(), 0);
    EXPECT_EQ(mails_about("Done: 12 credits"), 1) << "Ana; Ben knows";
    EXPECT_TRUE(get("/api/credits", ana_).holds("\"balance\":-12"));
    const auto page = get("/en/credits", ben_);
    EXPECT_TRUE(page.holds("Mended the canary"));
    EXPECT_TRUE(page.holds("+12"));
    EXPECT_TRUE(get(path, ana_).holds("Help between neighbours"));
    EXPECT_TRUE(get(api(path), ana_).holds("\"nature\":\"between_neighbours\""));
    EXPECT_TRUE(get("/en/credits/entries.csv", ana_).holds("listed2,Mended the canary's cage"));
}

TEST_P(PaymentsTest, WhoeverHelpedAsks) {
    const auto unsaid = post("/en/credits/requests", terms("listed1"), ben_);
    EXPECT_EQ(unsaid.status, 422);
    EXPECT_TRUE(unsaid.holds("id=\"field-nature-error\""));
    const std::string path = ask(ben_, "listed1", "7", "within_profession");
    EXPECT_TRUE(get(path, ana_).holds("VAT is due")) << "both read what is due";
    EXPECT_FALSE(get(path, ana_).holds("field-nature")) << "only whoever helped says it";
    EXPECT_EQ(act(path, "confirmation", ana_), 303);
    EXPECT_EQ(balance(ana_), -7);
    EXPECT_EQ(balance(ben_), 7);
}

TEST_P(PaymentsTest, ANoAndATakingBackMoveNothing) {
    const std::string refused = pay(ana_, "listed2");
    EXPECT_EQ(act(refused, "refusal", ana_), 403);
    EXPECT_EQ(act(refused, "refusal", cleo_), 404);
    EXPECT_EQ(act(refused, "refusal", ben_), 303);
    EXPECT_EQ(act(refused, "refusal", ben_), 409);
    EXPECT_EQ(mails_about("said no: 12 credits"), 1);
    const std::string back = pay(ana_, "listed2", "5");
    EXPECT_EQ(act(back, "withdrawal", ben_), 403);
    EXPECT_EQ(act(back, "withdrawal", ana_), 303);
    EXPECT_EQ(say_yes(back, ben_), 409);
    EXPECT_EQ(mails_about("took it back: 5 credits"), 1);
    EXPECT_EQ(balance(ana_), 0);
    EXPECT_FALSE(get("/en/credits", ben_).holds("waits for your yes"));
}

TEST_P(PaymentsTest, WhatNobodyAnswersEndsAndBothAreTold) {
    const std::string path = pay(ana_, "listed2");
    EXPECT_TRUE(get(path, ben_).holds("It waits for a yes until"));
    clock_.advance(std::chrono::hours{24 * 13});
    run("credits.lapse");
    EXPECT_TRUE(get(path, ben_).holds("waits for a yes"));
    clock_.advance(std::chrono::hours{25});
    run("credits.lapse");
    EXPECT_TRUE(get(path, ana_).holds("not answered in time"));
    EXPECT_EQ(mails_about("Not answered in time: 12 credits"), 2);
    run("credits.lapse");
    EXPECT_EQ(mails_about("Not answered in time: 12 credits"), 2) << "once each";
    EXPECT_EQ(say_yes(path, ben_), 409);
    EXPECT_TRUE(get("/api/credits", ana_).holds("\"can_spend\":100")) << "free again";
}

TEST_P(PaymentsTest, WhatIsWrongStandsAtItsField) {
    const auto wrong = [&](std::string_view field, std::string value, int status) {
        const auto answer =
            post("/en/credits/payments", terms("listed2").with(field, std::move(value)), ana_);
        EXPECT_EQ(answer.status, status) << field;
        EXPECT_TRUE(answer.holds("id=\"field-" + std::string{field} + "-error\"")) << field;
        EXPECT_TRUE(answer.holds("Mended") || field == "words") << "what was typed stays";
    };
    wrong("to", "Nobody at all", 422);
    wrong("to", "", 422);
    wrong("to", "Editor", 422);  // is not listed
    wrong("to", "listed1", 422);
    wrong("to", "/members/999", 422);
    wrong("amount", "0", 422);
    wrong("amount", "-5", 422);
    wrong("amount", "1,5", 422);
    wrong("amount", "99999999999999999999", 422);
    wrong("amount", "101", 409);
    wrong("category", "gold", 422);
    wrong("category", "", 422);
    wrong("words", std::string(201, 'x'), 422);
    wrong("words", "", 422);
    EXPECT_EQ(get("/en/credits/transfers/77", ana_).status, 404);
    EXPECT_EQ(get("/en/credits/transfers/x", ana_).status, 404);
    EXPECT_EQ(act("/en/credits/transfers/77", "confirmation", ana_), 404);
    EXPECT_TRUE(post_json("/api/credits/payments",
                          R"({"to":"Nobody","amount":"1","category":"goods","words":"Bread"})",
                          ana_)
                    .holds("\"name\":\"name_unknown\""));
}

TEST_P(PaymentsTest, AFormThatIsSentTwiceCountsOnce) {
    auto fields = terms("listed2");
    fields.add("form_key", "the same click");
    const auto first = post("/en/credits/payments", fields, ana_);
    const auto second = post("/en/credits/payments", fields, ana_);
    EXPECT_EQ(first.status, 303);
    EXPECT_EQ(first.location, second.location);
    EXPECT_TRUE(get("/api/credits", ana_).holds("\"can_spend\":88"));
}

TEST_P(PaymentsTest, AKeyThatComesBackLaterWipesNothing) {
    auto fields = terms("listed2");
    fields.add("form_key", "the same click");
    const std::string path = begun(post("/en/credits/payments", fields, ana_));
    EXPECT_EQ(say_yes(path, ben_), 303);
    database().write(
        [&](db::WriteTx& tx) { web::delete_submissions(tx, now() + std::chrono::hours{1}); });
    EXPECT_EQ(begun(post("/en/credits/payments", fields, ana_)), path);
    EXPECT_TRUE(get(path, ana_).holds("Help between neighbours")) << "what Ben said stays";
    EXPECT_EQ(balance(ana_), -12);
}

TEST_P(PaymentsTest, AProgramSendsAKey) {
    const std::string body =
        R"({"to":"listed2","amount":"12","category":"service","words":"Mended it"})";
    const auto unkeyed = post_json("/api/credits/payments", body, ana_);
    EXPECT_EQ(unkeyed.status, 422);
    EXPECT_TRUE(unkeyed.holds("\"name\":\"key_missing\""));
    const auto keyed = [&] {
        http::Request request;
        request.method = http::Method::post;
        EXPECT_TRUE(http::set_target(request, "/api/credits/payments"));
        request.headers.set("Idempotency-Key", "1");
        request.content_type = "application/json";
        request.body = body;
        return send(std::move(request), ana_);
    };
    const auto first = keyed();
    EXPECT_EQ(first.status, 200) << first.body;
    EXPECT_EQ(keyed().body, first.body);
    EXPECT_TRUE(get("/api/credits", ana_).holds("\"can_spend\":88")) << "once";
}

TEST_P(PaymentsTest, OneIsWarnedBeforeItStops) {
    EXPECT_FALSE(get("/en/credits", ana_).holds("note-warn"));
    paid("85");
    EXPECT_TRUE(get("/en/credits", ana_).holds("You can still spend 15 credits"));
    EXPECT_TRUE(get("/api/credits", ana_).holds("\"nearness\":\"near_lowest\""));
    paid("15");
    EXPECT_TRUE(get("/en/credits", ana_).holds("You can spend nothing more"));
    const auto beyond = post("/en/credits/payments", terms("listed2", "1"), ana_);
    EXPECT_EQ(beyond.status, 409);
    EXPECT_TRUE(beyond.holds("id=\"field-amount-error\""));
}

TEST_P(PaymentsTest, TheStatementIsPagedByMonth) {
    for (int count = 0; count < 23; ++count) paid("1");
    clock_.advance(std::chrono::hours{24 * 40});
    paid("2");
    const auto page = get("/en/credits", ana_);
    EXPECT_TRUE(page.holds("Earlier payments"));
    const auto at = page.body.find("?before=");
    const std::string before = page.body.substr(at, page.body.find('"', at) - at);
    const auto older = get("/en/credits" + before, ana_);
    EXPECT_TRUE(older.holds("The newest ones"));
    EXPECT_FALSE(older.holds("Earlier payments"));
    EXPECT_EQ(get("/en/credits?before=x", ana_).status, 200);
}

TEST_P(PaymentsTest, APaymentIsLinkedToWhatItSettles) {
    services().state<Purposes>().add(
        ledger::Purpose::offer, [&](const web::Call& call, db::ReadTx&, std::int64_t id) {
            PurposeFacts facts{.link = {call.link("/exchange/5"), "A canary cage"},
                               .lang = "en",
                               .owner = ben_.account,
                               .amount = 17,
                               .category = ledger::Category::goods};
            return id == 5 ? std::optional{facts} : std::nullopt;
        });
    const auto form = get("/en/credits/pay?offer=5", ana_);
    EXPECT_TRUE(form.holds("A canary cage"));
    EXPECT_TRUE(form.holds("value=\"17\""));
    EXPECT_TRUE(form.holds("/members/" + to_string(ben_.account)));
    auto fields = terms("listed2", "17");
    fields.add("purpose", "offer");
    fields.add("purpose_id", "5");
    EXPECT_EQ(post("/en/credits/payments", fields.with("purpose_id", "6"), ana_).status, 409);
    EXPECT_EQ(post("/en/credits/payments", fields.with("to", "listed3"), ana_).status, 422)
        << "it is Ben's";
    const std::string menders = found_group(cleo_, "Menders");
    EXPECT_EQ(post("/en/credits/payments", fields.with("to", menders), ana_).status, 422)
        << "a group no more than a member";
    const std::string path = begun(post("/en/credits/payments", fields, ana_));
    EXPECT_TRUE(get(path, ben_).holds("A canary cage"));
    const auto linked = database().read(
        [](db::ReadTx& tx) { return ledger::list_for_purpose(tx, ledger::Purpose::offer, 5); });
    EXPECT_EQ(linked.size(), 1U);
    EXPECT_FALSE(get("/en/credits/pay?offer=6", ana_).holds("It settles"));
}

TEST_P(PaymentsTest, TodayTellsWhatWaits) {
    const auto lines = [&](const access::Actor& who) {
        std::string text;
        for (const web::Module& module : services().modules) {
            if (module.name != "credits") continue;
            http::Request request;
            web::Route route{http::Method::get, "/", web::Access::member(), nullptr};
            web::Call call(request, services(), route, {.actor = who});
            for (const auto& line : module.today(call)) text += line.text + line.path;
        }
        return text;
    };
    const std::string path = pay(ana_, "listed2");
    EXPECT_THAT(lines(ben_), HasSubstr("wants to pay 12 credits"));
    EXPECT_THAT(lines(ben_), HasSubstr(path.substr(3)));
    EXPECT_EQ(lines(ana_), "");
    EXPECT_EQ(lines({}), "");
}

AGORA_EACH_ENGINE(PaymentsTest);

}  // namespace
}  // namespace agora::credits
