#include "person.hpp"

#include <functional>
#include <stdexcept>
#include <thread>

namespace agora::db {

enum class TestRefusal { not_today };

RefusalText refusal_text(TestRefusal) {
    return {"not_today", RefusalKind::rule, "Not today."};
}

namespace {

class TransactionTest : public PersonTest {
 protected:
    /// The constraint that refuses the work, if one does.
    std::optional<Constraint> refused_by(const std::function<void(WriteTx&)>& work) {
        try {
            database().write(work);
        } catch (const ConstraintViolated& refused) {
            text_ = refused.what();
            return refused.constraint();
        }
        return std::nullopt;
    }
    std::string text_;
};
AGORA_EACH_ENGINE(TransactionTest);

TEST_P(TransactionTest, FindsAllAndEach) {
    database().write([](WriteTx& tx) {
        insert_person(tx, 2, "Ben", 30);
        insert_person(tx, 1, "Ana");
    });
    database().read([](ReadTx& tx) {
        EXPECT_EQ(tx.all<Person>(kAllPersons).size(), 2U);
        EXPECT_EQ(tx.find<Person>(kPerson, 2)->name, "Ben");
        EXPECT_FALSE(tx.find<Person>(kPerson, 3));
        std::string names;
        tx.each<Person>(kAllPersons, [&](const Person& person) {
            names += person.name;
            // A second statement, also the same one, may run within.
            EXPECT_EQ(tx.all<Person>(kAllPersons).size(), 2U);
        });
        EXPECT_EQ(names, "AnaBen");
    });
}

TEST_P(TransactionTest, GivesTheNumberOfRowsChanged) {
    const auto changed = database().write([](WriteTx& tx) {
        insert_person(tx, 1, "Ana", 1);
        insert_person(tx, 2, "Ben", 2);
        constexpr Query kAll{"test.everybody", "UPDATE person SET age = age + 1"};
        EXPECT_EQ(tx.run(kSetAge, 3, 5), 0);
        return tx.run(kAll);
    });
    EXPECT_EQ(changed, 2);
}

TEST_P(TransactionTest, ReturningGivesTheNewRow) {
    constexpr Query kInsert{"test.insert_returning", R"sql(
        INSERT INTO person (id, name, age) VALUES ($1, $2, $3)
        ON CONFLICT (name) DO UPDATE SET age = excluded.age RETURNING id, name, age
    )sql"};
    const auto first = database().write(
        [&](WriteTx& tx) { return tx.find<Person>(kInsert, 1, "Ana", std::int64_t{5}); });
    const auto second = database().write(
        [&](WriteTx& tx) { return tx.find<Person>(kInsert, 2, "Ana", std::int64_t{6}); });
    EXPECT_EQ(first->id, 1);
    EXPECT_EQ(second->id, 1);
    EXPECT_EQ(age_of(1), 6);
}

TEST_P(TransactionTest, ARefusalRollsEverythingBack) {
    const auto refused = database().write([](WriteTx& tx) -> Result<Done> {
        insert_person(tx, 1, "Ana");
        return TestRefusal::not_today;
    });
    EXPECT_FALSE(refused.ok());
    EXPECT_EQ(persons(), 0);
}

TEST_P(TransactionTest, AnExceptionRollsBackAndComesOut) {
    EXPECT_THROW(database().write([](WriteTx& tx) {
        insert_person(tx, 1, "Ana");
        throw std::out_of_range("ours");
    }),
                 std::out_of_range);
    EXPECT_EQ(persons(), 0);
    database().write([](WriteTx& tx) { insert_person(tx, 1, "Ana"); });
    EXPECT_EQ(persons(), 1);
}

TEST_P(TransactionTest, ConstraintsAreTold) {
    database().write([](WriteTx& tx) { insert_person(tx, 1, "Secret", 4); });
    constexpr Query kNameless{"test.nameless", "INSERT INTO person (id) VALUES ($1)"};
    EXPECT_EQ(refused_by([](WriteTx& tx) { insert_person(tx, 1, "Ben"); }), Constraint::unique);
    EXPECT_EQ(refused_by([](WriteTx& tx) { insert_person(tx, 2, "Secret"); }), Constraint::unique);
    EXPECT_EQ(text_.find("Secret"), std::string::npos) << text_;
    EXPECT_NE(text_.find("test.insert_person"), std::string::npos) << text_;
    EXPECT_EQ(refused_by([](WriteTx& tx) { insert_person(tx, 2, "Ben", -1); }), Constraint::check);
    EXPECT_EQ(refused_by([](WriteTx& tx) { tx.run(kInsertPet, 1, 99); }), Constraint::foreign_key);
    EXPECT_EQ(refused_by([&](WriteTx& tx) { tx.run(kNameless, 2); }), Constraint::not_null);
    EXPECT_EQ(persons(), 1);
}

TEST_P(TransactionTest, AfterARefusedRowNothingMoreIsRun) {
    database().write([](WriteTx& tx) { insert_person(tx, 1, "Ana"); });
    EXPECT_THROW(database().write([](WriteTx& tx) {
        try {
            insert_person(tx, 1, "Ben");
        } catch (const ConstraintViolated&) {
            insert_person(tx, 2, "Ben");
        }
    }),
                 Fault);
    EXPECT_THROW(database().write([](WriteTx& tx) {
        insert_person(tx, 2, "Ben");
        try {
            insert_person(tx, 1, "Chris");
        } catch (const ConstraintViolated&) {
            // Commits as if nothing had happened.
        }
    }),
                 Fault);
    EXPECT_EQ(persons(), 1);
}

TEST_P(TransactionTest, AStoreMayAnswerARefusedRowWithARefusal) {
    database().write([](WriteTx& tx) { insert_person(tx, 1, "Ana"); });
    const auto answer = database().write([](WriteTx& tx) -> Result<Done> {
        try {
            insert_person(tx, 1, "Ben");
        } catch (const ConstraintViolated&) {
            return TestRefusal::not_today;
        }
        return Done{};
    });
    EXPECT_TRUE(answer.refusal().is(TestRefusal::not_today));
}

TEST_P(TransactionTest, AnAttemptUndoesOnlyItself) {
    std::vector<std::string> acts;
    database().write([&](WriteTx& tx) {
        insert_person(tx, 1, "Ana");
        EXPECT_FALSE(tx.attempt([&] {
            insert_person(tx, 2, "Ben");
            tx.after_commit([&] { acts.emplace_back("failed attempt"); });
            insert_person(tx, 3, "Ana");
        }));
        EXPECT_TRUE(tx.attempt([&] {
            EXPECT_FALSE(tx.attempt([&] { tx.queue(kInsertPet, 1, 99); }));
            insert_person(tx, 4, "Dia");
            tx.after_commit([&] { acts.emplace_back("attempt"); });
        }));
    });
    EXPECT_EQ(persons(), 2);
    EXPECT_EQ(acts, std::vector<std::string>{"attempt"});
}

TEST_P(TransactionTest, QueuedRowsAreInAndQueuedRefusalsComeOut) {
    database().write([](WriteTx& tx) {
        tx.queue(kInsertPerson, 1, "Ana", std::nullopt);
        EXPECT_EQ(*tx.find<int>(kCountPersons), 1);
        tx.queue(kInsertPerson, 2, "Ben", std::nullopt);
    });
    EXPECT_EQ(persons(), 2);
    EXPECT_THROW(database().write([](WriteTx& tx) {
        insert_person(tx, 3, "Chris");
        tx.queue(kInsertPerson, 2, "Dia", std::nullopt);
    }),
                 ConstraintViolated);
    EXPECT_EQ(persons(), 2);
    database().write([](WriteTx& tx) {
        for (std::int64_t id = 10; id < 2510; ++id) {
            tx.queue(kInsertPerson, id, std::to_string(id), std::nullopt);
        }
    });
    EXPECT_EQ(persons(), 2502);
}

TEST_P(TransactionTest, ActsRunAfterTheCommitInTheAskingThreadAndNotAfterARollBack) {
    std::vector<std::string> acts;
    const auto asking = std::this_thread::get_id();
    database().write([&](WriteTx& tx) {
        insert_person(tx, 1, "Ana");
        tx.after_commit([&] {
            EXPECT_EQ(std::this_thread::get_id(), asking);
            acts.emplace_back("sees " + std::to_string(persons()));
            database().write([](WriteTx& inner) { insert_person(inner, 2, "Ben"); });
        });
        EXPECT_TRUE(acts.empty());
    });
    EXPECT_EQ(acts, std::vector<std::string>{"sees 1"});
    (void)database().write([&](WriteTx& tx) -> Result<Done> {
        tx.after_commit([&] { acts.emplace_back("refused"); });
        return TestRefusal::not_today;
    });
    EXPECT_THROW(database().write([&](WriteTx& tx) {
        tx.after_commit([&] { acts.emplace_back("thrown"); });
        throw std::runtime_error("ours");
    }),
                 std::runtime_error);
    EXPECT_EQ(acts.size(), 1U);
    EXPECT_EQ(persons(), 2);
}

TEST_P(TransactionTest, AReaderKeepsSeeingItsSnapshot) {
    database().write([](WriteTx& tx) { insert_person(tx, 1, "Ana"); });
    database().read([&](ReadTx& tx) {
        EXPECT_EQ(*tx.find<int>(kCountPersons), 1);
        std::thread writer(
            [&] { database().write([](WriteTx& other) { insert_person(other, 2, "Ben"); }); });
        writer.join();
        EXPECT_EQ(*tx.find<int>(kCountPersons), 1);
    });
    EXPECT_EQ(persons(), 2);
}

TEST_P(TransactionTest, AReaderCannotWrite) {
    constexpr Query kDelete{"test.delete_returning", "DELETE FROM person RETURNING id"};
    database().write([](WriteTx& tx) { insert_person(tx, 1, "Ana"); });
    EXPECT_THROW(database().read([&](ReadTx& tx) { return tx.all<std::int64_t>(kDelete); }), Fault);
    EXPECT_EQ(persons(), 1);
}

TEST_P(TransactionTest, CountsCallsByName) {
    database().write([](WriteTx& tx) { insert_person(tx, 1, "Ana"); });
    persons();
    persons();
    EXPECT_EQ(calls_of("test.insert_person"), 1);
    EXPECT_EQ(calls_of("test.count_persons"), 2);
}

using TransactionDeathTest = TransactionTest;
AGORA_EACH_ENGINE(TransactionDeathTest);

TEST_P(TransactionDeathTest, OurOwnFaultsAbort) {
    constexpr Query kSwapped{"test.swapped", "SELECT name, id, age FROM person"};
    database().write([](WriteTx& tx) { insert_person(tx, 1, "Ana"); });
    // Each dying process opens the database for itself.
    database_.close();
    const auto swapped = [&] {
        open(database_.url(), clock_)->read([&](ReadTx& tx) { return tx.all<Person>(kSwapped); });
    };
    const auto nested = [&] {
        const auto own = open(database_.url(), clock_);
        own->read([&](ReadTx&) { own->write([](WriteTx&) {}); });
    };
    EXPECT_DEATH(swapped(), "test.swapped");
    EXPECT_DEATH(nested(), "inside_transaction");
}

}  // namespace
}  // namespace agora::db
