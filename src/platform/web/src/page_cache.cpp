#include "agora/web/page_cache.hpp"

#include <mutex>

namespace agora::web {
namespace {

std::size_t size_of(const CachedPage& page) {
    const auto length = [](const std::shared_ptr<const std::string>& body) {
        return body ? body->size() : 0;
    };
    return 512 + length(page.identity) + length(page.gzip) + length(page.brotli);
}

}  // namespace

std::shared_ptr<const CachedPage> PageCache::find(const std::string& address) const {
    const std::shared_lock lock(mutex_);
    const auto found = pages_.find(address);
    if (found == pages_.end() || found->second->epoch != epoch()) {
        misses_.fetch_add(1, std::memory_order_relaxed);
        return nullptr;
    }
    hits_.fetch_add(1, std::memory_order_relaxed);
    return found->second;
}

void PageCache::keep(const std::string& address, CachedPage page) {
    const std::size_t size = size_of(page) + address.size();
    const std::unique_lock lock(mutex_);
    if (page.epoch != epoch()) return;
    if (page.epoch != kept_epoch_ || bytes_ + size > most_bytes_) {
        pages_.clear();
        bytes_ = 0;
        kept_epoch_ = page.epoch;
    }
    if (size > most_bytes_) return;
    if (pages_.emplace(address, std::make_shared<const CachedPage>(std::move(page))).second) {
        bytes_ += size;
    }
}

}  // namespace agora::web
