#include "selection.hpp"

#include "agora/crypto/digest.hpp"

#include <algorithm>
#include <map>

namespace agora::lottery {
namespace {

/// How many of a stratum are still needed, and may still come.
struct Room {
    std::int64_t least = 0;
    std::int64_t most = 0;
};

/// Candidates with the same values count as one cell: they stand for each other.
struct Cell {
    std::vector<std::size_t> strata;  ///< places among the strata, one for each criterion
    std::int64_t count = 0;           ///< how many candidates are left
};

/// The strata of one criterion follow each other.
struct Span {
    std::size_t begin = 0;
    std::size_t end = 0;
};

std::vector<Span> criteria_of(const std::vector<Stratum>& strata) {
    std::vector<Span> spans;
    for (std::size_t place = 0; place < strata.size(); ++place) {
        if (place == 0 || strata[place].criterion != strata[place - 1].criterion) {
            spans.push_back({place, place});
        }
        spans.back().end = place + 1;
    }
    return spans;
}

/// Looks for a way to fill the seats, cell by cell, as many of each as possible first.
class Search {
 public:
    Search(const std::vector<Span>& criteria, const std::vector<Cell>& cells, std::size_t strata)
        : criteria_(criteria), cells_(cells), left_(cells.size() + 1) {
        left_[cells.size()].assign(strata, 0);
        all_.assign(cells.size() + 1, 0);
        for (std::size_t at = cells.size(); at-- > 0;) {
            left_[at] = left_[at + 1];
            all_[at] = all_[at + 1] + cells[at].count;
            for (const std::size_t place : cells[at].strata) left_[at][place] += cells[at].count;
        }
    }

    bool fills(std::vector<Room> rooms, std::int64_t seats) {
        steps_ = 0;
        return fills_from(0, rooms, seats);
    }

 private:
    /// No criterion by itself makes it impossible.
    bool may_fill(std::size_t at, const std::vector<Room>& rooms, std::int64_t seats) const {
        if (all_[at] < seats) return false;
        for (const Span& criterion : criteria_) {
            std::int64_t needed = 0;
            std::int64_t possible = 0;
            for (std::size_t place = criterion.begin; place < criterion.end; ++place) {
                const std::int64_t most = std::min(rooms[place].most, left_[at][place]);
                if (std::max<std::int64_t>(0, rooms[place].least) > most) return false;
                needed += std::max<std::int64_t>(0, rooms[place].least);
                possible += most;
            }
            if (needed > seats || possible < seats) return false;
        }
        return true;
    }

    bool fills_from(std::size_t at, std::vector<Room>& rooms, std::int64_t seats) {
        if (++steps_ > kMostSteps || !may_fill(at, rooms, seats)) return false;
        if (seats == 0) return true;
        const Cell& cell = cells_[at];
        std::int64_t most = std::min(cell.count, seats);
        for (const std::size_t place : cell.strata) most = std::min(most, rooms[place].most);
        for (std::int64_t taken = most; taken >= 0; --taken) {
            take(cell, rooms, taken);
            const bool found = fills_from(at + 1, rooms, seats - taken);
            take(cell, rooms, -taken);
            if (found) return true;
        }
        return false;
    }

    static void take(const Cell& cell, std::vector<Room>& rooms, std::int64_t taken) {
        for (const std::size_t place : cell.strata) {
            rooms[place].least -= taken;
            rooms[place].most -= taken;
        }
    }

    const std::vector<Span>& criteria_;
    const std::vector<Cell>& cells_;
    std::vector<std::vector<std::int64_t>> left_;  ///< of each stratum, from that cell on
    std::vector<std::int64_t> all_;
    int steps_ = 0;
};

struct Ranked {
    std::string key;
    std::int64_t number = 0;
    std::size_t cell = 0;
};

/// The pool as the search sees it.
struct Table {
    std::vector<Span> criteria = {};
    std::vector<Cell> cells = {};
    std::vector<Room> rooms = {};
    std::vector<std::size_t> cell_of = {};  ///< of each entrant
    std::int64_t seats = 0;

