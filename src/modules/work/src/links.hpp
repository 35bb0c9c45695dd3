#pragma once

#include "agora/crypto/keys.hpp"
#include "agora/work/demand.hpp"

#include <string>
#include <string_view>

// The secret link of a client. The secret follows from the demand's number and the keys of the installation, so that
// a later mail can carry it again; at rest there is only its digest.
namespace agora::work {

std::string new_token(const crypto::Keys& keys, DemandId demand);
std::string hash_of_token(std::string_view token);
/// The token that was given out, also after the keys were renewed; empty when no key fits.
std::string token_of(const crypto::Keys& keys, const Demand& demand);
std::string letter_path(std::string_view token);

}  // namespace agora::work
