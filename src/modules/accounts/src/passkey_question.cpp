#include "passkey_question.hpp"

#include "agora/crypto/random.hpp"
#include "agora/crypto/signed_value.hpp"
#include "agora/web/browser_key.hpp"
#include "challenge_store.hpp"
#include "factor_refusals.hpp"
#include "session.hpp"

#include <chrono>

namespace agora::accounts {
namespace {

constexpr Duration kQuestionLife = std::chrono::minutes{5};
constexpr std::size_t kNonceLength = 24;

crypto::Purpose purpose_of(web::Call& call, PasskeyAct act) {
    const std::string_view name = act == PasskeyAct::add ? "passkey.add:" : "passkey.sign_in:";
    return crypto::Purpose{std::string{name} + digest_of(web::browser_key(call))};
}

/// "https://example.org:8080" -> "example.org"
std::string host_of(std::string_view origin) {
    const std::size_t scheme = origin.find("://");
    const std::string_view rest =
        scheme == std::string_view::npos ? origin : origin.substr(scheme + 3);
    return std::string{rest.substr(0, rest.find(':'))};
}

}  // namespace

std::string ask_passkey(web::Call& call, PasskeyAct act, std::string_view carried) {
    return crypto::sign(
        call.services.keys, purpose_of(call, act),
        {crypto::random_token().substr(0, kNonceLength) + std::string{carried},
         Instant::from_microseconds((call.now + kQuestionLife).seconds() * 1'000'000)});
}

Result<std::string> read_question(web::Call& call, PasskeyAct act, std::string_view question) {
    const auto value =
        crypto::read_signed(call.services.keys, purpose_of(call, act), question, call.now);
    if (!value || value->size() < kNonceLength) return FactorRefusal::passkey_question_over;
    return value->substr(kNonceLength);
}

Result<Done> spend_question(db::WriteTx& tx, const web::Call& call, access::AccountId account,
                            std::string_view question) {
    const bool first = insert_challenge(tx, {.challenge_hash = digest_of(question),
                                             .account_id = account,
                                             .purpose = ChallengePurpose::passkey_answered,
                                             .expires_at = call.now + kQuestionLife});
    if (!first) return FactorRefusal::passkey_question_over;
    return Done{};
}

crypto::RelyingParty relying_party(const web::Call& call) {
    return {.id = host_of(call.services.origin),
            .origins = {call.services.origin},
            .user_verification = crypto::UserVerification::required};
}

}  // namespace agora::accounts
