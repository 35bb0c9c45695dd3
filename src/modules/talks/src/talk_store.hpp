#pragma once

#include "agora/access/actor.hpp"
#include "agora/base/instant.hpp"
#include "agora/db/transaction.hpp"
#include "agora/fields/fields.hpp"
#include "agora/talks/events.hpp"

#include <optional>
#include <string>
#include <string_view>
#include <vector>

namespace agora::talks {

using access::AccountId;

struct Talk {
    GroupId group_id;
    std::string slug;
    std::string language;  ///< of the texts
    std::string name;
    std::string summary;
    std::string for_whom;  ///< Markdown, as the next
    std::string rules;
    AccountId opened_by;  ///< zero when the account is erased
    Instant opened_at;
    std::optional<Instant> closed_at;
};
AGORA_FIELDS(Talk, group_id, slug, language, name, summary, for_whom, rules, opened_by, opened_at,
             closed_at)

struct Moderator {
    GroupId group_id;
    AccountId account_id;
    Instant named_at;
    std::optional<Instant> accepted_at;
};
AGORA_FIELDS(Moderator, group_id, account_id, named_at, accepted_at)

/// Somebody who is in, or who asks to be.
struct TalkMember {
    GroupId group_id;
    AccountId account_id;
    std::string alias;  ///< the name that readers see
    std::string words;  ///< to the moderators
    Instant consented_at;
    std::optional<Instant> let_in_at;
};
AGORA_FIELDS(TalkMember, group_id, account_id, alias, words, consented_at, let_in_at)

void insert_talk(db::WriteTx& tx, const Talk& talk);
void update_closed(db::WriteTx& tx, GroupId group, Instant at);
std::optional<Talk> find_talk(db::ReadTx& tx, std::string_view slug);
/// All that have not ended, by name.
std::vector<Talk> list_talks(db::ReadTx& tx);

/// Nothing happens when the account is one already.
void insert_moderator(db::WriteTx& tx, const Moderator& moderator);
/// False when the account was not named, or accepted before.
bool accept_moderation(db::WriteTx& tx, GroupId group, AccountId account, Instant at);
bool delete_moderator(db::WriteTx& tx, GroupId group, AccountId account);
std::vector<Moderator> list_moderators(db::ReadTx& tx, GroupId group);
std::vector<Moderator> moderations_of(db::ReadTx& tx, AccountId account);

/// False when the account is there already, or somebody has the alias.
bool insert_talk_member(db::WriteTx& tx, const TalkMember& member);
bool let_in(db::WriteTx& tx, GroupId group, AccountId account, Instant at);
bool delete_talk_member(db::WriteTx& tx, GroupId group, AccountId account);
std::optional<TalkMember> find_talk_member(db::ReadTx& tx, GroupId group, AccountId account);
bool has_alias(db::ReadTx& tx, GroupId group, std::string_view alias);
/// Those who ask first, then by alias. For the moderators alone.
std::vector<TalkMember> list_talk_members(db::ReadTx& tx, GroupId group);
std::int64_t count_asking(db::ReadTx& tx, GroupId group);

}  // namespace agora::talks
