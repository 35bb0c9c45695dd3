#pragma once

#include "agora/base/date.hpp"
#include "agora/base/instant.hpp"
#include "agora/db/transaction.hpp"
#include "agora/vocabulary/terms.hpp"
#include "agora/web/parts.hpp"

#include <optional>
#include <string>
#include <vector>

namespace agora::taking_part {

/// What somebody is looked for.
enum class Kind {
    candidates,
    group,
    animator,
    ambassador,
    mission,
    members_do,
    mentor,
    moderator,
    translator,
    verifier,
    helper,
    space,
    survey,
    vote,
    other
};
AGORA_ENUM(Kind, candidates, group, animator, ambassador, mission, members_do, mentor, moderator,
           translator, verifier, helper, space, survey, vote, other)

enum class Per { once, week, month };
AGORA_ENUM(Per, once, week, month)

/// An open call as one reader may see it. Where nothing is said a field is empty or 0.
struct OpenCall {
    Kind kind = Kind::other;
    std::string path = {};  ///< where one answers it; also its identity
    std::string title = {};
    std::string title_lang = {};
    std::string about = {};  ///< a line in the reader's language
    std::string from = {};   ///< whose call it is
    std::string from_lang = {};
    std::int64_t minutes = 0;  ///< the time it asks
    Per per = Per::once;
    std::optional<Date> until = {};              ///< the last day
    std::string region = {};                     ///< code of a territory
    std::vector<vocabulary::TermId> terms = {};  ///< professions and sectors that it is about
    std::vector<std::string> reasons = {};       ///< why it is for this reader, in their language
    Instant since = {};
};

/// What lists the open calls of a module for whoever asks, bounded and without those that are over:
/// services.state<Calls>(). Reasons from the profile are added for all of them.
struct Calls : web::Parts<std::vector<OpenCall>, db::ReadTx&> {};

}  // namespace agora::taking_part
