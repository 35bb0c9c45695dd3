#pragma once

#include "agora/accounts/account.hpp"
#include "agora/web/call.hpp"

#include <string>

// Who must be told of a breach (GDPR 33-34), as CSV in the reader's language.
namespace agora::administration {

struct Csv {
    std::string text;
    std::int64_t rows = 0;
};

/// What is kept about one person: kinds of data and how many rows, no content.
Csv kept_about(web::Call& call, accounts::AccountId account);
/// Everybody who did something or to whom something was done between two moments.
Csv touched_between(web::Call& call, Instant from, Instant until);

}  // namespace agora::administration
