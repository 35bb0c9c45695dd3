#pragma once

#include "acting.hpp"
#include "agora/forum/thread.hpp"

#include <string>

namespace agora::forum {

/// At which this account answers the thread by mail. Empty when the cooperative takes no such mails.
std::string reply_address(const Acting& acting, AccountId account, ThreadId thread);

}  // namespace agora::forum
