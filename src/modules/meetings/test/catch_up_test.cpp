#include "agora/circles/working.hpp"
#include "agora/events/testing.hpp"
#include "agora/events/whole_event.hpp"
#include "agora/meetings/catch_up.hpp"
#include "agora/meetings/module.hpp"
#include "agora/shelf/module.hpp"

namespace agora::meetings {
namespace {

using std::chrono::days;
using std::chrono::hours;
using testing::HasSubstr;

/// A meeting of a working group for the group alone, with two seats for guests. Ana animates, Ben and Dora are in
/// the group, Cleo and Zoe are members of the cooperative only.
class CatchUpTest : public events::CalendarTest {
 protected:
    CatchUpTest()
        : CalendarTest({"meetings", "shelf"}, {meetings_module(), shelf::shelf_module()}) {}

    void SetUp() override {
        CalendarTest::SetUp();
        ana_ = person("Ana");
        ben_ = person("Ben");
        cleo_ = person("Cleo");
        dora_ = person("Dora");
        zoe_ = person("Zoe");
        group_ = working_group("Tariffs");
        join_group(group_, ben_);
        join_group(group_, dora_);
        path_ = announce(ana_, meeting());
        EXPECT_EQ(post("/en" + path_ + "/guest-seats", {{"seats", "2"}}, ana_).status, 303);
        come(path_, ben_);
    }
    std::string working_group(const std::string& name) {
        const auto answer = post("/en/groups",
                                 {{"kind", "working"},
                                  {"name", name},
                                  {"summary", "We work."},
                                  {"goal", "To agree."},
                                  {"criteria", "Some."},
                                  {"openness", "open"},
                                  {"interest_needed", "0"}},
                                 ana_);
        EXPECT_EQ(answer.status, 303) << answer.body;
        settle();
        return answer.location.size() > 3 ? answer.location.substr(3) : "";
    }
    http::NameValues meeting() {
        return in_group(breakfast("Tariff meeting"), group_)
            .with("audience", "groups")
            .with("mode", "mixed")
            .with("online_address", "https://video.example/x");
    }
    std::string page(std::string_view rest = "") const {
        return "/en/meetings/" + path_.substr(8) + "/catch-up" + std::string{rest};
    }
    static http::NameValues lines(const std::string& first, const std::string& seen = "0") {
        return {{"line1", first}, {"line2", ""}, {"line3", "Next time: prices."}, {"seen", seen}};
    }
    int write(const access::Actor& who, const std::string& first, const std::string& seen = "0") {
        const int status = post(page(), lines(first, seen), who).status;
        settle();
        return status;
    }
    void make_secretary(const access::Actor& who, int for_days) {
        const auto circle = *parse_id<circles::CircleId>(circle_id(group_));
        database().write([&](db::WriteTx& tx) {
            circles::put_whole_office(tx, {circle, who.account, circles::Office::secretary,
                                           utc_date(now()) + days{for_days}, now()});
        });
    }
    void after_the_meeting() { clock_.advance(days{14} + hours{12}); }
    void remind() { run(meetings_module(), "meetings.lines"); }

