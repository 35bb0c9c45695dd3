#include "agora/http/event_streams.hpp"

#include "echo_server.hpp"

#include "event_hub.hpp"

#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include <chrono>
#include <memory>
#include <thread>
#include <vector>

namespace agora::http::test {
namespace {

using testing::HasSubstr;
using testing::Not;

class Streams : public testing::Test {
 protected:
    explicit Streams(EventStreamsOptions stream_options = {})
        : streams_(std::make_shared<EventStreams>(stream_options)), server_(options(), &answer) {}

    Options options() const {
        Options given = small_options();
        given.event_streams = streams_;
        return given;
    }
    /// /a,b listens to the channels a and b.
    static Response answer(Request& request) {
        std::vector<std::string> channels;
        for (const std::string& channel : request.segments) channels.push_back(channel);
        return event_stream(channels, request.headers["Last-Event-ID"]);
    }
    RawClient listen(std::string_view target, std::string_view lines = {}) {
        RawClient client = server_.connect();
        client.send(get(target, lines));
        EXPECT_TRUE(client.wait_for("retry: 2000\n\n"));
        return client;
    }

    std::shared_ptr<EventStreams> streams_;
    EchoServer server_;
};

TEST_F(Streams, a_reader_gets_what_is_published_on_its_channels) {
    RawClient client = listen("/a/b");
    streams_->publish("b", "note", "first\nsecond", 7);
    EXPECT_TRUE(client.wait_for("id: 7\nevent: note\ndata: first\ndata: second\n\n"));
}

TEST_F(Streams, a_reader_gets_nothing_of_other_channels) {
    RawClient client = listen("/a");
    streams_->publish("b", "note", "secret", 7);
    streams_->publish("a", "note", "open", 8);
    std::string all;
    EXPECT_TRUE(client.wait_for("id: 8\n"));
    EXPECT_THAT(client.until_closed(std::chrono::milliseconds(50)), Not(HasSubstr("secret")));
}

TEST_F(Streams, the_head_is_that_of_an_event_stream) {
    RawClient client = server_.connect();
    client.send(get("/a"));
    const auto answer = client.answer(true);
    ASSERT_TRUE(answer);
    EXPECT_EQ(answer->headers["Content-Type"], "text/event-stream; charset=utf-8");
    EXPECT_EQ(answer->headers["Cache-Control"], "private, no-store");
    EXPECT_FALSE(answer->headers.has("Content-Length"));
}

TEST_F(Streams, a_reader_that_comes_back_gets_what_it_missed) {
    streams_->publish("a", "note", "one", 11);
    streams_->publish("b", "note", "other", 12);
    streams_->publish("a", "note", "two", 13);
    RawClient client = server_.connect();
    client.send(get("/a", "Last-Event-ID: 11\r\n"));
    ASSERT_TRUE(client.wait_for("retry: 2000\n\n"));
    streams_->publish("a", "note", "three", 14);
    EXPECT_TRUE(client.wait_for("id: 13\nevent: note\ndata: two\n\nid: 14\n"));
}

TEST_F(Streams, a_reader_that_was_away_too_long_is_told_to_begin_again) {
    streams_->publish("a", "note", "one", 11);
    RawClient client = server_.connect();
    client.send(get("/a", "Last-Event-ID: 5\r\n"));
    EXPECT_TRUE(client.wait_for("event: reset\n"));
}

TEST_F(Streams, ids_rise_by_themselves) {
    const auto first = streams_->publish("a", "note", "x");
    EXPECT_EQ(streams_->publish("a", "note", "y"), first + 1);
    EXPECT_GT(first, 1'600'000'000'000'000U);
}

TEST_F(Streams, a_reader_that_leaves_is_forgotten) {
    {
        RawClient client = listen("/a");
        EXPECT_EQ(streams_->readers(), 1U);
    }
    for (int round = 0; round < 100 && streams_->readers() > 0; ++round) {
        std::this_thread::sleep_for(std::chrono::milliseconds(10));
    }
    EXPECT_EQ(streams_->readers(), 0U);
}

TEST_F(Streams, all_readers_get_an_event_published_by_many_threads) {
    std::vector<RawClient> clients;
    for (int index = 0; index < 30; ++index) clients.push_back(listen("/a"));
    {
        std::vector<std::jthread> publishers;
        for (int thread = 0; thread < 3; ++thread) {
            publishers.emplace_back([this] {
                for (int event = 0; event < 20; ++event) streams_->publish("a", "n", "text");
            });
        }
    }
    streams_->publish("a", "last", "");
    for (RawClient& client : clients) {
        for (int event = 0; event < 60; ++event) ASSERT_TRUE(client.wait_for("event: n\n"));
        EXPECT_TRUE(client.wait_for("event: last\n"));
    }
}

class NarrowStreams : public Streams {
 protected:
    NarrowStreams()
        : Streams({.kept_events = 2,
                   .backlog_bytes = 100'000,
                   .readers = 3,
                   .heartbeat_milliseconds = 40}) {}
};

TEST_F(NarrowStreams, a_quiet_stream_gets_heartbeats) {
    RawClient client = listen("/a");
    EXPECT_TRUE(client.wait_for(":\n\n"));
    EXPECT_TRUE(client.wait_for(":\n\n"));
}

TEST_F(NarrowStreams, a_reader_too_many_gets_503) {
    std::vector<RawClient> clients;
    for (int index = 0; index < 3; ++index) clients.push_back(listen("/a"));
    EXPECT_EQ(server_.status(get("/a")), 503);
}

TEST_F(NarrowStreams, a_reader_that_does_not_read_is_dropped) {
    RawClient client = server_.connect();
    client.receive_little();
    client.send(get("/a"));
    ASSERT_TRUE(client.wait_for("retry: "));
    const std::string large(200'000, 'x');
    for (int round = 0; round < 100 && streams_->readers() > 0; ++round) {
        streams_->publish("a", "note", large);
        std::this_thread::sleep_for(std::chrono::milliseconds(5));
    }
    EXPECT_EQ(streams_->readers(), 0U);
}

TEST_F(NarrowStreams, what_is_kept_is_bounded) {
    for (std::uint64_t id = 1; id <= 5; ++id) streams_->publish("a", "note", "x", id);
    const auto after = [this](const char* seen) {
        return streams_->hub()->join({.channels = {"a"}, .last_event_id = seen});
    };
    EXPECT_EQ(after("3")->events.size(), 2U);
    EXPECT_FALSE(after("3")->missed_some);
    EXPECT_TRUE(after("2")->missed_some);
    for (int reader = 0; reader < 3; ++reader) streams_->hub()->leave();
}

TEST(EventStreamsWithoutHub, a_stream_is_answered_with_503) {
    EchoServer server(small_options(), [](Request&) { return event_stream({"a"}, ""); });
    EXPECT_EQ(server.status(get("/")), 503);
}

TEST(EventBytes, every_kind_of_line_end_begins_a_new_data_line) {
    EXPECT_EQ(event_bytes(1, "", "a\r\nb\rc\n"), "id: 1\ndata: a\ndata: b\ndata: c\ndata: \n\n");
}

}  // namespace
}  // namespace agora::http::test
