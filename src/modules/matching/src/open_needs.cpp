#include "open_needs.hpp"

#include <algorithm>
#include <mutex>
#include <utility>

namespace agora::matching {

void OpenNeeds::put(Need need) {
    const std::unique_lock lock(mutex_);
    ++generation_;
    const auto [place, is_new] = places_.try_emplace(need.need_id, needs_.size());
    if (is_new) {
        needs_.push_back(std::move(need));
    } else {
        needs_[place->second] = std::move(need);
    }
}

void OpenNeeds::remove(NeedId need) {
    const std::unique_lock lock(mutex_);
    const auto found = places_.find(need);
    if (found == places_.end()) return;
    ++generation_;
    const std::size_t place = found->second;
    places_.erase(found);
    if (place + 1 < needs_.size()) {
        needs_[place] = std::move(needs_.back());
        places_[needs_[place].need_id] = place;
    }
    needs_.pop_back();
}

std::size_t OpenNeeds::size() const {
    const std::shared_lock lock(mutex_);
    return needs_.size();
}

std::optional<Need> OpenNeeds::find(NeedId need) const {
    const std::shared_lock lock(mutex_);
    const auto found = places_.find(need);
    if (found == places_.end()) return std::nullopt;
    return needs_[found->second];
}

void OpenNeeds::each(const std::function<void(const Need&)>& visit) const {
    const std::shared_lock lock(mutex_);
    for (const Need& need : needs_) visit(need);
}

std::vector<Need> OpenNeeds::opened_after(Instant at) const {
    std::vector<Need> opened;
    each([&](const Need& need) {
        if (need.opened_at > at) opened.push_back(need);
    });
    std::ranges::sort(opened, {}, [](const Need& need) {
        return std::pair{need.opened_at, need.need_id};
    });
    return opened;
}

}  // namespace agora::matching
