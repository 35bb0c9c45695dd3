#pragma once

#include "mailed_link.hpp"

#include <string_view>
#include <vector>

namespace agora::accounts {

/// A mail that only tells something; English sources.
struct Notice {
    std::string_view subject;
    std::vector<Message> sentences;
};

/// Goes to the account's present address, in its language.
void mail_notice(db::WriteTx& tx, const Desk& desk, const Account& account, const Notice& notice,
                 Instant now);

}  // namespace agora::accounts
