#include "forum_test.hpp"

#include "agora/mailbox/maildir.hpp"
#include "agora/web/settings.hpp"
#include "mail_address.hpp"
#include "mail_in.hpp"

#include <fstream>

namespace agora::forum {
namespace {

using testing::Not;

class ByMailTest : public ForumTest {
 protected:
    access::Actor ana_ = {};
    access::Actor ben_ = {};
    std::string path_ = {};

    void SetUp() override {
        ForumTest::SetUp();
        take_mails_at("forum@coop.example");
        ana_ = person("Ana", Language::nl);
        ben_ = person("Ben");
        path_ = ask(ana_, "How do I invoice abroad?");
    }

    void take_mails_at(const std::string& address) {
        database().write([&](db::WriteTx& tx) {
            services().settings.put(tx, "forum.mail_address", address, now());
        });
    }
    /// The address that a page or a mail tells, beginning like this.
    static std::string address_in(const std::string& text, const std::string& begin) {
        const std::size_t at = text.find(begin);
        return at == std::string::npos ? ""
                                       : text.substr(at, text.find_first_of("\"'<> \r\n", at) - at);
    }
    std::string own_address(const access::Actor& whose, const std::string& slug = "billing") {
        EXPECT_EQ(post("/en/forum/by-mail", {}, whose).status, 303);
        return address_in(get("/en/forum/by-mail", whose).body,
                          "forum+c" + category_id(slug) + ".");
    }
    static std::string mail(const std::string& from, const std::string& to,
                            const std::string& subject, const std::string& text,
                            const std::string& more = {}) {
        return "From: <" + from + ">\r\nTo: " + to + "\r\nSubject: " + subject +
               "\r\nContent-Type: text/plain; charset=utf-8\r\n" + more + "\r\n" + text;
    }
    MailTaken take(const std::string& bytes) { return take_mail(services(), bytes, now()); }
};

TEST_P(ByMailTest, AMailAboutAnAnswerCanBeAnswered) {
    EXPECT_EQ(reply(path_, ben_, "With reverse charge.").status, 303);
    const std::string to = address_in(last_mail(), "forum+t1.");
    EXPECT_THAT(last_mail(), HasSubstr("Reply-To: " + to));
    const std::string sent =
        mail("Ana@people.example", to, "Re: Somebody answered",
             "Bedankt, **dat** werkt.\r\n\r\nOp 3 nov 2026 schreef Coop:\r\n> With\r\n");
    EXPECT_EQ(take(sent), MailTaken::answer);
    const auto page = get("/en" + path_);
    EXPECT_TRUE(page.holds("Bedankt, <strong>dat</strong> werkt."));
    EXPECT_FALSE(page.holds("schreef Coop"));
    EXPECT_EQ(thread(path_).posts, 3);
    EXPECT_EQ(take(sent), MailTaken::before) << "delivered twice, written once";
    EXPECT_EQ(thread(path_).posts, 3);
}

TEST_P(ByMailTest, AMailBeginsAQuestionInACategory) {
    const std::string to = own_address(ben_);
    EXPECT_EQ(take(mail("ben@people.example", to, "Who lends a long ladder?",
                        "I need it for **two** days.\r\n-- \r\nBen\r\n")),
              MailTaken::thread);
    EXPECT_TRUE(get("/en/forum/topics").holds("Who lends a long ladder?"));
    EXPECT_THAT(last_mail(), HasSubstr("ben@people.example"));
    EXPECT_THAT(last_mail(), HasSubstr("Who lends a long ladder?"));
    EXPECT_THAT(last_mail(), HasSubstr("Reply-To: forum+t2."));
}

TEST_P(ByMailTest, WhatThePageWouldRefuseIsRefusedByMailAndNotLost) {
    const std::string to = own_address(ben_);
    EXPECT_EQ(take(mail("ben@people.example", to, "Short", "My long story.")), MailTaken::refused);
    EXPECT_THAT(last_mail(), HasSubstr("ben@people.example"));
    EXPECT_THAT(last_mail(), HasSubstr("My long story."));
    EXPECT_FALSE(get("/en/forum/topics").holds("Short"));
    // Into a thread that he may not see, or that is none.
    const std::string none =
        address_for("forum@coop.example",
                    {.thread = ThreadId{99}, .token = target_of("forum@coop.example", to)->token});
    EXPECT_EQ(take(mail("ben@people.example", none, "Re: x", "Hello?")), MailTaken::refused);
}

TEST_P(ByMailTest, NobodyWritesInTheNameOfSomebodyElse) {
    const std::string to = own_address(ben_);
    EXPECT_EQ(take(mail("eve@people.example", to, "Who lends a ladder?", "From Eve.")),
              MailTaken::refused);
    EXPECT_THAT(last_mail(), HasSubstr("ben@people.example"))
        << "told to who owns the address alone";
    EXPECT_THAT(last_mail(), Not(HasSubstr("eve@people.example")));
    EXPECT_THAT(last_mail(), Not(HasSubstr("From Eve."))) << "nobody's words but one's own";
    const auto told = mails().size();
    EXPECT_EQ(take(mail("eve@people.example", to, "Who lends a ladder?", "Again.")),
              MailTaken::refused);
    settle();
    EXPECT_EQ(mails().size(), told) << "once a day";
    const std::string before = last_mail();
    for (const std::string& sent :
         {mail("ben@people.example", "forum+t1.aaaaaaaaaaaaaaaa@coop.example", "Re: x", "Guessed."),
          mail("ben@people.example", "forum@coop.example", "Who lends?", "Without."),
          mail("ben@people.example", "forum+c1@coop.example", "Who lends?", "Without."),
          mail("ben@people.example", to, "I am away now", "Away.",
               "Auto-Submitted: auto-replied\r\n"),
          std::string{"no mail at all"}}) {
        EXPECT_EQ(take(sent), MailTaken::nothing) << sent;
    }
    EXPECT_EQ(last_mail(), before) << "nobody unknown is written to";
    // New addresses end those before.
    EXPECT_NE(own_address(ben_), to);
    EXPECT_EQ(take(mail("ben@people.example", to, "Who lends a ladder?", "Late.")),
              MailTaken::nothing);
    EXPECT_FALSE(get("/en/forum/topics").holds("Who lends a ladder?"));
}

TEST_P(ByMailTest, OnlyWhereOneMayWriteAndOnlyActiveMembers) {
    found_group(ana_, "Bakers");
    const std::string closed = category_id("g-bakers");
    const std::string to = own_address(ben_);
    EXPECT_EQ(address_in(get("/en/forum/by-mail", ben_).body, "forum+c" + closed + "."), "");
    const std::string token = target_of("forum@coop.example", to)->token;
    const std::string there = address_for(
        "forum@coop.example", {.category = *parse_id<CategoryId>(closed), .token = token});
    EXPECT_EQ(take(mail("ben@people.example", there, "Who bakes on Sunday?", "Me?")),
              MailTaken::refused);
    EXPECT_EQ(get("/api/forum/by-mail").status, 401);
    EXPECT_EQ(post_json("/api/forum/by-mail", "{}").status, 401);
    EXPECT_EQ(post("/en/forum/by-mail/end", {}, ben_).status, 303);
    EXPECT_EQ(take(mail("ben@people.example", to, "Who lends a ladder?", "Late.")),
              MailTaken::nothing);
}

TEST_P(ByMailTest, AMailThatIsTooLongComesBackWholeAndHoldsUpNobody) {
    const std::string to = own_address(ben_);
    const auto folder = services().data_folder / "inbox";
    const mailbox::Maildir inbox{folder};
    const std::string longest = std::string(19'999, 'a') + "é" + std::string(2'000, 'b');
    std::ofstream(folder / "new" / "1", std::ios::binary)
        << mail("ben@people.example", to, "A long story of mine", longest);
    std::ofstream(folder / "new" / "2", std::ios::binary)
        << mail("ben@people.example", to, "Who lends a ladder?", "Two days.");
    EXPECT_EQ(take_mails(services(), now()), 2);
    settle();
    EXPECT_THAT(mails(), testing::Contains(HasSubstr("aaa")));
    EXPECT_TRUE(get("/en/forum/topics").holds("Who lends a ladder?"));
}

TEST_P(ByMailTest, TheSameWordsInTwoPlacesAreTwo) {
    make_theme("tools", "everyone");
    const std::string to = own_address(ben_);
    const std::string token = target_of("forum@coop.example", to)->token;
    const std::string other =
        address_for("forum@coop.example",
                    {.category = *parse_id<CategoryId>(category_id("tools")), .token = token});
    const auto sent = [&](const std::string& where) {
        return mail("ben@people.example", to + ", " + other, "Who lends a ladder?", "Two days.",
                    "Delivered-To: " + where + "\r\n");
    };
    EXPECT_EQ(take(sent(to)), MailTaken::thread);
    EXPECT_EQ(take(sent(other)), MailTaken::thread);
    EXPECT_EQ(take(sent(other)), MailTaken::before);
}

TEST_P(ByMailTest, TheFolderIsEmptiedAndWithoutTheSettingLeftAlone) {
    const std::string to = own_address(ben_);
    const auto folder = services().data_folder / "inbox";
    const mailbox::Maildir inbox{folder};
    const auto deliver = [&](const std::string& name, const std::string& bytes) {
        std::ofstream(folder / "new" / name, std::ios::binary) << bytes;
    };
    deliver("1", mail("ben@people.example", to, "Who lends a ladder?", "Two days."));
    deliver("2", "rubbish");
    deliver("3", mail("ben@people.example", to, "Who lends a ladder?", "Two days."));
    take_mails_at("");
    EXPECT_EQ(take_mails(services(), now()), 0);
    EXPECT_EQ(inbox.waiting(10).size(), 3U);
    EXPECT_FALSE(get("/en/forum/mine", ben_).holds("/forum/by-mail"));
    EXPECT_EQ(post("/en/forum/by-mail", {}, ben_).status, 409);
    EXPECT_TRUE(get("/en/forum/by-mail", ben_).holds("Write on the page instead"));
    take_mails_at("forum@coop.example");
    EXPECT_EQ(take_mails(services(), now()), 2);
    EXPECT_TRUE(inbox.waiting(10).empty());
    EXPECT_TRUE(get("/en/forum/topics").holds("Who lends a ladder?"));
    EXPECT_TRUE(get("/en/forum/mine", ben_).holds("/forum/by-mail"));
}

TEST(MailAddress, IsReadAsItWasWritten) {
    const std::string base = "Forum@Coop.example";
    const MailTarget target{.thread = ThreadId{12}, .token = "abc"};
    EXPECT_EQ(address_for(base, target), "Forum+t12.abc@Coop.example");
    EXPECT_EQ(target_of(base, "FORUM+T12.ABC@COOP.EXAMPLE")->thread, ThreadId{12});
    EXPECT_EQ(target_of(base, "forum+c7.x@coop.example")->category, CategoryId{7});
    for (const char* other :
         {"forum@coop.example", "forum+t12.abc@other.example", "forum+x12.abc@coop.example",
          "forum+t.abc@coop.example", "forum+t12@coop.example", "", "@", "forum+.@coop.example"}) {
        EXPECT_FALSE(target_of(base, other)) << other;
    }
    EXPECT_EQ(new_mail_token().size(), 16U);
    EXPECT_NE(new_mail_token(), new_mail_token());
}

AGORA_EACH_ENGINE(ByMailTest);

}  // namespace
}  // namespace agora::forum
