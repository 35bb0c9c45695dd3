#include "agora/search/held_texts.hpp"

#include "agora/base/text.hpp"

#include <algorithm>
#include <bit>
#include <mutex>
#include <set>
#include <utility>

namespace agora::search {
namespace {

constexpr std::size_t kReadAtOnce = 500;
constexpr std::size_t kEnding = 2;
constexpr std::size_t kMarksForId = 8;

/// Ids are given in a row, with time in front: multiplying spreads them (Knuth, The Art of Computer Programming, 6.4).
std::size_t place_of(std::int64_t id, std::size_t places) {
    constexpr std::uint64_t kGolden = 0x9E37'79B9'7F4A'7C15;
    return static_cast<std::size_t>((static_cast<std::uint64_t>(id) * kGolden) >> 32) % places;
}

std::string ending_of(std::string_view word) {
    return std::string{word.substr(word.size() - std::min(word.size(), kEnding))};
}

}  // namespace

HeldIds::HeldIds(std::vector<std::int64_t> ids) : ids_(std::move(ids)) {
    std::ranges::sort(ids_);
    if (ids_.empty()) return;
    marks_.resize(std::bit_ceil(ids_.size() * kMarksForId));
    for (const std::int64_t id : ids_) marks_[place_of(id, marks_.size())] = true;
}

bool HeldIds::contains(std::int64_t id) const {
    return !ids_.empty() && marks_[place_of(id, marks_.size())] &&
           std::ranges::binary_search(ids_, id);
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

HeldTexts::Entry& HeldTexts::entry_of(std::string_view word) {
    const auto found = postings_.find(word);
    if (found != postings_.end()) return *found;
    Entry& entry = *postings_.emplace(word, std::vector<Slot>{}).first;
    by_ending_[ending_of(word)].push_back(&entry);
    return entry;
}

void HeldTexts::forget(Entry& entry) {
    const auto alike = by_ending_.find(ending_of(entry.first));
    std::erase(alike->second, &entry);
    if (alike->second.empty()) by_ending_.erase(alike);
    postings_.erase(postings_.find(entry.first));
}

void HeldTexts::put(const Stamped& one, std::string_view text) {
    remove(one.id);
    const Slot slot = free_slot(one.id);
    held_[one.id] = {slot, one.stamp};
    const std::string folded = folded_text(text);
    for (const std::string_view word : split(folded, ' ')) {
        if (word.empty()) continue;
        Entry& entry = entry_of(word);
        // The word again in the same text.
        if (!entry.second.empty() && entry.second.back() == slot) continue;
        entry.second.push_back(slot);
        words_[slot].push_back(&entry);
    }
}

void HeldTexts::remove(std::int64_t id) {
    const auto held = held_.find(id);
    if (held == held_.end()) return;
    const Slot slot = held->second.slot;
    for (Entry* entry : std::exchange(words_[slot], {})) {
        std::erase(entry->second, slot);
        if (entry->second.empty()) forget(*entry);
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

template <typename Adds>
void HeldTexts::each_beginning(std::string_view beginning, Adds&& adds) const {
    for (auto at = postings_.lower_bound(beginning);
         at != postings_.end() && at->first.starts_with(beginning); ++at) {
        adds(*at);
    }
}

/// A slip that spares neither of the last two letters lies behind all but the last three.
template <typename Adds>
void HeldTexts::each_near(const HeldWords::Word& word, Adds&& adds) const {
    const std::string_view text = word.text;
    const auto add_near = [&](const Entry& entry) {
        if (word.is_near(entry.first)) adds(entry);
    };
    each_beginning(text.substr(0, text.size() - std::min(text.size(), kEnding + 1)), add_near);
    const auto alike = by_ending_.find(ending_of(text));
    if (alike == by_ending_.end()) return;
    for (const Entry* entry : alike->second) add_near(*entry);
}

HeldIds HeldTexts::holding(const HeldWords& words) const {
    return ids_of(words, [&](const HeldWords::Word& word, auto&& add) {
        for (const std::string_view beginning : word.beginnings) {
            each_beginning(beginning, [&](const Entry& entry) { add(entry.second); });
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
        const auto add_slots = [&](const Entry& entry) { add(entry.second); };
        for (const std::string_view beginning : word.beginnings) {
            each_beginning(beginning, add_slots);
        }
        if (word.may_slip()) each_near(word, add_slots);
    });
}

}  // namespace agora::search
