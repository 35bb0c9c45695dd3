#include "agora/crypto/totp.hpp"
#include "agora/crypto/totp_app.hpp"
#include "session_store.hpp"
#include "small_site.hpp"
#include "two_steps.hpp"

namespace agora::accounts {
namespace {

using std::chrono::minutes;
using std::chrono::seconds;

class TwoStepsTest : public SmallSite {
 protected:
    std::string code() { return crypto::test::code_shown(secret_, clock_.now()); }
    static std::string wrong(std::string right) {
        right.back() = right.back() == '7' ? '3' : '7';
        return right;
    }
    void start() {
        EXPECT_EQ(post("/en/settings/two-steps", {{"present", kPassword}}, actor(ana_)).status,
                  303);
        secret_ = *database().read([&](db::ReadTx& tx) {
            return started_secret(tx, services().keys, ana_, clock_.now());
        });
    }
    /// Ana's account asks for codes from here on.
    void turn_on() {
        start();
        const auto on =
            post("/en/settings/two-steps/confirmation", {{"code", code()}}, actor(ana_));
        EXPECT_EQ(on.status, 200);
        recovery_ = codes_in(on);
        clock_.advance(seconds{30});
    }
    static std::vector<std::string> codes_in(const web::TestAnswer& page) {
        std::vector<std::string> codes;
        for (std::size_t at = page.body.find("<li><code>"); at != std::string::npos;
             at = page.body.find("<li><code>", at + 1)) {
            codes.push_back(page.body.substr(at + 10, page.body.find("</code>", at) - at - 10));
        }
        return codes;
    }
    /// The cookie of the step that the password begins.
    std::string begin() {
        const auto first = sign_in("ana@example.org", kPassword);
        EXPECT_EQ(text_in(first, "location"), "/nl/session/step");
        EXPECT_EQ(session_in(first), "");
        return cookie(first, "agora_step");
    }
    web::TestAnswer give(const std::string& step, const std::string& typed) {
        return visit("/api/session/step", R"({"code":")" + typed + "\"}", step);
    }
    Way way_of(const web::TestAnswer& answer) {
        const auto sessions =
            database().read([&](db::ReadTx& tx) { return list_sessions(tx, ana_, clock_.now()); });
        EXPECT_TRUE(is_open(session_in(answer)));
        return sessions.front().way;
    }

    std::string secret_;
    std::vector<std::string> recovery_;
};

TEST_P(TwoStepsTest, AreOnOnceACodeProvesTheApp) {
    const std::string elsewhere = open_session();
    EXPECT_EQ(post("/en/settings/two-steps", {{"present", "not it"}}, actor(ana_)).status, 422);
    start();
    const auto page = get("/en/settings/two-steps", actor(ana_));
    EXPECT_TRUE(page.holds(crypto::totp_secret_text(secret_)));
    EXPECT_EQ(get("/en/settings/two-steps/drawing", actor(ana_)).headers["Content-Type"],
              "image/svg+xml");
    EXPECT_EQ(get("/en/settings/two-steps/drawing", actor(add("Ben", "ben@example.org"))).status,
              404);
    const auto bad =
        post("/en/settings/two-steps/confirmation", {{"code", wrong(code())}}, actor(ana_));
    EXPECT_EQ(bad.status, 422);
    EXPECT_TRUE(bad.holds("field-code-error"));
    EXPECT_TRUE(is_open(elsewhere));
    EXPECT_TRUE(is_open(open_session()));

    const auto on = post("/en/settings/two-steps/confirmation", {{"code", code()}}, actor(ana_));
    EXPECT_EQ(codes_in(on).size(), 10U);
    EXPECT_FALSE(is_open(elsewhere));
    EXPECT_EQ(open_session(), "");
    EXPECT_TRUE(was_told("ana@example.org", "Signing in now takes two steps"));
    EXPECT_EQ(get("/en/settings/two-steps/drawing", actor(ana_)).status, 404);
    EXPECT_FALSE(
        get("/en/settings/two-steps", actor(ana_)).holds(crypto::totp_secret_text(secret_)));
    EXPECT_EQ(post("/en/settings/two-steps", {{"present", kPassword}}, actor(ana_)).status, 409);
}

TEST_P(TwoStepsTest, AreTheSameThroughTheApi) {
    const auto off = get("/api/settings/two-steps", actor(ana_));
    EXPECT_EQ(text_in(off, "stage"), "off");
    const auto started =
        post_json("/api/settings/two-steps", R"({"present":"correct horse battery"})", actor(ana_));
    EXPECT_EQ(started.status, 200);
    EXPECT_EQ(text_in(get("/api/settings/two-steps", actor(ana_)), "stage"), "started");
    secret_ = *database().read(
        [&](db::ReadTx& tx) { return started_secret(tx, services().keys, ana_, clock_.now()); });
    const auto on = post_json("/api/settings/two-steps/confirmation",
                              R"({"code":")" + code() + "\"}", actor(ana_));
    EXPECT_EQ(on.status, 200);
    EXPECT_EQ(text_in(on, "code").size(), 29U);
    EXPECT_EQ(text_in(get("/api/settings/two-steps", actor(ana_)), "stage"), "on");
}

