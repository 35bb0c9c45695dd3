#pragma once

#include "agora/matching/need.hpp"

#include <cstdint>
#include <span>
#include <string>
#include <string_view>
#include <vector>

// The one rule by which members and needs are put in order. The scoring and the page
// /work/matching are both made of this table; people write it, nothing in it is learned.
namespace agora::matching {

enum class Code {
    must_skill,
    nice_skill,
    profession,
    place,
    language,
    availability,
    stage,
    trust,
    freshness
};
AGORA_ENUM(Code, must_skill, nice_skill, profession, place, language, availability, stage, trust,
           freshness)

struct RuleLine {
    Code code = Code::must_skill;
    int most = 0;               ///< points, for each skill or language that is asked
    bool each = false;          ///< one line for each thing asked
    std::string_view name;      ///< tr()
    std::string_view reads;     ///< tr(): the field of a profile
    std::string_view sentence;  ///< tr(): how the points come about
    members::Field audience = members::Field::listing;  ///< counts for whom may see this field
};
std::span<const RuleLine> rule();
const RuleLine& rule_of(Code code);

/// One line of a score. With 0 points it is what is missing.
struct Reason {
    Code code = Code::must_skill;
    int points = 0;
    int most = 0;
    TermId term = {};         ///< skill or profession asked
    std::string word = {};    ///< language, or commune of the member
    std::int64_t number = 0;  ///< kilometres, recommendations, or which band
    bool operator==(const Reason&) const = default;
};
AGORA_FIELDS(Reason, code, points, most, term, word, number)
using Missing = Reason;

/// How a member and a need fit: the points are the sum of the reasons, nothing else.
struct Match {
    std::int64_t id = 0;  ///< of the member, or of the need
    int points = 0;
    int most = 0;  ///< what this need could give
    std::vector<Reason> reasons = {};
    std::vector<Missing> missing = {};

    int percent() const { return most == 0 ? 0 : points * 100 / most; }
};
AGORA_FIELDS(Match, id, points, most, reasons, missing)

// The bands of the rule.
int step_of_share(std::int64_t having, std::int64_t people);  ///< 2 (common) … 6 (rare)
enum class Nearness { other, same_sector, near, same };
AGORA_ENUM(Nearness, other, same_sector, near, same)
int points_of(Nearness nearness);
/// Below zero: unknown.
int points_of_distance(double km);
int points_of_level(members::LanguageLevel level);
int points_of_availability(Seeks seeks, std::optional<Date> from,
                           members::Availability availability, std::optional<Date> until);
int points_of_stage(members::Stage wanted, members::Stage stage);
int points_of_trust(std::int64_t recommendations);
int points_of_age(std::int64_t days_since_confirmed);

}  // namespace agora::matching
