#pragma once

#include "agora/web/answer.hpp"

#include <optional>
#include <vector>

namespace agora::assemblies {

/// How one says how one comes.
fields::Form coming_form();
fields::FormContext coming_context(std::int64_t proxies);

/// The page of the meeting in the address; with what stands in the way of opening it or what is wrong in
/// the form of coming, it is the answer to that.
http::Response answer_meeting(web::Call& call, const std::vector<Refusal>& refusals = {},
                              const std::optional<fields::FormState>& coming = {});

}  // namespace agora::assemblies
