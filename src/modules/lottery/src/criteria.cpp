#include "criteria.hpp"

#include "agora/base/id.hpp"
#include "agora/base/text.hpp"
#include "record_text.hpp"
#include "refusals.hpp"

#include <algorithm>

namespace agora::lottery {
namespace {

constexpr std::size_t kLongestName = 60;  ///< characters

bool is_name(std::string_view name) {
    return !name.empty() && utf8_length(name) <= kLongestName &&
           name.find_first_of("\t:,") == std::string_view::npos;
}

/// "3-6", "3-", "-6" or "=4" at the end of a value; nothing when it is not readable.
std::optional<Stratum> read_value(std::string_view text, std::int64_t seats) {
    text = trimmed(text);
    Stratum stratum{.criterion = {}, .value = std::string{text}, .least = 0, .most = seats};
    const std::size_t space = text.rfind(' ');
    const std::string_view last = text.substr(space == std::string_view::npos ? 0 : space + 1);
    const bool counts = last.size() > 1 && space != std::string_view::npos &&
                        last.find_first_not_of("0123456789-=") == std::string_view::npos &&
                        last.find_first_of("-=") != std::string_view::npos;
    if (counts) {
        stratum.value = std::string{trimmed(text.substr(0, space))};
        const std::size_t dash = last.find_first_of("-=");
        const std::string_view before = last.substr(0, dash);
        const std::string_view after = last.substr(dash + 1);
        const auto least = before.empty() ? std::optional<std::int64_t>{0} : whole_number(before);
        const auto most = after.empty() ? std::optional{seats} : whole_number(after);
        if (!least || !most || (last[dash] == '=' && !before.empty())) return std::nullopt;
        stratum.least = last[dash] == '=' ? *most : *least;
        stratum.most = std::min(*most, seats);
    }
    if (!is_name(stratum.value) || stratum.least > stratum.most) return std::nullopt;
    return stratum;
}

bool read_line(std::string_view line, std::int64_t seats, std::vector<Stratum>& strata) {
    const std::size_t colon = line.find(':');
    if (colon == std::string_view::npos) return false;
    const std::string name{trimmed(line.substr(0, colon))};
    const bool known = std::ranges::find(strata, name, &Stratum::criterion) != strata.end();
    if (!is_name(name) || known) return false;
    std::vector<Stratum> values;
    for (const std::string_view part : split(line.substr(colon + 1), ',')) {
        auto value = read_value(part, seats);
        if (!value) return false;
        if (std::ranges::find(values, value->value, &Stratum::value) != values.end()) return false;
        value->criterion = name;
        values.push_back(std::move(*value));
    }
    strata.insert(strata.end(), values.begin(), values.end());
    return values.size() > 1;
}

Refusal at_criteria(DrawRefusal refusal,
                    std::vector<std::pair<std::string_view, std::string>> values = {}) {
    return Refusal{refusal, "criteria", std::move(values)};
}

}  // namespace

Result<std::vector<Stratum>> read_criteria(std::string_view text, std::int64_t seats) {
    std::vector<Stratum> strata;
    std::int64_t number = 0;
    for (const std::string_view line : split(text, '\n')) {
        ++number;
        if (trimmed(line).empty()) continue;
        if (!read_line(trimmed(line), seats, strata)) {
            return at_criteria(DrawRefusal::criteria_unreadable,
                               {{"line", std::to_string(number)}});
        }
    }
    if (const auto fault = fault_of_quotas(strata, seats)) return *fault;
    return strata;
}

std::vector<Criterion> criteria_of(const std::vector<Stratum>& strata) {
    std::vector<Criterion> criteria;
    for (const Stratum& stratum : strata) {
        if (criteria.empty() || criteria.back().name != stratum.criterion) {
            criteria.push_back({stratum.criterion, {}});
        }
        criteria.back().values.push_back(stratum);
    }
    return criteria;
}

std::optional<Refusal> fault_of_quotas(const std::vector<Stratum>& strata, std::int64_t seats) {
    const auto criteria = criteria_of(strata);
    if (criteria.size() > kMostCriteria) return at_criteria(DrawRefusal::too_many_criteria);
    std::size_t cells = 1;
    for (const Criterion& criterion : criteria) {
        std::int64_t least = 0;
        std::int64_t most = 0;
        for (const Stratum& value : criterion.values) {
            if (value.criterion.empty() || value.value.empty()) {
                return at_criteria(DrawRefusal::criteria_unreadable, {{"line", "1"}});
            }
            least += value.least;
            most += value.most;
        }
        if (least > seats || most < seats) {
            return at_criteria(DrawRefusal::quotas_impossible, {{"criterion", criterion.name}});
        }
        cells *= criterion.values.size();
        if (cells > kMostCells) return at_criteria(DrawRefusal::too_many_combinations);
    }
    return std::nullopt;
}

std::optional<std::vector<std::string>> values_of(const std::vector<Criterion>& criteria,
                                                  std::string_view choices) {
    std::vector<std::string> values;
    if (choices.empty()) {
        return criteria.empty() ? std::optional{values} : std::nullopt;
    }
    const auto places = split(choices, ' ');
    if (places.size() != criteria.size()) return std::nullopt;
    for (std::size_t which = 0; which < places.size(); ++which) {
        const auto place = whole_number(places[which]);
        if (!place || *place >= std::ssize(criteria[which].values)) return std::nullopt;
        values.push_back(criteria[which].values[static_cast<std::size_t>(*place)].value);
    }
    return values;
}

std::optional<std::string> choices_of(const std::vector<Criterion>& criteria,
                                      const std::vector<std::string>& values) {
    if (values.size() != criteria.size()) return std::nullopt;
    std::string choices;
    for (std::size_t which = 0; which < values.size(); ++which) {
        const auto& known = criteria[which].values;
        const auto found = std::ranges::find(known, values[which], &Stratum::value);
        if (found == known.end()) return std::nullopt;
        if (!choices.empty()) choices += ' ';
        choices += std::to_string(found - known.begin());
    }
    return choices;
}

}  // namespace agora::lottery
