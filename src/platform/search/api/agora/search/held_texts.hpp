#pragma once

#include "agora/search/held_words.hpp"

#include <cstdint>
#include <functional>
#include <map>
#include <memory>
#include <shared_mutex>
#include <span>
#include <string>
#include <string_view>
#include <unordered_map>
#include <vector>

namespace agora::search {

/// A text by the number of its thing. Another stamp says that the text is another one.
struct Stamped {
    std::int64_t id = 0;
    std::uint64_t stamp = 0;
    bool operator==(const Stamped&) const = default;
};

/// Ids that were found, ascending.
class HeldIds {
 public:
    HeldIds() = default;
    explicit HeldIds(std::vector<std::int64_t> ids);
    bool contains(std::int64_t id) const;
    bool is_empty() const { return ids_.empty(); }
    std::span<const std::int64_t> all() const { return ids_; }

 private:
    std::vector<std::int64_t> ids_;
    std::vector<bool>
        marks_;  ///< at the place of each id: most that aren't there are known by that
};

/// The words of many texts, in memory: finds those that hold what was typed, as HeldWords does, without looking
/// through them. Some 10 bytes a word. Thread-safe.
class HeldTexts {
 public:
    /// Asked for several at a time, outside any lock; as they are, not folded. An id may be left out.
    using Texts = std::function<std::map<std::int64_t, std::string>(std::span<const std::int64_t>)>;
    using Kept = std::vector<std::shared_ptr<const void>>;

    /// Takes over which texts there are: reads those that are new or bear another stamp, forgets the others.
    void follow(std::span<const Stamped> texts, const Texts& read);
    /// The same of what is made of things kept in memory; nothing when they are those that were followed last.
    /// Holds on to them.
    void follow(const Kept& kept, const std::function<std::vector<Stamped>()>& texts,
                const Texts& read);

    HeldIds holding(const HeldWords& words) const;
    HeldIds nearly_holding(const HeldWords& words) const;
    /// This very word, folded: for short ones, which begin many others.
    HeldIds having(std::string_view word) const;

 private:
    using Slot = std::uint32_t;
    struct Held {
        Slot slot = 0;
        std::uint64_t stamp = 0;
    };
    /// Which slots have a word.
    using Postings = std::map<std::string, std::vector<Slot>, std::less<>>;
    using Entry = Postings::value_type;

    void put(const Stamped& one, std::string_view text);
    void remove(std::int64_t id);
    Slot free_slot(std::int64_t id);
    Entry& entry_of(std::string_view word);
    void forget(Entry& entry);
    template <typename Adds>
    void each_beginning(std::string_view beginning, Adds&& adds) const;
    template <typename Adds>
    void each_near(const HeldWords::Word& word, Adds&& adds) const;
    template <typename Adds>
    HeldIds ids_of(const HeldWords& words, Adds&& adds) const;

    mutable std::shared_mutex mutex_;
    Kept followed_;
    Postings postings_;
    /// Words by their last two letters: what is a slip away from a word ends as it does, or begins as it does.
    std::unordered_map<std::string, std::vector<Entry*>> by_ending_;
    std::unordered_map<std::int64_t, Held> held_;
    std::vector<std::int64_t> ids_;           ///< by slot
    std::vector<std::vector<Entry*>> words_;  ///< by slot
    std::vector<Slot> free_;
};

/// Keeps the things whose text holds what was typed; when there is none, those that nearly do. An empty text keeps
/// all, signs alone none.
template <typename Thing, typename IdOf>
void keep_held(std::vector<Thing>& things, std::string_view typed, const HeldTexts& texts,
               IdOf&& id_of) {
    if (typed.empty()) return;
    const HeldWords words{typed};
    const auto keep = [&](const HeldIds& ids) {
        if (ids.is_empty()) return false;
        const auto is_held = [&](const Thing& thing) { return ids.contains(id_of(thing)); };
        const auto others = std::stable_partition(things.begin(), things.end(), is_held);
        if (others == things.begin()) return false;
        things.erase(others, things.end());
        return true;
    };
    if (!keep(texts.holding(words)) && !keep(texts.nearly_holding(words))) things.clear();
}

/// The same of a list that is read anew each time, whole: a text is folded only when it changed.
template <typename Thing, typename IdOf, typename TextOf>
void keep_held(std::vector<Thing>& things, std::string_view typed, HeldTexts& texts, IdOf&& id_of,
               TextOf&& text_of) {
    if (typed.empty()) return;
    std::map<std::int64_t, std::string> said;
    std::vector<Stamped> stamped;
    for (const Thing& thing : things) {
        std::string& text = said[id_of(thing)] = text_of(thing);
        stamped.push_back({id_of(thing), std::hash<std::string>{}(text)});
    }
    texts.follow(stamped, [&](std::span<const std::int64_t>) { return said; });
    keep_held(things, typed, texts, id_of);
}

}  // namespace agora::search
