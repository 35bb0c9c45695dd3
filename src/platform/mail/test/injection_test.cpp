#include "a_message.hpp"
#include "hostile_strings.hpp"
#include "sound_mail.hpp"

#include "agora/mail/message.hpp"

#include <gtest/gtest.h>

namespace agora::mail::test {
namespace {

using Place = void (*)(Message&, const std::string&);

const std::vector<std::pair<const char*, Place>> kPlaces{
    {"to.mail", [](Message& m, const std::string& s) { m.to.mail = s; }},
    {"to.mail after", [](Message& m, const std::string& s) { m.to.mail = "ana@example.be" + s; }},
    {"to.name", [](Message& m, const std::string& s) { m.to.name = s; }},
    {"from.mail", [](Message& m, const std::string& s) { m.from.mail = s + "@coop.example"; }},
    {"from.name", [](Message& m, const std::string& s) { m.from.name = s; }},
    {"reply_to",
     [](Message& m, const std::string& s) {
         m.reply_to = Address{"a@b.be", s};
     }},
    {"bounce_to", [](Message& m, const std::string& s) { m.bounce_to = s; }},
    {"subject", [](Message& m, const std::string& s) { m.subject = s; }},
    {"message_id", [](Message& m, const std::string& s) { m.message_id = s + "@coop.example"; }},
    {"language", [](Message& m, const std::string& s) { m.language = s; }},
    {"list_unsubscribe",
     [](Message& m, const std::string& s) { m.list_unsubscribe = "https://coop.example/" + s; }},
    {"header name",
     [](Message& m, const std::string& s) {
         m.headers = {{"X-Extra" + s, "x"}};
     }},
    {"header value",
     [](Message& m, const std::string& s) {
         m.headers = {{"X-Extra", s}};
     }},
    {"references",
     [](Message& m, const std::string& s) {
         m.headers = {{"References", s}};
     }},
    {"text", [](Message& m, const std::string& s) { m.text = s; }},
    {"html", [](Message& m, const std::string& s) { m.html = s; }},
    {"file name",
     [](Message& m, const std::string& s) {
         m.attachments = {{s, "a/b", "x"}};
     }},
    {"media type",
     [](Message& m, const std::string& s) {
         m.attachments = {{"a", s, "x"}};
     }},
    {"attachment",
     [](Message& m, const std::string& s) {
         m.attachments = {{"a", "a/b", s}};
     }},
};

struct Tally {
    int tried = 0;
    int encoded = 0;
};

/// Every string in every n-th place, another one for each string.
Tally expect_no_injection(const std::vector<std::string>& strings, std::size_t nth) {
    Tally tally;
    for (std::size_t number = 0; number < kPlaces.size(); ++number) {
        const auto& [place, put] = kPlaces[number];
        for (std::size_t at = number % nth; at < strings.size(); at += nth) {
            const std::string& hostile = strings[at];
            Message message = a_message();
            put(message, hostile);
            ++tally.tried;
            const auto bytes = encode(message);
            if (!bytes.ok()) continue;
            ++tally.encoded;
            std::set<std::string> extra{"References"};
            for (const Header& header : message.headers) extra.insert(header.name);
            EXPECT_EQ(fault_of(*bytes, extra), "") << place << ": " << hostile;
        }
    }
    return tally;
}

TEST(Injection, FindsNoWayIntoTheHeadersWithOurOwnStrings) {
    const Tally tally = expect_no_injection(own_hostile_strings(), 1);
    EXPECT_GT(tally.tried, 5'000);
    EXPECT_GT(tally.encoded, 1'000) << "bodies and harmless texts are not refused";
}

TEST(Injection, FindsNoWayIntoTheHeadersWithPublicLists) {
    const auto strings = public_hostile_strings();
    if (strings.empty()) GTEST_SKIP() << "the public lists are not here (../shared/data)";
    EXPECT_GT(strings.size(), 1'000U);
    const Tally tally = expect_no_injection(strings, 3);
    EXPECT_GT(tally.tried, 10'000);
}

TEST(Injection, IsRefusedNotRepaired) {
    for (const char* line_break : {"\r\n", "\n", "\r", "\u0085", "\u2028"}) {
        Message message = a_message();
        message.subject = std::string("Hello") + line_break + "Bcc: evil@example.com";
        EXPECT_FALSE(encode(message).ok());
    }
}

TEST(Injection, CannotComeThroughTheRepairedTextEither) {
    for (const std::string& hostile : own_hostile_strings()) {
        Message message = a_message();
        message.subject = "About: " + as_header_text(hostile);
        message.to.name = as_header_text(hostile);
        const auto bytes = encode(message);
        ASSERT_TRUE(bytes.ok()) << hostile;
        EXPECT_EQ(fault_of(*bytes), "") << hostile;
    }
}

}  // namespace
}  // namespace agora::mail::test
