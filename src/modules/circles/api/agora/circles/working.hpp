#pragma once

#include "agora/circles/circle.hpp"

// What a working group has besides its founding page (GOV-05).
namespace agora::circles {

/// What it is asked. Every change is a new version.
struct Mandate {
    CircleId circle_id = {};
    std::int64_t version = 1;
    std::string language = {};
    std::string asked = {};     ///< Markdown
    std::string asked_by = {};  ///< the board, an assembly, another group; as typed
    std::optional<Date> until_day = {};
    AccountId written_by = {};  ///< zero when the account is erased
    Instant written_at = {};
};
AGORA_FIELDS(Mandate, circle_id, version, language, asked, asked_by, until_day, written_by,
             written_at)

/// Held beside being a member or an animator, until a day. The secretary keeps the texts and what meetings
/// said; the moderator leads meetings and keeps talks fair.
enum class Office { secretary, moderator };
AGORA_ENUM(Office, secretary, moderator)

struct OfficeHolder {
    CircleId circle_id = {};
    AccountId account_id = {};
    Office office = Office::secretary;
    Date term_until = {};
    Instant named_at = {};
};
AGORA_FIELDS(OfficeHolder, circle_id, account_id, office, term_until, named_at)

/// Those whose term has not ended, secretaries last; in the order of naming.
std::vector<OfficeHolder> list_office_holders(db::ReadTx& tx, CircleId circle, Date today);
bool holds_office(db::ReadTx& tx, CircleId circle, AccountId account, Office office, Date today);
/// Whom to write to about texts and meetings: its secretaries, else its animators.
std::vector<AccountId> secretaries_of(db::ReadTx& tx, CircleId circle, Date today);

enum class InvitedAs { guest, expert };
AGORA_ENUM(InvitedAs, guest, expert)

/// In the group for a time and named as such, once they accepted.
struct Guest {
    CircleId circle_id = {};
    AccountId account_id = {};
    InvitedAs invited_as = InvitedAs::guest;
    std::string subject = {};  ///< what an expert knows, or why a guest comes
    Date term_until = {};
    Instant invited_at = {};
    std::optional<Instant> accepted_at = {};
};
AGORA_FIELDS(Guest, circle_id, account_id, invited_as, subject, term_until, invited_at, accepted_at)

/// The group of which this one is a part.
std::optional<Circle> find_parent(db::ReadTx& tx, CircleId circle);
/// The groups within this one, closed ones too; the oldest first.
std::vector<Circle> list_parts(db::ReadTx& tx, CircleId circle);

/// Whoever is in, in no order that means anything.
std::vector<AccountId> list_people_in(db::ReadTx& tx, CircleId circle);

/// Writes down as if it had happened, without any mail: for demonstrations and transfers.
void put_whole_mandate(db::WriteTx& tx, Mandate mandate);
void put_whole_office(db::WriteTx& tx, const OfficeHolder& holder);
void put_whole_part(db::WriteTx& tx, CircleId circle, CircleId parent);

/// As what somebody takes part; each may be left unsaid.
enum class Tie { unsaid, works, shareholder, staff, outside };
AGORA_ENUM(Tie, unsaid, works, shareholder, staff, outside)

struct Declared {
    CircleId circle_id = {};
    AccountId account_id = {};
    Tie tie = Tie::unsaid;
    TermId profession_id = {};  ///< zero: unsaid
    TermId sector_id = {};
    std::string region = {};  ///< code of a territory, or empty
};
AGORA_FIELDS(Declared, circle_id, account_id, tie, profession_id, sector_id, region)

void put_declared(db::WriteTx& tx, const Declared& declared);

}  // namespace agora::circles
