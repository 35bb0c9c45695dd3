#include "agora/fields/openapi.hpp"

namespace agora::fields {
namespace {

std::string_view base_schema(FieldType type) {
    switch (type) {
        case FieldType::number:
            return R"("type":"integer")";
        case FieldType::decimal:
            return R"("type":"number")";
        case FieldType::checkbox:
            return R"("type":"boolean")";
        case FieldType::date:
            return R"("type":"string","format":"date")";
        case FieldType::email:
            return R"("type":"string","format":"email")";
        case FieldType::url:
            return R"("type":"string","format":"uri")";
        case FieldType::password:
            return R"("type":"string","format":"password")";
        case FieldType::file:
            return R"("type":"string","contentMediaType":"application/octet-stream")";
        default:
            return R"("type":"string")";
    }
}

bool is_free_text(FieldType type) {
    return type == FieldType::text || type == FieldType::textarea || type == FieldType::email ||
           type == FieldType::url || type == FieldType::tel || type == FieldType::search ||
           type == FieldType::password || type == FieldType::hidden;
}

void write_limits(std::string& out, const FormField& field) {
    if (is_free_text(field.type)) {
        if (field.minimum > 0) out += ",\"minLength\":" + std::to_string(field.minimum);
        out += ",\"maxLength\":" + std::to_string(most_characters(field));
    }
    if (field.least) out += ",\"minimum\":" + std::to_string(*field.least);
    if (field.most) out += ",\"maximum\":" + std::to_string(*field.most);
    if (field.options.empty()) return;
    std::vector<std::string_view> values;
    for (const Option& option : field.options) values.push_back(option.value);
    out += ",\"enum\":";
    write_json(out, values);
}

void write_field(std::string& out, const FormField& field) {
    const bool several = field.multiple || field.type == FieldType::checkboxes;
    if (several) out += R"({"type":"array","items":)";
    out += '{';
    out += base_schema(field.type);
    write_limits(out, field);
    if (!several && !field.label.empty()) {
        out += ",\"title\":";
        write_json_string(out, field.label);
    }
    if (!several && !field.hint.empty()) {
        out += ",\"description\":";
        write_json_string(out, field.hint);
    }
    out += several ? "}}" : "}";
}

}  // namespace

std::string form_schema(Form form) {
    std::string out = R"({"type":"object","properties":{)";
    std::vector<std::string_view> required;
    bool first = true;
    for (const FormField& field : form) {
        if (!std::exchange(first, false)) out += ',';
        write_json_string(out, field.name);
        out += ':';
        write_field(out, field);
        if (field.required) required.push_back(field.name);
    }
    out += '}';
    if (!required.empty()) {
        out += ",\"required\":";
        write_json(out, required);
    }
    out += '}';
    return out;
}

}  // namespace agora::fields
