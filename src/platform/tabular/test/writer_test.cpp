#include "agora/tabular/writer.hpp"

#include "reading.hpp"

#include <gmock/gmock.h>
#include <gtest/gtest.h>
#include <rapidcheck.h>
#include <zlib.h>

#include <cstring>
#include <fstream>
#include <sstream>

#include <unistd.h>

namespace agora::tabular {
namespace {

using testing::HasSubstr;
using testing::Not;

std::string csv(const std::vector<std::vector<Cell>>& rows, const CsvOptions& options) {
    std::string text;
    CsvWriter writer{[&](std::string_view part) { text += part; }, options};
    for (const auto& row : rows) writer.row(row);
    return text;
}

TEST(CsvWriter, quotes_what_needs_it_and_ends_lines_as_rfc_4180_does) {
    EXPECT_EQ(csv({{"a", "b,c", "d\"e"}, {"", "two\nlines", " pad"}}, {Start::plain, ','}),
              "a,\"b,c\",\"d\"\"e\"\r\n,\"two\nlines\",\" pad\"\r\n");
    EXPECT_EQ(csv({{""}}, {Start::plain, ','}), "\"\"\r\n");
    EXPECT_EQ(csv({{"a", "b,c"}}, {Start::byte_order_mark, ';'}),
              "\xEF\xBB\xBF"
              "a;b,c\r\n");
}

TEST(CsvWriter, makes_texts_inert_and_leaves_numbers) {
    EXPECT_EQ(csv({{"=1+1", "-5", std::int64_t{-5}, Cell::amount(-1250)}}, {Start::plain, ','}),
              "'=1+1,'-5,-5,-12.50\r\n");
}

TEST(CsvWriter, writes_what_our_reader_gives_back) {
    EXPECT_TRUE(rc::check([] {
        const auto cell =
            rc::gen::container<std::string>(rc::gen::elementOf(std::string{"ab,;\t|\"'=+-@ \r\n"}));
        const auto width = *rc::gen::inRange<std::size_t>(1, 5);
        const auto rows =
            *rc::gen::container<Rows>(rc::gen::container<Rows::value_type>(width, cell));
        const char separator = *rc::gen::elementOf(std::string{",;\t|"});
        std::vector<std::vector<Cell>> cells;
        for (const auto& row : rows) cells.emplace_back(row.begin(), row.end());
        for (const Start start : {Start::plain, Start::byte_order_mark}) {
            const auto all = read_all(csv(cells, {start, separator}), without_header(separator));
            RC_ASSERT(all.rows() == rows);
            for (const Record& record : all.records) RC_ASSERT(record.flaws.empty());
        }
    }));
}

/// The XML of the sheet inside an XLSX file: the entry is found in the central directory.
std::string sheet_of(const std::filesystem::path& path) {
    std::ostringstream buffer;
    buffer << std::ifstream(path, std::ios::binary).rdbuf();
    const std::string zip = buffer.str();
    const auto number = [&](std::size_t at, std::size_t bytes) {
        std::size_t value = 0;
        for (std::size_t i = bytes; i > 0; --i)
            value = value << 8 | static_cast<unsigned char>(zip[at + i - 1]);
        return value;
    };
    const std::string name = "xl/worksheets/sheet1.xml";
    std::size_t entry = zip.rfind(name);
    if (entry == std::string::npos) return {};
    entry -= 46;
    const std::size_t packed = number(entry + 20, 4);
    const std::size_t size = number(entry + 24, 4);
    const std::size_t local = number(entry + 42, 4);
    const std::size_t data = local + 30 + number(local + 26, 2) + number(local + 28, 2);
    std::string xml(size, '\0');
    z_stream stream{};
    inflateInit2(&stream, -15);
    stream.next_in = reinterpret_cast<Bytef*>(const_cast<char*>(zip.data() + data));
    stream.avail_in = static_cast<uInt>(packed);
    stream.next_out = reinterpret_cast<Bytef*>(xml.data());
    stream.avail_out = static_cast<uInt>(size);
    inflate(&stream, Z_FINISH);
    inflateEnd(&stream);
    return xml;
}

class XlsxWriterTest : public testing::Test {
 protected:
    ~XlsxWriterTest() override { std::filesystem::remove(path_); }

    std::filesystem::path path_ =
        std::filesystem::temp_directory_path() / ("agora-" + std::to_string(::getpid()) + ".xlsx");
};

TEST_F(XlsxWriterTest, writes_texts_as_texts_and_numbers_as_numbers) {
    const std::vector<std::string> columns{"naam", "bedrag"};
    XlsxWriter writer{path_, "Leden: [alle] met een veel te lange naam", columns};
    ASSERT_TRUE(writer.row(std::vector<Cell>{"=cmd|'/C calc'!A0", Cell::amount(1250)}).ok());
    ASSERT_TRUE(writer.row(std::vector<Cell>{"Zoë <& \"é\"", std::int64_t{-3}}).ok());
    ASSERT_TRUE(
        writer.row(std::vector<Cell>{"long id", std::int64_t{4'611'686'018'427'387'905}}).ok());
    writer.close();
    const std::string xml = sheet_of(path_);
    EXPECT_THAT(xml, Not(HasSubstr("<f>")));
    EXPECT_THAT(xml, HasSubstr("=cmd|"));
    EXPECT_THAT(xml, HasSubstr("<v>12.5</v>"));
    EXPECT_THAT(xml, HasSubstr("<v>-3</v>"));
    EXPECT_THAT(xml, HasSubstr("Zoë &lt;&amp;"));
    EXPECT_THAT(xml, HasSubstr("4611686018427387905")) << "too long for a number of a spreadsheet";
}

TEST_F(XlsxWriterTest, refuses_a_text_that_a_cell_cannot_hold) {
    XlsxWriter writer{path_, "", {}};
    EXPECT_TRUE(writer.row(std::vector<Cell>{std::string(32'767, 'x')}).ok());
    const auto refused = writer.row(std::vector<Cell>{std::string(32'768, 'x')});
    ASSERT_FALSE(refused.ok());
    EXPECT_TRUE(refused.refusal().is(XlsxRefusal::cell_too_long));
    writer.close();
}

TEST(XlsxWriter, faults_when_the_file_cannot_be_written) {
    XlsxWriter writer{"/nonexistent/members.xlsx", "x", {}};
    EXPECT_THROW(writer.close(), std::runtime_error);
}

}  // namespace
}  // namespace agora::tabular
