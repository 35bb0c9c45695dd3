#include "ask.hpp"
#include "ask_store.hpp"
#include "bids_site.hpp"

namespace agora::bids {
namespace {

class HelpTest : public BidsSite {
 protected:
    void SetUp() override {
        BidsSite::SetUp();
        finn_ = person("Finn");
        gil_ = person("Gil");
    }
    bool is_asked(const access::Actor& who, const std::string& title = "Canary help") {
        const std::string page = get("/en/language-help", who).body;
        const std::size_t at = page.find("You are asked");
        return at != std::string::npos &&
               page.substr(at, page.find("</section>", at) - at).find(title) != std::string::npos;
    }
    void open_account(const access::Actor& who) {
        database().write([&](db::WriteTx& tx) {
            ledger::open_account(tx, {.holder = ledger::Holder::member,
                                      .owner = who.account.value(),
                                      .lowest = -100,
                                      .highest = 100,
                                      .at = now()});
        });
    }
    std::int64_t balance_of(const access::Actor& who) {
        return database().read([&](db::ReadTx& tx) {
            return ledger::find_account_of(tx, ledger::Holder::member, who.account.value())
                ->balance;
        });
    }

    access::Actor finn_ = {};
    access::Actor gil_ = {};
};

TEST_P(HelpTest, TwoAreAskedThoseWhoWereAskedLeastFirst) {
    for (const access::Actor& who : {ben_, finn_, gil_}) offer(who);
    offer(dora_, "nl", "fr");
    EXPECT_TRUE(get("/en/language-help").holds("3 members")) << "visitors see how many";
    const std::string first = ask_help(ana_, ask());
    EXPECT_TRUE(is_asked(ben_));
    EXPECT_TRUE(is_asked(finn_));
    EXPECT_FALSE(is_asked(gil_)) << "two at once";
    EXPECT_FALSE(is_asked(dora_)) << "offers the other way";
    EXPECT_TRUE(is_told(ben_, "Can you help with “Canary help”?"));
    ask_help(ana_, ask("Second canary"));
    EXPECT_TRUE(is_asked(gil_, "Second canary")) << "was asked least";
    EXPECT_EQ(post(first + "/refusal", {}, ben_).status, 303);
    EXPECT_TRUE(is_asked(gil_)) << "the next one takes the place";
    EXPECT_FALSE(is_asked(ben_));
    EXPECT_FALSE(get("/en/language-help", ben_).holds("Canary help")) << "no is an answer";
    EXPECT_EQ(post(first + "/refusal", {}, ben_).status, 409);
}

TEST_P(HelpTest, TheTextIsForWhoAsksAndWhoHelps) {
    offer(ben_);
    offer(finn_);
    const std::string help = ask_help(ana_, ask());
    EXPECT_TRUE(get(help, ana_).holds("Un texte en canari."));
    const auto before = get(help, ben_);
    EXPECT_EQ(before.status, 200);
    EXPECT_FALSE(before.holds("Un texte en canari."));
    EXPECT_FALSE(get("/api" + help.substr(3), ben_).holds("canari"));
    for (const access::Actor& who : {dora_, administrator_}) EXPECT_EQ(get(help, who).status, 404);
    EXPECT_EQ(post(help + "/acceptance", {}, dora_).status, 404);
    EXPECT_EQ(post(help + "/acceptance", {}, ana_).status, 409) << "their own";
    EXPECT_EQ(post(help + "/acceptance", {}, ben_).status, 303);
    EXPECT_TRUE(get(help, ben_).holds("Un texte en canari."));
    EXPECT_EQ(post(help + "/acceptance", {}, finn_).status, 409) << "taken";
    EXPECT_FALSE(get(help, finn_).holds("Un texte en canari."));
    EXPECT_TRUE(is_told(ana_, "Somebody helps you with “Canary help”"));
    EXPECT_EQ(post(help + "/result", {{"result", "Stolen"}}, finn_).status, 403);
    EXPECT_EQ(post(help + "/confirmation", {}, ana_).status, 409) << "nothing is handed in";
    EXPECT_EQ(post(help + "/result", {{"result", ""}}, ben_).status, 422);
    EXPECT_EQ(post(help + "/result", {{"result", "Een kanarietekst."}}, ben_).status, 303);
    EXPECT_TRUE(is_told(ana_, "“Canary help” is handed in"));
    EXPECT_TRUE(get(help, ana_).holds("Een kanarietekst."));
    EXPECT_EQ(post(help + "/confirmation", {{"thanks", "Dank je wel"}}, ben_).status, 403);
    EXPECT_EQ(post(help + "/withdrawal", {}, ana_).status, 409) << "it was done";
    EXPECT_EQ(post(help + "/confirmation", {{"thanks", "Dank je wel"}}, ana_).status, 303);
    EXPECT_EQ(post(help + "/confirmation", {}, ana_).status, 409) << "once";
    EXPECT_TRUE(get(help, ben_).holds("Dank je wel"));
    EXPECT_TRUE(is_told(ben_, "Thank you for your help with “Canary help”"));
    EXPECT_TRUE(get("/en/language-help").holds("Help was given 1 time."));
}

TEST_P(HelpTest, ThanksByNameOnlyWhenTheHelperAgrees) {
    offer(ben_);
    const std::string help = ask_help(ana_, ask());
    post(help + "/acceptance", {}, ben_);
    post(help + "/result", {{"result", "Een kanarietekst."}}, ben_);
    post(help + "/confirmation", {}, ana_);
    EXPECT_FALSE(get("/en/language-help", ana_).holds("1 time</span>"));
    EXPECT_EQ(
        post("/en/language-help/offer/terms", {{"hours", "3"}, {"named", "true"}}, ben_).status,
        303);
    EXPECT_TRUE(get("/en/language-help", ana_).holds("1 time</span>"));
    EXPECT_FALSE(get("/en/language-help").holds("1 time</span>")) << "names are for members";
    EXPECT_EQ(post("/en/language-help/offer/terms", {{"hours", "0"}}, ben_).status, 422);
}

TEST_P(HelpTest, CreditsMoveWhenTheHelpIsConfirmed) {
    offer(ben_);
    const auto paid = ask().with("returns", "credits").with("credits", "12");
    EXPECT_FALSE(get("/en/language-help/new", ana_).holds("How many credits"))
        << "who has no account is not asked";
    open_account(ana_);
    EXPECT_TRUE(get("/en/language-help/new", ana_).holds("How many credits"));
    EXPECT_EQ(post("/en/language-help", ask().with("returns", "credits"), ana_).status, 422);
    const std::string help = ask_help(ana_, paid);
    EXPECT_EQ(post(help + "/acceptance", {}, ben_).status, 409) << "Ben has no account yet";
    open_account(ben_);
    EXPECT_EQ(post(help + "/acceptance", {}, ben_).status, 303);
    EXPECT_EQ(post(help + "/result", {{"result", "Een kanarietekst."}}, ben_).status, 303);
    EXPECT_EQ(balance_of(ben_), 0);
    EXPECT_EQ(post(help + "/confirmation", {}, ana_).status, 303);
    EXPECT_EQ(balance_of(ben_), 12);
    EXPECT_EQ(balance_of(ana_), -12);
    EXPECT_EQ(post(help + "/confirmation", {}, ana_).status, 409);
    EXPECT_EQ(balance_of(ben_), 12) << "once";
}

TEST_P(HelpTest, WhatIsAboveALimitIsNotConfirmed) {
    offer(ben_);
    open_account(ana_);
    open_account(ben_);
    const std::string help =
        ask_help(ana_, ask().with("returns", "credits").with("credits", "150"));
    post(help + "/acceptance", {}, ben_);
    post(help + "/result", {{"result", "Een kanarietekst."}}, ben_);
    EXPECT_EQ(post(help + "/confirmation", {}, ana_).status, 409);
    EXPECT_EQ(balance_of(ben_), 0);
    EXPECT_TRUE(get(help, ana_).holds("Confirm and thank")) << "it still waits";
}

TEST_P(HelpTest, GivenBackItGoesToSomebodyElse) {
    offer(ben_);
    const std::string help = ask_help(ana_, ask());
    post(help + "/acceptance", {}, ben_);
    EXPECT_EQ(post(help + "/return", {}, finn_).status, 404);
    EXPECT_EQ(post(help + "/return", {}, ben_).status, 303);
    EXPECT_FALSE(get(help, ben_).holds("Un texte en canari."));
    offer(finn_);
    EXPECT_TRUE(is_asked(finn_)) << "who offers it later is asked";
    EXPECT_EQ(post(help + "/withdrawal", {}, finn_).status, 403);
    EXPECT_EQ(post(help + "/withdrawal", {}, ana_).status, 303);
    EXPECT_EQ(post(help + "/acceptance", {}, finn_).status, 409);
    EXPECT_FALSE(is_asked(finn_));
}

TEST_P(HelpTest, WhoPausesOrHasNoHoursIsNotAsked) {
    offer(ben_);
    offer(finn_);
    EXPECT_EQ(
        post("/en/language-help/offer/terms", {{"hours", "2"}, {"paused", "true"}}, ben_).status,
        303);
    std::string words;
    for (int count = 0; count < 600; ++count) words += "mot ";
    const std::string help = ask_help(ana_, ask().with("body", words));
    EXPECT_FALSE(is_asked(ben_));
    EXPECT_TRUE(is_asked(finn_));
    post(help + "/acceptance", {}, finn_);
    ask_help(ana_, ask("Second canary"));
    EXPECT_FALSE(is_asked(finn_, "Second canary")) << "two hours are full";
    EXPECT_EQ(post("/en/language-help/offer/terms", {{"hours", "2"}}, ben_).status, 303);
    EXPECT_TRUE(is_asked(ben_, "Second canary")) << "asked when the pause ends";
    EXPECT_EQ(post("/en/language-help/offer/end", {}, ben_).status, 303);
    EXPECT_EQ(post("/en/language-help/offer/end", {}, ben_).status, 409);
}

TEST_P(HelpTest, WhatIsWrongStandsAtItsField) {
    for (const auto& [field, text] :
         {std::pair{"title", std::string{}}, std::pair{"kind", std::string{"sing"}},
          std::pair{"into_language", std::string{"fr"}}, std::pair{"body", std::string{}},
          std::pair{"body", std::string(40'001, 'x')},
          std::pair{"until", std::string{"2001-01-01"}}, std::pair{"until", in_days(400)},
          std::pair{"until", std::string{}}}) {
        const auto wrong = post("/en/language-help", ask().with(field, text), ana_);
        EXPECT_EQ(wrong.status, 422) << field;
        EXPECT_TRUE(wrong.holds("id=\"field-" + std::string{field} + "-error\"")) << field;
    }
    EXPECT_EQ(post("/en/language-help", ask().with("kind", "proofread"), ana_).status, 422);
    EXPECT_EQ(post("/en/language-help/offer/pairs",
                   {{"kind", "write"}, {"from_language", "fr"}, {"into_language", "fr"}}, ben_)
                  .status,
              422);
    offer(ben_);
    EXPECT_EQ(post("/en/language-help/offer/pairs",
                   {{"kind", "write"}, {"from_language", "fr"}, {"into_language", "nl"}}, ben_)
                  .status,
              409);
    EXPECT_EQ(post("/en/language-help/offer/pairs/removal",
                   {{"kind", "read"}, {"from_language", "fr"}, {"into_language", "nl"}}, ben_)
                  .status,
              409);
}

TEST_P(HelpTest, WhoDoesNotAnswerIsPassedOverAndInTheEndItLapses) {
    offer(ben_);
    const auto put = [&](Date until, std::chrono::days ago) {
        return database().write([&](db::WriteTx& tx) {
            return put_whole_ask(tx,
                                 {.title = "Waiting canary",
                                  .from_language = Tongue::en,
                                  .into_language = Tongue::nl,
                                  .words = 10,
                                  .until = until,
                                  .body = "A canary text.",
                                  .asked_by = ana_.account,
                                  .asked_at = now() - ago},
                                 {{.account_id = ben_.account, .proposed_at = now() - ago}});
        });
    };
    put(utc_date(now()) + std::chrono::days{5}, std::chrono::days{4});
    offer(finn_, "en", "nl");
    EXPECT_TRUE(is_asked(ben_, "Waiting canary"));
    look_on(services());
    EXPECT_FALSE(is_asked(ben_, "Waiting canary")) << "three days without an answer";
    EXPECT_TRUE(is_asked(finn_, "Waiting canary"));
    const AskId late = put(utc_date(now()) + std::chrono::days{-2}, std::chrono::days{1});
    look_on(services());
    EXPECT_TRUE(get("/en/language-help/" + to_string(late), ana_).holds("nobody found in time"));
    EXPECT_TRUE(is_told(ana_, "Nobody could help with “Waiting canary” in time"));
}

TEST_P(HelpTest, FilesAreForTheTwo) {
    offer(ben_);
    auto fields = ask();
    fields = fields.with("body", "").with("words", "120");
    const auto sent = upload("/en/language-help", ana_, fields);
    ASSERT_EQ(sent.status, 200) << sent.body;
    const std::string list = get("/en/language-help", ana_).body;
    const std::size_t at = list.find("/en/language-help/", list.find("What you asked for"));
    const std::string help = list.substr(at, list.find('"', at) - at);
    const std::string file = help.substr(3) + "/files/text";
    EXPECT_EQ(get(file, ana_).status, 200);
    EXPECT_EQ(get(file, ben_).status, 404) << "not before yes";
    post(help + "/acceptance", {}, ben_);
    EXPECT_EQ(get(file, ben_).status, 200);
    EXPECT_EQ(get(help.substr(3) + "/files/result", ana_).status, 404);
    EXPECT_EQ(get(help.substr(3) + "/files/other", ana_).status, 404);
}

TEST_P(HelpTest, WhoIsBlockedNeitherSeesNorTakesIt) {
    block(ben_, dora_);
    const std::string help = ask_help(ben_, ask());
    offer(dora_);
    EXPECT_FALSE(is_asked(dora_));
    EXPECT_FALSE(get("/en/language-help", dora_).holds("Canary help"));
    EXPECT_EQ(get(help, dora_).status, 404);
    EXPECT_EQ(post(help + "/acceptance", {}, dora_).status, 404);
    offer(ben_, "nl", "fr");
    const std::string other = ask_help(
        dora_, ask("Other canary").with("from_language", "nl").with("into_language", "fr"));
    EXPECT_FALSE(get("/en/language-help", ben_).holds("Other canary")) << "nor the other way";
    EXPECT_EQ(post(other + "/acceptance", {}, ben_).status, 404);
    offer(finn_);
    EXPECT_TRUE(is_asked(finn_));
    EXPECT_EQ(get(help, finn_).status, 200);
}

TEST_P(HelpTest, WithWhoAskedGoesTheAsk) {
    offer(ben_);
    const std::string open = ask_help(ana_, ask());
    const std::string taken = ask_help(ana_, ask("Taken canary"));
    EXPECT_EQ(post(taken + "/acceptance", {}, ben_).status, 303);
    erase(ana_);
    EXPECT_TRUE(is_told(ben_, "needs no help any more"));
    EXPECT_EQ(post(open + "/acceptance", {}, ben_).status, 409);
    EXPECT_FALSE(is_asked(ben_, "<li"));
}

TEST_P(HelpTest, AnAskOfNobodyIsOfferedToNobody) {
    offer(ben_);
    const AskId id = database().write([&](db::WriteTx& tx) {
        return put_whole_ask(tx,
                             {.from_language = Tongue::fr,
                              .into_language = Tongue::nl,
                              .words = 10,
                              .until = utc_date(now()) + std::chrono::days{5},
                              .asked_at = now()},
                             {{.account_id = ben_.account, .proposed_at = now()}});
    });
    EXPECT_EQ(post("/en/language-help/" + to_string(id) + "/acceptance", {}, ben_).status, 409);
    offer(finn_);
    look_on(services());
    EXPECT_EQ(mails_about("Can you help with"), 0);
    EXPECT_EQ(database().read([&](db::ReadTx& tx) { return find_ask(tx, id)->state; }),
              AskState::lapsed);
}

TEST_P(HelpTest, WithWhoHelpsItGoesToSomebodyElse) {
    offer(ben_);
    const std::string help = ask_help(ana_, ask());
    offer(finn_);
    EXPECT_EQ(post(help + "/acceptance", {}, ben_).status, 303);
    erase(ben_);
    EXPECT_TRUE(is_told(ana_, "We look for another helper for “Canary help”"));
    EXPECT_EQ(post(help + "/acceptance", {}, finn_).status, 303);
}

TEST_P(HelpTest, WhatWasNotAskedGoesBackWithAWord) {
    offer(ben_);
    offer(finn_);
    const std::string help = ask_help(ana_, ask());
    EXPECT_EQ(post(help + "/rejection", {{"remark", "Too early"}}, ana_).status, 409);
    post(help + "/acceptance", {}, ben_);
    post(help + "/result", {{"result", "Kanarie."}}, ben_);
    const NameValues remark{{"remark", "The last line is missing."}};
    EXPECT_EQ(post(help + "/rejection", remark, ben_).status, 403);
    EXPECT_EQ(post(help + "/rejection", remark, dora_).status, 404);
    const auto empty = post(help + "/rejection", {{"remark", ""}}, ana_);
    EXPECT_EQ(empty.status, 422);
    EXPECT_TRUE(empty.holds("field-remark-error"));
    EXPECT_EQ(post(help + "/rejection", remark, ana_).status, 303);
    EXPECT_EQ(post(help + "/rejection", remark, ana_).status, 409) << "once";
    EXPECT_TRUE(get(help, ben_).holds("The last line is missing."));
    EXPECT_FALSE(get(help, finn_).holds("The last line is missing."));
    EXPECT_TRUE(is_told(ben_, "“Canary help” is not yet what was asked"));
    EXPECT_EQ(post(help + "/confirmation", {}, ana_).status, 409);
    EXPECT_EQ(post(help + "/result", {{"result", "Een kanarietekst."}}, ben_).status, 303);
    EXPECT_EQ(post(help + "/confirmation", {}, ana_).status, 303);
}

TEST_P(HelpTest, WhatIsNeverAnsweredEndsWithoutCredits) {
    offer(ben_);
    open_account(ana_);
    open_account(ben_);
    const std::string help = ask_help(ana_, ask().with("returns", "credits").with("credits", "12"));
    post(help + "/acceptance", {}, ben_);
    post(help + "/result", {{"result", "Een kanarietekst."}}, ben_);
    clock_.advance(std::chrono::days{6});
    look_after(services());
    EXPECT_EQ(mails_about("a week ago"), 0);
    clock_.advance(std::chrono::days{2});
    look_after(services());
    look_after(services());
    EXPECT_TRUE(is_told(ana_, "Is “Canary help” good?"));
    EXPECT_EQ(mails_about("a week ago"), 1) << "once";
    clock_.advance(std::chrono::days{21});
    look_after(services());
    EXPECT_TRUE(get(help, ana_).holds("Confirm and thank")) << "29 days";
    clock_.advance(std::chrono::days{2});
    look_after(services());
    look_after(services());
    EXPECT_TRUE(get(help, ana_).holds("ended unanswered"));
    EXPECT_TRUE(is_told(ana_, "“Canary help” ended unanswered"));
    EXPECT_TRUE(is_told(ben_, "“Canary help” ended unanswered"));
    EXPECT_EQ(post(help + "/confirmation", {}, ana_).status, 409);
    EXPECT_EQ(balance_of(ben_), 0) << "only who promised lets credits go";
    EXPECT_TRUE(get("/en/language-help").holds("Help was given 1 time."));
}

AGORA_EACH_ENGINE(HelpTest);

}  // namespace
}  // namespace agora::bids
