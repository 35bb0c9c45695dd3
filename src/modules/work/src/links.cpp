#include "links.hpp"

#include "agora/base/text.hpp"
#include "agora/crypto/digest.hpp"
#include "agora/crypto/encoding.hpp"

namespace agora::work {
namespace {

constexpr std::size_t kTokenBytes = 18;

std::string token_by(const crypto::Keys& keys, DemandId demand, std::size_t age) {
    const std::string key = keys.derive(crypto::Purpose{"work link"}, age);
    const std::string mac = crypto::hmac_sha256({key}, std::to_string(demand.value()));
    return crypto::encode_base64url(mac.substr(0, kTokenBytes));
}

}  // namespace

std::string new_token(const crypto::Keys& keys, DemandId demand) {
    return token_by(keys, demand, 0);
}

std::string hash_of_token(std::string_view token) {
    return crypto::encode_hex(crypto::sha256(token));
}

std::string token_of(const crypto::Keys& keys, const Demand& demand) {
    for (std::size_t age = 0; age < keys.count(); ++age) {
        std::string token = token_by(keys, demand.demand_id, age);
        if (equal_in_constant_time(hash_of_token(token), demand.token_hash)) return token;
    }
    return {};
}

std::string letter_path(std::string_view token) {
    return "/work/letters/" + std::string{token};
}

}  // namespace agora::work
