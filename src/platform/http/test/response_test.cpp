#include "agora/http/response.hpp"

#include "agora/http/conditional.hpp"
#include "agora/http/static_files.hpp"

#include "echo_server.hpp"
#include "head_writer.hpp"

#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include <filesystem>
#include <fstream>
#include <initializer_list>

#include <stdlib.h>

namespace agora::http::test {
namespace {

RequestHead head_with(std::initializer_list<Headers::Line> lines, Method method = Method::get,
                      std::string_view target = "/") {
    RequestHead head;
    head.method = method;
    EXPECT_TRUE(set_target(head, target));
    for (const auto& [name, value] : lines) head.headers.add(name, value);
    return head;
}

std::string_view bytes_of(const Response& response) {
    if (const auto* fixed = std::get_if<StaticText>(&response.body)) return fixed->bytes;
    if (const auto* shared = std::get_if<SharedText>(&response.body)) return **shared;
    return std::get<std::string>(response.body);
}

TEST(Redirect, leads_to_a_path_of_this_site_with_escapes_where_needed) {
    const Response response = redirect("/fr/membres/é t?q=a b&r=\"#x");
    EXPECT_EQ(response.status, 303);
    EXPECT_EQ(response.headers["Location"], "/fr/membres/%C3%A9%20t?q=a%20b&r=%22#x");
}

TEST(Redirect, elsewhere_is_our_fault) {
    EXPECT_THROW(redirect("//evil.example"), BadAnswer);
    EXPECT_THROW(redirect("/\\evil.example"), BadAnswer);
    EXPECT_THROW(redirect("/a\r\nX: y"), BadAnswer);
    EXPECT_THROW(redirect("https://evil.example"), BadAnswer);
}

TEST(ContentDisposition, names_the_file_in_ascii_and_in_utf8) {
    EXPECT_EQ(content_disposition(Disposition::attachment, "a b.pdf"),
              "attachment; filename=\"a b.pdf\"");
    EXPECT_EQ(content_disposition(Disposition::inline_, "été\".pdf"),
              "inline; filename=\"_t__.pdf\"; filename*=UTF-8''%C3%A9t%C3%A9%22.pdf");
    EXPECT_EQ(content_disposition(Disposition::attachment, "a\r\nX: y"),
              "attachment; filename=\"a__X: y\"; filename*=UTF-8''a%0D%0AX%3A%20y");
}

TEST(HttpDate, is_written_as_the_standard_says) {
    EXPECT_EQ(http_date(784111777), "Sun, 06 Nov 1994 08:49:37 GMT");
    EXPECT_EQ(http_date(4102444799), "Thu, 31 Dec 2099 23:59:59 GMT");
}

TEST(Etag, differs_with_the_bytes_and_the_encoding) {
    EXPECT_EQ(etag_of("abc"), "\"ba7816bf8f01cfea414140de5dae2223\"");
    EXPECT_EQ(etag_of("abc", "-br"), "\"ba7816bf8f01cfea414140de5dae2223-br\"");
    EXPECT_NE(etag_of("abd"), etag_of("abc"));
}

TEST(Etag, is_compared_weakly_in_a_list) {
    const auto seen = [](std::string_view value) {
        return has_seen(head_with({{"If-None-Match", value}}), "\"x\"");
    };
    EXPECT_TRUE(seen("\"x\""));
    EXPECT_TRUE(seen("W/\"x\""));
    EXPECT_TRUE(seen("\"a\", \"x\""));
    EXPECT_TRUE(seen("*"));
    EXPECT_FALSE(seen("\"y\""));
    EXPECT_FALSE(seen("x"));
}

Response tagged(std::string body) {
    Response response = text(200, std::move(body));
    response.headers.add("ETag", "\"x\"");
    response.headers.add("Cache-Control", "public, no-cache");
    return response;
}

TEST(Conditional, an_answer_that_was_seen_is_304_with_what_a_cache_renews) {
    const Response response = conditional(head_with({{"If-None-Match", "\"x\""}}), tagged("hello"));
    EXPECT_EQ(response.status, 304);
    EXPECT_EQ(response.headers["ETag"], "\"x\"");
    EXPECT_EQ(response.headers["Cache-Control"], "public, no-cache");
    EXPECT_FALSE(response.headers.has("Content-Type"));
    EXPECT_EQ(body_size(response), 0U);
}

TEST(Conditional, a_post_is_never_304) {
    const RequestHead head = head_with({{"If-None-Match", "\"x\""}}, Method::post);
    EXPECT_EQ(conditional(head, tagged("hello")).status, 200);
}

struct RangeCase {
    std::string_view line;
    int status;
    std::string_view body;
    std::string_view content_range;
};

TEST(Range, gives_one_part_the_whole_or_416) {
    constexpr RangeCase kCases[] = {
        {"bytes=0-1", 206, "he", "bytes 0-1/5"},
        {"bytes=1-", 206, "ello", "bytes 1-4/5"},
        {"bytes=-2", 206, "lo", "bytes 3-4/5"},
        {"bytes=-99", 206, "hello", "bytes 0-4/5"},
        {"bytes=4-99", 206, "o", "bytes 4-4/5"},
        {"bytes=5-", 416, "", "bytes */5"},
        {"bytes=-0", 416, "", "bytes */5"},
        {"bytes=3-1", 200, "hello", ""},
        {"bytes=0-1,3-4", 200, "hello", ""},
        {"bytes=a-b", 200, "hello", ""},
        {"bytes=", 200, "hello", ""},
        {"bytes=-", 200, "hello", ""},
        {"lines=0-1", 200, "hello", ""},
        {"bytes=0-18446744073709551616", 200, "hello", ""},
        {"bytes=0-18446744073709551615", 206, "hello", "bytes 0-4/5"},
    };
    for (const RangeCase& each : kCases) {
        const Response response = conditional(head_with({{"Range", each.line}}), tagged("hello"));
        EXPECT_EQ(response.status, each.status) << each.line;
        EXPECT_EQ(bytes_of(response), each.body) << each.line;
        EXPECT_EQ(response.headers["Content-Range"], each.content_range) << each.line;
    }
}

TEST(Range, if_range_must_name_exactly_this_content) {
    const auto status = [](std::string_view condition) {
        return conditional(head_with({{"Range", "bytes=0-1"}, {"If-Range", condition}}),
                           tagged("hello"))
            .status;
    };
    EXPECT_EQ(status("\"x\""), 206);
    EXPECT_EQ(status("W/\"x\""), 200);
    EXPECT_EQ(status("\"y\""), 200);
    EXPECT_EQ(status("Sun, 06 Nov 1994 08:49:37 GMT"), 200);
}

TEST(Range, is_for_get_only) {
    EXPECT_EQ(
        conditional(head_with({{"Range", "bytes=0-1"}}, Method::head), tagged("hello")).status,
        200);
}

class Assets : public testing::Test {
 protected:
    Assets() {
        files_.add({.name = "css/app.css",
                    .content_type = "text/css; charset=utf-8",
                    .bytes = "plain",
                    .brotli = "br",
                    .gzip = "gzip"});
        files_.add({.name = "chunk-ABC123.js",
                    .content_type = "text/javascript",
                    .bytes = "script",
                    .named_by_content = true});
    }
    Response find(std::string_view path, std::initializer_list<Headers::Line> lines = {}) {
        auto found = files_.find(head_with(lines, Method::get, path));
        return found ? std::move(*found) : text(404, "");
    }
    StaticFiles files_;
};

TEST_F(Assets, the_address_with_the_hash_is_kept_for_a_year) {
    const std::string address{files_.address("css/app.css")};
    EXPECT_THAT(address, testing::MatchesRegex("/assets/css/app-[0-9a-f]{12}\\.css"));
    EXPECT_EQ(find(address).headers["Cache-Control"], "public, max-age=31536000, immutable");
    EXPECT_EQ(find("/assets/css/app.css").headers["Cache-Control"], "public, no-cache");
    EXPECT_EQ(files_.address("chunk-ABC123.js"), "/assets/chunk-ABC123.js");
    EXPECT_EQ(find("/assets/chunk-ABC123.js").headers["Cache-Control"],
              "public, max-age=31536000, immutable");
}

TEST_F(Assets, the_integrity_is_that_of_the_plain_bytes) {
    EXPECT_EQ(files_.integrity("css/app.css"),
              "sha384-AtehaVs8GtDG4zEvzpW/0jRcb6ntDu8FzL+ZJygUMbo9nVlt32CVMuZ7oxwcl1fF");
}

TEST_F(Assets, an_unknown_name_or_another_method_is_not_found) {
    EXPECT_EQ(find("/assets/other").status, 404);
    EXPECT_EQ(find("/css/app.css").status, 404);
    EXPECT_FALSE(files_.find(head_with({}, Method::post, "/assets/css/app.css")));
}

TEST_F(Assets, the_encoding_follows_the_weights) {
    const auto body = [this](std::string_view accepted) {
        return std::string{bytes_of(find("/assets/css/app.css", {{"Accept-Encoding", accepted}}))};
    };
    EXPECT_EQ(body("gzip, deflate, br"), "br");
    EXPECT_EQ(body("gzip, br;q=0.5"), "gzip");
    EXPECT_EQ(body("br;q=0, gzip"), "gzip");
    EXPECT_EQ(body("*"), "br");
    EXPECT_EQ(body("*;q=0"), "plain");
    EXPECT_EQ(body("identity"), "plain");
    EXPECT_EQ(body("GZIP"), "gzip");
    EXPECT_EQ(body("br;q=2, gzip;q=abc"), "plain");
    EXPECT_EQ(body(""), "plain");
}

TEST_F(Assets, each_encoding_has_a_tag_of_its_own_and_the_answer_varies) {
    const Response plain = find("/assets/css/app.css");
    const Response brotli = find("/assets/css/app.css", {{"Accept-Encoding", "br"}});
    EXPECT_EQ(brotli.headers["Content-Encoding"], "br");
    EXPECT_EQ(plain.headers["Vary"], "Accept-Encoding");
    EXPECT_EQ(brotli.headers["Vary"], "Accept-Encoding");
    EXPECT_NE(plain.headers["ETag"], brotli.headers["ETag"]);
    EXPECT_FALSE(find("/assets/chunk-ABC123.js").headers.has("Vary"));
}

TEST_F(Assets, a_tag_that_was_seen_is_304) {
    const std::string etag{find("/assets/css/app.css").headers["ETag"]};
    const Response again = find("/assets/css/app.css", {{"If-None-Match", etag}});
    EXPECT_EQ(again.status, 304);
    EXPECT_EQ(again.headers["Vary"], "Accept-Encoding");
}

class FilesOfDisk : public testing::Test {
 protected:
    FilesOfDisk() {
        std::string pattern =
            (std::filesystem::temp_directory_path() / "agora-test-XXXXXX").string();
        folder_ = ::mkdtemp(pattern.data());
        for (int number = 0; content_.size() < 3'000'000; ++number) {
            content_ += std::to_string(number) + std::string(100, char(number));
        }
        content_.resize(3'000'000);
        std::ofstream(folder_ / "large", std::ios::binary) << content_;
        std::filesystem::create_symlink(folder_ / "large", folder_ / "link");
    }
    ~FilesOfDisk() override { std::filesystem::remove_all(folder_); }

