#include "agora/members/reach.hpp"

#include "agora/locale/formats.hpp"
#include "agora/web/services.hpp"
#include "profile_store.hpp"
#include "relay.hpp"

namespace agora::members {

std::optional<std::string> reachable_name(db::ReadTx& tx, AccountId member, Date today) {
    auto found = find_reachable(tx, Layer::member, member, today);
    if (!found) return std::nullopt;
    return std::move(found->name);
}

std::vector<AccountId> reachable_called(db::ReadTx& tx, std::string_view public_name, Date today) {
    constexpr std::int64_t kMost = 10;
    std::vector<AccountId> reachable;
    for (const AccountId one : list_accounts_called(tx, public_name, kMost)) {
        if (find_reachable(tx, Layer::member, one, today)) reachable.push_back(one);
    }
    return reachable;
}

Result<std::string> write_directly(db::WriteTx& tx, web::Services& services,
                                   const journal::Origin& origin, const DirectMessage& message) {
    const auto written = write_as_member(
        tx, {services, origin.at, locale::local_date(origin.at, {})}, origin.account,
        {.member = message.to, .body = message.body, .network = {}});
    if (!written) return written.refusal();
    return "/conversations/" + to_string(*written);
}

}  // namespace agora::members
