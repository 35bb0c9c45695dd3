#include "answer_cache.hpp"

#include <algorithm>
#include <bit>

namespace agora::search {
namespace {

constexpr std::size_t kMostBytes = 32 * 1024 * 1024;

void add_number(std::string& key, std::uint64_t number) {
    key += std::to_string(number);
    key += ',';
}

void add_number(std::string& key, double number) {
    add_number(key, std::bit_cast<std::uint64_t>(number));
}

void add_filter(std::string& key, const FacetFilter& filter) {
    std::vector<FacetKey> values = filter.any_of;
    std::sort(values.begin(), values.end());
    key += 'f';
    add_number(key, std::uint64_t{filter.facet});
    for (const FacetKey value : values) add_number(key, static_cast<std::uint64_t>(value));
}

}  // namespace

AnswerCache::Answer AnswerCache::find(const std::string& key, Epoch generation) {
    const std::lock_guard lock{mutex_};
    const auto found = generation == generation_ ? by_key_.find(key) : by_key_.end();
    if (found == by_key_.end()) {
        ++misses_;
        return nullptr;
    }
    ++hits_;
    entries_.splice(entries_.begin(), entries_, found->second);
    return found->second->answer;
}

void AnswerCache::keep(const std::string& key, Answer answer) {
    const Epoch generation = answer->snapshot->epoch;
    std::list<Entry> dropped;  // freed after the lock
    const std::lock_guard lock{mutex_};
    if (generation < generation_ || most_answers_ == 0) return;
    if (generation > generation_) {
        entries_.swap(dropped);
        by_key_.clear();
        bytes_ = 0;
        generation_ = generation;
    }
    if (by_key_.contains(key)) return;
    bytes_ += answer->bytes() + key.size();
    entries_.push_front({key, std::move(answer)});
    by_key_.emplace(key, entries_.begin());
    while (entries_.size() > 1 && (entries_.size() > most_answers_ || bytes_ > kMostBytes))
        drop_last(dropped);
}

void AnswerCache::drop_last(std::list<Entry>& dropped) {
    const Entry& last = entries_.back();
    bytes_ -= last.answer->bytes() + last.key.size();
    by_key_.erase(last.key);
    dropped.splice(dropped.begin(), entries_, std::prev(entries_.end()));
}

std::string cache_key(const FacetQuery& query) {
    std::string key = query.layer == Layer::visitor ? "v" : "m";
    std::vector<FacetFilter> filters = query.filters;
    std::stable_sort(filters.begin(), filters.end(),
                     [](const auto& left, const auto& right) { return left.facet < right.facet; });
    for (const FacetFilter& filter : filters) add_filter(key, filter);
    if (query.near) {
        key += 'n';
        add_number(key, query.near->from.latitude);
        add_number(key, query.near->from.longitude);
        add_number(key, query.near->within_km);
    }
    key += 'm';
    for (const MaskPointer& mask : query.masks) add_number(key, mask->serial());
    key += 'c';
    for (const Facet facet : query.counted) add_number(key, std::uint64_t{facet});
    return key;
}

}  // namespace agora::search
