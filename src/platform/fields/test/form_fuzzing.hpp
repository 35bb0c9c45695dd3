#pragma once

#include "agora/fields/form_read.hpp"
#include "agora/fields/json_read.hpp"

#include "agora/base/assert.hpp"

namespace agora::fields {

/// Bytes as JSON, and as a form of every type of field; checks what must hold of the outcome.
inline void read_anything(std::string_view bytes) {
    const auto json = parse_json(bytes);
    if (json) AGORA_ASSERT(parse_json(json->write()).ok());

    static const std::vector<FormField> kEvery = [] {
        std::vector<FormField> all;
        for_each_enumerator<FieldType>([&](std::string_view name, FieldType type) {
            all.push_back({.name = name, .type = type, .label = name, .multiple = true});
        });
        return all;
    }();
    NameValues sent;
    for (const FormField& field : kEvery) sent.add(std::string{field.name}, std::string{bytes});
    if (const auto form = read_json_form(bytes)) {
        for (const auto& [name, value] : *form) sent.add(name, value);
    }
    const FormState once = check_form(kEvery, sent);
    const FormState twice = check_form(kEvery, once.values);
    AGORA_ASSERT(once.refusals.size() == twice.refusals.size());
    AGORA_ASSERT(once.values == twice.values);
    static_cast<void>(FieldReader<double>::read(bytes));
    static_cast<void>(FieldReader<locale::LocalTime>::read(bytes));
}

}  // namespace agora::fields