    access::Actor ana_ = {};
    access::Actor ben_ = {};
    access::Actor cleo_ = {};
    access::Actor dora_ = {};
    access::Actor zoe_ = {};
    std::string group_;
    std::string path_;
};

TEST_P(CatchUpTest, AGuestComesOnceReadsTheLinesAndNothingElseOfTheGroup) {
    const auto added =
        post("/en" + group_ + "/shelf/texts",
             {{"title", "Canary text"}, {"body", "Only ours."}, {"language", "en"}, {"seen", "0"}},
             ben_);
    EXPECT_EQ(added.status, 303);
    EXPECT_TRUE(get("/en/events", cleo_).holds("open to guests"));
    come(path_, cleo_);
    EXPECT_TRUE(get("/en" + path_, cleo_).holds("https://video.example/x"));
    after_the_meeting();
    EXPECT_EQ(write(ben_, "We agreed on a tariff."), 303);
    EXPECT_TRUE(get(page(), cleo_).holds("We agreed on a tariff."));
    EXPECT_TRUE(get("/en" + path_, cleo_).holds("The meeting in five lines"));
    EXPECT_FALSE(get("/en" + group_ + "/shelf", cleo_).holds("Canary"));
    EXPECT_FALSE(get("/en" + group_, cleo_).holds("Canary"));
    EXPECT_FALSE(get("/en" + group_ + "/people", cleo_).holds("Cleo")) << "not in the group";
    EXPECT_EQ(get("/en" + group_ + "/shelf/texts/new", cleo_).status, 403);
    EXPECT_EQ(get(page(), zoe_).status, 404) << "who was no guest";
    EXPECT_EQ(get(page()).status, 404);
    EXPECT_FALSE(get("/en" + path_, zoe_).holds("five lines"));
}

TEST_P(CatchUpTest, WhoWasNotThereAndGuestsAreSentTheLinesOnce) {
    const auto eve = person("Eve");
    join_group(group_, eve);
    come(path_, eve);
    come(path_, cleo_);
    settle();
    after_the_meeting();
    const auto before = mails().size();
    EXPECT_EQ(write(ben_, "We agreed on a tariff."), 303);
    ASSERT_EQ(mails().size(), before + 3) << "Ana and Dora were not there, Cleo was a guest";
    std::string all;
    for (auto at = before; at < mails().size(); ++at) all += mails()[at];
    for (const std::string who : {"ana@", "dora@", "cleo@"}) EXPECT_THAT(all, HasSubstr(who));
    EXPECT_THAT(all, HasSubstr("We agreed on a tariff."));
    EXPECT_EQ(write(ben_, "We agreed on two tariffs.", "1"), 303);
    EXPECT_EQ(mails().size(), before + 3) << "a later version is not sent again";
    const auto versions = get(page(), dora_);
    EXPECT_TRUE(versions.holds("Version 2"));
    EXPECT_TRUE(versions.holds("We agreed on a tariff.")) << "versions are kept";
    EXPECT_TRUE(versions.holds("Ben"));
}

TEST_P(CatchUpTest, WhoWasThereWritesAndNobodyElse) {
    come(path_, cleo_);
    EXPECT_EQ(write(ana_, "Too early"), 409);
    after_the_meeting();
    write({}, "Canary of a visitor");
    EXPECT_FALSE(get(page(), ana_).holds("Canary"));
    EXPECT_EQ(write(zoe_, "x"), 404);
    EXPECT_EQ(write(dora_, "x"), 403) << "in the group, but she was not there";
    EXPECT_EQ(get(page("/edit"), dora_).status, 403);
    EXPECT_EQ(get(page("/edit"), person("Ad", {access::Role::adviser})).status, 404);
    EXPECT_EQ(write(cleo_, "As I heard it."), 303) << "a guest was there";
    EXPECT_EQ(write(ana_, "Better.", "1"), 303) << "animates the group";
    make_secretary(dora_, 9);
    EXPECT_EQ(write(dora_, "Best.", "2"), 303) << "the secretary";
    EXPECT_EQ(write(person("Root", {access::Role::administrator}), "Mine.", "3"), 303);
}

TEST_P(CatchUpTest, WhoWasNotedAsMissingDoesNotWrite) {
    after_the_meeting();
    EXPECT_EQ(post("/en" + path_ + "/people/" + to_string(ben_.account) + "/presence",
                   {{"came", "no"}}, ana_)
                  .status,
              303);
    EXPECT_EQ(write(ben_, "x"), 403);
}

TEST_P(CatchUpTest, FiveLinesAreFiveLines) {
    after_the_meeting();
    const auto form = get(page("/edit"), ben_);
    EXPECT_TRUE(form.holds("name=\"line5\""));
    EXPECT_FALSE(form.holds("name=\"line6\""));
    auto six = lines("One");
    six.add("line6", "Canary six");
    EXPECT_EQ(post(page(), six, ben_).status, 303);
    EXPECT_FALSE(get(page(), ben_).holds("Canary six"));
    const auto long_one = post(page(), lines(std::string(161, 'x'), "1"), ben_);
    EXPECT_EQ(long_one.status, 422);
    EXPECT_TRUE(long_one.holds("field-line1-error"));
    EXPECT_TRUE(long_one.holds("Next time: prices.")) << "what was typed stays";
    const auto broken = post(page(), lines("One\nTwo\nThree", "1"), ben_);
    EXPECT_EQ(broken.status, 422) << "a line is a line";
    const auto empty = post(page(), {{"line1", " "}, {"seen", "1"}}, ben_);
    EXPECT_EQ(empty.status, 422);
    EXPECT_TRUE(empty.holds("field-line1-error"));
    const auto late = post(page(), lines("Other", "0"), ana_);
    EXPECT_EQ(late.status, 409) << "somebody wrote meanwhile";
    EXPECT_TRUE(late.holds("Other"));
    EXPECT_TRUE(late.holds("name=\"seen\" value=\"1\""));
}

TEST_P(CatchUpTest, TheHomeOfTheGroupListsThemTheNewestFirst) {
    EXPECT_TRUE(get("/en" + group_, ben_).holds("None has yet."));
    EXPECT_FALSE(get("/en" + group_, cleo_).holds("None has yet."));
    const std::string later = announce(ana_, meeting()
                                                 .with("title", "Second meeting")
                                                 .with("starts_at", in_days(16, "09:00"))
                                                 .with("ends_at", in_days(16, "10:00")));
    clock_.advance(days{17});
    EXPECT_EQ(write(ana_, "First lines."), 303);
    const std::string first = path_;
    path_ = later;
    EXPECT_EQ(write(ana_, "Second lines."), 303);
    for (const std::string& where : {"/en" + group_, "/en" + group_ + "/catch-ups"}) {
        const auto list = get(where, dora_);
        const auto second = list.body.find("Second lines.");
        ASSERT_NE(second, std::string::npos) << where;
        EXPECT_GT(list.body.find("First lines."), second) << where;
        EXPECT_FALSE(get(where, cleo_).holds("First lines.")) << "the group's own";
        EXPECT_FALSE(get(where).holds("Second lines."));
    }
    EXPECT_EQ(get("/en/groups/nothing/catch-ups").status, 404);
    EXPECT_TRUE(get("/api" + group_ + "/catch-ups", dora_).holds("Second lines."));
}

TEST_P(CatchUpTest, OfAMeetingForEverybodyEverybodyReadsTheLines) {
    path_ = announce(ana_, meeting().with("audience", "everyone"));
    clock_.advance(days{15});
    EXPECT_EQ(get(page()).status, 200);
    EXPECT_EQ(write(ana_, "Open lines."), 303);
    EXPECT_TRUE(get(page()).holds("Open lines."));
    EXPECT_FALSE(get(page()).holds("Ana")) << "no public profile";
    EXPECT_TRUE(get("/en" + group_).holds("Open lines."));
    const std::string own = announce(ana_, breakfast("My show"));
    EXPECT_EQ(get("/en/meetings/" + own.substr(8) + "/catch-up", ana_).status, 404)
        << "not a group's";
    EXPECT_EQ(get("/en/meetings/12345/catch-up", ana_).status, 404);
    EXPECT_EQ(get("/en/meetings/nonsense/catch-up", ana_).status, 404);
}

TEST_P(CatchUpTest, TheSecretaryIsRemindedOnce) {
    make_secretary(dora_, 90);
    after_the_meeting();
    settle();
    const auto before = mails().size();
    remind();
    EXPECT_EQ(mails().size(), before) << "not yet";
    clock_.advance(days{3});
    remind();
    ASSERT_EQ(mails().size(), before + 1);
    EXPECT_THAT(last_mail(), HasSubstr("dora@people.example"));
    EXPECT_THAT(last_mail(), HasSubstr("/catch-up/edit"));
    remind();
    EXPECT_EQ(mails().size(), before + 1);
}

TEST_P(CatchUpTest, TheSecretaryOfEachGroupIsReminded) {
    make_secretary(dora_, 90);
    const std::string first = group_;
    group_ = working_group("Statutes");
    join_group(group_, zoe_);
    make_secretary(zoe_, 90);
    auto both = meeting().with("title", "Together");
    both.add("circles", circle_id(first));
    path_ = announce(ana_, both);
    clock_.advance(days{18});
    settle();
    const auto before = mails().size();
    remind();
    std::string all;
    for (auto at = before; at < mails().size(); ++at) {
        if (mails()[at].find("Together") != std::string::npos) all += mails()[at];
    }
    EXPECT_THAT(all, HasSubstr("dora@people.example"));
    EXPECT_THAT(all, HasSubstr("zoe@people.example"));
}

TEST_P(CatchUpTest, NobodyIsRemindedOfAMembersOwnShow) {
    make_secretary(dora_, 90);
    const auto circle = *parse_id<circles::CircleId>(circle_id(group_));
    database().write([&](db::WriteTx& tx) {
        events::Event own{.voice = events::Voice::member,
                          .starts_at = now() + days{14},
                          .ends_at = now() + days{14} + hours{2},
                          .organised_by = ben_.account,
                          .made_at = now(),
                          .changed_at = now()};
        own.state = events::State::announced;
        events::put_whole_event(
            tx, {.event = own, .texts = {{"en", {"My show", "Come."}}}, .circles = {circle}});
    });
    clock_.advance(days{18});
    settle();
    const auto before = mails().size();
    remind();
    EXPECT_EQ(mails().size(), before + 1) << "of the meeting alone";
    EXPECT_THAT(last_mail(), HasSubstr("Tariff meeting"));
}

TEST_P(CatchUpTest, NobodyIsRemindedOfWhatIsWrittenOrDidNotTakePlace) {
    const std::string cancelled = announce(ana_, meeting());
    EXPECT_EQ(post("/en" + cancelled + "/cancellation", {{"reason", "No."}}, ana_).status, 303);
    const std::string free = found_group(ana_, "Readers");
    announce(ana_, in_group(breakfast("Free"), free));
    after_the_meeting();
    EXPECT_EQ(write(ben_, "Said."), 303);
    clock_.advance(days{4});
    settle();
    const auto before = mails().size();
    remind();
    EXPECT_EQ(mails().size(), before) << "nor in groups without a mandate";
}

TEST_P(CatchUpTest, AReportHidesThem) {
    after_the_meeting();
    EXPECT_EQ(write(ben_, "Canary line"), 303);
    const auto take = [&](web::Measure measure) {
        for (const web::Module& module : services().modules) {
            for (const web::Reportable& kind : module.reportable) {
                if (kind.kind != "catch_up") continue;
                const auto found = database().read([&](db::ReadTx& tx) {
                    return kind.find(tx, dora_, page().substr(3), utc_date(now()));
                });
                EXPECT_TRUE(found);
                EXPECT_FALSE(database().read([&](db::ReadTx& tx) {
                    return kind.find(tx, zoe_, page().substr(3), utc_date(now()));
                })) << "nothing to report for who may not know of it";
                database().write([&](db::WriteTx& tx) {
                    kind.take({tx, services(), {ana_.account, now()}, page().substr(3), measure});
                });
            }
        }
        settle();
    };
    take(web::Measure::hidden);
    EXPECT_EQ(get(page(), dora_).status, 404);
    EXPECT_FALSE(get("/en" + group_, dora_).holds("Canary line"));
    EXPECT_TRUE(get(page(), ben_).holds("After a report"));
    const auto eve = person("Eve");
    join_group(group_, eve);
    make_secretary(eve, 90);
    EXPECT_EQ(get(page("/edit"), eve).status, 404) << "she may write, but not read these";
    EXPECT_FALSE(get("/api" + page("/edit").substr(3), eve).holds("Canary line"));
    EXPECT_EQ(write(eve, "Other words.", "1"), 404);
    EXPECT_FALSE(get("/en" + path_, eve).holds("/catch-up/edit"));
    EXPECT_TRUE(get(page("/edit"), ana_).holds("Canary line")) << "she animates the group";
    EXPECT_TRUE(get("/en" + path_, ana_).holds("/catch-up/edit"));
    take(web::Measure::nothing);
    EXPECT_TRUE(get(page(), dora_).holds("Canary line"));
}

AGORA_EACH_ENGINE(CatchUpTest);

}  // namespace
}  // namespace agora::meetings