TEST_P(TwoStepsTest, AreForgottenWhenNobodyConfirmsThem) {
    start();
    clock_.advance(minutes{16});
    const auto late = post("/en/settings/two-steps/confirmation", {{"code", code()}}, actor(ana_));
    EXPECT_EQ(late.status, 409);
    EXPECT_TRUE(is_open(open_session()));
}

TEST_P(TwoStepsTest, AskTheCodeAfterThePassword) {
    turn_on();
    const std::string step = begin();
    const auto page = visit("/en/session/step?to=/en/settings", {}, step);
    EXPECT_TRUE(page.holds("autocomplete=\"one-time-code\""));
    EXPECT_TRUE(page.holds("value=\"/en/settings\""));
    const auto bad = give(step, wrong(code()));
    EXPECT_EQ(bad.status, 422);
    EXPECT_EQ(text_in(bad, "name"), "code_wrong");
    EXPECT_EQ(way_of(give(step, code())), Way::password_and_code);
    EXPECT_EQ(text_in(give(step, code()), "name"), "first_step_is_over");
}

TEST_P(TwoStepsTest, TakeEachCodeOnce) {
    turn_on();
    const std::string first = begin();
    const std::string second = begin();
    EXPECT_TRUE(is_open(session_in(give(first, code()))));
    const auto again = give(second, code());
    EXPECT_EQ(text_in(again, "name"), "code_already_used");
    EXPECT_EQ(session_in(again), "");
    clock_.advance(seconds{30});
    EXPECT_TRUE(is_open(session_in(give(second, code()))));
}

TEST_P(TwoStepsTest, BelongToTheBrowserThatBeganForTenMinutes) {
    turn_on();
    const std::string step = begin();
    EXPECT_EQ(text_in(give("", code()), "name"), "first_step_is_over");
    EXPECT_EQ(text_in(give("agora_step=AAAAAAAAAAAAAAAAAAAAAAAA", code()), "name"),
              "first_step_is_over");
    const auto over = visit("/en/session/step?to=/en/settings");
    EXPECT_EQ(over.status, 409);
    EXPECT_TRUE(over.holds("action=\"/en/session\""));
    EXPECT_TRUE(over.holds("name=\"to\" value=\"/en/settings\""));
    clock_.advance(minutes{10});
    EXPECT_EQ(text_in(give(step, code()), "name"), "first_step_is_over");
}

TEST_P(TwoStepsTest, SlowDownWhoGuessesCodesFromAnyNetworkAndTellTheOwner) {
    turn_on();
    const std::string step = begin();
    for (int tries = 0; tries < 4; ++tries) give(step, wrong(code()));
    EXPECT_FALSE(was_told("ana@example.org", "Somebody typed wrong codes"));
    give(step, wrong(code()));
    EXPECT_TRUE(was_told("ana@example.org", "Somebody typed wrong codes"));
    const auto slowed = give(step, code());
    EXPECT_EQ(slowed.status, 429);
    EXPECT_EQ(text_in(slowed, "name"), "too_many_codes");
    EXPECT_TRUE(is_open(session_in(give(step, recovery_[0]))));
    const std::string later = begin();
    clock_.advance(minutes{2});
    EXPECT_TRUE(is_open(session_in(give(later, code()))));
}

TEST_P(TwoStepsTest, LetInWithARecoveryCodeOnceAndTellTheOwner) {
    turn_on();
    std::string typed = recovery_[3];
    std::transform(typed.begin(), typed.end(), typed.begin(),
                   [](char c) { return c == '-' ? ' ' : c; });
    EXPECT_EQ(way_of(give(begin(), typed)), Way::recovery_code);
    EXPECT_TRUE(was_told("ana@example.org", "A recovery code was used"));
    EXPECT_EQ(text_in(give(begin(), recovery_[3]), "name"), "recovery_code_wrong");
    EXPECT_TRUE(get("/en/settings/two-steps", actor(ana_)).holds(">9<"));
}

TEST_P(TwoStepsTest, AskTheCodeAfterALinkByMailAsWell) {
    turn_on();
    post("/en/session/link", {{"mail", "ana@example.org"}});
    const auto used = post(link_to("ana@example.org"), {});
    EXPECT_EQ(used.location, "/en/session/step");
    EXPECT_EQ(session_in(used), "");
    EXPECT_EQ(way_of(give(cookie(used, "agora_step"), code())), Way::mail_link_and_code);
}

