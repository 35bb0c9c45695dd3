#pragma once

#include "agora/http/request.hpp"
#include "agora/http/response.hpp"
#include "agora/web/call.hpp"
#include "agora/web/page_cache.hpp"

#include <cstdint>
#include <optional>

namespace agora::web {

/// A kept page for a visitor's GET or HEAD, in the coding that the browser prefers, or 304.
std::optional<http::Response> kept_answer(const PageCache& cache, const http::RequestHead& head);

/// Keeps the answer when its route allows it and nothing in it is for one person only.
void keep_answer(Call& call, http::Response& response, std::uint64_t epoch);

}  // namespace agora::web
