#pragma once

#include "agora/shelf/item.hpp"

#include <optional>
#include <string>
#include <string_view>
#include <vector>

// What members of a group would say otherwise in a shared text, and what they say about it (GOV-05).
namespace agora::shelf {

using SuggestionId = Id<struct ShelfSuggestionTag>;
using RemarkId = Id<struct ShelfRemarkTag>;

enum class SuggestionState { open, taken, declined, withdrawn };
AGORA_ENUM(SuggestionState, open, taken, declined, withdrawn)

/// Other words for one passage (a paragraph, a heading, a list) of a text.
struct Suggestion {
    SuggestionId suggestion_id = {};
    ItemId item_id = {};
    std::int64_t base_version = 1;  ///< the version that was read
    std::int64_t place = 0;         ///< of the passage there, from 0 on
    std::string passage = {};       ///< as it stood there
    std::string words = {};         ///< what it should say; empty: nothing
    std::string reason = {};
    SuggestionState state = SuggestionState::open;
    std::string answer = {};      ///< why it was declined
    std::int64_t version = 0;     ///< that took it in
    AccountId suggested_by = {};  ///< zero when the account is erased
    Instant suggested_at = {};
    AccountId decided_by = {};
    std::optional<Instant> decided_at = {};
};
AGORA_FIELDS(Suggestion, suggestion_id, item_id, base_version, place, passage, words, reason, state,
             answer, version, suggested_by, suggested_at, decided_by, decided_at)

struct Remark {
    RemarkId remark_id = {};
    ItemId item_id = {};
    SuggestionId suggestion_id = {};  ///< zero: about the whole text
    std::string language = {};
    std::string body = {};
    AccountId written_by = {};  ///< zero when the account is erased
    Instant written_at = {};
};
AGORA_FIELDS(Remark, remark_id, item_id, suggestion_id, language, body, written_by, written_at)

struct ChangeSuggested {
    static constexpr std::string_view kName = "shelf.change_suggested";
    ItemId item = {};
};
AGORA_FIELDS(ChangeSuggested, item)

/// Taken into the text, declined, or withdrawn by who suggested it.
struct SuggestionDecided {
    static constexpr std::string_view kName = "shelf.suggestion_decided";
    ItemId item = {};
    SuggestionState state = SuggestionState::taken;
};
AGORA_FIELDS(SuggestionDecided, item, state)

struct RemarkMade {
    static constexpr std::string_view kName = "shelf.remark_made";
    ItemId item = {};
};
AGORA_FIELDS(RemarkMade, item)

/// Somebody else than its writer took a remark away.
struct RemarkRemoved {
    static constexpr std::string_view kName = "shelf.remark_removed";
    CircleId circle = {};
    ItemId item = {};
};
AGORA_FIELDS(RemarkRemoved, circle, item)

/// As they stand after a life of their own, without any mail: for demonstrations and transfers.
SuggestionId put_whole_suggestion(db::WriteTx& tx, Suggestion suggestion,
                                  const std::vector<AccountId>& supporters,
                                  std::vector<Remark> remarks);
void put_whole_remark(db::WriteTx& tx, Remark remark);

}  // namespace agora::shelf
