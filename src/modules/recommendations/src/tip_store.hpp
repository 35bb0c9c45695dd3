#pragma once

#include "agora/recommendations/recommendation.hpp"

#include <optional>
#include <vector>

namespace agora::recommendations {

/// What somebody knows of a recommendation, until an editor answers.
struct Tip {
    TipId tip_id = {};
    RecommendationId recommendation_id = {};
    std::string language = {};
    std::string words = {};
    std::string source = {};  ///< an address, or empty
    AccountId told_by = {};   ///< zero: a visitor, or the account is erased
    Instant told_at = {};
};
AGORA_FIELDS(Tip, tip_id, recommendation_id, language, words, source, told_by, told_at)

void insert_tip(db::WriteTx& tx, const Tip& tip);
void delete_tip(db::WriteTx& tx, TipId tip);
std::optional<Tip> find_tip(db::ReadTx& tx, TipId tip);
/// The oldest first.
std::vector<Tip> list_tips(db::ReadTx& tx, std::int64_t most);
std::int64_t count_tips(db::ReadTx& tx);
std::int64_t count_tips_of(db::ReadTx& tx, RecommendationId item);

/// False when it was so before.
bool insert_follow(db::WriteTx& tx, RecommendationId item, AccountId account, Instant at);
bool delete_follow(db::WriteTx& tx, RecommendationId item, AccountId account);
bool follows(db::ReadTx& tx, RecommendationId item, AccountId account);
std::int64_t count_followers(db::ReadTx& tx, RecommendationId item);
/// In the order of their numbers.
std::vector<AccountId> list_followers_after(db::ReadTx& tx, RecommendationId item, AccountId after,
                                            std::int64_t most);

}  // namespace agora::recommendations
