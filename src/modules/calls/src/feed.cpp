#include "feed.hpp"

#include "agora/crypto/subscription.hpp"

namespace agora::calls {
namespace {

const crypto::Purpose& purpose() {
    static const crypto::Purpose kPurpose{"calls.feed"};
    return kPurpose;
}

}  // namespace

std::string secret_path(const crypto::Keys& keys, const Feed& feed) {
    return "/calls/own/" +
           crypto::sign_subscription(keys, purpose(), {feed.account_id.value(), feed.generation}) +
           "/deadlines.ics";
}

std::optional<Feed> find_open_feed(db::ReadTx& tx, const crypto::Keys& keys,
                                   std::string_view secret, Instant now) {
    const auto read = crypto::read_subscription(keys, purpose(), secret, now);
    auto feed = read ? find_feed(tx, AccountId{read->account}) : std::nullopt;
    if (!feed || !feed->is_open || feed->generation != read->generation) return std::nullopt;
    return feed;
}

}  // namespace agora::calls
