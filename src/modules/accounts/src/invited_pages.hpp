#pragma once

#include "agora/web/call.hpp"

namespace agora::accounts {

/// Sign up through the link of an invitation.
http::Response show_invitation(web::Call& call);
http::Response use_invitation_link(web::Call& call);

/// What who has no invitation reads where not everybody can sign up: how one joins.
http::Response show_how_to_join(web::Call& call);

}  // namespace agora::accounts
