#include "analyse.hpp"

#include "agora/base/text.hpp"
#include "agora/locale/formats.hpp"
#include "analysis_store.hpp"
#include "refusals.hpp"

namespace agora::evaluation {

bool has_year(const circles::Circle& circle, std::int64_t year, Date today) {
    return year >= locale::local_date(circle.founded_at, {}).year && year <= today.year;
}

Result<Done> analyse(db::WriteTx& tx, const journal::Origin& origin,
                     const circles::Standing& standing, Analysis wanted, std::int64_t seen) {
    if (!standing.looks_after) return EvaluationRefusal::not_its_animator;
    wanted.circle_id = standing.circle.circle_id;
    wanted.version = seen + 1;
    wanted.words = std::string{trimmed(wanted.words)};
    wanted.factors = std::string{trimmed(wanted.factors)};
    wanted.decision = std::string{trimmed(wanted.decision)};
    wanted.written_by = origin.account;
    wanted.written_at = origin.at;
    const bool saved = seen == 0 ? insert_analysis(tx, wanted) : update_analysis(tx, wanted);
    if (!saved) return EvaluationRefusal::changed_meanwhile;
    journal::emit(tx, origin, AnalysisWritten{wanted.circle_id, wanted.year});
    return Done{};
}

}  // namespace agora::evaluation
