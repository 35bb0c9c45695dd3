#pragma once

#include "agora/db/testing.hpp"

#include <cstdint>
#include <optional>
#include <string>
#include <vector>

namespace agora::db {

/// A row and its queries, for the tests of transactions.
struct Person {
    std::int64_t id = 0;
    std::string name;
    std::optional<std::int64_t> age;
};
AGORA_FIELDS(Person, id, name, age)

constexpr Migration kPersonTables{"test", "0001_person", R"sql(
    CREATE TABLE person (
        id BIGINT PRIMARY KEY,
        name TEXT NOT NULL UNIQUE,
        age BIGINT CHECK (age >= 0)
    );
    CREATE TABLE pet (
        id BIGINT PRIMARY KEY,
        owner_id BIGINT NOT NULL REFERENCES person (id)
    );
    CREATE INDEX pet_owner ON pet (owner_id);
)sql"};

constexpr Query kInsertPerson{"test.insert_person",
                              "INSERT INTO person (id, name, age) VALUES ($1, $2, $3)"};
constexpr Query kInsertPet{"test.insert_pet", "INSERT INTO pet (id, owner_id) VALUES ($1, $2)"};
constexpr Query kAllPersons{"test.all_persons", "SELECT id, name, age FROM person ORDER BY id"};
constexpr Query kPerson{"test.person", "SELECT id, name, age FROM person WHERE id = $1"};
constexpr Query kCountPersons{"test.count_persons", "SELECT count(*) FROM person"};
constexpr Query kAgeOf{"test.age_of", "SELECT age FROM person WHERE id = $1"};
constexpr Query kSetAge{"test.set_age", "UPDATE person SET age = $2 WHERE id = $1"};
constexpr Query kAddYears{"test.add_years", "UPDATE person SET age = age + $2 WHERE id = $1"};

inline void insert_person(WriteTx& tx, std::int64_t id, const std::string& name,
                          std::optional<std::int64_t> age = {}) {
    tx.run(kInsertPerson, id, name, age);
}

class PersonTest : public EachEngineTest {
 protected:
    explicit PersonTest(const Options& options = {}) : EachEngineTest({kPersonTables}, options) {}

    int persons() {
        return database().read([](ReadTx& tx) { return *tx.find<int>(kCountPersons); });
    }
    std::int64_t age_of(std::int64_t id) {
        return database().read([&](ReadTx& tx) { return *tx.find<std::int64_t>(kAgeOf, id); });
    }
    /// Calls of a named query since the start.
    std::int64_t calls_of(std::string_view name) {
        for (const auto& query : database().statistics()) {
            if (query.name == name) return query.count;
        }
        return 0;
    }
};

}  // namespace agora::db
