#pragma once

#include "agora/base/result.hpp"
#include "agora/events/seen.hpp"
#include "agora/journal/journal.hpp"
#include "item_store.hpp"

#include <string_view>

namespace agora::repairs {

/// Somebody changes something now.
struct Acting {
    db::WriteTx& tx;
    journal::Origin origin;
};

inline constexpr std::int64_t kMostItemsEach = 5;
inline constexpr std::int64_t kMostItems = 200;          ///< at a café, when guests' are added
inline constexpr std::int64_t kMostGuestItemsEach = 30;  ///< that one person writes down there
inline constexpr std::int64_t kMostWalkIns = 1000;

/// An announced event at which things are repaired.
bool is_repair_cafe(const events::Event& event);
bool has_begun(const events::Event& event, Instant now);
/// Until it ends.
bool takes_items(const events::Event& event, Instant now);
/// Outcomes and the count are noted from its beginning until some weeks after.
bool takes_outcomes(const events::Event& event, Instant now);
/// Has a place, or needs none.
bool comes(const events::SeenEvent& seen);
/// Whoever comes at any time before its end, and any member who walks in from its beginning on.
bool may_bring(const events::SeenEvent& seen, Instant now);
/// One that was hidden after a report is for who brings it and who organises.
bool may_see(const events::SeenEvent& seen, const Item& item, AccountId account);
/// Who brings it, who takes it on, who organises.
bool is_in(const events::SeenEvent& seen, const Item& item, AccountId account);

/// Of whom the thing is: of who acts, or of somebody without an account for whom the organiser or a
/// helper writes it down.
enum class Whose { own, guest };
Result<Item> bring(const Acting& acting, const events::SeenEvent& seen, Item wanted, Whose whose);
/// Who brings it until somebody took it on or noted how it ended, or who organises.
Result<Done> take_away(const Acting& acting, const events::SeenEvent& seen, const Item& item);

/// Who comes says with what they can help; later words change what stands there.
Result<Done> help(const Acting& acting, const events::SeenEvent& seen, std::string_view skill);
/// What they took on and is not done waits for others again.
Result<Done> stop_helping(const Acting& acting, const events::SeenEvent& seen);

/// A helper takes a thing on: exact also when several do at once.
Result<Done> take_on(const Acting& acting, const events::SeenEvent& seen, const Item& item);
/// Until somebody noted how it ended.
Result<Done> leave(const Acting& acting, const events::SeenEvent& seen, const Item& item);
Result<Done> note_outcome(const Acting& acting, const events::SeenEvent& seen, const Item& item,
                          Outcome outcome, std::string_view found);
/// How many walked in, as the organiser counted.
Result<Done> count_walk_ins(const Acting& acting, const events::SeenEvent& seen,
                            std::int64_t people);

}  // namespace agora::repairs
