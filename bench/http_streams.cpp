// How much memory an idle connection and an event stream cost the server, and how long one event
// takes to reach all readers. The server runs in a process of its own.
#include "agora/http/server.hpp"

#include <algorithm>
#include <chrono>
#include <cstdio>
#include <cstring>
#include <fstream>
#include <memory>
#include <string>
#include <string_view>
#include <vector>

#include <arpa/inet.h>
#include <csignal>
#include <netinet/in.h>
#include <sys/epoll.h>
#include <sys/socket.h>
#include <sys/wait.h>
#include <unistd.h>

namespace http = agora::http;
using Clock = std::chrono::steady_clock;

namespace {

constexpr std::size_t kConnections = 5000;

/// Serves events and pages; POST /publish sends one event to all.
[[noreturn]] void serve(int report) {
    const auto streams = std::make_shared<http::EventStreams>();
    http::Options options;
    options.connections_per_address = 0;
    options.idle_timeout = std::chrono::minutes(5);
    options.header_timeout = std::chrono::minutes(5);
    options.event_streams = streams;
    http::Server server(options, [streams](http::Request& request) {
        if (request.path == "/events") return http::event_stream({"all"}, "");
        if (request.path == "/publish") streams->publish("all", "note", "something happened");
        return http::text(200, "done");
    });
    const std::uint16_t port = server.port();
    if (::write(report, &port, sizeof port) != sizeof port) ::_exit(1);
    for (;;) ::pause();
}

int connect_to(std::uint16_t port) {
    const int socket = ::socket(AF_INET, SOCK_STREAM, 0);
    sockaddr_in address{};
    address.sin_family = AF_INET;
    address.sin_port = htons(port);
    address.sin_addr.s_addr = htonl(INADDR_LOOPBACK);
    if (::connect(socket, reinterpret_cast<sockaddr*>(&address), sizeof address) != 0) {
        std::perror("connect");
        std::exit(1);
    }
    return socket;
}

void say(int socket, std::string_view text) {
    if (::send(socket, text.data(), text.size(), MSG_NOSIGNAL) < 0) std::perror("send");
}

/// Reads until each socket has got this text; gives the time of the last.
Clock::time_point wait_for_all(const std::vector<int>& sockets, std::string_view text) {
    const int poll = ::epoll_create1(0);
    for (const int socket : sockets) {
        epoll_event event{.events = EPOLLIN, .data = {.fd = socket}};
        ::epoll_ctl(poll, EPOLL_CTL_ADD, socket, &event);
    }
    std::size_t left = sockets.size();
    while (left > 0) {
        epoll_event events[256];
        const int ready = ::epoll_wait(poll, events, 256, 10'000);
        if (ready <= 0) {
            std::fprintf(stderr, "%zu connections got nothing\n", left);
            std::exit(1);
        }
        for (int index = 0; index < ready; ++index) {
            char buffer[4096];
            const ssize_t count = ::recv(events[index].data.fd, buffer, sizeof buffer, 0);
            if (count <= 0) std::exit(1);
            const std::string_view got(buffer, static_cast<std::size_t>(count));
            if (got.find(text) != std::string_view::npos) --left;
        }
    }
    ::close(poll);
    return Clock::now();
}

double resident_kilobytes(pid_t process) {
    std::ifstream file("/proc/" + std::to_string(process) + "/status");
    std::string line;
    while (std::getline(file, line)) {
        if (line.starts_with("VmRSS:")) return std::stod(line.substr(6));
    }
    return 0;
}

void measure(pid_t server, std::uint16_t port) {
    const double before = resident_kilobytes(server);
    std::vector<int> idle;
    for (std::size_t index = 0; index < kConnections; ++index) {
        idle.push_back(connect_to(port));
        say(idle.back(), "GET /page HTTP/1.1\r\nHost: bench\r\n\r\n");
        if (index % 200 == 199) wait_for_all({idle.end() - 200, idle.end()}, "done");
    }
    const double with_idle = resident_kilobytes(server);
    std::printf("server alone                 %8.0f KB\n", before);
    std::printf("%zu idle connections        %8.2f KB each\n", kConnections,
                (with_idle - before) / kConnections);

    std::vector<int> readers;
    for (std::size_t index = 0; index < kConnections; ++index) {
        readers.push_back(connect_to(port));
        say(readers.back(), "GET /events HTTP/1.1\r\nHost: bench\r\n\r\n");
        if (index % 200 == 199) wait_for_all({readers.end() - 200, readers.end()}, "retry");
    }
    std::printf("%zu event streams           %8.2f KB each\n", kConnections,
                (resident_kilobytes(server) - with_idle) / kConnections);

    std::vector<double> spans;
    for (int round = 0; round < 5; ++round) {
        const auto began = Clock::now();
        say(idle.front(), "POST /publish HTTP/1.1\r\nHost: bench\r\nContent-Length: 0\r\n\r\n");
        const auto ended = wait_for_all(readers, "something happened");
        spans.push_back(std::chrono::duration<double, std::milli>(ended - began).count());
    }
    std::sort(spans.begin(), spans.end());
    std::printf("one event to %zu readers    %8.1f ms (median of 5)\n", kConnections, spans[2]);
}

}  // namespace

int main() {
    http::raise_open_files();
    int report[2];
    if (::pipe(report) != 0) return 1;
    const pid_t server = ::fork();
    if (server == 0) serve(report[1]);
    std::uint16_t port = 0;
    if (::read(report[0], &port, sizeof port) != sizeof port) return 1;
    measure(server, port);
    ::kill(server, SIGKILL);
    ::waitpid(server, nullptr, 0);
}