TEST_P(TwoStepsTest, StopHalfWayForWhoIsSuspendedOrChangedThePassword) {
    turn_on();
    const std::string first = begin();
    put_standing(ana_, Standing::suspended);
    EXPECT_EQ(text_in(give(first, code()), "name"), "account_is_suspended");
    put_standing(ana_, Standing::active);
    const std::string second = begin();
    post("/en/settings/password", {{"present", kPassword}, {"password", "a new long sentence"}},
         actor(ana_));
    EXPECT_EQ(text_in(give(second, code()), "name"), "first_step_is_over");
}

TEST_P(TwoStepsTest, GiveNewRecoveryCodesForPasswordAndCode) {
    turn_on();
    EXPECT_EQ(
        post("/en/settings/two-steps/codes", {{"present", "not it"}, {"code", code()}}, actor(ana_))
            .status,
        422);
    const auto made = post("/en/settings/two-steps/codes",
                           {{"present", kPassword}, {"code", code()}}, actor(ana_));
    const auto fresh = codes_in(made);
    ASSERT_EQ(fresh.size(), 10U);
    EXPECT_EQ(text_in(give(begin(), recovery_[0]), "name"), "recovery_code_wrong");
    EXPECT_TRUE(is_open(session_in(give(begin(), fresh[0]))));
    EXPECT_TRUE(was_told("ana@example.org", "You have new recovery codes"));
}

TEST_P(TwoStepsTest, PutOnlyOnesOwnRecoveryCodesInAFile) {
    turn_on();
    const http::NameValues form{{"codes", recovery_[0] + " not-a-code " + recovery_[1]}};
    const auto file = post("/en/settings/two-steps/codes/file", form, actor(ana_));
    EXPECT_TRUE(file.headers["Content-Disposition"].starts_with("attachment"));
    EXPECT_TRUE(file.holds(recovery_[0]));
    EXPECT_TRUE(file.holds(recovery_[1]));
    EXPECT_FALSE(file.holds("not-a-code"));
    const auto foreign =
        post("/en/settings/two-steps/codes/file", form, actor(add("Ben", "ben@example.org")));
    EXPECT_EQ(foreign.status, 422);
    EXPECT_FALSE(foreign.holds(recovery_[0]));
}

TEST_P(TwoStepsTest, GoOffWithPasswordAndCode) {
    turn_on();
    const auto off = [&](std::string present, std::string typed) {
        return post("/en/settings/two-steps/closure",
                    {{"present", std::move(present)}, {"code", std::move(typed)}}, actor(ana_));
    };
    EXPECT_EQ(off("not it", code()).status, 422);
    EXPECT_EQ(off(kPassword, wrong(code())).status, 422);
    EXPECT_EQ(off(kPassword, "").status, 422);
    EXPECT_EQ(off(kPassword, code()).status, 303);
    EXPECT_TRUE(was_told("ana@example.org", "Two steps were switched off"));
    EXPECT_TRUE(is_open(open_session()));
    const auto names = history();
    EXPECT_EQ(std::count(names.begin(), names.end(), "accounts.two_steps_turned_off"), 1);
    EXPECT_EQ(std::count(names.begin(), names.end(), "accounts.two_steps_turned_on"), 1);
}

TEST_P(TwoStepsTest, AreTakenAwayFromWhoLostEverything) {
    turn_on();
    const std::string session = session_in(give(begin(), code()));
    database().write([&](db::WriteTx& tx) { remove_second_factors(tx, origin(), ana_); });
    EXPECT_EQ(history().back(), "accounts.lost_factors_removed");
    EXPECT_FALSE(is_open(session));
    EXPECT_TRUE(is_open(open_session()));
}

TEST_P(TwoStepsTest, AskNoPasswordOfWhoHasNone) {
    const AccountId ben = add("Ben", "ben@example.org");
    EXPECT_FALSE(get("/en/settings/two-steps", actor(ben)).holds("name=\"present\""));
    EXPECT_TRUE(get("/en/settings/two-steps", actor(ana_)).holds("name=\"present\""));
    EXPECT_EQ(post("/en/settings/two-steps", {}, actor(ben)).status, 303);
}

TEST_P(TwoStepsTest, ADeviceSaysHowItCameIn) {
    turn_on();
    give(begin(), code());
    EXPECT_TRUE(get("/en/settings/sessions", actor(ana_)).holds("with your password and a code"));
}

AGORA_EACH_ENGINE(TwoStepsTest);

}  // namespace
}  // namespace agora::accounts
