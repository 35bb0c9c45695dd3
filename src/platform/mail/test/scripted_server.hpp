#pragma once

#include <atomic>
#include <cstdint>
#include <functional>
#include <map>
#include <memory>
#include <mutex>
#include <string>
#include <thread>
#include <vector>

typedef struct ssl_ctx_st SSL_CTX;

namespace agora::mail::test {

/// What the server does instead of answering.
inline const std::string kHang = "(hang)";
inline const std::string kCut = "(cut)";

/// Its answers; a verb that isn't named gets 250.
struct Script {
    std::string greeting = "220 test.example";
    std::vector<std::string> abilities = {"SIZE 20000000", "8BITMIME"};
    std::map<std::string, std::string> answers{};  ///< by verb: "MAIL", "RCPT", "DATA", "content" …
    std::shared_ptr<SSL_CTX> tls{};                ///< when set, from the first byte
};

struct Received {
    std::string sender{};
    std::string recipient{};
    std::string content{};
};

/// A mail server on a random port of this machine that follows a script.
class ScriptedServer {
 public:
    explicit ScriptedServer(Script script);
    ~ScriptedServer();

    std::uint16_t port() const { return port_; }
    void follow(Script script);
    std::vector<Received> received() const;
    int connections() const { return connections_; }

 private:
    class Line;
    void serve();
    void talk(Line& line, const Script& script);
    bool answer(Line& line, const std::string& reply);
    bool take_content(Line& line, Received mail, const std::string& reply);

    int listening_ = -1;
    std::uint16_t port_ = 0;
    std::atomic<bool> stopping_ = false;
    std::atomic<int> connections_ = 0;
    mutable std::mutex mutex_;
    Script script_;
    std::vector<Received> received_;
    std::thread thread_;
};

}  // namespace agora::mail::test
