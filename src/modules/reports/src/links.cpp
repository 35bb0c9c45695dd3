#include "links.hpp"

#include "agora/base/text.hpp"
#include "agora/crypto/digest.hpp"
#include "agora/crypto/encoding.hpp"

namespace agora::reports {
namespace {

constexpr std::size_t kTokenBytes = 18;

std::string token_by(const crypto::Keys& keys, ReportId report, std::size_t age) {
    const std::string key = keys.derive(crypto::Purpose{"report link"}, age);
    const std::string mac = crypto::hmac_sha256({key}, std::to_string(report.value()));
    return crypto::encode_base64url(mac.substr(0, kTokenBytes));
}

}  // namespace

std::string new_token(const crypto::Keys& keys, ReportId report) {
    return token_by(keys, report, 0);
}

std::string hash_of_token(std::string_view token) {
    return crypto::encode_hex(crypto::sha256(token));
}

std::string token_of(const crypto::Keys& keys, const Report& report) {
    for (std::size_t age = 0; age < keys.count(); ++age) {
        std::string token = token_by(keys, report.report_id, age);
        if (equal_in_constant_time(hash_of_token(token), report.token_hash)) return token;
    }
    return {};
}

std::string follow_path(std::string_view token) {
    return "/reports/follow/" + std::string{token};
}

std::string report_path(const Report& report) {
    return "/reports/" + report.number;
}

}  // namespace agora::reports