    Response answer(Request& request) const {
        return send_file(
            request, {.path = folder_ / request.segments.at(0), .content_type = "application/pdf"});
    }
    std::filesystem::path folder_;
    std::string content_;
};

TEST_F(FilesOfDisk, are_sent_whole_and_in_part) {
    EchoServer server(small_options(), [this](Request& request) { return answer(request); });
    RawClient client = server.connect();
    client.send(get("/large") + get("/large", "Range: bytes=1000000-2000000\r\n") +
                "HEAD /large HTTP/1.1\r\nHost: test\r\n\r\n");
    const auto whole = client.answer();
    ASSERT_TRUE(whole);
    EXPECT_TRUE(whole->body == content_);
    EXPECT_EQ(whole->headers["Content-Type"], "application/pdf");
    EXPECT_EQ(whole->headers["Cache-Control"], "private, no-store");
    const auto part = client.answer();
    ASSERT_TRUE(part);
    EXPECT_EQ(part->status, 206);
    EXPECT_EQ(part->headers["Content-Range"], "bytes 1000000-2000000/3000000");
    EXPECT_TRUE(part->body == content_.substr(1'000'000, 1'000'001));
    const auto head = client.answer(true);
    ASSERT_TRUE(head);
    EXPECT_EQ(head->headers["Content-Length"], "3000000");
}

TEST_F(FilesOfDisk, are_304_while_they_did_not_change) {
    EchoServer server(small_options(), [this](Request& request) { return answer(request); });
    const std::string etag{server.ask(get("/large"))->headers["ETag"]};
    EXPECT_EQ(server.status(get("/large", "If-None-Match: " + etag + "\r\n")), 304);
    std::ofstream(folder_ / "large", std::ios::app) << "more";
    EXPECT_EQ(server.status(get("/large", "If-None-Match: " + etag + "\r\n")), 200);
}

TEST_F(FilesOfDisk, a_missing_file_a_folder_and_a_link_are_404) {
    EXPECT_EQ(send_file(head_with({}), {.path = folder_ / "missing"}).status, 404);
    EXPECT_EQ(send_file(head_with({}), {.path = folder_}).status, 404);
    EXPECT_EQ(send_file(head_with({}), {.path = folder_ / "link"}).status, 404);
}

}  // namespace
}  // namespace agora::http::test
