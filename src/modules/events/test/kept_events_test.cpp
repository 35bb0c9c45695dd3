#include "events_test.hpp"
#include "kept_events.hpp"
#include "refusals.hpp"

#include <memory>

namespace agora::events {
namespace {

using testing::ElementsAre;
using testing::IsEmpty;

/// The calendar in memory is always what the reader's own transaction sees.
class KeptEventsTest : public EventsTest {
 protected:
    void SetUp() override {
        EventsTest::SetUp();
        ana_ = person("Ana");
        here_ = std::make_unique<KeptEvents>(services().clock);
    }
    static std::vector<std::string> titles(KeptEvents& kept, db::ReadTx& tx) {
        std::vector<std::string> found;
        for (const Listed& one : kept.at(tx)->events) found.push_back(one.texts.front().title);
        return found;
    }
    std::vector<std::string> titles(KeptEvents& kept) {
        return database().read([&](db::ReadTx& tx) { return titles(kept, tx); });
    }

    access::Actor ana_ = {};
    std::unique_ptr<KeptEvents> here_ = {};
};

TEST_P(KeptEventsTest, EachNodeSeesAChangeAtOnce) {
    KeptEvents elsewhere{services().clock};
    EXPECT_THAT(titles(*here_), IsEmpty());
    EXPECT_THAT(titles(elsewhere), IsEmpty());
    const std::string path = announce(ana_, breakfast("Bread"));
    EXPECT_THAT(titles(*here_), ElementsAre("Bread"));
    EXPECT_THAT(titles(elsewhere), ElementsAre("Bread"));
    EXPECT_EQ(post("/en" + path + "/cancellation", {{"reason", "Rain."}}, ana_).status, 303);
    const auto state = database().read(
        [&](db::ReadTx& tx) { return elsewhere.at(tx)->events.front().event.state; });
    EXPECT_EQ(state, State::cancelled);
}

TEST_P(KeptEventsTest, WhatIsUndoneWasNeverThere) {
    const EventId id = id_of(announce(ana_, breakfast("Bread")));
    EXPECT_THAT(titles(*here_), ElementsAre("Bread"));
    const auto undone = database().write([&](db::WriteTx& tx) -> Result<Done> {
        put_text(tx, {.event_id = id, .language = "en", .version = 2, .title = "Stones"});
        EXPECT_THAT(titles(*here_, tx), ElementsAre("Stones")) << "a write sees its own";
        return EventRefusal::event_not_found;
    });
    EXPECT_FALSE(undone.ok());
    EXPECT_THAT(titles(*here_), ElementsAre("Bread"));
    database().write([&](db::WriteTx& tx) {
        put_text(tx, {.event_id = id, .language = "en", .version = 2, .title = "Cake"});
    });
    EXPECT_THAT(titles(*here_), ElementsAre("Cake")) << "its version is that of the undone write";
}

TEST_P(KeptEventsTest, GivesWhatTouchesATime) {
    announce(ana_, breakfast("Bread"));
    const auto all = database().read([&](db::ReadTx& tx) { return here_->at(tx); });
    const Event& event = all->events.front().event;
    const auto count = [&](Instant from, Instant until) {
        return all->listed_for({}, from, until).size();
    };
    const Duration second{std::chrono::seconds{1}};
    EXPECT_EQ(count(event.starts_at - second, event.ends_at), 1U);
    EXPECT_EQ(count(event.ends_at - second, event.ends_at + second), 1U) << "it goes on then";
    EXPECT_EQ(count(event.ends_at, event.ends_at + second), 0U);
    EXPECT_EQ(count(event.starts_at - second, event.starts_at), 0U);
}

AGORA_EACH_ENGINE(KeptEventsTest);

}  // namespace
}  // namespace agora::events
