#pragma once

#include "score.hpp"

#include <rapidcheck.h>

#include <algorithm>
#include <string>
#include <vector>

namespace agora::matching {

inline constexpr Date kToday{2026, 11, 30};

/// Surroundings small enough to reckon with: terms are near when their numbers are.
class Village final : public Surroundings {
 public:
    int step_of(TermId skill) const override { return 2 + static_cast<int>(skill.value() % 5); }
    Nearness nearness(TermId asked, TermId had) const override {
        const std::int64_t apart = std::abs(asked.value() - had.value());
        if (apart == 0) return Nearness::same;
        if (apart == 1) return Nearness::near;
        return apart == 2 ? Nearness::same_sector : Nearness::other;
    }
    double km(std::string_view commune, std::string_view other) const override {
        if (commune == other) return 0;
        return other == "nowhere" ? -1 : static_cast<double>(commune.size() * other.size() % 120);
    }
    Date today() const override { return kToday; }
};

inline std::vector<TermId> some_terms(int most) {
    std::vector<TermId> terms;
    for (const int one : *rc::gen::container<std::vector<int>>(rc::gen::inRange(1, 9))) {
        if (std::ssize(terms) == most) break;
        if (std::ranges::find(terms, TermId{one}) == terms.end()) terms.emplace_back(one);
    }
    return terms;
}

inline std::string some_place() {
    return *rc::gen::element<std::string>("", "a", "bb", "cccc", "dddddddd", "nowhere");
}

inline Candidate some_candidate(std::int64_t account) {
    using members::Availability;
    using members::LanguageLevel;
    using members::Stage;
    Candidate one{.account_id = AccountId{account},
                  .name = "Canary",
                  .professions = some_terms(3),
                  .skills = some_terms(6)};
    for (const char* language : {"nl", "fr", "en"}) {
        if (*rc::gen::arbitrary<bool>()) {
            one.languages.push_back(
                {language, static_cast<LanguageLevel>(*rc::gen::inRange(0, 4))});
        }
    }
    one.commune = some_place();
    one.stage = static_cast<Stage>(*rc::gen::inRange(0, 5));
    one.availability = static_cast<Availability>(*rc::gen::inRange(0, 4));
    if (*rc::gen::arbitrary<bool>()) {
        one.available_until = kToday + std::chrono::days{*rc::gen::inRange(-20, 60)};
    }
    one.confirmed_on = kToday + std::chrono::days{-*rc::gen::inRange(0, 399)};
    one.recommendations = *rc::gen::inRange(0, 8);
    return one;
}

inline Need some_need() {
    Need need{.need_id = NeedId{77}, .must = some_terms(4), .nice = some_terms(4)};
    if (*rc::gen::arbitrary<bool>()) need.profession = TermId{*rc::gen::inRange(1, 9)};
    need.commune = some_place();
    need.remote = *rc::gen::arbitrary<bool>();
    for (const char* language : {"nl", "en"}) {
        if (*rc::gen::arbitrary<bool>()) need.languages.emplace_back(language);
    }
    need.seeks = *rc::gen::element(Seeks::work, Seeks::collaboration);
    if (*rc::gen::arbitrary<bool>()) {
        need.from = kToday + std::chrono::days{*rc::gen::inRange(0, 60)};
    }
    if (*rc::gen::arbitrary<bool>()) {
        need.stage = static_cast<members::Stage>(*rc::gen::inRange(1, 5));
    }
    return tidied(need);
}

}  // namespace agora::matching
