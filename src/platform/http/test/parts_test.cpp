#include "agora/http/address.hpp"
#include "agora/http/compression.hpp"
#include "agora/http/metrics.hpp"
#include "agora/http/rate_limiter.hpp"

#include "echo_server.hpp"
#include "forwarded.hpp"

#include "agora/clock/clock.hpp"

#include <brotli/decode.h>
#include <gmock/gmock.h>
#include <gtest/gtest.h>
#include <zlib.h>

#include <initializer_list>
#include <string>
#include <thread>
#include <vector>

namespace agora::http::test {
namespace {

using testing::HasSubstr;

TEST(Addresses, are_read_and_written_in_their_usual_form) {
    for (const char* text : {"192.0.2.1", "2001:db8::1", "::1"}) {
        EXPECT_EQ(to_string(*parse_address(text)), text);
    }
    EXPECT_EQ(to_string(*parse_address("::ffff:192.0.2.1")), "192.0.2.1");
    for (const char* text :
         {"", "192.0.2", "192.0.2.256", "2001:db8::g", "localhost", "1.2.3.4 "}) {
        EXPECT_FALSE(parse_address(text)) << text;
    }
}

TEST(Networks, contain_the_addresses_with_their_prefix) {
    const auto contains = [](std::string_view network, std::string_view address) {
        return parse_network(network)->contains(*parse_address(address));
    };
    EXPECT_TRUE(contains("10.0.0.0/8", "10.255.0.1"));
    EXPECT_FALSE(contains("10.0.0.0/8", "11.0.0.1"));
    EXPECT_TRUE(contains("192.0.2.1", "192.0.2.1"));
    EXPECT_FALSE(contains("192.0.2.1", "192.0.2.2"));
    EXPECT_TRUE(contains("fd00::/8", "fdff::1"));
    EXPECT_FALSE(contains("fd00::/8", "2001:db8::1"));
    EXPECT_TRUE(contains("0.0.0.0/0", "8.8.8.8"));
    EXPECT_FALSE(contains("0.0.0.0/0", "2001:db8::1"));
    for (const char* text : {"10.0.0.0/33", "10.0.0.0/", "10.0.0.0/-1", "::/129", "x/8"}) {
        EXPECT_FALSE(parse_network(text)) << text;
    }
}

TEST(RateKey, is_what_one_subscriber_holds) {
    EXPECT_EQ(rate_key("192.0.2.1"), "192.0.2.1");
    EXPECT_EQ(rate_key("2001:db8:1:2ff:a:b:c:d"), "2001:db8:1:200::/56");
    EXPECT_EQ(rate_key("2001:db8:1:200::1"), "2001:db8:1:200::/56");
}

class Proxies : public testing::Test {
 protected:
    Client client(std::initializer_list<Headers::Line> lines,
                  ProxyHeader header = ProxyHeader::x_forwarded_for,
                  std::string_view peer = "127.0.0.1") {
        Headers headers;
        for (const auto& [name, value] : lines) headers.add(name, value);
        return client_of(*parse_address(peer), headers, trusted_, header);
    }
    std::string address(std::initializer_list<Headers::Line> lines,
                        ProxyHeader header = ProxyHeader::x_forwarded_for,
                        std::string_view peer = "127.0.0.1") {
        return to_string(client(lines, header, peer).address);
    }
    std::vector<Network> trusted_{*parse_network("127.0.0.1"), *parse_network("10.0.0.0/8")};
};

TEST_F(Proxies, a_stranger_is_not_believed) {
    EXPECT_EQ(address({{"X-Forwarded-For", "1.1.1.1"}}, ProxyHeader::x_forwarded_for, "192.0.2.9"),
              "192.0.2.9");
    EXPECT_FALSE(
        client({{"X-Forwarded-Proto", "https"}}, ProxyHeader::x_forwarded_for, "192.0.2.9").secure);
}

TEST_F(Proxies, the_rightmost_address_that_is_no_proxy_of_ours_counts) {
    EXPECT_EQ(address({{"X-Forwarded-For", "6.6.6.6, 192.0.2.7, 10.0.0.3"}}), "192.0.2.7");
    EXPECT_EQ(address({{"X-Forwarded-For", "6.6.6.6"}, {"X-Forwarded-For", "192.0.2.7:4711"}}),
              "192.0.2.7");
    EXPECT_EQ(address({{"X-Forwarded-For", "[2001:db8::7]:4711"}}), "2001:db8::7");
    EXPECT_EQ(address({{"X-Forwarded-For", "10.0.0.1, 10.0.0.2"}}), "10.0.0.1");
    EXPECT_EQ(address({}), "127.0.0.1");
}

TEST_F(Proxies, an_entry_that_cannot_be_read_ends_the_search) {
    EXPECT_EQ(address({{"X-Forwarded-For", "1.1.1.1, unknown, 10.0.0.3"}}), "10.0.0.3");
    EXPECT_EQ(address({{"X-Forwarded-For", "1.1.1.1,"}}), "127.0.0.1");
    EXPECT_EQ(address({{"X-Forwarded-For", "["}}), "127.0.0.1");
}

TEST_F(Proxies, the_scheme_comes_from_the_last_proxy) {
    EXPECT_TRUE(client({{"X-Forwarded-Proto", "https"}}).secure);
    EXPECT_TRUE(client({{"X-Forwarded-Proto", "HTTPS"}, {"X-Forwarded-For", "192.0.2.7"}}).secure);
    EXPECT_FALSE(client({{"X-Forwarded-Proto", "https, http"}}).secure);
    EXPECT_FALSE(client({}).secure);
}

TEST_F(Proxies, the_standard_header_is_read_when_it_was_chosen) {
    const auto of = [this](std::string_view value) {
        return client({{"Forwarded", value}, {"X-Forwarded-For", "6.6.6.6"}},
                      ProxyHeader::forwarded);
    };
    EXPECT_EQ(to_string(of("for=192.0.2.7;proto=https").address), "192.0.2.7");
    EXPECT_TRUE(of("for=192.0.2.7;proto=https").secure);
    EXPECT_FALSE(of("for=192.0.2.7;proto=http").secure);
    EXPECT_EQ(to_string(of("for=6.6.6.6, For=\"[2001:db8::7]:80\"").address), "2001:db8::7");
    EXPECT_EQ(to_string(of("for=_hidden").address), "127.0.0.1");
    EXPECT_EQ(to_string(of("for=\"192.0.2.7").address), "127.0.0.1");
}

TEST_F(Proxies, a_request_carries_what_was_found) {
    Options options = small_options();
    options.trusted_proxies = trusted_;
    EchoServer server(options);
    const auto answer =
        server.ask(get("/", "X-Forwarded-For: 192.0.2.7\r\nX-Forwarded-Proto: https\r\n"));
    EXPECT_THAT(answer->body, HasSubstr("from 192.0.2.7 securely\n"));
    EXPECT_TRUE(answer->headers.has("Strict-Transport-Security"));
}

std::string gunzipped(const std::string& bytes) {
    std::string out(1'000'000, '\0');
    z_stream stream{};
    EXPECT_EQ(inflateInit2(&stream, 15 + 16), Z_OK);
    stream.next_in = reinterpret_cast<Bytef*>(const_cast<char*>(bytes.data()));
    stream.avail_in = static_cast<uInt>(bytes.size());
    stream.next_out = reinterpret_cast<Bytef*>(out.data());
    stream.avail_out = static_cast<uInt>(out.size());
    EXPECT_EQ(inflate(&stream, Z_FINISH), Z_STREAM_END);
    out.resize(stream.total_out);
    inflateEnd(&stream);
    return out;
}

std::string unbrotlied(const std::string& bytes) {
    std::string out(1'000'000, '\0');
    std::size_t size = out.size();
    EXPECT_EQ(
        BrotliDecoderDecompress(bytes.size(), reinterpret_cast<const std::uint8_t*>(bytes.data()),
                                &size, reinterpret_cast<std::uint8_t*>(out.data())),
        BROTLI_DECODER_RESULT_SUCCESS);
    out.resize(size);
    return out;
}

TEST(Compression, gives_back_the_same_bytes_and_fewer_of_them) {
    std::string page;
    for (int row = 0; row < 500; ++row) page += "<li>member " + std::to_string(row) + "</li>";
    for (const std::string& bytes : {std::string{}, std::string{"x"}, page}) {
        EXPECT_EQ(gunzipped(compressed(bytes, Encoding::gzip)), bytes);
        EXPECT_EQ(unbrotlied(compressed(bytes, Encoding::brotli)), bytes);
        EXPECT_EQ(compressed(bytes, Encoding::identity), bytes);
    }
    EXPECT_LT(compressed(page, Encoding::gzip).size(), page.size() / 4);
    EXPECT_LT(compressed(page, Encoding::brotli).size(), page.size() / 4);
}

TEST(Compression, is_for_text) {
    for (const char* type : {"text/html; charset=utf-8", "TEXT/CSS", "application/json",
                             "image/svg+xml", "application/feed+json", "text/calendar"}) {
        EXPECT_TRUE(is_compressible(type)) << type;
    }
    for (const char* type :
         {"image/png", "application/pdf", "text/event-stream", "font/woff2", ""}) {
        EXPECT_FALSE(is_compressible(type)) << type;
    }
}

class Limited : public testing::Test {
 protected:
    clock::ManualClock clock_{Instant::from_seconds(1'000)};
    RateLimiter limiter_{{.burst = 3, .per_second = 0.5, .keys = 2}, clock_};
};

TEST_F(Limited, a_key_may_do_its_burst_and_then_waits) {
    for (int time = 0; time < 3; ++time) EXPECT_TRUE(limiter_.take("ana").allowed);
    const RateVerdict refused = limiter_.take("ana");
    EXPECT_FALSE(refused.allowed);
    EXPECT_EQ(refused.retry_after, std::chrono::seconds(2));
    EXPECT_TRUE(limiter_.take("ben").allowed);
}

TEST_F(Limited, tokens_come_back_with_time_up_to_the_burst) {
    EXPECT_TRUE(limiter_.take("ana", 3).allowed);
    clock_.advance(std::chrono::seconds(2));
    EXPECT_TRUE(limiter_.take("ana").allowed);
    EXPECT_FALSE(limiter_.take("ana").allowed);
    clock_.advance(std::chrono::hours(1));
    EXPECT_TRUE(limiter_.take("ana", 3).allowed);
    EXPECT_FALSE(limiter_.take("ana").allowed);
}

TEST_F(Limited, a_clock_that_goes_back_gives_nothing_and_takes_nothing) {
    EXPECT_TRUE(limiter_.take("ana", 2).allowed);
    clock_.set(Instant::from_seconds(10));
    EXPECT_TRUE(limiter_.take("ana").allowed);
    EXPECT_FALSE(limiter_.take("ana").allowed);
}

TEST_F(Limited, remembers_no_more_keys_than_allowed) {
    limiter_.take("ana", 3);
    limiter_.take("ben");
    limiter_.take("ana", 0);
    limiter_.take("cleo");
    EXPECT_EQ(limiter_.keys(), 2U);
    EXPECT_FALSE(limiter_.take("ana").allowed);
}

TEST(RateLimiting, never_gives_out_more_than_the_burst_to_many_threads) {
    clock::ManualClock clock{Instant::from_seconds(1'000)};
    RateLimiter limiter{{.burst = 100, .per_second = 1}, clock};
    std::atomic<int> allowed = 0;
    {
        std::vector<std::jthread> threads;
        for (int thread = 0; thread < 4; ++thread) {
            threads.emplace_back([&] {
                for (int time = 0; time < 100; ++time) allowed += limiter.take("x").allowed ? 1 : 0;
            });
        }
    }
    EXPECT_EQ(allowed, 100);
}

TEST(Metrics, are_written_as_prometheus_reads_them) {
    Registry registry;
    registry.counter("agora_mails_total", "Mails.", {{"kind", "a\"b\\c\n"}}).add(3);
    registry.gauge("agora_queue", "Waiting.").set(-2);
    registry.gauge_from("agora_share", "A share.", [] { return 0.5; });
    Histogram& spans = registry.histogram("agora_span_seconds", "Spans.", {{"route", "/x"}});
    spans.observe(100);
    spans.observe(20'000'000);
    const std::string text = registry.text();
    EXPECT_THAT(text,
                HasSubstr("# HELP agora_mails_total Mails.\n# TYPE agora_mails_total counter\n"
                          "agora_mails_total{kind=\"a\\\"b\\\\c\\n\"} 3\n"));
    EXPECT_THAT(text, HasSubstr("# TYPE agora_queue gauge\nagora_queue -2\n"));
    EXPECT_THAT(text, HasSubstr("agora_share 0.5\n"));
    EXPECT_THAT(text, HasSubstr("agora_span_seconds_bucket{route=\"/x\",le=\"0.0001\"} 1\n"));
    EXPECT_THAT(text, HasSubstr("agora_span_seconds_bucket{route=\"/x\",le=\"+Inf\"} 2\n"));
    EXPECT_THAT(text, HasSubstr("agora_span_seconds_sum{route=\"/x\"} 20.0001\n"));
    EXPECT_THAT(text, HasSubstr("agora_span_seconds_count{route=\"/x\"} 2\n"));
}

TEST(Metrics, the_same_name_and_labels_are_one_figure) {
    Registry registry;
    registry.counter("a_total", "A.").add();
    registry.counter("a_total", "A.").add();
    EXPECT_EQ(registry.counter("a_total", "A.").value(), 2U);
    EXPECT_EQ(registry.counter("a_total", "A.", {{"x", "y"}}).value(), 0U);
}

}  // namespace
}  // namespace agora::http::test
