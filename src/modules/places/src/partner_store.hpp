#pragma once

#include "agora/base/date.hpp"
#include "agora/places/place.hpp"

#include <optional>
#include <string>
#include <vector>

namespace agora::places {

using ContactId = Id<struct PartnerContactTag>;

/// What the team agreed with a partner. Only the public line is told to others.
struct Partner {
    PlaceId place_id = {};
    std::string structure = {};    ///< legal name, number
    std::string members_get = {};  ///< in the agreement's words
    std::string public_line = {};
    std::optional<Date> agreement_ends = {};
    std::string contact = {};  ///< whom the team speaks with there
    std::int64_t version = 0;
};
AGORA_FIELDS(Partner, place_id, structure, members_get, public_line, agreement_ends, contact,
             version)

/// One talk with a partner.
struct Contact {
    ContactId contact_id = {};
    PlaceId place_id = {};
    AccountId account_id = {};
    Date day = {};
    std::string words = {};
};
AGORA_FIELDS(Contact, contact_id, place_id, account_id, day, words)

void put_partner(db::WriteTx& tx, const Partner& partner);
std::optional<Partner> find_partner(db::ReadTx& tx, PlaceId place);
std::vector<Partner> list_partners(db::ReadTx& tx);

void insert_contact(db::WriteTx& tx, const Contact& contact);
/// The newest first.
std::vector<Contact> list_contacts(db::ReadTx& tx, PlaceId place);

}  // namespace agora::places
