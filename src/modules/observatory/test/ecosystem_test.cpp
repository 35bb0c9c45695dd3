#include "agora/accounts/module.hpp"
#include "agora/circles/module.hpp"
#include "agora/circles/whole_circle.hpp"
#include "agora/initiatives/module.hpp"
#include "agora/members/module.hpp"
#include "agora/members/testing.hpp"
#include "agora/observatory/module.hpp"
#include "agora/places/figure.hpp"
#include "agora/places/module.hpp"
#include "agora/places/whole_place.hpp"
#include "agora/reports/module.hpp"
#include "agora/territories/module.hpp"
#include "agora/territories/new_office.hpp"
#include "agora/territories/testing.hpp"
#include "agora/vocabulary/module.hpp"
#include "count_everything.hpp"
#include "trade_store.hpp"

namespace agora::observatory {
namespace {

using access::AccountId;
using members::Audience;
using testing::HasSubstr;
using testing::Not;

class EcosystemTest : public members::PeopleTest {
 protected:
    EcosystemTest()
        : PeopleTest({"territories", "accounts", "vocabulary", "reports", "members", "circles",
                      "places", "initiatives", "observatory"},
                     {territories::territories_module(), accounts::accounts_module(),
                      vocabulary::vocabulary_module(), reports::reports_module(),
                      members::members_module(), circles::circles_module(), places::places_module(),
                      initiatives::initiatives_module(), observatory_module()}) {}

    void SetUp() override {
        PeopleTest::SetUp();
        territories::put_small_atlas(services());
    }
    void live_in(const std::string& commune, int how_many, Audience seen_by = Audience::everyone,
                 std::string_view profession = "photographer") {
        for (int at = 0; at < how_many; ++at) listed_in(commune, seen_by, profession);
    }
    void count() {
        settle();
        count_everything(services());
        settle();
    }
    std::string area(const std::string& code, const access::Actor& actor = {}) {
        return get("/api/observatory/areas/" + code + "?lang=en", actor).body;
    }
    void place(const std::string& name, const std::string& commune,
               places::Audience audience = places::Audience::everyone) {
        database().write([&](db::WriteTx& tx) {
            places::WholeVersion version{.at = now()};
            version.content = {.kind = places::Kind::workspace,
                               .language = "en",
                               .name = name,
                               .commune = commune,
                               .audience = audience};
            places::put_whole_place(tx, {.place = {}, .versions = {version}});
        });
    }
    void group(const std::string& name, const std::string& territory, circles::State state) {
        const AccountId animator = person("animator" + std::to_string(++groups_)).account;
        database().write([&](db::WriteTx& tx) {
            circles::WholeCircle whole;
            whole.circle.kind = circles::Kind::local;
            whole.circle.state = state;
            whole.circle.place = territory;
            whole.circle.language = "en";
            circles::FoundingWords words;
            words.name = name;
            whole.texts = {{"en", words}};
            whole.members = {{.account_id = animator, .role = circles::Role::animator}};
            circles::put_whole_circle(tx, whole);
        });
    }
    void office(const std::string& name, const std::string& commune) {
        database().write([&](db::WriteTx& tx) {
            territories::put_new_office(
                tx, {{}, now()}, {.commune = commune, .name = name, .languages = "nl fr"}, {});
        });
    }
    void figure(const std::string& territory, const std::string& subject) {
        database().write([&](db::WriteTx& tx) {
            places::put_whole_figure(tx, {.territory = territory,
                                          .subject = subject,
                                          .amount = 4200,
                                          .counted_on = {2025, 12, 31},
                                          .source = "The office of statistics",
                                          .source_address = "https://stat.example/arts",
                                          .written_at = now()});
        });
    }

