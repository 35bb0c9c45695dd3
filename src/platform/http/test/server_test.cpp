#include "agora/http/server.hpp"

#include "echo_server.hpp"

#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include <atomic>
#include <future>
#include <mutex>
#include <thread>

namespace agora::http::test {
namespace {

using testing::HasSubstr;
using testing::StartsWith;

TEST(Server, answers_a_request_with_what_the_handler_says) {
    EchoServer server;
    const auto answer = server.ask(get("/nl/members?q=caf%C3%A9&q=a+b"));
    ASSERT_TRUE(answer);
    EXPECT_EQ(answer->status, 200);
    EXPECT_THAT(answer->body, StartsWith("GET /nl/members\nquery q=café\nquery q=a b\n"));
    EXPECT_EQ(answer->headers["Content-Type"], "text/plain; charset=utf-8");
}

TEST(Server, dates_its_answers_and_does_not_say_what_it_is) {
    EchoServer server;
    const auto answer = server.ask(get("/"));
    EXPECT_THAT(std::string{answer->headers["Date"]}, testing::EndsWith(" GMT"));
    EXPECT_FALSE(answer->headers.has("Server"));
    EXPECT_FALSE(answer->headers.has("X-Powered-By"));
}

TEST(Server, keeps_a_connection_open_for_the_next_request) {
    EchoServer server;
    RawClient client = server.connect();
    for (int round = 0; round < 20; ++round) {
        client.send(get("/page/" + std::to_string(round)));
        const auto answer = client.answer();
        ASSERT_TRUE(answer);
        EXPECT_THAT(answer->body, HasSubstr("/page/" + std::to_string(round) + "\n"));
    }
}

TEST(Server, answers_pipelined_requests_in_order) {
    Options options = small_options();
    options.at_once = [](const RequestHead& head) -> std::optional<Response> {
        if (!head.path.starts_with("/fast")) return std::nullopt;
        return text(200, head.path);
    };
    EchoServer server(options, [](Request& request) {
        std::this_thread::sleep_for(std::chrono::milliseconds(2));
        return text(200, request.path);
    });
    RawClient client = server.connect();
    std::string all;
    for (int number = 0; number < 60; ++number) {
        all += get((number % 3 == 0 ? "/slow/" : "/fast/") + std::to_string(number));
    }
    client.send(all);
    for (int number = 0; number < 60; ++number) {
        const auto answer = client.answer();
        ASSERT_TRUE(answer) << number;
        EXPECT_EQ(answer->body, (number % 3 == 0 ? "/slow/" : "/fast/") + std::to_string(number));
    }
}

TEST(Server, reads_a_request_that_comes_byte_by_byte) {
    EchoServer server;
    RawClient client = server.connect();
    for (const char letter : post("/a", "text/plain", "hello")) {
        client.send(std::string_view(&letter, 1));
    }
    const auto answer = client.answer();
    ASSERT_TRUE(answer);
    EXPECT_THAT(answer->body, HasSubstr("body hello\n"));
}

TEST(Server, head_has_the_length_and_no_body) {
    EchoServer server;
    RawClient client = server.connect();
    client.send("HEAD /a HTTP/1.1\r\nHost: test\r\n\r\n" + get("/next"));
    const auto head = client.answer(true);
    ASSERT_TRUE(head);
    EXPECT_EQ(head->headers["Content-Length"], "23");
    EXPECT_THAT(client.answer()->body, StartsWith("GET /next"));
}

TEST(Server, a_204_and_a_304_have_neither_body_nor_length) {
    EchoServer server(small_options(), [](Request& request) {
        return request.path == "/204" ? no_content() : Response{.status = 304, .body = "unseen"};
    });
    RawClient client = server.connect();
    client.send(get("/204") + get("/304") + get("/204"));
    for (const int status : {204, 304, 204}) {
        const auto answer = client.answer();
        ASSERT_TRUE(answer);
        EXPECT_EQ(answer->status, status);
        EXPECT_FALSE(answer->headers.has("Content-Length"));
    }
}

TEST(Server, closes_when_the_client_asks_for_it) {
    EchoServer server;
    RawClient client = server.connect();
    client.send(get("/", "Connection: close\r\n"));
    EXPECT_EQ(client.answer()->headers["Connection"], "close");
    EXPECT_TRUE(client.is_closed());
}

TEST(Server, closes_after_an_answer_to_http_1_0) {
    EchoServer server;
    RawClient client = server.connect();
    client.send("GET / HTTP/1.0\r\n\r\n");
    EXPECT_EQ(client.answer()->status, 200);
    EXPECT_TRUE(client.is_closed());
}

TEST(Server, reads_a_chunked_body) {
    EchoServer server;
    EXPECT_THAT(server.body("POST /a HTTP/1.1\r\nHost: test\r\nContent-Type: text/plain\r\n"
                            "Transfer-Encoding: chunked\r\n\r\n"
                            "5\r\nhello\r\n6\r\n world\r\n0\r\n\r\n"),
                HasSubstr("body hello world\n"));
}

TEST(Server, reads_a_form_into_fields_and_keeps_the_body) {
    EchoServer server;
    const std::string answer = server.body(
        post("/a", "application/x-www-form-urlencoded; charset=UTF-8", "b=2&a=1&b=%26+%C3%A9"));
    EXPECT_THAT(answer, HasSubstr("field b=2\nfield a=1\nfield b=& é\n"));
    EXPECT_THAT(answer, HasSubstr("body b=2&a=1"));
}

TEST(Server, says_continue_before_a_body_that_waits_for_it) {
    EchoServer server;
    RawClient client = server.connect();
    client.send(
        "POST /a HTTP/1.1\r\nHost: test\r\nContent-Length: 5\r\nExpect: 100-continue\r\n\r\n");
    ASSERT_TRUE(client.wait_for("HTTP/1.1 100 Continue\r\n\r\n"));
    client.send("hello");
    EXPECT_THAT(client.answer()->body, HasSubstr("body hello\n"));
}

TEST(Server, refuses_an_expectation_that_it_does_not_know) {
    EchoServer server;
    EXPECT_EQ(server.status("POST / HTTP/1.1\r\nHost: test\r\nContent-Length: 5\r\n"
                            "Expect: wonders\r\n\r\n"),
              417);
}

TEST(Server, a_fault_in_a_handler_is_a_500_and_the_connection_lives_on) {
    EchoServer server(small_options(), [](Request& request) -> Response {
        if (request.path == "/fault") throw std::runtime_error("broken");
        if (request.path == "/evil") return redirect("//evil.example/");
        return text(200, "well");
    });
    RawClient client = server.connect();
    client.send(get("/fault") + get("/evil") + get("/"));
    EXPECT_EQ(client.answer()->status, 500);
    EXPECT_EQ(client.answer()->status, 500);
    EXPECT_EQ(client.answer()->body, "well");
}

TEST(Server, a_fault_on_the_fast_path_is_a_500) {
    Options options = small_options();
    options.at_once = [](const RequestHead&) -> std::optional<Response> {
        throw std::runtime_error("broken");
    };
    EchoServer server(options);
    EXPECT_EQ(server.status(get("/")), 500);
}

TEST(Server, the_error_page_is_asked_for_every_answer_of_its_own) {
    Options options = small_options();
    options.error_page = [](int status, const RequestHead&) {
        return html(status, "<h1>" + std::to_string(status) + "</h1>");
    };
    EchoServer server(options, [](Request&) -> Response { throw std::runtime_error("broken"); });
    EXPECT_EQ(server.body(get("/")), "<h1>500</h1>");
    EXPECT_EQ(server.body(get("/../x")), "<h1>400</h1>");
}

TEST(Server, sends_a_body_that_is_larger_than_the_socket_takes_at_once) {
    const auto large = std::make_shared<const std::string>(20'000'000, 'x');
    EchoServer server(small_options(),
                      [large](Request&) { return with_type(200, "text/plain", large); });
    RawClient client = server.connect();
    client.send(get("/") + get("/"));
    EXPECT_EQ(client.answer()->body, *large);
    EXPECT_EQ(client.answer()->body.size(), large->size());
}

TEST(Server, gives_each_request_a_number_of_its_own) {
    EchoServer server(small_options(),
                      [](Request& request) { return text(200, std::to_string(request.number)); });
    EXPECT_EQ(server.body(get("/")), "1");
    EXPECT_EQ(server.body(get("/")), "2");
}

TEST(Server, an_answer_that_sets_a_cookie_is_never_public) {
    EchoServer server(small_options(), [](Request&) {
        Response response = text(200, "x");
        response.headers.add("Cache-Control", "public, max-age=600");
        response.headers.add("Set-Cookie", "a=b");
        return response;
    });
    EXPECT_EQ(server.ask(get("/"))->headers["Cache-Control"], "private, no-store");
}

TEST(Server, an_answer_that_says_nothing_of_caching_is_private) {
    EchoServer server;
    EXPECT_EQ(server.ask(get("/"))->headers["Cache-Control"], "private, no-store");
}

TEST(Server, a_handler_cannot_write_the_lines_that_frame_the_answer) {
    EchoServer server(small_options(), [](Request&) {
        Response response = text(200, "four");
        response.headers.add("Content-Length", "9999");
        response.headers.add("Transfer-Encoding", "chunked");
        return response;
    });
    const auto answer = server.ask(get("/"));
    EXPECT_EQ(answer->headers.all("Content-Length").size(), 1U);
    EXPECT_EQ(answer->body, "four");
    EXPECT_FALSE(answer->headers.has("Transfer-Encoding"));
}

TEST(Server, counts_its_answers) {
    Options options = small_options();
    options.metrics = std::make_shared<Registry>();
    std::promise<Access> seen;
    options.access = [&](const Access& access) { seen.set_value(access); };
    EchoServer server(options);
    server.ask(get("/"));
    const Access access = seen.get_future().get();
    EXPECT_EQ(access.route, "/echo");
    EXPECT_EQ(access.status, 200);
    EXPECT_GT(access.bytes, 100U);
    EXPECT_THAT(options.metrics->text(), HasSubstr("agora_http_answers_total{status=\"2xx\"} 1\n"));
    EXPECT_THAT(options.metrics->text(), HasSubstr("agora_http_answer_seconds_count 1\n"));
}

TEST(Server, refuses_an_address_that_is_taken) {
    EchoServer server;
    Options options = small_options();
    options.port = server.port();
    EXPECT_THROW(Server(options, &echo), std::system_error);
}

}  // namespace
}  // namespace agora::http::test
