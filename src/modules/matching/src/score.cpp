#include "score.hpp"

#include <algorithm>
#include <cmath>
#include <set>

namespace agora::matching {
namespace {

constexpr std::size_t kMostSkills = 20;
constexpr std::size_t kMostLanguages = 10;

template <typename Value>
bool has(const std::vector<Value>& all, const Value& one) {
    return std::ranges::find(all, one) != all.end();
}

Reason line_of(Code code, int points) {
    return {.code = code, .points = points, .most = rule_of(code).most};
}

template <typename Take>
void take_skills(const Need& need, const Candidate& candidate, const Surroundings& around,
                 const Take& take) {
    const auto add = [&](Code code, const std::vector<TermId>& asked, int times) {
        for (const TermId skill : asked) {
            const int most = times * around.step_of(skill);
            take(Reason{.code = code,
                        .points = has(candidate.skills, skill) ? most : 0,
                        .most = most,
                        .term = skill});
        }
    };
    add(Code::must_skill, need.must, 3);
    add(Code::nice_skill, need.nice, 1);
}

Reason profession_line(const Need& need, const Candidate& candidate, const Surroundings& around) {
    Nearness best = Nearness::other;
    for (const TermId had : candidate.professions) {
        best = std::max(best, around.nearness(need.profession, had));
    }
    Reason line = line_of(Code::profession, points_of(best));
    line.term = need.profession;
    line.number = static_cast<std::int64_t>(best);
    return line;
}

Reason place_line(const Need& need, const Candidate& candidate, const Surroundings& around) {
    const double km = candidate.commune.empty() ? -1 : around.km(need.commune, candidate.commune);
    Reason line = line_of(Code::place, points_of_distance(km));
    if (candidate.commune.empty()) return line;
    line.word = candidate.commune;
    line.number = static_cast<std::int64_t>(std::lround(km));
    return line;
}

Reason language_line(const std::string& asked, const Candidate& candidate) {
    Reason line = line_of(Code::language, 0);
    line.word = asked;
    for (const members::SpokenRow& spoken : candidate.languages) {
        if (spoken.language != asked) continue;
        line.points = points_of_level(spoken.level);
        line.number = static_cast<std::int64_t>(spoken.level) + 1;
    }
    return line;
}

Reason availability_line(const Need& need, const Candidate& candidate, Date today) {
    // One that ran out since it was loaded is unsaid, as on the profile.
    const bool over = candidate.available_until && *candidate.available_until < today;
    const auto said = over ? members::Availability::unsaid : candidate.availability;
    Reason line = line_of(Code::availability,
                          points_of_availability(need.seeks, need.from, said,
                                                 over ? std::nullopt : candidate.available_until));
    line.number = static_cast<std::int64_t>(said);
    return line;
}

template <typename Take>
void take_lines(const Need& need, const Candidate& candidate, const Surroundings& around,
                const Take& take) {
    take_skills(need, candidate, around, take);
    if (need.profession) take(profession_line(need, candidate, around));
    if (!need.remote && !need.commune.empty()) take(place_line(need, candidate, around));
    for (const std::string& asked : need.languages) take(language_line(asked, candidate));
    take(availability_line(need, candidate, around.today()));
    if (need.stage) {
        Reason line = line_of(Code::stage, points_of_stage(*need.stage, candidate.stage));
        line.number = static_cast<std::int64_t>(candidate.stage);
        take(line);
    }
    Reason trust = line_of(Code::trust, points_of_trust(candidate.recommendations));
    trust.number = candidate.recommendations;
    take(trust);
    const std::int64_t age = to_days(around.today()) - to_days(candidate.confirmed_on);
    Reason fresh = line_of(Code::freshness, points_of_age(age));
    fresh.number = fresh.points;
    take(fresh);
}

template <typename Value>
void keep_each_once(std::vector<Value>& values, std::size_t most) {
    std::set<Value> seen;
    std::erase_if(values, [&](const Value& value) { return !seen.insert(value).second; });
    if (values.size() > most) values.resize(most);
}

}  // namespace

Sum sum_of(const Need& need, const Candidate& candidate, const Surroundings& around) {
    Sum sum;
    take_lines(need, candidate, around, [&](const Reason& line) {
        sum.points += line.points;
        sum.most += line.most;
    });
    return sum;
}

Match score(const Need& need, const Candidate& candidate, const Surroundings& around) {
    Match match;
    take_lines(need, candidate, around, [&](const Reason& line) {
        match.points += line.points;
        match.most += line.most;
        (line.points > 0 ? match.reasons : match.missing).push_back(line);
    });
    return match;
}

Need tidied(Need need) {
    keep_each_once(need.must, kMostSkills);
    std::erase_if(need.nice, [&](TermId skill) { return has(need.must, skill); });
    keep_each_once(need.nice, kMostSkills);
    keep_each_once(need.languages, kMostLanguages);
    if (need.stage == members::Stage::unsaid) need.stage.reset();
    return need;
}

}  // namespace agora::matching
