#include "admission.hpp"

namespace agora::http {
namespace {

/// So many are told why they are sent away; the rest is just closed.
constexpr std::size_t kToldInAll = 256;
constexpr std::size_t kToldPerAddress = 16;

}  // namespace

Admission::Verdict Admission::enter(const Address& address, PerAddress per_address) {
    const bool limited = per_address == PerAddress::limited && per_address_ > 0;
    const std::lock_guard lock(mutex_);
    const auto found = counts_.find(address);
    const std::size_t same = found == counts_.end() ? 0 : found->second;
    if (count_ >= connections_ + kToldInAll) return Verdict::dropped;
    if (limited && same >= per_address_ + kToldPerAddress) return Verdict::dropped;
    const bool over = count_ >= connections_ || (limited && same >= per_address_);
    ++count_;
    ++counts_[address];
    return over ? Verdict::refused : Verdict::welcome;
}

void Admission::leave(const Address& address) {
    const std::lock_guard lock(mutex_);
    const auto found = counts_.find(address);
    if (--found->second == 0) counts_.erase(found);
    if (--count_ == 0) empty_.notify_all();
}

std::size_t Admission::count() const {
    const std::lock_guard lock(mutex_);
    return count_;
}

bool Admission::wait_until_empty(std::chrono::milliseconds patience) {
    std::unique_lock lock(mutex_);
    return empty_.wait_for(lock, patience, [this] { return count_ == 0; });
}

}  // namespace agora::http
