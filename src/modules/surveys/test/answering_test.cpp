#include "agora/accounts/eraser.hpp"
#include "agora/db/dump.hpp"
#include "agora/web/call.hpp"
#include "roll_store.hpp"
#include "surveys_site.hpp"

namespace agora::surveys {
namespace {

using std::chrono::days;
using testing::HasSubstr;
using testing::Not;

class AnsweringTest : public SurveysTest {
 protected:
    /// What stands on the page of today for this person.
    std::vector<std::string> lines_for(const access::Actor& who) {
        http::Request request;
        const web::Route route{http::Method::get, "/today", web::Access::member(), nullptr};
        web::Call call(request, services(), route, {.actor = who, .key = {}});
        std::vector<std::string> lines;
        for (const web::TodayLine& line : surveys_module().today(call)) lines.push_back(line.text);
        return lines;
    }
    std::vector<access::Actor> pilots_ = {};
};

TEST_P(AnsweringTest, EverybodyIsInvitedOnceInTheirLanguageAndSeesItToday) {
    const std::string path = running();
    ASSERT_EQ(mails().size(), 4U);
    EXPECT_THAT(testing::PrintToString(mails()), HasSubstr("Netwerken"));
    keep();
    EXPECT_EQ(mails().size(), 4U) << "once";
    EXPECT_TRUE(get("/en/surveys", ben_).holds("Waiting for your answers"));
    EXPECT_TRUE(get("/fr" + path, cleo_).holds("Où") || get("/fr" + path, cleo_).holds("(fr)"));
    EXPECT_THAT(lines_for(ben_), testing::ElementsAre(HasSubstr("Networks")));
    EXPECT_EQ(say(path, ben_, {{"q3", "5"}}), 303);
    EXPECT_THAT(lines_for(ben_), testing::IsEmpty()) << "it waits no more";
    const auto dora = person("Dora");
    keep();
    EXPECT_EQ(mails().size(), 5U) << "who comes later is invited too";
    EXPECT_EQ(get("/en" + path, dora).status, 200);
    EXPECT_EQ(get("/en" + path).status, 303) << "to sign in";
}

TEST_P(AnsweringTest, AListOfManyAsksTheDatabaseNoMore) {
    const auto queries = [&] {
        const auto counted = [&] {
            std::int64_t sum = 0;
            for (const db::QueryStatistics& one : database().statistics()) {
                if (one.name.starts_with("surveys.")) sum += one.count;
            }
            return sum;
        };
        EXPECT_EQ(get("/en/surveys", ben_).status, 200);
        const std::int64_t before = counted();
        EXPECT_EQ(get("/en/surveys", ben_).status, 200);
        return counted() - before;
    };
    running();
    const std::int64_t of_one = queries();
    for (int number = 0; number < 4; ++number) running();
    EXPECT_EQ(queries(), of_one);
}

TEST_P(AnsweringTest, OneAnswersOnceAndWhatIsNeededIsAsked) {
    const std::string path = running();
    const auto half = post("/en" + path + "/answers", {{"q1", "1"}, {"q2", "2"}}, ben_);
    EXPECT_EQ(half.status, 422);
    EXPECT_TRUE(half.holds("id=\"field-q3-error\""));
    EXPECT_TRUE(half.holds("name=\"q1\" id=\"field-q1-1\" value=\"1\" checked"));
    EXPECT_EQ(say(path, ben_, {{"q1", "9"}, {"q3", "5"}}), 422) << "no such option";
    EXPECT_EQ(say(path, ben_, {{"q3", "6"}}), 422);
    EXPECT_EQ(say(path, ben_, {{"q3", "5"}, {"q5", "-1"}}), 422);
    EXPECT_EQ(say(path, ben_, {{"q3", "5"}, {"q4", std::string(4000, 'x')}}), 422);
    EXPECT_EQ(say(path, ben_, {{"q3", "5"}, {"q4", "Because."}}), 303);
    EXPECT_EQ(say(path, ben_, {{"q3", "1"}}), 409);
    const auto after = get("/en" + path, ben_);
    EXPECT_TRUE(after.holds("You have answered. Thank you."));
    EXPECT_FALSE(after.holds("Because.")) << "nobody finds it again";
    EXPECT_FALSE(after.holds("<textarea"));
    const auto form = get("/en" + path, cleo_);
    EXPECT_TRUE(form.holds("<textarea"));
    EXPECT_FALSE(form.holds("data-writes")) << "who signs in next at this device finds nothing";
    const auto by_api =
        post_json("/api" + path + "/answers", R"({"q3": "2", "q2": ["1", "3"]})", cleo_);
    EXPECT_EQ(by_api.status, 200) << by_api.body;
}

TEST_P(AnsweringTest, ConditionsAreWordsOnThePageAndRulesOnTheServer) {
    const std::string path = running();
    EXPECT_TRUE(get("/en" + path, ben_).holds("Only if your answer to “How much?” is at least 4."));
    EXPECT_EQ(say(path, ben_, {{"q3", "2"}, {"q4", "Not asked."}}), 303);
    const std::string dump = database().read([&](db::ReadTx& tx) {
        std::string all;
        for (const db::Table& table : db::tables(tx)) {
            db::each_line(tx, table, [&](std::string_view line) { all += line; });
        }
        return all;
    });
    EXPECT_THAT(dump, Not(HasSubstr("Not asked."))) << "what was not asked is not kept";
}

TEST_P(AnsweringTest, ResultsComeAtTheEndAndPerOption) {
    const std::string path = running();
    answered_by(path, 4, {{"q1", "1"}, {"q2", "1"}, {"q2", "2"}, {"q3", "4"}});
    answered_by(path, 2, {{"q1", "2"}, {"q2", "2"}, {"q3", "1"}});
    answered_by(path, 1, {{"q1", "2"}, {"q2", "2"}, {"q3", "1"}, {"q5", "3"}});
    EXPECT_EQ(get("/en" + path + "/results", ada_).status, 409) << "nor for who made it";
    EXPECT_EQ(get("/en" + path + "/answers.csv", ada_).status, 409);
    EXPECT_TRUE(get("/en" + path + "/edit", ada_).holds("7 of "));
    EXPECT_EQ(post("/en" + path + "/closure", {{"reason", ""}}, ada_).status, 422);
    EXPECT_EQ(post("/en" + path + "/closure", {{"reason", "x"}}, ben_).status, 403);
    end(path, ada_);
    EXPECT_EQ(say(path, ben_, {{"q3", "1"}}), 409) << "it has ended";
    const auto results = get("/en" + path + "/results", ben_);
    EXPECT_EQ(results.status, 200);
    EXPECT_TRUE(results.holds("Enough.")) << "why it ended early";
    EXPECT_TRUE(results.holds("<meter min=\"0\" max=\"7\" value=\"4\">"));
    EXPECT_TRUE(results.holds("together they are more than 100 %"));
    EXPECT_FALSE(results.holds("answers.csv"));
    EXPECT_FALSE(results.holds("after the pilot")) << "there was none";
    const auto csv = get("/en" + path + "/results.csv", ben_);
    EXPECT_THAT(csv.body, HasSubstr("Which?,Cafés,4,7,57"));
    EXPECT_THAT(csv.body, HasSubstr("Which?,Walks,7,7,100"));
    EXPECT_THAT(csv.body, HasSubstr("Which?,Talks,0,7,0"));
    EXPECT_THAT(csv.body, HasSubstr("How often?,,too few to tell,,"));
    const auto apart = get("/en" + path + "/results?by=1", ben_);
    EXPECT_TRUE(apart.holds("too few to tell")) << "four and three are too few";
    EXPECT_EQ(get("/api" + path + "/results").status, 401);
}

TEST_P(AnsweringTest, TheFileHasOneColumnForEachQuestionAndOption) {
    const std::string path = running();
    answered_by(path, 20,
                {{"q1", "3"}, {"q2", "1"}, {"q2", "3"}, {"q3", "5"}, {"q4", "=1+1"}, {"q5", "12"}});
    end(path, ada_);
    EXPECT_EQ(get("/en" + path + "/answers.csv", ben_).status, 403);
    const auto csv = get("/en" + path + "/answers.csv", ada_);
    EXPECT_THAT(csv.body, HasSubstr("Where?,Which?: Cafés,Which?: Walks,Which?: Talks,How much?,"
                                    "Why so? (a text was written),How often?\r\n"));
    EXPECT_THAT(csv.body, HasSubstr("East,1,0,1,5,1,12\r\n"));
    EXPECT_THAT(csv.body, Not(HasSubstr("1+1"))) << "a text can betray its writer";
    settle();
    EXPECT_TRUE(database().read([](db::ReadTx& tx) {
        const auto entries = journal::audited_before(tx, 1'000'000, 10);
        return std::ranges::any_of(entries, [](const journal::Sealed& entry) {
            return entry.name == AnswersDownloaded::kName;
        });
    }));
}

TEST_P(AnsweringTest, FourAnswersAreToldToNobody) {
    const std::string path = running();
    answered_by(path, 4, {{"q3", "5"}});
    end(path, ada_);
    const auto results = get("/en" + path + "/results", ada_);
    EXPECT_TRUE(results.holds("Too few people answered"));
    EXPECT_FALSE(results.holds("<meter"));
    EXPECT_EQ(get("/en" + path + "/results.csv", ada_).status, 409);
    EXPECT_EQ(get("/en" + path + "/answers.csv", ada_).status, 409);
}

TEST_P(AnsweringTest, ItEndsAfterItsLastDayByItself) {
    const std::string path = running();
    answered_by(path, 5, {{"q3", "5"}});
    clock_.advance(days{21});
    EXPECT_EQ(say(path, ben_, {{"q3", "1"}}), 409) << "before any job ran, too";
    const auto before = mails().size();
    keep();
    EXPECT_EQ(mails().size(), before + 1) << "who made it hears";
    EXPECT_THAT(last_mail(), HasSubstr("ada@people.example"));
    EXPECT_EQ(get("/en" + path + "/results", cleo_).status, 200);
}

TEST_P(AnsweringTest, WhoJoinsAfterTheInvitationsIsInvitedTheNextDay) {
    const std::string group = found_group(ana_, "Readers");
    const std::string path =
        full_draft(ana_, with(with(terms(), "owner", circle_id(group)), "audience", "group"));
    publish(path, ana_);
    join_group(group, ben_);
    settle();
    const auto before = mails().size();
    keep();
    EXPECT_EQ(mails().size(), before) << "the invitations have passed";
    run(surveys_module(), "surveys.invite_again");
    keep();
    EXPECT_EQ(mails().size(), before + 1) << "Ben, and nobody twice";
    EXPECT_THAT(last_mail(), HasSubstr("ben@people.example"));
    EXPECT_THAT(lines_for(ben_), testing::SizeIs(1));
}

TEST_P(AnsweringTest, RemindersGoToWhoHasNotAnsweredAndTwiceAtMost) {
    const std::string path = running();
    EXPECT_EQ(say(path, ben_, {{"q3", "5"}}), 303);
    const auto remind = [&] { return post("/en" + path + "/reminders", {}, ada_).status; };
    EXPECT_EQ(remind(), 409) << "too soon after the invitation";
    clock_.advance(days{3});
    EXPECT_EQ(post("/en" + path + "/reminders", {}, ben_).status, 403);
    EXPECT_EQ(remind(), 303);
    EXPECT_EQ(remind(), 409);
    keep();
    keep();
    EXPECT_EQ(mails().size(), 4U + 3U) << "all but Ben, once";
    for (std::size_t at = 4; at < mails().size(); ++at) {
        EXPECT_THAT(mails()[at], Not(HasSubstr("ben@people.example")));
    }
    clock_.advance(days{3});
    EXPECT_EQ(remind(), 303);
    keep();
    EXPECT_EQ(mails().size(), 10U);
    clock_.advance(days{3});
    EXPECT_EQ(remind(), 409);
}

TEST_P(AnsweringTest, APilotAnswersFirstAndIsLookedAt) {
    for (int number = 0; number < 6; ++number) {
        pilots_.push_back(listed_in("be-44021", members::Audience::only_me));
    }
    const auto liege = listed_in("be-62063", members::Audience::members);
    const std::string path =
        full_draft(ada_, with(with(terms(), "pilot_area", "Gent"), "pilot_until", day(5)));
    publish(path, ada_);
    EXPECT_EQ(mails().size(), 6U) << "the pilot alone";
    EXPECT_EQ(say(path, liege, {{"q3", "1"}}), 403);
    EXPECT_TRUE(get("/en" + path, liege).holds("This survey is for other members"));
    for (const auto& who : pilots_) EXPECT_EQ(say(path, who, {{"q3", "5"}}), 303);
    EXPECT_EQ(get("/en" + path + "/results", ada_).status, 409) << "while the pilot goes on";
    EXPECT_EQ(post("/en" + path + "/opening", {}, ada_).status, 409);
    clock_.advance(days{6});
    EXPECT_EQ(say(path, ana_, {{"q3", "1"}}), 409);
    keep();
    const auto pilot = get("/en" + path + "/results", ada_);
    EXPECT_TRUE(pilot.holds("These are the results of the pilot."));
    EXPECT_TRUE(pilot.holds("max=\"6\" value=\"6\""));
    EXPECT_EQ(get("/en" + path + "/results", pilots_.front()).status, 409) << "not for others";
    EXPECT_EQ(post("/en" + path + "/opening", {}, ben_).status, 403);
    EXPECT_EQ(post("/en" + path + "/opening", {}, ada_).status, 303);
    const auto before = mails().size();
    keep();
    EXPECT_EQ(mails().size(), before + 5U) << "those who were not asked yet";
    EXPECT_EQ(say(path, liege, {{"q3", "1"}}), 303);
    EXPECT_EQ(say(path, pilots_.front(), {{"q3", "1"}}), 409) << "once";
    end(path, ada_);
    const auto all = get("/en" + path + "/results", ben_);
    EXPECT_TRUE(all.holds("1 later answer is left out")) << "it would be the difference of the two";
    EXPECT_TRUE(all.holds("max=\"6\" value=\"6\""));
}

TEST_P(AnsweringTest, OneAreaIsAskedAndTheTownOfAProfileStaysItsOwners) {
    const auto ghent = listed_in("be-44021", members::Audience::only_me);
    const std::string path =
        full_draft(ada_, with(with(terms(), "audience", "area"), "area", "Gent"));
    publish(path, ada_);
    EXPECT_EQ(mails().size(), 1U);
    EXPECT_EQ(get("/en" + path, ghent).status, 200);
    EXPECT_EQ(say(path, ben_, {{"q3", "1"}}), 403);
    const auto desk = get("/en" + path + "/edit", ada_);
    EXPECT_FALSE(desk.holds("listed1")) << "not who was invited";
    EXPECT_TRUE(desk.holds("0 of a few people")) << "nor how many work there";
}

TEST_P(AnsweringTest, ErasingAnAccountLeavesTheAnswersOfAll) {
    const std::string path = running();
    answered_by(path, 4, {{"q3", "5"}});
    EXPECT_EQ(say(path, ben_, {{"q3", "5"}}), 303);
    const accounts::Eraser eraser(services());
    database().write([&](db::WriteTx& tx) {
        EXPECT_TRUE(eraser.erase(tx, {ben_.account, now()}, ben_.account).ok());
        EXPECT_FALSE(find_roll(tx, id_of_survey(path), ben_.account));
    });
    end(path, ada_);
    EXPECT_TRUE(get("/en" + path + "/results", cleo_).holds("max=\"5\" value=\"5\""));
}

AGORA_EACH_ENGINE(AnsweringTest);

}  // namespace
}  // namespace agora::surveys
