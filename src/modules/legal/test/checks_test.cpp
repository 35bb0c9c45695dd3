#include "checks.hpp"

#include "accessibility.hpp"

#include <gtest/gtest.h>

namespace agora::legal {
namespace {

TEST(Checks, KnowsAnAccountNumberByItsCheckDigits) {
    EXPECT_TRUE(is_iban("BE68 5390 0754 7034"));
    EXPECT_TRUE(is_iban("be68539007547034"));
    EXPECT_TRUE(is_iban("FR1420041010050500013M02606"));
    EXPECT_FALSE(is_iban("BE68 5390 0754 7035"));
    EXPECT_FALSE(is_iban("BE86 5390 0754 7034"));
    EXPECT_FALSE(is_iban("68 5390 0754 7034 0000"));
    EXPECT_FALSE(is_iban("BE68-5390-0754-7034"));
    EXPECT_FALSE(is_iban(""));
    EXPECT_FALSE(is_iban(std::string(100, '1')));
    EXPECT_EQ(spaced_iban("be68539007547034"), "BE68 5390 0754 7034");
}

TEST(Checks, RefusesABelgianNumberWithASlipAndLeavesOthersAlone) {
    EXPECT_TRUE(may_be_enterprise_number("0000.000.097"));
    EXPECT_TRUE(may_be_enterprise_number("BE 0000.000.196"));
    EXPECT_FALSE(may_be_enterprise_number("0000.000.098"));
    EXPECT_FALSE(may_be_enterprise_number("BE 0000.000.197"));
    EXPECT_TRUE(may_be_enterprise_number("FR 12 345678901"));
    EXPECT_TRUE(may_be_enterprise_number("Not liable to VAT"));
}

TEST(Accessibility, ReadsWhatAProgramAndPeopleFound) {
    const AutomaticRun run = read_automatic_run(
        "date\t2026-11-28\nengine\taxe-core 4.11.0\npages\t12\nlooks\t288\nrule\tregion\t3\n");
    EXPECT_EQ(run.date, (Date{2026, 11, 28}));
    EXPECT_EQ(run.engine, "axe-core 4.11.0");
    EXPECT_EQ(run.looks, 288);
    ASSERT_EQ(run.broken.size(), 1U);
    EXPECT_EQ(run.broken[0].rule, "region");
    EXPECT_EQ(run.broken[0].times, 3);
    EXPECT_FALSE(read_automatic_run("").date);
    EXPECT_TRUE(read_manual_checks("date\tmeans\n").empty());
    EXPECT_EQ(read_manual_checks("date\tmeans\n2026-11-30\tNVDA\n").size(), 1U);
    EXPECT_EQ(complaint_bodies().size(), 9U);
}

}  // namespace
}  // namespace agora::legal
