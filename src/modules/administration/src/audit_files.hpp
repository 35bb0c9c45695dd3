#pragma once

#include "agora/web/call.hpp"

namespace agora::administration {

inline constexpr std::int64_t kLinksInFile = 50'000;

/// The entries of the page's filter, the newest first, at most kLinksInFile.
http::Response download_csv(web::Call& call);
http::Response download_lines(web::Call& call);
/// All entries after ?after=, with hashes.
http::Response download_chain(web::Call& call);

}  // namespace agora::administration
