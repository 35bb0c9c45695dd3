#include "agora/db/node.hpp"

#include "agora/db/database.hpp"
#include "patience.hpp"
#include "postgresql_fault.hpp"

#include <fcntl.h>
#include <libpq-fe.h>
#include <random>
#include <string>
#include <unistd.h>

namespace agora::db {
namespace {

constexpr std::int64_t kNodes = 1024;
constexpr mode_t kOwnerOnly = 0600;
// A number of ours, the same on all nodes; the second key is the node.
constexpr const char* kLockNode = "SELECT pg_try_advisory_lock(4702112, $1::int)";

struct CloseConnection {
    void operator()(PGconn* connection) const { PQfinish(connection); }
};
struct ClearResult {
    void operator()(PGresult* result) const { PQclear(result); }
};
using Connection = std::unique_ptr<PGconn, CloseConnection>;

bool lock_byte(int file, std::int64_t at) {
    struct flock wanted = {};
    wanted.l_type = F_WRLCK;
    wanted.l_whence = SEEK_SET;
    wanted.l_start = at;
    wanted.l_len = 1;
    return fcntl(file, F_OFD_SETLK, &wanted) == 0;
}

bool lock_node(PGconn* connection, std::int64_t node) {
    const std::string text = std::to_string(node);
    const char* const value = text.c_str();
    const std::unique_ptr<PGresult, ClearResult> result(
        PQexecParams(connection, kLockNode, 1, nullptr, &value, nullptr, nullptr, 0));
    if (PQresultStatus(result.get()) != PGRES_TUPLES_OK) {
        throw ConnectionLost(std::string{"PostgreSQL: "} + PQerrorMessage(connection));
    }
    return std::string_view{PQgetvalue(result.get(), 0, 0)} == "t";
}

}  // namespace

struct NodeLease::Hold {
    std::int64_t node = 0;
    int file = -1;
    Connection connection = {};

    Hold() = default;
    Hold(const Hold&) = delete;
    Hold& operator=(const Hold&) = delete;
    ~Hold() {
        if (file >= 0) ::close(file);
    }

    template <typename Take>
    void take(std::int64_t first, Take&& is_free) {
        for (std::int64_t tried = 0; tried < kNodes; ++tried) {
            node = (first + tried) % kNodes;
            if (is_free(node)) return;
        }
        throw Fault("1,024 processes use this database: no number is left for another one");
    }

    void take_of_file(const std::string& name) {
        file = ::open(name.c_str(), O_RDWR | O_CREAT | O_CLOEXEC, kOwnerOnly);
        if (file < 0) return;
        take(0, [&](std::int64_t at) { return lock_byte(file, at); });
    }

    /// A server that is coming up is waited for; one that is not there is a fault at once.
    void connect(const std::string& url) {
        Patience patience(Options{}.patience);
        while (true) {
            connection.reset(PQconnectdb(url.c_str()));
            if (PQstatus(connection.get()) == CONNECTION_OK) return;
            const bool comes_up = PQping(url.c_str()) == PQPING_REJECT;
            if (!comes_up || !patience.wait()) {
                throw ConnectionLost(std::string{"PostgreSQL: "} +
                                     PQerrorMessage(connection.get()));
            }
        }
    }

    /// From anywhere on, so that who lost its connection is hardly met.
    void take_of_server(const std::string& url) {
        connect(url);
        std::random_device chance;
        const std::int64_t first =
            std::uniform_int_distribution<std::int64_t>{0, kNodes - 1}(chance);
        take(first, [&](std::int64_t at) { return lock_node(connection.get(), at); });
    }
};

NodeLease::NodeLease(std::string_view url) : hold_(std::make_unique<Hold>()) {
    constexpr std::string_view kSqlite = "sqlite:";
    if (url.starts_with(kSqlite)) {
        hold_->take_of_file(std::string{url.substr(kSqlite.size())} + "-nodes");
    } else {
        hold_->take_of_server(std::string{url});
    }
}

NodeLease::~NodeLease() = default;

std::int64_t NodeLease::node() const {
    return hold_->node;
}

}  // namespace agora::db
