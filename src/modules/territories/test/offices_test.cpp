#include "agora/clock/clock.hpp"
#include "agora/territories/events.hpp"
#include "agora/territories/module.hpp"
#include "agora/territories/testing.hpp"
#include "agora/web/testing.hpp"

#include <gmock/gmock.h>
#include <gtest/gtest.h>

namespace agora::territories {
namespace {

using access::Role;

class OfficesTest : public web::SiteTest {
 protected:
    OfficesTest() : SiteTest({"territories"}, {territories_module()}) {}
    void SetUp() override {
        SiteTest::SetUp();
        put_small_atlas(services());
        clock_.set(parse_instant("2026-11-20T09:00:00Z").value());  // a Friday, ten o'clock
    }

    static http::NameValues office(std::string name = "Office Ghent", std::string town = "Gent") {
        return {{"name", std::move(name)},    {"town", std::move(town)},
                {"street", "Coupure 1"},      {"postcode", "9000"},
                {"phone", "+32 9 123 45 67"}, {"languages", "nl"},
                {"languages", "fr"},          {"time_zone", "Europe/Brussels"},
                {"keeps_holidays", "true"}};
    }
    /// "/offices/12" of a new office.
    std::string add_office(std::string name = "Office Ghent", std::string town = "Gent") {
        const auto answer = post("/en/offices", office(std::move(name), std::move(town)), admin_);
        EXPECT_EQ(answer.status, 303);
        const std::string path = answer.location.substr(3);
        return path.substr(0, path.rfind("/hours"));
    }
    void set_hours(const std::string& path, std::string hours) {
        const auto answer = post("/en" + path + "/hours",
                                 {{"monday", hours},
                                  {"tuesday", hours},
                                  {"wednesday", hours},
                                  {"thursday", hours},
                                  {"friday", hours}},
                                 admin_);
        EXPECT_EQ(answer.status, 303);
    }
    static access::Actor adviser_of(const std::string& path) {
        access::Actor actor = member(7);
        actor.grants.push_back(
            {Role::adviser, {access::ScopeKind::office, path.substr(path.rfind('/') + 1)}});
        return actor;
    }
    std::vector<std::string> audited() {
        settle();
        std::vector<std::string> names;
        database().read([&](db::ReadTx& tx) {
            for (const auto& entry : journal::audited_before(tx, 1'000'000, 50)) {
                names.push_back(entry.name);
            }
        });
        return names;
    }

