#pragma once

#include "agora/recommendations/recommendation.hpp"

#include <optional>
#include <span>
#include <string_view>
#include <vector>

namespace agora::recommendations {

void insert_text(db::WriteTx& tx, const Text& text);
/// The newest version in each language, of one or of some.
std::vector<Text> newest_texts_of(db::ReadTx& tx, RecommendationId item);
std::vector<Text> list_newest_texts_among(db::ReadTx& tx, std::span<const RecommendationId> items);
/// The newest version that came from a file, in each language, of all.
std::vector<Text> list_imported_texts(db::ReadTx& tx);
/// The same of one.
std::vector<Text> imported_texts_of(db::ReadTx& tx, RecommendationId item);
std::optional<Text> find_text(db::ReadTx& tx, RecommendationId item, std::string_view language,
                              std::int64_t version);

struct TitleRow {
    RecommendationId recommendation_id = {};
    std::string language = {};
    std::int64_t version = 1;
    std::string title = {};
};
AGORA_FIELDS(TitleRow, recommendation_id, language, version, title)
/// The newest in each language, of all.
std::vector<TitleRow> list_titles(db::ReadTx& tx);

/// A version without its words.
struct Version {
    std::string language = {};
    std::int64_t version = 0;
    TextOrigin origin = TextOrigin::imported;
    AccountId written_by = {};
    Instant written_at = {};
};
AGORA_FIELDS(Version, language, version, origin, written_by, written_at)
/// All versions in one language, the newest first.
std::vector<Version> list_versions(db::ReadTx& tx, RecommendationId item,
                                   std::string_view language);

}  // namespace agora::recommendations
