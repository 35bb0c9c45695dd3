#pragma once

#include "dice.hpp"
#include "groups.hpp"

#include <concepts>

// What members earn with and share.
namespace agora::demo {

/// Noon in Brussels, so many days from today.
Instant noon(Instant now, int ahead);

/// "Fotograaf voor een toneelstuk, Gent": so that what is told again is not the same.
std::string elsewhere(const World& world, std::string_view title, std::string_view commune,
                      std::string_view language);

/// Numbers from `done` to `wanted`, some hundreds in each transaction.
template <std::invocable<db::WriteTx&, std::int64_t> Put>
void put_each(db::Database& database, std::int64_t done, std::int64_t wanted, Put&& put) {
    constexpr std::int64_t kAtOnce = 500;
    while (done < wanted) {
        const std::int64_t until = std::min(wanted, done + kAtOnce);
        database.write([&](db::WriteTx& tx) {
            for (std::int64_t number = done; number < until; ++number) put(tx, number);
        });
        done = until;
    }
}

/// Who is told of work, who muted a skill or switched matching off, and whom two months of orders showed.
void put_matching(db::Database& database, const std::vector<MadePerson>& people, Instant now);

/// A year of work that was wanted and offered: open, ended, closed with what became of it, with answers and a team.
/// Until there are `wanted`, what is open is told again elsewhere by others; so with calls and the exchange.
void put_work(db::Database& database, const World& world, const std::vector<MadePerson>& people,
              Instant now, std::int64_t wanted, Dice& dice);

/// Calls and tenders of a year: open and closed, read and written down by members, with deadlines that
/// moved, followers, filters, and sources that are read in turn, one of them by nobody this week.
void put_tenders(db::Database& database, const World& world, const std::vector<MadePerson>& people,
                 const std::map<std::string, circles::CircleId>& groups, Instant now,
                 std::int64_t wanted, Dice& dice);

/// Things that are lent: a year of loans, one that is out, one that is late, people who wait, two who don't agree.
void put_loans(db::Database& database, const World& world, const std::vector<MadePerson>& people,
               Instant now);

/// What members offer and look for, and what came of some of it; wants and offers that close in rings.
void put_exchange(db::Database& database, const World& world, const std::vector<MadePerson>& people,
                  Instant now, std::int64_t wanted, Dice& dice);

/// A year of favours in credits between members and between groups, one in dispute, some that wait for a yes.
void put_credits(db::Database& database, const std::vector<MadePerson>& people,
                 const std::map<std::string, circles::CircleId>& groups, Instant now);

/// Bidding teams in each state with what they learned, building blocks in several languages, helpers with
/// languages, and help that was asked, given and thanked.
void put_bids(db::Database& database, const std::vector<MadePerson>& people, Instant now);

}  // namespace agora::demo
