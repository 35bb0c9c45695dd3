#pragma once

#include "agora/recommendations/recommendation.hpp"

#include <optional>
#include <span>
#include <vector>

namespace agora::recommendations {

inline constexpr std::int64_t kMostReferencesShown = 200;

struct Mending {
    MendingId mending_id = {};
    ReferenceId reference_id = {};
    RecommendationId before_id = {};
    RecommendationId after_id = {};
    std::string reason = {};
    AccountId mended_by = {};
    Instant mended_at = {};
};
AGORA_FIELDS(Mending, mending_id, reference_id, before_id, after_id, reason, mended_by, mended_at)

/// Where a reference begins and leads, without its words.
struct ReferenceEnds {
    ReferenceId reference_id = {};
    RecommendationId from_id = {};
    RecommendationId to_id = {};  ///< zero: nobody could find it
    ReferenceKind kind = ReferenceKind::cross_reference;
};
AGORA_FIELDS(ReferenceEnds, reference_id, from_id, to_id, kind)

void insert_reference(db::WriteTx& tx, const Reference& reference);
void set_target(db::WriteTx& tx, ReferenceId reference, RecommendationId target);
std::optional<Reference> find_reference(db::ReadTx& tx, ReferenceId reference);
/// In the order of the source, at most kMostReferencesShown.
std::vector<Reference> list_references_from(db::ReadTx& tx, RecommendationId item);
std::vector<Reference> list_references_to(db::ReadTx& tx, RecommendationId item);
std::int64_t count_references_from(db::ReadTx& tx, RecommendationId item);
std::int64_t count_references_to(db::ReadTx& tx, RecommendationId item);
/// Every one, for an import.
std::vector<Reference> list_references(db::ReadTx& tx);
/// Every one, ascending by from_id and in the order of the source.
std::vector<ReferenceEnds> list_reference_ends(db::ReadTx& tx);
/// Those with these numbers, in no order.
std::vector<Reference> list_references_among(db::ReadTx& tx, std::span<const ReferenceId> wanted);
/// Without a target and no annex, over the whole register.
std::vector<Reference> list_unresolved(db::ReadTx& tx, std::int64_t most);

void insert_mending(db::WriteTx& tx, const Mending& mending);
/// Of all references from one, the oldest first.
std::vector<Mending> list_mendings_from(db::ReadTx& tx, RecommendationId item);

}  // namespace agora::recommendations
