#include "agora/xml/writer.hpp"

#include "agora/xml/xml.hpp"

#include <gtest/gtest.h>

namespace agora::xml {
namespace {

TEST(Writer, writes_what_a_reader_reads_again) {
    const std::string hostile = "a <b> & \"c\" 'd' ]]> é 漢";
    Writer writer;
    writer.open("p:report", {{"xmlns:p", "urn:p"}, {"version", hostile}});
    writer.open("p:part");
    writer.leaf("p:name", hostile, {{"kind", hostile}});
    writer.leaf("p:empty", "");
    writer.close();
    writer.open("p:left-open");
    const auto parsed = parse(writer.finish());
    ASSERT_TRUE(parsed.ok());
    EXPECT_EQ(parsed->root.space(), "urn:p");
    EXPECT_EQ(parsed->root.attribute("version"), hostile);
    const Element name = parsed->root.at({"part", "name"});
    EXPECT_EQ(name.text(), hostile);
    EXPECT_EQ(name.attribute("kind"), hostile);
    EXPECT_TRUE(parsed->root.at({"part", "empty"}));
    EXPECT_TRUE(parsed->root.child("left-open"));
}

TEST(Writer, characters_that_xml_does_not_know_become_spaces) {
    Writer writer;
    writer.leaf("a", std::string{"x\0y\x0B\x1Bz\xEF\xBF\xBF!", 10});
    const std::string document = writer.finish();
    EXPECT_NE(document.find("<a>x y  z !</a>"), std::string::npos) << document;
}

}  // namespace
}  // namespace agora::xml
