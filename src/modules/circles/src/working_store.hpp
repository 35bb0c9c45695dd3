#pragma once

#include "agora/circles/working.hpp"

#include <optional>
#include <vector>

namespace agora::circles {

void insert_mandate(db::WriteTx& tx, const Mandate& mandate);
/// The newest first.
std::vector<Mandate> list_mandates(db::ReadTx& tx, CircleId circle);
std::optional<Mandate> find_mandate(db::ReadTx& tx, CircleId circle);

/// A new term for whoever holds it already.
void put_office(db::WriteTx& tx, const OfficeHolder& holder);
/// False when this account did not hold it.
bool delete_office(db::WriteTx& tx, CircleId circle, AccountId account, Office office);
void delete_offices_of(db::WriteTx& tx, CircleId circle, AccountId account);

void put_guest(db::WriteTx& tx, const Guest& guest);
bool delete_guest(db::WriteTx& tx, CircleId circle, AccountId account);
std::optional<Guest> find_guest(db::ReadTx& tx, CircleId circle, AccountId account);
/// Invited ones too; in the order of inviting.
std::vector<Guest> list_guests(db::ReadTx& tx, CircleId circle);
/// Whose last day is before this one, of all groups.
std::vector<Guest> list_guests_until(db::ReadTx& tx, Date before);

void insert_part(db::WriteTx& tx, CircleId circle, CircleId parent);
/// Those that are a part of another group.
std::vector<CircleId> list_all_parts(db::ReadTx& tx);

std::optional<Declared> find_declared(db::ReadTx& tx, CircleId circle, AccountId account);
/// Of whoever is in the group now.
std::vector<Declared> list_declared(db::ReadTx& tx, CircleId circle);
void delete_declared(db::WriteTx& tx, CircleId circle, AccountId account);

}  // namespace agora::circles