    bool can_be_filled() const { return Search(criteria, cells, rooms.size()).fills(rooms, seats); }
};

Table table_of(const Pool& pool) {
    Table table{.criteria = criteria_of(pool.strata), .seats = pool.seats};
    for (const Stratum& stratum : pool.strata) {
        table.rooms.push_back({stratum.least, stratum.most});
    }
    std::map<std::vector<std::size_t>, std::size_t> cells;
    std::vector<std::vector<std::size_t>> places;
    for (const Entrant& entrant : pool.entrants) {
        std::vector<std::size_t> strata;
        for (std::size_t which = 0; which < table.criteria.size(); ++which) {
            std::size_t place = table.criteria[which].begin;
            while (pool.strata[place].value != entrant.values[which]) ++place;
            strata.push_back(place);
        }
        cells.try_emplace(strata, 0);
        places.push_back(std::move(strata));
    }
    for (auto& [strata, number] : cells) {
        number = table.cells.size();
        table.cells.push_back({strata, 0});
    }
    for (const auto& strata : places) {
        table.cell_of.push_back(cells.at(strata));
        ++table.cells[table.cell_of.back()].count;
    }
    return table;
}

/// The documented way out when the quotas cannot be met: seats stay empty rather than that a maximum
/// is broken; then minimums give way one by one, the last stratum first.
void make_possible(Table& table) {
    if (table.can_be_filled()) return;
    std::vector<std::int64_t> present(table.rooms.size(), 0);
    for (const Cell& cell : table.cells) {
        for (const std::size_t place : cell.strata) present[place] += cell.count;
    }
    Table without_least = table;
    for (Room& room : without_least.rooms) room.least = 0;
    while (!without_least.can_be_filled()) --without_least.seats;
    table.seats = without_least.seats;
    for (std::size_t place = 0; place < present.size(); ++place) {
        Room& room = table.rooms[place];
        room.least = std::min(room.least, present[place]);
    }
    while (!table.can_be_filled()) {
        for (std::size_t place = table.rooms.size(); place-- > 0;) {
            if (table.rooms[place].least <= 0) continue;
            --table.rooms[place].least;
            if (table.can_be_filled()) return;
        }
    }
}

std::vector<Ranked> ranked(const Pool& pool, const Table& table, std::string_view seed) {
    std::vector<Ranked> ranked;
    for (std::size_t place = 0; place < pool.entrants.size(); ++place) {
        const std::int64_t number = pool.entrants[place].number;
        std::string text = "agora-draw/1 rank\n";
        text.append(seed).append("\n").append(std::to_string(number));
        ranked.push_back({crypto::sha256(text), number, table.cell_of[place]});
    }
    std::ranges::sort(ranked, [](const Ranked& left, const Ranked& right) {
        return left.key != right.key ? left.key < right.key : left.number < right.number;
    });
    return ranked;
}

/// Takes one of the cell when the other seats can be filled then, too.
bool take_one(Table& table, std::size_t cell) {
    const auto change = [&](std::int64_t by) {
        for (const std::size_t place : table.cells[cell].strata) {
            table.rooms[place].least -= by;
            table.rooms[place].most -= by;
        }
        table.seats -= by;
    };
    change(1);
    if (table.can_be_filled()) return true;
    change(-1);
    return false;
}

}  // namespace

bool can_meet_quotas(const Pool& pool) {
    return table_of(pool).can_be_filled();
}

Selection select(const Pool& pool, std::string_view seed) {
    Table table = table_of(pool);
    make_possible(table);
    Selection selection;
    std::vector<bool> closed(table.cells.size(), false);
    for (const Ranked& one : ranked(pool, table, seed)) {
        --table.cells[one.cell].count;
        // Who cannot be taken now never can: nor can the others with the same values.
        const bool open = table.seats > 0 && !closed[one.cell];
        const bool taken = open && take_one(table, one.cell);
        if (open && !taken) closed[one.cell] = true;
        (taken ? selection.drawn : selection.rest).push_back(one.number);
    }
    return selection;
}

}  // namespace agora::lottery
