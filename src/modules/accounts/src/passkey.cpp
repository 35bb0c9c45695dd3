#include "passkey.hpp"

#include "account_store.hpp"
#include "agora/accounts/events.hpp"
#include "agora/crypto/encoding.hpp"
#include "agora/crypto/passkeys.hpp"
#include "factor_notices.hpp"
#include "factor_refusals.hpp"
#include "passkey_question.hpp"
#include "refusals.hpp"
#include "session.hpp"

#include <algorithm>

namespace agora::accounts {
namespace {

constexpr std::size_t kShortLength = 16;

Result<crypto::Passkey> verified_new(web::Call& call, const NewPasskey& sent) {
    const auto client_data = crypto::decode_base64url(sent.client_data);
    const auto attestation = crypto::decode_base64url(sent.attestation);
    if (!client_data || !attestation || client_data->empty()) {
        return FactorRefusal::passkey_malformed;
    }
    return crypto::verify_registration(relying_party(call),
                                       {sent.question, *client_data, *attestation});
}

Result<crypto::PasskeyUse> verified_use(web::Call& call, const PasskeyRow& known,
                                        const PasskeyAnswer& sent) {
    const auto client_data = crypto::decode_base64url(sent.client_data);
    const auto data = crypto::decode_base64url(sent.authenticator_data);
    const auto signature = crypto::decode_base64url(sent.signature);
    const auto user = crypto::decode_base64url(sent.user);
    const auto key = crypto::decode_base64url(known.public_key);
    if (!client_data || !data || !signature || !user || !key) {
        return FactorRefusal::passkey_malformed;
    }
    if (!user->empty() && *user != to_string(known.account_id)) {
        return FactorRefusal::passkey_unknown;
    }
    return crypto::verify_authentication(
        relying_party(call),
        {*key, static_cast<std::uint32_t>(known.sign_count), known.backup_eligible},
        {sent.question, *client_data, *data, *signature});
}

/// Its owner hears of it and it is in the record; the passkey stays, only its owner removes it.
void suspect(web::Call& call, const Desk& desk, const PasskeyRow& known) {
    call.services.database.write([&](db::WriteTx& tx) {
        const auto account = find_account(tx, known.account_id);
        if (!account) return;
        journal::emit(tx, {account->account_id, call.now}, PasskeySuspected{account->account_id},
                      journal::Audit::yes);
        mail_notice(tx, desk, *account, passkey_suspected_notice(known.name), call.now);
    });
}

Result<Done> insert_verified(db::WriteTx& tx, const Factors& factors, const Account& account,
                             const PasskeyRow& passkey) {
    if (list_passkeys(tx, account.account_id).size() >= kMostPasskeys) {
        return Refusal{FactorRefusal::too_many_passkeys, "name"};
    }
    if (!insert_passkey(tx, passkey)) return FactorRefusal::passkey_there_already;
    journal::emit(tx, factors.origin, PasskeyAdded{account.account_id}, journal::Audit::yes);
    mail_notice(tx, factors.desk, account, passkey_added_notice(passkey.name), factors.origin.at);
    return Done{};
}

}  // namespace

Result<Done> add_passkey(web::Call& call, const Factors& factors, const Account& account,
                         const NewPasskey& sent) {
    const auto name = read_question(call, PasskeyAct::add, sent.question);
    if (!name) return name.refusal();
    const auto spent = call.write([&](db::WriteTx& tx) {
        return spend_question(tx, call, account.account_id, sent.question);
    });
    if (!spent) return spent.refusal();
    const auto made = verified_new(call, sent);
    if (!made) return made.refusal();
    const PasskeyRow passkey{.credential_id = crypto::encode_base64url(made->credential_id),
                             .account_id = account.account_id,
                             .public_key = crypto::encode_base64url(made->public_key),
                             .sign_count = made->counter,
                             .backup_eligible = made->backup_eligible,
                             .name = *name,
                             .created_at = call.now,
                             .last_used_at = std::nullopt};
    return call.write(
        [&](db::WriteTx& tx) { return insert_verified(tx, factors, account, passkey); });
}

Result<PasskeyProof> check_passkey(web::Call& call, const Desk& desk, const PasskeyAnswer& sent) {
    const auto ours = read_question(call, PasskeyAct::sign_in, sent.question);
    if (!ours) return ours.refusal();
    const auto known = call.read([&](db::ReadTx& tx) { return find_passkey(tx, sent.credential); });
    const auto spent = call.write([&](db::WriteTx& tx) {
        return spend_question(tx, call, known ? known->account_id : AccountId{}, sent.question);
    });
    if (!spent) return spent.refusal();
    if (!known) return FactorRefusal::passkey_unknown;
    const auto used = verified_use(call, *known, sent);
    if (used) return PasskeyProof{*known, used->counter};
    if (used.refusal().is(crypto::PasskeyRefusal::passkey_counter_went_back)) {
        suspect(call, desk, *known);
    }
    return used.refusal();
}

Result<AccountId> take_passkey(db::WriteTx& tx, const PasskeyProof& proof, Instant now) {
    const auto account = find_account(tx, proof.known.account_id);
    if (!account || account->standing == Standing::unconfirmed) {
        return FactorRefusal::passkey_unknown;
    }
    if (account->standing == Standing::suspended) return SignInRefusal::account_is_suspended;
    if (!use_passkey(tx, proof.known, proof.counter, now)) {
        return FactorRefusal::passkey_question_over;
    }
    return account->account_id;
}

std::string short_name(const PasskeyRow& passkey) {
    return digest_of(passkey.credential_id).substr(0, kShortLength);
}

Result<PasskeyRow> own_passkey(db::ReadTx& tx, AccountId account, std::string_view name) {
    for (const PasskeyRow& passkey : list_passkeys(tx, account)) {
        if (short_name(passkey) == name) return passkey;
    }
    return FactorRefusal::passkey_not_found;
}

void remove_passkey(db::WriteTx& tx, const Factors& factors, const Account& account,
                    const PasskeyRow& passkey) {
    delete_passkey(tx, passkey.credential_id);
    journal::emit(tx, factors.origin, PasskeyRemoved{account.account_id}, journal::Audit::yes);
    mail_notice(tx, factors.desk, account, passkey_removed_notice(passkey.name), factors.origin.at);
}

}  // namespace agora::accounts
