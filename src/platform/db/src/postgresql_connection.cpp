#include "postgresql_connection.hpp"

#include "check_values.hpp"
#include "postgresql_fault.hpp"

#include <array>
#include <utility>

namespace agora::db {
namespace {

constexpr int kTextFormat = 0;
constexpr std::size_t kMostExpected = 1000;
constexpr std::size_t kMostStatements = 1500;

PGconn* connect(const std::string& url) {
    // What stands before dbname is a default that the address may override.
    constexpr std::array kNames{"fallback_application_name",
                                "connect_timeout",
                                "keepalives_idle",
                                "keepalives_interval",
                                "keepalives_count",
                                "tcp_user_timeout",
                                "dbname",
                                "client_encoding",
                                ""};
    std::array<const char*, kNames.size()> names{};
    for (std::size_t at = 0; at + 1 < names.size(); ++at) names[at] = kNames[at];
    const std::array values{"agora",     "5",    "10",
                            "5",         "3",    "20000",
                            url.c_str(), "UTF8", static_cast<const char*>(nullptr)};
    constexpr int kExpandAddress = 1;
    return PQconnectdbParams(names.data(), values.data(), kExpandAddress);
}

void ignore_notice(void*, const PGresult*) {}

bool is_failure(const PGresult* result) {
    const auto status = PQresultStatus(result);
    return status == PGRES_FATAL_ERROR || status == PGRES_BAD_RESPONSE;
}

}  // namespace

PostgresqlConnection::PostgresqlConnection(const std::string& url, const Options& options,
                                           QueryCounters& counters)
    : counters_(counters), connection_(connect(url)) {
    if (PQstatus(connection_.get()) != CONNECTION_OK) {
        throw ConnectionLost(std::string{"PostgreSQL: "} + PQerrorMessage(connection_.get()));
    }
    PQsetNoticeReceiver(connection_.get(), &ignore_notice, nullptr);
    configure(options);
}

void PostgresqlConnection::configure(const Options& options) {
    const std::string timeout = std::to_string(options.statement_timeout.count());
    script("SET statement_timeout = " + timeout +
           "; SET idle_in_transaction_session_timeout = 60000"
           "; SET bytea_output = hex"
           "; SET extra_float_digits = 1"
           "; SELECT set_config('synchronous_commit', 'on', false)"
           "  WHERE current_setting('synchronous_commit') = 'off'");
    try {
        script("SET deadlock_timeout = 100");
    } catch (const StatementFault&) {
        // Only a role with the right to may; a deadlock then takes a second to be found.
    }
}

PostgresqlConnection::Prepared& PostgresqlConnection::prepared(const Query& query,
                                                               const PostgresqlValues& values) {
    auto found = statements_.find(query.sql);
    if (found == statements_.end()) found = statements_.try_emplace(std::string{query.sql}).first;
    for (const auto& statement : found->second) {
        if (statement->types == values.types()) return *statement;
    }
    auto made = std::make_unique<Prepared>();
    made->id = "agora_" + std::to_string(++statements_made_);
    made->query = query.name;
    made->types = values.types();
    made->counter = &counters_.of(query.name);
    return *found->second.emplace_back(std::move(made));
}

void PostgresqlConnection::send_prepare(Prepared& statement, const std::string& sql) {
    check_sent(PQsendPrepare(connection_.get(), statement.id.c_str(), sql.c_str(),
                             static_cast<int>(statement.types.size()),
                             statement.types.data()) == 1);
    statement.is_sent = true;
    expected_.push_back({Kind::prepare, &statement, nullptr});
}

PostgresqlConnection::Prepared& PostgresqlConnection::send(const Query& query,
                                                           std::span<const Value> values,
                                                           ResultPointer* keep) {
    if (expected_.size() > kMostExpected) receive();
    check_values(values, query.name);
    const PostgresqlValues bound(values);
    Prepared& statement = prepared(query, bound);
    if (!statement.is_sent) send_prepare(statement, std::string{query.sql});
    check_sent(PQsendQueryPrepared(connection_.get(), statement.id.c_str(), bound.count(),
                                   bound.starts(), bound.lengths(), bound.formats(),
                                   kTextFormat) == 1);
    expected_.push_back({Kind::statement, &statement, keep});
    return statement;
}

void PostgresqlConnection::flush() {
    check_sent(PQpipelineSync(connection_.get()) == 1);
    expected_.push_back({Kind::sync, nullptr, nullptr});
}

void PostgresqlConnection::receive() {
    flush();
    std::exception_ptr failure;
    while (!expected_.empty()) {
        const Expected expected = expected_.front();
        expected_.pop_front();
        take(expected, failure);
    }
    if (failure) std::rethrow_exception(failure);
}

/// Takes the result of one thing that was sent.
void PostgresqlConnection::take(const Expected& expected, std::exception_ptr& failure) {
    ResultPointer result(PQgetResult(connection_.get()));
    if (!result) lose("waiting for a result");
    std::string_view query = "db.sync";
    if (expected.prepared != nullptr) query = expected.prepared->query;
    const bool done =
        !is_failure(result.get()) && PQresultStatus(result.get()) != PGRES_PIPELINE_ABORTED;
    if (!done && expected.kind == Kind::prepare) expected.prepared->is_sent = false;
    try {
        if (is_failure(result.get())) throw_postgresql_fault(result.get(), query);
    } catch (const ConnectionLost&) {
        broken_ = true;
        throw;
    } catch (const Fault&) {
        if (!failure) failure = std::current_exception();
    }
    if (done && expected.keep != nullptr) *expected.keep = std::move(result);
    if (expected.kind == Kind::sync) return;
    while (ResultPointer(PQgetResult(connection_.get()))) {
    }
    if (PQstatus(connection_.get()) != CONNECTION_OK) lose("taking a result");
}

void PostgresqlConnection::script(std::string_view sql) {
    if (PQpipelineStatus(connection_.get()) != PQ_PIPELINE_OFF) {
        receive();
        check_sent(PQexitPipelineMode(connection_.get()) == 1);
    }
    const ResultPointer result(PQexec(connection_.get(), std::string{sql}.c_str()));
    const bool usable = PQstatus(connection_.get()) == CONNECTION_OK;
    if (!usable || PQenterPipelineMode(connection_.get()) != 1) lose("running a script");
    if (is_failure(result.get())) throw_postgresql_fault(result.get(), "db.script");
}

bool PostgresqlConnection::is_worn() const {
    return statements_made_ > kMostStatements;
}

bool PostgresqlConnection::in_transaction() const {
    return PQtransactionStatus(connection_.get()) != PQTRANS_IDLE;
}

bool PostgresqlConnection::is_standby() const {
    const char* standby = PQparameterStatus(connection_.get(), "in_hot_standby");
    return standby != nullptr && std::string_view{standby} == "on";
}

void PostgresqlConnection::check_sent(bool sent) {
    if (!sent) lose("sending");
}

void PostgresqlConnection::lose(std::string_view when) {
    broken_ = true;
    throw ConnectionLost("PostgreSQL: connection lost when " + std::string{when});
}

}  // namespace agora::db
