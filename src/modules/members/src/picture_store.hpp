#pragma once

#include "agora/members/picture_objection.hpp"

#include <optional>
#include <string>
#include <string_view>
#include <vector>

namespace agora::members {

void put_picture(db::WriteTx& tx, AccountId account, const PictureRow& picture);
/// Forgets pictures that neither the profile nor an item names any more.
void delete_unnamed_pictures(db::WriteTx& tx, AccountId account);

void update_item_place(db::WriteTx& tx, AccountId account, ItemId item, std::int64_t place);
/// Hides or shows a picture wherever this member uses it.
void update_hidden(db::WriteTx& tx, AccountId account, std::string_view picture, bool hidden);
/// Takes a picture out of the profile and the portfolio.
void delete_uses_of(db::WriteTx& tx, AccountId account, std::string_view picture);

void insert_objection(db::WriteTx& tx, const ObjectionRow& row);
std::optional<ObjectionRow> find_objection(db::ReadTx& tx, ObjectionId id);
/// Open ones, the oldest first; to what one member put up, or to all.
std::vector<ObjectionRow> list_open_objections(db::ReadTx& tx, AccountId account,
                                               std::int64_t limit);
std::vector<ObjectionRow> list_open_objections(db::ReadTx& tx, std::int64_t limit);
/// All objections to this picture where it is shown.
std::vector<ObjectionRow> list_objections(db::ReadTx& tx, std::string_view path,
                                          std::string_view picture);
/// Whether they put this picture there or object to it themselves, now that it waits.
bool is_concerned(db::ReadTx& tx, AccountId account, const ObjectionRow& row);
/// The decision; reason, address and who it was are forgotten with it.
void update_decision(db::WriteTx& tx, const ObjectionRow& row);

}  // namespace agora::members