 private:
    int groups_ = 0;
};

TEST_P(EcosystemTest, CountsProfessionsInEveryAreaAndHidesSmallGroups) {
    live_in("be-44021", 7);
    live_in("be-41002", 4);
    live_in("be-44021", 5, Audience::members, "bookkeeper");
    count();
    EXPECT_THAT(area("be-44021"), HasSubstr(R"("people":5)")) << "seven, rounded down";
    EXPECT_THAT(area("be-44021"), HasSubstr(R"(near=Ghent","value":5)"));
    EXPECT_THAT(area("be-41002"), HasSubstr(R"("people":0)")) << "four are too few";
    EXPECT_THAT(area("be-vov"), HasSubstr(R"("people":10)"));
    EXPECT_THAT(area("be"), HasSubstr(R"("people":10)"));
    EXPECT_THAT(area("be-vov"), HasSubstr("/observatory/areas/be-44021"));
    EXPECT_THAT(area("be-vov"), HasSubstr(R"(profession=photographer\u0026area=be-vov)"));
    EXPECT_THAT(area("be-vov"), Not(HasSubstr("be-41002"))) << "not even that somebody is there";
    EXPECT_THAT(area("be-44021"), Not(HasSubstr("bookkeeper")));
    const auto reader = listed_in("be-44021", Audience::members, "bookkeeper");
    EXPECT_THAT(area("be-44021", reader), HasSubstr(R"(profession=bookkeeper\u0026near=Ghent)"));
    const auto kept =
        database().read([&](db::ReadTx& tx) { return list_trades(tx, "be-44021", true); });
    ASSERT_EQ(kept.size(), 3U);
    for (const Trade& trade : kept) EXPECT_EQ(trade.people % kStep, 0) << trade.profession;
}

TEST_P(EcosystemTest, WhoMovesAwayIsInTheNextCountNoMore) {
    live_in("be-44021", 5);
    count();
    EXPECT_THAT(area("be-44021"), HasSubstr(R"("people":5)"));
    database().write([](db::WriteTx& tx) { delete_trades(tx); });
    EXPECT_THAT(area("be-44021"), HasSubstr(R"("people":0)"));
    count();
    count();
    EXPECT_THAT(area("be-44021"), HasSubstr(R"("people":5)")) << "counted anew, not added";
}

TEST_P(EcosystemTest, ListsStructuresOfTheAreaThatTheReaderMaySee) {
    place("The Bench", "be-44021");
    place("Our own room", "be-44021", places::Audience::members);
    place("Far away", "fr-75056");
    group("Writers of Ghent", "be-44021", circles::State::active);
    group("Gone", "be-44021", circles::State::closed);
    group("Everywhere", "be", circles::State::active);
    office("Office of Ghent", "be-44021");
    const std::string ghent = area("be-44021");
    for (const std::string_view name : {"The Bench", "Writers of Ghent", "Office of Ghent"}) {
        EXPECT_THAT(ghent, HasSubstr(name));
        EXPECT_THAT(area("be-vlg"), HasSubstr(name));
        EXPECT_THAT(area("be-62063"), Not(HasSubstr(name)));
    }
    EXPECT_THAT(ghent, Not(HasSubstr("Far away")));
    EXPECT_THAT(ghent, Not(HasSubstr("Gone")));
    EXPECT_THAT(ghent, Not(HasSubstr("Everywhere")));
    EXPECT_THAT(ghent, Not(HasSubstr("Our own room")));
    EXPECT_THAT(area("be-44021", person("Ana")), HasSubstr("Our own room"));
    EXPECT_THAT(ghent, HasSubstr(R"({"kind":"Office","count":1})"));
    const auto page = get("/en/observatory/areas/be-44021");
    EXPECT_TRUE(page.holds("data-points"));
    EXPECT_TRUE(page.holds("data-map"));
    EXPECT_TRUE(page.holds("data-lat=\"51.")) << "where its commune is";
    EXPECT_FALSE(page.holds("data-tiles")) << "nothing is asked elsewhere";
    services().map_tiles = {"https://tiles.example/{z}/{x}/{y}.png", "Our <own> map"};
    const auto tiled = get("/en/observatory/areas/be-44021?again=1");
    EXPECT_TRUE(tiled.holds(R"(data-tiles="https://tiles.example/{z}/{x}/{y}.png")"));
    EXPECT_TRUE(tiled.holds(R"(data-credit="Our &lt;own&gt; map")"));
}

TEST_P(EcosystemTest, TellsFiguresFromElsewhereWithSourceAndDay) {
    figure("be-44021", "Self-employed in the arts");
    const auto page = get("/en/observatory/areas/be-44021");
    EXPECT_TRUE(page.holds("Self-employed in the arts"));
    EXPECT_TRUE(page.holds("4,200"));
    EXPECT_TRUE(page.holds("https://stat.example/arts"));
    EXPECT_TRUE(page.holds("2025-12-31"));
    EXPECT_FALSE(get("/en/observatory/areas/be-vov").holds("Self-employed in the arts"));
    EXPECT_TRUE(get("/en/places/ecosystem").holds("/en/observatory/areas/be-44021"));
}

TEST_P(EcosystemTest, LeadsAdvisersAndAdministratorsToWritingAFigureDown) {
    using access::Role;
    access::Actor local = person("Local", {});
    local.grants = {{Role::adviser, {access::ScopeKind::office, "12"}}};
    const http::NameValues fields{{"territory", "Gent"},
                                  {"subject", "Ateliers"},
                                  {"amount", "12"},
                                  {"counted_on", "2026-01-31"},
                                  {"source", "Counted by us"}};
    for (const auto& [actor, may] : std::vector<std::pair<access::Actor, bool>>{
             {{}, false},
             {person("Ana"), false},
             {person("Animator", {Role::animator}), false},
             {local, true},
             {person("Adviser", {Role::adviser}), true},
             {person("Root", {Role::administrator}), true}}) {
        const auto page = get("/en/observatory/areas/be-44021", actor);
        EXPECT_EQ(page.holds("/en/places/ecosystem?territory=Ghent"), may) << actor.name;
        const int status = post("/api/places/ecosystem", fields, actor).status;
        EXPECT_EQ(status < 400, may) << actor.name << " " << status;
    }
    EXPECT_TRUE(get("/en/places/ecosystem?territory=Ghent", local).holds("value=\"Ghent\""));
}

TEST_P(EcosystemTest, IsAFileWhereEachLineSaysItsSourceAndDay) {
    live_in("be-44021", 5);
    live_in("be-44021", 3, Audience::everyone, "bookkeeper");
    place("The Bench", "be-44021");
    figure("be-44021", "=1+1");
    count();
    const auto file = get("/en/observatory/areas/be-44021/ecosystem.csv");
    EXPECT_EQ(file.status, 200);
    EXPECT_THAT(file.headers["Content-Disposition"], HasSubstr("ecosystem-be-44021.csv"));
    const std::string today = to_string(utc_date(now()));
    EXPECT_THAT(file.body, HasSubstr("Area,What is counted,How many,Counted on,Source\r\n"));
    EXPECT_THAT(file.body, HasSubstr("\"Members, at least\",5," + today));
    EXPECT_THAT(file.body, Not(HasSubstr("ookkeeper")));
    EXPECT_THAT(file.body, HasSubstr(",1," + today));
    EXPECT_THAT(file.body,
                HasSubstr("'=1+1,4200,2025-12-31,\"The office of statistics, https://stat."));
    EXPECT_EQ(get("/en/observatory/areas/xx/ecosystem.csv").status, 404);
}

TEST_P(EcosystemTest, FindsAnAreaByItsName) {
    live_in("be-44021", 6);
    live_in("fr-75056", 5);
    count();
    EXPECT_EQ(get("/en/observatory/areas?near=Gand").location, "/en/observatory/areas/be-44021");
    EXPECT_EQ(get("/en/observatory/areas?near=9000").location, "/en/observatory/areas/be-44021");
    const auto unknown = get("/en/observatory/areas?near=Atlantis");
    EXPECT_TRUE(unknown.holds("We don't know a place called “Atlantis”") ||
                unknown.holds("We don&#39;t know a place called “Atlantis”"));
    EXPECT_TRUE(unknown.holds("value=\"Atlantis\""));
    const auto list = get("/en/observatory/areas");
    EXPECT_TRUE(list.holds("/en/observatory/areas/be-vov"));
    EXPECT_FALSE(list.holds("/en/observatory/areas/be-wal"));
    EXPECT_LT(list.body.find("/areas/be-vlg\""), list.body.find("/areas/be-vov\""));
    EXPECT_LT(list.body.find("/areas/be-vov\""), list.body.find("/areas/fr\""))
        << "what lies in it stands below it";
    EXPECT_TRUE(get("/en/observatory").holds("/en/observatory/areas"));
    EXPECT_EQ(get("/en/observatory/areas/nowhere").status, 404);
}

AGORA_EACH_ENGINE(EcosystemTest);

}  // namespace
}  // namespace agora::observatory
