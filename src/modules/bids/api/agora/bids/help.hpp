#pragma once

#include "agora/bids/bid.hpp"
#include "agora/bids/block.hpp"

namespace agora::bids {

using AskId = Id<struct BidAskTag>;

/// Languages in which members help each other.
enum class Tongue { nl, fr, en, de };
AGORA_ENUM(Tongue, nl, fr, en, de)

/// read: tell what a text says; write: say it in the other language; proofread: mend it.
enum class HelpKind { read, write, proofread };
AGORA_ENUM(HelpKind, read, write, proofread)

enum class Return { thanks, credits };
AGORA_ENUM(Return, thanks, credits)

/// lapsed: nobody took it; ended: handed in, and never answered.
enum class AskState { looking, taken, handed_in, confirmed, withdrawn, lapsed, ended };
AGORA_ENUM(AskState, looking, taken, handed_in, confirmed, withdrawn, lapsed, ended)

/// passed: somebody else took it, or no answer came in time.
enum class Answer { waiting, accepted, declined, passed };
AGORA_ENUM(Answer, waiting, accepted, declined, passed)

/// A member who offers language help.
struct Helper {
    AccountId account_id = {};
    std::int64_t hours = 2;  ///< a month, at most
    bool paused = false;
    bool named = false;       ///< agreed to be thanked by name
    std::int64_t asked = 0;   ///< how often they were proposed
    std::int64_t helped = 0;  ///< how often it was confirmed
    Instant since = {};
    std::optional<Instant> asked_at = {};  ///< the last time
};
AGORA_FIELDS(Helper, account_id, hours, paused, named, asked, helped, since, asked_at)

/// One thing that a helper offers. Proofreading is within one language.
struct Pair {
    AccountId account_id = {};
    Tongue from_language = Tongue::nl;
    Tongue into_language = Tongue::fr;
    HelpKind kind = HelpKind::write;
};
AGORA_FIELDS(Pair, account_id, from_language, into_language, kind)

/// Its text and result see only who asks and who helps.
struct Ask {
    AskId ask_id = {};
    std::string title = {};  ///< who may help reads it
    Tongue from_language = Tongue::nl;
    Tongue into_language = Tongue::fr;
    HelpKind kind = HelpKind::write;
    std::int64_t words = 0;
    Date until = {};
    Return returns = Return::thanks;
    std::int64_t credits = 0;
    std::int64_t call_id = 0;
    RoomId room_id = {};  ///< the team that sees how it stands; zero: none
    AskState state = AskState::looking;
    std::string body = {};
    std::string body_file = {};  ///< digest; empty: none
    std::string body_name = {};
    std::int64_t body_size = 0;
    std::string result = {};
    std::string result_file = {};
    std::string result_name = {};
    std::int64_t result_size = 0;
    std::string thanks = {};
    BlockId block_id = {};  ///< the building block that it became
    AccountId asked_by = {};
    AccountId helper = {};
    Instant asked_at = {};
    std::optional<Instant> taken_at = {};
    std::optional<Instant> handed_at = {};
    std::optional<Instant> ended_at = {};     ///< confirmed, withdrawn, lapsed or ended
    std::string remark = {};                  ///< why a result was not what was asked
    std::optional<Instant> reminded_at = {};  ///< that what was handed in waits for an answer
};
AGORA_FIELDS(Ask, ask_id, title, from_language, into_language, kind, words, until, returns, credits,
             call_id, room_id, state, body, body_file, body_name, body_size, result, result_file,
             result_name, result_size, thanks, block_id, asked_by, helper, asked_at, taken_at,
             handed_at, ended_at, remark, reminded_at)

/// Somebody who was asked whether they help.
struct Candidate {
    AskId ask_id = {};
    AccountId account_id = {};
    Answer answer = Answer::waiting;
    Instant proposed_at = {};
    std::optional<Instant> answered_at = {};
};
AGORA_FIELDS(Candidate, ask_id, account_id, answer, proposed_at, answered_at)

struct HelperChanged {
    static constexpr std::string_view kName = "bids.helper_changed";
    AccountId account = {};
};
AGORA_FIELDS(HelperChanged, account)

struct HelpAsked {
    static constexpr std::string_view kName = "bids.help_asked";
    AskId ask = {};
};
AGORA_FIELDS(HelpAsked, ask)

struct AskChanged {
    static constexpr std::string_view kName = "bids.ask_changed";
    AskId ask = {};
    AskState state = AskState::looking;
};
AGORA_FIELDS(AskChanged, ask, state)

}  // namespace agora::bids
