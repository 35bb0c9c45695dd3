#include "agora/fields/form_view.hpp"

#include "agora/fields/form_read.hpp"

#include <algorithm>

namespace agora::fields {
namespace {

/// What every step of the showing needs.
struct Showing {
    const FormState& state;
    const locale::Translator& translator;
    Language language;
    std::string_view id_prefix;

    std::string text(std::string_view source) const {
        return source.empty() ? std::string{} : std::string{translator.translate(language, source)};
    }
    std::string id(std::string_view name) const {
        return std::string{id_prefix} + std::string{name};
    }
    bool has_value(const FormField& field, std::string_view value) const {
        const auto values = state.values.all(field.name);
        return std::ranges::find(values, value) != values.end();
    }
};

std::string first_error(const Showing& showing, std::string_view field) {
    for (const Refusal& refusal : showing.state.refusals) {
        if (refusal.field() == field) {
            return showing.translator.text(showing.language, refusal.message());
        }
    }
    return {};
}

std::vector<OptionView> options_of(const Showing& showing, const FormField& field) {
    std::vector<OptionView> options;
    const auto add = [&](Choice choice) {
        const bool chosen = showing.has_value(field, choice.value);
        options.push_back({showing.id(field.name) + "-" + std::to_string(options.size() + 1),
                           std::move(choice.value), std::move(choice.label), std::move(choice.hint),
                           chosen, std::move(choice.lang)});
    };
    for (const Option& option : field.options) {
        add({std::string{option.value},
             option.lang.empty() ? showing.text(option.label) : std::string{option.label},
             showing.text(option.hint), std::string{option.lang}});
    }
    for (const Choices& choices : showing.state.context.choices) {
        if (choices.field != field.name) continue;
        for (const Choice& choice : choices.options) add(choice);
    }
    return options;
}

std::string described_by(const FieldView& view) {
    std::string ids;
    if (!view.hint.empty()) ids = view.id + "-hint";
    if (!view.error.empty()) ids += (ids.empty() ? "" : " ") + view.id + "-error";
    return ids;
}

bool has_length(FieldType type) {
    return type == FieldType::text || type == FieldType::textarea || type == FieldType::email ||
           type == FieldType::url || type == FieldType::tel || type == FieldType::search ||
           type == FieldType::password;
}

/// What HTML calls it. Amounts are text: type=number refuses the comma in some languages.
std::string input_type_of(FieldType type) {
    switch (type) {
        case FieldType::text:
        case FieldType::email:
        case FieldType::number:
        case FieldType::date:
        case FieldType::time:
        case FieldType::url:
        case FieldType::tel:
        case FieldType::search:
            return std::string{enum_name(type)};
        case FieldType::datetime:
            return "datetime-local";
        case FieldType::decimal:
        case FieldType::money:
            return "text";
        default:
            return {};
    }
}

FieldView view_of(const Showing& showing, const FormField& field) {
    FieldView view;
    view.name = field.name;
    view.id = showing.id(field.name);
    view.type = field.type;
    view.input_type = input_type_of(field.type);
    view.grouped = field.type == FieldType::radios || field.type == FieldType::checkboxes;
    view.label = showing.text(field.label);
    view.hint = showing.text(field.hint);
    view.error = first_error(showing, field.name);
    view.described_by = described_by(view);
    view.required = field.required;
    view.multiple = field.multiple;
    view.autocomplete = field.autocomplete;
    view.accept = field.accept;
    view.source = field.source;
    view.markdown = field.markdown;
    view.min = field.least;
    view.max = field.most;
    view.options = options_of(showing, field);
    if (has_length(field.type)) {
        view.maxlength = static_cast<std::int64_t>(most_characters(field));
    }
    if (field.rows > 0) view.rows = field.rows;
    const std::string_view value = showing.state.values[field.name];
    if (field.type == FieldType::checkbox) {
        view.checked = FieldReader<bool>::read(value).value_or(false);
    } else if (field.type != FieldType::password && field.type != FieldType::file) {
        view.value = value;
    }
    return view;
}

std::vector<ErrorView> errors_of(const Showing& showing, Form form) {
    std::vector<ErrorView> errors;
    for (const Refusal& refusal : showing.state.refusals) {
        ErrorView error;
        for (const FormField& field : form) {
            if (field.name != refusal.field() || !showing.state.context.asks(field.name)) continue;
            error.field_id = showing.id(field.name);
            error.text = showing.text(field.label) + ": ";
        }
        error.text += showing.translator.text(showing.language, refusal.message());
        errors.push_back(std::move(error));
    }
    return errors;
}

}  // namespace

FormView show_form(Form form, const FormState& state, const locale::Translator& translator,
                   Language language, std::string_view id_prefix) {
    const Showing showing{state, translator, language, id_prefix};
    FormView view;
    std::string_view group;
    for (const FormField& field : form) {
        if (!state.context.asks(field.name)) continue;
        if (field.type == FieldType::hidden) {
            view.hidden.push_back(view_of(showing, field));
            continue;
        }
        if (view.groups.empty() || field.group != group) {
            view.groups.push_back({showing.text(field.group), {}});
            group = field.group;
        }
        view.groups.back().fields.push_back(view_of(showing, field));
    }
    view.errors = errors_of(showing, form);
    view.previews = std::ranges::any_of(form, [&](const FormField& field) {
        return field.markdown && state.context.asks(field.name);
    });
    return view;
}

}  // namespace agora::fields
