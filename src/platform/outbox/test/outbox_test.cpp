#include "agora/outbox/outbox.hpp"

#include "agora/locale/translator.hpp"
#include "agora/outbox/pen.hpp"
#include "agora/schema/testing.hpp"

#include <gtest/gtest.h>

#include <vector>

namespace agora::outbox {
namespace {

using namespace std::chrono_literals;

/// Keeps what it is given, or refuses as told.
class Pigeonhole final : public mail::Transport {
 public:
    Result<Done> send(const mail::Message& message) override {
        tried.push_back(message);
        if (refusal) return *refusal;
        return Done{};
    }
    std::vector<mail::Message> tried;
    std::optional<mail::DeliveryRefusal> refusal;
};

class OutboxTest : public schema::Test {
 protected:
    OutboxTest() : Test({"jobs", "outbox"}) {}

    void write_letter() {
        database().write([&](db::WriteTx& tx) {
            post(tx,
                 {.account = access::AccountId{3},
                  .to_mail = "ana@example.org",
                  .language = Language::nl,
                  .subject = "Welkom <hier>",
                  .paragraphs = {"Dag Ana,", "Je bent er."},
                  .button_label = "Bevestig",
                  .button_address = "https://agora.example/nl/x?a=1&b=2"},
                 clock_.now());
        });
    }
    int run_jobs() {
        jobs::Runner runner(database(), clock_,
                            {sending(database(), transport_,
                                     [] {
                                         return Sender{{"coop@example.org", "Coop"}, "example.org"};
                                     })},
                            {});
        return runner.run_due();
    }
    Pigeonhole transport_;
};

TEST_P(OutboxTest, SendsALetterOnceAndForgetsIt) {
    write_letter();
    EXPECT_EQ(run_jobs(), 1);
    EXPECT_EQ(run_jobs(), 0);
    ASSERT_EQ(transport_.tried.size(), 1U);
    const mail::Message& message = transport_.tried.front();
    EXPECT_EQ(message.to.mail, "ana@example.org");
    EXPECT_NE(message.text.find("Bevestig:\nhttps://agora.example/nl/x?a=1&b=2"),
              std::string::npos);
    EXPECT_NE(message.html.find("<title>Welkom &lt;hier&gt;</title>"), std::string::npos);
    EXPECT_NE(message.html.find("?a=1&amp;b=2"), std::string::npos);
    EXPECT_TRUE(mail::encode(message));
}

TEST(Pen, WritesToOnePersonInTheirLanguage) {
    const locale::Translator translator;
    const Desk desk{translator, "https://agora.example", "Coop"};
    const Pen pen(desk, {access::AccountId{3}, "ana@example.org", "Ana", Language::fr});
    Letter letter = pen.letter({"About {thing}", {{"thing", "paint"}}});
    EXPECT_EQ(letter.account, access::AccountId{3});
    EXPECT_EQ(letter.to_mail, "ana@example.org");
    EXPECT_EQ(letter.to_name, "Ana");
    EXPECT_EQ(letter.language, Language::fr);
    EXPECT_EQ(letter.subject, "About paint");
    EXPECT_EQ(pen.hello(), "Hello Ana,");
    pen.put_button(letter, "Look", "/groups");
    EXPECT_EQ(letter.button_label, "Look");
    EXPECT_EQ(letter.button_address, "https://agora.example/fr/groups");
    pen.put_reason(letter, {"{name} of {cooperative}", {{"name", "Ben"}}});
    EXPECT_EQ(letter.reason, "Ben of Coop");
    EXPECT_EQ(Pen(desk, {.mail = "eve@example.org"}).hello(), "Hello,");
}

TEST_P(OutboxTest, TriesAgainWithTheSameMessageId) {
    write_letter();
    transport_.refusal = mail::DeliveryRefusal::mail_not_sent_for_now;
    run_jobs();
    transport_.refusal.reset();
    clock_.advance(1min);
    run_jobs();
    ASSERT_EQ(transport_.tried.size(), 2U);
    EXPECT_EQ(transport_.tried[0].message_id, transport_.tried[1].message_id);
}

TEST_P(OutboxTest, ForgetsLettersToAPersonWhoLeaves) {
    write_letter();
    database().write([](db::WriteTx& tx) { forget_letters_to(tx, access::AccountId{3}); });
    run_jobs();
    EXPECT_TRUE(transport_.tried.empty());
}

TEST_P(OutboxTest, LeavesOutWhomItMayNotNameAnyMore) {
    const auto write = [&](std::vector<Mention> mentions) {
        database().write([&](db::WriteTx& tx) {
            post(tx,
                 {.account = access::AccountId{3},
                  .to_mail = "ana@example.org",
                  .subject = "New people",
                  .paragraphs = {"Hello Ana,"},
                  .mentions = std::move(mentions)},
                 clock_.now());
        });
    };
    write({{access::AccountId{4}, "Ben, photographer"}, {access::AccountId{5}, "Cas, baker"}});
    write({{access::AccountId{4}, "Ben, photographer"}});
    database().write([](db::WriteTx& tx) { forget_mentions_of(tx, access::AccountId{4}); });
    run_jobs();
    ASSERT_EQ(transport_.tried.size(), 1U) << "a letter about nobody is not sent";
    EXPECT_EQ(transport_.tried[0].text.find("Ben"), std::string::npos);
    EXPECT_NE(transport_.tried[0].text.find("Hello Ana,\n\nCas, baker"), std::string::npos);
    EXPECT_EQ(run_jobs(), 0);
}

TEST_P(OutboxTest, ForgetsALetterWithMentionsToAPersonWhoLeaves) {
    database().write([&](db::WriteTx& tx) {
        post(tx,
             {.account = access::AccountId{3},
              .to_mail = "ana@example.org",
              .subject = "New people",
              .paragraphs = {"Hello Ana,"},
              .mentions = {{access::AccountId{4}, "Ben"}}},
             clock_.now());
        forget_letters_to(tx, access::AccountId{3});
    });
    run_jobs();
    EXPECT_TRUE(transport_.tried.empty());
}

AGORA_EACH_ENGINE(OutboxTest);

}  // namespace
}  // namespace agora::outbox