    access::Actor admin_ = member(1, {Role::administrator});
};

TEST_P(OfficesTest, AnAdministratorAddsAnOfficeAndItsHoursAndAVisitorSeesItOpen) {
    EXPECT_TRUE(get("/en/offices").holds("No office yet"));
    const std::string path = add_office();
    EXPECT_TRUE(get("/en" + path).holds("Hours not known yet"));
    set_hours(path, "9-12:30, 13:30-17");
    EXPECT_TRUE(get("/en/offices").holds("1 office open now"));
    EXPECT_TRUE(get("/en/offices").holds("Open until 12:30"));
    const auto page = get("/en" + path);
    EXPECT_TRUE(page.holds("9:00–12:30,</span> <span class=\"nowrap\">13:30–17:00</span>"));
    EXPECT_TRUE(page.holds("Coupure 1"));
    EXPECT_TRUE(page.holds("9000 Ghent"));
    EXPECT_TRUE(page.holds("tel:+3291234567"));
    EXPECT_TRUE(page.holds("Dutch and French"));
    EXPECT_TRUE(page.holds("openstreetmap.org/?mlat=51.05000"));
    clock_.set(parse_instant("2026-11-20T12:00:00Z").value());
    EXPECT_TRUE(get("/en" + path).holds("Closed, opens at 13:30"));
    EXPECT_THAT(audited(), testing::ElementsAre("territories.office_hours_changed",
                                                "territories.office_added"));
}

TEST_P(OfficesTest, TheSameIsJson) {
    const std::string path = add_office();
    set_hours(path, "9-12:30");
    const auto answer = get("/api" + path + "?lang=nl");
    EXPECT_EQ(answer.status, 200);
    EXPECT_TRUE(answer.holds(R"("open":true,"known":true,"until":"2026-11-20T11:30:00Z")"));
    EXPECT_TRUE(answer.holds(R"("town":"9000 Gent")"));
    EXPECT_TRUE(get("/api/offices").holds(R"("open_now":1,"total":1)"));
}

TEST_P(OfficesTest, AreListedByCountryOrByDistanceFromAPlace) {
    const std::string ghent = add_office();
    add_office("Office Liège", "Luik");
    add_office("Office Paris", "Paris");
    const auto all = get("/en/offices");
    EXPECT_LT(all.body.find("Belgium"), all.body.find("France"));
    const auto near = get("/en/offices?near=4000");
    EXPECT_LT(near.body.find("Office Liège"), near.body.find("Office Ghent"));
    EXPECT_LT(near.body.find("Office Ghent"), near.body.find("Office Paris"));
    EXPECT_TRUE(near.holds("0 km"));
    EXPECT_TRUE(near.holds("Ordered by distance from Liège"));
    const auto unknown = get("/en/offices?near=zzz%3Cb%3E");
    EXPECT_TRUE(unknown.holds("called “zzz&lt;b&gt;”"));
    EXPECT_TRUE(unknown.holds("Office Paris"));
}

TEST_P(OfficesTest, AFormSaysWhatIsWrongAtEachFieldAndKeepsWhatWasTyped) {
    http::NameValues wrong{{"name", "Office <Nowhere>"},
                           {"town", "Atlantis"},
                           {"latitude", "51.05"},
                           {"time_zone", "Europe/Brussels"}};
    const auto answer = post("/en/offices", wrong, admin_);
    EXPECT_EQ(answer.status, 422);
    EXPECT_TRUE(answer.holds("id=\"field-town-error\""));
    EXPECT_TRUE(answer.holds("id=\"field-languages-error\""));
    EXPECT_TRUE(answer.holds("id=\"field-longitude-error\""));
    EXPECT_TRUE(answer.holds("value=\"Atlantis\""));
    EXPECT_TRUE(answer.holds("Office &lt;Nowhere&gt;"));
    const std::string path = add_office();
    const auto hours =
        post("/en" + path + "/hours", {{"monday", "9-12, 11-13"}, {"tuesday", "soon"}}, admin_);
    EXPECT_EQ(hours.status, 422);
    EXPECT_TRUE(hours.holds("id=\"week-monday-error\""));
    EXPECT_TRUE(hours.holds("value=\"soon\""));
    EXPECT_TRUE(get("/en" + path).holds("Hours not known yet"));
    EXPECT_EQ(post("/en" + path, office("Office Ghent", "%"), admin_).status, 422);
}

TEST_P(OfficesTest, ADayThatDiffersGoesBeforeTheWeekAndCanBeTakenAway) {
    const std::string path = add_office();
    set_hours(path, "9-17");
    EXPECT_EQ(
        post("/en" + path + "/special-days",
             {{"first", "2026-11-20"}, {"last", "2026-11-22"}, {"reason", "Stocktaking"}}, admin_)
            .status,
        303);
    EXPECT_TRUE(get("/en" + path).holds("Closed, opens Monday at 9:00 (Stocktaking)"));
    EXPECT_TRUE(get("/en" + path + "/hours", admin_).holds("/special-days/2026-11-22/removal"));
    EXPECT_EQ(post("/en" + path + "/special-days/2026-11-20/removal", {}, admin_).status, 303);
    EXPECT_TRUE(get("/en" + path).holds("Open until 17:00"));
    EXPECT_EQ(post("/en" + path + "/special-days/2026-11-20/removal", {}, admin_).status, 404);
    const auto past = post("/en" + path + "/special-days", {{"first", "2026-11-19"}}, admin_);
    EXPECT_TRUE(past.holds("id=\"days-first-error\""));
    const auto turned = post("/en" + path + "/special-days",
                             {{"first", "2026-12-02"}, {"last", "2026-12-01"}}, admin_);
    EXPECT_TRUE(turned.holds("id=\"days-last-error\""));
    const auto long_time = post("/en" + path + "/special-days",
                                {{"first", "2026-12-01"}, {"last", "2027-12-01"}}, admin_);
    EXPECT_TRUE(long_time.holds("At most 62 days"));
}

TEST_P(OfficesTest, PublicHolidaysAreShownAheadAndClose) {
    const std::string path = add_office();
    set_hours(path, "9-17");
    EXPECT_TRUE(get("/en" + path).holds("(Christmas Day)"));
    clock_.set(parse_instant("2026-12-25T09:00:00Z").value());
    EXPECT_TRUE(get("/en" + path).holds("Closed, opens Monday at 9:00 (Christmas Day)"));
}

TEST_P(OfficesTest, AnOfficeThatIsClosedForGoodLeavesTheListAndKeepsItsPage) {
    const std::string path = add_office();
    auto fields = office();
    fields.add("closed_for_good", "true");
    EXPECT_EQ(post("/en" + path, fields, admin_).status, 303);
    EXPECT_FALSE(get("/en/offices").holds("Office Ghent"));
    EXPECT_TRUE(get("/en" + path).holds("no longer exists"));
}

TEST_P(OfficesTest, TheAdviserOfAnOfficeChangesThisOneOnly) {
    const std::string ghent = add_office();
    const std::string paris = add_office("Office Paris", "Paris");
    const access::Actor adviser = adviser_of(ghent);
    EXPECT_TRUE(get("/en" + ghent, adviser).holds("Change the hours"));
    EXPECT_FALSE(get("/en" + paris, adviser).holds("Change the hours"));
    EXPECT_EQ(get("/en" + ghent + "/edit", adviser).status, 200);
    EXPECT_EQ(post("/en" + ghent, office("Office Ghent South"), adviser).status, 303);
    EXPECT_EQ(post("/en" + ghent + "/hours", {{"monday", "9-12"}}, adviser).status, 303);
    EXPECT_EQ(get("/en" + paris + "/edit", adviser).status, 403);
    EXPECT_EQ(post("/en" + paris, office(), adviser).status, 403);
    EXPECT_EQ(get("/en" + paris + "/hours", adviser).status, 403);
    EXPECT_EQ(post("/en" + paris + "/hours", {{"monday", "9-12"}}, adviser).status, 403);
    EXPECT_EQ(post("/en" + paris + "/special-days", {{"first", "2026-12-01"}}, adviser).status,
              403);
    EXPECT_EQ(post("/en" + paris + "/special-days/2026-12-01/removal", {}, adviser).status, 403);
    EXPECT_EQ(get("/en/offices/new", adviser).status, 403);
    EXPECT_EQ(post("/en/offices", office(), adviser).status, 403);
}

TEST_P(OfficesTest, TheAdviserOfACountryCannotMoveAnOfficeOutOfIt) {
    const std::string ghent = add_office();
    access::Actor adviser = member(8);
    adviser.grants.push_back({Role::adviser, {access::ScopeKind::country, "be"}});
    EXPECT_EQ(post("/en" + ghent, office("Office Liège", "Liège"), adviser).status, 303);
    const auto moved = post("/en" + ghent, office("Office Paris", "Paris"), adviser);
    EXPECT_EQ(moved.status, 403);
    EXPECT_TRUE(get("/en" + ghent).holds("Office Liège"));
}

TEST_P(OfficesTest, OtherRolesOnlyRead) {
    const std::string path = add_office();
    for (const Role role : {Role::animator, Role::moderator, Role::buyer, Role::support_group,
                            Role::board, Role::editor, Role::auditor}) {
        const access::Actor actor = member(9, {role});
        EXPECT_EQ(get("/en" + path, actor).status, 200);
        EXPECT_EQ(get("/en" + path + "/edit", actor).status, 403);
        EXPECT_EQ(post("/en" + path, office(), actor).status, 403);
        EXPECT_EQ(post("/en" + path + "/hours", {{"monday", "9-12"}}, actor).status, 403);
        EXPECT_EQ(post("/en/offices", office(), actor).status, 403);
    }
    EXPECT_EQ(get("/en" + path + "/edit").status, 303);
    EXPECT_EQ(post("/api/offices", office()).status, 401);
}

TEST_P(OfficesTest, WhatDoesNotExistIsNotFound) {
    for (const std::string_view path : {"/en/offices/1", "/en/offices/x", "/en/offices/0"}) {
        EXPECT_EQ(get(path).status, 404) << path;
        EXPECT_EQ(get(std::string{path} + "/edit", admin_).status, 404) << path;
        EXPECT_EQ(get(std::string{path} + "/hours", admin_).status, 404) << path;
    }
}

TEST_P(OfficesTest, PlacesAreSuggestedWithWhatTheyLieInAndHowTheyWereFound) {
    const auto found = get("/nl/territories/suggestions?q=gen");
    EXPECT_EQ(found.body,
              R"json([{"value":"be-44021","label":"Gent (Oost-Vlaanderen, België)"}])json");
    EXPECT_TRUE(
        get("/nl/territories/suggestions?q=9000").holds("Gent (Oost-Vlaanderen, België) · 9000"));
    EXPECT_TRUE(get("/fr/territories/suggestions?q=ledeb")
                    .holds("Gand (Flandre orientale, Belgique) · Ledeberg"));
    EXPECT_EQ(get("/api/territories/suggestions?q=").body, "[]");
    EXPECT_EQ(get("/api/territories/suggestions?q=paris&level=commune&lang=en").body,
              R"json([{"value":"fr-75056","label":"Paris (Île-de-France, France)"}])json");
}

AGORA_EACH_ENGINE(OfficesTest);

}  // namespace
}  // namespace agora::territories
