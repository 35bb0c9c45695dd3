#pragma once

#include "acting.hpp"
#include "agora/votes/vote.hpp"
#include "work.hpp"

// What those concerned are told. Nothing of what anybody voted; nothing happens when an account is gone.
namespace agora::votes {

/// Some of the roll; queues the next job until all are told. A reminder goes to who still has to vote.
void tell_some(web::Services& services, const TellRoll& telling);
/// Queues one reminder for each vote that closes within two days and ran a day at least.
void remind(web::Services& services);

void tell_of_proxy(const Acting& acting, const Vote& vote, const Proxy& proxy);
/// To the other one of the two.
void tell_of_proxy_back(const Acting& acting, const Vote& vote, const Proxy& proxy);
/// Closed: now the boxes are to be opened.
void tell_trustees(const Acting& acting, const Vote& vote);
/// Before an account goes: the other trustees and who prepares votes, when a vote needs them to act.
void tell_of_leaving(db::WriteTx& tx, web::Services& services, const journal::Origin& origin,
                     AccountId account);

}  // namespace agora::votes
