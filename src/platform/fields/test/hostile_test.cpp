#include "agora/fields/form_read.hpp"
#include "agora/fields/json_read.hpp"

#include "agora/base/text.hpp"
#include "agora/locale/text.hpp"

#include <gtest/gtest.h>
#include <rapidcheck.h>
#include <rapidcheck/gtest.h>

#include <cmath>
#include <filesystem>
#include <fstream>
#include <sstream>

namespace agora::fields {
namespace {

namespace fs = std::filesystem;
const fs::path kNaughty = fs::path{AGORA_SOURCE_DIR} / "../shared/data/01-naughty-strings";

std::string content_of(const fs::path& file) {
    std::ifstream in{file, std::ios::binary};
    std::ostringstream out;
    out << in.rdbuf();
    return std::move(out).str();
}

struct Note {
    std::string body;
};
AGORA_FIELDS(Note, body)
constexpr FormField kNote[] = {{.name = "body", .type = FieldType::textarea}};

TEST(Hostile, NaughtyStringsComeBackAsTheyWere) {
    if (!fs::exists(kNaughty)) GTEST_SKIP() << "../shared/data/01-naughty-strings is absent";
    const auto list = parse_json(content_of(kNaughty / "big-list-of-naughty-strings/blns.json"));
    ASSERT_TRUE(list.ok());
    for (const Json& item : list->items()) {
        const std::string text{item.text().value()};
        const auto read = parse_json(to_json(Note{text}));
        ASSERT_TRUE(read.ok());
        EXPECT_EQ((*read)["body"].text(), text);

        const auto form = read_json_form(to_json(Note{text}));
        ASSERT_TRUE(form.ok());
        const auto filled = read_form<Note>(kNote, *form);
        const bool has_controls = filled.state.refuses("body");
        if (has_controls) {
            EXPECT_TRUE(filled.state.refusals[0].is(FieldRefusal::control_characters)) << text;
        } else {
            EXPECT_EQ(filled.value.body, locale::nfc(text));
        }
    }
}

TEST(Hostile, JsonIsTakenAndRefusedAsTheStandardSays) {
    const fs::path folder = kNaughty / "JSONTestSuite/test_parsing";
    if (!fs::exists(folder)) GTEST_SKIP() << "../shared/data/01-naughty-strings is absent";
    int seen = 0;
    for (const auto& entry : fs::directory_iterator{folder}) {
        const std::string name = entry.path().filename().string();
        const auto read = parse_json(content_of(entry.path()));
        if (name.starts_with("y_")) {
            ASSERT_TRUE(read.ok()) << name;
            EXPECT_TRUE(parse_json(read->write()).ok()) << name;
        } else if (name.starts_with("n_")) {
            EXPECT_FALSE(read.ok()) << name;
        }
        ++seen;
    }
    EXPECT_GT(seen, 200);
}

/// The text of an element of the list of addresses; enough for this one file.
std::string element(std::string_view test, std::string_view name) {
    const std::string open = "<" + std::string{name} + ">";
    const std::size_t at = test.find(open);
    if (at == std::string_view::npos) return {};
    const std::size_t start = at + open.size();
    return std::string{test.substr(start, test.find("</", start) - start)};
}

/// Ordinary addresses are taken, errors refused. Comments, quotes, literals and a domain of one
/// label are legal somewhere, but not what a person types: refused.
TEST(Hostile, MailAddressesAreTakenAndRefusedAsTheListSays) {
    if (!fs::exists(kNaughty)) GTEST_SKIP() << "../shared/data/01-naughty-strings is absent";
    std::string xml = content_of(kNaughty / "isemail/tests.xml");
    const FormField field{.name = "f", .type = FieldType::email};
    int taken = 0;
    int refused = 0;
    for (std::size_t at = xml.find("<test id"); at != std::string::npos;
         at = xml.find("<test id", at + 1)) {
        const std::string_view test =
            std::string_view{xml}.substr(at, xml.find("</test>", at) - at);
        const std::string address = element(test, "address");
        const std::string category = element(test, "category");
        const bool is_plain =
            address.find_first_of("&\"()[]\\ \n\t") == std::string::npos && !address.empty();
        if (!is_plain) continue;
        const bool fine = check_form({&field, 1}, {{"f", address}}).ok();
        const bool has_dot = address.find('.', address.rfind('@')) != std::string::npos;
        if (category == "ISEMAIL_VALID_CATEGORY" && has_dot) {
            EXPECT_TRUE(fine) << address;
            ++taken;
        } else if (category == "ISEMAIL_ERR") {
            EXPECT_FALSE(fine) << address;
            ++refused;
        }
    }
    EXPECT_GT(taken, 5);
    EXPECT_GT(refused, 15);
}

RC_GTEST_PROP(Hostile, AnyTextIsWrittenAsValidJson, (const std::string& text)) {
    const std::string json = to_json(text);
    const auto read = parse_json(json);
    RC_ASSERT(read.ok());
    RC_ASSERT(std::string{read->text().value()} == locale::repaired(text));
    RC_ASSERT(json.find('<') == std::string::npos);
}

/// Boost.JSON 1.81 reads a fraction to the last digit but one.
RC_GTEST_PROP(Hostile, NumbersComeBack, (double value, std::int64_t whole)) {
    const double read = parse_json(to_json(value))->number().value();
    RC_ASSERT(std::abs(read - value) <= std::abs(value) * 1e-14);
    RC_ASSERT(parse_json(to_json(whole))->integer() == whole);
}

RC_GTEST_PROP(Hostile, AFormThatWasReadIsWrittenAndReadAgain, ()) {
    const std::string text = *rc::gen::string<std::string>();
    const auto filled = read_form<Note>(kNote, {{"body", text}});
    if (!filled.ok()) return;
    const auto again = read_form<Note>(kNote, to_values(filled.value));
    RC_ASSERT(again.ok());
    RC_ASSERT(again.value.body == filled.value.body);
}

}  // namespace
}  // namespace agora::fields
