#include "agora/fields/form_read.hpp"
#include "agora/fields/form_view.hpp"

#include <gtest/gtest.h>

#include <array>

namespace agora::fields {
namespace {

enum class Kind { offer, wanted };
AGORA_ENUM(Kind, offer, wanted)
constexpr Option kKinds[] = {{"offer", tr("Offered")}, {"wanted", tr("Wanted")}};

constexpr FormField kFields[] = {
    {.name = "email", .type = FieldType::email, .label = tr("E-mail address"), .required = true},
    {.name = "kind", .type = FieldType::radios, .label = tr("Kind"), .options = kKinds},
    {.name = "places", .type = FieldType::number, .label = tr("Places"), .least = 1, .most = 50},
    {.name = "day", .type = FieldType::date, .label = tr("Day")},
    {.name = "tags", .type = FieldType::text, .label = tr("Tags"), .multiple = true},
    {.name = "story", .type = FieldType::textarea, .label = tr("Story"), .maximum = 10},
    {.name = "agreed", .type = FieldType::checkbox, .label = tr("I agree")},
};

struct SignUp {
    std::string email;
    Kind kind = Kind::offer;
    std::optional<int> places;
    std::optional<Date> day;
    std::vector<std::string> tags;
    std::string story;
    bool agreed = false;
};
AGORA_FIELDS(SignUp, email, kind, places, day, tags, story, agreed)

TEST(Form, ReadsEachType) {
    const auto filled = read_form<SignUp>(kFields, {{"email", "a@b.be"},
                                                    {"kind", "wanted"},
                                                    {"places", "3"},
                                                    {"day", "2026-02-28"},
                                                    {"tags", "x"},
                                                    {"tags", "y"},
                                                    {"story", "e\u0301\r\nb"},
                                                    {"agreed", "on"},
                                                    {"unknown", "z"}});
    ASSERT_TRUE(filled.ok());
    EXPECT_EQ(filled.value.kind, Kind::wanted);
    EXPECT_EQ(filled.value.places, 3);
    EXPECT_EQ(filled.value.day, (Date{2026, 2, 28}));
    EXPECT_EQ(filled.value.tags, (std::vector<std::string>{"x", "y"}));
    EXPECT_EQ(filled.value.story, "é\nb");
    EXPECT_TRUE(filled.value.agreed);
    EXPECT_FALSE(filled.state.values.has("unknown"));
}

TEST(Form, APreviewIsShownAgainAndRefusesNothing) {
    constexpr FormField kTold[] = {
        {.name = "title", .label = tr("Title"), .required = true},
        {.name = "story", .type = FieldType::textarea, .label = tr("Story"), .markdown = true},
    };
    const auto state = check_form(kTold, {{"story", "**a**"}, {"act", "preview"}});
    EXPECT_TRUE(state.previews);
    EXPECT_FALSE(state.ok()) << "nobody may take it";
    EXPECT_TRUE(state.refusals.empty()) << "what is missing is said when it is sent";
    EXPECT_EQ(state.values["story"], "**a**");
    EXPECT_FALSE(check_form(kTold, {{"title", "x"}, {"act", "draft"}}).previews);
    EXPECT_FALSE(check_form(kFields, {{"email", "a@b.be"}, {"act", "preview"}}).previews)
        << "only where a field is Markdown";
}

TEST(Form, KeepsTypedTextAndPutsRefusalsAtTheirFields) {
    const auto filled = read_form<SignUp>(
        kFields, {{"email", "a@b"}, {"kind", "other"}, {"places", "51"}, {"story", "12345678901"}});
    ASSERT_EQ(filled.state.refusals.size(), 4U);
    EXPECT_TRUE(filled.state.refusals[0].is(FieldRefusal::email_malformed));
    EXPECT_TRUE(filled.state.refusals[1].is(FieldRefusal::option_unknown));
    EXPECT_TRUE(filled.state.refusals[2].is(FieldRefusal::number_too_large));
    EXPECT_TRUE(filled.state.refusals[3].is(FieldRefusal::text_too_long));

    const FormView view = show_form(kFields, filled.state, locale::Translator{}, Language::en);
    EXPECT_EQ(view.groups.at(0).fields.at(0).value, "a@b");
    EXPECT_EQ(view.groups.at(0).fields.at(5).error, "Use at most 10 characters; now there are 11.");
    EXPECT_EQ(view.errors.at(1).field_id, "field-kind");
    EXPECT_EQ(view.errors.at(0).text,
              "E-mail address: Write an e-mail address such as name@example.org.");
}

TEST(Form, ShowsAnExistingThing) {
    SignUp value;
    value.email = "a@b.be";
    value.kind = Kind::wanted;
    value.tags = {"x", "y"};
    const auto values = to_values(value);
    EXPECT_EQ(values, (NameValues{{"email", "a@b.be"},
                                  {"kind", "wanted"},
                                  {"tags", "x"},
                                  {"tags", "y"},
                                  {"story", ""},
                                  {"agreed", ""}}));
    const FormView view = show_form(kFields, {values}, locale::Translator{}, Language::en);
    EXPECT_TRUE(view.groups.at(0).fields.at(1).options.at(1).checked);
}

TEST(Form, TellsThePageWhichInputEachFieldIs) {
    constexpr std::array kEach{FormField{.name = "when", .type = FieldType::datetime},
                               FormField{.name = "price", .type = FieldType::money},
                               FormField{.name = "kind", .type = FieldType::radios},
                               FormField{.name = "secret", .type = FieldType::password}};
    const auto fields =
        show_form(kEach, {}, locale::Translator{}, Language::en).groups.at(0).fields;
    EXPECT_EQ(fields.at(0).input_type, "datetime-local");
    EXPECT_EQ(fields.at(1).input_type, "text");
    EXPECT_TRUE(fields.at(2).grouped);
    EXPECT_EQ(fields.at(2).input_type, "");
    EXPECT_EQ(fields.at(3).input_type, "");
    EXPECT_FALSE(fields.at(3).grouped);
}

TEST(Form, MakesNoGroupOfWhatNobodySees) {
    constexpr std::array kEach{FormField{.name = "first", .type = FieldType::hidden},
                               FormField{.name = "name", .group = "Who"},
                               FormField{.name = "seen", .type = FieldType::hidden},
                               FormField{.name = "mail", .group = "Who"},
                               FormField{.name = "last", .type = FieldType::hidden}};
    const FormView view = show_form(kEach, {{{"seen", "7"}}}, locale::Translator{}, Language::en);
    ASSERT_EQ(view.groups.size(), 1U);
    EXPECT_EQ(view.groups.at(0).legend, "Who");
    EXPECT_EQ(view.groups.at(0).fields.size(), 2U);
    ASSERT_EQ(view.hidden.size(), 3U);
    EXPECT_EQ(view.hidden.at(1).value, "7");
}

TEST(Form, AsksOnlyWhatConcernsTheReader) {
    const FormContext context{.unasked = {"email", "places"}};
    const auto filled = read_form<SignUp>(
        kFields, {{"kind", "wanted"}, {"places", "999"}, {"story", "Once"}}, context);
    EXPECT_TRUE(filled.ok()) << "neither missed nor checked";
    EXPECT_EQ(filled.value.places, std::nullopt) << "nor read";
    EXPECT_EQ(filled.value.story, "Once");
    EXPECT_FALSE(filled.state.values.has("places"));
    const FormView view = show_form(kFields, filled.state, locale::Translator{}, Language::en);
    EXPECT_EQ(view.groups.at(0).fields.size(), 5U);
    EXPECT_EQ(view.groups.at(0).fields.at(0).name, "kind");
}

}  // namespace
}  // namespace agora::fields
