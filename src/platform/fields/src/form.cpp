#include "agora/fields/form.hpp"

#include "agora/fields/form_read.hpp"

#include "syntax.hpp"

#include "agora/locale/text.hpp"

#include <algorithm>

namespace agora::fields {
namespace {

using MaybeRefusal = std::optional<Refusal>;

Refusal at(const FormField& field, FieldRefusal refusal,
           std::vector<std::pair<std::string_view, std::string>> values = {}) {
    return {refusal, std::string{field.name}, std::move(values)};
}

bool takes_several(const FormField& field) {
    return field.multiple || field.type == FieldType::checkboxes;
}

bool has_options(FieldType type) {
    return type == FieldType::select || type == FieldType::radios || type == FieldType::checkboxes;
}

FieldRefusal missing(FieldType type) {
    if (has_options(type)) return FieldRefusal::choice_missing;
    if (type == FieldType::checkbox) return FieldRefusal::box_not_ticked;
    if (type == FieldType::file) return FieldRefusal::file_missing;
    return FieldRefusal::field_missing;
}

MaybeRefusal check_length(const FormField& field, std::string_view text) {
    const std::size_t count = utf8_length(text);
    const std::size_t most = most_characters(field);
    if (count > most) {
        return at(field, FieldRefusal::text_too_long,
                  {{"most", std::to_string(most)}, {"count", std::to_string(count)}});
    }
    if (count < field.minimum) {
        return at(field, FieldRefusal::text_too_short,
                  {{"least", std::to_string(field.minimum)}, {"count", std::to_string(count)}});
    }
    return std::nullopt;
}

MaybeRefusal check_range(const FormField& field, double value) {
    if (field.least && value < static_cast<double>(*field.least)) {
        return at(field, FieldRefusal::number_too_small, {{"least", std::to_string(*field.least)}});
    }
    if (field.most && value > static_cast<double>(*field.most)) {
        return at(field, FieldRefusal::number_too_large, {{"most", std::to_string(*field.most)}});
    }
    return std::nullopt;
}

MaybeRefusal check_option(const FormField& field, const FormContext& context,
                          std::string_view text) {
    for (const Option& option : field.options) {
        if (option.value == text) return std::nullopt;
    }
    for (const Choices& choices : context.choices) {
        if (choices.field != field.name) continue;
        for (const Choice& choice : choices.options) {
            if (choice.value == text) return std::nullopt;
        }
    }
    return at(field, FieldRefusal::option_unknown);
}

MaybeRefusal check_syntax(const FormField& field, std::string_view text) {
    const auto unless = [&](bool fine, FieldRefusal refusal) -> MaybeRefusal {
        if (fine) return std::nullopt;
        return at(field, refusal);
    };
    switch (field.type) {
        case FieldType::email:
            return unless(is_email(text), FieldRefusal::email_malformed);
        case FieldType::url:
            return unless(is_url(text), FieldRefusal::url_malformed);
        case FieldType::tel:
            return unless(is_tel(text), FieldRefusal::tel_malformed);
        case FieldType::date:
            return unless(parse_date(text).has_value(), FieldRefusal::date_malformed);
        case FieldType::time:
            return unless(is_time(text), FieldRefusal::time_malformed);
        case FieldType::datetime:
            return unless(is_datetime(text), FieldRefusal::datetime_malformed);
        case FieldType::money:
            return unless(parse_minor_units(text).has_value(), FieldRefusal::amount_malformed);
        default:
            return std::nullopt;
    }
}

MaybeRefusal check_number(const FormField& field, std::string_view text) {
    if (field.type == FieldType::number) {
        const auto value = FieldReader<std::int64_t>::read(text);
        if (!value) return at(field, FieldRefusal::number_malformed);
        return check_range(field, static_cast<double>(*value));
    }
    const auto value = FieldReader<double>::read(text);
    if (!value) return at(field, FieldRefusal::decimal_malformed);
    return check_range(field, *value);
}

MaybeRefusal check_value(const FormField& field, const FormContext& context,
                         std::string_view text) {
    if (!is_valid_utf8(text)) return at(field, FieldRefusal::text_malformed);
    const Lines lines = field.type == FieldType::textarea ? Lines::many : Lines::one;
    if (has_control_characters(text, lines)) return at(field, FieldRefusal::control_characters);
    if (text.empty()) return std::nullopt;
    if (has_options(field.type)) return check_option(field, context, text);
    if (field.type == FieldType::number || field.type == FieldType::decimal) {
        return check_number(field, text);
    }
    if (auto refusal = check_length(field, text)) return refusal;
    return check_syntax(field, text);
}

/// CR LF and a lone CR are one line feed.
std::string with_line_feeds(std::string_view text) {
    std::string out;
    out.reserve(text.size());
    for (std::size_t i = 0; i < text.size(); ++i) {
        const bool pair = text[i] == '\r' && i + 1 < text.size() && text[i + 1] == '\n';
        if (!pair) out += text[i] == '\r' ? '\n' : text[i];
    }
    return out;
}

std::string normalised(const FormField& field, std::string_view text) {
    if (!is_valid_utf8(text)) return std::string{text};
    if (field.type == FieldType::textarea) return locale::nfc(with_line_feeds(text));
    return locale::nfc(text);
}

bool is_answered(const FormField& field, const std::vector<std::string>& values,
                 const FormContext& context) {
    if (field.type == FieldType::file) {
        return std::ranges::find(context.uploaded, field.name) != context.uploaded.end();
    }
    if (field.type == FieldType::checkbox) {
        return std::ranges::any_of(values, [](const std::string& value) {
            return FieldReader<bool>::read(value).value_or(false);
        });
    }
    const bool keeps_spaces = field.type == FieldType::password;
    return std::ranges::any_of(values, [&](const std::string& value) {
        return keeps_spaces ? !value.empty() : !trimmed(value).empty();
    });
}

MaybeRefusal check_field(const FormField& field, const std::vector<std::string>& values,
                         const FormContext& context) {
    if (values.size() > 1 && !takes_several(field)) return at(field, FieldRefusal::sent_twice);
    for (const std::string& value : values) {
        if (auto refusal = check_value(field, context, value)) return refusal;
    }
    if (field.required && !is_answered(field, values, context)) {
        return at(field, missing(field.type));
    }
    return std::nullopt;
}

}  // namespace

std::size_t most_characters(const FormField& field) {
    if (field.maximum > 0) return field.maximum;
    switch (field.type) {
        case FieldType::email:
            return 254;
        case FieldType::tel:
            return 40;
        case FieldType::url:
        case FieldType::hidden:
            return 2000;
        case FieldType::password:
            return 1000;
        case FieldType::textarea:
            return 20'000;
        default:
            return 255;
    }
}

bool FormState::refuses(std::string_view field) const {
    return std::ranges::any_of(refusals,
                               [&](const Refusal& refusal) { return refusal.field() == field; });
}

bool FormContext::asks(std::string_view field) const {
    return std::ranges::find(unasked, field) == unasked.end();
}

FormState check_form(Form form, const NameValues& sent, FormContext context) {
    FormState state{{}, {}, std::move(context)};
    for (const FormField& field : form) {
        if (!state.context.asks(field.name)) continue;
        std::vector<std::string> values;
        for (const std::string_view text : sent.all(field.name)) {
            values.push_back(normalised(field, text));
        }
        if (auto refusal = check_field(field, values, state.context)) {
            state.refusals.push_back(std::move(*refusal));
        }
        for (std::string& value : values) {
            state.values.add(std::string{field.name}, std::move(value));
        }
    }
    state.previews = sent["act"] == kPreview && std::ranges::any_of(form, &FormField::markdown);
    if (state.previews) state.refusals.clear();
    return state;
}

}  // namespace agora::fields
