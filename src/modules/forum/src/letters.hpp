#pragma once

#include "acting.hpp"
#include "sight.hpp"

#include <string_view>

// The mails about a thread, each in the reader's language, to somebody who wrote in it.
namespace agora::forum {

/// What a category is called in a language.
std::string name_of(db::ReadTx& tx, const Category& category, Language language);

/// To who moderates a category from now on.
void mail_named(const Acting& acting, const Category& category, const accounts::Account& account);
/// To who began it, if they may still read it: somebody answered.
void mail_answer(const Acting& acting, const Seen& seen, const Post& post);
/// To a member whom a post names by the address of their page, if they may read it and the writer is not blocked.
void mail_mentioned(const Acting& acting, const Seen& seen, const Post& post, AccountId named);
/// To whose text a moderator acted upon, with the reason.
void mail_moderated(const Acting& acting, const Thread& thread, AccountId to, ActKind kind,
                    std::string_view reason);

/// To who began a thread by mail: where it stands, and that what was attached was left out.
void mail_stands(const Acting& acting, const accounts::Account& account, const Thread& thread,
                 std::size_t attachments);
/// Why a mail was not taken, with what it said: their own words only, else nothing.
void mail_not_taken(const Acting& acting, const accounts::Account& account, const Refusal& refusal,
                    std::string_view subject, std::string_view text);

}  // namespace agora::forum
