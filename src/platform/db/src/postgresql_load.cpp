#include "postgresql_transaction.hpp"

namespace agora::db {
namespace {

// The server writes the statements, with its own quoting. Of ours are only triggers that are on and
// foreign keys that cannot be deferred, so that everything comes back as it was.
constexpr Query kTriggersOff{"db.triggers_off", R"sql(
    SELECT format('ALTER TABLE %I DISABLE TRIGGER %I', c.relname, t.tgname)
    FROM pg_trigger t JOIN pg_class c ON c.oid = t.tgrelid
    WHERE c.relnamespace = current_schema()::regnamespace
      AND NOT t.tgisinternal AND t.tgenabled = 'O'
)sql"};
constexpr Query kTriggersOn{"db.triggers_on", R"sql(
    SELECT format('ALTER TABLE %I ENABLE TRIGGER %I', c.relname, t.tgname)
    FROM pg_trigger t JOIN pg_class c ON c.oid = t.tgrelid
    WHERE c.relnamespace = current_schema()::regnamespace
      AND NOT t.tgisinternal AND t.tgenabled = 'O'
)sql"};
constexpr Query kKeysDeferred{"db.keys_deferred", R"sql(
    SELECT format('ALTER TABLE %I ALTER CONSTRAINT %I DEFERRABLE INITIALLY DEFERRED',
                  c.relname, f.conname)
    FROM pg_constraint f JOIN pg_class c ON c.oid = f.conrelid
    WHERE c.relnamespace = current_schema()::regnamespace
      AND f.contype = 'f' AND NOT f.condeferrable
)sql"};
constexpr Query kKeysImmediate{"db.keys_immediate", R"sql(
    SELECT format('ALTER TABLE %I ALTER CONSTRAINT %I NOT DEFERRABLE', c.relname, f.conname)
    FROM pg_constraint f JOIN pg_class c ON c.oid = f.conrelid
    WHERE c.relnamespace = current_schema()::regnamespace
      AND f.contype = 'f' AND NOT f.condeferrable
)sql"};

std::string joined_statements(ReadTx& tx, const Query& query) {
    std::string script;
    tx.each<std::string>(query, [&](const std::string& sql) { script += sql + ";\n"; });
    return script;
}

}  // namespace

void PostgresqlWriteTx::load(const std::function<void()>& work) {
    const std::string before =
        joined_statements(*this, kTriggersOff) + joined_statements(*this, kKeysDeferred);
    const std::string after = "SET CONSTRAINTS ALL IMMEDIATE;\n" +
                              joined_statements(*this, kKeysImmediate) +
                              joined_statements(*this, kTriggersOn);
    if (!before.empty()) script(before);
    work();
    session_.receive();
    script(after);
}

}  // namespace agora::db
