#pragma once

#include <filesystem>
#include <mutex>
#include <string>
#include <thread>
#include <vector>

namespace agora::db {

/// Stands between a database and its PostgreSQL server (both on Unix sockets) and cuts a connection
/// at the moment it is told.
class CuttingProxy {
 public:
    enum class Cut {
        none,
        request,                ///< the next request does not reach the server
        answer,                 ///< the next request does, its answer does not come back
        answer_and_all_others,  ///< as answer, and every other connection is cut too
    };

    explicit CuttingProxy(const std::string& url);
    CuttingProxy(const CuttingProxy&) = delete;
    CuttingProxy& operator=(const CuttingProxy&) = delete;
    ~CuttingProxy();

    /// The address of the same database through the proxy.
    const std::string& url() const { return url_; }
    void cut_next(Cut cut);

 private:
    struct Line {
        int client;
        int server;
    };
    void run();
    void accept_line();
    bool pass_request(const Line& line);
    bool pass_answer(const Line& line);
    void close_line(std::size_t index);

    std::filesystem::path folder_;
    std::string server_socket_;
    std::string url_;
    int listener_ = -1;
    int wake_read_ = -1;
    int wake_write_ = -1;
    std::vector<Line> lines_;
    std::mutex mutex_;
    Cut cut_ = Cut::none;
    std::thread thread_;
};

}  // namespace agora::db
