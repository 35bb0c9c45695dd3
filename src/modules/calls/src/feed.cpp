#include "feed.hpp"

#include "agora/base/text.hpp"
#include "agora/crypto/signed_value.hpp"

namespace agora::calls {
namespace {

const crypto::Purpose& purpose() {
    static const crypto::Purpose kPurpose{"calls.feed"};
    return kPurpose;
}

std::string value_of(const Feed& feed) {
    return to_string(feed.account_id) + ":" + std::to_string(feed.generation);
}

/// A subscription has no end of its own.
constexpr Instant kNever = Instant::from_seconds(4'102'444'800);  // 2100-01-01

}  // namespace

std::string secret_path(const crypto::Keys& keys, const Feed& feed) {
    return "/calls/own/" + crypto::sign(keys, purpose(), {value_of(feed), kNever}) +
           "/deadlines.ics";
}

std::optional<Feed> find_open_feed(db::ReadTx& tx, const crypto::Keys& keys,
                                   std::string_view secret, Instant now) {
    const auto value = crypto::read_signed(keys, purpose(), secret, now);
    if (!value) return std::nullopt;
    const auto account = parse_id<AccountId>(split(*value, ':').front());
    auto feed = account ? find_feed(tx, *account) : std::nullopt;
    if (!feed || !feed->is_open || value_of(*feed) != *value) return std::nullopt;
    return feed;
}

}  // namespace agora::calls
