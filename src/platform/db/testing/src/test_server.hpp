#pragma once

#include <functional>
#include <string>
#include <vector>

struct pg_conn;

namespace agora::db {

/// The PostgreSQL server that AGORA_TEST_POSTGRESQL names, for making and dropping databases.
class TestServer {
 public:
    static bool is_named();
    static TestServer& get();
    TestServer(const TestServer&) = delete;
    TestServer& operator=(const TestServer&) = delete;
    ~TestServer();

    /// An empty one; its name.
    std::string make_database();
    /// A copy of the original of this name, which is filled first when the server has none yet.
    std::string make_copy(const std::string& original,
                          const std::function<void(const std::string& url)>& fill);
    std::string url_of(const std::string& name) const;
    /// Dropped when the next one is left, or at the end: the server needs a moment to see that
    /// its connections are closed, and would make us wait for it.
    void leave(std::string name);

 private:
    TestServer();
    bool has(const std::string& name);
    bool run(const std::string& statement);
    void must(const std::string& statement);
    std::string copy_of(const std::string& original);
    void make_original(const std::string& original,
                       const std::function<void(const std::string& url)>& fill);
    void drop_left();

    std::string url_;
    pg_conn* connection_;
    std::vector<std::string> left_;
};

}  // namespace agora::db
