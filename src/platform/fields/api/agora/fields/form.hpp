#pragma once

#include "agora/base/language.hpp"
#include "agora/base/result.hpp"
#include "agora/fields/fields.hpp"
#include "agora/fields/name_values.hpp"

#include <array>
#include <cstdint>
#include <limits>
#include <optional>
#include <span>
#include <string>
#include <string_view>
#include <vector>

namespace agora::fields {

enum class FieldType {
    text,
    email,
    password,
    number,    ///< a whole number
    decimal,   ///< a number with a point or comma
    money,     ///< an amount, "12,50"
    date,      ///< YYYY-MM-DD
    time,      ///< HH:MM
    datetime,  ///< YYYY-MM-DDTHH:MM, in the zone of the thing
    url,
    tel,
    search,
    file,
    textarea,
    select,
    radios,
    checkbox,
    checkboxes,
    hidden
};
AGORA_ENUM(FieldType, text, email, password, number, decimal, money, date, time, datetime, url, tel,
           search, file, textarea, select, radios, checkbox, checkboxes, hidden)

/// One of a fixed list of options; label and hint are English source texts.
struct Option {
    std::string_view value;
    std::string_view label;
    std::string_view hint = {};
    std::string_view lang = {};  ///< the label is in this language and shown as it is
};

/// The languages of pages and mail, each called as its own readers call it.
inline constexpr std::array kLanguageOptions{
    Option{code(Language::nl), own_name(Language::nl), {}, code(Language::nl)},
    Option{code(Language::fr), own_name(Language::fr), {}, code(Language::fr)},
    Option{code(Language::en), own_name(Language::en), {}, code(Language::en)}};

/// One field of a form. Label, hint and group are English source texts: write them with tr().
struct FormField {
    std::string_view name;
    FieldType type = FieldType::text;
    std::string_view label = {};
    std::string_view hint = {};
    std::string_view group = {};  ///< fields in a row with one group share a fieldset
    bool required = false;
    std::size_t minimum = 0;  ///< characters (code points), of a text that is there
    std::size_t maximum = 0;  ///< characters; 0: what is usual for the type, see most_characters
    std::optional<std::int64_t> least = {};  ///< of a number or decimal
    std::optional<std::int64_t> most = {};
    std::string_view autocomplete = {};    ///< WHATWG autofill name
    std::span<const Option> options = {};  ///< else given at run time, see Choices
    bool multiple = false;                 ///< several values; checkboxes always are
    std::string_view accept = {};          ///< of a file: "image/*,.pdf"
    int rows = 0;                          ///< of a textarea; 0: usual
    std::string_view source = {};          ///< address that suggests options while one types
    bool markdown = false;  ///< of a textarea: has tools for its layout and a preview
};
using Form = std::span<const FormField>;

/// text 255, email 254, url 2000, tel 40, password 1000, textarea 20000, …
std::size_t most_characters(const FormField& field);

/// An option that is known only at run time; the texts are in the reader's language already.
struct Choice {
    std::string value;
    std::string label;
    std::string hint = {};
    std::string lang = {};  ///< when it is another one than the page's
};

/// The options at run time, by field.
struct Choices {
    std::string_view field;
    std::vector<Choice> options;
};

/// What the form itself doesn't know: options of this moment, which file fields came with one, and
/// what this reader is not asked. An unasked field is neither shown nor checked nor read.
struct FormContext {
    std::vector<Choices> choices = {};
    std::vector<std::string> uploaded = {};
    std::vector<std::string_view> unasked = {};

    bool asks(std::string_view field) const;
};

enum class FieldRefusal {
    field_missing,
    choice_missing,
    box_not_ticked,
    file_missing,
    text_too_long,
    text_too_short,
    text_malformed,
    control_characters,
    email_malformed,
    url_malformed,
    tel_malformed,
    number_malformed,
    number_too_small,
    number_too_large,
    decimal_malformed,
    amount_malformed,
    date_malformed,
    time_malformed,
    datetime_malformed,
    option_unknown,
    sent_twice
};
RefusalText refusal_text(FieldRefusal refusal);

/// A form as it stands: what was typed, and what is wrong with it. Shown by show_form.
struct FormState {
    NameValues values = {};
    std::vector<Refusal> refusals = {};
    FormContext context = {};
    bool previews =
        false;  ///< to be read in its layout before it is sent: shown again, refused nothing

    bool ok() const { return refusals.empty() && !previews; }
    bool refuses(std::string_view field) const;
};

/// What the button "Preview" of a form with a field in Markdown sends as "act".
inline constexpr std::string_view kPreview = "preview";

/// Checks what was sent against the form, each field at most one refusal, in the order of the form.
/// The values are kept as typed but for normal form C and line ends (CR LF and CR become LF).
/// Names that the form doesn't have, or that are not asked, are left out.
FormState check_form(Form form, const NameValues& sent, FormContext context = {});

}  // namespace agora::fields
