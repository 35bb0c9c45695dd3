#include "agora/journal/audit.hpp"

#include "agora/journal/chain_file.hpp"
#include "agora/schema/testing.hpp"

#include <gtest/gtest.h>

#include <random>

namespace agora::journal {
namespace {

class AuditTest : public schema::Test {
 protected:
    AuditTest() : Test({"journal"}) {}

    EntryId act(std::string_view name, std::int64_t who, std::int64_t second,
                std::string_view payload = "account=7 role=editor", std::string_view text = {}) {
        return database().write([&](db::WriteTx& tx) {
            return add(tx, {access::AccountId{who}, Instant::from_seconds(second)}, name, payload,
                       Audit::yes, text);
        });
    }
    std::vector<Sealed> found(const AuditQuery& query) {
        return database().read([&](db::ReadTx& tx) { return find_audited(tx, query, 100); });
    }
    std::string exported() {
        std::string lines;
        database().read([&](db::ReadTx& tx) {
            for (const ChainLink& link : chain_links(tx, 0, 10'000)) lines += chain_line(link);
        });
        return lines;
    }
};

TEST_P(AuditTest, IsFilteredByKindPersonAndPeriod) {
    act("a.granted", 1, 10);
    act("a.withdrawn", 1, 20);
    act("a.granted", 2, 30);
    seal(database());
    EXPECT_EQ(found({}).size(), 3U);
    EXPECT_EQ(found({}).front().seq, 3);
    EXPECT_EQ(found({.name = "a.granted"}).size(), 2U);
    EXPECT_EQ(found({.account = access::AccountId{1}}).size(), 2U);
    EXPECT_EQ(found({.from = Instant::from_seconds(20), .until = Instant::from_seconds(30)}).size(),
              1U);
    EXPECT_EQ(found({.before = 3}).size(), 2U);
    const auto names = database().read([](db::ReadTx& tx) { return audited_names(tx); });
    EXPECT_EQ(names, (std::vector<std::string>{"a.granted", "a.withdrawn"}));
}

TEST_P(AuditTest, TextsAboutAPersonGoAndTheChainStaysWhole) {
    const EntryId about = act("a.granted", 1, 10, "account=7 role=editor", "asked by the board");
    const EntryId other = act("a.granted", 1, 20, "account=70 role=editor", "another reason");
    const EntryId alone = act("a.left", 1, 30, "account=7", "by letter");
    seal(database());
    database().write([](db::WriteTx& tx) { erase_texts_about(tx, access::AccountId{7}); });
    const auto text = [&](EntryId entry) {
        return database().read([&](db::ReadTx& tx) { return text_beside(tx, entry); });
    };
    EXPECT_FALSE(text(about));
    EXPECT_FALSE(text(alone));
    EXPECT_EQ(text(other), "another reason");
    EXPECT_TRUE(verify(database()).empty());
}

/// Changes a chain somewhere: a byte, a line gone, twice, or in another place, the end cut off.
std::string mutated(std::string lines, std::mt19937_64& random) {
    const auto below = [&](std::size_t most) { return std::size_t(random() % most); };
    std::vector<std::string> all;
    for (const std::string_view line : split(lines, '\n')) {
        if (!line.empty()) all.emplace_back(line);
    }
    const std::size_t at = below(all.size());
    switch (below(6)) {
        case 0:
            all.erase(all.begin() + std::ptrdiff_t(at));
            break;
        case 1:
            all.insert(all.begin() + std::ptrdiff_t(at), all[at]);
            break;
        case 2:
            std::swap(all[at], all[(at + 1) % all.size()]);
            break;
        case 3:
            lines.resize(lines.size() - 1 - below(lines.size() - 1));
            return lines;
        case 4:
            lines.insert(lines.begin() + std::ptrdiff_t(below(lines.size())), char(random() % 256));
            return lines;
        default: {
            char& byte = lines[below(lines.size())];
            byte = char(byte ^ char(1 + below(255)));
            return lines;
        }
    }
    std::string joined;
    for (const std::string& line : all) joined += line + "\n";
    return joined;
}

TEST_P(AuditTest, EachOfTenThousandMutationsOfAnExportedChainIsFound) {
    for (int entry = 0; entry < 12; ++entry) {
        act("a.granted", entry % 3, 10 + entry, "account=" + std::to_string(entry) + " role=editor",
            entry % 4 == 0 ? "a reason" : "");
    }
    seal(database());
    const std::string lines = exported();
    const auto end = database().read([](db::ReadTx& tx) { return chain_end(tx); });
    ASSERT_TRUE(end);
    ASSERT_TRUE(verify_chain_file(lines, end->hash).empty());
    const std::uint64_t seed = std::random_device{}();
    std::mt19937_64 random(seed);
    int looked_at = 0;
    while (looked_at < 10'000) {
        const std::string other = mutated(lines, random);
        if (other == lines) continue;
        ++looked_at;
        ASSERT_FALSE(verify_chain_file(other, end->hash, 1).empty())
            << "seed " << seed << ", mutation " << looked_at << ":\n"
            << other;
    }
    std::printf("seed %llu\n", static_cast<unsigned long long>(seed));
}

AGORA_EACH_ENGINE(AuditTest);

}  // namespace
}  // namespace agora::journal
