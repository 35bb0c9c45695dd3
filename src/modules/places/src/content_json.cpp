#include "content_json.hpp"

#include "agora/fields/json_read.hpp"
#include "agora/fields/json_write.hpp"

namespace agora::places {
namespace {

template <typename Type>
void read(const fields::Json& json, Type& value);

void read(const fields::Json& json, std::string& value) {
    if (const auto text = json.text()) value = std::string{*text};
}
void read(const fields::Json& json, std::int64_t& value) {
    if (const auto number = json.integer()) value = *number;
}
void read(const fields::Json& json, std::optional<double>& value) {
    value = json.number();
}
void read(const fields::Json& json, TermId& value) {
    value = parse_id<TermId>(json.text().value_or("")).value_or(TermId{});
}
template <typename Item>
void read(const fields::Json& json, std::vector<Item>& value) {
    for (const fields::Json& item : json.items()) read(item, value.emplace_back());
}
template <typename Type>
void read(const fields::Json& json, Type& value) {
    if constexpr (fields::DescribedEnum<Type>) {
        if (const auto found = fields::enum_value<Type>(json.text().value_or(""))) value = *found;
    } else {
        fields::for_each(value,
                         [&](std::string_view name, auto& member) { read(json[name], member); });
    }
}

}  // namespace

std::string to_text(const Content& content) {
    return fields::to_json(content);
}

Content content_of(std::string_view text) {
    Content content;
    if (const auto json = fields::parse_json(text)) read(*json, content);
    return content;
}

}  // namespace agora::places
