#include "echo_server.hpp"

#include <gtest/gtest.h>

#include <atomic>
#include <chrono>
#include <thread>
#include <vector>

namespace agora::http::test {
namespace {

using std::chrono::milliseconds;
using std::chrono::seconds;

TEST(Shutdown, a_request_under_way_is_finished) {
    std::atomic<bool> began = false;
    EchoServer server(small_options(), [&](Request&) {
        began = true;
        std::this_thread::sleep_for(milliseconds(100));
        return text(200, "finished");
    });
    RawClient client = server.connect();
    client.send(get("/"));
    for (int round = 0; !began && round < 2000; ++round) {
        std::this_thread::sleep_for(milliseconds(1));
    }
    EXPECT_TRUE(server.server().stop(seconds(5)));
    const auto answer = client.answer();
    ASSERT_TRUE(answer);
    EXPECT_EQ(answer->body, "finished");
    EXPECT_EQ(answer->headers["Connection"], "close");
}

TEST(Shutdown, idle_connections_are_closed_at_once) {
    EchoServer server;
    RawClient client = server.connect();
    client.send(get("/"));
    ASSERT_TRUE(client.answer());
    const auto began = std::chrono::steady_clock::now();
    EXPECT_TRUE(server.server().stop(seconds(5)));
    EXPECT_LT(std::chrono::steady_clock::now() - began, seconds(1));
    EXPECT_TRUE(client.is_closed());
}

TEST(Shutdown, nobody_is_accepted_afterwards) {
    EchoServer server;
    server.server().stop(seconds(1));
    EXPECT_THROW(server.connect(), std::runtime_error);
}

TEST(Shutdown, what_is_not_done_in_time_is_cut_off_and_said_so) {
    EchoServer server;
    RawClient client = server.connect();
    client.send("POST / HTTP/1.1\r\nHost: test\r\nContent-Length: 10\r\n\r\nhalf");
    std::this_thread::sleep_for(milliseconds(30));
    EXPECT_FALSE(server.server().stop(milliseconds(50)));
    EXPECT_TRUE(client.is_closed());
}

TEST(Shutdown, event_streams_end) {
    Options options = small_options();
    options.event_streams = std::make_shared<EventStreams>();
    EchoServer server(options, [](Request&) { return event_stream({"news"}, ""); });
    RawClient client = server.connect();
    client.send(get("/"));
    ASSERT_TRUE(client.wait_for("retry: "));
    EXPECT_TRUE(server.server().stop(seconds(5)));
    EXPECT_TRUE(client.is_closed());
    EXPECT_EQ(options.event_streams->readers(), 0U);
    options.event_streams->publish("news", "late", "nobody listens");
}

TEST(Shutdown, stopping_twice_is_harmless) {
    EchoServer server;
    EXPECT_TRUE(server.server().stop(seconds(1)));
    EXPECT_TRUE(server.server().stop(seconds(1)));
}

TEST(Shutdown, requests_waiting_for_a_worker_are_dropped_without_a_crash) {
    Options options = small_options();
    options.workers = 1;
    std::atomic<bool> began = false;
    std::vector<RawClient> clients;
    EchoServer server(options, [&](Request&) {
        began = true;
        std::this_thread::sleep_for(milliseconds(50));
        return text(200, "");
    });
    for (int index = 0; index < 20; ++index) {
        clients.push_back(server.connect());
        clients.back().send(get("/"));
    }
    for (int round = 0; !began && round < 2000; ++round) {
        std::this_thread::sleep_for(milliseconds(1));
    }
    EXPECT_FALSE(server.server().stop(milliseconds(1)));
}

TEST(Shutdown, whoever_was_let_in_before_gets_an_answer) {
    for (int round = 0; round < 5; ++round) {
        EchoServer server;
        std::vector<RawClient> clients;
        for (int index = 0; index < 5; ++index) {
            clients.push_back(server.connect());
            clients.back().send(get("/"));
        }
        EXPECT_TRUE(server.server().stop(seconds(5)));
        for (RawClient& client : clients) {
            const auto answer = client.answer();
            ASSERT_TRUE(answer) << round;
            EXPECT_EQ(answer->status, 200);
        }
    }
}

}  // namespace
}  // namespace agora::http::test
