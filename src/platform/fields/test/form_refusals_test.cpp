#include "agora/fields/form_read.hpp"

#include <gtest/gtest.h>

namespace agora::fields {
namespace {

constexpr Option kColours[] = {{"red", tr("Red")}, {"blue", tr("Blue")}};

/// A form of one field, what was sent, and what is said; no refusal: fine.
struct Case {
    FormField field;
    NameValues sent;
    std::optional<FieldRefusal> refusal;
};

FormField field_of(FieldType type, bool required = false) {
    return {.name = "f", .type = type, .required = required};
}

FormField colours(FieldType type, bool required = false) {
    return {.name = "f", .type = type, .required = required, .options = kColours};
}

void expect_each(const std::vector<Case>& cases) {
    for (std::size_t i = 0; i < cases.size(); ++i) {
        const auto& [field, sent, refusal] = cases[i];
        const FormState state = check_form({&field, 1}, sent);
        if (!refusal) {
            EXPECT_TRUE(state.ok()) << i << " " << state.refusals.front().name();
        } else {
            ASSERT_EQ(state.refusals.size(), 1U) << i;
            EXPECT_EQ(state.refusals[0].name(), refusal_text(*refusal).name) << i;
            EXPECT_EQ(state.refusals[0].kind(), RefusalKind::field);
            EXPECT_EQ(state.refusals[0].field(), "f");
        }
    }
}

TEST(FormRefusals, WhatIsRequiredIsThere) {
    using enum FieldType;
    expect_each({
        {field_of(text, true), {}, FieldRefusal::field_missing},
        {field_of(text, true), {{"f", " \t"}}, FieldRefusal::control_characters},
        {field_of(text, true), {{"f", "  "}}, FieldRefusal::field_missing},
        {field_of(textarea, true), {{"f", "\r\n "}}, FieldRefusal::field_missing},
        {field_of(password, true), {{"f", "  "}}, std::nullopt},
        {field_of(password, true), {{"f", ""}}, FieldRefusal::field_missing},
        {field_of(number, true), {{"f", ""}}, FieldRefusal::field_missing},
        {colours(select, true), {{"f", ""}}, FieldRefusal::choice_missing},
        {colours(radios, true), {}, FieldRefusal::choice_missing},
        {colours(checkboxes, true), {}, FieldRefusal::choice_missing},
        {field_of(checkbox, true), {}, FieldRefusal::box_not_ticked},
        {field_of(checkbox, true), {{"f", "false"}}, FieldRefusal::box_not_ticked},
        {field_of(checkbox, true), {{"f", "on"}}, std::nullopt},
        {field_of(file, true), {}, FieldRefusal::file_missing},
        {field_of(text), {}, std::nullopt},
        {field_of(date), {{"f", ""}}, std::nullopt},
    });
    const FormField photo = field_of(FieldType::file, true);
    EXPECT_TRUE(check_form({&photo, 1}, {}, {.uploaded = {"f"}}).ok());
}

TEST(FormRefusals, TextsHaveTheirLength) {
    const FormField field{.name = "f", .minimum = 2, .maximum = 4};
    expect_each({
        {field, {{"f", "éééé"}}, std::nullopt},
        {field, {{"f", "e\u0301e\u0301e\u0301e\u0301"}}, std::nullopt},
        {field, {{"f", "ééééé"}}, FieldRefusal::text_too_long},
        {field, {{"f", "é"}}, FieldRefusal::text_too_short},
        {field, {{"f", ""}}, std::nullopt},
        {field_of(FieldType::text), {{"f", std::string(255, 'x')}}, std::nullopt},
        {field_of(FieldType::text), {{"f", std::string(256, 'x')}}, FieldRefusal::text_too_long},
        {field_of(FieldType::textarea),
         {{"f", std::string(20'001, 'x')}},
         FieldRefusal::text_too_long},
    });
    const FormState state = check_form({&field, 1}, {{"f", "12345"}});
    EXPECT_EQ(
        state.refusals[0].message().values,
        (std::vector<std::pair<std::string_view, std::string>>{{"most", "4"}, {"count", "5"}}));
}

TEST(FormRefusals, TextsHoldNoControlCharacters) {
    using enum FieldType;
    expect_each({
        {field_of(text), {{"f", "a\nb"}}, FieldRefusal::control_characters},
        {field_of(text), {{"f", "a\tb"}}, FieldRefusal::control_characters},
        {field_of(text), {{"f", "a\x7F"}}, FieldRefusal::control_characters},
        {field_of(text), {{"f", "a\u0085"}}, FieldRefusal::control_characters},
        {field_of(text), {{"f", std::string{"a\0b", 3}}}, FieldRefusal::control_characters},
        {field_of(text), {{"f", "a\u00A0\u202E\u200D"}}, std::nullopt},
        {field_of(textarea), {{"f", "a\r\nb\tc\n"}}, std::nullopt},
        {field_of(textarea), {{"f", "a\rb\r\r\n"}}, std::nullopt},
        {field_of(hidden), {{"f", "a\x1B"}}, FieldRefusal::control_characters},
        {field_of(text), {{"f", "a\xFF"}}, FieldRefusal::text_malformed},
        {field_of(text), {{"f", "\xED\xA0\x80"}}, FieldRefusal::text_malformed},
    });
}

TEST(FormRefusals, AddressesAreWellFormed) {
    using enum FieldType;
    const auto wrong = FieldRefusal::url_malformed;
    expect_each({
        {field_of(url), {{"f", "https://a.be/x?y#z"}}, std::nullopt},
        {field_of(url), {{"f", "HTTP://a.be"}}, std::nullopt},
        {field_of(url), {{"f", "mailto:a@b.be?subject=x"}}, std::nullopt},
        {field_of(url), {{"f", "https://é.be/é"}}, std::nullopt},
        {field_of(url), {{"f", "a.be"}}, wrong},
        {field_of(url), {{"f", "javascript:alert(1)"}}, wrong},
        {field_of(url), {{"f", "ftp://a.be"}}, wrong},
        {field_of(url), {{"f", "https://"}}, wrong},
        {field_of(url), {{"f", "https:///x"}}, wrong},
        {field_of(url), {{"f", "https://a.be@evil.be/"}}, wrong},
        {field_of(url), {{"f", "https://a.be/\"x"}}, wrong},
        {field_of(url), {{"f", "https://a.be\\x"}}, wrong},
        {field_of(url), {{"f", "mailto:nobody"}}, wrong},
        {field_of(tel), {{"f", "+32 (0)2/123.45-67"}}, std::nullopt},
        {field_of(tel), {{"f", "call me"}}, FieldRefusal::tel_malformed},
        {field_of(tel), {{"f", "12"}}, FieldRefusal::tel_malformed},
        {field_of(email), {{"f", "a@b.be"}}, std::nullopt},
        {field_of(email), {{"f", "é@müller.be"}}, std::nullopt},
        {field_of(email), {{"f", "a@b"}}, FieldRefusal::email_malformed},
        {field_of(email), {{"f", "a b@c.be"}}, FieldRefusal::email_malformed},
        {field_of(email), {{"f", "a@b.be\r\nBcc: x@y.be"}}, FieldRefusal::control_characters},
    });
}

TEST(FormRefusals, NumbersAndAmountsAreInRange) {
    const FormField range{.name = "f", .type = FieldType::number, .least = -2, .most = 50};
    const FormField share{.name = "f", .type = FieldType::decimal, .least = 0, .most = 1};
    using enum FieldType;
    expect_each({
        {range, {{"f", "-2"}}, std::nullopt},
        {range, {{"f", "50"}}, std::nullopt},
        {range, {{"f", "-3"}}, FieldRefusal::number_too_small},
        {range, {{"f", "51"}}, FieldRefusal::number_too_large},
        {range, {{"f", "1.5"}}, FieldRefusal::number_malformed},
        {range, {{"f", "1e1"}}, FieldRefusal::number_malformed},
        {range, {{"f", " 1"}}, FieldRefusal::number_malformed},
        {range, {{"f", "99999999999999999999"}}, FieldRefusal::number_malformed},
        {share, {{"f", "0,5"}}, std::nullopt},
        {share, {{"f", "1.01"}}, FieldRefusal::number_too_large},
        {share, {{"f", "-0.1"}}, FieldRefusal::number_too_small},
        {share, {{"f", "nan"}}, FieldRefusal::decimal_malformed},
        {share, {{"f", "1e0"}}, FieldRefusal::decimal_malformed},
        {share, {{"f", "1.2.3"}}, FieldRefusal::decimal_malformed},
        {field_of(money), {{"f", "12,50"}}, std::nullopt},
        {field_of(money), {{"f", "12.505"}}, FieldRefusal::amount_malformed},
        {field_of(money), {{"f", "€ 12"}}, FieldRefusal::amount_malformed},
    });
}

TEST(FormRefusals, DatesAndTimesExist) {
    using enum FieldType;
    expect_each({
        {field_of(date), {{"f", "2024-02-29"}}, std::nullopt},
        {field_of(date), {{"f", "2026-02-29"}}, FieldRefusal::date_malformed},
        {field_of(date), {{"f", "20/11/2026"}}, FieldRefusal::date_malformed},
        {field_of(time), {{"f", "23:59"}}, std::nullopt},
        {field_of(time), {{"f", "24:00"}}, FieldRefusal::time_malformed},
        {field_of(time), {{"f", "9:30"}}, FieldRefusal::time_malformed},
        {field_of(datetime), {{"f", "2026-11-20T09:30"}}, std::nullopt},
        {field_of(datetime), {{"f", "2026-11-20"}}, FieldRefusal::datetime_malformed},
        {field_of(datetime), {{"f", "2026-11-31T09:30"}}, FieldRefusal::datetime_malformed},
    });
}

TEST(FormRefusals, OptionsAreInTheList) {
    using enum FieldType;
    expect_each({
        {colours(select), {{"f", "red"}}, std::nullopt},
        {colours(select), {{"f", "green"}}, FieldRefusal::option_unknown},
        {colours(radios), {{"f", "Red"}}, FieldRefusal::option_unknown},
        {colours(checkboxes), {{"f", "red"}, {"f", "blue"}}, std::nullopt},
        {colours(checkboxes), {{"f", "red"}, {"f", "green"}}, FieldRefusal::option_unknown},
        {colours(radios), {{"f", "red"}, {"f", "blue"}}, FieldRefusal::sent_twice},
        {field_of(text), {{"f", "a"}, {"f", "b"}}, FieldRefusal::sent_twice},
        {field_of(select), {{"f", "12"}}, FieldRefusal::option_unknown},
    });
    const FormField office = field_of(select);
    const FormContext context{.choices = {{"f", {{"12", "Liège", {}}}}}};
    EXPECT_TRUE(check_form({&office, 1}, {{"f", "12"}}, context).ok());
    EXPECT_FALSE(check_form({&office, 1}, {{"f", "13"}}, context).ok());
}

TEST(FormRefusals, EachHasItsSentence) {
    for (int i = 0; i <= static_cast<int>(FieldRefusal::sent_twice); ++i) {
        const RefusalText text = refusal_text(static_cast<FieldRefusal>(i));
        EXPECT_FALSE(text.name.empty());
        EXPECT_TRUE(text.sentence.ends_with('.')) << text.sentence;
    }
}

struct Typed {
    std::int8_t small = 7;
    bool yes = false;
    Language language = Language::en;
    std::optional<locale::LocalTime> start;
    std::optional<Money> price;
    double share = 0.25;
};
AGORA_FIELDS(Typed, small, yes, language, start, price, share)

constexpr FormField kTyped[] = {
    {.name = "small"},
    {.name = "yes"},
    {.name = "language"},
    {.name = "start", .type = FieldType::datetime},
    {.name = "price", .type = FieldType::money},
    {.name = "share"},
};

TEST(FormRefusals, WrongTypesKeepTheDefaultAndTheTypedText) {
    const auto filled = read_form<Typed>(
        kTyped, {{"small", "128"}, {"yes", "maybe"}, {"language", "de"}, {"share", "x"}});
    ASSERT_EQ(filled.state.refusals.size(), 4U);
    EXPECT_TRUE(filled.state.refusals[0].is(FieldRefusal::number_malformed));
    EXPECT_TRUE(filled.state.refusals[1].is(FieldRefusal::option_unknown));
    EXPECT_TRUE(filled.state.refusals[2].is(FieldRefusal::option_unknown));
    EXPECT_TRUE(filled.state.refusals[3].is(FieldRefusal::decimal_malformed));
    EXPECT_EQ(filled.value.small, 7);
    EXPECT_EQ(filled.value.share, 0.25);
    EXPECT_EQ(filled.state.values["small"], "128");
}

TEST(FormRefusals, RightTypesAreRead) {
    const auto filled = read_form<Typed>(kTyped, {{"small", "-128"},
                                                  {"yes", "on"},
                                                  {"language", "fr"},
                                                  {"start", "2026-11-20T09:05"},
                                                  {"price", "12,5"},
                                                  {"share", "1,5"}});
    ASSERT_TRUE(filled.ok());
    EXPECT_EQ(filled.value.small, -128);
    EXPECT_EQ(filled.value.language, Language::fr);
    EXPECT_EQ(filled.value.start, (locale::LocalTime{{2026, 11, 20}, 9, 5}));
    EXPECT_EQ(filled.value.price, Money{1250});
    EXPECT_EQ(filled.value.share, 1.5);
}

}  // namespace
}  // namespace agora::fields
