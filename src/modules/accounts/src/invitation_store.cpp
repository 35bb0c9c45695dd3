#include "invitation_store.hpp"

namespace agora::accounts {

constexpr db::Query kInsertInvitation{"accounts.insert_invitation", R"sql(
    INSERT INTO accounts_invitation (code_hash, mail, language, invited_by, invited_at, expires_at)
    VALUES ($1, $2, $3, $4, $5, $6)
)sql"};

void insert_invitation(db::WriteTx& tx, const InvitationRow& invitation) {
    tx.run(kInsertInvitation, invitation.code_hash, invitation.mail, invitation.language,
           invitation.invited_by, invitation.invited_at, invitation.expires_at);
}

constexpr db::Query kFindInvitation{"accounts.find_invitation", R"sql(
    SELECT code_hash, mail, language, invited_by, invited_at, expires_at, used_at
    FROM accounts_invitation WHERE code_hash = $1 AND used_at IS NULL AND expires_at > $2
)sql"};

std::optional<InvitationRow> find_invitation(db::ReadTx& tx, std::string_view hash, Instant now) {
    return tx.find<InvitationRow>(kFindInvitation, hash, now);
}

constexpr db::Query kListOpenInvitations{"accounts.list_open_invitations", R"sql(
    SELECT code_hash, mail, language, invited_by, invited_at, expires_at, used_at
    FROM accounts_invitation WHERE used_at IS NULL ORDER BY invited_at DESC, mail
)sql"};

std::vector<InvitationRow> list_open_invitations(db::ReadTx& tx) {
    return tx.all<InvitationRow>(kListOpenInvitations);
}

constexpr db::Query kCountOpenInvitations{"accounts.count_open_invitations", R"sql(
    SELECT count(*) FROM accounts_invitation WHERE used_at IS NULL
)sql"};

std::int64_t count_open_invitations(db::ReadTx& tx) {
    return tx.find<std::int64_t>(kCountOpenInvitations).value_or(0);
}

constexpr db::Query kUseInvitation{"accounts.use_invitation", R"sql(
    UPDATE accounts_invitation SET used_at = $2, mail = ''
    WHERE code_hash = $1 AND used_at IS NULL
)sql"};

bool use_invitation(db::WriteTx& tx, std::string_view hash, Instant now) {
    return tx.run(kUseInvitation, hash, now) == 1;
}

constexpr db::Query kDeleteInvitation{"accounts.delete_invitation", R"sql(
    DELETE FROM accounts_invitation WHERE code_hash = $1 AND used_at IS NULL
)sql"};

bool delete_invitation(db::WriteTx& tx, std::string_view hash) {
    return tx.run(kDeleteInvitation, hash) == 1;
}

constexpr db::Query kDeleteOpenInvitationsTo{"accounts.delete_open_invitations_to", R"sql(
    DELETE FROM accounts_invitation WHERE mail = $1 AND used_at IS NULL
)sql"};

void delete_open_invitations_to(db::WriteTx& tx, std::string_view mail) {
    tx.run(kDeleteOpenInvitationsTo, mail);
}

constexpr db::Query kDeleteExpiredInvitations{"accounts.delete_expired_invitations", R"sql(
    DELETE FROM accounts_invitation WHERE expires_at <= $1
)sql"};

void delete_expired_invitations(db::WriteTx& tx, Instant now) {
    tx.run(kDeleteExpiredInvitations, now);
}

}  // namespace agora::accounts
