#include "agora/web/browser_key.hpp"

#include "form_token.hpp"

namespace agora::web {

std::string browser_key(Call& call) {
    if (!call.session.key.empty()) return call.session.key;
    call.form_keys();
    if (!call.new_form_cookie().empty()) return call.new_form_cookie();
    return std::string{call.request.cookie(form_cookie_name(call.request.secure)).value_or("")};
}

}  // namespace agora::web
