#pragma once

#include "acting.hpp"
#include "agora/ambassadors/ambassador.hpp"
#include "agora/base/result.hpp"
#include "charter_store.hpp"

#include <string>
#include <string_view>
#include <utility>
#include <vector>

// The charter, invitations and limits.
namespace agora::ambassadors {

/// A new version, in each language; ambassadors are asked to sign it.
void publish_charter(const Acting& acting,
                     const std::vector<std::pair<std::string, std::string>>& texts);
Result<Done> sign_charter(const Acting& acting);
/// In this language, else in the first there is.
const CharterText* best_text(const std::vector<CharterText>& texts, std::string_view language);

/// By the address of a member; the member answers.
Result<Done> invite(const Acting& acting, std::string_view mail, std::string words);
bool is_open(const Invitation& invitation, Instant now);
enum class Answer { yes, no };
Result<Done> answer_invitation(const Acting& acting, Answer answer);

/// In place of the limit there is; who waits comes in as far as it lets them.
void set_limit(const Acting& acting, const Limit& limit);
void lift_limit(const Acting& acting, LimitKind kind, std::string_view key);

}  // namespace agora::ambassadors
