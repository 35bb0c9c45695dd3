// Putting everybody in order for one new need: the inverted index beside the scan of everybody with
// the same rule, in one run. Usage: bench_matching [members] [seed]

#include "measure.hpp"

#include "board.hpp"
#include "score.hpp"

#include <cmath>
#include <cstdlib>
#include <random>

namespace {

using namespace agora;
using namespace agora::matching;

constexpr Date kToday{2026, 11, 30};
constexpr int kSkills = 2000;
constexpr int kProfessions = 500;
constexpr int kPlaces = 600;
constexpr std::size_t kPage = 20;

/// Places on a plane of 250 km, professions near when their numbers are.
class Plane final : public Surroundings {
 public:
    explicit Plane(std::mt19937_64& random) {
        std::uniform_real_distribution<> km(0, 250);
        for (int at = 0; at < kPlaces; ++at) places_.emplace_back(km(random), km(random));
    }
    void take(std::shared_ptr<const Steps> steps) { steps_ = std::move(steps); }
    int step_of(TermId skill) const override {
        const auto step = steps_->find(skill);
        return step == steps_->end() ? 6 : step->second;
    }
    Nearness nearness(TermId asked, TermId had) const override {
        const std::int64_t apart = std::abs(asked.value() - had.value());
        if (apart == 0) return Nearness::same;
        return apart < 5 ? Nearness::near : apart < 30 ? Nearness::same_sector : Nearness::other;
    }
    double km(std::string_view one, std::string_view other) const override {
        const auto& [x, y] = places_[number(one)];
        const auto& [u, v] = places_[number(other)];
        return std::hypot(x - u, y - v);
    }
    Date today() const override { return kToday; }

 private:
    static std::size_t number(std::string_view place) {
        return static_cast<std::size_t>(std::atoi(std::string{place}.c_str()));
    }
    std::vector<std::pair<double, double>> places_;
    std::shared_ptr<const Steps> steps_ = std::make_shared<Steps>();
};

class People {
 public:
    explicit People(std::uint64_t seed) : random_(seed) {}
    std::mt19937_64& random() { return random_; }

    int below(int most) { return std::uniform_int_distribution<>(0, most - 1)(random_); }
    /// Few are frequent, many are rare.
    TermId zipf(int values) {
        const double top = std::log(static_cast<double>(values) + 1);
        return TermId{
            static_cast<std::int64_t>(std::exp(std::uniform_real_distribution<>(0, top)(random_)))};
    }
    std::vector<TermId> some(int most, int values) {
        std::vector<TermId> terms;
        for (int at = below(most) + 1; at > 0; --at) {
            const TermId one = zipf(values);
            if (std::ranges::find(terms, one) == terms.end()) terms.push_back(one);
        }
        return terms;
    }
    Candidate candidate(std::int64_t account) {
        Candidate one{.account_id = AccountId{account},
                      .name = "Somebody",
                      .professions = some(3, kProfessions),
                      .skills = some(12, kSkills),
                      .commune = std::to_string(below(kPlaces))};
        for (const char* language : {"nl", "fr", "en", "de"}) {
            if (below(2) == 0) {
                one.languages.push_back({language, static_cast<members::LanguageLevel>(below(4))});
            }
        }
        one.stage = static_cast<members::Stage>(below(5));
        one.availability = static_cast<members::Availability>(below(4));
        one.confirmed_on = kToday + std::chrono::days{-below(400)};
        one.recommendations = below(8);
        return one;
    }
    Need need() {
        return tidied({.need_id = NeedId{1},
                       .must = some(6, kSkills),
                       .nice = some(6, kSkills),
                       .profession = zipf(kProfessions),
                       .commune = std::to_string(below(kPlaces)),
                       .languages = {"nl", "fr"},
                       .from = kToday + std::chrono::days{30},
                       .stage = members::Stage::starting});
    }

 private:
    std::mt19937_64 random_;
};

/// What anybody would write first: everybody's points by the rule, sorted.
std::vector<Ranked> scanned(const std::vector<Candidate>& all, const Need& need,
                            const Surroundings& around) {
    std::vector<Ranked> ranked;
    ranked.reserve(all.size());
    for (const Candidate& one : all) {
        ranked.push_back({one.account_id, sum_of(need, one, around).points});
    }
    std::ranges::partial_sort(ranked, ranked.begin() + kPage, std::ranges::greater{},
                              &Ranked::points);
    ranked.resize(kPage);
    return ranked;
}

}  // namespace

int main(int argc, char** argv) {
    const int members = argc > 1 ? std::atoi(argv[1]) : 50'000;
    People people(argc > 2 ? std::strtoull(argv[2], nullptr, 10) : 1);
    Plane plane(people.random());
    std::vector<Candidate> all;
    for (int account = 1; account <= members; ++account) all.push_back(people.candidate(account));
    const double before = bench::resident_mb();
    Board board;
    for (const Candidate& one : all) board.put(one);
    std::printf("%d members, index %.0f MB\n", members, bench::resident_mb() - before);
    plane.take(board.steps());

    bench::Timings first;
    bench::Timings deep;
    bench::Timings scan;
    bench::Timings changes;
    for (int turn = 0; turn < 200; ++turn) {
        const Need need = people.need();
        std::vector<Ranked> by_index;
        std::vector<Ranked> by_scan;
        first.measure([&] { by_index = board.rank(need, plane, 1, 0, kPage); });
        deep.measure([&] { board.rank(need, plane, 1, all.size() / 2, kPage); });
        scan.measure([&] { by_scan = scanned(all, need, plane); });
        for (std::size_t at = 0; at < kPage; ++at) {
            if (by_index[at].points == by_scan[at].points) continue;
            std::printf("the index and the scan differ\n");
            return 1;
        }
        auto& changed = all[static_cast<std::size_t>(people.below(members))];
        changed = people.candidate(changed.account_id.value());
        changes.measure([&] { board.put(changed); });
    }
    first.print("first page by the index");
    deep.print("page in the middle by the index");
    scan.print("first page by scanning everybody");
    changes.print("one member changed");
}
