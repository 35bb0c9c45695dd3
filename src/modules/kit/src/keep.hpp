#pragma once

#include "acting.hpp"
#include "agora/base/result.hpp"
#include "agora/kit/item.hpp"

#include <optional>
#include <string>

// Those who keep the kit add, replace and take away. Whether somebody keeps it the routes ask.
namespace agora::kit {

/// A version but for its number; file and address are there already.
Result<ItemId> add_item(const Acting& acting, Kind kind, Audience audience, Version version);
/// In place of the present one from its first day on. `seen`: the newest version that its writer saw.
Result<Done> add_version(const Acting& acting, Item item, std::int64_t seen, Version version);

struct Facts {
    Audience audience = Audience::ambassadors;
    ItemId replaced_by = {};
};
Result<Done> change_facts(const Acting& acting, Item item, const Facts& facts);
/// From now on this person is reminded before it ends.
void keep_item(const Acting& acting, Item item);
void take_item_away(const Acting& acting, const Item& item);

/// A new word; or, with its number, a new version of one.
Result<Done> keep_word(const Acting& acting, Word word, std::int64_t seen);
Result<Done> take_word_away(const Acting& acting, WordId word);

Result<Done> write_baseline(const Acting& acting, Baseline baseline, std::int64_t seen);

}  // namespace agora::kit
