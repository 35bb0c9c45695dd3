#include "agora/lottery/record.hpp"

#include "agora/base/text.hpp"
#include "record_text.hpp"

#include <algorithm>
#include <set>

namespace agora::lottery {
namespace {

constexpr std::size_t kLongestText = 2000;  ///< bytes

bool is_text(std::string_view text) {
    constexpr unsigned char kSpace = 0x20;
    constexpr unsigned char kDelete = 0x7f;
    return !text.empty() && text.size() <= kLongestText && is_valid_utf8(text) &&
           std::ranges::all_of(text, [](char letter) {
               const auto byte = static_cast<unsigned char>(letter);
               return byte >= kSpace && byte != kDelete;
           });
}

/// The values of each criterion; nothing when a criterion comes twice or a value does.
std::optional<std::vector<std::set<std::string>>> criteria_of(const std::vector<Stratum>& strata) {
    std::vector<std::set<std::string>> criteria;
    std::set<std::string> names;
    for (std::size_t place = 0; place < strata.size(); ++place) {
        const Stratum& one = strata[place];
        if (place == 0 || one.criterion != strata[place - 1].criterion) {
            if (!names.insert(one.criterion).second) return std::nullopt;
            criteria.emplace_back();
        }
        if (!criteria.back().insert(one.value).second) return std::nullopt;
    }
    return criteria;
}

bool holds_strata(const Pool& pool) {
    const auto criteria = criteria_of(pool.strata);
    if (!criteria || criteria->size() > kMostCriteria) return false;
    std::size_t cells = 1;
    for (const auto& values : *criteria) {
        cells *= values.size();
        if (cells > kMostCells) return false;
    }
    for (const Stratum& one : pool.strata) {
        if (!is_text(one.criterion) || !is_text(one.value) || one.least < 0 ||
            one.least > one.most || one.most > kMostSeats) {
            return false;
        }
    }
    return std::ranges::all_of(pool.entrants, [&](const Entrant& entrant) {
        if (entrant.values.size() != criteria->size()) return false;
        for (std::size_t which = 0; which < criteria->size(); ++which) {
            if (!(*criteria)[which].contains(entrant.values[which])) return false;
        }
        return true;
    });
}

bool holds(const Pool& pool) {
    std::int64_t last = 0;
    for (const Entrant& entrant : pool.entrants) {
        if (entrant.number <= last) return false;
        last = entrant.number;
    }
    return pool.draw > 0 && is_text(pool.title) && pool.seats > 0 && pool.seats <= kMostSeats &&
           pool.reserves <= kMostSeats && is_text(pool.value_what) && pool.value_numbers >= 0 &&
           pool.value_numbers <= kMostValueNumbers && pool.frozen_at < pool.value_at &&
           pool.commitments.size() >= kFewestWitnesses &&
           pool.commitments.size() <= kMostWitnesses && !pool.entrants.empty() &&
           pool.entrants.size() <= kMostCandidates &&
           std::ranges::all_of(pool.commitments, &is_commitment) && holds_strata(pool);
}

using Words = std::vector<std::string_view>;

/// Takes what a line says into the pool; the exact form is seen when it is written again.
bool take_line(const Words& words, Pool& pool) {
    const std::string_view word = words.front();
    if (word == "candidate" && words.size() > 1) {
        Entrant entrant{.number = whole_number(words[1]).value_or(0)};
        entrant.values.assign(words.begin() + 2, words.end());
        pool.entrants.push_back(std::move(entrant));
        return true;
    }
    if (word == "stratum" && words.size() == 5) {
        pool.strata.push_back({std::string{words[1]}, std::string{words[2]},
                               whole_number(words[3]).value_or(-1),
                               whole_number(words[4]).value_or(-1)});
        return true;
    }
    if (word == "witness" && words.size() == 3) {
        pool.commitments.emplace_back(words[2]);
        return true;
    }
    if (words.size() != 2) return false;
    const std::string_view value = words[1];
    if (word == "draw") pool.draw = whole_number(value).value_or(0);
    if (word == "title") pool.title = value;
    if (word == "seats") pool.seats = whole_number(value).value_or(0);
    if (word == "reserves") pool.reserves = whole_number(value).value_or(0);
    if (word == "value") pool.value_what = value;
    if (word == "value-numbers") pool.value_numbers = whole_number(value).value_or(-1);
    if (word == "frozen") pool.frozen_at = parse_instant(value).value_or(Instant{});
    if (word == "moment") pool.value_at = parse_instant(value).value_or(Instant{});
    return true;
}

}  // namespace

std::string write_pool(const Pool& pool) {
    std::string text;
    add_line(text, {"agora-draw", "1"});
    add_line(text, {"draw", std::to_string(pool.draw)});
    add_line(text, {"title", pool.title});
    add_line(text, {"frozen", to_iso(pool.frozen_at)});
    add_line(text, {"seats", std::to_string(pool.seats)});
    add_line(text, {"reserves", std::to_string(pool.reserves)});
    add_line(text, {"value", pool.value_what});
    add_line(text, {"value-numbers", std::to_string(pool.value_numbers)});
    add_line(text, {"moment", to_iso(pool.value_at)});
    std::int64_t witness = 0;
    for (const std::string& commitment : pool.commitments) {
        add_line(text, {"witness", std::to_string(++witness), commitment});
    }
    for (const Stratum& one : pool.strata) {
        add_line(text, {"stratum", one.criterion, one.value, std::to_string(one.least),
                        std::to_string(one.most)});
    }
    std::vector<const Entrant*> entrants;
    for (const Entrant& entrant : pool.entrants) entrants.push_back(&entrant);
    std::ranges::sort(entrants, {}, &Entrant::number);
    for (const Entrant* entrant : entrants) {
        const std::string number = std::to_string(entrant->number);
        std::vector<std::string_view> words{"candidate", number};
        words.insert(words.end(), entrant->values.begin(), entrant->values.end());
        add_line(text, words);
    }
    return text;
}

std::optional<Pool> read_pool(std::string_view text) {
    Pool pool;
    for (const Words& words : lines_of(text)) {
        if (pool.entrants.size() > kMostCandidates || !take_line(words, pool)) return std::nullopt;
    }
    if (!holds(pool) || write_pool(pool) != text) return std::nullopt;
    return pool;
}

}  // namespace agora::lottery
