#include "agora/accounts/module.hpp"
#include "agora/circles/module.hpp"
#include "agora/circles/whole_circle.hpp"
#include "agora/initiatives/initiative.hpp"
#include "agora/initiatives/module.hpp"
#include "agora/members/module.hpp"
#include "agora/members/testing.hpp"
#include "agora/observatory/module.hpp"
#include "agora/reports/module.hpp"
#include "agora/territories/module.hpp"
#include "agora/territories/testing.hpp"
#include "agora/vocabulary/module.hpp"
#include "agora/web/call.hpp"
#include "count_everything.hpp"
#include "count_store.hpp"

namespace agora::observatory {
namespace {

using members::Audience;
using testing::HasSubstr;
using testing::Not;

class ObservatoryTest : public members::PeopleTest {
 protected:
    ObservatoryTest()
        : PeopleTest({"territories", "accounts", "vocabulary", "reports", "members", "circles",
                      "initiatives", "observatory"},
                     {territories::territories_module(), accounts::accounts_module(),
                      vocabulary::vocabulary_module(), reports::reports_module(),
                      members::members_module(), circles::circles_module(),
                      initiatives::initiatives_module(), observatory_module()}) {}

    void SetUp() override {
        PeopleTest::SetUp();
        territories::put_small_atlas(services());
        today_ = utc_date(services().clock.now());
    }

    vocabulary::TermId photographer() {
        return vocabulary::term_id_of(vocabulary::Kind::profession, "photographer");
    }
    void photographers_in(const std::string& commune, int how_many,
                          Audience seen_by = Audience::everyone) {
        for (int at = 0; at < how_many; ++at) listed_in(commune, seen_by);
    }
    std::string shown(const access::Actor& actor = {}) {
        settle();
        count_everything(services());
        settle();
        return get("/api/observatory", actor).body;
    }

