#include "agora/http/security_headers.hpp"

#include "agora/http/cookie.hpp"

#include "echo_server.hpp"
#include "observatory.hpp"

#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include <charconv>
#include <filesystem>
#include <fstream>
#include <map>
#include <stdexcept>
#include <string>

namespace agora::http::test {
namespace {

using testing::HasSubstr;

constexpr std::string_view kOverTls = "X-Forwarded-Proto: https\r\n";

Options behind_proxy() {
    Options options = small_options();
    options.trusted_proxies = {*parse_network("127.0.0.1")};
    options.error_page = [](int status, const RequestHead&) {
        return html(status, "<!doctype html><title>Error</title>");
    };
    return options;
}

Response page(Request& request) {
    if (request.path == "/fault") throw std::runtime_error("broken");
    Response response = html(request.path == "/missing" ? 404 : 200,
                             "<!doctype html><script src=\"/assets/app.js\" "
                             "integrity=\"sha384-abc\"></script>");
    response.headers.add("Set-Cookie", to_header({.name = "__Host-session", .value = "x"}));
    return response;
}

TEST(SecurityHeaders, a_page_over_tls_earns_130_of_135_points) {
    EchoServer server(behind_proxy(), &page);
    const auto answer = server.ask(get("/", kOverTls));
    ASSERT_TRUE(answer);
    EXPECT_EQ(score(judge(answer->headers, answer->body)), 130);
}

TEST(SecurityHeaders, every_error_earns_at_least_120_points) {
    EchoServer server(behind_proxy(), &page);
    for (const std::string_view target : {"/fault", "/missing", "/a/../b"}) {
        const auto answer = server.ask(get(target, kOverTls));
        ASSERT_TRUE(answer);
        EXPECT_GE(answer->status, 400);
        EXPECT_GE(score(judge(answer->headers, answer->body)), 120) << target;
    }
}

TEST(SecurityHeaders, are_on_answers_to_what_could_not_even_be_read) {
    EchoServer server;
    for (const std::string_view bytes :
         {"nonsense\n", "GET / HTTP/1.1\r\n\r\n", "BREW / HTTP/1.1\r\nHost: a\r\n\r\n"}) {
        const auto answer = server.ask(bytes);
        ASSERT_TRUE(answer);
        EXPECT_THAT(std::string{answer->headers["Content-Security-Policy"]},
                    HasSubstr("default-src 'none'"));
        EXPECT_EQ(answer->headers["X-Content-Type-Options"], "nosniff");
        EXPECT_EQ(answer->headers["Cross-Origin-Opener-Policy"], "same-origin");
        EXPECT_EQ(answer->headers["Cross-Origin-Resource-Policy"], "same-origin");
        EXPECT_TRUE(answer->headers.has("Permissions-Policy"));
    }
}

TEST(SecurityHeaders, strict_transport_is_said_over_tls_only) {
    EchoServer server(behind_proxy());
    EXPECT_TRUE(server.ask(get("/", kOverTls))->headers.has("Strict-Transport-Security"));
    EXPECT_FALSE(server.ask(get("/"))->headers.has("Strict-Transport-Security"));
}

TEST(SecurityHeaders, an_answer_may_bring_its_own_line) {
    EchoServer server(small_options(), [](Request&) {
        Response response = text(200, "");
        response.headers.add("content-security-policy", "sandbox");
        return response;
    });
    const auto answer = server.ask(get("/"));
    ASSERT_EQ(answer->headers.all("Content-Security-Policy").size(), 1U);
    EXPECT_EQ(answer->headers["Content-Security-Policy"], "sandbox");
}

TEST(SecurityHeaders, can_be_put_on_an_answer_directly) {
    Response response = text(200, "");
    apply_security_headers(response, SecurityPolicy{}, Transport::secure);
    EXPECT_EQ(score(judge(response.headers, "")), 120);
    const std::size_t lines = response.headers.size();
    apply_security_headers(response, SecurityPolicy{}, Transport::secure);
    EXPECT_EQ(response.headers.size(), lines);
}

TEST(SecurityHeaders, pictures_may_come_from_one_other_origin_and_nothing_else_changes) {
    const std::string own = SecurityPolicy{}.content_security_policy;
    std::string other =
        with_pictures_from(SecurityPolicy{}, "https://tiles.example").content_security_policy;
    constexpr std::string_view kAdded = " https://tiles.example";
    EXPECT_THAT(other, HasSubstr("img-src 'self' https://tiles.example;"));
    other.erase(other.find(kAdded), kAdded.size());
    EXPECT_EQ(other, own);
}

TEST(Observatory, sees_what_is_wrong) {
    Headers headers;
    EXPECT_EQ(score(judge(headers, "")), 100 - 25 - 20 - 5 - 20);
    headers.add("Content-Security-Policy", "default-src 'self' 'unsafe-inline'; frame-ancestors *");
    headers.add("Strict-Transport-Security", "max-age=60");
    headers.add("X-Content-Type-Options", "nosniff");
    headers.add("Referrer-Policy", "unsafe-url");
    headers.add("Set-Cookie", "a=b");
    EXPECT_EQ(score(judge(headers, "")), 100 - 20 - 10 - 5 - 20);
}

/// The table as it is published: | name | description | points |
TEST(Observatory, gives_the_points_of_the_published_table) {
    const std::filesystem::path table = std::filesystem::path(AGORA_SOURCE_DIR) /
                                        "../shared/data/11-standards" /
                                        "mozilla_http_observatory_scoring.md";
    std::ifstream file(table);
    if (!file) GTEST_SKIP() << "the Observatory's table is not here: " << table;
    std::map<std::string, int> published;
    for (std::string line; std::getline(file, line);) {
        const std::size_t first = line.find(" | ");
        const std::size_t last = line.rfind(" | ");
        if (first == std::string::npos || last == first) continue;
        std::string name = line.substr(0, first);
        if (const auto wrap = name.find("<br>"); wrap != std::string::npos) name.erase(wrap, 4);
        int points = 0;
        const char* const end = line.data() + line.size();
        if (std::from_chars(line.data() + last + 3, end, points).ec == std::errc{}) {
            published[name] = points;
        }
    }
    for (const auto& [name, points] : known_results()) {
        ASSERT_TRUE(published.contains(name)) << name;
        EXPECT_EQ(published[name], points) << name;
    }
}

}  // namespace
}  // namespace agora::http::test
