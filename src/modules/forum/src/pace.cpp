#include "pace.hpp"

#include "agora/accounts/account.hpp"
#include "agora/web/settings.hpp"
#include "post_store.hpp"
#include "refusals.hpp"

namespace agora::forum {
namespace {

struct Limits {
    std::int64_t posts_an_hour = 40;
    std::int64_t threads_a_day = 20;
};
constexpr Limits kUsual{};
constexpr Limits kNewcomer{.posts_an_hour = 5, .threads_a_day = 3};
constexpr std::size_t kMostLinks = 2;

bool is_newcomer(const Acting& acting) {
    const auto account = accounts::find_account(acting.tx, acting.origin.account);
    const std::chrono::days first{acting.services.settings.number("forum.newcomer_days")};
    return account && account->created_at > acting.origin.at - first;
}

std::size_t count_links(std::string_view body) {
    std::size_t links = 0;
    for (const std::string_view mark : {std::string_view{"://"}, std::string_view{"www."}}) {
        for (std::size_t at = 0; (at = body.find(mark, at)) != std::string_view::npos; ++at) {
            ++links;
        }
    }
    return links;
}

}  // namespace

std::optional<Refusal> fault_of_links(const Acting& acting, std::string_view body) {
    if (count_links(body) <= kMostLinks || !is_newcomer(acting)) return std::nullopt;
    return Refusal{ForumRefusal::too_many_links, "body"};
}

std::optional<Refusal> fault_of_pace(const Acting& acting, Writing writing, std::string_view body) {
    if (const auto fault = fault_of_links(acting, body)) return fault;
    const bool newcomer = is_newcomer(acting);
    const Limits& limits = newcomer ? kNewcomer : kUsual;
    const AccountId author = acting.origin.account;
    const Instant now = acting.origin.at;
    const bool flood = count_written(acting.tx, author, now - std::chrono::hours{1}).posts >=
                           limits.posts_an_hour ||
                       (writing == Writing::thread &&
                        count_written(acting.tx, author, now - std::chrono::hours{24}).threads >=
                            limits.threads_a_day);
    if (!flood) return std::nullopt;
    return Refusal{newcomer ? ForumRefusal::newcomer_waits : ForumRefusal::too_many_posts};
}

}  // namespace agora::forum
