#include "reading.hpp"

#include <gmock/gmock.h>
#include <gtest/gtest.h>

namespace agora::tabular {
namespace {

using namespace std::string_literals;
using testing::ElementsAre;
using testing::IsEmpty;

using Row = std::vector<std::string>;

TEST(Reader, gives_the_header_and_the_records_with_their_lines) {
    const auto all = read_all("name, age \nAna,30\n\n\nBen,40\n");
    EXPECT_THAT(all.header, ElementsAre("name", "age"));
    EXPECT_EQ(all.rows(), (Rows{{"Ana", "30"}, {"Ben", "40"}}));
    EXPECT_EQ(all.records[0].line, 2);
    EXPECT_EQ(all.records[1].line, 5) << "blank lines count, but are no records";
}

TEST(Reader, takes_quoted_cells_with_separators_marks_and_line_ends) {
    const auto all = read_all("a,b\n\"x, y\",\"ha \"\"ha\"\"\"\n\"one\r\ntwo\nthree\",z\nlast,1\n");
    EXPECT_EQ(all.rows(), (Rows{{"x, y", "ha \"ha\""}, {"one\r\ntwo\nthree", "z"}, {"last", "1"}}));
    EXPECT_EQ(all.records[1].line, 3);
    EXPECT_EQ(all.records[2].line, 6);
    for (const Record& record : all.records) EXPECT_THAT(record.flaws, IsEmpty());
}

TEST(Reader, takes_every_line_end_also_mixed_and_none_at_the_end) {
    const Rows rows{{"1", "2"}, {"3", "4"}, {"5", "6"}};
    for (const char* text : {"1,2\n3,4\n5,6\n", "1,2\r\n3,4\r\n5,6\r\n", "1,2\r3,4\r5,6\r",
                             "1,2\r\n3,4\n5,6", "1,2\r3,4\r\n\n5,6\r\n\r\n"})
        EXPECT_EQ(read_all(text, without_header()).rows(), rows) << text;
}

TEST(Reader, keeps_empty_cells_and_cells_of_spaces) {
    EXPECT_EQ(read_all("a,,\n,,\n\"\", ,b \n", without_header()).rows(),
              (Rows{{"a", "", ""}, {"", "", ""}, {"", " ", "b "}}));
}

TEST(Reader, reports_records_with_too_few_or_too_many_cells_and_keeps_them) {
    const auto all = read_all("a,b,c\n1,2\n1,2,3\n1,2,3,4\n");
    EXPECT_EQ(all.rows(), (Rows{{"1", "2"}, {"1", "2", "3"}, {"1", "2", "3", "4"}}));
    EXPECT_THAT(all.records[0].flaws, ElementsAre(Flaw::too_few_cells));
    EXPECT_THAT(all.records[1].flaws, IsEmpty());
    EXPECT_THAT(all.records[2].flaws, ElementsAre(Flaw::too_many_cells));
}

TEST(Reader, keeps_stray_quotation_marks_as_text_and_reports_them) {
    const auto all = read_all(
        "5\" disk,x\n"
        "\"she said \"hi\" to me\",x\n"
        "\"abc\"def,x\n"
        "plain,x\n",
        without_header());
    EXPECT_EQ(
        all.rows(),
        (Rows{{"5\" disk", "x"}, {"she said \"hi\" to me", "x"}, {"abcdef", "x"}, {"plain", "x"}}));
    EXPECT_THAT(all.records[0].flaws, ElementsAre(Flaw::stray_quote));
    EXPECT_THAT(all.records[1].flaws, ElementsAre(Flaw::stray_quote));
    EXPECT_THAT(all.records[2].flaws, ElementsAre(Flaw::stray_quote));
    EXPECT_THAT(all.records[3].flaws, IsEmpty());
}

TEST(Reader, finds_its_way_among_stray_marks_in_a_long_file) {
    std::string text;
    Rows rows;
    for (int i = 0; i < 8'000; ++i) {
        text += i % 3 == 0 ? "\"she said \"hi\" to me\",x\n" : "\"abc\"def,x\n";
        rows.push_back({i % 3 == 0 ? "she said \"hi\" to me" : "abcdef", "x"});
    }
    EXPECT_EQ(read_all(text, without_header()).rows(), rows);
}

TEST(Reader, takes_a_mark_that_is_never_closed_as_text_and_loses_no_line) {
    const auto all = read_all("a,b\n\"oops,1\nnext,2\nlast,3\n");
    EXPECT_EQ(all.rows(), (Rows{{"\"oops", "1"}, {"next", "2"}, {"last", "3"}}));
    EXPECT_THAT(all.records[0].flaws, ElementsAre(Flaw::unclosed_quote, Flaw::stray_quote));
    EXPECT_EQ(all.records[2].line, 4);
}

TEST(Reader, takes_spaces_around_a_quoted_cell) {
    EXPECT_EQ(read_all("\"a\", \"b, c\" ,d\n", without_header()).rows(),
              (Rows{{"a", "b, c", "d"}}));
    EXPECT_EQ(read_all("a, \"b c,d\n", without_header()).rows(), (Rows{{"a", " \"b c", "d"}}));
}

TEST(Reader, takes_other_separators) {
    EXPECT_EQ(read_all("a;\"b;c\"\n1,5;2\n").rows(), (Rows{{"1,5", "2"}}));
    EXPECT_EQ(read_all("a\tb\n1\t\n").rows(), (Rows{{"1", ""}}));
    EXPECT_EQ(read_all("a|b\n1|2\n").rows(), (Rows{{"1", "2"}}));
    EXPECT_EQ(read_all("sep=;\r\na;b\r\n1,2;3\r\n").rows(), (Rows{{"1,2", "3"}}));
}

TEST(Reader, gives_back_what_our_writer_made_inert) {
    EXPECT_EQ(read_all("a,b\n'=1+1,'t\n").rows(), (Rows{{"=1+1", "'t"}}));
    ReadOptions kept;
    kept.inert_cells = InertCells::kept;
    EXPECT_EQ(read_all("a,b\n'=1+1,'t\n", kept).rows(), (Rows{{"'=1+1", "'t"}}));
}

TEST(Reader, reads_each_encoding_with_and_without_mark) {
    const Rows rows{{"Zoë", "€ 5"}};
    EXPECT_EQ(read_all("naam;prijs\nZo\xC3\xAB;\xE2\x82\xAC 5\n").rows(), rows);
    EXPECT_EQ(read_all("\xEF\xBB\xBFnaam;prijs\nZo\xC3\xAB;\xE2\x82\xAC 5\n").rows(), rows);
    EXPECT_EQ(read_all("\xEF\xBB\xBFnaam;prijs\n").header, (Row{"naam", "prijs"}));
    EXPECT_EQ(read_all("naam;prijs\nZo\xEB;\x80 5\n").rows(), rows);
    EXPECT_EQ(read_all("naam;prijs\nZo\xEB;5\n").rows(), (Rows{{"Zoë", "5"}}));
    std::string little;
    std::string big;
    for (const char16_t unit : u"naam;prijs\nZoë;€ 5\n😍;\n"s) {
        little += {static_cast<char>(unit & 0xFF), static_cast<char>(unit >> 8)};
        big += {static_cast<char>(unit >> 8), static_cast<char>(unit & 0xFF)};
    }
    const Rows wide{{"Zoë", "€ 5"}, {"😍", ""}};
    EXPECT_EQ(read_all(little).rows(), wide);
    EXPECT_EQ(read_all(big).rows(), wide);
    EXPECT_EQ(read_all("\xFF\xFE" + little).rows(), wide);
    EXPECT_EQ(read_all("\xFE\xFF" + big).rows(), wide);
}

TEST(Reader, reports_bytes_that_are_not_of_the_encoding) {
    ReadOptions options;
    options.encoding = Encoding::utf8;
    const auto all = read_all("a,b\nx\xFFy,1\nz,2\n", options);
    EXPECT_EQ(all.rows(), (Rows{{"x\xEF\xBF\xBDy", "1"}, {"z", "2"}}));
    EXPECT_THAT(all.records[0].flaws, ElementsAre(Flaw::malformed_bytes));
    EXPECT_THAT(all.records[1].flaws, IsEmpty());
}

TEST(Reader, refuses_a_zero_byte_and_names_its_line) {
    const auto all = read_all("a,b\n1,2\n3,x\0y\n"s);
    EXPECT_EQ(all.rows(), (Rows{{"1", "2"}}));
    EXPECT_EQ(all.refusal, "nul_byte");
    EXPECT_EQ(all.line, "3");
    EXPECT_EQ(read_all("a,b\n\"1\n\0\",2\n"s).line, "3") << "also inside a quoted cell";
}

TEST(Reader, refuses_what_is_beyond_its_limits_and_names_the_line) {
    ReadOptions options;
    options.limits.cell_bytes = 10;
    options.limits.record_bytes = 25;
    options.limits.record_cells = 4;
    options.limits.records = 3;
    const auto refused = [&](const std::string& text) {
        const auto all = read_all(text, options);
        return all.refusal + " " + all.line;
    };
    EXPECT_EQ(refused("a,b\n1234567890,2\n12345678901,2\n"), "cell_too_long 3");
    EXPECT_EQ(refused("a,b\n\"1234\n56789012\",2\n"), "cell_too_long 2");
    EXPECT_EQ(refused("a,b,c\n123456789,123456789,123456789\n"), "record_too_long 2");
    EXPECT_EQ(refused("a\n1,2,3,4\n1,2,3,4,5\n"), "record_too_long 3");
    EXPECT_EQ(refused("a,b\n1,2\n1,2\n1,2\n1,2\n"), "too_many_records 5");
    options.limits.file_bytes = 12;
    EXPECT_EQ(refused("a,b\n1,2\n1,2\n1,2\n"), "file_too_long 2");
}

TEST(Reader, gives_the_same_refusal_again) {
    Reader reader{from_memory("a,b\n\0,1\nx,y\n"s)};
    for (int time = 0; time < 2; ++time) {
        const auto record = reader.next();
        ASSERT_FALSE(record.ok());
        EXPECT_TRUE(record.refusal().is(ReadRefusal::nul_byte));
    }
}

TEST(Reader, reads_nothing_from_nothing) {
    for (const char* text : {"", "\n", "\r\n\r\n", "  \n", "\xEF\xBB\xBF"}) {
        const auto all = read_all(text);
        EXPECT_THAT(all.header, IsEmpty()) << text;
        EXPECT_THAT(all.records, IsEmpty()) << text;
        EXPECT_EQ(all.refusal, "");
    }
    EXPECT_THAT(read_all("a,b\n").records, IsEmpty());
}

TEST(Reader, reads_files_longer_than_its_buffer) {
    std::string text = "number,text\n";
    for (int i = 0; i < 60'000; ++i) text += std::to_string(i) + ",\"caf\xC3\xA9 \"\"x\"\",\n\"\n";
    const auto all = read_all(text);
    ASSERT_EQ(all.records.size(), 60'000u);
    for (std::size_t i = 0; i < all.records.size(); ++i) {
        ASSERT_EQ(all.records[i].cells, (Row{std::to_string(i), "café \"x\",\n"}));
        ASSERT_EQ(all.records[i].line, static_cast<std::int64_t>(2 + 2 * i));
    }
}

TEST(Reader, says_what_each_flaw_and_refusal_is) {
    for (const Flaw flaw : {Flaw::too_few_cells, Flaw::too_many_cells, Flaw::stray_quote,
                            Flaw::unclosed_quote, Flaw::malformed_bytes})
        EXPECT_FALSE(sentence(flaw).empty());
    for (const ReadRefusal refusal :
         {ReadRefusal::nul_byte, ReadRefusal::cell_too_long, ReadRefusal::record_too_long,
          ReadRefusal::too_many_records, ReadRefusal::file_too_long})
        EXPECT_THAT(std::string{refusal_text(refusal).sentence}, testing::HasSubstr("{line}"));
}

TEST(Source, faults_when_a_file_cannot_be_opened) {
    EXPECT_THROW(open_file("/nonexistent/members.csv"), std::system_error);
}

}  // namespace
}  // namespace agora::tabular
