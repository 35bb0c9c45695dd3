#include "answer.hpp"

#include "agora/base/text.hpp"

#include <algorithm>
#include <charconv>

namespace agora::votes {
namespace {

/// Digits without leading zero.
std::optional<std::int64_t> number_in(std::string_view text, std::int64_t least,
                                      std::int64_t most) {
    std::int64_t value = 0;
    const auto [end, error] = std::from_chars(text.data(), text.data() + text.size(), value);
    const bool whole = error == std::errc{} && end == text.data() + text.size();
    if (!whole || std::to_string(value) != text || value < least || value > most) {
        return std::nullopt;
    }
    return value;
}

std::optional<std::vector<std::int64_t>> numbers_in(std::string_view text, char separator,
                                                    std::int64_t least, std::int64_t most) {
    std::vector<std::int64_t> numbers;
    for (const std::string_view part : split(text, separator)) {
        const auto number = number_in(part, least, most);
        if (!number) return std::nullopt;
        numbers.push_back(*number);
    }
    return numbers;
}

bool ascends(const std::vector<std::int64_t>& numbers) {
    return std::ranges::adjacent_find(numbers, std::ranges::greater_equal{}) == numbers.end();
}

std::optional<Answer> read_ranking(std::int64_t options, std::string_view text) {
    std::vector<std::int64_t> places(static_cast<std::size_t>(options), 0);
    std::int64_t place = 0;
    for (const std::string_view group : split(text, '>')) {
        const auto numbers = numbers_in(group, '=', 1, options);
        if (!numbers || !ascends(*numbers)) return std::nullopt;
        ++place;
        for (const std::int64_t number : *numbers) {
            std::int64_t& mine = places[static_cast<std::size_t>(number - 1)];
            if (mine != 0) return std::nullopt;
            mine = place;
        }
    }
    std::ranges::replace(places, std::int64_t{0}, place + 1);
    return Answer{.values = std::move(places)};
}

std::optional<Answer> read_yes_no(std::string_view text) {
    if (text == "yes") return Answer{.values = {1}};
    if (text == "no") return Answer{.values = {2}};
    if (text == "abstain") return Answer{.values = {3}};
    return std::nullopt;
}

}  // namespace

std::optional<Answer> read_answer(Method method, std::size_t options, std::string_view text) {
    if (method == Method::yes_no) return read_yes_no(text);
    if (text == kBlank) return Answer{.blank = true};
    const auto most = static_cast<std::int64_t>(options);
    if (method == Method::ranking) return read_ranking(most, text);
    if (method == Method::choice) {
        const auto number = number_in(text, 1, most);
        return number ? std::optional{Answer{.values = {*number}}} : std::nullopt;
    }
    if (method == Method::approval) {
        auto numbers = numbers_in(text, ',', 1, most);
        if (!numbers || !ascends(*numbers)) return std::nullopt;
        return Answer{.values = *std::move(numbers)};
    }
    auto grades = numbers_in(text, ',', 0, kBestGrade);
    if (!grades || grades->size() != options) return std::nullopt;
    return Answer{.values = *std::move(grades)};
}

std::string ranking_of(const std::vector<std::int64_t>& places) {
    std::vector<std::int64_t> used = places;
    std::ranges::sort(used);
    const auto doubled = std::ranges::unique(used);
    used.erase(doubled.begin(), doubled.end());
    std::string text;
    for (const std::int64_t place : used) {
        if (place == 0) continue;
        std::string group;
        for (std::size_t option = 0; option < places.size(); ++option) {
            if (places[option] != place) continue;
            group += (group.empty() ? "" : "=") + std::to_string(option + 1);
        }
        text += (text.empty() ? "" : ">") + group;
    }
    return text;
}

std::string joined_numbers(const std::vector<std::int64_t>& numbers) {
    std::vector<std::string> texts;
    for (const std::int64_t number : numbers) texts.push_back(std::to_string(number));
    return joined(texts, ",");
}

}  // namespace agora::votes
