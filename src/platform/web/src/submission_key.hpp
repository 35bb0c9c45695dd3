#pragma once

#include "agora/web/call.hpp"

#include <string>

namespace agora::web {

/// Of what was sent with a key of its own; empty without one. Another body, address or sender is
/// another submission. Who sends a form that everybody may send is the session (or visitor's cookie)
/// that its token names, also when sending it ended that session; else it is the account.
std::string submission_key_of(const Call& call);

/// Of a form as it was given to one browser, whatever was typed in it since.
std::string form_key_of(const Call& call);

}  // namespace agora::web
