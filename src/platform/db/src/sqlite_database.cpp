#include "sqlite_database.hpp"

#include "durable_file.hpp"
#include "id_source.hpp"
#include "query_counters.hpp"
#include "sqlite_reader_pool.hpp"
#include "sqlite_writer.hpp"
#include "transaction_guard.hpp"

namespace agora::db {
namespace {

constexpr Query kCopy{"db.copy_to", "VACUUM INTO $1"};

class SqliteDatabase final : public Database {
 public:
    SqliteDatabase(const std::filesystem::path& file, const clock::Clock& clock,
                   const Options& options)
        : file_(file),
          options_(options),
          ids_(clock, options.node, options.ids_after),
          // The writer comes first: it recovers the file after a crash.
          writer_(SqliteConnection(file, SqliteConnection::Mode::write, options, counters_), ids_,
                  options.group_limit),
          readers_(file, options, counters_) {}

    Engine engine() const override { return Engine::sqlite; }
    std::vector<QueryStatistics> statistics() const override { return counters_.statistics(); }

    void maintain(const std::function<void(MaintenanceTx&)>& work) override {
        TransactionGuard::check_outside(this);
        writer_.write(
            [&](SqliteWriteTx& tx) {
                const TransactionGuard guard(this);
                work(tx);
                return Verdict::commit;
            },
            SqliteWriter::Manner::alone);
    }

    void copy_to(const std::filesystem::path& file) override;

 protected:
    void run_read(const std::function<void(ReadTx&)>& work) override {
        const TransactionGuard guard(this);
        readers_.read(work);
    }
    void run_write(const std::function<Verdict(WriteTx&)>& work) override {
        TransactionGuard::check_outside(this);
        writer_.write(
            [&](SqliteWriteTx& tx) {
                const TransactionGuard guard(this);
                return work(tx);
            },
            SqliteWriter::Manner::in_group);
    }

 private:
    const std::filesystem::path file_;
    const Options options_;
    QueryCounters counters_;
    IdSource ids_;
    SqliteWriter writer_;
    SqliteReaderPool readers_;
};

void SqliteDatabase::copy_to(const std::filesystem::path& file) {
    const DurableFile copy(file);
    // A connection of its own, so that no reader waits for the copy.
    SqliteConnection connection(file_, SqliteConnection::Mode::copy, options_, counters_);
    const Value name{std::string_view{copy.unfinished().native()}};
    connection.run(kCopy, {&name, 1}, [](const RowReader&) {});
    copy.finish();
}

}  // namespace

std::unique_ptr<Database> open_sqlite(const std::filesystem::path& file, const clock::Clock& clock,
                                      const Options& options) {
    return std::make_unique<SqliteDatabase>(file, clock, options);
}

}  // namespace agora::db
