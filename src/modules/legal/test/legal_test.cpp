#include "agora/legal/module.hpp"

#include "agora/legal/settings.hpp"
#include "agora/web/testing.hpp"

#include <gtest/gtest.h>

namespace agora::legal {
namespace {

/// A module with a page and one cookie that it declares, one that it doesn't.
web::Module garden_module() {
    return {.name = "garden",
            .routes = {{http::Method::get, "/garden", web::Access::visitor(),
                        [](web::Call&) {
                            http::Response response = http::text(200, "roses");
                            response.headers.add("Set-Cookie", "agora_rose=1");
                            response.headers.add("Set-Cookie", "agora_weed=1");
                            return response;
                        }},
                       {http::Method::get, "/session/new", web::Access::visitor(),
                        [](web::Call&) { return http::text(200, "sign in"); }},
                       {http::Method::get,
                        "/healthz",
                        web::Access::visitor(),
                        [](web::Call&) { return http::text(200, "ok"); },
                        {.reach = web::Reach::bare}}},
            .stored = {{.name = "agora_rose", .purpose = "Roses", .life = "A day"}}};
}

class LegalTest : public web::SiteTest {
 protected:
    LegalTest() : SiteTest({"legal"}, {legal_module(), garden_module()}) {}

    void fill() {
        database().write([&](db::WriteTx& tx) {
            for (const auto& [key, content] : invented_facts()) {
                EXPECT_TRUE(web::change_setting(tx, services().settings,
                                                {{}, services().clock.now()}, key, content));
            }
        });
    }
    /// What the form holds when every invented fact is typed into it.
    static http::NameValues typed() {
        http::NameValues sent;
        for (const auto& [key, content] : invented_facts()) {
            const std::string name{key.substr(key.find('.') + 1)};
            if (name == "languages") {
                for (const char* one : {"nl", "fr", "en"}) sent.add(name, one);
            } else {
                sent.add(name, std::string{content});
            }
        }
        sent.add("accessibility_days", "14");
        return sent;
    }
    static http::NameValues typed_but(std::string_view name, std::string content) {
        http::NameValues sent;
        for (const auto& [field, value] : typed()) {
            sent.add(field, field == name ? content : value);
        }
        return sent;
    }
    const access::Actor administrator_ = member(1, {access::Role::administrator});
    const access::Actor editor_ = member(2, {access::Role::editor});
    const access::Actor ana_ = member(3);
};

TEST_P(LegalTest, KeepsEverybodyButAdministratorsOutUntilTheFactsAreThere) {
    for (const access::Actor& person : {access::Actor{}, ana_, editor_}) {
        const auto answer = get("/en/garden", person);
        EXPECT_EQ(answer.status, 503);
        EXPECT_TRUE(answer.holds("home is being set up"));
        EXPECT_TRUE(answer.holds("noindex"));
        EXPECT_FALSE(answer.holds("roses"));
        EXPECT_EQ(answer.headers["X-Robots-Tag"], "noindex");
        EXPECT_EQ(answer.headers["Retry-After"], "3600");
        EXPECT_EQ(get("/en/nothing", person).status, 503);
        EXPECT_TRUE(get("/api/garden", person).holds("\"being_set_up\""));
        EXPECT_EQ(get("/api/garden", person).status, 503);
    }
    EXPECT_TRUE(get("/fr/garden").holds("lang=\"fr\""));
    EXPECT_TRUE(get("/en/garden", administrator_).holds("roses"));
    EXPECT_EQ(get("/en/session/new").status, 200);
    EXPECT_EQ(get("/healthz").status, 200);
    EXPECT_EQ(get("/robots.txt").body, "User-agent: *\nDisallow: /\n");
    EXPECT_EQ(get("/en/legal/edit").status, 503);
}

TEST_P(LegalTest, OpensWhenAnAdministratorWroteTheLastFact) {
    const auto empty = get("/en/legal/edit", administrator_);
    EXPECT_TRUE(empty.holds("facts are missing"));
    EXPECT_TRUE(empty.holds("href=\"#field-terms_fr\""));
    const auto part = post("/en/legal", typed_but("publisher", ""), administrator_);
    EXPECT_EQ(part.location, "/en/legal/edit");
    EXPECT_EQ(get("/en/garden").status, 503);
    EXPECT_TRUE(get("/en/legal/edit", administrator_).holds("1 fact is missing"));
    const auto last = post("/en/legal", typed(), administrator_);
    EXPECT_EQ(last.location, "/en/legal");
    EXPECT_EQ(get("/en/garden").status, 200);
    EXPECT_EQ(get("/en/legal/edit", administrator_).status, 200);
    EXPECT_EQ(get("/en/legal/edit", editor_).status, 403);
    EXPECT_EQ(post("/en/legal", typed(), editor_).status, 403);
    EXPECT_EQ(get("/en/legal/edit").status, 303);
}

TEST_P(LegalTest, TellsWhoIsBehindTheSiteInEachLanguage) {
    fill();
    for (const char* language : {"nl", "fr", "en"}) {
        const std::string root = std::string{"/"} + language;
        const auto notice = get(root + "/legal");
        for (const char* fact : {"Agora Demo", "0000.000.097", "BE68 5390 0754 7034",
                                 "An Voorbeeld (demo)", "Voorbeeldstraat 1, 1000 Brussel"}) {
            EXPECT_TRUE(notice.holds(fact)) << language << " " << fact;
        }
        EXPECT_TRUE(get(root + "/contact").holds("authorities@demo.example"));
        EXPECT_TRUE(get(root + "/accessibility").holds("EN 301 549"));
        for (const char* page : {"/legal", "/terms", "/contact", "/accessibility"}) {
            EXPECT_TRUE(notice.holds("href=\"" + root + page + "\"")) << root << page;
        }
    }
    EXPECT_TRUE(get("/nl/terms").holds("Wat we van elkaar vragen"));
    EXPECT_TRUE(get("/fr/terms").holds("Ce que nous nous demandons"));
    EXPECT_FALSE(get("/fr/terms").holds("Wat we van elkaar vragen"));
    EXPECT_TRUE(get("/api/legal").holds("\"iban\":\"BE68 5390 0754 7034\""));
    EXPECT_TRUE(get("/en/accessibility").holds("Autoriteit Consument"));
    EXPECT_TRUE(get("/en/accessibility").holds("We do not know it for certain yet."));
    EXPECT_TRUE(get("/en/accessibility").holds("No screen reader was heard and no person looked."));
    EXPECT_TRUE(get("/en/accessibility").holds("By a person: not yet."))
        << "a program that steers a browser is no person";
}

TEST_P(LegalTest, RefusesSlipsAtTheirFieldAndKeepsWhatWasTyped) {
    fill();
    const auto wrong = post("/en/legal", typed_but("iban", "BE68 5390 0754 7035"), administrator_);
    EXPECT_EQ(wrong.status, 422);
    EXPECT_TRUE(wrong.holds("The check digits of this account number"));
    EXPECT_TRUE(wrong.holds("BE68 5390 0754 7035"));
    EXPECT_EQ(post("/en/legal", typed_but("vat", "BE 0000.000.098"), administrator_).status, 422);
    EXPECT_EQ(post("/en/legal", typed_but("mail", "nobody"), administrator_).status, 422);
    const auto emptied = post("/en/legal", typed_but("host", " "), administrator_);
    EXPECT_EQ(emptied.status, 422);
    EXPECT_TRUE(emptied.holds("can be changed but not emptied"));
    EXPECT_TRUE(get("/en/legal").holds("Voorbeeldstraat 1, 1000 Brussel"));
}

TEST_P(LegalTest, ShowsTermsAsSafeMarkup) {
    fill();
    const std::string hostile = "## Hi\n<script>alert(1)</script>\n[x](javascript:alert(1))";
    EXPECT_EQ(post("/en/legal", typed_but("terms_en", hostile), administrator_).status, 303);
    const auto page = get("/en/terms");
    EXPECT_FALSE(page.holds("<script>alert"));
    EXPECT_FALSE(page.holds("href=\"javascript"));
}

TEST_P(LegalTest, WritesDownWhichFactChangedButNotItsContent) {
    fill();
    post("/en/legal", typed_but("publisher", "canary publisher"), administrator_);
    settle();
    const auto entries =
        database().read([](db::ReadTx& tx) { return journal::audited_before(tx, 1000, 100); });
    ASSERT_FALSE(entries.empty());
    bool found = false;
    for (const auto& entry : entries) {
        EXPECT_EQ(entry.payload.find("canary"), std::string::npos);
        found = found || (entry.payload == "setting=legal.publisher" &&
                          entry.account_id == administrator_.account);
    }
    EXPECT_TRUE(found);
}

TEST_P(LegalTest, LetsNoUndeclaredCookieOut) {
    fill();
    const auto answer = get("/en/garden");
    EXPECT_EQ(answer.headers.all("Set-Cookie").size(), 1U);
    EXPECT_EQ(answer.headers["Set-Cookie"], "agora_rose=1");
}

AGORA_EACH_ENGINE(LegalTest);

}  // namespace
}  // namespace agora::legal
