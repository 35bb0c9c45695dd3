#include "cleaning.hpp"
#include "codes.hpp"
#include "moments.hpp"
#include "reading.hpp"

#include "agora/notices/cpv.hpp"

namespace agora::notices {
namespace {

TEST(Cpv, is_eight_digits_of_a_division_that_exists) {
    EXPECT_EQ(parse_cpv("72212000"), "72212000");
    EXPECT_EQ(parse_cpv(" 72212000-4 "), "72212000");
    for (const std::string_view text : {"", "7221200", "72212000-", "72212000-44", "99000000",
                                        "7221200a", "72212000 4", "01000000"}) {
        EXPECT_FALSE(parse_cpv(text)) << text;
    }
    EXPECT_EQ(cpv_stem("72200000"), "722");
    EXPECT_EQ(cpv_stem("30000000"), "30");
    EXPECT_EQ(cpv_stem("72212121"), "72212121");
    EXPECT_EQ(cpv_division("45000000"), "Construction work");
    EXPECT_EQ(cpv_division("99"), "");
    EXPECT_EQ(cpv_divisions().size(), 45U);
}

TEST(Amount, is_read_as_people_and_programs_write_it) {
    const auto read = [](std::string_view text) {
        const auto amount = parse_amount(text, "EUR");
        return amount ? to_string(*amount) : std::string{};
    };
    EXPECT_EQ(read("5530658.98"), "5530658.98 EUR");
    EXPECT_EQ(read("5 530 658,98"), "5530658.98 EUR");
    EXPECT_EQ(read("5\xC2\xA0"
                   "530,5"),
              "5530.50 EUR");
    EXPECT_EQ(read("1.250.000"), "1250000.00 EUR");
    EXPECT_EQ(read("1,250"), "1250.00 EUR");
    EXPECT_EQ(read("0.005"), "0.01 EUR");
    EXPECT_EQ(read("007"), "7.00 EUR");
    for (const std::string_view text : {"", "-5", "1e6", ".", "12345678901234567890", "veel"})
        EXPECT_EQ(read(text), "") << text;
    EXPECT_FALSE(parse_amount("5", "euro"));
}

TEST(Moment, keeps_the_zone_that_was_said) {
    EXPECT_EQ(shown(parse_deadline("2020-04-03+01:00", "12:00:00+02:00", "Europe/Brussels")),
              "2020-04-03T10:00:00Z +02:00");
    EXPECT_EQ(shown(parse_deadline("2020-04-03Z", "", "")), "2020-04-03T23:59:59Z Z");
    EXPECT_EQ(shown(parse_deadline("20200703 9:05", "Europe/Brussels")),
              "2020-07-03T07:05:00Z Europe/Brussels");
    EXPECT_EQ(shown(parse_deadline("2020-04-03T24:00:00Z", "")), "2020-04-04T00:00:00Z Z");
    EXPECT_EQ(shown(parse_deadline("2020-04-03T12:00:00.123-06:00", "")),
              "2020-04-03T18:00:00Z -06:00");
    for (const std::string_view text : {"", "2020-02-30", "2020-04-03T25:00:00Z", "soon",
                                        "2020-04-03T12:61", "2020-04-03T12:00+99:00"}) {
        EXPECT_FALSE(parse_deadline(text, "")) << text;
    }
}

TEST(Address, leads_to_the_web_or_nowhere) {
    EXPECT_EQ(web_address("www.stad.example"), "http://www.stad.example");
    EXPECT_EQ(web_address(" https://a.example/x?y#z "), "https://a.example/x?y#z");
    EXPECT_EQ(web_address("/b/../c", "https://a.example/x/y"), "https://a.example/c");
    EXPECT_EQ(web_address("z", "https://a.example/x/y"), "https://a.example/x/z");
    EXPECT_EQ(web_address("//b.example/", "https://a.example/"), "https://b.example/");
    EXPECT_EQ(web_address("?q", "https://a.example/x?p"), "https://a.example/x?q");
    for (const std::string_view text :
         {"", "javascript:alert(1)", "data:text/html,x", "mailto:a@b.example", "https://",
          "https://bank.example@evil.example/", "http://a b", "ftp://a.example", "see annex"}) {
        EXPECT_EQ(web_address(text), "") << text;
    }
    EXPECT_EQ(web_address("javascript:alert(1)", "https://a.example/"), "");
}

TEST(Codes, of_languages_and_countries_become_the_short_ones) {
    EXPECT_EQ(language_code("NLD"), "nl");
    EXPECT_EQ(language_code("fr-BE"), "fr");
    EXPECT_EQ(language_code("x1"), "");
    EXPECT_EQ(country_code("BEL"), "BE");
    EXPECT_EQ(country_code("UK"), "GB");
    EXPECT_EQ(country_code("Belgium"), "BE");
    EXPECT_EQ(country_code("Nowhere land"), "");
    EXPECT_EQ(zone_of("FR", "Europe/Brussels"), "Europe/Paris");
    EXPECT_EQ(zone_of("JP", "Europe/Brussels"), "Europe/Brussels");
}

TEST(Texts, are_cut_and_cleaned) {
    EXPECT_EQ(one_line(" a\n\tb\x01 c "), "a b c");
    EXPECT_EQ(paragraphs(" a \n\n b "), "a\nb");
    EXPECT_EQ(one_line("cafe\xCC\x81"), "café");
    EXPECT_LE(one_line(std::string(100'000, 'x')).size(), kTitle + 3);
    EXPECT_EQ(one_line("\xFF"), "\uFFFD");
}

}  // namespace
}  // namespace agora::notices
