#pragma once

#include "agora/accounts/account.hpp"
#include "agora/base/result.hpp"
#include "choices.hpp"
#include "notice_store.hpp"

#include <string>
#include <vector>

namespace agora::inbox {

/// Says where one chooses, and gives it the address that stops its kind (RFC 8058) when it has none.
void finish_letter(const web::Services& services, const Notice& notice, std::string subject,
                   outbox::Letter& letter, Instant now);

/// One mail about everything that waits, a line a thing.
outbox::Letter digest_letter(const web::Services& services, const accounts::Account& reader,
                             const std::vector<NoticeRow>& rows, Instant now);

/// What the link of a mail stops, and for whom.
struct StopLink {
    AccountId account;
    std::string subject;
};
Result<StopLink> stop_link_of(const web::Services& services, std::string_view token, Instant now);

}  // namespace agora::inbox
