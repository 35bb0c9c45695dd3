#include "reply_address.hpp"

#include "mail_address.hpp"
#include "mail_address_store.hpp"
#include "mail_in.hpp"

namespace agora::forum {

std::string reply_address(const Acting& acting, AccountId account, ThreadId thread) {
    const std::string base = mail_base(acting.services);
    if (base.empty()) return {};
    auto token = find_mail_token(acting.tx, account);
    if (!token) {
        token = new_mail_token();
        put_mail_token(acting.tx, account, *token, acting.origin.at);
    }
    return address_for(base, {.thread = thread, .token = *token});
}

}  // namespace agora::forum
