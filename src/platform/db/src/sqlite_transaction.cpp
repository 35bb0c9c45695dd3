#include "sqlite_transaction.hpp"

namespace agora::db {
namespace {

constexpr Query kSave{"db.attempt", "SAVEPOINT db_attempt"};
constexpr Query kRelease{"db.attempt_release", "RELEASE db_attempt"};
constexpr Query kUndo{"db.attempt_undo", "ROLLBACK TO db_attempt"};

}  // namespace

bool SqliteWriteTx::attempt(const std::function<void()>& work) {
    check_usable("db.attempt");
    const std::size_t acts_before = acts_.size();
    connection_.run(kSave);
    try {
        work();
        check_usable("db.attempt_release");
        connection_.run(kRelease);
        return true;
    } catch (const ConstraintViolated&) {
        if (!connection_.in_transaction()) throw;
        connection_.run(kUndo);
        connection_.run(kRelease);
        acts_.resize(acts_before);
        refused_ = false;
        return false;
    } catch (...) {
        refused_ = true;
        throw;
    }
}

void SqliteWriteTx::load(const std::function<void()>& work) {
    script("PRAGMA defer_foreign_keys = ON");
    struct WithoutTriggers {
        SqliteConnection& connection;
        explicit WithoutTriggers(SqliteConnection& which) : connection(which) {
            connection.set_triggers(SqliteConnection::Triggers::off);
        }
        ~WithoutTriggers() { connection.set_triggers(SqliteConnection::Triggers::on); }
    } const without_triggers(connection_);
    work();
}

void SqliteWriteTx::script(std::string_view sql) {
    check_usable("db.script");
    try {
        connection_.script(sql);
    } catch (const Fault&) {
        refused_ = true;
        throw;
    }
}

}  // namespace agora::db
