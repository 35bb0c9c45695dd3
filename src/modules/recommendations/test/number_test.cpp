#include "number.hpp"

#include "register.hpp"

#include <gtest/gtest.h>

#include <algorithm>

namespace agora::recommendations {
namespace {

TEST(NumberTest, EveryFormThatIsPrintedIsTheSameNumber) {
    for (const char* form :
         {"000-9.e.iii", "000/9e.iii", "000-9e.iii", "000/9.e.iii", " 000/9E.III "}) {
        const auto number = read_number(form);
        ASSERT_TRUE(number.has_value()) << form;
        EXPECT_EQ(number->slug(), "000-9.e.iii") << form;
    }
    EXPECT_EQ(read_number("004/3.4")->slug(), "004-3.4");
    EXPECT_EQ(read_number("000/22f")->slug(), "000-22.f");
    EXPECT_EQ(dotted_number("9e.iii"), "9.e.iii");
}

TEST(NumberTest, WhatIsNoNumberIsRefused) {
    for (const char* form : {"", "000", "/3", "000/", "000/3..4", "000/-3", "0 0/3", "000/3/4",
                             "000/é", "000/1.2.3.4.5.6", "000/12345678", "../../etc"}) {
        EXPECT_FALSE(read_number(form).has_value()) << form;
    }
    EXPECT_FALSE(read_number(std::string(30, '0') + "/1").has_value());
}

TEST(NumberTest, SortsAsPeopleCount) {
    std::vector<std::string> positions;
    const std::vector<std::string> counted{"000/1",    "000/9",    "000/9a",    "000/9e",
                                           "000/9e.i", "000/9e.v", "000/9e.ix", "000/9f",
                                           "000/10",   "001/1",    "001/1.2",   "001/1.10"};
    for (const std::string& one : counted) positions.push_back(read_number(one)->position);
    EXPECT_TRUE(std::ranges::is_sorted(positions));
}

TEST(NumberTest, ADayIsADayOrAMonth) {
    for (const char* day : {"", "2018-03", "2019-05-09", "2024-02-29"}) EXPECT_TRUE(is_day(day));
    for (const char* day : {"2018", "2018-13", "2019-02-30", "9 mei 2019", "2018-3"}) {
        EXPECT_FALSE(is_day(day)) << day;
    }
}

TEST(NumberTest, SixMonthsBeforeIsADayThatExists) {
    EXPECT_EQ(months_before({2026, 8, 31}, 6), (Date{2026, 2, 28}));
    EXPECT_EQ(months_before({2026, 1, 15}, 6), (Date{2025, 7, 15}));
    EXPECT_EQ(months_before({2026, 12, 1}, 12), (Date{2025, 12, 1}));
}

}  // namespace
}  // namespace agora::recommendations
