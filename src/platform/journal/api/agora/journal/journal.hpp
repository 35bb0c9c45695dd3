#pragma once

#include "agora/access/actor.hpp"
#include "agora/db/database.hpp"
#include "agora/base/assert.hpp"
#include "agora/journal/audited.hpp"
#include "agora/journal/event.hpp"

#include <atomic>
#include <condition_variable>
#include <cstdint>
#include <functional>
#include <mutex>
#include <string>
#include <string_view>
#include <thread>
#include <vector>

namespace agora::journal {

using EntryId = Id<struct JournalEntryTag>;

/// Who did it; zero is a visitor or the program itself.
struct Origin {
    access::AccountId account;
    Instant at;
};

/// yes: a privileged act, shown on the audit page (XCT-09, S17). Types rather than values, so that
/// which events can be audited is known at start (audited.hpp).
struct Audit {
    struct No {};
    struct Yes {};
    static constexpr No no{};
    static constexpr Yes yes{};
};

/// Adds an event to the transaction that causes it. Erasable personal text goes beside the chain:
/// only its salted digest is chained. Gives the entry's number. Modules use emit.
EntryId add(db::WriteTx& tx, const Origin& origin, std::string_view name, std::string_view payload,
            Audit::No audit, std::string_view erasable_text);
EntryId add(db::WriteTx& tx, const Origin& origin, std::string_view name, std::string_view payload,
            Audit::Yes audit, std::string_view erasable_text);

template <Event AnyEvent>
EntryId emit(db::WriteTx& tx, const Origin& origin, const AnyEvent& event,
             Audit::No audit = Audit::no, std::string_view erasable_text = {}) {
    return add(tx, origin, AnyEvent::kName, payload_of(event), audit, erasable_text);
}
template <Event AnyEvent>
EntryId emit(db::WriteTx& tx, const Origin& origin, const AnyEvent& event, Audit::Yes audit,
             std::string_view erasable_text = {}) {
    AGORA_ASSERT(detail::kNoted<AnyEvent>);
    return add(tx, origin, AnyEvent::kName, payload_of(event), audit, erasable_text);
}

/// Removes the personal text of an entry; the chain still verifies.
void erase_text(db::WriteTx& tx, EntryId entry);
/// The same for every entry of what this account did.
void erase_texts_of(db::WriteTx& tx, access::AccountId account);

/// One sealed entry, in the order for ever.
struct Sealed {
    std::int64_t seq = 0;
    EntryId entry_id;
    Instant at;
    std::string name;
    access::AccountId account_id;
    bool audited = false;
    std::string payload;
};
AGORA_FIELDS(Sealed, seq, entry_id, at, name, account_id, audited, payload)

/// How much is done at once: small steps let other writers in between, large ones are for commands
/// that have much to do.
enum class Steps { small, large };

/// Gives each committed entry its place and hash. One call seals what is visible now, in batches.
/// Two sealers may run at once: the place is a unique key, and the loser tries again.
std::int64_t seal(db::Database& database, Steps steps = Steps::small);

std::int64_t last_sealed(db::ReadTx& tx);
std::vector<Sealed> sealed_after(db::ReadTx& tx, std::int64_t seq, std::int64_t limit);
std::vector<Sealed> audited_before(db::ReadTx& tx, std::int64_t seq, std::int64_t limit);

/// Recomputes the whole chain. Gives a sentence for each fault, at most `most` of them.
std::vector<std::string> verify(db::Database& database, std::size_t most = 20);

/// How far a reader has come, kept in the database.
std::int64_t cursor_of(db::ReadTx& tx, std::string_view reader);
void move_cursor(db::WriteTx& tx, std::string_view reader, std::int64_t seq);

/// Hears sealed entries in order, at least once each, with an own cursor under `name`. A listener
/// that throws hears the same again later and holds up no other.
struct Listener {
    std::string name;
    std::function<void(const std::vector<Sealed>&)> hear;
};

/// One thread: seals, then lets every listener hear what is new. Woken by wake(), else every 250 ms.
class Follower {
 public:
    Follower(db::Database& database, std::vector<Listener> listeners);
    ~Follower();
    Follower(const Follower&) = delete;
    Follower& operator=(const Follower&) = delete;

    void start();
    void stop();
    void wake();
    /// Seals and lets everybody hear, in this thread; for tests and commands.
    void catch_up(Steps steps = Steps::small);

 private:
    void run();
    void hear_all(std::int64_t page);

    db::Database& database_;
    std::vector<Listener> listeners_;
    std::mutex mutex_;
    std::condition_variable woken_;
    bool wake_ = false;
    bool stop_ = false;
    std::thread thread_;
};

}  // namespace agora::journal
