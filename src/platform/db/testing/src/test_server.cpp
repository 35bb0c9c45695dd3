#include "test_server.hpp"

#include "agora/db/database.hpp"

#include <libpq-fe.h>

#include <algorithm>
#include <cstdlib>
#include <iostream>
#include <random>
#include <utility>

namespace agora::db {
namespace {

constexpr const char* kVariable = "AGORA_TEST_POSTGRESQL";

std::string fresh_name() {
    std::random_device random;
    return "test_" + std::to_string(random()) + "_" + std::to_string(random());
}

}  // namespace

bool TestServer::is_named() {
    return std::getenv(kVariable) != nullptr;
}

TestServer& TestServer::get() {
    static TestServer server;
    return server;
}

TestServer::TestServer() : url_(std::getenv(kVariable)), connection_(PQconnectdb(url_.c_str())) {
    if (PQstatus(connection_) != CONNECTION_OK) throw Fault(PQerrorMessage(connection_));
}

TestServer::~TestServer() {
    drop_left();
    PQfinish(connection_);
}

std::string TestServer::make_database() {
    return copy_of("template0");
}

std::string TestServer::make_copy(const std::string& original,
                                  const std::function<void(const std::string& url)>& fill) {
    // One process makes it; the others wait here.
    const std::string key = "hashtext('" + original + "')";
    must("SELECT pg_advisory_lock(" + key + ")");
    if (!has(original)) make_original(original, fill);
    must("SELECT pg_advisory_unlock(" + key + ")");
    return copy_of(original);
}

void TestServer::make_original(const std::string& original,
                               const std::function<void(const std::string& url)>& fill) {
    const std::string half = copy_of("template0");
    fill(url_of(half));
    must("ALTER DATABASE " + half + " RENAME TO " + original);
}

std::string TestServer::copy_of(const std::string& original) {
    std::string name = fresh_name();
    must("CREATE DATABASE " + name + " TEMPLATE " + original + " STRATEGY FILE_COPY");
    return name;
}

std::string TestServer::url_of(const std::string& name) const {
    const std::size_t end = std::min(url_.find('?'), url_.size());
    const std::size_t start = url_.rfind('/', end) + 1;
    return url_.substr(0, start) + name + url_.substr(end);
}

void TestServer::leave(std::string name) {
    drop_left();
    left_.push_back(std::move(name));
}

void TestServer::drop_left() {
    for (const std::string& name : left_) {
        if (!run("DROP DATABASE " + name + " WITH (FORCE)")) {
            std::cerr << "test database " << name << " stays: " << PQerrorMessage(connection_);
        }
    }
    left_.clear();
}

bool TestServer::has(const std::string& name) {
    const std::string query = "SELECT 1 FROM pg_database WHERE datname = '" + name + "'";
    PGresult* result = PQexec(connection_, query.c_str());
    const bool found = PQntuples(result) == 1;
    PQclear(result);
    return found;
}

bool TestServer::run(const std::string& statement) {
    if (PQstatus(connection_) != CONNECTION_OK) PQreset(connection_);
    PGresult* result = PQexec(connection_, statement.c_str());
    const ExecStatusType status = PQresultStatus(result);
    PQclear(result);
    return status == PGRES_COMMAND_OK || status == PGRES_TUPLES_OK;
}

void TestServer::must(const std::string& statement) {
    if (!run(statement)) throw Fault(statement + ": " + PQerrorMessage(connection_));
}

}  // namespace agora::db
