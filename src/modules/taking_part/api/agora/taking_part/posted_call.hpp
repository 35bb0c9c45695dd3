#pragma once

#include "agora/access/actor.hpp"
#include "agora/fields/fields.hpp"
#include "agora/taking_part/calls.hpp"

#include <optional>
#include <string>
#include <string_view>
#include <vector>

namespace agora::taking_part {

using access::AccountId;
using CallId = Id<struct TakingPartCallTag>;

/// A call that somebody of the cooperative posted by hand.
struct PostedCall {
    CallId call_id = {};
    Kind kind = Kind::other;
    std::int64_t minutes = 0;
    Per per = Per::once;
    std::string region = {};
    Date until_on = {};
    AccountId posted_by = {};  ///< zero when the account is erased
    Instant posted_at = {};
    Instant changed_at = {};
    std::optional<Instant> closed_at = {};

    bool is_open(Date today) const { return !closed_at && today <= until_on; }
};
AGORA_FIELDS(PostedCall, call_id, kind, minutes, per, region, until_on, posted_by, posted_at,
             changed_at, closed_at)

struct CallWords {
    std::string language = {};
    std::string title = {};
    std::string body = {};  ///< Markdown
};
AGORA_FIELDS(CallWords, language, title, body)

struct Answer {
    CallId call_id = {};
    AccountId account_id = {};
    std::string words = {};
    Instant answered_at = {};
};
AGORA_FIELDS(Answer, call_id, account_id, words, answered_at)

struct CallPosted {
    static constexpr std::string_view kName = "taking_part.posted";
    CallId call = {};
};
AGORA_FIELDS(CallPosted, call)

/// Changed, or closed before its day.
struct CallChanged {
    static constexpr std::string_view kName = "taking_part.changed";
    CallId call = {};
};
AGORA_FIELDS(CallChanged, call)

/// Who answered is told to nobody here.
struct CallAnswered {
    static constexpr std::string_view kName = "taking_part.answered";
    CallId call = {};
};
AGORA_FIELDS(CallAnswered, call)

/// As it stands, with a new number: for demonstrations.
CallId put_whole_call(db::WriteTx& tx, PostedCall call, const std::vector<CallWords>& words,
                      const std::vector<Answer>& answers);

}  // namespace agora::taking_part
