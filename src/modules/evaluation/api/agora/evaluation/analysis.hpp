#pragma once

#include "agora/circles/circle.hpp"

#include <optional>
#include <string>
#include <string_view>

namespace agora::evaluation {

using access::AccountId;
using circles::CircleId;

/// How a group reads its figures of a year. Plain texts in one language.
struct Analysis {
    CircleId circle_id = {};
    std::int64_t year = 0;
    std::int64_t version = 1;  ///< goes up with each change
    std::string language = {};
    std::string words = {};     ///< what the figures tell, good and bad
    std::string factors = {};   ///< what else played a part
    std::string decision = {};  ///< what the group does because of it, or empty
    AccountId written_by = {};  ///< zero when the account is erased
    Instant written_at = {};
};
AGORA_FIELDS(Analysis, circle_id, year, version, language, words, factors, decision, written_by,
             written_at)

std::optional<Analysis> find_analysis(db::ReadTx& tx, CircleId circle, std::int64_t year);

/// As it stands, when there is none of that year yet: for demonstrations and transfers.
void put_whole_analysis(db::WriteTx& tx, const Analysis& analysis);

struct AnalysisWritten {
    static constexpr std::string_view kName = "evaluation.analysed";
    CircleId circle = {};
    std::int64_t year = 0;
};
AGORA_FIELDS(AnalysisWritten, circle, year)

}  // namespace agora::evaluation
