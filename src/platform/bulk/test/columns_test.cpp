#include "agora/bulk/columns.hpp"

#include <gtest/gtest.h>

namespace agora::bulk {
namespace {

constexpr Field kFields[] = {{"code", "Code", ";code;nis code;"},
                             {"label_nl", "Label", ";label nl;nederlandse naam;"}};

std::vector<std::string> fields_of(const std::vector<std::string>& names,
                                   const std::vector<Choice>& chosen = {}) {
    std::vector<std::string> found;
    for (const Column& column : *choose_columns(names, chosen, kFields)) {
        found.push_back(column.field);
    }
    return found;
}

using Names = std::vector<std::string>;

TEST(Columns, AreGuessedByTheirHeadingsWhateverCaseAndMarks) {
    EXPECT_EQ(fields_of({"NIS_code", "Nederlandse  Naam (officieel)", "zip"}),
              (Names{"code", "label_nl", ""}));
    EXPECT_EQ(heading_words("E-mailadres (privé)"), "e mailadres");
}

TEST(Columns, GoToTheFirstOfTwo) {
    EXPECT_EQ(fields_of({"code", "CODE"}), (Names{"code", ""}));
}

TEST(Columns, AreAsChosenBeforeAnyGuess) {
    EXPECT_EQ(fields_of({"code", "Nummer"}, {{"nummer", "code"}}), (Names{"", "code"}));
    EXPECT_EQ(fields_of({"code"}, {{"code", "nothing"}}), (Names{""}));
}

TEST(Columns, RefuseFieldsAndColumnsThatAreNotThere) {
    EXPECT_TRUE(choose_columns({"a"}, {{"a", "colour"}}, kFields)
                    .refusal()
                    .is(ColumnRefusal::field_unknown));
    EXPECT_TRUE(choose_columns({"a"}, {{"b", "code"}}, kFields)
                    .refusal()
                    .is(ColumnRefusal::column_not_there));
    EXPECT_TRUE(read_choices("Wie").refusal().is(ColumnRefusal::field_unknown));
}

TEST(Columns, AreChosenInALineOrInAFile) {
    EXPECT_EQ(*read_choices("A=code, B=label_nl"),
              (std::vector<Choice>{{"A", "code"}, {"B", "label_nl"}}));
    EXPECT_EQ(*read_choices("Naam, voluit\tcode\r\n=x\tlabel_nl\n"),
              (std::vector<Choice>{{"Naam, voluit", "code"}, {"=x", "label_nl"}}));
}

}  // namespace
}  // namespace agora::bulk
