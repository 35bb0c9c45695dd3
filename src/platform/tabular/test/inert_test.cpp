#include "agora/tabular/writer.hpp"

#include <gtest/gtest.h>
#include <rapidcheck.h>

namespace agora::tabular {
namespace {

TEST(Inert, puts_an_apostrophe_before_what_a_spreadsheet_would_run) {
    for (const char* text : {"=1+1", "+32 470", "-5", "@SUM(A1)", "\tx", "\rx", "'=1", "''=1"})
        EXPECT_EQ(inert(text), std::string{"'"} + text);
    for (const char* text : {"", "a=1", "'", "'t", " =1", "''"}) EXPECT_EQ(inert(text), text);
}

TEST(Inert, is_undone_by_restoring) {
    EXPECT_EQ(restored("'=1+1"), "=1+1");
    EXPECT_EQ(restored("'t is goed"), "'t is goed");
    EXPECT_EQ(restored("=1"), "=1");
    EXPECT_TRUE(rc::check([] {
        const auto text =
            *rc::gen::container<std::string>(rc::gen::elementOf(std::string{"'=+-@\t\r ax"}));
        RC_ASSERT(restored(inert(text)) == text);
    }));
}

TEST(Cell, writes_amounts_as_decimal_numbers) {
    EXPECT_EQ(Cell::amount(1250).text(), "12.50");
    EXPECT_EQ(Cell::amount(-5).text(), "-0.05");
    EXPECT_EQ(Cell::amount(0).text(), "0.00");
    EXPECT_TRUE(Cell::amount(1).is_number());
    EXPECT_TRUE(Cell{std::int64_t{-3}}.is_number());
    EXPECT_FALSE(Cell{"-3"}.is_number());
}

}  // namespace
}  // namespace agora::tabular
