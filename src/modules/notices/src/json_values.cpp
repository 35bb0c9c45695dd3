#include "json_values.hpp"

#include "agora/fields/json_write.hpp"
#include "agora/notices/read.hpp"

#include <algorithm>
#include <array>
#include <charconv>
#include <map>

namespace agora::notices {

using fields::Json;

namespace {

/// A member is found by looking at all: of larger objects the last one counts as it is.
constexpr std::size_t kMostMembers = 200;
/// Arrays that count as a whole by the schema of OCDS 1.1.
constexpr std::array<std::string_view, 3> kWholeArrays{"additionalIdentifiers",
                                                       "additionalClassifications", "changes"};

void write_merged(std::string& out, std::string_view name, const std::vector<Json>& values);

bool is_mergeable(const Json& value) {
    return value.is_object() && value.names().size() <= kMostMembers;
}

void write_object(std::string& out, const std::vector<Json>& objects) {
    std::vector<std::string> names;
    std::map<std::string, std::vector<Json>, std::less<>> values;
    for (const Json& object : objects) {
        for (const std::string& name : object.names()) {
            auto& all = values[name];
            if (all.empty()) names.push_back(name);
            all.push_back(object[name]);
        }
    }
    out += '{';
    const std::size_t start = out.size();
    for (const std::string& name : names) {
        const std::vector<Json>& all = values[name];
        if (all.back().is_null()) continue;
        if (out.size() > start) out += ',';
        fields::write_json_string(out, name);
        out += ':';
        write_merged(out, name, all);
    }
    out += '}';
}

bool is_of_objects(const Json& value) {
    const std::vector<Json> items = value.items();
    return value.is_array() && std::ranges::all_of(items, &is_mergeable);
}

/// What has no id stands beside the rest.
void write_array(std::string& out, const std::vector<Json>& arrays) {
    std::vector<std::vector<Json>> groups;
    std::map<std::string, std::size_t, std::less<>> places;
    for (const Json& array : arrays) {
        for (const Json& item : array.items()) {
            const std::string id = text_of(item["id"]);
            const auto known = id.empty() ? places.end() : places.find(id);
            if (known != places.end()) {
                groups[known->second].push_back(item);
                continue;
            }
            if (!id.empty()) places.emplace(id, groups.size());
            groups.push_back({item});
        }
    }
    out += '[';
    for (std::size_t at = 0; at < groups.size(); ++at) {
        if (at > 0) out += ',';
        write_merged(out, {}, groups[at]);
    }
    out += ']';
}

/// Of values in the order of their dates; what stands before one of another kind is gone.
void write_merged(std::string& out, std::string_view name, const std::vector<Json>& values) {
    const auto alike = [&](auto fits) {
        const auto start = std::find_if_not(values.rbegin(), values.rend(), fits).base();
        return std::vector<Json>(start, values.end());
    };
    const Json& last = values.back();
    if (values.size() > 1 && is_mergeable(last)) {
        write_object(out, alike(&is_mergeable));
    } else if (values.size() > 1 && is_of_objects(last) &&
               std::ranges::find(kWholeArrays, name) == kWholeArrays.end()) {
        write_array(out, alike(&is_of_objects));
    } else {
        out += last.write();
    }
}

}  // namespace

Json current(const Json& value) {
    if (!value.is_array()) return value;
    const std::vector<Json> items = value.items();
    if (items.empty() || !items.back().has("releaseID") || !items.back().has("value")) return value;
    return items.back()["value"];
}

Json member(const Json& object, std::string_view name) {
    return current(object[name]);
}

std::string text_of(const Json& value) {
    if (const auto text = value.text()) return std::string{*text};
    if (const auto whole = value.integer()) return std::to_string(*whole);
    const auto real = value.number();
    if (!real) return {};
    // Never with an exponent: amounts are read digit by digit.
    std::array<char, 400> digits{};
    const auto [end, error] = std::to_chars(digits.data(), digits.data() + digits.size(), *real,
                                            std::chars_format::fixed);
    return error == std::errc{} ? std::string{digits.data(), end} : std::string{};
}

std::string text_at(const Json& object, std::string_view name) {
    return text_of(member(object, name));
}

Json merged(const std::vector<Json>& releases) {
    if (releases.empty()) return {};
    if (releases.size() == 1) return releases.front();
    std::string text;
    write_merged(text, {}, releases);
    const Result<Json> parsed = fields::parse_json(text, kMostBytes * 2);
    return parsed ? *parsed : Json{};
}

}  // namespace agora::notices
