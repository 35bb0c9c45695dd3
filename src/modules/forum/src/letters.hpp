#pragma once

#include "acting.hpp"

#include <string_view>

// The mails about a thread, each in the reader's language, to somebody who wrote in it.
namespace agora::forum {

/// To who began it: somebody answered.
void mail_answer(const Acting& acting, const Thread& thread, const Post& post);
/// To whose text a moderator acted upon, with the reason.
void mail_moderated(const Acting& acting, const Thread& thread, AccountId to, ActKind kind,
                    std::string_view reason);

}  // namespace agora::forum
