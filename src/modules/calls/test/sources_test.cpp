#include "agora/accounts/eraser.hpp"
#include "agora/fetch/elsewhere.hpp"
#include "calls_site.hpp"
#include "reading.hpp"
#include "watching.hpp"

namespace agora::calls {
namespace {

/// Every https address leads to a machine that answers what the test says.
class SourcesTest : public CallsSite {
 protected:
    void SetUp() override {
        CallsSite::SetUp();
        services().put_state(std::make_shared<Fetching>(
            Fetching{[this](const fetch::Request& request) { return ask(request); }}));
    }
    Result<fetch::Answer> ask(fetch::Request request) {
        request.url = elsewhere_.url("/list");
        return fetch::fetch(request, {.redirects = 0, .reach = fetch::Reach::anywhere});
    }
    http::NameValues source(const std::string& name = "Fund of Example") {
        return {{"name", name},
                {"address", "https://fund.example/" + std::to_string(++sources_)},
                {"kind", "subsidy"},
                {"licence", "CC BY 4.0"}};
    }
    http::NameValues read_source(const std::string& name = "Feed of Example") {
        return source(name).with("is_read", "true");
    }
    static std::string feed(std::string_view title) {
        return "<?xml version=\"1.0\"?><rss version=\"2.0\"><channel><title>Fund</title>"
               "<link>https://fund.example/</link><description>d</description><item><title>" +
               std::string{title} +
               "</title><link>https://fund.example/grant/1</link><guid>g1</guid>"
               "<description>Money for makers</description></item></channel></rss>";
    }
    std::string only() {
        const auto all = database().read([](db::ReadTx& tx) { return list_sources(tx); });
        return all.size() == 1 ? "/en/calls/sources/" + to_string(all[0].source_id) : "";
    }
    Source kept() {
        return database().read([](db::ReadTx& tx) { return list_sources(tx).at(0); });
    }
    std::string answer_ = fetch::fine(feed("Grant for makers"), "ETag: \"v1\"\r\n");
    fetch::Elsewhere elsewhere_{[this](const std::string& request) {
        const bool same = request.find("\"v1\"") != std::string::npos;
        return same ? std::string{"HTTP/1.1 304 Not Modified\r\nContent-Length: 0\r\n"
                                  "Connection: close\r\n\r\n"}
                    : answer_;
    }};
    int sources_ = 0;
};

TEST_P(SourcesTest, WhoKeepsSourcesNamesThemAndNobodyElse) {
    for (const auto& who : {access::Actor{}, ana_}) {
        EXPECT_EQ(get("/en/calls/sources", who).status, 200);
        EXPECT_EQ(get("/en/calls/sources/new", who).status, who.is_visitor() ? 303 : 403);
        EXPECT_EQ(post("/en/calls/sources", source(), who).status, who.is_visitor() ? 303 : 403);
    }
    for (const Role role : {Role::editor, Role::administrator, Role::buyer, Role::adviser}) {
        EXPECT_EQ(get("/en/calls/sources/new", person(std::string{fields::enum_name(role)}, {role}))
                      .status,
                  200);
    }
    EXPECT_EQ(get("/en/calls/sources/new", person("Mod", {Role::moderator})).status, 403);
    EXPECT_EQ(
        post("/en/calls/sources", source().with("address", "http://fund.example"), kim_).status,
        422);
    const auto fields = source();
    EXPECT_EQ(post("/en/calls/sources", fields, kim_).status, 303);
    const auto again = post("/en/calls/sources", fields.with("name", "Another"), kim_);
    EXPECT_EQ(again.status, 422);
    EXPECT_TRUE(again.holds("id=\"field-address-error\""));
    EXPECT_TRUE(get("/en/calls/sources").holds("Fund of Example"));
    EXPECT_EQ(post(only(), fields.with("name", "Fund").with("seen", "1"), kim_).status, 303);
    EXPECT_EQ(post(only(), fields.with("name", "Funds").with("seen", "1"), kim_).status, 409);
    EXPECT_EQ(post(only() + "/check", {}, kim_).status, 409) << "members read this one";
    EXPECT_EQ(post(only() + "/removal", {}, ana_).status, 403);
    EXPECT_EQ(post(only() + "/removal", {}, kim_).status, 303);
    EXPECT_FALSE(get("/en/calls/sources").holds("fund.example"));
    EXPECT_EQ(get("/en/calls/sources/77/edit", kim_).status, 404);
}

TEST_P(SourcesTest, AFeedIsReadAndAskedOnlyForWhatChanged) {
    post("/en/calls/sources", read_source(), kim_);
    settle();
    EXPECT_TRUE(get("/en/calls?kind=subsidy").holds("Grant for makers"));
    EXPECT_TRUE(get("/en/calls/sources").holds("Last read without fault:"));
    EXPECT_EQ(elsewhere_.asked().size(), 1U);
    run("calls.due");
    EXPECT_EQ(elsewhere_.asked().size(), 1U) << "not due yet";
    clock_.advance(std::chrono::hours{7});
    run("calls.due");
    ASSERT_EQ(elsewhere_.asked().size(), 2U);
    EXPECT_NE(elsewhere_.asked()[1].find("If-None-Match: \"v1\""), std::string::npos);
    EXPECT_EQ(kept().read_at, now()) << "unchanged is read without fault";
    EXPECT_TRUE(get("/en/calls").holds("1 open call"));
}

TEST_P(SourcesTest, AFaultIsSaidAndAskedAgainLessAndLessOften) {
    answer_ = "HTTP/1.1 500 No\r\nContent-Length: 0\r\nConnection: close\r\n\r\n";
    post("/en/calls/sources", read_source(), kim_);
    settle();
    EXPECT_TRUE(get("/en/calls/sources").holds("answered 500"));
    EXPECT_TRUE(get("/en/calls/sources").holds("Not read yet."));
    clock_.advance(std::chrono::hours{7});
    run("calls.due");
    EXPECT_EQ(kept().failures, 2);
    clock_.advance(std::chrono::hours{7});
    run("calls.due");
    EXPECT_EQ(kept().failures, 2) << "asked after twelve hours";
    answer_ = fetch::fine("no list at all");
    clock_.advance(std::chrono::hours{7});
    run("calls.due");
    EXPECT_TRUE(get("/en/calls/sources").holds("no list of calls"));
    answer_ = fetch::fine(feed("Grant for makers"));
    EXPECT_EQ(post(only() + "/check", {}, kim_).status, 303);
    settle();
    EXPECT_EQ(kept().failures, 0);
}

TEST_P(SourcesTest, MembersReadASourceWeekByWeekAndAnUncoveredOneIsSeen) {
    post("/en/calls/sources", source(), kim_);
    const std::string path = only();
    EXPECT_TRUE(get("/en/calls/sources").holds("nobody reads it this week"));
    const Date monday = monday_of(utc_date(now()));
    const http::NameValues week{{"monday", to_string(monday)}};
    EXPECT_EQ(post(path + "/shifts", week).status, 303) << "led to sign in";
    EXPECT_FALSE(get("/en/calls/sources").holds("Ana"));
    EXPECT_EQ(post(path + "/shifts", week, ana_).status, 303);
    EXPECT_EQ(post(path + "/shifts", week, ben_).status, 409) << "one reader a week";
    EXPECT_FALSE(get("/en/calls/sources").holds("nobody reads it this week"));
    EXPECT_FALSE(get("/en/calls/sources").holds("Ana")) << "visitors don't see who";
    EXPECT_TRUE(get("/en/calls/sources", ben_).holds("Ana"));
    for (const Date wrong : {monday + days{1}, monday + days{-7}, monday + days{70}}) {
        EXPECT_EQ(post(path + "/shifts", {{"monday", to_string(wrong)}}, ben_).status, 409);
    }
    EXPECT_EQ(post(path + "/shifts", {{"monday", "x"}}, ben_).status, 409);
    EXPECT_EQ(post(path + "/shifts/removal", week, ben_).status, 403);
    EXPECT_EQ(post(path + "/reading", {}, ana_).status, 303);
    EXPECT_TRUE(get("/en/calls/sources").holds("Looked at by members until"));
    EXPECT_EQ(post(path + "/shifts/removal", week, ana_).status, 303);
    EXPECT_TRUE(get("/en/calls/sources").holds("nobody reads it this week"));
}

TEST_P(SourcesTest, AWatchGroupReadsItsOwnSources) {
    const std::string group = found_group(ana_, "Watchers");
    post("/en/calls/sources", source().with("circle", circle_id(group)), kim_);
    const http::NameValues week{{"monday", to_string(monday_of(utc_date(now())))}};
    EXPECT_EQ(post(only() + "/shifts", week, ben_).status, 403);
    EXPECT_EQ(post(only() + "/reading", {}, ben_).status, 403);
    join_group(group, ben_);
    EXPECT_EQ(post(only() + "/shifts", week, ben_).status, 303);
    EXPECT_TRUE(get("/en/calls/sources").holds("Watchers"));
}

TEST_P(SourcesTest, WhoLookedAtASourceIsForgottenWithTheAccount) {
    post("/en/calls/sources", source(), kim_);
    EXPECT_EQ(post(only() + "/reading", {}, ben_).status, 303);
    ASSERT_EQ(kept().looked_by, ben_.account);
    const accounts::Eraser eraser(services());
    const bool erased = database().write([&](db::WriteTx& tx) {
        return eraser.erase(tx, {ben_.account, now()}, ben_.account).ok();
    });
    EXPECT_TRUE(erased);
    EXPECT_FALSE(kept().looked_by);
    EXPECT_EQ(kept().added_by, kim_.account) << "somebody else's";
}

AGORA_EACH_ENGINE(SourcesTest);

}  // namespace
}  // namespace agora::calls
