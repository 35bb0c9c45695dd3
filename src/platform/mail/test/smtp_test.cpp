#include "a_message.hpp"
#include "scripted_server.hpp"

#include "agora/mail/transport.hpp"

#include <gtest/gtest.h>

#include <chrono>

namespace agora::mail::test {
namespace {

SmtpSettings settings_for(const ScriptedServer& server) {
    return {
        .host = "127.0.0.1",
        .port = server.port(),
        .encryption = Encryption::none,
        .user = "",
        .password = "",
        .our_name = "agora.coop.example",
        .authority_file = "",
        .connect_timeout_ms = 2'000,
        .total_timeout_ms = 2'000,
    };
}

/// What became of a mail at a server that follows the script: "sent", or when and why.
std::string outcome(const Script& script, int total_timeout_ms = 2'000) {
    const ScriptedServer server(script);
    SmtpSettings settings = settings_for(server);
    settings.total_timeout_ms = total_timeout_ms;
    Smtp smtp(settings);
    const auto sent = smtp.send(a_message());
    if (sent.ok()) return "sent";
    const std::string when = is_temporary(sent.refusal()) ? "later" : "never";
    return when + ": " + sent.refusal().message().values.at(0).second;
}

TEST(Smtp, GivesTheMailAndItsEnvelopeUnchanged) {
    const ScriptedServer server({});
    Smtp smtp(settings_for(server));
    Message message = a_message();
    message.to.mail = "ana@café.example";
    message.bounce_to = "bounces+42@coop.example";
    message.text = ".\n..\nQUIT\n.\r\nDATA\n";
    ASSERT_TRUE(smtp.send(message).ok());
    ASSERT_EQ(server.received().size(), 1U);
    EXPECT_EQ(server.received()[0].sender, "bounces+42@coop.example");
    EXPECT_EQ(server.received()[0].recipient, "ana@xn--caf-dma.example");
    EXPECT_EQ(server.received()[0].content, *encode(message));
}

TEST(Smtp, KeepsOneConnectionForManyMails) {
    const ScriptedServer server({});
    Smtp smtp(settings_for(server));
    for (int count = 0; count < 20; ++count) ASSERT_TRUE(smtp.send(a_message()).ok());
    EXPECT_EQ(server.received().size(), 20U);
    EXPECT_EQ(server.received()[0].sender, "noreply@coop.example");
    EXPECT_EQ(server.connections(), 1);
}

TEST(Smtp, TriesAgainLaterWhenTheServerSaysLater) {
    EXPECT_EQ(outcome({.answers = {{"RCPT", "450 4.2.0 greylisted"}}}),
              "later: 450 4.2.0 greylisted");
    EXPECT_EQ(outcome({.answers = {{"MAIL", "451 busy"}}}), "later: 451 busy");
    EXPECT_EQ(outcome({.answers = {{"DATA", "421 closing"}}}), "later: 421 closing");
    EXPECT_EQ(outcome({.answers = {{"content", "452 disk full"}}}), "later: 452 disk full");
}

TEST(Smtp, BelievesNeverAboutTheRecipientAndTheContent) {
    EXPECT_EQ(outcome({.answers = {{"RCPT", "550 5.1.1 no such user"}}}),
              "never: 550 5.1.1 no such user");
    EXPECT_EQ(outcome({.answers = {{"DATA", "554 no"}}}), "never: 554 no");
    EXPECT_EQ(outcome({.answers = {{"content", "550 spam"}}}), "never: 550 spam");
    EXPECT_EQ(outcome({.answers = {{"MAIL", "552 too large"}}}), "never: 552 too large");
}

TEST(Smtp, KeepsTheMailWhenNeverIsAboutOurSettings) {
    EXPECT_EQ(outcome({.greeting = "554 no service here"}).substr(0, 10), "later: 554");
    EXPECT_EQ(outcome({.answers = {{"MAIL", "550 sender not allowed"}}}),
              "later: 550 sender not allowed");
    EXPECT_EQ(outcome({.answers = {{"EHLO", "550 go away"}, {"HELO", "550 go away"}}}),
              "later: 550 go away");
}

TEST(Smtp, KeepsTheMailWhenTheLineIsCut) {
    EXPECT_EQ(outcome({.greeting = kCut}).substr(0, 5), "later");
    for (const char* verb : {"EHLO", "MAIL", "RCPT", "DATA", "content"}) {
        EXPECT_EQ(outcome({.answers = {{verb, kCut}}}).substr(0, 5), "later") << verb;
    }
}

TEST(Smtp, KeepsTheMailWhenTheServerHangs) {
    const auto start = std::chrono::steady_clock::now();
    EXPECT_EQ(outcome({.greeting = kHang}, 100).substr(0, 5), "later");
    for (const char* verb : {"EHLO", "MAIL", "RCPT", "DATA", "content"}) {
        EXPECT_EQ(outcome({.answers = {{verb, kHang}}}, 100).substr(0, 5), "later") << verb;
    }
    EXPECT_LT(std::chrono::steady_clock::now() - start, std::chrono::seconds(4));
}

TEST(Smtp, KeepsTheMailWhenNobodyListens) {
    SmtpSettings settings;
    {
        const ScriptedServer server({});
        settings = settings_for(server);
    }
    Smtp smtp(settings);
    EXPECT_TRUE(is_temporary(smtp.send(a_message()).refusal()));
}

TEST(Smtp, GivesTheSameMailAgainAfterACutBeforeYes) {
    ScriptedServer server({.answers = {{"content", kCut}}});
    Smtp smtp(settings_for(server));
    const auto first = smtp.send(a_message());
    ASSERT_FALSE(first.ok());
    EXPECT_TRUE(is_temporary(first.refusal()));
    server.follow({});
    ASSERT_TRUE(smtp.send(a_message()).ok());
    const auto received = server.received();
    ASSERT_EQ(received.size(), 2U) << "one double, that the message id tells";
    EXPECT_EQ(received[0].content, received[1].content);
}

TEST(Smtp, RecoversFromAServerThatClosedAnIdleConnection) {
    ScriptedServer server({.answers = {{"content", "250 taken"}}});
    Smtp smtp(settings_for(server));
    ASSERT_TRUE(smtp.send(a_message()).ok());
    server.follow({});
    int tries = 0;
    while (tries < 2 && !smtp.send(a_message()).ok()) ++tries;
    EXPECT_EQ(server.received().size(), 2U);
}

TEST(Smtp, RefusesAMalformedMessageWithoutAskingTheServer) {
    const ScriptedServer server({});
    Smtp smtp(settings_for(server));
    Message message = a_message();
    message.to.name = "a\r\nb";
    const auto sent = smtp.send(message);
    EXPECT_EQ(sent.refusal().name(), "mail_name_has_control_characters");
    EXPECT_FALSE(is_temporary(sent.refusal()));
    EXPECT_EQ(server.connections(), 0);
}

/// The server's answer to a sign-in; "AGFn" starts the base64 of name and password.
std::string outcome_of_sign_in(const std::string& answer) {
    const ScriptedServer server(
        {.abilities = {"AUTH PLAIN"}, .answers = {{"AUTH", "334 "}, {"AGFn", answer}}});
    SmtpSettings settings = settings_for(server);
    settings.user = "agora";
    settings.password = "secret";
    Smtp smtp(settings);
    const auto sent = smtp.send(a_message());
    if (sent.ok()) return "sent";
    const std::string when = is_temporary(sent.refusal()) ? "later" : "never";
    return when + ": " + sent.refusal().message().values.at(0).second;
}

TEST(Smtp, SignsInWhenItHasAName) {
    EXPECT_EQ(outcome_of_sign_in("235 welcome"), "sent");
}

TEST(Smtp, KeepsTheMailWhenTheSignInIsWrong) {
    EXPECT_EQ(outcome_of_sign_in("535 wrong"), "later: 535 wrong");
}

TEST(Smtp, RefusesToStartWithAHostThatIsNone) {
    for (const char* host : {"", "a b", "a/b", "user@host", "a\r\nb"}) {
        EXPECT_THROW(Smtp({.host = host, .our_name = "x"}), std::invalid_argument) << host;
        EXPECT_THROW(Smtp({.host = "x", .our_name = host}), std::invalid_argument) << host;
    }
}

}  // namespace
}  // namespace agora::mail::test
