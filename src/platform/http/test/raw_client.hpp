#pragma once

#include "agora/http/headers.hpp"

#include <chrono>
#include <cstdint>
#include <optional>
#include <string>
#include <string_view>

namespace agora::http::test {

struct Answer {
    int status = 0;
    Headers headers;
    std::string body;
};

/// A socket on loopback that sends exactly the bytes it is given.
class RawClient {
 public:
    explicit RawClient(std::uint16_t port);
    RawClient(RawClient&& other) noexcept;
    RawClient& operator=(RawClient&&) = delete;
    ~RawClient();

    /// Sends as much as the server takes within two seconds.
    void send(std::string_view bytes);
    /// The next whole answer; nothing when the connection ends or two seconds pass first.
    std::optional<Answer> answer(bool without_body = false);
    /// Waits until this text has come; all that came before it is dropped.
    bool wait_for(std::string_view text);
    /// Everything until the server closes or the time is over.
    std::string until_closed(std::chrono::milliseconds patience = std::chrono::seconds(2));
    bool is_closed(std::chrono::milliseconds patience = std::chrono::seconds(2));
    void receive_little();
    void end_sending();

 private:
    enum class Received { bytes, nothing, end };
    Received receive(std::chrono::milliseconds patience);

    int socket_ = -1;
    std::string input_;
};

/// Sends one request on a connection of its own.
std::optional<Answer> ask(std::uint16_t port, std::string_view bytes);
/// GET with a Host line; lines end with \r\n each.
std::string get(std::string_view target, std::string_view lines = {});
std::string post(std::string_view target, std::string_view type, std::string_view body,
                 std::string_view lines = {});

}  // namespace agora::http::test
