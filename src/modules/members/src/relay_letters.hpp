#pragma once

#include "agora/jobs/runner.hpp"
#include "relay.hpp"

#include <string_view>
#include <vector>

// The mails of the relay. Those about messages are written by a job, so that the request of a writer
// takes the same way whether something arrives or not.
namespace agora::members {

/// Queues the mail about a message, also of one that is withheld: the job leaves that one out.
void tell_later(db::WriteTx& tx, MessageId message, Instant now);

/// To the address that a visitor gave; holds nothing of what was typed, so that nobody can be made to
/// read it by it.
void ask_to_confirm(db::WriteTx& tx, const Relay& relay, const ConversationRow& conversation,
                    std::string_view member_name, std::string_view secret);

std::vector<jobs::Kind> relay_jobs(web::Services& services);
std::vector<jobs::Periodic> relay_periodic(web::Services& services);

}  // namespace agora::members
