#include "agora/mail/address.hpp"

#include <gtest/gtest.h>
#include <pugixml.hpp>

#include <set>
#include <string>

namespace agora::mail {
namespace {

TEST(Address, TakesWhatPeopleHave) {
    for (const char* good :
         {"ana@example.be", "a@b.be", "ana.peeters+agora@mail.example.co.uk", "o'brien@example.ie",
          "ANA@EXAMPLE.BE", "x_y-z=1/2@sub-domain.example", "1234@5678.example"}) {
        EXPECT_TRUE(is_mail_address(good)) << good;
    }
}

TEST(Address, RefusesWhatIsNone) {
    for (const char* bad : {"",
                            "@",
                            "ana",
                            "ana@",
                            "@example.be",
                            "ana@localhost",
                            "ana@@example.be",
                            "a b@example.be",
                            ".ana@example.be",
                            "ana.@example.be",
                            "a..b@example.be",
                            "ana@example..be",
                            "ana@.example.be",
                            "ana@example.be.",
                            "ana@-example.be",
                            "ana@example-.be",
                            "ana@192.168.0.1",
                            "ana@[192.168.0.1]",
                            "\"ana\"@example.be",
                            "ana(x)@example.be",
                            "ana@exam_ple.be",
                            "ana@example.be ",
                            " ana@example.be",
                            "ana@example.be\r\nBcc: b@c.de",
                            "ana\r\n@example.be",
                            "ana@example.be,ben@example.be",
                            "<ana@example.be>",
                            "Ana <ana@example.be>",
                            "ana@example.be\xE2\x80\xA8",
                            "an\xC3\xA9@example.be",
                            "ana@\xFF.be",
                            "ana@xn--a.be"}) {
        EXPECT_FALSE(is_mail_address(bad)) << bad;
    }
    EXPECT_FALSE(is_mail_address(std::string_view("ana@example.be\0", 15)));
}

TEST(Address, KeepsTheLimitsOfTheStandard) {
    const auto labels = [](int count) {
        std::string domain;
        for (int at = 0; at < count; ++at) domain += std::string(59, 'd') + ".";
        return domain;
    };
    EXPECT_TRUE(is_mail_address(std::string(64, 'a') + "@example.be"));
    EXPECT_FALSE(is_mail_address(std::string(65, 'a') + "@example.be"));
    EXPECT_TRUE(is_mail_address("a@" + std::string(63, 'd') + ".be"));
    EXPECT_FALSE(is_mail_address("a@" + std::string(64, 'd') + ".be"));
    EXPECT_TRUE(is_mail_address("123456789@" + labels(4) + "beee")) << "254 bytes";
    EXPECT_FALSE(is_mail_address("123456789@" + labels(4) + "beeee")) << "255 bytes";
    EXPECT_FALSE(is_mail_address("a@" + std::string(100'000, 'd')));
}

TEST(Address, TurnsAnInternationalDomainIntoPunycode) {
    EXPECT_EQ(ascii_mail_address("Ana@CAFÉ.example"), "Ana@xn--caf-dma.example");
    EXPECT_EQ(ascii_mail_address("ana@xn--caf-dma.example"), "ana@xn--caf-dma.example");
    EXPECT_EQ(ascii_mail_address("ana@straße.example"), "ana@xn--strae-oqa.example");
    EXPECT_EQ(ascii_mail_address("ana@例え。テスト"), "ana@xn--r8jz45g.xn--zckzah");
    EXPECT_FALSE(ascii_mail_address("ana@ex\u2028ample.be"));
    EXPECT_FALSE(ascii_mail_address("ana@a\u202Eb.be"));
    EXPECT_FALSE(ascii_mail_address("ana@\u2488.example")) << "a digit with a full stop";
}

/// The test writes control characters as their symbols, U+2400 and on.
std::string with_real_controls(const std::string& text) {
    std::string real;
    for (std::size_t at = 0; at < text.size(); ++at) {
        if (text.compare(at, 2, "\xE2\x90") == 0 && at + 2 < text.size()) {
            real += static_cast<char>(static_cast<unsigned char>(text[at + 2]) - 0x80);
            at += 2;
        } else {
            real += text[at];
        }
    }
    return real;
}

bool is_in_the_subset(const std::string& address) {
    const auto at = address.find('@');
    return address.find_first_of("\"()[]\\ \t\r\n") == std::string::npos &&
           address.find('.', at) != std::string::npos;
}

TEST(Address, AgreesWithIsEmailOnTheChosenSubset) {
    pugi::xml_document document;
    const std::string file =
        AGORA_SOURCE_DIR "/../shared/data/01-naughty-strings/isemail/tests.xml";
    if (!document.load_file(file.c_str())) GTEST_SKIP() << "isemail's tests are not here: " << file;

    // Valid, also when the domain has no mail exchanger or is not registered: we don't ask the DNS.
    const std::set<std::string> fine{"ISEMAIL_VALID_CATEGORY", "ISEMAIL_DNSWARN"};
    int tried = 0;
    int taken = 0;
    for (const pugi::xml_node& test : document.child("tests").children("test")) {
        const std::string address = with_real_controls(test.child_value("address"));
        const std::string category = test.child_value("category");
        const std::string diagnosis = test.child_value("diagnosis");
        ++tried;
        if (is_mail_address(address)) {
            ++taken;
            EXPECT_TRUE(fine.count(category) == 1)
                << address << " " << category << " " << diagnosis;
        } else if (fine.count(category) == 1) {
            EXPECT_FALSE(is_in_the_subset(address)) << address << " " << diagnosis;
        }
    }
    EXPECT_GT(tried, 100);
    EXPECT_GT(taken, 5);
}

}  // namespace
}  // namespace agora::mail
