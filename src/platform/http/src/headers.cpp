#include "agora/http/headers.hpp"

#include <algorithm>

namespace agora::http {
namespace {

constexpr char lower(char letter) {
    return letter >= 'A' && letter <= 'Z' ? static_cast<char>(letter + ('a' - 'A')) : letter;
}

bool is_token_character(char letter) {
    if ((letter >= '0' && letter <= '9') || (lower(letter) >= 'a' && lower(letter) <= 'z')) {
        return true;
    }
    return std::string_view{"!#$%&'*+-.^_`|~"}.find(letter) != std::string_view::npos;
}

bool is_control(char letter) {
    const auto byte = static_cast<unsigned char>(letter);
    return (byte < 0x20 && letter != '\t') || byte == 0x7F;
}

}  // namespace

bool equal_ignoring_case(std::string_view left, std::string_view right) {
    return left.size() == right.size() &&
           std::equal(left.begin(), left.end(), right.begin(),
                      [](char one, char other) { return lower(one) == lower(other); });
}

void Headers::add(std::string_view name, std::string_view value) {
    if (name.empty() || !std::all_of(name.begin(), name.end(), is_token_character)) {
        throw BadAnswer("a header's name is no token");
    }
    if (std::any_of(value.begin(), value.end(), is_control)) {
        throw BadAnswer("a control character in the header " + std::string{name});
    }
    Place place;
    place.name_start = static_cast<std::uint32_t>(bytes_.size());
    place.name_size = static_cast<std::uint32_t>(name.size());
    bytes_.append(name);
    place.value_start = static_cast<std::uint32_t>(bytes_.size());
    place.value_size = static_cast<std::uint32_t>(value.size());
    bytes_.append(value);
    places_.push_back(place);
}

void Headers::set(std::string_view name, std::string_view value) {
    if (!has(name)) return add(name, value);
    const std::string kept_name{name};
    const std::string kept_value{value};
    remove(kept_name);
    add(kept_name, kept_value);
}

void Headers::remove(std::string_view name) {
    const std::string kept_name{name};
    Headers rest;
    for (std::size_t index = 0; index < size(); ++index) {
        const Line line = at(index);
        if (!equal_ignoring_case(line.name, kept_name)) rest.add(line.name, line.value);
    }
    *this = std::move(rest);
}

void Headers::clear() {
    bytes_.clear();
    places_.clear();
}

Headers::Line Headers::at(std::size_t index) const {
    const Place& place = places_[index];
    const std::string_view bytes = bytes_;
    return {bytes.substr(place.name_start, place.name_size),
            bytes.substr(place.value_start, place.value_size)};
}

std::optional<std::string_view> Headers::find(std::string_view name) const {
    for (std::size_t index = 0; index < size(); ++index) {
        const Line line = at(index);
        if (equal_ignoring_case(line.name, name)) return line.value;
    }
    return std::nullopt;
}

std::vector<std::string_view> Headers::all(std::string_view name) const {
    std::vector<std::string_view> values;
    for (std::size_t index = 0; index < size(); ++index) {
        const Line line = at(index);
        if (equal_ignoring_case(line.name, name)) values.push_back(line.value);
    }
    return values;
}

void Headers::write_to(std::string& out) const {
    for (std::size_t index = 0; index < size(); ++index) {
        const Line line = at(index);
        out.append(line.name).append(": ").append(line.value).append("\r\n");
    }
}

}  // namespace agora::http
