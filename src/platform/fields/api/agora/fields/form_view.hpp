#pragma once

#include "agora/base/text.hpp"
#include "agora/fields/form.hpp"
#include "agora/locale/translator.hpp"

#include <cstdint>
#include <optional>
#include <string>
#include <vector>

// A form for a page, in the reader's language: the model of the partial web/views/field.html and of
// web/views/form.html, which shows all groups and the summary of what is wrong.
namespace agora::fields {

struct OptionView {
    std::string id;
    std::string value;
    std::string label;
    std::string hint;
    bool checked = false;
    std::string lang;  ///< of the label, when it is another one than the page's
};
AGORA_FIELDS(OptionView, id, value, label, hint, checked, lang)

struct FieldView {
    std::string name;
    std::string id;
    FieldType type = FieldType::text;
    std::string input_type;  ///< of <input>; empty for a password and for what is no line of text
    bool grouped = false;    ///< several inputs under one label: radios, checkboxes
    std::string label;
    std::string hint;
    std::string error;
    std::string value;         ///< as typed; never of a password
    std::string described_by;  ///< ids of hint and error, for aria-describedby
    bool required = false;
    bool multiple = false;
    bool checked = false;  ///< of a checkbox
    std::string autocomplete;
    std::optional<std::int64_t> maxlength;
    std::optional<std::int64_t> min;
    std::optional<std::int64_t> max;
    std::optional<int> rows;
    std::string accept;
    std::string source;
    std::vector<OptionView> options;
    bool markdown = false;  ///< a textarea with tools for its layout
    Html preview = {};      ///< its text in its layout, when asked for
};
AGORA_FIELDS(FieldView, name, id, type, input_type, grouped, label, hint, error, value,
             described_by, required, multiple, checked, autocomplete, maxlength, min, max, rows,
             accept, source, options, markdown, preview)

/// Fields that belong together; without legend when the form named no group.
struct GroupView {
    std::string legend;
    std::vector<FieldView> fields;
};
AGORA_FIELDS(GroupView, legend, fields)

/// One line of the summary above the form; without id when it concerns the form as a whole.
struct ErrorView {
    std::string field_id;
    std::string text;
};
AGORA_FIELDS(ErrorView, field_id, text)

struct FormView {
    std::vector<GroupView> groups;
    std::vector<FieldView> hidden;  ///< what nobody sees stands in no group
    std::vector<ErrorView> errors;
    bool previews = false;  ///< a field is Markdown: the form offers a preview
};
AGORA_FIELDS(FormView, groups, hidden, errors, previews)

/// The form with typed values kept and each refusal at its field. The prefix keeps the ids apart
/// when a page has several forms.
FormView show_form(Form form, const FormState& state, const locale::Translator& translator,
                   Language language, std::string_view id_prefix = "field-");

}  // namespace agora::fields
