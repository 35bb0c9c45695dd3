#pragma once

#include "agora/forum/thread.hpp"

#include <optional>
#include <string>
#include <string_view>

namespace agora::forum {

/// What a mail is for, and whose it is.
struct MailTarget {
    ThreadId thread = {};      ///< an answer there, or
    CategoryId category = {};  ///< something new in it
    std::string token = {};
};

/// Behind the cooperative's address for such mails: "forum@agora.example" and thread 12 give
/// "forum+t12.k3v9…@agora.example".
std::string address_for(std::string_view base, const MailTarget& target);
/// Nothing when it is another address.
std::optional<MailTarget> target_of(std::string_view base, std::string_view address);

/// 80 random bits as 16 letters and digits without capitals: mail programs change those.
std::string new_mail_token();

}  // namespace agora::forum
