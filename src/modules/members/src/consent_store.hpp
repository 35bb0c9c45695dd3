#pragma once

#include "agora/members/profile.hpp"

#include <string>
#include <vector>

namespace agora::members {

using ConsentId = Id<struct ConsentTag>;

/// Where the person said yes or no.
enum class ConsentWay { first_visit, own_profile, unlisting };
AGORA_ENUM(ConsentWay, first_visit, own_profile, unlisting)

struct ConsentRow {
    ConsentId consent_id;
    Field field = Field::listing;
    bool given = false;
    Audience audience = Audience::only_me;
    std::string wording;  ///< as it was read, in the reader's language
    ConsentWay way = ConsentWay::own_profile;
    Instant at;
};
AGORA_FIELDS(ConsentRow, consent_id, field, given, audience, wording, way, at)

void insert_consent(db::WriteTx& tx, AccountId account, const ConsentRow& consent);
/// The newest first.
std::vector<ConsentRow> list_consents(db::ReadTx& tx, AccountId account);
/// Whether the person ever answered the question to be listed.
bool has_answered(db::ReadTx& tx, AccountId account);

/// What the cooperative knew before the first visit: place a code of a territory; professions, sectors
/// and skills slugs and languages codes, separated by spaces, the main one first; else the text.
struct KnownRow {
    Field field = Field::place;
    std::string content;
};
AGORA_FIELDS(KnownRow, field, content)

void put_known(db::WriteTx& tx, AccountId account, const KnownRow& known, Instant now);
std::vector<KnownRow> list_known(db::ReadTx& tx, AccountId account);
void delete_known(db::WriteTx& tx, AccountId account);

}  // namespace agora::members
