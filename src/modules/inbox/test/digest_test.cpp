#include "inbox_test.hpp"

#include <thread>

namespace agora::inbox {
namespace {

using testing::HasSubstr;
using testing::Not;

class DigestTest : public InboxTest {};

TEST_P(DigestTest, WhatWaitsComesInOneMailAtThePersonsHour) {
    choose(ana_, choices("daily"));
    tell_to(ana_, answer_to("12"));
    tell_to(ana_, answer_to("13"));
    clock_.advance(std::chrono::minutes{1});
    tell_to(ana_, answer_to("12"));
    EXPECT_TRUE(mails().empty());
    EXPECT_EQ(send_due(), 0) << "not before tomorrow at 8";
    clock_.set(*parse_instant("2026-11-26T07:00:00Z"));
    EXPECT_EQ(send_due(), 1);
    ASSERT_EQ(mails().size(), 1);
    const auto& mail = mails().front();
    EXPECT_THAT(mail, HasSubstr("Subject: What is new for you\n"));
    EXPECT_THAT(mail, HasSubstr("“Boots & 12” (2)\nhttps://agora.example/en/forum/topics/12"));
    EXPECT_LT(mail.find("Boots & 12"), mail.find("Boots & 13")) << "the newest first";
    EXPECT_THAT(mail, Not(HasSubstr("Words of a letter")));
    clock_.advance(std::chrono::days{1});
    EXPECT_EQ(send_due(), 0) << "nothing is told twice";
}

TEST_P(DigestTest, WhatWasReadIsNotMailed) {
    choose(ana_, choices("weekly"));
    tell_to(ana_, answer_to("12"));
    post("/en/inbox/reading", {}, ana_);
    clock_.advance(std::chrono::days{8});
    EXPECT_EQ(send_due(), 0);
}

TEST_P(DigestTest, TwoWorkersSendItOnce) {
    choose(ana_, choices("daily"));
    tell_to(ana_, answer_to("12"));
    clock_.advance(std::chrono::days{1});
    const Instant now = services().clock.now();
    int first = 0;
    int second = 0;
    std::thread other([&] { first = send_digests(services(), now); });
    second = send_digests(services(), now);
    other.join();
    settle();
    EXPECT_EQ(first + second, 1);
    EXPECT_EQ(mails().size(), 1);
}

TEST_P(DigestTest, QuietHoursHoldMailsBackTogether) {
    auto values = choices("at_once").with("quiet_from", "22").with("quiet_until", "7");
    choose(ana_, values);
    clock_.set(*parse_instant("2026-11-25T22:30:00Z"));
    tell_to(ana_, answer_to("12"));
    tell_to(ana_, answer_to("13"));
    tell_to(ana_, {.kind = Kind::service,
                   .about = "event 4",
                   .path = "/events/4",
                   .sentence = {"Cancelled.", {}}});
    EXPECT_EQ(mails().size(), 1) << "a cancellation does not wait";
    EXPECT_EQ(send_due(), 0);
    clock_.set(*parse_instant("2026-11-26T06:00:00Z"));
    EXPECT_EQ(send_due(), 1);
    EXPECT_THAT(mails().back(), HasSubstr("Boots & 12"));
    EXPECT_THAT(mails().back(), HasSubstr("Boots & 13"));
    EXPECT_THAT(mails().back(), Not(HasSubstr("Cancelled"))) << "never mixed with news";
}

TEST_P(DigestTest, ReadersGetTheirLanguageAndLeaversNothing) {
    const auto flo = person("Flo", Language::fr);
    choose(flo, choices("daily"));
    tell_to(flo, answer_to("12"));
    const auto sue = person("Sue");
    choose(sue, choices("daily"));
    tell_to(sue, answer_to("12"));
    database().write([&](db::WriteTx& tx) {
        static constexpr db::Query kSuspend{
            "inbox_test.suspend",
            "UPDATE accounts_account SET standing = 'suspended' WHERE account_id = $1"};
        tx.run(kSuspend, sue.account);
    });
    clock_.advance(std::chrono::days{1});
    EXPECT_EQ(send_due(), 1);
    ASSERT_EQ(mails().size(), 1);
    EXPECT_THAT(mails().front(), HasSubstr("https://agora.example/fr/forum/topics/12"));
}

TEST_P(DigestTest, AThingIsMailedOnceUntilItIsRead) {
    auto notice = answer_to("12");
    notice.mailing = Mailing::first;
    tell_to(ana_, notice);
    tell_to(ana_, notice);
    EXPECT_EQ(mails().size(), 1);
    clock_.set(*parse_instant("2026-11-26T07:00:00Z"));
    EXPECT_EQ(send_due(), 1) << "what came after waits for the next morning";
    EXPECT_THAT(mails().back(), Not(HasSubstr("(2)"))) << "one of the two had its mail";
}

AGORA_EACH_ENGINE(DigestTest);

}  // namespace
}  // namespace agora::inbox
