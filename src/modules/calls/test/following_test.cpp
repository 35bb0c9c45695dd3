#include "call_store.hpp"
#include "calls_site.hpp"
#include "filter_store.hpp"
#include "hearer_store.hpp"

namespace agora::calls {
namespace {

class FollowingTest : public CallsSite {
 protected:
    std::string keep(const access::Actor& who, const std::string& query,
                     const std::string& frequency = "daily", const std::string& circle = "") {
        http::NameValues fields{{"name", "What I look for " + std::to_string(++kept_)},
                                {"frequency", frequency},
                                {"query", query}};
        if (!circle.empty()) fields.add("circle", circle);
        const auto answer = post("/en/calls/filters", fields, who);
        EXPECT_EQ(answer.status, 303) << answer.body;
        return answer.location;
    }
    int kept_ = 0;
};

TEST_P(FollowingTest, WhoFollowsIsRemindedTwiceAndOnce) {
    const std::string call = add(ana_, typed("A mural for the station", 20));
    EXPECT_EQ(post(call + "/follow", {}).status, 303) << "led to sign in";
    EXPECT_EQ(post(call + "/follow", {}, ben_).status, 303);
    EXPECT_EQ(post(call + "/follow", {}, ben_).status, 409);
    run("calls.reminders");
    EXPECT_EQ(mails_about("Closes soon"), 0);
    clock_.advance(days{14});
    run("calls.reminders");
    run("calls.reminders");
    EXPECT_EQ(mails_about("Closes soon"), 2) << "Ana and Ben, once";
    EXPECT_EQ(post(call + "/follow/removal", {}, ben_).status, 303);
    EXPECT_EQ(post(call + "/follow/removal", {}, ben_).status, 409);
    clock_.advance(days{5});
    run("calls.reminders");
    EXPECT_EQ(mails_about("Closes soon"), 3) << "Ana alone";
}

TEST_P(FollowingTest, MailsOfCallsComeAsOftenAsOneWantsAndEachThingIsALineOnce) {
    const auto choose = [&](const access::Actor& who, const std::string& call) {
        http::NameValues choices{{"call", call}, {"hour", "8"}, {"zone", "Europe/Brussels"}};
        for (const auto kind :
             {"message", "answer", "group", "event", "place", "people", "proposal"}) {
            choices.add(kind, "at_once");
        }
        EXPECT_EQ(post("/en/settings/notices", choices, who).status, 303);
    };
    choose(ana_, "never");
    choose(ben_, "daily");
    take(notice("a", "Software for the town"));
    const std::string path = path_of_notice("a");
    for (const access::Actor& who : {ana_, ben_, kim_}) post(path + "/follow", {}, who);
    auto second = notice("a", "Software for the town");
    second.tag = "2";
    second.call.deadline_at = now() + days{5};
    take(second);
    take(second);
    EXPECT_EQ(mails_about("Changed: "), 1) << "Kim's, who chose nothing";
    run("calls.reminders");
    run("calls.reminders");
    EXPECT_EQ(mails_about("Closes soon: "), 1);
    clock_.advance(days{1});
    run("inbox.digests");
    run("inbox.digests");
    EXPECT_EQ(mails_about("Software for the town"), 3) << "one more, of Ben's day, with both";
    for (const access::Actor& who : {ana_, ben_, kim_}) {
        const auto inbox = get("/en/inbox?show=call", who);
        EXPECT_TRUE(inbox.holds("Changed: “Software for the town”"));
        EXPECT_TRUE(inbox.holds("Closes soon: “Software for the town”"));
        EXPECT_FALSE(inbox.holds("2 new")) << "each once";
        EXPECT_FALSE(get("/en/inbox?show=people", who).holds("Software"));
    }
}

TEST_P(FollowingTest, AFilterTellsOfEachCallOnceAndOfAllThatFit) {
    EXPECT_EQ(
        post("/en/calls/filters", {{"name", "All"}, {"frequency", "daily"}, {"query", ""}}, ana_)
            .status,
        422)
        << "asks nothing";
    take(notice("old", "Software of before"));
    keep(ana_, "?cpv=72");
    keep(ben_, "?q=translation&region=BE21", "at_once");
    run("calls.alerts");
    EXPECT_EQ(mails_about("New calls for"), 0) << "what was there already is in the list";
    for (int number = 0; number < 18; ++number) {
        take(notice("n" + std::to_string(number), "Software number " + std::to_string(number)));
    }
    auto other = notice("t", "Translations for the town");
    other.call.cpv = "79530000";
    take(other);
    run("calls.alerts");
    EXPECT_EQ(mails_about("New calls for"), 1) << "Ben at once; Ana has had her look today";
    EXPECT_EQ(mails_about("Translations for the town"), 1);
    clock_.advance(days{1});
    run("calls.alerts");
    EXPECT_EQ(mails_about("New calls for"), 2);
    EXPECT_EQ(mails_about("Software number 0"), 1);
    EXPECT_EQ(mails_about("And 3 more"), 1) << "eighteen, fifteen of them in full";
    auto again = notice("n1", "Software number one, corrected");
    again.tag = "2";
    take(again);
    clock_.advance(days{1});
    run("calls.alerts");
    EXPECT_EQ(mails_about("New calls for"), 2) << "told of once, also when it changes";
}

TEST_P(FollowingTest, FiltersThatWaitOnTakeNobodysTurn) {
    keep(ben_, "?cpv=79", "at_once");
    keep(ana_, "?cpv=72");
    run("calls.alerts");
    clock_.advance(days{1});
    const auto due = [&](std::int64_t most) {
        return database().read([&](db::ReadTx& tx) {
            return list_due_filters(tx, {now(), last_turn(tx), most});
        });
    };
    ASSERT_EQ(due(1).size(), 1U);
    EXPECT_EQ(due(1)[0].account_id, ana_.account) << "Ben's looked at all that there is";
    take(notice("a", "Software for the town"));
    EXPECT_EQ(due(9).size(), 2U);
}

TEST_P(FollowingTest, ACallThatIsCorrectedSoThatItFitsIsTold) {
    keep(ana_, "?cpv=79");
    run("calls.alerts");
    take(notice("a", "Software or words"));
    clock_.advance(days{1});
    run("calls.alerts");
    EXPECT_EQ(mails_about("New calls for"), 0);
    auto corrected = notice("a", "Software or words");
    corrected.tag = "2";
    corrected.call.cpv = "79530000 80000000";
    take(corrected);
    const std::string path = path_of_notice("a");
    EXPECT_TRUE(get(path).holds("72000000 IT services: consulting"));
    EXPECT_TRUE(get(path).holds("79530000 under “Business services"));
    EXPECT_TRUE(get(path).holds("\n80000000 Education"));
    clock_.advance(days{1});
    run("calls.alerts");
    EXPECT_EQ(mails_about("New calls for"), 1);
}

TEST_P(FollowingTest, AFilterIsItsKeepersAloneAndAGroupsIsItsAnimators) {
    keep(ana_, "?kind=tender");
    const auto id = database().read([&](db::ReadTx& tx) {
        return to_string(list_own_filters(tx, ana_.account).at(0).filter_id);
    });
    const std::string path = "/en/calls/filters/" + id;
    EXPECT_EQ(get(path, ben_).status, 404);
    EXPECT_EQ(post(path + "/removal", {}, ben_).status, 404);
    EXPECT_EQ(get(path, ana_).status, 200);
    EXPECT_EQ(post(path, {{"name", "Tenders"}, {"frequency", "never"}}, ana_).status, 303);
    EXPECT_TRUE(get("/en/calls/mine", ana_).holds("Tenders"));
    const std::string group = found_group(ana_, "Readers");
    join_group(group, ben_);
    EXPECT_EQ(post("/en/calls/filters",
                   {{"name", "Ours"},
                    {"frequency", "daily"},
                    {"query", "?cpv=72"},
                    {"circle", circle_id(group)}},
                   ben_)
                  .status,
              303)
        << "who animates no group is not asked for one: it is Ben's own";
    keep(ana_, "?cpv=72", "daily", circle_id(group));
    take(notice("a", "Software for the town"));
    EXPECT_TRUE(get("/en" + group).holds("Software for the town")) << "on the group's home";
    EXPECT_EQ(post(path + "/removal", {}, ana_).status, 303);
    EXPECT_EQ(get(path, ana_).status, 404);
}

TEST_P(FollowingTest, AMemberOfAGroupChoosesToHearOfItsFilter) {
    const std::string group = found_group(ana_, "Readers");
    join_group(group, ben_);
    keep(ana_, "?cpv=72", "at_once", circle_id(group));
    const std::string path = [&] {
        const std::string page = get("/en/calls/mine", ben_).body;
        const std::size_t at = page.find("/en/calls/filters/");
        return at == std::string::npos ? std::string{} : page.substr(at, page.find('"', at) - at);
    }();
    ASSERT_TRUE(path.ends_with("/hearing")) << path;
    EXPECT_TRUE(get("/en" + group, ben_).holds("Hear of new ones"));
    EXPECT_FALSE(get("/en" + group, kim_).holds("Hear of new ones"));
    EXPECT_EQ(post(path, {}, kim_).status, 404) << "not in the group";
    EXPECT_EQ(post(path, {}).status, 303) << "to sign in";
    EXPECT_EQ(post(path, {}, ana_).status, 409) << "who animates it hears of it";
    take(notice("a", "Software of before"));
    run("calls.alerts");
    EXPECT_EQ(mails_about("New calls for"), 1) << "Ana alone";
    EXPECT_EQ(post_json("/api" + path.substr(3), "{}", ben_).status, 200);
    EXPECT_EQ(post(path, {}, ben_).status, 409);
    EXPECT_TRUE(get("/api/calls/mine", ben_).holds("\"hears\":true"));
    EXPECT_EQ(get(path.substr(0, path.size() - 8), ben_).status, 404) << "not his to change";
    take(notice("b", "Software of now"));
    run("calls.alerts");
    run("calls.alerts");
    EXPECT_EQ(mails_about("New calls for"), 3) << "Ana and Ben, each once";
    EXPECT_EQ(mails_about("Software of before"), 1) << "Ben hears from then on";
    EXPECT_EQ(post(path + "/removal", {}, ben_).status, 303);
    EXPECT_EQ(post(path + "/removal", {}, ben_).status, 409);
    take(notice("c", "Software of later"));
    run("calls.alerts");
    EXPECT_EQ(mails_about("New calls for"), 4) << "Ana";
    EXPECT_EQ(post(path, {}, ben_).status, 303);
    EXPECT_EQ(post("/en" + group + "/membership/closure", {}, ben_).status, 303);
    take(notice("d", "Software of the end"));
    run("calls.alerts");
    EXPECT_EQ(mails_about("New calls for"), 5) << "who left hears nothing more";
    const auto heard =
        database().read([&](db::ReadTx& tx) { return list_heard(tx, ben_.account); });
    EXPECT_TRUE(heard.empty());
}

TEST_P(FollowingTest, DeadlinesStandInACalendarByASecretAddress) {
    const std::string call = add(ana_, typed("A mural for the station"));
    EXPECT_TRUE(get("/calls/deadlines.ics").holds("Deadline: A mural for the station"));
    EXPECT_FALSE(get("/calls/deadlines.ics?kind=tender").holds("A mural"));
    EXPECT_TRUE(get(call.substr(3) + "/deadline.ics").holds("BEGIN:VEVENT"));
    EXPECT_EQ(get("/calls/own/guess/deadlines.ics").status, 404);
    post("/en/calls/mine/feed", {}, ana_);
    const auto secret = [&] {
        const std::string page = get("/en/calls/mine", ana_).body;
        const std::size_t at = page.find("/calls/own/");
        return at == std::string::npos ? std::string{} : page.substr(at, page.find('<', at) - at);
    };
    const std::string first = secret();
    EXPECT_TRUE(get(first).holds("A mural for the station"));
    post("/en/calls/mine/feed", {}, ana_);
    EXPECT_EQ(get(first).status, 404) << "a new address ends the old one";
    const std::string second = secret();
    EXPECT_EQ(get(second).status, 200);
    post("/en/calls/mine/feed/closure", {}, ana_);
    EXPECT_EQ(get(second).status, 404);
}

AGORA_EACH_ENGINE(FollowingTest);

}  // namespace
}  // namespace agora::calls
