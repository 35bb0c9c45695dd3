#pragma once

#include "acting.hpp"
#include "agora/circles/circle.hpp"
#include "agora/credits/purpose.hpp"
#include "agora/web/answer.hpp"

#include <map>
#include <optional>
#include <string>
#include <vector>

// Who stands behind an account of the ledger, and who may act for it.
namespace agora::credits {

using access::AccountId;
using circles::CircleId;
using ledger::LedgerAccountId;

/// A member, a group, or the common pot.
struct Party {
    ledger::Holder holder = ledger::Holder::member;
    std::int64_t owner = 0;
    bool operator==(const Party&) const = default;
};
Party party_of(const ledger::Account& account);

/// Themselves, or a group that they animate.
bool acts_for(db::ReadTx& tx, const access::Actor& actor, const Party& party, Date today);
/// Who acts for it, and the members of a group.
bool is_inside(db::ReadTx& tx, const access::Actor& actor, const Party& party);
/// The groups that somebody animates.
std::vector<CircleId> animated_by(db::ReadTx& tx, AccountId account, Date today);
/// Who is told of what happens to an account, with the language of nobody yet.
std::vector<AccountId> people_of(db::ReadTx& tx, const Party& party, Date today);

/// Whose thing it is that a payment settles.
Party owner_in(const PurposeFacts& facts);

/// A group that has started and not ended.
bool takes_part(circles::State state);
/// Whether it pays and is paid: everybody but groups that don't take part.
bool takes_part(db::ReadTx& tx, const Party& party);

/// With the standard limits when there is none; a group's begins at `credits.group_lowest`, so that whoever founds
/// groups makes no credits.
ledger::Account account_for(db::WriteTx& tx, const web::Services& services, const Party& party,
                            Instant now);
/// As it stands, or as it would be opened; the latter has no number.
ledger::Account account_or_new(db::ReadTx& tx, const web::Services& services, const Party& party);

/// As a page shows a side.
struct PartyView {
    std::string url = {};
    std::string label = {};
    std::string lang = {};  ///< of a group's name
    bool you = false;
    bool group = false;
};
AGORA_FIELDS(PartyView, url, label, lang, you, group)

/// Views of the sides of many transfers, each looked up once.
class Sides {
 public:
    Sides(const web::Call& call, db::ReadTx& tx) : call_(call), tx_(tx) {}
    /// Looks many up at once.
    void meet(const std::vector<LedgerAccountId>& accounts);
    const PartyView& of(LedgerAccountId account);
    const PartyView& of(const Party& party);

 private:
    const Party& party_at(LedgerAccountId account);
    PartyView made(const Party& party) const;
    PartyView view_of(AccountId member, const std::string& name, bool has_page) const;

    const web::Call& call_;
    db::ReadTx& tx_;
    std::map<LedgerAccountId, Party> parties_;
    std::map<std::pair<ledger::Holder, std::int64_t>, PartyView> views_;
};

/// What somebody who is told calls a side; empty for who left.
std::string name_for(const web::Services& services, db::ReadTx& tx, const access::Actor& reader,
                     Language language, const Party& party, Date today);

}  // namespace agora::credits
