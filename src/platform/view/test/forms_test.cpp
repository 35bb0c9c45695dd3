#include "agora/fields/form_read.hpp"
#include "agora/fields/form_view.hpp"
#include "agora/resources/embedded.hpp"
#include "agora/view/html_tokens.hpp"
#include "agora/view/views.hpp"

#include <gtest/gtest.h>

#include <algorithm>

namespace agora::view {
namespace {

using fields::check_form;
using fields::FieldType;
using fields::FormField;
using fields::show_form;

struct FormPage {
    fields::FormView form;
};
AGORA_FIELDS(FormPage, form)

constexpr const char* kPage =
    "{{%AUTOESCAPE context=\"HTML\"}}"
    "{{#FORM}}{{>web/form}}{{/FORM}}";

/// The program's own partial, with one page of ours.
const Views& views() {
    static const resources::Set kFiles =
        resources::embedded().overlaid_with(resources::Set::of({{"t/views/form.html", kPage}}));
    static const Views kViews{kFiles, locale::Translator{kFiles}};
    return kViews;
}

std::string shown(const FormField& field, const fields::FormState& state) {
    const Reader reader{Language::nl, {}, {}};
    const FormPage page{
        show_form({&field, 1}, state, views().translator(), reader.language, "field-")};
    return views().render("t/form", reader, page);
}

const Token* find_input(const std::vector<Token>& tokens) {
    const auto found = std::ranges::find_if(tokens, [](const Token& token) {
        return token.kind == Token::Kind::start &&
               (token.name == "input" || token.name == "textarea" || token.name == "select");
    });
    return found == tokens.end() ? nullptr : &*found;
}

std::string attribute(const Token& token, std::string_view name) {
    for (const auto& [known, value] : token.attributes) {
        if (known == name) return value;
    }
    return {};
}

constexpr fields::Option kOptions[] = {{"a", "Option A"}, {"b", "Option B"}};

/// Of every type a field, each with a value that it refuses or keeps.
struct Case {
    FieldType type;
    std::string typed;
};
const std::vector<Case> kCases{
    {FieldType::text, "<b> \"x\" & 'y' </textarea>"},
    {FieldType::email, "nobody"},
    {FieldType::number, "twelve"},
    {FieldType::decimal, "1.2.3"},
    {FieldType::money, "12,345"},
    {FieldType::date, "2026-02-30"},
    {FieldType::time, "25:00"},
    {FieldType::datetime, "soon"},
    {FieldType::url, "javascript:alert(1)"},
    {FieldType::tel, "call"},
    {FieldType::search, "</script><i>"},
    {FieldType::textarea, "\n<p>\n two"},
};

TEST(Forms, TypedTextIsKeptAndTheErrorStandsAtItsField) {
    for (const auto& [type, typed] : kCases) {
        const FormField field{.name = "f", .type = type, .label = "Label", .minimum = 30};
        const auto state = check_form({&field, 1}, {{"f", typed}});
        ASSERT_FALSE(state.ok()) << typed;
        const std::string html = shown(field, state);
        const auto tokens = tokens_of(html);
        const Token* input = find_input(tokens);
        ASSERT_NE(input, nullptr) << html;
        EXPECT_EQ(attribute(*input, "name"), "f");
        EXPECT_EQ(attribute(*input, "aria-invalid"), "true") << html;
        EXPECT_EQ(attribute(*input, "aria-describedby"), "field-f-error") << html;
        const std::string message =
            views().translator().text(Language::nl, state.refusals[0].message());
        EXPECT_NE(text_of(html).find(message), std::string::npos) << html;
        if (type == FieldType::textarea) {
            // A browser drops the first line feed of a textarea: the template gives one more.
            EXPECT_NE(html.find(">\n\n&lt;p&gt;\n two</textarea>"), std::string::npos) << html;
        } else {
            EXPECT_EQ(attribute(*input, "value"), typed) << html;
        }
    }
}

TEST(Forms, AChoiceIsKept) {
    for (const FieldType type : {FieldType::select, FieldType::radios, FieldType::checkboxes}) {
        const FormField field{.name = "f", .type = type, .label = "Label", .options = kOptions};
        const std::string html = shown(field, check_form({&field, 1}, {{"f", "b"}}));
        int chosen = 0;
        for (const Token& token : tokens_of(html)) {
            for (const auto& [name, value] : token.attributes) {
                if (name != "checked" && name != "selected") continue;
                EXPECT_EQ(attribute(token, "value"), "b") << html;
                ++chosen;
            }
        }
        EXPECT_EQ(chosen, 1) << html;
    }
    const FormField box{.name = "f", .type = FieldType::checkbox, .label = "Label"};
    EXPECT_NE(shape_of(shown(box, check_form({&box, 1}, {{"f", "on"}}))).find(" checked"),
              std::string::npos);
}

TEST(Forms, APasswordIsNeverShownAgain) {
    const FormField field{
        .name = "f", .type = FieldType::password, .label = "Label", .minimum = 30};
    const std::string html = shown(field, check_form({&field, 1}, {{"f", "tres-secret"}}));
    EXPECT_EQ(html.find("tres-secret"), std::string::npos);
    const auto tokens = tokens_of(html);
    EXPECT_EQ(attribute(*find_input(tokens), "type"), "password");
}

TEST(Forms, AHiddenValueAndAFileHaveTheirInput) {
    const FormField hidden{.name = "f", .type = FieldType::hidden};
    const std::string unseen = shown(hidden, check_form({&hidden, 1}, {{"f", "7"}}));
    EXPECT_NE(unseen.find("value=\"7\""), std::string::npos);
    EXPECT_EQ(unseen.find("fieldset"), std::string::npos) << "no card around what nobody sees";
    const FormField file{.name = "f", .type = FieldType::file, .label = "Label"};
    const auto tokens = tokens_of(shown(file, {}));
    EXPECT_EQ(attribute(*find_input(tokens), "type"), "file");
}

}  // namespace
}  // namespace agora::view
