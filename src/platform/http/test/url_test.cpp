#include "agora/http/url.hpp"

#include "agora/http/cookie.hpp"
#include "agora/http/headers.hpp"
#include "agora/http/request.hpp"

#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include <chrono>

namespace agora::http {
namespace {

using testing::ElementsAre;

RequestHead head_for(std::string_view target) {
    RequestHead head;
    EXPECT_TRUE(set_target(head, target)) << target;
    return head;
}

TEST(Target, is_split_into_decoded_segments) {
    const RequestHead head = head_for("/nl/caf%C3%A9/a%20b?x=1");
    EXPECT_EQ(head.path, "/nl/café/a b");
    EXPECT_THAT(head.segments, ElementsAre("nl", "café", "a b"));
    EXPECT_EQ(head.query_text, "x=1");
    EXPECT_EQ(head.query["x"], "1");
}

TEST(Target, the_root_has_no_segments_and_a_last_slash_adds_an_empty_one) {
    EXPECT_TRUE(head_for("/").segments.empty());
    EXPECT_THAT(head_for("/a/").segments, ElementsAre("a", ""));
}

TEST(Target, keeps_nothing_of_the_request_before) {
    RequestHead head = head_for("/a/b?x=1");
    EXPECT_TRUE(set_target(head, "/c"));
    EXPECT_THAT(head.segments, ElementsAre("c"));
    EXPECT_EQ(head.path, "/c");
    EXPECT_TRUE(head.query.empty());
}

TEST(Target, that_could_mean_another_place_is_refused) {
    for (const std::string_view target : {"",
                                          "a",
                                          "//evil",
                                          "/..",
                                          "/../etc/passwd",
                                          "/a/../b",
                                          "/a/./b",
                                          "/%2e%2e/x",
                                          "/a/.%2E/b",
                                          "/a%2fb",
                                          "/a%2Fb",
                                          "/a\\b",
                                          "/a%5cb",
                                          "/a%00b",
                                          "/a%0ab",
                                          "/a%7f",
                                          "/%",
                                          "/%4",
                                          "/%zz",
                                          "/%C3",
                                          "/%FF",
                                          "/%ED%A0%80",
                                          "/%C0%AE%C0%AE/x",
                                          "?a",
                                          "*"}) {
        RequestHead head;
        EXPECT_FALSE(set_target(head, target)) << target;
    }
}

TEST(Target, a_query_with_malformed_text_is_refused) {
    RequestHead head;
    EXPECT_FALSE(set_target(head, "/?a=%FF"));
    EXPECT_FALSE(set_target(head, "/?a=%00"));
}

TEST(Urlencoded, reads_what_browsers_send) {
    const auto values = parse_urlencoded("a=1&b=x+y%2Bz&a=2&c&=d&&e=f=g");
    ASSERT_TRUE(values);
    EXPECT_EQ(
        *values,
        (NameValues{{"a", "1"}, {"b", "x y+z"}, {"a", "2"}, {"c", ""}, {"", "d"}, {"e", "f=g"}}));
}

TEST(Urlencoded, leaves_a_wrong_escape_as_it_is) {
    EXPECT_EQ((*parse_urlencoded("q=100%&r=%zz&s=%4"))["q"], "100%");
    EXPECT_EQ((*parse_urlencoded("q=100%&r=%zz&s=%4"))["r"], "%zz");
    EXPECT_EQ((*parse_urlencoded("q=100%&r=%zz&s=%4"))["s"], "%4");
}

TEST(Urlencoded, takes_so_many_pairs_and_no_more) {
    EXPECT_TRUE(parse_urlencoded("a&a&a", 3));
    EXPECT_FALSE(parse_urlencoded("a&a&a&a", 3));
}

TEST(Urlencoded, what_is_written_is_read_again) {
    const NameValues values{{"a b", "é&=+%"}, {"", ""}, {"x", "\r\n"}};
    EXPECT_EQ(parse_urlencoded(urlencoded(values)), values);
}

TEST(LocalPath, stays_on_this_site) {
    for (const std::string_view path :
         {"/", "/nl", "/nl/members?q=a//b", "/a#b", "/é", "/%20", "/a/%2F"}) {
        EXPECT_EQ(is_local_path(path), path != "/%20") << path;
    }
}

TEST(LocalPath, that_could_leave_the_site_is_none) {
    for (const std::string_view path :
         {"", "nl", "//evil.example", "/\\evil.example", "\\\\evil", "https://evil.example",
          "javascript:alert(1)", "/\t/evil.example", "/a\r\nSet-Cookie: x", "/%2Fevil.example",
          "/%5cevil.example", "/a\\b", " /x", "/%09/evil.example", "/\x7F"}) {
        EXPECT_FALSE(is_local_path(path)) << path;
    }
}

TEST(Cookie, is_found_by_its_whole_name) {
    constexpr std::string_view kHeader = "xa=1; a=2;b=\"3\" ; a=4; c; =5";
    EXPECT_EQ(find_cookie(kHeader, "a"), "2");
    EXPECT_EQ(find_cookie(kHeader, "b"), "3");
    EXPECT_EQ(find_cookie(kHeader, "c"), std::nullopt);
    EXPECT_EQ(find_cookie(kHeader, "A"), std::nullopt);
    EXPECT_EQ(find_cookie("", "a"), std::nullopt);
}

TEST(Cookie, is_always_for_http_only_and_bound_to_the_host) {
    EXPECT_EQ(to_header({.name = "__Host-session", .value = "abc"}),
              "__Host-session=abc; Path=/; HttpOnly; SameSite=Lax; Secure");
    EXPECT_EQ(to_header({.name = "session",
                         .value = "abc",
                         .secure = false,
                         .same_site = SameSite::strict,
                         .max_age = std::chrono::seconds(0)}),
              "session=abc; Path=/; HttpOnly; SameSite=Strict; Max-Age=0");
}

TEST(Cookie, that_could_break_the_line_is_our_fault) {
    EXPECT_THROW(to_header({.name = "__Host-a", .value = "x; Domain=evil"}), BadAnswer);
    EXPECT_THROW(to_header({.name = "__Host-a", .value = "x\r\ny"}), BadAnswer);
    EXPECT_THROW(to_header({.name = "a b", .value = "x", .secure = false}), BadAnswer);
    EXPECT_THROW(to_header({.name = "a", .value = "x"}), BadAnswer);
}

TEST(HeaderLines, are_found_without_case_and_kept_in_order) {
    Headers headers;
    headers.add("X-One", "1");
    headers.add("Vary", "a");
    headers.add("vary", "b");
    EXPECT_EQ(headers["x-ONE"], "1");
    EXPECT_THAT(headers.all("Vary"), ElementsAre("a", "b"));
    headers.set("VARY", "c");
    EXPECT_THAT(headers.all("Vary"), ElementsAre("c"));
    headers.remove("x-one");
    std::string out;
    headers.write_to(out);
    EXPECT_EQ(out, "VARY: c\r\n");
}

TEST(HeaderLines, may_be_set_from_their_own_values) {
    Headers headers;
    headers.add("A", "first");
    headers.add("B", "second");
    headers.set("A", headers["B"]);
    EXPECT_EQ(headers["A"], "second");
}

TEST(HeaderLines, that_could_break_the_answer_are_our_fault) {
    Headers headers;
    EXPECT_THROW(headers.add("X", "a\r\nSet-Cookie: b"), BadAnswer);
    EXPECT_THROW(headers.add("X", std::string_view("a\0b", 3)), BadAnswer);
    EXPECT_THROW(headers.add("X Y", "a"), BadAnswer);
    EXPECT_THROW(headers.add("", "a"), BadAnswer);
    EXPECT_EQ(headers.size(), 0U);
}

}  // namespace
}  // namespace agora::http
