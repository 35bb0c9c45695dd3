#include "agora/fetch/fetch.hpp"

#include "agora/fetch/elsewhere.hpp"

#include <gmock/gmock.h>

namespace agora::fetch {
namespace {

using testing::HasSubstr;

Limits anywhere() {
    return {.reach = Reach::anywhere};
}

TEST(Fetch, GivesStatusHeadersAndBody) {
    Elsewhere elsewhere{
        [](const std::string&) { return fine("words", "ETag: \"7\"\r\nX-More:  two words \r\n"); }};
    const auto answer = fetch(
        {.url = elsewhere.url("/a?b=c"), .headers = {{"If-None-Match", "\"6\""}}}, anywhere());
    ASSERT_TRUE(answer.ok());
    EXPECT_EQ(answer->status, 200);
    EXPECT_EQ(answer->body, "words");
    EXPECT_EQ(answer->header("etag"), "\"7\"");
    EXPECT_EQ(answer->header("x-MORE"), "two words");
    EXPECT_EQ(answer->header("none"), "");
    EXPECT_THAT(elsewhere.asked().front(), HasSubstr("GET /a?b=c HTTP/1.1\r\n"));
    EXPECT_THAT(elsewhere.asked().front(), HasSubstr("If-None-Match: \"6\"\r\n"));
}

TEST(Fetch, SendsWhatIsPosted) {
    Elsewhere elsewhere{
        [](const std::string&) { return "HTTP/1.1 410 Gone\r\nContent-Length: 0\r\n\r\n"; }};
    const auto answer = fetch(
        {.url = elsewhere.url("/"), .method = "POST", .body = std::string{"a\0b", 3}}, anywhere());
    ASSERT_TRUE(answer.ok());
    EXPECT_EQ(answer->status, 410) << "any status is an answer";
    EXPECT_THAT(elsewhere.asked().front(), HasSubstr("Content-Length: 3\r\n"));
}

TEST(Fetch, OnlyTheInternetUnlessToldOtherwise) {
    Elsewhere elsewhere{[](const std::string&) { return fine("secret"); }};
    const auto plain = fetch({.url = elsewhere.url("/")});
    ASSERT_FALSE(plain.ok());
    EXPECT_TRUE(plain.refusal().is(FetchRefusal::address_unfit)) << "http";
    for (const char* url : {"https://127.0.0.1/", "https://[::1]/", "https://[::ffff:127.0.0.1]/",
                            "https://2130706433/", "https://0x7f000001/", "https://localhost/",
                            "https://169.254.169.254/latest/meta-data"}) {
        const auto answer = fetch({.url = url});
        ASSERT_FALSE(answer.ok()) << url;
        EXPECT_TRUE(answer.refusal().is(FetchRefusal::address_is_private))
            << url << answer.refusal().name();
    }
    EXPECT_TRUE(elsewhere.asked().empty());
}

TEST(Fetch, WhatIsNoAddressIsRefused) {
    for (const char* url : {"", "words", "file:///etc/passwd", "gopher://127.0.0.1/",
                            "ftp://example.org/", "https://"}) {
        const auto answer = fetch({.url = url}, anywhere());
        ASSERT_FALSE(answer.ok()) << url;
        EXPECT_FALSE(answer.refusal().is(FetchRefusal::elsewhere_too_slow)) << url;
    }
    EXPECT_TRUE(
        fetch({.url = std::string{"https://a\0b/", 12}}).refusal().is(FetchRefusal::address_unfit));
}

TEST(Fetch, FollowsSomeRedirectsWithin) {
    Elsewhere elsewhere{[](const std::string& request) -> std::string {
        if (request.starts_with("GET /end ")) return fine("here", "X-Of: end\r\n");
        if (request.starts_with("GET /file "))
            return "HTTP/1.1 302 Found\r\nLocation: file:///etc/passwd\r\n\r\n";
        if (request.starts_with("GET /round "))
            return "HTTP/1.1 302 Found\r\nLocation: /round\r\nContent-Length: 0\r\n\r\n";
        return "HTTP/1.1 302 Found\r\nLocation: /end\r\nX-Of: start\r\nContent-Length: 0\r\n\r\n";
    }};
    const auto answer = fetch({.url = elsewhere.url("/start")}, anywhere());
    ASSERT_TRUE(answer.ok());
    EXPECT_EQ(answer->body, "here");
    EXPECT_EQ(answer->header("x-of"), "end");
    EXPECT_FALSE(fetch({.url = elsewhere.url("/file")}, anywhere()).ok());
    EXPECT_FALSE(fetch({.url = elsewhere.url("/round")}, anywhere()).ok());
    EXPECT_LE(elsewhere.asked().size(), 7U);
}

TEST(Fetch, TooMuchIsCutOff) {
    Elsewhere elsewhere{[](const std::string& request) {
        return request.starts_with("GET /body")
                   ? fine(std::string(5000, 'x'))
                   : fine("", "X: " + std::string(90'000, 'y') + "\r\n");
    }};
    auto limits = anywhere();
    limits.most_bytes = 4999;
    EXPECT_TRUE(fetch({.url = elsewhere.url("/body")}, limits)
                    .refusal()
                    .is(FetchRefusal::elsewhere_too_large));
    EXPECT_FALSE(fetch({.url = elsewhere.url("/headers")}, anywhere()).ok());
}

TEST(Fetch, ASlowAnswerEnds) {
    Elsewhere elsewhere{[](const std::string&) {
        std::this_thread::sleep_for(std::chrono::milliseconds{600});
        return fine("late");
    }};
    auto limits = anywhere();
    limits.time = std::chrono::milliseconds{100};
    EXPECT_TRUE(
        fetch({.url = elsewhere.url("/")}, limits).refusal().is(FetchRefusal::elsewhere_too_slow));
}

TEST(Fetch, NobodyThere) {
    std::string url;
    {
        url = Elsewhere{[](const std::string&) { return std::string{}; }}.url("/");
    }
    EXPECT_TRUE(fetch({.url = url}, anywhere()).refusal().is(FetchRefusal::elsewhere_unreachable));
}

}  // namespace
}  // namespace agora::fetch
