#include "a_message.hpp"

#include "agora/mail/message.hpp"

#include <gtest/gtest.h>

#include <functional>
#include <optional>

namespace agora::mail::test {
namespace {

std::string refusal_with(const std::function<void(Message&)>& change) {
    Message message = a_message();
    change(message);
    const auto bytes = encode(message);
    if (bytes.ok()) return "encoded";
    return std::string(bytes.refusal().name()) + " " + bytes.refusal().field();
}

TEST(Encode, WritesAPlainMail) {
    EXPECT_EQ(*encode(a_message()),
              "Date: Fri, 20 Nov 2026 22:45:00 +0000\r\n"
              "Message-ID: <m-42.ana@coop.example>\r\n"
              "From: Open Atelier <noreply@coop.example>\r\n"
              "To: Ana Peeters <ana@example.be>\r\n"
              "Subject: Your place is confirmed\r\n"
              "Auto-Submitted: auto-generated\r\n"
              "Content-Language: en\r\n"
              "MIME-Version: 1.0\r\n"
              "Content-Type: text/plain; charset=utf-8\r\n"
              "Content-Transfer-Encoding: quoted-printable\r\n"
              "\r\n"
              "Hello Ana,\r\n\r\nsee you on Friday.\r\n");
}

TEST(Encode, OffersOneClickToUnsubscribe) {
    Message message = a_message();
    message.list_unsubscribe = "https://coop.example/nl/unsubscribe/AAAA_bbb-c";
    const std::string bytes = *encode(message);
    EXPECT_NE(bytes.find("List-Unsubscribe: <https://coop.example/nl/unsubscribe/AAAA_bbb-c>\r\n"),
              std::string::npos);
    EXPECT_NE(bytes.find("List-Unsubscribe-Post: List-Unsubscribe=One-Click\r\n"),
              std::string::npos);
    EXPECT_EQ(encode(a_message())->find("Unsubscribe"), std::string::npos);
}

TEST(Encode, WritesTheSameMailTwiceAlike) {
    Message message = a_message();
    message.html = "<p>Hello</p>";
    message.attachments.push_back({"invite.ics", "text/calendar; method=REQUEST", "BEGIN"});
    EXPECT_EQ(*encode(message), *encode(message));
}

TEST(Encode, RefusesWrongAddressesAtTheirField) {
    EXPECT_EQ(refusal_with([](Message& m) { m.to.mail = "ana"; }), "mail_address_malformed to");
    EXPECT_EQ(refusal_with([](Message& m) { m.from.mail = ""; }), "mail_address_malformed from");
    EXPECT_EQ(refusal_with([](Message& m) {
                  m.reply_to = Address{"a b@c.de", ""};
              }),
              "mail_address_malformed reply_to");
    EXPECT_EQ(refusal_with([](Message& m) { m.bounce_to = "x\r\n@c.de"; }),
              "mail_address_malformed bounce_to");
    EXPECT_EQ(refusal_with([](Message& m) { m.to.name = "a\nb"; }),
              "mail_name_has_control_characters to");
    EXPECT_EQ(refusal_with([](Message& m) { m.to.name = std::string(401, 'x'); }),
              "header_value_too_long to");
}

TEST(Encode, RefusesWrongHeadersAtTheirField) {
    EXPECT_EQ(refusal_with([](Message& m) { m.subject = ""; }), "subject_empty subject");
    EXPECT_EQ(refusal_with([](Message& m) { m.subject = " "; }), "subject_empty subject");
    EXPECT_EQ(refusal_with([](Message& m) { m.subject = std::string(401, 'x'); }),
              "subject_too_long subject");
    EXPECT_EQ(refusal_with([](Message& m) { m.subject = "a\rb"; }),
              "subject_has_control_characters subject");
    for (const char* id : {"", "x", "@x", "x@", "a@b@c", "a b@c", "a@b>", "<a@b>", "a..b@c"}) {
        EXPECT_EQ(refusal_with([&](Message& m) { m.message_id = id; }),
                  "message_id_malformed message_id");
    }
    EXPECT_EQ(refusal_with([](Message& m) { m.language = "n l"; }), "language_malformed language");
    for (const char* link : {"http://coop.example/u", "javascript:x", "https://", "https://a b",
                             "https://a>,<mailto:x@y.z", "mailto:x@y.z"}) {
        EXPECT_EQ(refusal_with([&](Message& m) { m.list_unsubscribe = link; }),
                  "unsubscribe_link_malformed list_unsubscribe");
    }
}

TEST(Encode, LetsNoExtraHeaderStandForItsOwn) {
    const auto with = [](const char* name, const char* value) {
        return refusal_with([&](Message& m) { m.headers = {{name, value}}; });
    };
    for (const char* name : {"Bcc", "To", "Subject", "Content-Type", "x-lower", "X-", "X-a:b", "",
                             "X-a b", "X-a\r\nBcc", "References\n", "Auto-Submitted"}) {
        EXPECT_EQ(with(name, "x"), "header_name_not_allowed headers") << name;
    }
    EXPECT_EQ(with("X-Agora-Kind", "digest"), "encoded");
    EXPECT_EQ(with("X-Agora-Kind", "été"), "encoded");
    EXPECT_EQ(with("X-Agora-Kind", "a\nb"), "header_value_malformed headers");
    EXPECT_EQ(with("References", "<a@b> <c@d>"), "encoded");
    EXPECT_EQ(with("References", "été"), "header_value_malformed headers");
    EXPECT_EQ(with("References", " "), "header_value_malformed headers");
    EXPECT_EQ(with("X-A", std::string(999, 'x').c_str()), "header_value_too_long headers");
}

TEST(Encode, RefusesBodiesThatAreNoText) {
    EXPECT_EQ(refusal_with([](Message& m) { m.text = " \n"; }), "body_empty text");
    EXPECT_EQ(refusal_with([](Message& m) { m.text = "\xFF"; }), "body_is_not_text text");
    EXPECT_EQ(refusal_with([](Message& m) { m.html = std::string("a\0b", 3); }),
              "body_is_not_text html");
    EXPECT_EQ(refusal_with([](Message& m) { m.text = std::string(10'000'001, 'x'); }),
              "message_too_large attachments");
}

TEST(Encode, RefusesAttachmentsWithoutAProperNameOrType) {
    const auto with = [](const char* name, const char* type) {
        return refusal_with([&](Message& m) { m.attachments = {{name, type, "x"}}; });
    };
    EXPECT_EQ(with("été.ics", "text/calendar; method=REQUEST"), "encoded");
    for (const char* name : {"", " ", "a/b", "a\\b", "a\nb"}) {
        EXPECT_EQ(with(name, "text/plain"), "attachment_malformed attachments") << name;
    }
    for (const char* type : {"", "text", "text/", "/plain", "text/plain; x", "text/plain\r\nA: b",
                             "text/plain;\tx=y", "text/plain; a=b\n", "a/b/c", "text/plain; =b"}) {
        EXPECT_EQ(with("a.txt", type), "attachment_malformed attachments") << type;
    }
}

TEST(Encode, MakesMessageIdsThatLast) {
    Message message = a_message();
    message.message_id = message_id_for("notice-17-ana", "coop.example");
    EXPECT_NE(encode(message)->find("Message-ID: <notice-17-ana@coop.example>\r\n"),
              std::string::npos);
}

TEST(Encode, HasANameAndWordsForEveryRefusal) {
    for (int value = 0; value <= static_cast<int>(MessageRefusal::message_too_large); ++value) {
        EXPECT_FALSE(refusal_text(static_cast<MessageRefusal>(value)).sentence.empty()) << value;
    }
}

}  // namespace
}  // namespace agora::mail::test
