#pragma once

#include "agora/access/actor.hpp"
#include "agora/web/call.hpp"
#include "vote_store.hpp"

#include <optional>
#include <string>
#include <string_view>
#include <vector>

namespace agora::votes {

Reader reader_of(const access::Actor& actor);
/// The vote of the address, as far as the reader may know it.
std::optional<Vote> vote_at(const web::Call& call, db::ReadTx& tx);
std::string path_of(VoteId id, std::string_view rest = {});

bool is_running(const Vote& vote, Instant now);
/// Announced, and neither open nor withdrawn yet.
bool is_coming(const Vote& vote, Instant now);

/// In the language, else in the first one that is there.
Words words_in(const std::vector<Words>& words, Language language);
Words words_of(db::ReadTx& tx, VoteId id, Language language);
std::vector<std::string> options_of(const Words& words);
/// The options, or yes, no and abstain, as the reader calls them.
std::vector<std::string> labels_of(const web::Call& call, const Vote& vote, const Words& words);

/// By the clock of the vote, to the minute.
std::string when_of(const Vote& vote, Instant at, Language language);

/// Everything that is published of a counted vote; or, with these ballots, would be.
Published published_of(db::ReadTx& tx, const Vote& vote, std::vector<Ballot> ballots);

}  // namespace agora::votes
