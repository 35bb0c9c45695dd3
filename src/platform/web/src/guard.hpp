#pragma once

#include "agora/base/result.hpp"
#include "agora/web/call.hpp"

#include <optional>

namespace agora::web {

enum class GuardRefusal {
    sign_in_first,
    confirm_mail_first,
    account_suspended,
    not_allowed,
    two_steps_first,
    page_not_found,
    form_out_of_date,
    sent_from_elsewhere,
    token_may_only_read,
    too_many_requests,
    body_is_not_json,
    preview_is_for_pages,
    program_fault,
    temporarily_closed,
};
RefusalText refusal_text(GuardRefusal refusal);

/// Whether the grants of this person give the permission that an access asks for.
bool is_opened_by(const Access& access, const access::Actor& actor);
/// Identity and permission of the route's row.
std::optional<GuardRefusal> access_refusal(const Access& access, const access::Actor& actor);

/// What a request that changes something must prove: it comes from our own page (Origin or
/// Sec-Fetch-Site, and the form's token), or it carries a bearer token that may write.
std::optional<GuardRefusal> forgery_refusal(const Call& call);

}  // namespace agora::web
