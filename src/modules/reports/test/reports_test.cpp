#include "agora/reports/module.hpp"

#include "agora/accounts/account.hpp"
#include "agora/accounts/module.hpp"
#include "agora/reports/handling.hpp"
#include "agora/web/testing.hpp"
#include "report_store.hpp"

#include <gtest/gtest.h>

#include <algorithm>
#include <map>

namespace agora::reports {
namespace {

/// One garden with an author, whose fate the tests look at.
struct Garden {
    AccountId author;
    std::vector<access::Scope> scopes;
    Measure measure = Measure::nothing;
};
Garden& garden() {
    static Garden one;
    return one;
}

web::Module gardens_module() {
    return {
        .name = "gardens",
        .routes = {{http::Method::get, "/gardens/1", web::Access::visitor(),
                    [](web::Call&) { return http::text(200, "roses"); }}},
        .reportable = {
            {.kind = "garden",
             .label = "Garden",
             .measures = {Measure::limited, Measure::hidden},
             .find =
                 [](db::ReadTx&, const access::Actor&, std::string_view path, Date) {
                     const auto id = web::id_below<Id<Garden>>("/gardens/", path);
                     return id ? std::optional{web::ReportedThing{web::path_below("/gardens/", *id),
                                                                  "Rose garden", garden().author,
                                                                  garden().scopes, "canary words"}}
                               : std::nullopt;
                 },
             .take = [](const web::TakenMeasure& taken) { garden().measure = taken.measure; }}}};
}

class ReportsTest : public web::SiteTest {
 protected:
    ReportsTest()
        : SiteTest({"accounts", "reports"},
                   {accounts::accounts_module(), reports_module(), gardens_module()}) {}

    void SetUp() override {
        SiteTest::SetUp();
        ana_ = person("Ana", Language::nl);
        ben_ = person("Ben", Language::fr);
        garden() = {ana_.account, {{access::ScopeKind::country, "be"}}, Measure::nothing};
        first_ = person("First", Language::en);
        first_.grants = {{access::Role::moderator, {}}};
        second_ = person("Second", Language::en);
        second_.grants = {{access::Role::moderator, {access::ScopeKind::country, "be"}}};
    }
    access::Actor person(std::string name, Language language) {
        const auto account = database().write([&](db::WriteTx& tx) {
            return accounts::add_account(tx, {{}, clock_.now()},
                                         {.mail = ascii_lower(name) + "@example.org",
                                          .name = name,
                                          .language = language,
                                          .standing = access::Standing::active});
        });
        access::Actor actor = member(account->value());
        actor.name = std::move(name);
        return actor;
    }
    static http::NameValues words(std::string about = "https://agora.example/nl/gardens/1") {
        return {{"about", std::move(about)},
                {"reason", "hurts_somebody"},
                {"explanation", "canary explanation"},
                {"readers", "moderators"},
                {"name", "Vera Visitor"},
                {"mail", "vera@example.org"},
                {"good_faith", "yes"}};
    }
    static http::NameValues but(http::NameValues fields, std::string_view name, std::string value) {
        http::NameValues changed;
        for (const auto& [field, content] : fields) {
            changed.add(field, field == name ? value : content);
        }
        return changed;
    }
    static http::NameValues decision(std::string measure, std::string rule = "article 1") {
        return {{"measure", std::move(measure)},
                {"basis", "terms"},
                {"rule", std::move(rule)},
                {"reasons", "canary reasons"}};
    }
    /// Files one as a visitor; the path of its secret link.
    std::string filed(const http::NameValues& fields = words()) {
        const auto answer = post("/en/reports", fields);
        EXPECT_EQ(answer.status, 303) << answer.body.substr(0, 200);
        return answer.location;
    }
    Report newest() {
        auto open = database().read([](db::ReadTx& tx) { return list_open(tx, 100); });
        auto decided = database().read([](db::ReadTx& tx) { return list_decided(tx, 100); });
        open.insert(open.end(), decided.begin(), decided.end());
        EXPECT_FALSE(open.empty());
        return *std::max_element(open.begin(), open.end(), [](const auto& left, const auto& right) {
            return left.report_id < right.report_id;
        });
    }
    std::string path_of(const Report& report) { return "/en/reports/" + report.number; }
    std::vector<std::string> mails_to(std::string_view mail) {
        settle();
        std::vector<std::string> found;
        for (const std::string& one : mails()) {
            if (one.starts_with("To: " + std::string{mail})) found.push_back(one);
        }
        return found;
    }

