#pragma once

#include "agora/web/services.hpp"
#include "agora/base/instant.hpp"

#include <string>
#include <string_view>

namespace agora::forum {

/// The cooperative's address for mails to the forum; empty: not used.
std::string mail_base(const web::Services& services);

enum class MailTaken {
    nothing,  ///< not for us, from a program, or of nobody whom we know: nobody is answered
    before,   ///< the same mail was taken already
    answer,
    thread,
    refused,  ///< the owner of the address is told why, by mail
};
/// One mail, in one transaction. Who wrote is whose token stands in the address, if it comes from the
/// mail address of their account; whatever is said back goes to that account's address alone, so nobody
/// can make Agora write to others.
MailTaken take_mail(web::Services& services, std::string_view bytes, Instant now);

/// What lies in DATA/inbox, a Maildir. How many were taken.
int take_mails(web::Services& services, Instant now);

}  // namespace agora::forum
