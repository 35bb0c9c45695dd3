#pragma once

#include "directory.hpp"
#include "words.hpp"

#include "agora/web/call.hpp"

namespace agora::members {

/// An Atom feed (RFC 4287) of the results, the newest in the directory first; at most 50.
http::Response feed_of(const web::Call& call, DirectoryPage found, const Words& words);

}  // namespace agora::members
