#include "agora/assemblies/events.hpp"
#include "assemblies_test.hpp"
#include "attendance.hpp"
#include "running.hpp"

#include <algorithm>
#include <atomic>
#include <functional>
#include <thread>

namespace agora::assemblies {
namespace {

class OpeningTest : public AssembliesTest {
 protected:
    /// Names of everything that an opening was refused for.
    std::string refused(const std::string& path) {
        const auto answer = open(path);
        EXPECT_EQ(answer.status, 409) << answer.body;
        std::string names;
        const std::string start = "\"name\":\"";
        for (auto at = answer.body.find(start); at != std::string::npos;
             at = answer.body.find(start, at + 1)) {
            const auto from = at + start.size();
            names += (names.empty() ? "" : " ") +
                     answer.body.substr(from, answer.body.find('"', from) - from);
        }
        return names;
    }
    /// How many of eight who do the same at once succeed.
    int count_of_eight(const std::function<bool(db::WriteTx&)>& act) {
        std::atomic<int> succeeded = 0;
        std::vector<std::thread> threads;
        for (int number = 0; number < 8; ++number) {
            threads.emplace_back([&] { succeeded += database().write(act) ? 1 : 0; });
        }
        for (std::thread& thread : threads) thread.join();
        return succeeded;
    }
};

TEST_P(OpeningTest, EachMissingConditionIsNamed) {
    const std::string path = convened();
    const std::string question = ask(path, ana_);
    EXPECT_EQ(come(path, ben_), 303);
    EXPECT_EQ(refused(path), "too_early_to_open questions_wait nobody_checked people_unchecked");
    EXPECT_TRUE(get("/en" + path, board_).holds("Questions without an answer: 1."));
    EXPECT_FALSE(get("/en" + path, ana_).holds("Questions without an answer"));
    const auto page = post("/en" + path + "/opening", {}, board_);
    EXPECT_EQ(page.status, 409);
    EXPECT_TRUE(page.holds("Questions without an answer: 1."));
    EXPECT_EQ(post("/en" + path + "/questions/" + question + "/answer",
                   {{"reply", "declined"}, {"text", "A secret of others."}}, board_)
                  .status,
              303);
    pass_to_start(path);
    EXPECT_EQ(refused(path), "nobody_checked people_unchecked");
    EXPECT_EQ(check(path, ben_), 303);
    EXPECT_EQ(come(path, cleo_), 303);
    EXPECT_EQ(refused(path), "people_unchecked");
    EXPECT_EQ(
        post("/en" + path + "/people/" + to_string(cleo_.account) + "/absence", {}, board_).status,
        303);
    EXPECT_EQ(open(path).status, 200);
    EXPECT_EQ(meeting_at(path).state, assemblies::State::open);
    EXPECT_EQ(refused(path), "not_convened") << "once";
}

TEST_P(OpeningTest, LettersThatLeaveTooLateForbidIt) {
    const std::string path = drafted(typed_meeting());
    add_item(path);
    add_document(path);
    EXPECT_EQ(post("/en" + path + "/convening", {}, board_).status, 303);
    EXPECT_EQ(come(path, ana_), 303);
    EXPECT_EQ(check(path, ana_), 303);
    clock_.set(meeting_at(path).starts_at);
    EXPECT_EQ(refused(path), "told_nobody_yet");
    settle();
    EXPECT_EQ(refused(path), "told_too_late");
    const auto told = database().read([&](db::ReadTx& tx) { return telling_of(tx, id_in(path)); });
    EXPECT_EQ(told.untold, 0);
}

TEST_P(OpeningTest, ANewRuleDoesNotHoldForWhoIsConvenedAlready) {
    const std::string path = convened();
    ask(path, ana_);
    EXPECT_EQ(come(path, ana_), 303);
    database().write([&](db::WriteTx& tx) {
        tx.run(
            db::Query{"test.rule",
                      "UPDATE assemblies_body SET notice_days = 60, invited = 'seats', "
                      "proxies = 0, asks_documents = 0, takes_questions = 0, checks_people = 0"});
    });
    ask(path, ben_);
    EXPECT_TRUE(get("/en" + path, ana_).holds("/questions"));
    EXPECT_EQ(come(path, cleo_, "proxy", "ana@people.example"), 303);
    pass_to_start(path);
    EXPECT_EQ(refused(path), "questions_wait nobody_checked people_unchecked");
    const auto questions =
        database().read([&](db::ReadTx& tx) { return list_questions(tx, id_in(path), {}, 9); });
    for (const Question& one : questions) {
        EXPECT_EQ(post("/en" + path + "/questions/" + to_string(one.question_id) + "/answer",
                       {{"reply", "answered"}, {"text", "Enough."}}, board_)
                      .status,
                  303);
    }
    set_share(ana_, false);
    EXPECT_EQ(check(path, ana_), 409) << "shareholders were convened";
    set_share(ana_, true);
    EXPECT_EQ(check(path, ana_), 303);
    EXPECT_EQ(check(path, cleo_), 303);
    EXPECT_EQ(open(path).status, 200);
}

TEST_P(OpeningTest, OnlyWhoKeepsMeetingsOpensAndCloses) {
    const std::string path = convened();
    for (const auto& who : {ana_, auditor_, person("Ad", {Role::adviser}),
                            person("Mo", {Role::moderator}), person("An", {Role::animator})}) {
        EXPECT_EQ(post("/en" + path + "/opening", {}, who).status, 403);
        EXPECT_EQ(post("/en" + path + "/closing", {}, who).status, 403);
        EXPECT_EQ(post("/en" + path + "/people/1/check", {}, who).status, 403);
        EXPECT_EQ(post("/en" + path + "/incidents", {{"text", "x"}}, who).status, 403);
        EXPECT_EQ(post("/en" + path + "/minutes", {{"body", "x"}}, who).status, 403);
        EXPECT_EQ(post("/en" + path + "/minutes/approval", {{"version", "1"}}, who).status, 403);
    }
    EXPECT_EQ(get("/en" + path + "/people", ana_).status, 403);
    EXPECT_EQ(get("/en" + path + "/people", auditor_).status, 200);
    EXPECT_EQ(post("/en" + path + "/closing", {}, board_).status, 409) << "not open";
}

TEST_P(OpeningTest, TwoWhoOpenAtOnceOpenItOnce) {
    const std::string path = convened();
    EXPECT_EQ(come(path, ana_), 303);
    EXPECT_EQ(check(path, ana_), 303);
    pass_to_start(path);
    const int opened = count_of_eight([&](db::WriteTx& tx) {
        const auto seen = see_meeting(tx, board_, id_in(path));
        const Acting acting{tx, services(), {board_.account, now()}};
        return assemblies::open(acting, *seen, Language::en).empty();
    });
    EXPECT_EQ(opened, 1);
    const auto steps = database().read([&](db::ReadTx& tx) { return list_steps(tx, id_in(path)); });
    EXPECT_EQ(std::ranges::count(steps, StepKind::opened, &Step::kind), 1);
}

TEST_P(OpeningTest, SomebodyStandsOnTheListOnce) {
    const std::string path = convened();
    EXPECT_EQ(come(path, ana_), 303);
    EXPECT_EQ(come(path, ana_, "remote"), 303) << "it may be said otherwise until it is checked";
    const http::NameValues line{{"mail", "ana@people.example"}, {"manner", "in_person"}};
    const auto twice = post("/en" + path + "/people", line, board_);
    EXPECT_EQ(twice.status, 422);
    EXPECT_TRUE(twice.holds("id=\"field-mail-error\""));
    const int added = count_of_eight([&](db::WriteTx& tx) {
        const auto seen = see_meeting(tx, board_, id_in(path));
        const Acting acting{tx, services(), {board_.account, now()}};
        return add_attendee(acting, *seen, "ben@people.example", {}).ok();
    });
    EXPECT_EQ(added, 1);
    EXPECT_EQ(check(path, ana_), 303);
    EXPECT_EQ(come(path, ana_, "in_person"), 422) << "checked";
    EXPECT_EQ(post("/en" + path + "/coming/removal", {}, ana_).status, 404);
    EXPECT_TRUE(get("/en" + path + "/people", auditor_).holds("Ana"));
    EXPECT_TRUE(get("/en" + path + "/people", auditor_).holds("From a distance"));
}

TEST_P(OpeningTest, WhoHoldsNoShareIsAGuest) {
    const std::string path = convened();
    EXPECT_EQ(come(path, zoe_), 403) << "not convened";
    EXPECT_EQ(come(path, ana_, "guest"), 422);
    EXPECT_EQ(come(path, ana_), 303);
    set_share(ana_, false);
    EXPECT_EQ(check(path, ana_), 409) << "sold since";
    set_share(ana_, true);
    EXPECT_EQ(check(path, ana_), 303);
    EXPECT_EQ(post("/en" + path + "/people",
                   {{"mail", "zoe@people.example"}, {"manner", "in_person"}}, board_)
                  .status,
              303);
    const auto zoe = database().read(
        [&](db::ReadTx& tx) { return find_attendee(tx, id_in(path), zoe_.account); });
    ASSERT_TRUE(zoe.has_value());
    EXPECT_EQ(zoe->manner, Manner::guest);
    EXPECT_EQ(check(path, zoe_), 303);
    EXPECT_EQ(check(path, person("Nobody")), 404);
}

TEST_P(OpeningTest, AProxyIsHeldByWhoComesAndNotByTooMany) {
    const std::string path = convened();
    const auto wrong = [&](const access::Actor& who, const std::string& holder) {
        const auto answer =
            post("/en" + path + "/coming", {{"manner", "proxy"}, {"holder", holder}}, who);
        EXPECT_EQ(answer.status, 422) << holder;
        EXPECT_TRUE(answer.holds("-error\"")) << answer.body;
    };
    wrong(ana_, "");
    wrong(ana_, "ana@people.example");
    wrong(ana_, "zoe@people.example");
    EXPECT_EQ(come(path, ana_, "proxy", "ben@people.example"), 303);
    EXPECT_THAT(last_mail(), testing::HasSubstr("Ana"));
    wrong(ben_, "cleo@people.example");
    wrong(cleo_, "ana@people.example");
    EXPECT_EQ(come(path, cleo_, "proxy", "ben@people.example"), 303);
    EXPECT_EQ(come(path, ana_, "proxy", "ben@people.example"), 303) << "the same once more";
    pass_to_start(path);
    EXPECT_EQ(check(path, ana_), 303);
    EXPECT_EQ(check(path, cleo_), 303);
    EXPECT_EQ(refused(path), "nobody_checked proxies_without_holder");
    EXPECT_EQ(come(path, ben_, "remote"), 303);
    EXPECT_EQ(check(path, ben_), 303);
    EXPECT_EQ(open(path).status, 200);
}

TEST_P(OpeningTest, AHolderHasTwoProxiesAtMost) {
    const auto dora = shareholder("Dora");
    const std::string path = convened();
    EXPECT_EQ(come(path, ana_, "proxy", "ben@people.example"), 303);
    EXPECT_EQ(come(path, cleo_, "proxy", "ben@people.example"), 303);
    EXPECT_EQ(come(path, dora, "proxy", "ben@people.example"), 422);
}

TEST_P(OpeningTest, WhoWasAbsentTakesAPlaceAgain) {
    const auto dora = shareholder("Dora");
    const std::string path = convened();
    EXPECT_EQ(come(path, ana_, "proxy", "ben@people.example"), 303);
    EXPECT_EQ(come(path, cleo_, "proxy", "ben@people.example"), 303);
    EXPECT_EQ(mark_absent(path, ana_), 303);
    EXPECT_EQ(come(path, dora, "proxy", "ben@people.example"), 303);
    EXPECT_EQ(check(path, ana_), 422) << "Ben represents two others";
    EXPECT_EQ(come(path, ana_, "proxy", "ben@people.example"), 422);
    EXPECT_EQ(mark_absent(path, dora), 303);
    EXPECT_EQ(check(path, ana_), 303);
}

TEST_P(OpeningTest, AProxyIsThereWithItsHolderAlone) {
    const std::string path = convened();
    EXPECT_EQ(come(path, ana_, "proxy", "ben@people.example"), 303);
    EXPECT_EQ(come(path, cleo_), 303);
    pass_to_start(path);
    EXPECT_EQ(check(path, cleo_), 303);
    EXPECT_EQ(mark_absent(path, ana_), 303);
    EXPECT_EQ(open(path).status, 200);
    EXPECT_EQ(check(path, ana_), 409) << "Ben is not there";
    EXPECT_EQ(come(path, ben_), 303);
    EXPECT_EQ(check(path, ana_), 409) << "Ben is not checked";
    EXPECT_EQ(check(path, ben_), 303);
    EXPECT_EQ(check(path, ana_), 303);
    EXPECT_EQ(audited(AttendeeUnchecked::kName), 0) << "nobody who was checked";
    EXPECT_EQ(mark_absent(path, ben_), 303);
    EXPECT_EQ(audited(AttendeeUnchecked::kName), 2);
    const auto ana = database().read(
        [&](db::ReadTx& tx) { return find_attendee(tx, id_in(path), ana_.account); });
    ASSERT_TRUE(ana.has_value());
    EXPECT_EQ(ana->presence, Presence::absent);
}

TEST_P(OpeningTest, HoldersHearOnceThatSomebodyCountsOnThemAndWhenNoLonger) {
    const std::string path = convened();
    const std::size_t before = count_mails();
    EXPECT_EQ(come(path, ana_, "proxy", "ben@people.example"), 303);
    EXPECT_EQ(count_mails(), before + 1);
    EXPECT_EQ(come(path, ana_, "proxy", "ben@people.example"), 303);
    EXPECT_EQ(count_mails(), before + 1) << "nothing is new";
    EXPECT_EQ(come(path, ana_, "proxy", "cleo@people.example"), 303);
    EXPECT_EQ(count_mails(), before + 3) << "Ben and Cleo";
    EXPECT_EQ(post("/en" + path + "/coming/removal", {}, ana_).status, 303);
    EXPECT_EQ(count_mails(), before + 4) << "Cleo";
    EXPECT_THAT(last_mail(), testing::HasSubstr("cleo@people.example"));
    EXPECT_EQ(come(path, ana_), 303);
    EXPECT_EQ(count_mails(), before + 4);
}

TEST_P(OpeningTest, AGuestWhoIsCheckedIsInsideWhileItIsOpen) {
    const std::string path = opened();
    const std::string page = "/en" + path + "/discussion";
    database().write([&](db::WriteTx& tx) {
        tx.run(db::Query{"test.audience", "UPDATE assemblies_meeting SET audience = 'convened'"});
    });
    EXPECT_EQ(post("/en" + path + "/people", {{"mail", "zoe@people.example"}, {"manner", "guest"}},
                   board_)
                  .status,
              303);
    EXPECT_EQ(get("/en" + path, zoe_).status, 404) << "not checked";
    EXPECT_EQ(check(path, zoe_), 303);
    EXPECT_EQ(get("/en" + path, zoe_).status, 200);
    EXPECT_EQ(get(page, zoe_).status, 200);
    EXPECT_EQ(post(page, {{"text", "Canary guest"}}, zoe_).status, 303);
    EXPECT_EQ(mark_absent(path, zoe_), 303);
    EXPECT_EQ(get(page, zoe_).status, 404);
    EXPECT_EQ(check(path, zoe_), 303);
    EXPECT_EQ(post("/en" + path + "/closing", {}, board_).status, 303);
    EXPECT_EQ(get(page, zoe_).status, 404);
}

TEST_P(OpeningTest, IncidentsAreRecordedWithTheirTimeWhileItIsOpen) {
    const std::string path = convened();
    const std::string page = "/en" + path + "/incidents";
    EXPECT_EQ(post(page, {{"text", "Early."}}, board_).status, 409);
    EXPECT_EQ(come(path, ana_), 303);
    EXPECT_EQ(check(path, ana_), 303);
    pass_to_start(path);
    EXPECT_EQ(open(path).status, 200);
    clock_.advance(hours{1});
    const auto before =
        post(page, {{"text", "Before."}, {"happened_at", clock_text(-hours{2})}}, board_);
    EXPECT_EQ(before.status, 422);
    EXPECT_TRUE(before.holds("id=\"field-happened_at-error\""));
    EXPECT_EQ(post(page, {{"text", "x"}, {"happened_at", clock_text(hours{1})}}, board_).status,
              422);
    EXPECT_EQ(post(page, {{"text", "No sound"}, {"happened_at", clock_text(-minutes{30})}}, board_)
                  .status,
              303);
    EXPECT_EQ(post(page, {{"text", "Picture gone"}}, board_).status, 303);
    EXPECT_TRUE(get("/en" + path, ana_).holds("No sound"));
    EXPECT_FALSE(get("/en" + path, zoe_).holds("No sound")) << "not convened";
    EXPECT_EQ(post("/en" + path + "/closing", {}, board_).status, 303);
    EXPECT_EQ(post(page, {{"text", "Late."}}, board_).status, 409);
    EXPECT_TRUE(get("/en" + path + "/minutes/edit", board_).holds("No sound"));
}

TEST_P(OpeningTest, WhoIsCheckedWritesWhileItIsOpen) {
    const std::string path = opened();
    const std::string page = "/en" + path + "/discussion";
    const auto write = [&](const access::Actor& who, const std::string& text) {
        return post(page, {{"text", text}}, who).status;
    };
    EXPECT_EQ(write(ana_, "Canary first"), 303);
    EXPECT_EQ(write(ana_, "Canary second"), 303);
    EXPECT_EQ(write(ben_, "Not checked"), 403);
    EXPECT_EQ(write(zoe_, "Not convened"), 404);
    EXPECT_EQ(write(ana_, std::string(600, 'x')), 422);
    const auto list = get(page, ben_);
    EXPECT_LT(list.body.find("Canary second"), list.body.find("Canary first")) << "newest first";
    EXPECT_EQ(get(page, zoe_).status, 404);
    EXPECT_EQ(get(page, auditor_).status, 200);
    for (int count = 0; count < 8; ++count) EXPECT_EQ(write(ana_, "More"), 303);
    const auto more = post(page, {{"text", "The eleventh"}}, ana_);
    EXPECT_EQ(more.status, 429);
    EXPECT_TRUE(more.holds("The eleventh")) << "what was typed stays";
    clock_.advance(minutes{6});
    EXPECT_EQ(write(ana_, "Later"), 303);
    EXPECT_EQ(post("/en" + path + "/closing", {}, board_).status, 303);
    EXPECT_EQ(write(ana_, "Too late"), 409);
    EXPECT_TRUE(get(page, ana_).holds("Canary first"));
}

TEST_P(OpeningTest, AReportedMessageIsHidden) {
    const std::string path = opened();
    EXPECT_EQ(post("/en" + path + "/discussion", {{"text", "Canary insult"}}, ana_).status, 303);
    const auto id = database().read([&](db::ReadTx& tx) {
        return to_string(list_messages(tx, id_in(path), 0, 1).front().message_id);
    });
    database().write([&](db::WriteTx& tx) {
        for (const web::Reportable& kind : assemblies_module().reportable) {
            kind.take({tx,
                       services(),
                       {board_.account, now()},
                       "/assembly-messages/" + id,
                       web::Measure::hidden});
        }
    });
    EXPECT_FALSE(get("/en" + path + "/discussion", ben_).holds("Canary insult"));
    EXPECT_TRUE(get("/en" + path + "/discussion", ana_).holds("Canary insult"));
}

AGORA_EACH_ENGINE(OpeningTest);

}  // namespace
}  // namespace agora::assemblies