    access::Actor ana_;     ///< made the garden
    access::Actor ben_;     ///< some other member
    access::Actor first_;   ///< moderates everything
    access::Actor second_;  ///< moderates Belgium
};

TEST_P(ReportsTest, GiveAVisitorANumberALinkAndAReceipt) {
    const auto form = get("/nl/reports/new?about=/gardens/1");
    EXPECT_TRUE(form.holds("Rose garden"));
    EXPECT_TRUE(form.holds("https://agora.example/nl/gardens/1"));
    const std::string link = filed();
    ASSERT_TRUE(link.starts_with("/en/reports/follow/"));
    const Report report = newest();
    const auto page = get(link);
    EXPECT_TRUE(page.holds(report.number));
    EXPECT_TRUE(page.holds("canary explanation"));
    EXPECT_TRUE(page.holds("https://agora.example" + link));
    EXPECT_TRUE(page.holds("noindex"));
    EXPECT_EQ(report.number.substr(0, 5), std::to_string(utc_date(clock_.now()).year) + "-");
    EXPECT_EQ(report.author_id, ana_.account);
    EXPECT_EQ(report.token_hash.find(link.substr(19)), std::string::npos);
    const auto receipts = mails_to("vera@example.org");
    ASSERT_EQ(receipts.size(), 1U);
    EXPECT_NE(receipts[0].find(link.substr(3)), std::string::npos);
    EXPECT_EQ(receipts[0].find("canary explanation"), std::string::npos);
    EXPECT_FALSE(page.holds("about=%2Freports%2Ffollow")) << "the secret leaves by the foot";
    EXPECT_TRUE(get("/en/reports/counts").holds("/en/reports/new?about=%2Freports%2Fcounts"));
    EXPECT_EQ(get(link + "x").status, 404);
    EXPECT_EQ(get("/en/reports/follow/" + std::string(500, 'a')).status, 404);
}

TEST_P(ReportsTest, WorkThroughTheApiAndWithoutName) {
    const auto answer = post_json(
        "/api/reports?lang=fr",
        R"({"about":"/gardens/1","reason":"spam","explanation":"x","readers":"moderators","good_faith":"yes"})");
    EXPECT_EQ(answer.status, 200);
    EXPECT_TRUE(answer.holds("/fr/reports/follow/") || answer.holds("/reports/follow/"));
    settle();
    EXPECT_TRUE(mails().empty());
    EXPECT_TRUE(post_json("/api/reports", R"({"about":"/gardens/1"})").holds("\"errors\""));
}

TEST_P(ReportsTest, SayWhatIsMissingAtItsFieldAndKeepWhatWasTyped) {
    for (const auto& [field, value] :
         std::map<std::string, std::string>{{"about", "https://evil.example/x"},
                                            {"reason", "boredom"},
                                            {"explanation", ""},
                                            {"readers", ""},
                                            {"mail", "nobody"},
                                            {"good_faith", ""}}) {
        const auto answer = post("/en/reports", but(words(), field, value));
        EXPECT_EQ(answer.status, 422) << field;
        EXPECT_TRUE(answer.holds("id=\"field-" + field + "-error\"")) << field;
        EXPECT_TRUE(answer.holds("Vera Visitor")) << field;
    }
    const auto hostile = filed(but(words(), "explanation", "<script>alert(1)</script>"));
    EXPECT_FALSE(get(hostile).holds("<script>alert"));
    EXPECT_EQ(post("/en/reports", but(words(), "explanation", std::string(6000, 'x'))).status, 422);
}

TEST_P(ReportsTest, AreLimitedByNetworkAndReceiptsByAddress) {
    for (int count = 0; count < 5; ++count) {
        filed(but(words(), "explanation", std::to_string(count)));
    }
    const auto sixth = post("/en/reports", words());
    EXPECT_EQ(sixth.status, 429);
    EXPECT_TRUE(sixth.holds("canary explanation"));
    EXPECT_EQ(mails_to("vera@example.org").size(), 3U);
    EXPECT_EQ(post("/en/reports", words(), ben_).status, 303);
}

TEST_P(ReportsTest, AreSeenByWhoDecidesInTheirScopeAndByNobodyElse) {
    filed();
    const Report report = newest();
    access::Actor elsewhere = person("Elsewhere", Language::en);
    elsewhere.grants = {{access::Role::moderator, {access::ScopeKind::country, "fr"}}};
    access::Actor trusted = person("Trusted", Language::en);
    trusted.grants = {{access::Role::person_of_trust, {}}};
    for (const access::Actor& who : {first_, second_}) {
        EXPECT_TRUE(get("/en/reports", who).holds(report.number));
        EXPECT_TRUE(get("/en/reports/mine", who).holds("href=\"/en/reports\""));
        const auto page = get(path_of(report), who);
        EXPECT_TRUE(page.holds("Vera Visitor"));
        EXPECT_TRUE(page.holds("Ana"));
        EXPECT_TRUE(page.holds("canary words"));
        EXPECT_TRUE(page.holds("canary explanation"));
    }
    for (const access::Actor& who : {elsewhere, trusted}) {
        EXPECT_FALSE(get("/en/reports", who).holds(report.number));
        EXPECT_TRUE(get("/en/reports/mine", who).holds("href=\"/en/reports\""))
            << "the menu leads to the queue, which is empty in this scope";
        EXPECT_EQ(get(path_of(report), who).status, 404);
        EXPECT_EQ(post(path_of(report) + "/decision", decision("hidden"), who).status, 404);
    }
    for (const access::Actor& who : {ana_, ben_}) {
        EXPECT_FALSE(get("/en/reports/mine", who).holds("href=\"/en/reports\""));
        EXPECT_EQ(get("/en/reports", who).status, 403);
        EXPECT_EQ(get(path_of(report), who).status, 404);
        EXPECT_EQ(post(path_of(report) + "/decision", decision("hidden"), who).status, 403);
    }
    EXPECT_EQ(get(path_of(report)).status, 303);
    EXPECT_EQ(garden().measure, Measure::nothing);
}

TEST_P(ReportsTest, EndInADecisionThatBothSidesGetInTheirLanguage) {
    const std::string link = filed();
    const Report report = newest();
    EXPECT_EQ(post(path_of(report) + "/decision", decision("hidden", ""), first_).status, 422);
    EXPECT_EQ(post(path_of(report) + "/decision", decision("removed"), first_).status, 422);
    EXPECT_EQ(post(path_of(report) + "/decision", decision("hidden"), first_).status, 303);
    EXPECT_EQ(garden().measure, Measure::hidden);
    const auto to_reporter = mails_to("vera@example.org");
    ASSERT_EQ(to_reporter.size(), 2U);
    EXPECT_NE(to_reporter[1].find(link.substr(3)), std::string::npos);
    EXPECT_NE(to_reporter[1].find("It is hidden"), std::string::npos);
    const auto to_author = mails_to("ana@example.org");
    ASSERT_EQ(to_author.size(), 1U);
    EXPECT_NE(to_author[0].find("canary reasons"), std::string::npos);
    EXPECT_NE(to_author[0].find("/nl/reports/" + report.number), std::string::npos);
    EXPECT_EQ(to_author[0].find("Vera"), std::string::npos);
    const auto authors = get(path_of(report), ana_);
    EXPECT_TRUE(authors.holds("canary reasons"));
    EXPECT_FALSE(authors.holds("canary explanation"));
    EXPECT_FALSE(authors.holds("Vera"));
    EXPECT_FALSE(get("/api/reports/" + report.number, ana_).holds("vera@example.org"));
    EXPECT_FALSE(get("/api/reports/" + report.number, ana_).holds("canary explanation"));
    EXPECT_FALSE(get("/api/reports/" + report.number, ana_).holds("canary words"));
    EXPECT_TRUE(get("/en/reports/mine", ana_).holds(report.number));
    EXPECT_FALSE(get("/en/reports/mine", ben_).holds(report.number));
    EXPECT_EQ(get(path_of(report), ben_).status, 404);
    EXPECT_TRUE(get(link).holds("canary reasons"));
    EXPECT_FALSE(get(link).holds("canary words"));
    EXPECT_EQ(post(path_of(report) + "/decision", decision("nothing"), first_).status, 409);
}

TEST_P(ReportsTest, AreDecidedAgainBySomebodyElseWhenASideAsks) {
    filed();
    const Report report = newest();
    const std::string path = path_of(report);
    EXPECT_EQ(post(path + "/appeal", {{"reasons", "too early"}}, ana_).status, 404);
    post(path + "/decision", decision("hidden"), first_);
    EXPECT_EQ(post(path + "/appeal", {{"reasons", "not mine"}}, ben_).status, 404);
    EXPECT_EQ(post(path + "/appeal", {{"reasons", ""}}, ana_).status, 422);
    EXPECT_EQ(post(path + "/appeal", {{"reasons", "canary appeal"}}, ana_).status, 303);
    EXPECT_EQ(post(path + "/appeal", {{"reasons", "again"}}, ana_).status, 409);
    EXPECT_EQ(garden().measure, Measure::hidden);
    EXPECT_TRUE(get(path, first_).holds("You took the first decision"));
    EXPECT_EQ(post(path + "/decision", decision("nothing"), first_).status, 403);
    EXPECT_TRUE(get(path, second_).holds("canary appeal"));
    EXPECT_EQ(post(path + "/decision", decision("nothing"), second_).status, 303);
    EXPECT_EQ(garden().measure, Measure::nothing);
    EXPECT_EQ(newest().state, reports::State::closed);
    EXPECT_EQ(mails_to("ana@example.org").size(), 2U);
    EXPECT_EQ(post(path + "/appeal", {{"reasons", "once more"}}, ana_).status, 409);
}

TEST_P(ReportsTest, LetAReporterWithoutAccountAskForAnotherLookBySixMonths) {
    const std::string link = filed();
    const Report report = newest();
    post(path_of(report) + "/decision", decision("nothing"), first_);
    EXPECT_TRUE(get(link).holds("Ask for another look"));
    clock_.advance(kAppealFor + std::chrono::hours{1});
    EXPECT_FALSE(get(link).holds("Ask for another look"));
    EXPECT_EQ(post(link + "/appeal", {{"reasons", "late"}}).status, 409);
    clock_.advance(-std::chrono::hours{2});
    EXPECT_EQ(post(link + "/appeal", {{"reasons", "just in time"}}).status, 303);
    EXPECT_TRUE(get(link).holds("just in time"));
    EXPECT_FALSE(get(path_of(report), ana_).holds("just in time"));
}

TEST_P(ReportsTest, AreNotDecidedByASideOfThem) {
    ana_.grants = {{access::Role::moderator, {}}};
    filed();
    const Report report = newest();
    EXPECT_EQ(get(path_of(report), ana_).status, 404);
    EXPECT_EQ(post(path_of(report) + "/decision", decision("nothing"), ana_).status, 404);
    EXPECT_EQ(post("/en/reports", words(), second_).status, 303);
    const Report own = newest();
    EXPECT_EQ(own.account_id, second_.account);
    EXPECT_EQ(post(path_of(own) + "/decision", decision("hidden"), second_).status, 403);
}

TEST_P(ReportsTest, InConfidenceReachOnlyPersonsOfTrustAndAdministrators) {
    filed(but(words(), "readers", "confidence"));
    const Report report = newest();
    access::Actor trusted = person("Trusted", Language::en);
    trusted.grants = {{access::Role::person_of_trust, {}}};
    access::Actor administrator = person("Root", Language::en);
    administrator.grants = {{access::Role::administrator, {}}};
    EXPECT_EQ(get(path_of(report), first_).status, 404);
    EXPECT_FALSE(get("/en/reports", first_).holds(report.number));
    EXPECT_TRUE(get(path_of(report), administrator).holds("canary explanation"));
    EXPECT_TRUE(get("/en/reports", trusted).holds(report.number));
    EXPECT_EQ(post(path_of(report) + "/decision", decision("nothing", ""), trusted).status, 303);
    EXPECT_TRUE(mails_to("ana@example.org").empty());
    EXPECT_EQ(get(path_of(report), ana_).status, 404);
    EXPECT_FALSE(get("/en/reports/mine", ana_).holds(report.number));
}

TEST_P(ReportsTest, LeaveTheStrictestMeasureOfSeveralInForce) {
    filed();
    const Report one = newest();
    post(path_of(one) + "/decision", decision("limited"), first_);
    filed(but(words(), "explanation", "second"));
    const Report two = newest();
    post(path_of(two) + "/decision", decision("hidden"), first_);
    EXPECT_EQ(garden().measure, Measure::hidden);
    post(path_of(two) + "/appeal", {{"reasons", "no"}}, ana_);
    post(path_of(two) + "/decision", decision("nothing"), second_);
    EXPECT_EQ(garden().measure, Measure::limited);
}

TEST_P(ReportsTest, OnWhatLiesBelowAThingAreAboutTheThing) {
    filed();
    post(path_of(newest()) + "/decision", decision("hidden"), first_);
    filed(words("https://agora.example/nl/gardens/01/pictures?page=2"));
    const Report two = newest();
    EXPECT_EQ(two.address, "/gardens/1");
    post(path_of(two) + "/decision", decision("nothing"), first_);
    EXPECT_EQ(garden().measure, Measure::hidden) << "the first decision stands";
}

TEST_P(ReportsTest, TakeAnyPageEvenWithoutAuthor) {
    filed(words("https://agora.example/fr/reports/counts"));
    const Report report = newest();
    EXPECT_EQ(report.kind, "");
    EXPECT_EQ(report.address, "/reports/counts");
    EXPECT_EQ(get(path_of(report), second_).status, 404);
    EXPECT_EQ(post(path_of(report) + "/decision", decision("hidden"), first_).status, 422);
    EXPECT_EQ(post(path_of(report) + "/decision", decision("corrected"), first_).status, 303);
}

TEST_P(ReportsTest, StandInTheJournalWithoutNamesAndTexts) {
    filed();
    post(path_of(newest()) + "/decision", decision("hidden"), first_);
    settle();
    const auto entries =
        database().read([](db::ReadTx& tx) { return journal::sealed_after(tx, 0, 1000); });
    bool decided = false;
    for (const auto& entry : entries) {
        EXPECT_EQ(entry.payload.find("canary"), std::string::npos);
        decided = decided || (entry.name == "reports.decided" && entry.audited &&
                              entry.payload.find("measure=hidden") != std::string::npos);
    }
    EXPECT_TRUE(decided);
}

TEST_P(ReportsTest, AreCountedInPublicOnceTheyAreEnough) {
    filed();
    EXPECT_TRUE(get("/en/reports/counts").holds("A few reports"));
    EXPECT_TRUE(get("/api/reports/counts").holds("\"reports\":null"));
    for (int count = 0; count < 5; ++count) {
        post("/en/reports", but(words(), "explanation", std::to_string(count)), ben_);
    }
    EXPECT_TRUE(get("/api/reports/counts").holds("\"reports\":\"6\"") ||
                get("/api/reports/counts").holds("\"reports\":6"));
}

TEST_P(ReportsTest, ForgetPeopleAYearAfterTheDecision) {
    const std::string link = filed();
    post(path_of(newest()) + "/decision", decision("nothing"), first_);
    database().write([&](db::WriteTx& tx) { forget_people_before(tx, clock_.now()); });
    EXPECT_EQ(newest().mail, "vera@example.org");
    database().write(
        [&](db::WriteTx& tx) { forget_people_before(tx, clock_.now() + std::chrono::hours{1}); });
    EXPECT_EQ(newest().mail, "");
    EXPECT_EQ(newest().explanation, "");
    EXPECT_EQ(newest().words, "");
    EXPECT_FALSE(get(link).holds("canary"));
    EXPECT_TRUE(get(link).holds(newest().number));
}

AGORA_EACH_ENGINE(ReportsTest);

}  // namespace
}  // namespace agora::reports
