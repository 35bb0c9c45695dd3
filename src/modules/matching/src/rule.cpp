#include "agora/matching/rule.hpp"

#include "agora/base/assert.hpp"

#include <algorithm>
#include <array>

namespace agora::matching {
namespace {

using members::Field;

constexpr std::array kRule{
    RuleLine{Code::must_skill, 18, true, tr("Skill that is needed"), tr("Skills"),
             tr("Three times the step of the skill: the fewer members show it, the more it "
                "counts."),
             Field::skills},
    RuleLine{Code::nice_skill, 6, true, tr("Skill that is welcome"), tr("Skills"),
             tr("Once the step of the skill."), Field::skills},
    RuleLine{Code::profession, 20, false, tr("Profession"), tr("Professions"),
             tr("The profession asked: 20. One that stands near it in the vocabulary: 12. One of "
                "the same sector: 6. Of several professions the nearest counts."),
             Field::professions},
    RuleLine{Code::place, 15, false, tr("Place"), tr("Where somebody works"),
             tr("The same town: 15. Within 10 km: 12. Within 25 km: 9. Within 50 km: 5. Within "
                "100 km: 2. Work at a distance has no such line."),
             Field::place},
    RuleLine{Code::language, 8, true, tr("Language"), tr("Languages"),
             tr("Native or fluent: 8. Good: 6. Basic: 2."), Field::languages},
    RuleLine{Code::availability, 10, false, tr("Availability"), tr("Availability"),
             tr("Ready for what is offered: 10. Ready for the other kind, work or collaboration: "
                "6. Half of it when that ends before the start."),
             Field::availability},
    RuleLine{Code::stage, 5, false, tr("Stage of the project"), tr("Stage"),
             tr("The stage asked: 5. The one before or after it: 2."), Field::stage},
    RuleLine{Code::trust, 10, false, tr("Recommendations"), tr("Recommendations"),
             tr("Those shown on the profile, each after a collaboration that both recorded. One: "
                "4. Two to four: 7. Five or more: 10."),
             Field::recommendations},
    RuleLine{Code::freshness, 4, false, tr("Profile confirmed"),
             tr("Day of the yearly confirmation"),
             tr("In the last 90 days: 4. In the last 200 days: 2."), Field::listing},
};

}  // namespace

std::span<const RuleLine> rule() {
    return kRule;
}

const RuleLine& rule_of(Code code) {
    const auto line = std::ranges::find(kRule, code, &RuleLine::code);
    AGORA_ASSERT(line != kRule.end());
    return *line;
}

int step_of_share(std::int64_t having, std::int64_t people) {
    constexpr std::int64_t kPerMille = 1000;
    const std::int64_t scaled = having * kPerMille;
    if (scaled >= people * 100) return 2;
    if (scaled >= people * 30) return 3;
    if (scaled >= people * 10) return 4;
    if (scaled >= people * 2) return 5;
    return 6;
}

int points_of(Nearness nearness) {
    switch (nearness) {
        case Nearness::same:
            return 20;
        case Nearness::near:
            return 12;
        case Nearness::same_sector:
            return 6;
        case Nearness::other:
            return 0;
    }
    return 0;
}

int points_of_distance(double km) {
    struct Band {
        double km;
        int points;
    };
    constexpr std::array kBands{Band{0.5, 15}, Band{10, 12}, Band{25, 9}, Band{50, 5},
                                Band{100, 2}};
    if (km < 0) return 0;
    for (const Band& band : kBands) {
        if (km <= band.km) return band.points;
    }
    return 0;
}

int points_of_level(members::LanguageLevel level) {
    switch (level) {
        case members::LanguageLevel::native:
        case members::LanguageLevel::fluent:
            return 8;
        case members::LanguageLevel::good:
            return 6;
        case members::LanguageLevel::basic:
            return 2;
    }
    return 0;
}

int points_of_availability(Seeks seeks, std::optional<Date> from,
                           members::Availability availability, std::optional<Date> until) {
    using enum members::Availability;
    if (availability != looking_for_work && availability != open_to_collaborate) return 0;
    const bool same = (seeks == Seeks::work) == (availability == looking_for_work);
    const int points = same ? 10 : 6;
    return from && until && *until < *from ? points / 2 : points;
}

int points_of_stage(members::Stage wanted, members::Stage stage) {
    if (stage == members::Stage::unsaid || wanted == members::Stage::unsaid) return 0;
    const int apart = std::abs(static_cast<int>(wanted) - static_cast<int>(stage));
    if (apart == 0) return 5;
    return apart == 1 ? 2 : 0;
}

int points_of_trust(std::int64_t recommendations) {
    if (recommendations >= 5) return 10;
    if (recommendations >= 2) return 7;
    return recommendations == 1 ? 4 : 0;
}

int points_of_age(std::int64_t days_since_confirmed) {
    if (days_since_confirmed <= 90) return 4;
    return days_since_confirmed <= 200 ? 2 : 0;
}

}  // namespace agora::matching
