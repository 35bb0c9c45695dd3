#pragma once

#include "acting.hpp"
#include "agora/crypto/sealed_box.hpp"
#include "agora/votes/vote.hpp"

namespace agora::votes {

/// When its instant has come: an open vote is counted and published; of a secret one the links between member
/// and box are stripped, and its trustees are told. Once, however often it is called.
void close(web::Services& services, VoteId vote);
/// Every vote whose instant has passed.
void close_overdue(web::Services& services);

/// Opens the boxes of a closed vote, counts and publishes; boxes and halves of the key are gone with it. A box
/// that cannot be opened or counted is our own fault: everything stays as it was.
void open_urn(const Acting& acting, const Vote& vote, const crypto::BoxKeys& key);

}  // namespace agora::votes
