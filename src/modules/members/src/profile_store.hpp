#pragma once

#include "agora/members/profile.hpp"

#include <string_view>
#include <vector>

namespace agora::members {

void insert_profile(db::WriteTx& tx, const ProfileRow& row);
/// Everything but listed and listed_at.
void update_profile(db::WriteTx& tx, const ProfileRow& row);
void update_listed(db::WriteTx& tx, AccountId account, bool listed, Instant now);
/// False when it is so already, or there is no profile.
bool update_moderation(db::WriteTx& tx, AccountId account, Moderation moderation);
void update_confirmed(db::WriteTx& tx, AccountId account, Date day);
void put_audience(db::WriteTx& tx, AccountId account, Field field, Audience audience);

void put_text(db::WriteTx& tx, AccountId account, const TextRow& text);
void delete_text(db::WriteTx& tx, AccountId account, Field kind, std::string_view language);

/// The whole list is replaced.
void replace_professions(db::WriteTx& tx, AccountId account,
                         const std::vector<ProfessionRow>& rows);
void replace_sectors(db::WriteTx& tx, AccountId account, const std::vector<TermId>& terms);
void replace_skills(db::WriteTx& tx, AccountId account, const std::vector<TermId>& terms);
void replace_languages(db::WriteTx& tx, AccountId account, const std::vector<SpokenRow>& rows);

void insert_item(db::WriteTx& tx, AccountId account, const ItemRow& item);
void delete_item(db::WriteTx& tx, AccountId account, ItemId item);

/// As find_profile_visible_to, with the pictures that are hidden because somebody objects to them.
std::optional<Profile> find_with_hidden_pictures(db::ReadTx& tx, const access::Actor& actor,
                                                 AccountId account, Date today);

/// Accounts with a profile after this one, in order, for indexing.
std::vector<AccountId> list_profiles_after(db::ReadTx& tx, AccountId after, std::int64_t limit);

/// Of exactly this public name, who said that they are listed.
std::vector<AccountId> list_accounts_called(db::ReadTx& tx, std::string_view public_name,
                                            std::int64_t limit);

}  // namespace agora::members
