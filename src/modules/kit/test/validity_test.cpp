#include "kit_testing.hpp"

namespace agora::kit {
namespace {

class ValidityTest : public KitTest {
 protected:
    Fields version(int from, int until, const std::string& seen, const std::string& title) {
        return {{"title", title},          {"summary", "Canary for a fair."}, {"languages", "en"},
                {"valid_from", day(from)}, {"valid_until", day(until)},       {"seen", seen}};
    }
};

TEST_P(ValidityTest, WhatHasEndedCannotBeDownloadedAsCurrent) {
    const std::string path = added(item(), pdf());
    const std::string other = added(with(item(), "title", "Canary follower"), pdf());
    EXPECT_EQ(get("/en" + path + "/document").status, 200);
    EXPECT_EQ(post("/en" + path, {{"audience", "everyone"}, {"replaced_by", other.substr(5)}}, sol_)
                  .status,
              303);
    clock_.advance(days{100});
    EXPECT_EQ(get("/en" + path + "/document").status, 200) << "its last day";
    EXPECT_TRUE(get("/en" + path).holds("valid until"));
    EXPECT_EQ(send_version(other, version(0, 50, "1", "Canary follower"), pdf(), sol_).status, 200);
    clock_.advance(days{1});
    for (const auto& who : {access::Actor{}, ben_, amy_, sol_}) {
        SCOPED_TRACE(who.name);
        for (const std::string start : {"/en", "/api"}) {
            EXPECT_EQ(get(start + path, who).status, 410);
            const auto answer = get(start + path + "/document", who);
            EXPECT_EQ(answer.status, 410);
            EXPECT_FALSE(answer.holds("%PDF"));
            EXPECT_FALSE(answer.headers.has("Content-Disposition"));
        }
        EXPECT_TRUE(get("/en" + path, who).holds("no longer valid"));
        EXPECT_TRUE(get("/en" + path, who).holds("Canary follower")) << "what takes its place";
        EXPECT_FALSE(get("/en/kit", who).holds("Canary item"));
        EXPECT_TRUE(get("/en/kit", who).holds("Canary follower"));
    }
    EXPECT_EQ(downloads(path), 2) << "what was refused is not counted";
    EXPECT_TRUE(get("/en/kit/ending", sol_).holds("Canary item"));
    EXPECT_EQ(send_version(path, version(0, 30, "1", "Canary again"), pdf(), sol_).status, 200);
    EXPECT_EQ(get("/en" + path + "/document").status, 200);
    EXPECT_TRUE(get("/en/kit").holds("Canary again"));
}

TEST_P(ValidityTest, ANewVersionReplacesAndOldOnesStayForThoseWhoKeepIt) {
    const std::string path = added(item(), pdf(kSmallPdf + "\n%one"));
    EXPECT_EQ(
        send_version(path, version(0, 100, "1", "Canary second"), pdf(kSmallPdf + "\n%two"), sol_)
            .status,
        200);
    EXPECT_EQ(get("/en" + path).status, 200);
    EXPECT_TRUE(get("/en" + path).holds("Canary second"));
    EXPECT_FALSE(get("/en" + path).holds("Canary item"));
    EXPECT_TRUE(get("/en" + path + "/versions/1", sol_).holds("No longer valid."));
    EXPECT_TRUE(get("/en" + path + "/versions/2", sol_).holds("counts today"));
    const auto old = get("/en" + path + "/versions/1/document", sol_);
    EXPECT_EQ(old.status, 200);
    EXPECT_NE(old.headers["Content-Disposition"].find("no-longer-valid-"), std::string_view::npos);
    EXPECT_EQ(get("/en" + path + "/versions/2/document", sol_)
                  .headers["Content-Disposition"]
                  .find("no-longer-valid-"),
              std::string_view::npos);
    for (const auto& who : {ben_, amy_}) {
        EXPECT_EQ(get("/en" + path + "/versions/1", who).status, 403);
        EXPECT_EQ(get("/en" + path + "/versions/1/document", who).status, 403);
        EXPECT_EQ(get("/api" + path + "/versions/1/document", who).status, 403);
    }
    EXPECT_NE(get("/en" + path + "/versions/1/document").status, 200);
    EXPECT_EQ(get("/en" + path + "/versions/3", sol_).status, 404);
    EXPECT_EQ(downloads(path, 1), 0) << "keepers looking at an old one are no downloads";
}

TEST_P(ValidityTest, AVersionThatBeginsLaterWaits) {
    const std::string path = added(item(), pdf());
    EXPECT_EQ(send_version(path, version(10, 90, "1", "Canary later"), pdf(), sol_).status, 200);
    EXPECT_TRUE(get("/en" + path).holds("Canary item"));
    EXPECT_FALSE(get("/en" + path).holds("Canary later"));
    EXPECT_TRUE(get("/en" + path + "/versions/2", sol_).holds("not yet."));
    const auto between = send_version(path, version(5, 90, "2", "Canary between"), pdf(), sol_);
    EXPECT_EQ(between.status, 422);
    EXPECT_TRUE(between.holds("\"field\":\"valid_from\""));
    clock_.advance(days{10});
    EXPECT_TRUE(get("/en" + path).holds("Canary later")) << "without waiting for any job";
    const std::string ahead =
        added(with(with(item(), "valid_from", day(5)), "title", "Canary ahead"), pdf());
    EXPECT_EQ(get("/en" + ahead).status, 404);
    EXPECT_EQ(get("/en" + ahead + "/document").status, 404);
    EXPECT_EQ(get("/en" + ahead, sol_).status, 200);
}

TEST_P(ValidityTest, TwoWhoReplaceAtOnceLoseNothing) {
    const std::string path = added(item(), pdf());
    EXPECT_EQ(send_version(path, version(0, 90, "1", "Canary of Sol"), pdf(), sol_).status, 200);
    const auto late = send_version(path, version(0, 90, "1", "Canary of Sam"), pdf(), sam_);
    EXPECT_EQ(late.status, 409);
    EXPECT_TRUE(get("/en" + path).holds("Canary of Sol"));
}

TEST_P(ValidityTest, WhoKeepsItIsRemindedOnce) {
    const std::string path = added(item(), pdf());
    EXPECT_EQ(post("/en/kit/words", word().with("valid_until", day(100)), sam_).status, 303);
    a_while_passes();
    EXPECT_EQ(mails_to("Sol", "no longer valid"), 0U);
    clock_.advance(days{75});
    a_while_passes();
    a_while_passes();
    EXPECT_EQ(mails_to("Sol", "Canary item"), 1U);
    EXPECT_EQ(mails_to("Sam", "Canary word"), 1U);
    EXPECT_EQ(mails_to("Sam", "Canary item"), 0U);
    EXPECT_EQ(post("/en" + path + "/keeping", {}, sam_).status, 303);
    EXPECT_EQ(send_version(path, version(0, 20, "1", "Canary next"), pdf(), sam_).status, 200);
    a_while_passes();
    EXPECT_EQ(mails_to("Sam", "Canary next"), 1U) << "a new version, its new keeper";
}

TEST_P(ValidityTest, WhatNobodyKeepsAnyMoreIsToldToThoseWhoMay) {
    added(item(), pdf());
    const accounts::Eraser eraser(services());
    database().write([&](db::WriteTx& tx) {
        EXPECT_TRUE(eraser.erase(tx, {sol_.account, now()}, sol_.account).ok());
    });
    clock_.advance(days{75});
    a_while_passes();
    EXPECT_EQ(mails_to("Sam", "Canary item"), 1U);
    EXPECT_TRUE(get("/en/kit/ending", sam_).holds("nobody any more"));
}

TEST_P(ValidityTest, WhoLeftThoseWhoKeepTheKitIsNotAskedTo) {
    added(item(), pdf());
    EXPECT_EQ(post("/en/kit/words", word().with("valid_until", day(100)), sol_).status, 303);
    take_role(sol_);
    take_role(sam_);
    clock_.advance(days{75});
    a_while_passes();
    EXPECT_EQ(mails_to("Sol", "no longer valid"), 0U) << "the page of the button is closed to her";
    give_role(sam_);
    a_while_passes();
    a_while_passes();
    EXPECT_EQ(mails_to("Sol", "no longer valid"), 0U);
    EXPECT_EQ(mails_to("Sam", "Canary item"), 1U) << "nobody was told before, so nothing was noted";
    EXPECT_EQ(mails_to("Sam", "Canary word"), 1U);
}

TEST_P(ValidityTest, WhatTakesItsPlaceStaysWhateverItsDays) {
    const auto put = [&](const std::string& title, int from, int until, ItemId replaced_by) {
        return database().write([&](db::WriteTx& tx) {
            return put_item(tx,
                            {.audience = Audience::everyone,
                             .kept_by = sol_.account,
                             .replaced_by = replaced_by,
                             .added_at = now()},
                            {{.title = title,
                              .summary = "Canary for a fair.",
                              .languages = "en",
                              .valid_from = utc_date(now()) + days{from},
                              .valid_until = utc_date(now()) + days{until},
                              .body = "Canary words.",
                              .written_at = now()}});
        });
    };
    for (const ItemId follower :
         {put("Canary ended", -20, -10, {}), put("Canary ahead", 10, 20, {})}) {
        const ItemId replaced = put("Canary item", -5, 5, follower);
        const std::string path = "/en/kit/" + to_string(replaced);
        const std::string value = to_string(follower);
        EXPECT_TRUE(get(path, sol_).holds("<option value=\"" + value + "\" selected>"));
        const http::NameValues facts{{"audience", "members"}, {"replaced_by", value}};
        EXPECT_EQ(post(path, facts, sol_).status, 303);
        const auto kept = database().read([&](db::ReadTx& tx) { return find_item(tx, replaced); });
        EXPECT_EQ(kept->audience, Audience::members);
        EXPECT_EQ(kept->replaced_by, follower);
        EXPECT_EQ(post(path, facts.with("replaced_by", ""), sol_).status, 303);
        EXPECT_EQ(post(path, facts, sol_).status, 422) << "what is not valid is not chosen anew";
    }
}

AGORA_EACH_ENGINE(ValidityTest);

}  // namespace
}  // namespace agora::kit
