#include "agora/clock/clock.hpp"
#include "agora/search/facets.hpp"
#include "directory.hpp"
#include "shared_synonyms.hpp"
#include "small_cooperative.hpp"
#include "words.hpp"

#include <gtest/gtest.h>
#include <unistd.h>

#include <atomic>
#include <condition_variable>
#include <filesystem>
#include <future>
#include <limits>
#include <mutex>
#include <stdexcept>
#include <thread>

namespace agora::members {
namespace {

using namespace std::chrono_literals;

constexpr auto kLongest = 60s;  ///< until a test counts as failed; no measure of speed
constexpr auto kShort = 1s;     ///< that the second would need to overtake the first

/// Holds the other thread that asks for the time next, or as the second, until it is opened.
class Gate final : public clock::Clock {
 public:
    explicit Gate(Instant at) : at_(at) {}
    Instant now() const override {
        std::unique_lock lock(mutex_);
        if (std::this_thread::get_id() != owner_ && --left_ == 0) {
            changed_.notify_all();
            changed_.wait_for(lock, kLongest, [&] { return open_; });
        }
        if (std::this_thread::get_id() != owner_ && open_ && failures_-- > 0) {
            throw std::runtime_error("the clock stands still");
        }
        return at_;
    }
    /// Once it is open, so many times nobody else learns the time.
    void fail(int times) {
        const std::lock_guard lock(mutex_);
        failures_ = times;
    }
    void hold(int turn) {
        const std::lock_guard lock(mutex_);
        left_ = turn;
    }
    bool holds_somebody() {
        std::unique_lock lock(mutex_);
        return changed_.wait_for(lock, kLongest, [&] { return left_ <= 0; });
    }
    void open() {
        const std::lock_guard lock(mutex_);
        open_ = true;
        changed_.notify_all();
    }

 private:
    const Instant at_;
    const std::thread::id owner_ = std::this_thread::get_id();
    mutable std::mutex mutex_;
    mutable std::condition_variable changed_;
    mutable int left_ = std::numeric_limits<int>::max();
    mutable int failures_ = 0;
    bool open_ = false;
};

class DirectoryChangeTest : public SmallCooperative {
 protected:
    DirectoryChangeTest()
        : folder_(std::filesystem::temp_directory_path() /
                  ("agora-directory-" + std::to_string(getpid()) + "-" + std::to_string(++made_))) {
        std::filesystem::create_directories(folder_);
    }
    ~DirectoryChangeTest() override { std::filesystem::remove_all(folder_); }

    /// The same cooperative at another clock, with a directory of its own.
    web::Services services_at(const clock::Clock& clock) {
        web::Services& all = services();
        web::Services other{web::Lent{all.database, clock, all.translator, all.views, all.keys,
                                      all.passwords, all.settings, all.cache, all.streams,
                                      all.metrics, all.modules, all.files, folder_, all.origin}};
        lend<territories::AtlasHolder>(other);
        lend<vocabulary::TermsHolder>(other);
        lend<SharedSynonyms>(other);
        return other;
    }
    void put_listed(const access::Actor& owner, bool listed) {
        database().write([&](db::WriteTx& tx) {
            update_listed(tx, owner.account, listed, now());
            directory_changed(tx, services(), owner.account);
        });
    }
    static std::size_t found(Directory& directory, const web::Services& services) {
        return directory.search({}, words_in(services, Language::en), search::Layer::visitor, 20)
            .total;
    }

 private:
    template <typename State>
    void lend(web::Services& other) {
        other.put_state(std::shared_ptr<State>(&services().state<State>(), [](State*) {}));
    }

    static inline std::atomic<int> made_ = 0;
    const std::filesystem::path folder_;
};

TEST_P(DirectoryChangeTest, DoesNotWaitUntilEverybodyIsRead) {
    const auto ana = person("Ana");
    give_profile(ana, Audience::everyone);
    Gate gate(now());
    web::Services other = services_at(gate);
    Directory directory(other);
    gate.hold(2);
    directory.start();
    ASSERT_TRUE(gate.holds_somebody()) << "everybody was read, the index of words is being made";
    put_listed(ana, false);
    auto left = std::async(std::launch::async, [&] { directory.refresh(ana.account); });
    EXPECT_EQ(left.wait_for(kLongest / 2), std::future_status::ready) << "leaving waits";
    gate.open();
    left.wait();
    EXPECT_EQ(found(directory, other), 0U);
}

TEST_P(DirectoryChangeTest, ReadsWhatChangedUntilItCanBeRead) {
    const auto ana = person("Ana");
    const auto ben = person("Ben");
    const auto eve = person("Eve");
    for (const access::Actor& one : {ana, ben, eve}) give_profile(one, Audience::everyone);
    for (const int failures : {2, 1000}) {
        Gate gate(now());
        web::Services other = services_at(gate);
        Directory directory(other);
        gate.hold(2);
        gate.fail(failures + 1);  // the one that is held is the first
        directory.start();
        ASSERT_TRUE(gate.holds_somebody()) << "everybody was read";
        for (const access::Actor& one : {ana, ben}) {
            put_listed(one, false);
            directory.refresh(one.account);
        }
        gate.open();
        EXPECT_EQ(found(directory, other), 1U) << "who left is hidden after " << failures;
        for (const access::Actor& one : {ana, ben}) put_listed(one, true);
    }
}

TEST_P(DirectoryChangeTest, ShowsTheLastStateWhoeverReadsItAgain) {
    const auto ana = person("Ana");
    give_profile(ana, Audience::everyone);
    Gate gate(now());
    web::Services other = services_at(gate);
    Directory directory(other);
    EXPECT_EQ(found(directory, other), 1U);
    gate.hold(1);
    auto first = std::async(std::launch::async, [&] { directory.refresh(ana.account); });
    ASSERT_TRUE(gate.holds_somebody()) << "it has read that Ana is listed";
    put_listed(ana, false);
    auto second = std::async(std::launch::async, [&] { directory.refresh(ana.account); });
    second.wait_for(kShort);
    gate.open();
    first.wait();
    second.wait();
    EXPECT_EQ(found(directory, other), 0U);
}

AGORA_EACH_ENGINE(DirectoryChangeTest);

}  // namespace
}  // namespace agora::members
