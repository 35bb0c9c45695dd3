#pragma once

#include "acting.hpp"
#include "agora/shelf/suggestion.hpp"
#include "sight.hpp"

// What people of a group are told about its texts, each in their language.
namespace agora::shelf {

/// To a secretary: somebody suggests other words.
void mail_suggested(const Acting& acting, const Seen& seen, const Suggestion& suggestion,
                    AccountId to);
/// To whoever suggested it: taken over, or declined with a reason.
void mail_decided(const Acting& acting, const Seen& seen, const Suggestion& suggestion,
                  SuggestionState state);
/// To somebody who spoke there: somebody went on.
void mail_remark(const Acting& acting, const Seen& seen, SuggestionId about, AccountId to);

}  // namespace agora::shelf
