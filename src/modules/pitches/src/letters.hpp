#pragma once

#include "pitch.hpp"

// The mails to who pitches. Nothing happens when the account is gone.
namespace agora::pitches {

/// Somebody can help.
void mail_help(const Acting& acting, const Pitch& pitch);
/// Who organises it took the pitch out.
void mail_taken_out(const Acting& acting, const Pitch& pitch);

}  // namespace agora::pitches
