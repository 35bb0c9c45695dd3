#include "agora/journal/journal.hpp"

#include "agora/schema/testing.hpp"

#include <gtest/gtest.h>

#include <stdexcept>
#include <string>
#include <vector>

namespace agora::journal {
namespace {

struct DoorOpened {
    static constexpr std::string_view kName = "doors.opened";
    Id<struct DoorTag> door;
};
AGORA_FIELDS(DoorOpened, door)

constexpr db::Query kForgeEntry{"test.forge_entry", R"sql(
    UPDATE journal_entry SET payload = 'door=9' WHERE payload = 'door=2'
)sql"};
constexpr db::Query kForgeSeal{"test.forge_seal", R"sql(
    DELETE FROM journal_seal WHERE seq = 2
)sql"};
constexpr db::Query kForgeText{"test.forge_text", R"sql(
    UPDATE journal_text SET body = 'another reason'
)sql"};

class JournalTest : public schema::Test {
 protected:
    JournalTest() : Test({"journal"}) {}

    /// Notes in the list what it hears.
    static auto into(std::vector<std::int64_t>& list) {
        return [&list](const std::vector<Sealed>& entries) {
            for (const Sealed& entry : entries) list.push_back(entry.seq);
        };
    }

    template <typename Audited = Audit::No>
    EntryId open_door(std::int64_t number, Audited audit = {}, std::string_view text = {}) {
        return database().write([&](db::WriteTx& tx) {
            return emit(tx, {access::AccountId{5}, Instant::from_seconds(number)},
                        DoorOpened{Id<DoorTag>{number}}, audit, text);
        });
    }
};

TEST_P(JournalTest, SealsInTheOrderOfTheWrites) {
    for (std::int64_t number = 1; number <= 250; ++number) open_door(number);
    EXPECT_EQ(seal(database()), 250);
    EXPECT_EQ(seal(database()), 0);
    const auto sealed = database().read([](db::ReadTx& tx) { return sealed_after(tx, 0, 1000); });
    ASSERT_EQ(sealed.size(), 250U);
    for (std::int64_t at = 0; at < 250; ++at) {
        EXPECT_EQ(sealed[at].seq, at + 1);
        EXPECT_EQ(event_of<DoorOpened>(sealed[at].payload).door.value(), at + 1);
    }
    EXPECT_TRUE(verify(database()).empty());
}

TEST_P(JournalTest, RefusesToChangeOrDeleteEntries) {
    open_door(1);
    open_door(2);
    open_door(3);
    seal(database());
    EXPECT_THROW(database().write([](db::WriteTx& tx) { tx.run(kForgeEntry); }), db::Fault);
    EXPECT_THROW(database().write([](db::WriteTx& tx) { tx.run(kForgeSeal); }), db::Fault);
    EXPECT_TRUE(verify(database()).empty());
}

TEST_P(JournalTest, FindsAForgedText) {
    open_door(1, Audit::yes, "because it rained");
    seal(database());
    EXPECT_TRUE(verify(database()).empty());
    database().write([](db::WriteTx& tx) { tx.run(kForgeText); });
    EXPECT_EQ(verify(database()).size(), 1U);
}

TEST_P(JournalTest, StaysWholeAfterAnErasure) {
    const EntryId entry = open_door(1, Audit::yes, "because of a personal reason");
    seal(database());
    database().write([&](db::WriteTx& tx) { erase_text(tx, entry); });
    EXPECT_TRUE(verify(database()).empty());
}

TEST_P(JournalTest, ListsPrivilegedActsNewestFirst) {
    open_door(1, Audit::yes);
    open_door(2);
    open_door(3, Audit::yes);
    seal(database());
    const auto acts = database().read([](db::ReadTx& tx) { return audited_before(tx, 100, 10); });
    ASSERT_EQ(acts.size(), 2U);
    EXPECT_EQ(acts[0].payload, "door=3");
}

TEST_P(JournalTest, FollowerLetsEveryListenerHearEachEntryOnce) {
    std::vector<std::int64_t> first;
    std::vector<std::int64_t> second;
    Follower follower(database(), {{"first", into(first)}, {"second", into(second)}});
    open_door(1);
    follower.catch_up();
    open_door(2);
    follower.catch_up();
    EXPECT_EQ(first, (std::vector<std::int64_t>{1, 2}));
    EXPECT_EQ(second, first);
}

TEST_P(JournalTest, AListenerThatIsAheadHearsOnlyWhatIsNewToIt) {
    std::vector<std::int64_t> ahead;
    std::vector<std::int64_t> late;
    for (std::int64_t number = 1; number <= 3; ++number) open_door(number);
    Follower{database(), {{"ahead", into(ahead)}}}.catch_up();
    for (std::int64_t number = 4; number <= 5; ++number) open_door(number);
    Follower{database(), {{"late", into(late)}, {"ahead", into(ahead)}}}.catch_up();
    EXPECT_EQ(late, (std::vector<std::int64_t>{1, 2, 3, 4, 5}));
    EXPECT_EQ(ahead, late);
}

TEST_P(JournalTest, AListenerThatFailsHearsAgainAndHoldsUpNobody) {
    std::vector<std::int64_t> well;
    std::vector<std::int64_t> mended;
    bool broken = true;
    Follower follower(database(), {{"broken",
                                    [&](const std::vector<Sealed>& entries) {
                                        if (broken) throw std::runtime_error("broken");
                                        into(mended)(entries);
                                    }},
                                   {"well", into(well)}});
    // More than one page of the small steps, so that the broken one stays pages behind.
    for (std::int64_t number = 1; number <= 600; ++number) open_door(number);
    EXPECT_THROW(follower.catch_up(), std::runtime_error);
    EXPECT_EQ(well.size(), 600U);
    EXPECT_TRUE(mended.empty());
    broken = false;
    follower.catch_up();
    EXPECT_EQ(mended, well);
    EXPECT_EQ(mended.size(), 600U);
}

AGORA_EACH_ENGINE(JournalTest);

}  // namespace
}  // namespace agora::journal
