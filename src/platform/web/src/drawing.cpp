#include "agora/web/drawing.hpp"

#include "agora/web/page_cache.hpp"

namespace agora::web {

std::shared_ptr<const Html> DrawnParts::find(const std::string& key, std::uint64_t epoch) const {
    const std::scoped_lock lock{mutex_};
    if (epoch != epoch_) return nullptr;
    const auto found = parts_.find(key);
    return found == parts_.end() ? nullptr : found->second;
}

void DrawnParts::keep(const std::string& key, std::uint64_t epoch,
                      std::shared_ptr<const Html> part) {
    const std::size_t bytes = key.size() + part->markup().size();
    decltype(parts_) dropped;  // freed after the lock
    const std::scoped_lock lock{mutex_};
    if (epoch < epoch_ || bytes > most_bytes_) return;
    if (epoch != epoch_ || bytes_ + bytes > most_bytes_) {
        parts_.swap(dropped);
        bytes_ = 0;
        epoch_ = epoch;
    }
    if (parts_.try_emplace(key, std::move(part)).second) bytes_ += bytes;
}

std::string question_of(const Call& call, std::string_view filters, std::int64_t page) {
    return (call.actor.is_member() ? "members " : "all ") + std::string{filters} + " " +
           std::to_string(page);
}

Drawing::Drawing(const Call& call, std::string_view view, std::string_view question)
    : call_(call), view_(view), epoch_(call.services.cache.epoch()) {
    constexpr std::int64_t kMinute = 60;
    key_ = std::string{view} + " " + std::string{code(call.language)} + " " +
           std::to_string(call.now.seconds() / kMinute) + " " + std::string{question};
}

}  // namespace agora::web
