#pragma once

#include "agora/web/answer.hpp"
#include "agora/web/call.hpp"

#include <optional>

namespace agora::web {

/// Sets what every answer of a route has: cookies for forms and flashes, caching, language.
void finish(Call& call, http::Response& response);

/// A page for a status without a refusal of its own.
http::Response error_answer(Call& call, int status, const std::optional<Refusal>& refusal);

/// For answers that the server gives before there is a call: no session, no database.
http::Response plain_error_page(const Services& services, int status,
                                const http::RequestHead& head);

}  // namespace agora::web
