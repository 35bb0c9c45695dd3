#include "agora/lottery/record.hpp"

#include "agora/crypto/digest.hpp"
#include "agora/crypto/encoding.hpp"
#include "selection.hpp"

#include <gtest/gtest.h>
#include <rapidcheck.h>

#include <algorithm>
#include <cstdio>
#include <fstream>
#include <map>

namespace agora::lottery {
namespace {

const Instant kMonday = Instant::from_seconds(1'767'225'600);

Seeds seeds_of(const std::string& value = "3 17 22 31 38 44 7") {
    return {.value = value, .secrets = {"the first secret", "the second secret"}};
}

/// Twelve of forty, by region and kind of work.
Pool pool_of(std::int64_t candidates = 40, std::int64_t seats = 12) {
    Pool pool{.draw = 7,
              .title = "Readers' council – één jaar",
              .frozen_at = kMonday,
              .seats = seats,
              .reserves = 5,
              .value_what = "The numbers of the draw, on numbers.example",
              .value_numbers = 7,
              .value_at = kMonday + std::chrono::hours{24}};
    const auto seeds = seeds_of();
    for (std::size_t place = 0; place < seeds.secrets.size(); ++place) {
        const auto witness = static_cast<std::int64_t>(place + 1);
        pool.commitments.push_back(commitment_of(pool.draw, witness, seeds.secrets[place]));
    }
    pool.strata = {{"Region", "North", 4, 6},
                   {"Region", "South", 4, 8},
                   {"Region", "City", 0, 3},
                   {"Work", "Stage", 3, 9},
                   {"Work", "Desk", 3, 9}};
    const std::vector<std::string> regions{"North", "South", "City"};
    for (std::int64_t number = 1; number <= candidates; ++number) {
        pool.entrants.push_back(
            {number,
             {regions[static_cast<std::size_t>(number % 3)], number % 4 == 0 ? "Stage" : "Desk"}});
    }
    return pool;
}

std::string record_of(const Pool& pool) {
    return write_record(write_pool(pool), pool, seeds_of());
}

std::int64_t count_with(const Pool& pool, const Outcome& outcome, std::size_t criterion,
                        const std::string& value) {
    return std::ranges::count_if(outcome.drawn, [&](std::int64_t number) {
        const auto found = std::ranges::find(pool.entrants, number, &Entrant::number);
        return found->values[criterion] == value;
    });
}

TEST(Record, IsReadBackAndFoundSound) {
    const Pool pool = pool_of();
    EXPECT_EQ(read_pool(write_pool(pool)), pool);
    const Check check = check_record(record_of(pool));
    EXPECT_FALSE(check.fault);
    EXPECT_TRUE(check.drawn);
    EXPECT_EQ(check.outcome.drawn.size(), 12U);
    EXPECT_EQ(check.outcome.reserves.size(), 5U);
    EXPECT_EQ(check.outcome, draw_from(pool, seeds_of()));
    const Check frozen = check_record(write_pool(pool), check.pool_hash);
    EXPECT_FALSE(frozen.fault);
    EXPECT_FALSE(frozen.drawn);
    EXPECT_EQ(check_record(write_pool(pool), std::string(64, '0')).fault, Fault::hash_not_expected);
}

TEST(Record, ChangesWithNoByteUnnoticed) {
    const std::string record = record_of(pool_of());
    for (std::size_t at = 0; at < record.size(); ++at) {
        for (const char other : {'\0', '\n', '\t', ' ', '0', '1', 'a', 'b', '\x7f'}) {
            if (record[at] == other) continue;
            std::string changed = record;
            changed[at] = other;
            ASSERT_TRUE(check_record(changed).fault) << "byte " << at << " of " << record.size();
        }
        std::string shorter = record;
        shorter.erase(at, 1);
        // Before the line with the hash only what was noted elsewhere can tell.
        const bool frozen_alone = shorter.find("\npool-sha256\t") == std::string::npos;
        ASSERT_TRUE(frozen_alone || check_record(shorter).fault) << "without byte " << at;
    }
    EXPECT_TRUE(check_record(record + "\n").fault);
    EXPECT_TRUE(check_record(record + record).fault);
}

TEST(Record, NamesWhatIsWrong) {
    const std::string record = record_of(pool_of());
    const auto with = [&](const std::string& from, const std::string& to) {
        std::string changed = record;
        const auto at = changed.find(from);
        EXPECT_NE(at, std::string::npos) << from;
        changed.replace(at, from.size(), to);
        return check_record(changed).fault;
    };
    EXPECT_EQ(with("candidate\t7\tSouth", "candidate\t7\tNorth"), Fault::pool_changed);
    EXPECT_EQ(with("the first secret", "the third secret"), Fault::secret_differs);
    EXPECT_EQ(with("secret\t1\tthe first secret", "withheld\t1"), Fault::seed_differs);
    EXPECT_EQ(with("3 17 22", "3 17 23"), Fault::seed_differs);
    EXPECT_EQ(with("3 17 22", "3  17 22"), Fault::seeds_not_readable);
    EXPECT_EQ(with("drawn\t1\t", "drawn\t1\t1"), Fault::result_differs);
    EXPECT_EQ(check_record("").fault, Fault::not_a_record);
    EXPECT_EQ(check_record("agora-draw\t1\n").fault, Fault::not_a_record);
    EXPECT_EQ(check_record(std::string(kMostRecordBytes + 1, 'x')).fault, Fault::too_large);
}

TEST(Record, HoldsOnlyASecretThatIsThere) {
    Seeds seeds = seeds_of();
    const Pool pool = pool_of();
    seeds.secrets[1].clear();
    const Check check = check_record(write_record(write_pool(pool), pool, seeds));
    EXPECT_FALSE(check.fault);
    EXPECT_NE(check.outcome.seed, draw_from(pool, seeds_of()).seed);
    seeds.secrets[0].clear();
    EXPECT_EQ(check_record(write_record(write_pool(pool), pool, seeds)).fault,
              Fault::nothing_revealed);
}

TEST(Record, TakesSecretsThatAreTypedInOneWayOnly) {
    EXPECT_TRUE(is_secret("twelve signs"));
    EXPECT_FALSE(is_secret("eleven sign"));
    EXPECT_FALSE(is_secret(" twelve signs"));
    EXPECT_FALSE(is_secret("twelve  signs"));
    EXPECT_FALSE(is_secret("twelve\tsigns"));
    EXPECT_FALSE(is_secret("douze caractères"));
    EXPECT_TRUE(is_public_value("7"));
    EXPECT_FALSE(is_public_value(""));
    EXPECT_TRUE(is_public_value("7 12", 2));
    for (const std::string_view wrong :
         {"07 12", "7 12 ", "7", "7 12 1", "7 -1", "00 1", "7\t12"}) {
        EXPECT_FALSE(is_public_value(wrong, 2)) << wrong;
    }
    EXPECT_FALSE(is_public_value("x"));
    EXPECT_FALSE(is_commitment(std::string(64, 'A')));
}

TEST(Record, DependsOnNoOrderOfCandidates) {
    EXPECT_TRUE(rc::check("any order gives the same file and the same result", [](unsigned turns) {
        const Pool pool = pool_of();
        Pool other = pool;
        for (unsigned turn = 0; turn < turns % 40; ++turn) {
            std::ranges::rotate(other.entrants, other.entrants.begin() + 1 + turn % 38);
            std::swap(other.entrants.front(), other.entrants[turn % 40]);
        }
        RC_ASSERT(write_pool(other) == write_pool(pool));
        RC_ASSERT(draw_from(other, seeds_of()) == draw_from(pool, seeds_of()));
    }));
}

TEST(Record, KeepsEveryQuotaThatCanBeKept) {
    EXPECT_TRUE(rc::check("quotas hold, and say when they cannot", [] {
        Pool pool = pool_of(0, *rc::gen::inRange<std::int64_t>(1, 9));
        pool.strata.clear();
        for (const std::string criterion : {"A", "B", "C"}) {
            for (const std::string value : {"1", "2"}) {
                const auto least = *rc::gen::inRange<std::int64_t>(0, 3);
                pool.strata.push_back(
                    {criterion, value, least, least + *rc::gen::inRange<std::int64_t>(0, 8)});
            }
        }
        const auto count = pool.seats + *rc::gen::inRange<std::int64_t>(0, 6);
        for (std::int64_t number = 1; number <= count; ++number) {
            Entrant entrant{number};
            for (int which = 0; which < 3; ++which) {
                entrant.values.emplace_back(*rc::gen::arbitrary<bool>() ? "1" : "2");
            }
            pool.entrants.push_back(entrant);
        }
        // By hand: some choice of so many among the candidates keeps all of them.
        bool possible = false;
        for (unsigned choice = 0; choice < (1U << count) && !possible; ++choice) {
            if (__builtin_popcount(choice) != pool.seats) continue;
            std::map<std::pair<std::string, std::string>, std::int64_t> got;
            for (std::int64_t at = 0; at < count; ++at) {
                if ((choice >> at & 1U) == 0) continue;
                const auto& values = pool.entrants[static_cast<std::size_t>(at)].values;
                ++got[{"A", values[0]}], ++got[{"B", values[1]}], ++got[{"C", values[2]}];
            }
            possible = std::ranges::all_of(pool.strata, [&](const Stratum& one) {
                const auto there = got[{one.criterion, one.value}];
                return there >= one.least && there <= one.most;
            });
        }
        RC_CLASSIFY(possible);
        RC_ASSERT(can_meet_quotas(pool) == possible);
        const Outcome outcome = draw_from(pool, seeds_of());
        for (std::size_t place = 0; place < pool.strata.size(); ++place) {
            const Stratum& one = pool.strata[place];
            const auto got = count_with(pool, outcome, place / 2, one.value);
            RC_ASSERT(got <= one.most);
            if (possible) RC_ASSERT(got >= one.least);
        }
        RC_ASSERT(possible == (outcome.shortfalls.empty() && outcome.empty_seats == 0));
        std::vector<std::int64_t> drawn = outcome.drawn;
        std::ranges::sort(drawn);
        RC_ASSERT(std::ranges::adjacent_find(drawn) == drawn.end());
    }));
}

TEST(Record, SaysWhichQuotaCannotBeMet) {
    Pool pool = pool_of(9, 6);
    pool.strata = {{"Region", "North", 4, 6},
                   {"Region", "South", 0, 1},
                   {"Region", "City", 0, 1},
                   {"Work", "Stage", 3, 6},
                   {"Work", "Desk", 0, 6}};
    const Outcome outcome = draw_from(pool, seeds_of());
    EXPECT_EQ(outcome.shortfalls,
              (std::vector<Shortfall>{{"Region", "North", 4, 3}, {"Work", "Stage", 3, 2}}));
    EXPECT_EQ(outcome.drawn.size(), 5U);
    EXPECT_EQ(outcome.empty_seats, 1) << "a seat stays empty rather than that a most is broken";
    const Check check = check_record(record_of(pool));
    EXPECT_FALSE(check.fault);
    EXPECT_EQ(check.outcome, outcome);
}

TEST(Record, FavoursNobodyWithoutQuotas) {
    Pool pool = pool_of(0, 10);
    pool.strata.clear();
    for (std::int64_t number = 1; number <= 40; ++number) pool.entrants.push_back({number});
    std::vector<double> times(40, 0);
    constexpr int kDraws = 4000;
    for (int seed = 0; seed < kDraws; ++seed) {
        const auto drawn =
            select(pool, crypto::encode_hex(crypto::sha256(std::to_string(seed)))).drawn;
        ASSERT_EQ(drawn.size(), 10U);
        for (const std::int64_t number : drawn) ++times[static_cast<std::size_t>(number - 1)];
    }
    // Drawing without putting back: the sum of squares, scaled, is chi-square of 39.
    constexpr double kExpected = kDraws / 4.0;
    double sum = 0;
    for (const double one : times) {
        sum += (one - kExpected) * (one - kExpected) / (kExpected * 0.75) * 39 / 40;
    }
    EXPECT_LT(sum, 72.1) << "one in a thousand";
    EXPECT_GT(sum, 16.3) << "too even is suspect, too";
}

/// What the Python beside the reference says of a file: its exit code.
int told_by_python(const std::string& record) {
    const std::string path = std::string{::testing::TempDir()} + "/agora-draw-record.txt";
    std::ofstream(path, std::ios::binary) << record;
    const std::string command =
        "python3 " AGORA_SOURCE_DIR "/docs/reference/verify_draw.py " + path + " > /dev/null 2>&1";
    const int status = std::system(command.c_str());
    std::remove(path.c_str());
    return WEXITSTATUS(status);
}

TEST(Record, IsRecomputedInAnotherLanguageToo) {
    for (const std::int64_t candidates : {40, 9, 13}) {
        const std::string record = record_of(pool_of(candidates));
        EXPECT_EQ(told_by_python(record), 0) << candidates;
        std::string changed = record;
        changed[changed.find("candidate\t7") + 10] = '8';
        EXPECT_NE(told_by_python(changed), 0);
        changed = record;
        changed.replace(changed.find("17 22"), 5, "17 23");
        EXPECT_NE(told_by_python(changed), 0);
    }
}

}  // namespace
}  // namespace agora::lottery
