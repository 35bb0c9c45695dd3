#include "keep.hpp"

#include "item_store.hpp"
#include "refusals.hpp"
#include "word_store.hpp"

#include <algorithm>

namespace agora::kit {
namespace {

constexpr std::size_t kMostItems = 500;
constexpr std::size_t kMostWords = 1000;
constexpr std::int64_t kMostVersions = 200;
constexpr std::chrono::days kLongest{5 * 366};

std::optional<Refusal> wrong_end(const Acting& acting, Date until) {
    if (until < acting.today) return Refusal{KitRefusal::ended_already, "valid_until"};
    if (until > acting.today + kLongest) return Refusal{KitRefusal::ends_too_late, "valid_until"};
    return std::nullopt;
}

std::optional<Refusal> wrong(const Acting& acting, const Version& version) {
    if (version.valid_until < version.valid_from) {
        return Refusal{KitRefusal::ends_before_it_begins, "valid_until"};
    }
    return wrong_end(acting, version.valid_until);
}

void put_version(const Acting& acting, const Item& item, Version version) {
    version.item_id = item.item_id;
    version.version = item.newest;
    version.written_by = acting.origin.account;
    version.written_at = acting.origin.at;
    insert_version(acting.tx, version);
    journal::emit(acting.tx, acting.origin, ItemKept{item.item_id, item.newest},
                  journal::Audit::yes);
}

bool says_the_same(const Word& left, const Word& right) {
    return left.nl == right.nl && left.fr == right.fr && left.en == right.en;
}

}  // namespace

Result<ItemId> add_item(const Acting& acting, Kind kind, Audience audience, Version version) {
    if (const auto fault = wrong(acting, version)) return *fault;
    if (list_items(acting.tx).size() >= kMostItems) {
        return Refusal{KitRefusal::kit_is_full, "title"};
    }
    const Item item{.item_id = acting.tx.new_id<ItemId>(),
                    .kind = kind,
                    .audience = audience,
                    .kept_by = acting.origin.account,
                    .added_at = acting.origin.at};
    insert_item(acting.tx, item);
    put_version(acting, item, std::move(version));
    return item.item_id;
}

Result<Done> add_version(const Acting& acting, Item item, std::int64_t seen, Version version) {
    if (const auto fault = wrong(acting, version)) return *fault;
    if (seen != item.newest) return KitRefusal::changed_meanwhile;
    if (item.newest >= kMostVersions) return Refusal{KitRefusal::kit_is_full, "title"};
    const auto last = find_version(acting.tx, item.item_id, item.newest);
    if (last && version.valid_from < last->valid_from) {
        return Refusal{KitRefusal::begins_before_the_last,
                       "valid_from",
                       {{"day", to_string(last->valid_from)}}};
    }
    ++item.newest;
    update_item(acting.tx, item);
    put_version(acting, item, std::move(version));
    return Done{};
}

Result<Done> change_facts(const Acting& acting, Item item, const Facts& facts) {
    if (facts.replaced_by == item.item_id) {
        return Refusal{KitRefusal::replaces_itself, "replaced_by"};
    }
    if (facts.replaced_by && !find_item(acting.tx, facts.replaced_by)) {
        return Refusal{KitRefusal::item_not_found, "replaced_by"};
    }
    item.audience = facts.audience;
    item.replaced_by = facts.replaced_by;
    update_item(acting.tx, item);
    journal::emit(acting.tx, acting.origin, ItemKept{item.item_id, item.newest},
                  journal::Audit::yes);
    return Done{};
}

void keep_item(const Acting& acting, Item item) {
    item.kept_by = acting.origin.account;
    update_item(acting.tx, item);
    journal::emit(acting.tx, acting.origin, ItemKept{item.item_id, item.newest});
}

void take_item_away(const Acting& acting, const Item& item) {
    delete_item(acting.tx, item.item_id);
    journal::emit(acting.tx, acting.origin, ItemRemoved{item.item_id}, journal::Audit::yes);
}

Result<Done> keep_word(const Acting& acting, Word word, std::int64_t seen) {
    if (const auto fault = wrong_end(acting, word.valid_until)) return *fault;
    const std::vector<Word> words = list_words(acting.tx);
    const bool there = std::ranges::any_of(words, [&](const Word& other) {
        return other.word_id != word.word_id && says_the_same(other, word);
    });
    if (there) return Refusal{KitRefusal::word_there_already, "nl"};
    if (word.word_id) {
        const auto versions = list_versions_of_word(acting.tx, word.word_id);
        if (versions.empty()) return KitRefusal::word_not_found;
        if (versions.front().version != seen) return KitRefusal::changed_meanwhile;
        if (seen >= kMostVersions) return Refusal{KitRefusal::kit_is_full, "nl"};
        word.version = seen + 1;
    } else {
        if (words.size() >= kMostWords) return Refusal{KitRefusal::kit_is_full, "nl"};
        word.word_id = acting.tx.new_id<WordId>();
    }
    word.kept_by = acting.origin.account;
    word.written_at = acting.origin.at;
    insert_word(acting.tx, word);
    journal::emit(acting.tx, acting.origin, WordKept{word.word_id});
    return Done{};
}

Result<Done> take_word_away(const Acting& acting, WordId word) {
    if (list_versions_of_word(acting.tx, word).empty()) return KitRefusal::word_not_found;
    delete_word(acting.tx, word);
    journal::emit(acting.tx, acting.origin, WordRemoved{word}, journal::Audit::yes);
    return Done{};
}

Result<Done> write_baseline(const Acting& acting, Baseline baseline, std::int64_t seen) {
    const auto newest = newest_baseline(acting.tx);
    if (newest && newest->nl == baseline.nl && newest->fr == baseline.fr &&
        newest->en == baseline.en) {
        return Refusal{KitRefusal::same_sentence, "nl"};
    }
    if (seen != (newest ? newest->version : 0)) return KitRefusal::changed_meanwhile;
    if (seen >= kMostVersions) return Refusal{KitRefusal::kit_is_full, "nl"};
    baseline.version = seen + 1;
    baseline.written_by = acting.origin.account;
    baseline.written_at = acting.origin.at;
    insert_baseline(acting.tx, baseline);
    journal::emit(acting.tx, acting.origin, BaselineWritten{baseline.version}, journal::Audit::yes);
    return Done{};
}

}  // namespace agora::kit
