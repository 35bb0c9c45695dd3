#include "pace.hpp"

#include "agora/accounts/account.hpp"
#include "message_store.hpp"
#include "refusals.hpp"

namespace agora::messages {
namespace {

struct Limits {
    std::int64_t messages_an_hour = 60;
    std::int64_t begun_a_day = 10;
};
constexpr Limits kUsual{};
constexpr Limits kNewcomer{.messages_an_hour = 10, .begun_a_day = 3};
constexpr std::chrono::days kFirst{14};

}  // namespace

std::optional<Refusal> fault_of_pace(const Acting& acting, Writing writing) {
    const AccountId author = acting.origin.account;
    const Instant now = acting.origin.at;
    const auto account = accounts::find_account(acting.tx, author);
    const bool newcomer = account && account->created_at > now - kFirst;
    const Limits& limits = newcomer ? kNewcomer : kUsual;
    const bool flood =
        count_written(acting.tx, author, now - std::chrono::hours{1}) >= limits.messages_an_hour ||
        (writing == Writing::first &&
         count_begun(acting.tx, author, now - std::chrono::hours{24}) >= limits.begun_a_day);
    if (!flood) return std::nullopt;
    return Refusal{newcomer ? MessageRefusal::newcomer_waits : MessageRefusal::too_many_messages};
}

}  // namespace agora::messages
