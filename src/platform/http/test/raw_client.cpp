#include "raw_client.hpp"

#include <charconv>
#include <stdexcept>
#include <utility>

#include <arpa/inet.h>
#include <netinet/in.h>
#include <poll.h>
#include <sys/socket.h>
#include <unistd.h>

namespace agora::http::test {
namespace {

constexpr std::chrono::milliseconds kPatience{2000};

bool is_ready(int socket, short event, std::chrono::milliseconds patience) {
    pollfd waiting{.fd = socket, .events = event, .revents = 0};
    return ::poll(&waiting, 1, static_cast<int>(patience.count())) > 0;
}

Answer parse_head(std::string_view head) {
    Answer answer;
    const std::size_t end = head.find("\r\n");
    std::from_chars(head.data() + 9, head.data() + 12, answer.status);
    head.remove_prefix(end + 2);
    while (!head.empty()) {
        const std::string_view line = head.substr(0, head.find("\r\n"));
        head.remove_prefix(line.size() + 2);
        const std::size_t colon = line.find(": ");
        answer.headers.add(line.substr(0, colon), line.substr(colon + 2));
    }
    return answer;
}

}  // namespace

RawClient::RawClient(std::uint16_t port) : socket_(::socket(AF_INET, SOCK_STREAM, 0)) {
    sockaddr_in address{};
    address.sin_family = AF_INET;
    address.sin_port = htons(port);
    address.sin_addr.s_addr = htonl(INADDR_LOOPBACK);
    if (::connect(socket_, reinterpret_cast<sockaddr*>(&address), sizeof address) != 0) {
        throw std::runtime_error("cannot connect");
    }
}

RawClient::RawClient(RawClient&& other) noexcept
    : socket_(std::exchange(other.socket_, -1)), input_(std::move(other.input_)) {}

RawClient::~RawClient() {
    if (socket_ >= 0) ::close(socket_);
}

void RawClient::send(std::string_view bytes) {
    while (!bytes.empty() && is_ready(socket_, POLLOUT, kPatience)) {
        const ssize_t sent =
            ::send(socket_, bytes.data(), bytes.size(), MSG_NOSIGNAL | MSG_DONTWAIT);
        if (sent <= 0) return;
        bytes.remove_prefix(static_cast<std::size_t>(sent));
    }
}

RawClient::Received RawClient::receive(std::chrono::milliseconds patience) {
    if (!is_ready(socket_, POLLIN, patience)) return Received::nothing;
    char buffer[64 * 1024];
    const ssize_t count = ::recv(socket_, buffer, sizeof buffer, 0);
    if (count <= 0) return Received::end;
    input_.append(buffer, static_cast<std::size_t>(count));
    return Received::bytes;
}

std::optional<Answer> RawClient::answer(bool without_body) {
    std::size_t end = 0;
    while ((end = input_.find("\r\n\r\n")) == std::string::npos) {
        if (receive(kPatience) != Received::bytes) return std::nullopt;
    }
    Answer answer = parse_head(std::string_view{input_}.substr(0, end + 2));
    input_.erase(0, end + 4);
    if (answer.status == 100) return this->answer(without_body);
    std::size_t length = 0;
    const std::string_view digits = answer.headers["Content-Length"];
    std::from_chars(digits.data(), digits.data() + digits.size(), length);
    if (without_body) return answer;
    while (input_.size() < length) {
        if (receive(kPatience) != Received::bytes) return std::nullopt;
    }
    answer.body = input_.substr(0, length);
    input_.erase(0, length);
    return answer;
}

bool RawClient::wait_for(std::string_view text) {
    std::size_t at = 0;
    while ((at = input_.find(text)) == std::string::npos) {
        if (receive(kPatience) != Received::bytes) return false;
    }
    input_.erase(0, at + text.size());
    return true;
}

std::string RawClient::until_closed(std::chrono::milliseconds patience) {
    const auto deadline = std::chrono::steady_clock::now() + patience;
    for (;;) {
        const auto left = std::chrono::duration_cast<std::chrono::milliseconds>(
            deadline - std::chrono::steady_clock::now());
        if (left.count() <= 0 || receive(left) != Received::bytes) return std::move(input_);
    }
}

bool RawClient::is_closed(std::chrono::milliseconds patience) {
    const auto deadline = std::chrono::steady_clock::now() + patience;
    for (;;) {
        const auto left = std::chrono::duration_cast<std::chrono::milliseconds>(
            deadline - std::chrono::steady_clock::now());
        if (left.count() <= 0) return false;
        const Received received = receive(left);
        if (received == Received::end) return true;
        if (received == Received::nothing) return false;
    }
}

void RawClient::receive_little() {
    const int bytes = 4096;
    ::setsockopt(socket_, SOL_SOCKET, SO_RCVBUF, &bytes, sizeof bytes);
}

void RawClient::end_sending() {
    ::shutdown(socket_, SHUT_WR);
}

std::optional<Answer> ask(std::uint16_t port, std::string_view bytes) {
    RawClient client(port);
    client.send(bytes);
    return client.answer(bytes.starts_with("HEAD "));
}

std::string get(std::string_view target, std::string_view lines) {
    return std::string{"GET "}.append(target).append(" HTTP/1.1\r\nHost: test\r\n").append(lines) +
           "\r\n";
}

std::string post(std::string_view target, std::string_view type, std::string_view body,
                 std::string_view lines) {
    std::string out = "POST " + std::string{target} + " HTTP/1.1\r\nHost: test\r\n";
    out.append("Content-Type: ").append(type).append("\r\nContent-Length: ");
    out.append(std::to_string(body.size())).append("\r\n").append(lines);
    return out.append("\r\n").append(body);
}

}  // namespace agora::http::test
