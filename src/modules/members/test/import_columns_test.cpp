#include "import_columns.hpp"

#include "agora/bulk/columns.hpp"
#include "import_lexicon.hpp"

#include <gtest/gtest.h>

namespace agora::members {
namespace {

using enum ImportField;

std::vector<ImportField> fields_of(const std::vector<std::string>& names,
                                   const std::vector<ColumnChoice>& chosen = {}) {
    std::vector<ImportField> found;
    for (const ImportColumn& column : *choose_columns(names, chosen)) found.push_back(column.field);
    return found;
}

TEST(ImportColumns, AreGuessedInThreeLanguages) {
    EXPECT_EQ(fields_of({"Lidnr.", "Voornaam", "Naam", "E-mailadres (privé)", "GSM-nummer"}),
              (std::vector{number, first_name, last_name, mail, phone}));
    EXPECT_EQ(fields_of({"N° de membre", "Nom et prénom", "Courriel", "Métier", "Sociétaire ?"}),
              (std::vector{nothing, name, mail, profession, holds_share}));
    EXPECT_EQ(fields_of({"MEMBER_ID", "Full Name", "Email", "Zip", "City", "Shoe size"}),
              (std::vector{number, name, mail, postcode, town, nothing}));
}

TEST(ImportColumns, GiveAFieldToTheFirstColumnOnly) {
    EXPECT_EQ(fields_of({"Telefoon", "GSM", "Naam", "Mail"}),
              (std::vector{phone, nothing, name, mail}));
}

TEST(ImportColumns, FollowWhatWasChosen) {
    EXPECT_EQ(fields_of({"Telefoon", "GSM", "Wie", "Mail"}, {{"gsm", phone}, {"Wie", name}}),
              (std::vector{nothing, phone, name, mail}));
    EXPECT_TRUE(
        choose_columns({"a"}, {{"b", name}}).refusal().is(bulk::ColumnRefusal::column_not_there));
}

TEST(ImportColumns, AreRefusedWithoutAddressOrName) {
    EXPECT_TRUE(
        check_columns(*choose_columns({"Naam"}, {})).refusal().is(ImportRefusal::no_mail_column));
    EXPECT_TRUE(
        check_columns(*choose_columns({"Mail"}, {})).refusal().is(ImportRefusal::no_name_column));
}

TEST(ImportColumns, AreReadFromALineOrAFile) {
    const std::vector<ColumnChoice> wanted{{"Naam, voluit", name}, {"Adres=mail", mail}};
    EXPECT_EQ(*read_column_choices("Naam, voluit\tname\r\nAdres=mail\tmail\n"), wanted);
    EXPECT_EQ(read_column_choices("Wie=name, Mail=mail")->at(1), (ColumnChoice{"Mail", mail}));
    EXPECT_TRUE(
        read_column_choices("Wie=nickname").refusal().is(bulk::ColumnRefusal::field_unknown));
    EXPECT_TRUE(read_column_choices("Wie").refusal().is(bulk::ColumnRefusal::field_unknown));
}

TEST(ImportColumns, ComeBackFromTheirText) {
    const std::vector<std::string> names{"Telefoon", "GSM", "Wie", "Mail"};
    const auto columns = choose_columns(names, {{"gsm", phone}, {"Wie", name}});
    const auto again = columns_from(columns_as_text(*columns), names);
    EXPECT_EQ(columns_as_text(again), columns_as_text(*columns));
    EXPECT_EQ(again[0].field, nothing);
}

TEST(ImportWords, SayYesAndNoInThreeLanguages) {
    for (const char* yes : {"ja", "Oui", "YES", "x", "1", "3", "Vrai"}) {
        EXPECT_EQ(yes_or_no(yes), true) << yes;
    }
    for (const char* no : {"nee", "non", "No", "", "0", "-", "onwaar"}) {
        EXPECT_EQ(yes_or_no(no), false) << no;
    }
    EXPECT_EQ(yes_or_no("misschien"), std::nullopt);
}

TEST(ImportWords, NameLanguages) {
    EXPECT_EQ(language_named("Néerlandais"), Language::nl);
    EXPECT_EQ(language_named("fr-BE"), Language::fr);
    EXPECT_EQ(language_named("English"), Language::en);
    EXPECT_EQ(language_named("Deutsch"), std::nullopt);
}

}  // namespace
}  // namespace agora::members
