#include "agora/members/faces.hpp"

#include "agora/accounts/names.hpp"
#include "agora/db/among.hpp"
#include "agora/members/profile.hpp"

#include <algorithm>
#include <set>
#include <vector>

namespace agora::members {
namespace {

struct FaceRow {
    AccountId account_id;
    std::string public_name;
    bool listed = false;
    Date confirmed_on;
    Moderation moderation = Moderation::none;
    Audience audience = Audience::only_me;  ///< of being listed
};
AGORA_FIELDS(FaceRow, account_id, public_name, listed, confirmed_on, moderation, audience)

/// The part of a profile that says whether its owner is listed.
Profile profile_of(const FaceRow& row) {
    Profile profile;
    profile.row.listed = row.listed;
    profile.row.confirmed_on = row.confirmed_on;
    profile.row.moderation = row.moderation;
    profile.audiences = {{Field::listing, row.audience}};
    return profile;
}

constexpr db::Query kFaceRows{"members.face_rows", R"sql(
    SELECT p.account_id, p.public_name, p.listed, p.confirmed_on, p.moderation,
           COALESCE(a.audience, 'only_me') AS audience
    FROM members_profile p
    LEFT JOIN members_audience a ON a.account_id = p.account_id AND a.field = 'listing'
    WHERE p.account_id IN ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10, $11, $12, $13, $14, $15, $16,
                           $17, $18, $19, $20, $21, $22, $23, $24)
)sql"};

std::vector<FaceRow> face_rows(db::ReadTx& tx, std::span<const AccountId> accounts) {
    return db::all_among<FaceRow>(tx, kFaceRows, accounts);
}

constexpr db::Query kMatesAmong{"members.mates_among", R"sql(
    SELECT DISTINCT theirs.account_id FROM members_group mine
    JOIN members_group theirs ON theirs.group_id = mine.group_id
    WHERE theirs.account_id IN ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10, $11, $12, $13, $14, $15,
                                $16, $17, $18, $19, $20, $21, $22, $23, $24)
      AND mine.account_id = $25
)sql"};

std::vector<AccountId> mates_among(db::ReadTx& tx, std::span<const AccountId> accounts,
                                   AccountId one) {
    return db::all_among<AccountId>(tx, kMatesAmong, accounts, one);
}

}  // namespace

std::map<AccountId, Face> faces_of(db::ReadTx& tx, const access::Actor& actor,
                                   std::span<const AccountId> accounts, Date today) {
    std::map<AccountId, Face> faces;
    std::map<AccountId, access::Standing> standings;
    for (accounts::NameRow& row : accounts::names_of(tx, accounts)) {
        standings[row.account_id] = row.standing;
        faces[row.account_id].name = std::move(row.name);
    }
    const std::vector<FaceRow> rows = face_rows(tx, accounts);
    const bool some_for_mates = std::ranges::any_of(
        rows, [](const FaceRow& row) { return row.audience == Audience::my_groups; });
    std::set<AccountId> mates;
    if (some_for_mates && actor.is_member()) {
        for (const AccountId mate : mates_among(tx, accounts, actor.account)) mates.insert(mate);
    }
    for (const FaceRow& row : rows) {
        const auto standing = standings.find(row.account_id);
        if (standing == standings.end() || row.account_id == actor.account) continue;
        const Layer layer = !actor.is_member()               ? Layer::visitor
                            : mates.contains(row.account_id) ? Layer::group_mate
                                                             : Layer::member;
        if (!is_listed(profile_of(row), layer, standing->second, today)) continue;
        faces[row.account_id] = {row.public_name, true};
    }
    return faces;
}

}  // namespace agora::members
