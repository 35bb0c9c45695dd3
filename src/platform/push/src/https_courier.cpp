#include "agora/push/courier.hpp"

namespace agora::push {
namespace {

/// A push server says little, and a job waits for it.
constexpr std::size_t kMostBytes = 64 * 1024;
constexpr std::chrono::seconds kPatience{5};

/// 408 and 429 ask for another try, as does every fault of the server.
Outcome outcome_of(int status) {
    constexpr int kTimeout = 408;
    constexpr int kTooMany = 429;
    if (status == 404 || status == 410) return Outcome::gone;
    if (status >= 500 || status == kTimeout || status == kTooMany) return Outcome::later;
    return status >= 200 && status < 300 ? Outcome::delivered : Outcome::refused;
}

}  // namespace

Outcome HttpsCourier::deliver(const Parcel& parcel) {
    fetch::Request request{.url = parcel.endpoint,
                           .method = "POST",
                           .headers = {{"Authorization", parcel.authorization},
                                       {"Content-Encoding", "aes128gcm"},
                                       {"Content-Type", "application/octet-stream"},
                                       {"TTL", std::to_string(parcel.kept_for.count())}},
                           .body = parcel.body};
    if (!parcel.topic.empty()) request.headers.emplace_back("Topic", parcel.topic);
    const auto answer = fetch::fetch(
        request, {.most_bytes = kMostBytes, .time = kPatience, .redirects = 0, .reach = reach_});
    if (answer) return outcome_of(answer->status);
    const bool never = answer.refusal().is(fetch::FetchRefusal::address_is_private) ||
                       answer.refusal().is(fetch::FetchRefusal::address_unfit);
    return never ? Outcome::refused : Outcome::silent;
}

}  // namespace agora::push
