#include "echo_server.hpp"

#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include <atomic>
#include <chrono>
#include <latch>
#include <thread>
#include <vector>

#include <sys/resource.h>

namespace agora::http::test {
namespace {

using std::chrono::milliseconds;
using testing::HasSubstr;

Options hasty_options() {
    Options options = small_options();
    options.header_timeout = milliseconds(80);
    options.body_grace = milliseconds(80);
    options.body_rate = 10'000'000;
    options.idle_timeout = milliseconds(80);
    return options;
}

TEST(Limits, a_target_that_is_too_long_is_414_before_it_ends) {
    EchoServer server;
    EXPECT_EQ(server.status("GET /" + std::string(9000, 'a')), 414);
}

TEST(Limits, a_target_of_eight_kilobytes_is_taken) {
    EchoServer server;
    EXPECT_EQ(server.status(get("/?" + std::string(8190, 'a'))), 200);
    EXPECT_EQ(server.status(get("/?" + std::string(8191, 'a'))), 414);
}

TEST(Limits, a_head_that_is_too_large_is_431_before_it_ends) {
    EchoServer server;
    EXPECT_EQ(server.status("GET / HTTP/1.1\r\nHost: test\r\nX: " + std::string(17'000, 'a')), 431);
}

TEST(Limits, more_than_a_hundred_lines_are_431) {
    EchoServer server;
    std::string lines;
    for (int line = 0; line < 101; ++line) lines += "X: y\r\n";
    EXPECT_EQ(server.status(get("/", lines)), 431);
}

TEST(Limits, a_body_that_announces_too_much_is_413_before_it_comes) {
    EchoServer server;
    EXPECT_EQ(server.status("POST / HTTP/1.1\r\nHost: test\r\nContent-Length: 4097\r\n\r\n"), 413);
    EXPECT_EQ(server.status("POST / HTTP/1.1\r\nHost: test\r\nContent-Length: 4097\r\n"
                            "Expect: 100-continue\r\n\r\n"),
              413);
}

TEST(Limits, a_refused_upload_still_gets_its_answer_while_it_sends) {
    EchoServer server;
    const auto answer = server.ask(post("/", "text/plain", std::string(3'000'000, 'x')));
    ASSERT_TRUE(answer);
    EXPECT_EQ(answer->status, 413);
    EXPECT_EQ(answer->headers["Connection"], "close");
}

TEST(Limits, a_chunked_body_that_grows_too_large_is_413) {
    EchoServer server;
    std::string request = "POST / HTTP/1.1\r\nHost: test\r\nTransfer-Encoding: chunked\r\n\r\n";
    for (int chunk = 0; chunk < 5; ++chunk) request += "400\r\n" + std::string(1024, 'x') + "\r\n";
    EXPECT_EQ(server.status(request), 413);
}

TEST(Limits, a_body_of_exactly_the_limit_is_taken) {
    EchoServer server;
    EXPECT_EQ(server.status(post("/", "text/plain", std::string(4096, 'x'))), 200);
}

TEST(Limits, more_fields_than_allowed_are_refused) {
    EchoServer server;
    std::string body;
    for (int field = 0; field < 1001; ++field) body += "a&";
    EXPECT_EQ(server.status(post("/", "application/x-www-form-urlencoded", body)), 400);
}

TEST(Limits, a_form_with_malformed_text_is_refused) {
    EchoServer server;
    EXPECT_EQ(server.status(post("/", "application/x-www-form-urlencoded", "a=%FF")), 400);
    EXPECT_EQ(server.status(post("/", "application/x-www-form-urlencoded", "a=%00")), 400);
}

TEST(Limits, a_head_that_comes_too_slowly_is_408) {
    EchoServer server(hasty_options());
    RawClient client = server.connect();
    const auto began = std::chrono::steady_clock::now();
    std::jthread drip([&](const std::stop_token& stop) {
        RawClient& slow = client;
        slow.send("GET / HTTP/1.1\r\nHost: test\r\n");
        while (!stop.stop_requested()) {
            slow.send("X: y\r\n");
            std::this_thread::sleep_for(milliseconds(10));
        }
    });
    std::this_thread::sleep_for(milliseconds(160));
    drip.request_stop();
    drip.join();
    const auto answer = client.answer();
    ASSERT_TRUE(answer);
    EXPECT_EQ(answer->status, 408);
    EXPECT_LT(std::chrono::steady_clock::now() - began, std::chrono::seconds(2));
}

TEST(Limits, a_body_that_comes_too_slowly_is_408) {
    EchoServer server(hasty_options());
    RawClient client = server.connect();
    client.send("POST / HTTP/1.1\r\nHost: test\r\nContent-Length: 100\r\n\r\nabc");
    const auto answer = client.answer();
    ASSERT_TRUE(answer);
    EXPECT_EQ(answer->status, 408);
}

TEST(Limits, a_body_that_keeps_its_pace_may_take_longer_than_the_grace) {
    Options options = hasty_options();
    options.body_rate = 1;
    EchoServer server(options);
    RawClient client = server.connect();
    client.send("POST / HTTP/1.1\r\nHost: test\r\nContent-Length: 12\r\n\r\n");
    for (int piece = 0; piece < 12; ++piece) {
        client.send("x");
        std::this_thread::sleep_for(milliseconds(12));
    }
    EXPECT_EQ(client.answer()->status, 200);
}

TEST(Limits, a_connection_without_a_request_is_closed_in_silence) {
    EchoServer server(hasty_options());
    RawClient client = server.connect();
    EXPECT_EQ(client.until_closed(), "");
}

TEST(Limits, a_connection_that_is_idle_after_an_answer_is_closed) {
    EchoServer server(hasty_options());
    RawClient client = server.connect();
    client.send(get("/"));
    ASSERT_TRUE(client.answer());
    EXPECT_TRUE(client.is_closed());
}

TEST(Limits, a_reader_that_does_not_read_is_closed) {
    Options options = hasty_options();
    std::atomic<int> ended = 0;
    options.metrics = std::make_shared<Registry>();
    const auto large = std::make_shared<const std::string>(30'000'000, 'x');
    EchoServer server(options, [&](Request&) { return with_type(200, "text/plain", large); });
    RawClient client = server.connect();
    client.receive_little();
    client.send(get("/"));
    for (int round = 0; round < 100; ++round) {
        std::this_thread::sleep_for(milliseconds(20));
        if (options.metrics->text().find("agora_http_connections 0\n") != std::string::npos) {
            ended = 1;
            break;
        }
    }
    EXPECT_EQ(ended, 1);
}

TEST(Limits, many_slow_clients_do_not_keep_a_quick_one_waiting) {
    Options options = small_options();
    options.connections_per_address = 0;
    EchoServer server(options);
    std::vector<RawClient> slow;
    for (int index = 0; index < 300; ++index) {
        slow.push_back(server.connect());
        slow.back().send("GET / HTTP/1.1\r\nHost: te");
    }
    const auto began = std::chrono::steady_clock::now();
    EXPECT_EQ(server.status(get("/")), 200);
    EXPECT_LT(std::chrono::steady_clock::now() - began, std::chrono::seconds(1));
}

/// Handlers that wait until the gate opens.
class Gate {
 public:
    Response wait(Request&) {
        ++inside_;
        open_.wait();
        return text(200, "through");
    }
    void await_inside(int count) {
        for (int round = 0; inside_ < count; ++round) {
            ASSERT_LT(round, 2000) << "nobody came to the gate";
            std::this_thread::sleep_for(milliseconds(1));
        }
    }
    void open() { open_.count_down(); }

 private:
    std::latch open_{1};
    std::atomic<int> inside_ = 0;
};

TEST(Overload, a_full_pool_answers_503_at_once_and_recovers) {
    Gate gate;
    Options options = small_options();
    options.workers = 2;
    options.queue = 1;
    EchoServer server(options, [&](Request& request) { return gate.wait(request); });
    std::vector<RawClient> clients;
    for (int index = 0; index < 3; ++index) {
        clients.push_back(server.connect());
        clients.back().send(get("/"));
        gate.await_inside(std::min(index + 1, 2));
    }
    std::this_thread::sleep_for(milliseconds(20));
    RawClient refused = server.connect();
    refused.send(get("/"));
    const auto answer = refused.answer();
    ASSERT_TRUE(answer);
    EXPECT_EQ(answer->status, 503);
    EXPECT_EQ(answer->headers["Retry-After"], "2");
    gate.open();
    for (RawClient& client : clients) EXPECT_EQ(client.answer()->status, 200);
    refused.send(get("/"));
    EXPECT_EQ(refused.answer()->status, 200);
}

TEST(Overload, a_request_that_waited_too_long_gets_503_and_no_work_is_done) {
    Gate gate;
    std::atomic<int> handled = 0;
    Options options = small_options();
    options.workers = 1;
    options.patience = milliseconds(20);
    EchoServer server(options, [&](Request& request) {
        ++handled;
        return gate.wait(request);
    });
    RawClient first = server.connect();
    first.send(get("/"));
    gate.await_inside(1);
    RawClient second = server.connect();
    second.send(get("/"));
    std::this_thread::sleep_for(milliseconds(60));
    gate.open();
    EXPECT_EQ(first.answer()->status, 200);
    EXPECT_EQ(second.answer()->status, 503);
    EXPECT_EQ(handled, 1);
}

TEST(Overload, the_fast_path_answers_while_all_workers_are_busy) {
    Gate gate;
    Options options = small_options();
    options.workers = 1;
    options.queue = 0;
    options.at_once = [](const RequestHead& head) -> std::optional<Response> {
        if (head.path == "/cached") return text(200, "kept");
        return std::nullopt;
    };
    EchoServer server(options, [&](Request& request) { return gate.wait(request); });
    RawClient busy = server.connect();
    busy.send(get("/"));
    gate.await_inside(1);
    EXPECT_EQ(server.body(get("/cached")), "kept");
    gate.open();
    EXPECT_EQ(busy.answer()->status, 200);
}

TEST(Overload, everybody_gets_200_or_503_and_then_all_is_as_before) {
    Options options = small_options();
    options.workers = 1;
    options.queue = 2;
    EchoServer server(options, [](Request&) {
        std::this_thread::sleep_for(milliseconds(2));
        return text(200, "done");
    });
    std::atomic<int> done = 0;
    std::atomic<int> busy = 0;
    {
        std::vector<std::jthread> clients;
        for (int index = 0; index < 10; ++index) {
            clients.emplace_back([&] {
                RawClient client = server.connect();
                for (int request = 0; request < 30; ++request) {
                    client.send(get("/"));
                    const auto answer = client.answer();
                    if (answer && answer->status == 200) ++done;
                    if (answer && answer->status == 503) ++busy;
                }
            });
        }
    }
    EXPECT_EQ(done + busy, 300);
    EXPECT_GT(done, 0);
    EXPECT_GT(busy, 0);
    EXPECT_EQ(server.status(get("/")), 200);
}

TEST(Overload, a_connection_too_many_is_told_503_and_closed) {
    Options options = small_options();
    options.connections = 3;
    EchoServer server(options);
    std::vector<RawClient> clients;
    for (int index = 0; index < 3; ++index) {
        clients.push_back(server.connect());
        clients.back().send(get("/"));
        ASSERT_EQ(clients.back().answer()->status, 200);
    }
    RawClient refused = server.connect();
    const auto answer = refused.answer();
    ASSERT_TRUE(answer);
    EXPECT_EQ(answer->status, 503);
    EXPECT_TRUE(refused.is_closed());
}

TEST(Overload, one_address_has_a_limit_of_its_own_but_a_trusted_proxy_has_none) {
    Options options = small_options();
    options.connections_per_address = 2;
    const auto third_status = [](const Options& given) {
        EchoServer server(given);
        std::vector<RawClient> clients;
        int status = 0;
        for (int index = 0; index < 3; ++index) {
            clients.push_back(server.connect());
            clients.back().send(get("/"));
            status = clients.back().answer()->status;
        }
        return status;
    };
    EXPECT_EQ(third_status(options), 503);
    options.trusted_proxies = {*parse_network("127.0.0.0/8")};
    EXPECT_EQ(third_status(options), 200);
}

TEST(Overload, survives_running_out_of_descriptors) {
    EchoServer server;
    RawClient before = server.connect();
    before.send(get("/"));
    ASSERT_TRUE(before.answer());
    rlimit limit{};
    getrlimit(RLIMIT_NOFILE, &limit);
    const rlim_t usual = limit.rlim_cur;
    RawClient waiting = server.connect();  // the kernel accepts it
    std::this_thread::sleep_for(milliseconds(20));
    limit.rlim_cur = 3;
    setrlimit(RLIMIT_NOFILE, &limit);
    before.send(get("/"));
    const auto during = before.answer();
    limit.rlim_cur = usual;
    setrlimit(RLIMIT_NOFILE, &limit);
    ASSERT_TRUE(during);
    EXPECT_EQ(during->status, 200);
    RawClient after = server.connect();
    after.send(get("/"));
    EXPECT_EQ(after.answer()->status, 200);
}

}  // namespace
}  // namespace agora::http::test
