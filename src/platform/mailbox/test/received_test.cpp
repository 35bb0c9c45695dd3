#include "agora/mailbox/received.hpp"

#include <gmock/gmock.h>
#include <gtest/gtest.h>

namespace agora::mailbox {
namespace {

using testing::ElementsAre;
using testing::HasSubstr;
using testing::Not;

std::string mail(const std::string& headers, const std::string& body) {
    return "From: Ana Peeters <ana@people.example>\r\nTo: forum@agora.example\r\n" + headers +
           "\r\n" + body;
}

Received read(const std::string& bytes) {
    auto found = read_mail(bytes);
    EXPECT_TRUE(found.ok()) << found.refusal().name();
    return found.ok() ? std::move(*found) : Received{};
}

TEST(Received, WhoWroteWhatToWhom) {
    const Received seen =
        read(mail("Subject: Re: AW: Who lends a ladder?\r\n"
                  "Delivered-To: Forum+12.Abc@Agora.example\r\n"
                  "Cc: somebody@else.example\r\n",
                  "A first line.\r\nA second.\r\n"));
    EXPECT_EQ(seen.from, "ana@people.example");
    EXPECT_THAT(seen.to, ElementsAre("forum+12.abc@agora.example", "forum@agora.example",
                                     "somebody@else.example"));
    EXPECT_EQ(seen.subject, "Who lends a ladder?");
    EXPECT_EQ(seen.text, "A first line.\nA second.\n");
    EXPECT_FALSE(seen.automatic);
    EXPECT_EQ(seen.attachments, 0U);
}

TEST(Received, CharsetsAndTransferEncodings) {
    const Received seen =
        read(mail("Subject: =?ISO-8859-1?Q?=C9t=E9?=\r\nMIME-Version: 1.0\r\n"
                  "Content-Type: text/plain; charset=windows-1252\r\n"
                  "Content-Transfer-Encoding: quoted-printable\r\n",
                  "L=92=E9t=E9 co=FBte 3 =80, un =\r\npeu.\r\n"));
    EXPECT_EQ(seen.subject, "Été");
    EXPECT_EQ(seen.text, "L’été coûte 3 €, un peu.\n");
    EXPECT_EQ(read(mail("Content-Type: text/plain; charset=utf-8\r\n"
                        "Content-Transfer-Encoding: base64\r\n",
                        "w6nDqQo=\r\n"))
                  .text,
              "éé\n");
}

TEST(Received, OfAlternativesThePlainTextAndWhatIsAttachedIsCounted) {
    const Received seen =
        read(mail("Content-Type: multipart/mixed; boundary=a\r\n",
                  "--a\r\nContent-Type: multipart/alternative; boundary=b\r\n\r\n"
                  "--b\r\nContent-Type: text/plain\r\n\r\nPlain.\r\n"
                  "--b\r\nContent-Type: text/html\r\n\r\n<p>Rich.</p>\r\n--b--\r\n"
                  "--a\r\nContent-Type: image/png\r\n"
                  "Content-Disposition: attachment; filename=a.png\r\n\r\nx\r\n"
                  "--a\r\nContent-Type: text/plain\r\n"
                  "Content-Disposition: attachment\r\n\r\nNotes.\r\n--a--\r\n"));
    EXPECT_EQ(seen.text, "Plain.");
    EXPECT_EQ(seen.attachments, 2U);
}

TEST(Received, AMailOfMarkupGivesItsWords) {
    const Received seen =
        read(mail("Content-Type: text/html; charset=utf-8\r\n",
                  "<html><head><title>no</title><style>p{}</style></head><body><p>One &amp; "
                  "two</p><script>alert(1)</script><div>three<br>four</div><ul><li>five</li></ul>"
                  "<blockquote type=cite><div>asked</div></blockquote></body></html>"));
    EXPECT_EQ(seen.text, "One & two\n\nthree\nfour\n\n- five\n\n> asked\n\n");
}

TEST(Received, WhatAProgramSentIsSaidToBe) {
    for (const char* header :
         {"Auto-Submitted: auto-replied", "Precedence: bulk", "List-Id: <a.b>", "X-Autoreply: yes",
          "Return-Path: <>", "Content-Type: multipart/report; boundary=a"}) {
        EXPECT_TRUE(read(mail(std::string{header} + "\r\n", "Away.\r\n")).automatic) << header;
    }
    EXPECT_FALSE(read(mail("Auto-Submitted: no\r\n", "Here.\r\n")).automatic);
}

TEST(Received, TheSameMailHasTheSameKey) {
    const std::string id = "Message-ID: <a@b.example>\r\n";
    EXPECT_EQ(read(mail(id, "One")).key, read(mail(id, "One")).key);
    EXPECT_NE(read(mail(id, "One")).key, read(mail(id, "Two")).key);
    EXPECT_NE(read(mail(id, "One")).key, read(mail("Message-ID: <c@b.example>\r\n", "One")).key);
}

TEST(Received, AnUnclearSenderIsRefused) {
    const auto refusal_of = [](const std::string& bytes) { return read_mail(bytes).refusal(); };
    for (const char* from :
         {"", "From: a@b.example\r\nFrom: c@d.example\r\n", "From: a@b.example, c@d.example\r\n",
          "From: nobody\r\n", "From: friends: a@b.example, c@d.example;\r\n"}) {
        EXPECT_TRUE(
            refusal_of(std::string{from} + "\r\nHello").is(MailRefusal::mail_sender_unclear))
            << from;
    }
}

TEST(Received, OfALargeMailItsTextIsRead) {
    const Received seen = read(mail("Content-Type: multipart/mixed; boundary=a\r\n",
                                    "--a\r\nContent-Type: text/plain\r\n\r\nLook at this.\r\n"
                                    "--a\r\nContent-Type: image/jpeg\r\n"
                                    "Content-Disposition: attachment\r\n\r\n" +
                                        std::string(2 * kMostBytes, 'x') + "\r\n--a--\r\n"));
    EXPECT_EQ(seen.text, "Look at this.");
    EXPECT_EQ(seen.attachments, 1U);
}

TEST(Received, BrokenTextIsReadAsWellAsItCanBe) {
    const Received seen =
        read(mail("Content-Type: text/plain; charset=none-such\r\n"
                  "Subject: a\xFF\r\n",
                  std::string{"good \xC3\x28 \0 bad\rline", 20}));
    EXPECT_THAT(seen.text, HasSubstr("good "));
    EXPECT_THAT(seen.text, HasSubstr(" bad\nline"));
    EXPECT_THAT(seen.text, Not(HasSubstr("\xC3\x28")));
}

TEST(Received, PartsInPartsInPartsEnd) {
    std::string bytes = mail("Content-Type: multipart/mixed; boundary=b0\r\n", "");
    for (int depth = 0; depth < 20'000; ++depth) {
        const std::string at = std::to_string(depth);
        bytes += "--b" + at + "\r\nContent-Type: multipart/mixed; boundary=b" +
                 std::to_string(depth + 1) + "\r\n\r\n";
    }
    EXPECT_EQ(read(bytes).text, "");
    std::string html;
    for (int depth = 0; depth < 100'000; ++depth) html += "<div>";
    (void)read_mail(mail("Content-Type: text/html\r\n", html + "x"));
}

}  // namespace
}  // namespace agora::mailbox
