#include "analysis_store.hpp"

namespace agora::evaluation {

constexpr db::Query kFindAnalysis{"evaluation.find_analysis", R"sql(
    SELECT circle_id, year, version, language, words, factors, decision, written_by, written_at
    FROM evaluation_analysis WHERE circle_id = $1 AND year = $2
)sql"};

std::optional<Analysis> find_analysis(db::ReadTx& tx, CircleId circle, std::int64_t year) {
    return tx.find<Analysis>(kFindAnalysis, circle, year);
}

constexpr db::Query kInsertAnalysis{"evaluation.insert_analysis", R"sql(
    INSERT INTO evaluation_analysis (circle_id, year, version, language, words, factors, decision,
                                     written_by, written_at)
    VALUES ($1, $2, $3, $4, $5, $6, $7, $8, $9) ON CONFLICT (circle_id, year) DO NOTHING
)sql"};

bool insert_analysis(db::WriteTx& tx, const Analysis& analysis) {
    return tx.run(kInsertAnalysis, analysis.circle_id, analysis.year, analysis.version,
                  analysis.language, analysis.words, analysis.factors, analysis.decision,
                  analysis.written_by, analysis.written_at) > 0;
}

constexpr db::Query kUpdateAnalysis{"evaluation.update_analysis", R"sql(
    UPDATE evaluation_analysis
    SET version = $3, language = $4, words = $5, factors = $6, decision = $7, written_by = $8,
        written_at = $9
    WHERE circle_id = $1 AND year = $2 AND version = $3 - 1
)sql"};

bool update_analysis(db::WriteTx& tx, const Analysis& analysis) {
    return tx.run(kUpdateAnalysis, analysis.circle_id, analysis.year, analysis.version,
                  analysis.language, analysis.words, analysis.factors, analysis.decision,
                  analysis.written_by, analysis.written_at) > 0;
}

void put_whole_analysis(db::WriteTx& tx, const Analysis& analysis) {
    insert_analysis(tx, analysis);
}

}  // namespace agora::evaluation
