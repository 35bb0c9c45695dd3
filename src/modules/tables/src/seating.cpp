#include "seating.hpp"

#include "agora/base/assert.hpp"

#include <algorithm>

namespace agora::tables {
namespace {

/// A largest matching of people and seats by augmenting paths (Kuhn), with several seats at a table.
class Seating {
 public:
    Seating(const Wishes& wishes, std::size_t tables)
        : wishes_(wishes), seated_(tables), seat_of_(wishes.size(), tables) {
        for (std::size_t person = 0; person < wishes.size(); ++person) {
            tried_.assign(tables, false);
            find_wished(person);
        }
        for (std::size_t person = 0; person < wishes.size(); ++person) {
            if (seat_of_[person] == tables) sit_anywhere(person);
        }
    }
    const std::vector<std::size_t>& result() const { return seat_of_; }

 private:
    std::size_t seats_at(std::size_t table) const {
        const std::size_t tables = seated_.size();
        return wishes_.size() / tables + (table < wishes_.size() % tables ? 1 : 0);
    }
    void sit(std::size_t person, std::size_t table) {
        seated_[table].push_back(person);
        seat_of_[person] = table;
    }
    /// A free seat at a wished table, or that of somebody who finds another wished one.
    bool find_wished(std::size_t person) {
        for (const std::size_t table : wishes_[person]) {
            if (tried_[table]) continue;
            tried_[table] = true;
            if (seated_[table].size() < seats_at(table)) {
                sit(person, table);
                return true;
            }
            const std::vector<std::size_t> there = seated_[table];
            for (const std::size_t other : there) {
                if (!find_wished(other)) continue;
                std::erase(seated_[table], other);
                sit(person, table);
                return true;
            }
        }
        return false;
    }
    void sit_anywhere(std::size_t person) {
        std::size_t table = 0;
        while (seated_[table].size() >= seats_at(table)) ++table;
        sit(person, table);
    }

    const Wishes& wishes_;
    std::vector<std::vector<std::size_t>> seated_;
    std::vector<std::size_t> seat_of_;  ///< the number of tables: none yet
    std::vector<bool> tried_;
};

}  // namespace

std::vector<std::size_t> seat(const Wishes& wishes, std::size_t tables) {
    AGORA_ASSERT(tables > 0);
    return Seating(wishes, tables).result();
}

}  // namespace agora::tables
