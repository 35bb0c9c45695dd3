#pragma once

#include "agora/db/transaction.hpp"
#include "agora/drafting/draft.hpp"

namespace agora::drafting {

/// A draft with what its newest version says, for lists.
struct Headed {
    DraftId draft_id = {};
    CircleId circle_id = {};
    std::string language = {};
    State state = State::writing;
    std::string title = {};
    bool returned = false;  ///< the editors gave it back
    RecommendationId recommendation_id = {};
    std::optional<Instant> handed_in_at = {};
    Instant changed_at = {};
};
AGORA_FIELDS(Headed, draft_id, circle_id, language, state, title, returned, recommendation_id,
             handed_in_at, changed_at)

void insert_draft(db::WriteTx& tx, const Draft& draft);
/// All but its group, language and beginning.
void update_draft(db::WriteTx& tx, const Draft& draft);
std::optional<Draft> find_draft(db::ReadTx& tx, DraftId id);
/// Of one group, the one changed last first.
std::vector<Headed> list_drafts_of(db::ReadTx& tx, CircleId circle, std::int64_t limit);
/// How many the group works on or has handed in.
std::int64_t count_open_of(db::ReadTx& tx, CircleId circle);
/// Handed in, whoever waits longest first.
std::vector<Headed> list_handed_in(db::ReadTx& tx, std::int64_t limit);
std::int64_t count_handed_in(db::ReadTx& tx);

void insert_version(db::WriteTx& tx, const Version& version);
std::optional<Version> find_version(db::ReadTx& tx, DraftId draft, std::int64_t version);

/// A version without its texts.
struct Step {
    std::int64_t version = 1;
    AccountId written_by = {};
    Instant written_at = {};
};
AGORA_FIELDS(Step, version, written_by, written_at)
/// The newest first.
std::vector<Step> list_steps(db::ReadTx& tx, DraftId draft, std::int64_t limit);

}  // namespace agora::drafting
