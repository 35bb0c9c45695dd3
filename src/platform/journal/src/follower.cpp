#include "agora/journal/journal.hpp"

#include "agora/log/log.hpp"

#include <algorithm>
#include <chrono>
#include <exception>

namespace agora::journal {
namespace {

constexpr std::int64_t kSmallPage = 500;
constexpr std::int64_t kLargePage = 10'000;
constexpr std::chrono::milliseconds kPause{250};
constexpr std::chrono::seconds kPauseAfterFault{2};

/// A listener of this round and how far it has come.
struct Hearing {
    const Listener* listener;
    std::int64_t cursor;
};

/// Lets a listener hear those of `entries` that are new to it; gives its cursor afterwards.
std::int64_t let_hear(const Hearing& hearing, const std::vector<Sealed>& entries) {
    const auto first = std::ranges::upper_bound(entries, hearing.cursor, {}, &Sealed::seq);
    if (first == entries.end()) return hearing.cursor;
    if (first == entries.begin()) {
        hearing.listener->hear(entries);
    } else {
        hearing.listener->hear({first, entries.end()});
    }
    return entries.back().seq;
}

/// Reads the page behind the lowest cursor once and lets everybody hear it; the cursors move in one
/// commit. Whoever fails leaves the round, keeps its cursor and holds up nobody; the first reason
/// goes to `fault`. Gives whether there may be more.
bool hear_page(db::Database& database, std::vector<Hearing>& hearings, std::int64_t page,
               std::exception_ptr& fault) {
    if (hearings.empty()) return false;
    const std::int64_t lowest = std::ranges::min(hearings, {}, &Hearing::cursor).cursor;
    const auto entries =
        database.read([&](db::ReadTx& tx) { return sealed_after(tx, lowest, page); });
    if (entries.empty()) return false;
    std::vector<Hearing> moved;
    std::erase_if(hearings, [&](Hearing& hearing) {
        try {
            const std::int64_t cursor = let_hear(hearing, entries);
            if (cursor != hearing.cursor) moved.push_back({hearing.listener, cursor});
            hearing.cursor = cursor;
            return false;
        } catch (...) {
            if (!fault) fault = std::current_exception();
            return true;
        }
    });
    if (!moved.empty()) {
        database.write([&](db::WriteTx& tx) {
            for (const Hearing& hearing : moved) {
                move_cursor(tx, hearing.listener->name, hearing.cursor);
            }
        });
    }
    return static_cast<std::int64_t>(entries.size()) == page;
}

}  // namespace

Follower::Follower(db::Database& database, std::vector<Listener> listeners)
    : database_(database), listeners_(std::move(listeners)) {}

Follower::~Follower() {
    stop();
}

void Follower::start() {
    thread_ = std::thread([this] { run(); });
}

void Follower::stop() {
    {
        const std::lock_guard lock(mutex_);
        stop_ = true;
    }
    woken_.notify_all();
    if (thread_.joinable()) thread_.join();
}

void Follower::wake() {
    {
        const std::lock_guard lock(mutex_);
        wake_ = true;
    }
    woken_.notify_all();
}

void Follower::catch_up(Steps steps) {
    seal(database_, steps);
    hear_all(steps == Steps::small ? kSmallPage : kLargePage);
}

void Follower::hear_all(std::int64_t page) {
    std::vector<Hearing> hearings = database_.read([&](db::ReadTx& tx) {
        std::vector<Hearing> found;
        for (const Listener& listener : listeners_) {
            found.push_back({&listener, cursor_of(tx, listener.name)});
        }
        return found;
    });
    std::exception_ptr fault;
    while (hear_page(database_, hearings, page, fault)) {
    }
    if (fault) std::rethrow_exception(fault);
}

void Follower::run() {
    for (;;) {
        bool fault = false;
        try {
            catch_up();
        } catch (const std::exception& error) {
            log::error("journal.follower_failed", {{"reason", error.what()}});
            fault = true;
        }
        std::unique_lock lock(mutex_);
        if (fault) {
            woken_.wait_for(lock, kPauseAfterFault, [this] { return stop_; });
        } else {
            woken_.wait_for(lock, kPause, [this] { return stop_ || wake_; });
        }
        wake_ = false;
        if (stop_) return;
    }
}

}  // namespace agora::journal
