#pragma once

#include "directory.hpp"
#include "words.hpp"

#include "agora/web/call.hpp"

namespace agora::members {

/// Where the feed of a search is, in a language: its bytes depend on nothing else.
std::string feed_address(const DirectoryQuery& query, Language language);

/// An Atom feed (RFC 4287) of these people, the newest in the directory first, with the address of
/// the search that it follows and what that asks for.
http::Response feed_of(const web::Call& call, const DirectoryQuery& query,
                       const std::vector<Card>& people, const Words& words);

}  // namespace agora::members
