#include "agora/fields/json_read.hpp"

#include "agora/fields/json_write.hpp"

#include <boost/json.hpp>

#include <cmath>

namespace agora::fields {

namespace json = boost::json;

RefusalText refusal_text(JsonRefusal refusal) {
    switch (refusal) {
        case JsonRefusal::json_malformed:
            return {"json_malformed", RefusalKind::field,
                    tr("The text is not valid JSON. Send one JSON object in UTF-8.")};
        case JsonRefusal::json_too_deep:
            return {"json_too_deep", RefusalKind::field,
                    tr("The JSON is nested too deeply. Send at most 32 levels.")};
        case JsonRefusal::json_too_large:
            return {"json_too_large", RefusalKind::field,
                    tr("The JSON is too large. Send it in smaller parts.")};
        case JsonRefusal::json_not_an_object:
            return {"json_not_an_object", RefusalKind::field,
                    tr("This must be one JSON object with texts, numbers, true, false or lists of "
                       "them.")};
    }
    return {};
}

struct Json::Tree {
    json::value root;
};

namespace {

const json::value kNull;

const json::value& value_of(const void* value) {
    return value ? *static_cast<const json::value*>(value) : kNull;
}

std::string_view view(const json::string& text) {
    return {text.data(), text.size()};
}

}  // namespace

Json::Json() = default;

bool Json::is_null() const {
    return value_of(value_).is_null();
}

bool Json::is_object() const {
    return value_of(value_).is_object();
}

bool Json::is_array() const {
    return value_of(value_).is_array();
}

std::optional<bool> Json::boolean() const {
    const bool* value = value_of(value_).if_bool();
    return value ? std::optional{*value} : std::nullopt;
}

std::optional<std::int64_t> Json::integer() const {
    const json::value& value = value_of(value_);
    if (const auto* whole = value.if_int64()) return *whole;
    constexpr double kMost = 9.2e18;
    if (const double* real = value.if_double();
        real && std::trunc(*real) == *real && std::abs(*real) < kMost) {
        return static_cast<std::int64_t>(*real);
    }
    return std::nullopt;
}

std::optional<double> Json::number() const {
    const json::value& value = value_of(value_);
    if (const auto* whole = value.if_int64()) return static_cast<double>(*whole);
    if (const auto* large = value.if_uint64()) return static_cast<double>(*large);
    if (const double* real = value.if_double(); real && std::isfinite(*real)) return *real;
    return std::nullopt;
}

std::optional<std::string_view> Json::text() const {
    const json::string* value = value_of(value_).if_string();
    return value ? std::optional{view(*value)} : std::nullopt;
}

Json Json::operator[](std::string_view name) const {
    const json::object* object = value_of(value_).if_object();
    if (!object) return {};
    const json::value* found = object->if_contains({name.data(), name.size()});
    return found ? Json{tree_, found} : Json{};
}

bool Json::has(std::string_view name) const {
    const json::object* object = value_of(value_).if_object();
    return object && object->contains({name.data(), name.size()});
}

std::vector<std::string> Json::names() const {
    std::vector<std::string> all;
    if (const json::object* object = value_of(value_).if_object()) {
        for (const auto& member : *object)
            all.emplace_back(member.key().data(), member.key().size());
    }
    return all;
}

std::vector<Json> Json::items() const {
    std::vector<Json> all;
    if (const json::array* array = value_of(value_).if_array()) {
        for (const json::value& item : *array) all.push_back(Json{tree_, &item});
    }
    return all;
}

std::string Json::write() const {
    return json::serialize(value_of(value_));
}

Result<Json> parse_json(std::string_view text, std::size_t most_bytes) {
    if (text.size() > most_bytes) return JsonRefusal::json_too_large;
    json::parse_options options;
    options.max_depth = kJsonDepth;
    json::error_code error;
    auto tree = std::make_shared<Json::Tree>();
    tree->root = json::parse({text.data(), text.size()}, error, {}, options);
    if (error == json::error::too_deep) return JsonRefusal::json_too_deep;
    if (error) return JsonRefusal::json_malformed;
    const json::value* root = &tree->root;
    return Json{std::move(tree), root};
}

namespace {

/// The text that a form would send for a single value; nothing for null.
enum class Scalar { added, none, nested };

Scalar add_scalar(NameValues& form, const std::string& name, const Json& value) {
    if (value.is_null()) return Scalar::none;
    if (const auto text = value.text()) {
        form.add(name, std::string{*text});
    } else if (const auto truth = value.boolean()) {
        form.add(name, *truth ? "true" : "false");
    } else if (const auto whole = value.integer()) {
        form.add(name, std::to_string(*whole));
    } else if (const auto real = value.number()) {
        std::string digits;
        write_json_number(digits, *real);
        form.add(name, std::move(digits));
    } else {
        return Scalar::nested;
    }
    return Scalar::added;
}

}  // namespace

Result<NameValues> read_json_form(std::string_view text) {
    const Result<Json> parsed = parse_json(text);
    if (!parsed) return parsed.refusal();
    if (!parsed->is_object()) return JsonRefusal::json_not_an_object;

    NameValues form;
    for (const std::string& name : parsed->names()) {
        const Json value = (*parsed)[name];
        const std::vector<Json> values = value.is_array() ? value.items() : std::vector{value};
        for (const Json& item : values) {
            if (add_scalar(form, name, item) == Scalar::nested) {
                return Refusal{JsonRefusal::json_not_an_object, name};
            }
        }
    }
    return form;
}

}  // namespace agora::fields
