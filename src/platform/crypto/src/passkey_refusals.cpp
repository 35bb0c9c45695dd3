#include "agora/crypto/passkeys.hpp"

namespace agora::crypto {
namespace {

// A person can do the same about most of them; the names tell the log which one it was.
constexpr std::string_view kTryAgain =
    tr("This passkey could not be checked. Please try again, or sign in another way.");
constexpr std::string_view kOtherPasskey =
    tr("This kind of passkey does not work here. Please use another one.");
constexpr std::string_view kOurAddress =
    tr("This passkey was used on another address. Check the address of this page.");

constexpr RefusalText text_of(std::string_view name, std::string_view sentence) {
    return {name, RefusalKind::rule, sentence};
}

}  // namespace

RefusalText refusal_text(PasskeyRefusal refusal) {
    switch (refusal) {
        case PasskeyRefusal::client_data_too_long:
            return text_of("client_data_too_long", kTryAgain);
        case PasskeyRefusal::client_data_malformed:
            return text_of("client_data_malformed", kTryAgain);
        case PasskeyRefusal::client_data_of_another_ceremony:
            return text_of("client_data_of_another_ceremony", kTryAgain);
        case PasskeyRefusal::challenge_differs:
            return text_of("challenge_differs", kTryAgain);
        case PasskeyRefusal::origin_not_ours:
            return text_of("origin_not_ours", kOurAddress);
        case PasskeyRefusal::page_is_inside_another:
            return text_of("page_is_inside_another", kOurAddress);
        case PasskeyRefusal::attestation_too_long:
            return text_of("attestation_too_long", kTryAgain);
        case PasskeyRefusal::attestation_malformed:
            return text_of("attestation_malformed", kTryAgain);
        case PasskeyRefusal::attestation_not_supported:
            return text_of("attestation_not_supported", kOtherPasskey);
        case PasskeyRefusal::attestation_signature_wrong:
            return text_of("attestation_signature_wrong", kTryAgain);
        case PasskeyRefusal::authenticator_data_malformed:
            return text_of("authenticator_data_malformed", kTryAgain);
        case PasskeyRefusal::relying_party_differs:
            return text_of("relying_party_differs", kOurAddress);
        case PasskeyRefusal::user_not_present:
            return text_of("user_not_present", kTryAgain);
        case PasskeyRefusal::user_not_verified:
            return text_of("user_not_verified",
                           tr("Please use a passkey that asks for your PIN, finger or face."));
        case PasskeyRefusal::backup_state_impossible:
            return text_of("backup_state_impossible", kTryAgain);
        case PasskeyRefusal::backup_eligibility_changed:
            return text_of("backup_eligibility_changed", kTryAgain);
        case PasskeyRefusal::credential_id_too_long:
            return text_of("credential_id_too_long", kOtherPasskey);
        case PasskeyRefusal::key_algorithm_not_supported:
            return text_of("key_algorithm_not_supported", kOtherPasskey);
        case PasskeyRefusal::key_malformed:
            return text_of("key_malformed", kOtherPasskey);
        case PasskeyRefusal::passkey_signature_wrong:
            return text_of("passkey_signature_wrong", kTryAgain);
        case PasskeyRefusal::passkey_counter_went_back:
            return text_of("passkey_counter_went_back",
                           tr("This passkey may have been copied. Sign in another way and remove "
                              "it in your settings."));
    }
    return {};
}

}  // namespace agora::crypto
