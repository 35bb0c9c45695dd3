#include "places.hpp"

#include "answer.hpp"

#include <algorithm>

namespace agora::votes {
namespace {

using Matrix = std::vector<std::vector<Number>>;

/// The strongest path from each option to each other one.
Matrix beatpaths(const std::vector<Merit>& merits) {
    const std::size_t options = merits.size();
    Matrix paths(options, std::vector<Number>(options, 0));
    for (std::size_t a = 0; a < options; ++a) {
        for (std::size_t b = 0; b < options; ++b) {
            const Number forth = merits[a].detail[b];
            if (a != b && forth > merits[b].detail[a]) paths[a][b] = forth;
        }
    }
    for (std::size_t by = 0; by < options; ++by) {
        for (std::size_t a = 0; a < options; ++a) {
            for (std::size_t b = 0; b < options; ++b) {
                if (a == b || a == by || b == by) continue;
                paths[a][b] = std::max(paths[a][b], std::min(paths[a][by], paths[by][b]));
            }
        }
    }
    return paths;
}

/// The majority gauge: a grade held from above goes before one held from below.
bool judged_better(const Merit& left, const Merit& right) {
    if (left.grade != right.grade) return left.grade > right.grade;
    const bool left_up = left.above > left.below;
    const bool right_up = right.above > right.below;
    if (left_up != right_up) return left_up;
    if (left_up) {
        return left.above != right.above ? left.above > right.above : left.below < right.below;
    }
    return left.below != right.below ? left.below < right.below : left.above > right.above;
}

Matrix beaten(Method method, const std::vector<Merit>& merits) {
    const std::size_t options = merits.size();
    Matrix beats(options, std::vector<Number>(options, 0));
    const Matrix paths = method == Method::ranking ? beatpaths(merits) : Matrix{};
    for (std::size_t a = 0; a < options; ++a) {
        for (std::size_t b = 0; b < options; ++b) {
            const bool better = method == Method::ranking     ? paths[a][b] > paths[b][a]
                                : method == Method::judgement ? judged_better(merits[a], merits[b])
                                                              : merits[a].weight > merits[b].weight;
            beats[a][b] = better ? 1 : 0;
        }
    }
    return beats;
}

}  // namespace

void judge(Merit& merit) {
    Number from_above = 0;
    merit.grade = 0;
    for (std::int64_t grade = kBestGrade; grade >= 0; --grade) {
        from_above += merit.detail[static_cast<std::size_t>(grade)];
        if (from_above * 2 <= merit.weight) continue;
        merit.grade = grade;
        merit.above = from_above - merit.detail[static_cast<std::size_t>(grade)];
        merit.below = merit.weight - from_above;
        return;
    }
}

Places places_of(Method method, const std::vector<Merit>& merits,
                 const std::vector<std::string>& lots) {
    const Matrix beats = beaten(method, merits);
    Places places{.of = std::vector<std::int64_t>(merits.size(), 0)};
    const auto waits = [&](std::size_t option) { return places.of[option] == 0; };
    for (std::int64_t place = 1; place <= std::ssize(merits); ++place) {
        std::vector<std::size_t> unbeaten;
        for (std::size_t option = 0; option < merits.size(); ++option) {
            if (!waits(option)) continue;
            bool is_beaten = false;
            for (std::size_t other = 0; other < merits.size(); ++other) {
                is_beaten = is_beaten || (waits(other) && beats[other][option] != 0);
            }
            if (!is_beaten) unbeaten.push_back(option);
        }
        const auto next = std::ranges::min_element(
            unbeaten, {}, [&](std::size_t option) { return std::string_view{lots[option]}; });
        if (place == 1) places.by_draw = unbeaten.size() > 1;
        places.of[*next] = place;
    }
    return places;
}

}  // namespace agora::votes
