#include "agora/search/held_texts.hpp"

#include "agora/base/text.hpp"

#include <algorithm>
#include <mutex>
#include <set>
#include <utility>

namespace agora::search {
namespace {

constexpr std::size_t kReadAtOnce = 500;

}  // namespace

HeldIds::HeldIds(std::vector<std::int64_t> ids) : ids_(std::move(ids)) {
    std::ranges::sort(ids_);
}

bool HeldIds::contains(std::int64_t id) const {
    return std::ranges::binary_search(ids_, id);
}

HeldTexts::Slot HeldTexts::free_slot(std::int64_t id) {
    if (free_.empty()) {
        free_.push_back(static_cast<Slot>(ids_.size()));
        ids_.emplace_back();
        words_.emplace_back();
    }
    const Slot slot = free_.back();
    free_.pop_back();
    ids_[slot] = id;
    return slot;
}

void HeldTexts::put(const Stamped& one, std::string_view text) {
    remove(one.id);
    const Slot slot = free_slot(one.id);
    held_[one.id] = {slot, one.stamp};
    const std::string folded = folded_text(text);
    for (const std::string_view word : split(folded, ' ')) {
        if (word.empty()) continue;
        auto entry = postings_.find(word);
        if (entry == postings_.end()) entry = postings_.emplace(word, std::vector<Slot>{}).first;
        // The word again in the same text.
        if (!entry->second.empty() && entry->second.back() == slot) continue;
        entry->second.push_back(slot);
        words_[slot].push_back(&*entry);
    }
}

void HeldTexts::remove(std::int64_t id) {
    const auto held = held_.find(id);
    if (held == held_.end()) return;
    const Slot slot = held->second.slot;
    for (Entry* entry : std::exchange(words_[slot], {})) {
        std::erase(entry->second, slot);
        if (entry->second.empty()) postings_.erase(entry->first);
    }
    free_.push_back(slot);
    held_.erase(held);
}

void HeldTexts::follow(std::span<const Stamped> texts, const Texts& read) {
    std::vector<Stamped> changed;
    bool some_are_gone = false;
    {
        const std::shared_lock lock{mutex_};
        std::size_t known = 0;
        for (const Stamped& one : texts) {
            const auto held = held_.find(one.id);
            if (held != held_.end()) ++known;
            if (held == held_.end() || held->second.stamp != one.stamp) changed.push_back(one);
        }
        some_are_gone = known < held_.size();
    }
    for (std::size_t at = 0; at < changed.size(); at += kReadAtOnce) {
        const auto some =
            std::span{changed}.subspan(at, std::min(kReadAtOnce, changed.size() - at));
        std::vector<std::int64_t> ids;
        for (const Stamped& one : some) ids.push_back(one.id);
        const auto found = read(ids);
        const std::unique_lock lock{mutex_};
        for (const Stamped& one : some) {
            const auto text = found.find(one.id);
            put(one, text == found.end() ? std::string_view{} : text->second);
        }
    }
    if (!some_are_gone) return;
    std::set<std::int64_t> wanted;
    for (const Stamped& one : texts) wanted.insert(one.id);
    const std::unique_lock lock{mutex_};
    std::vector<std::int64_t> gone;
    for (const auto& [id, held] : held_) {
        if (!wanted.contains(id)) gone.push_back(id);
    }
    for (const std::int64_t id : gone) remove(id);
}

void HeldTexts::follow(const Kept& kept, const std::function<std::vector<Stamped>()>& texts,
                       const Texts& read) {
    {
        const std::shared_lock lock{mutex_};
        if (kept == followed_) return;
    }
    follow(texts(), read);
    const std::unique_lock lock{mutex_};
    followed_ = kept;
}

/// `adds` calls back for each entry that satisfies a word.
template <typename Adds>
HeldIds HeldTexts::ids_of(const HeldWords& words, Adds&& adds) const {
    const std::shared_lock lock{mutex_};
    if (words.is_empty()) return {};
    std::vector<bool> all(ids_.size(), true);
    for (const HeldWords::Word& word : words.words()) {
        std::vector<bool> having(ids_.size(), false);
        adds(word, [&](const std::vector<Slot>& slots) {
            for (const Slot slot : slots) having[slot] = all[slot];
        });
        all = std::move(having);
    }
    std::vector<std::int64_t> ids;
    for (std::size_t slot = 0; slot < all.size(); ++slot) {
        if (all[slot]) ids.push_back(ids_[slot]);
    }
    return HeldIds{std::move(ids)};
}

HeldIds HeldTexts::holding(const HeldWords& words) const {
    return ids_of(words, [&](const HeldWords::Word& word, auto&& add) {
        for (const std::string_view beginning : word.beginnings) {
            for (auto at = postings_.lower_bound(beginning);
                 at != postings_.end() && at->first.starts_with(beginning); ++at) {
                add(at->second);
            }
        }
    });
}

HeldIds HeldTexts::having(std::string_view word) const {
    const std::shared_lock lock{mutex_};
    std::vector<std::int64_t> ids;
    if (const auto found = postings_.find(word); found != postings_.end()) {
        for (const Slot slot : found->second) ids.push_back(ids_[slot]);
    }
    return HeldIds{std::move(ids)};
}

HeldIds HeldTexts::nearly_holding(const HeldWords& words) const {
    return ids_of(words, [&](const HeldWords::Word& word, auto&& add) {
        for (const auto& [text, slots] : postings_) {
            if (word.begins(text) || word.is_near(text)) add(slots);
        }
    });
}

}  // namespace agora::search
