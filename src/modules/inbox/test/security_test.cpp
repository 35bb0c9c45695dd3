#include "inbox_test.hpp"

#include "agora/accounts/administration.hpp"
#include "agora/accounts/events.hpp"
#include "security.hpp"

namespace agora::inbox {
namespace {

class SecurityTest : public InboxTest {
 protected:
    template <typename Event>
    void happens_to(const access::Actor& who, Instant at) {
        database().write([&](db::WriteTx& tx) {
            journal::emit(tx, {who.account, at}, Event{who.account}, journal::Audit::yes);
        });
        settle();
    }
    Instant now() { return services().clock.now(); }
    std::string unread(const access::Actor& who) { return get("/api/inbox/unread", who).body; }
};

TEST_P(SecurityTest, AChangedPasswordStandsInTheInboxOfItsOwner) {
    database().write([&](db::WriteTx& tx) {
        accounts::set_password(tx, {{}, now()}, ana_.account, "hash");
    });
    settle();
    const auto page = get("/en/inbox", ana_);
    EXPECT_TRUE(page.holds("Your password was changed"));
    EXPECT_TRUE(page.holds("From the cooperative"));
    EXPECT_TRUE(mails().empty()) << "the line sends none of its own";
    EXPECT_FALSE(get("/en/inbox", ben_).holds("Your password was changed"));
}

TEST_P(SecurityTest, SoDoesSigningInOnANewDevice) {
    happens_to<accounts::NewDeviceUsed>(ana_, now());
    const auto page = get("/en/inbox", ana_);
    EXPECT_TRUE(page.holds("Somebody signed in as you on a new device"));
    EXPECT_TRUE(mails().empty()) << "the line sends none of its own";
    EXPECT_FALSE(get("/en/inbox", ben_).holds("on a new device"));
}

TEST_P(SecurityTest, SoDoSecondStepsAndPasskeys) {
    happens_to<accounts::TwoStepsTurnedOff>(ana_, now());
    happens_to<accounts::PasskeyRemoved>(ana_, now());
    happens_to<accounts::MailChanged>(ana_, now());
    const auto page = get("/en/inbox", ana_);
    EXPECT_TRUE(page.holds("Signing in with two steps was turned off"));
    EXPECT_TRUE(page.holds("A passkey was removed"));
    EXPECT_TRUE(page.holds("Your e-mail address was changed"));
    get("/en/settings/two-steps", ana_);
    EXPECT_NE(unread(ana_).find("2"), std::string::npos) << "who looks has read it";
}

TEST_P(SecurityTest, WhatIsHeardAgainIsTheSameLine) {
    happens_to<accounts::PasswordChanged>(ana_, now());
    const auto entries =
        database().read([](db::ReadTx& tx) { return journal::sealed_after(tx, 0, 100); });
    for (const auto& listener : security_listeners(services())) listener.hear(entries);
    EXPECT_FALSE(get("/en/inbox", ana_).holds("2 new"));
}

TEST_P(SecurityTest, WhatHappenedLongAgoIsNoNews) {
    happens_to<accounts::PasswordChanged>(ana_, now() - std::chrono::days{2});
    EXPECT_FALSE(get("/en/inbox", ana_).holds("Your password was changed"));
}

AGORA_EACH_ENGINE(SecurityTest);

}  // namespace
}  // namespace agora::inbox