    Date today_;
};

TEST_P(ObservatoryTest, BeforeTheFirstCountItSaysSo) {
    EXPECT_TRUE(get("/en/observatory").holds("Nothing counted yet"));
    EXPECT_FALSE(get("/en/observatory").holds("id=\"professions\""));
}

TEST_P(ObservatoryTest, CountsWhatTheReaderMaySeeAndHidesSmallGroups) {
    photographers_in("be-44021", 7);
    photographers_in("be-62063", 4, Audience::members);
    const std::string public_page = shown();
    EXPECT_THAT(public_page, HasSubstr(R"("people":"10")")) << "eleven, rounded down";
    EXPECT_THAT(public_page, HasSubstr(R"(/members?profession=photographer","value":5)"));
    EXPECT_THAT(public_page, Not(HasSubstr("be-wal"))) << "visitors see nobody's place there";
    const auto reader = listed_in("be-62063", Audience::members);
    const std::string for_members = shown(reader);
    EXPECT_THAT(for_members, HasSubstr(R"("value":10)")) << "twelve photographers";
    EXPECT_THAT(for_members, HasSubstr("area=be-wal")) << "five members see each other in Wallonia";
    const auto kept =
        database().read([&](db::ReadTx& tx) { return list_counts(tx, today_, true); });
    ASSERT_FALSE(kept.empty());
    for (const Count& count : kept)
        EXPECT_EQ(count.people % kStep, 0) << "not even the table knows";
}

TEST_P(ObservatoryTest, TellsMembersWhereANetworkIsMissing) {
    photographers_in("be-44021", 6, Audience::members);
    const auto ana = listed_in("be-41002", Audience::members);
    const auto far = listed_in("fr-75056", Audience::members);
    EXPECT_THAT(shown(ana), HasSubstr("at least 5 members live within 30 km of Ghent"));
    EXPECT_FALSE(get("/en/observatory").holds("where a network is missing"));
    EXPECT_FALSE(get("/en/observatory").holds("/groups/new")) << "visitors can't begin one";
    EXPECT_TRUE(get("/en/observatory", ana).holds("profession=photographer&amp;place=Ghent"));
    EXPECT_TRUE(get("/en/groups/new?kind=profession&profession=photographer&place=Ghent", ana)
                    .holds("value=\"Ghent\""));
    const auto lines = [&](const access::Actor& actor) {
        http::Request request;
        EXPECT_TRUE(http::set_target(request, "/en/"));
        const web::Route route{http::Method::get, "/", web::Access::visitor(), nullptr};
        web::Call call(request, services(), route,
                       {.actor = actor, .by = web::SignedInBy::cookie, .key = "key"});
        return observatory_module().today(call).size();
    };
    EXPECT_EQ(lines(ana), 1U);
    EXPECT_EQ(lines(far), 0U) << "nobody near";
    database().write([&](db::WriteTx& tx) {
        circles::WholeCircle network;
        network.circle.kind = circles::Kind::profession;
        network.circle.term_id = photographer();
        network.circle.place = "be-vlg";
        network.circle.language = "en";
        circles::FoundingWords words;
        words.name = "Photographers of Flanders";
        network.texts = {{"en", words}};
        circles::Membership animator;
        animator.account_id = ana.account;
        animator.role = circles::Role::animator;
        network.members = {animator};
        circles::put_whole_circle(tx, network);
    });
    EXPECT_THAT(shown(ana), Not(HasSubstr("within 30 km")));
    EXPECT_EQ(lines(ana), 0U);
}

TEST_P(ObservatoryTest, ShowsGrowthAndTheChangeInAYear) {
    photographers_in("be-44021", 12);
    database().write([&](db::WriteTx& tx) {
        const Date before = today_ + -std::chrono::days{370};
        put_count(tx, {before, false, Subject::people, "", 5});
        put_count(tx, {before, false, Subject::profession, "photographer", 5});
        put_count(tx, {before, false, Subject::profession, "bookkeeper", 4});
    });
    const std::string page = shown();
    EXPECT_THAT(page, HasSubstr(R"("change":"+5")"));
    EXPECT_THAT(page, HasSubstr(R"("growth":{"most":10,"bars":[{)"));
    EXPECT_THAT(page, Not(HasSubstr("ookkeeper")));
}

TEST_P(ObservatoryTest, KeepsOneDayAMonthOfWhatIsOld) {
    photographers_in("be-44021", 5);
    const Date old{today_.year - 1, 3, 1};
    database().write([&](db::WriteTx& tx) {
        for (int day = 2; day < 20; ++day) {
            put_count(tx, {{old.year, old.month, day}, true, Subject::people, "", 10});
        }
    });
    shown();
    const auto growth = database().read([](db::ReadTx& tx) { return list_growth(tx, true); });
    ASSERT_EQ(growth.size(), 2U);
    EXPECT_EQ(growth.front().day, (Date{old.year, old.month, 2}));
    EXPECT_EQ(growth.back().day, today_);
}

TEST_P(ObservatoryTest, CountsGroupsAndInitiatives) {
    const auto ana = listed_in("be-44021", Audience::everyone);
    database().write([&](db::WriteTx& tx) {
        initiatives::Entry entry;
        entry.entry_id = tx.new_id<initiatives::EntryId>();
        entry.language = "en";
        entry.name = "Shared van";
        entry.since_year = 2021;
        initiatives::put_whole_initiative(tx, entry, ana.account);
        entry.entry_id = tx.new_id<initiatives::EntryId>();
        entry.until_year = 2023;
        initiatives::put_whole_initiative(tx, entry, ana.account);
    });
    const std::string page = shown();
    EXPECT_THAT(page, HasSubstr(R"("running":1)"));
    EXPECT_THAT(page, HasSubstr(R"("name":"2021","url":"","value":1)"));
    EXPECT_THAT(page, HasSubstr(R"(/groups/local","value":0)"));
}

AGORA_EACH_ENGINE(ObservatoryTest);

}  // namespace
}  // namespace agora::observatory
