#pragma once

#include "acting.hpp"
#include "agora/base/date.hpp"
#include "agora/shelf/suggestion.hpp"
#include "sight.hpp"

#include <string>

// Suggesting, supporting, talking and deciding about the words of a text. Rights are asked here.
namespace agora::shelf {

/// In the group, of a text, while the group has not ended.
bool may_speak(const Seen& seen);
/// Its secretary and its animators.
bool may_decide(db::ReadTx& tx, const access::Actor& actor, const Seen& seen, Date today);
/// Whoever wrote it, its moderator and its animators.
bool may_take_away(db::ReadTx& tx, const access::Actor& actor, const Seen& seen,
                   const Remark& remark, Date today);

struct Suggesting {
    std::int64_t seen = 0;   ///< the version that was read
    std::int64_t place = 0;  ///< of the passage in it
    std::string words = {};
    std::string reason = {};
    SuggestionId instead = {};  ///< an own open one that is withdrawn for it
};
/// The secretary is told.
Result<SuggestionId> suggest(const Acting& acting, const Seen& seen, const Suggesting& wanted,
                             Date today);

/// The words go into the text as a new version, when the passage still is where they belong; whoever suggested
/// them is told. Refused when it would
/// say something else than what stood on the page of the version that was seen.
Result<Done> take_over(const Acting& acting, const access::Actor& actor, const Seen& seen,
                       SuggestionId suggestion, std::int64_t seen_version, Date today);
Result<Done> decline(const Acting& acting, const access::Actor& actor, const Seen& seen,
                     SuggestionId suggestion, std::string_view reason, Date today);
Result<Done> withdraw(const Acting& acting, const Seen& seen, SuggestionId suggestion);

enum class Supporting { yes, no };
Result<Done> support(const Acting& acting, const Seen& seen, SuggestionId suggestion,
                     Supporting wanted);

/// About the text, or (with a number) about a suggestion. Who spoke there before is told.
Result<Done> remark_on(const Acting& acting, const Seen& seen, SuggestionId suggestion,
                       std::string_view words, Language language);
Result<Done> take_remark_away(const Acting& acting, const access::Actor& actor, const Seen& seen,
                              RemarkId remark, Date today);

}  // namespace agora::shelf
