#pragma once

#include "agora/base/language.hpp"
#include "agora/votes/vote.hpp"

#include <optional>
#include <string>
#include <string_view>

// A vote as other modules name it.
namespace agora::votes {

struct Shown {
    VoteId id = {};
    std::string path = {};    ///< of its page
    std::string result = {};  ///< of its result, once it is counted
    std::string title = {};
    State state = State::draft;
    std::string opens = {};  ///< by its own clock
    std::string closes = {};
    std::string_view outcome_label = {};  ///< tr(); empty before it is counted
    bool decided = false;                 ///< for what was asked, or for one of the options
    std::int64_t members = 0;             ///< on the roll
    std::int64_t voted = 0;               ///< known from the close on
};

/// As far as the actor may see it.
std::optional<Shown> find_shown(db::ReadTx& tx, const access::Actor& actor, Language reader,
                                VoteId id);

/// What is published of a counted vote: docs/reference/ballots.md. Nothing before.
struct PublishedFiles {
    std::string ballots = {};
    std::string result = {};
};
std::optional<PublishedFiles> published_files(db::ReadTx& tx, const access::Actor& actor,
                                              VoteId id);

}  // namespace agora::votes
