#pragma once

#include "agora/events/event.hpp"

#include <optional>
#include <string>
#include <string_view>
#include <vector>

namespace agora::repairs {

using access::AccountId;
using events::EventId;
using ItemId = Id<struct RepairsItemTag>;

/// How it ended. waits: nobody said yet; continues: at a next date, or somewhere else.
enum class Outcome { waits, solved, not_solved, continues };
AGORA_ENUM(Outcome, waits, solved, not_solved, continues)

/// registered: brought by who comes; walk_in: by who came by, noted down for them or by themselves.
enum class Entry { registered, walk_in };
AGORA_ENUM(Entry, registered, walk_in)

/// A thing or a question that somebody brings to a repair café.
struct Item {
    ItemId item_id = {};
    EventId event_id = {};
    AccountId account_id = {};  ///< zero: somebody without an account, or it is erased
    Entry entry = Entry::registered;
    std::string language = {};
    std::string title = {};
    std::string words = {};
    Instant brought_at = {};
    AccountId helper_id = {};  ///< who takes it on; zero: nobody
    Outcome outcome = Outcome::waits;
    std::string found = {};  ///< what helped, or what is missing
    web::Moderation moderation = web::Moderation::none;
    AccountId written_by = {};  ///< of what somebody without an account brings; else zero
};
AGORA_FIELDS(Item, item_id, event_id, account_id, entry, language, title, words, brought_at,
             helper_id, outcome, found, moderation, written_by)

/// Somebody who helps, and with what.
struct Repairer {
    EventId event_id = {};
    AccountId account_id = {};
    std::string skill = {};
    Instant said_at = {};
};
AGORA_FIELDS(Repairer, event_id, account_id, skill, said_at)

struct ItemModerated {
    static constexpr std::string_view kName = "repairs.moderated";
    ItemId item = {};
    web::Moderation measure = web::Moderation::none;
};
AGORA_FIELDS(ItemModerated, item, measure)

/// How many things came to a café, or to several, by outcome.
struct Tally {
    Outcome outcome = Outcome::waits;
    std::int64_t items = 0;
};
AGORA_FIELDS(Tally, outcome, items)
std::vector<Tally> tally_of(db::ReadTx& tx, EventId event);

/// A repair café as it stands: for demonstrations and transfers, not for people's acts.
struct WholeCafe {
    EventId event = {};
    std::vector<Item> items = {};
    std::vector<Repairer> helpers = {};
    std::optional<std::int64_t> walk_ins = {};
};
void put_whole_cafe(db::WriteTx& tx, const WholeCafe& whole);

}  // namespace agora::repairs
