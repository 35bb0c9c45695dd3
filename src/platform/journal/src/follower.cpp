#include "agora/journal/journal.hpp"

#include "agora/log/log.hpp"

#include <chrono>

namespace agora::journal {
namespace {

constexpr std::int64_t kSmallPage = 500;
constexpr std::int64_t kLargePage = 10'000;
constexpr std::chrono::milliseconds kPause{250};
constexpr std::chrono::seconds kPauseAfterFault{2};

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
    for (const Listener& listener : listeners_) {
        for (bool more = true; more;) {
            const auto entries = database_.read([&](db::ReadTx& tx) {
                return sealed_after(tx, cursor_of(tx, listener.name), page);
            });
            more = static_cast<std::int64_t>(entries.size()) == page;
            if (entries.empty()) break;
            listener.hear(entries);
            database_.write(
                [&](db::WriteTx& tx) { move_cursor(tx, listener.name, entries.back().seq); });
        }
    }
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
