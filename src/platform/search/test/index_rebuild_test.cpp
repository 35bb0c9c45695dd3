#include "index_fixture.hpp"

#include <gmock/gmock.h>

#include <fstream>
#include <thread>

namespace agora::search {
namespace {

using testing::IsEmpty;

using Ids = std::vector<std::int64_t>;

Document member(std::int64_t id, std::string text) {
    Document document;
    document.kind = "member";
    document.id = id;
    document.fields = {{std::move(text), "nl", 1, Layer::visitor}};
    return document;
}

std::size_t generations_in(const std::filesystem::path& folder) {
    std::size_t count = 0;
    for (const auto& entry : std::filesystem::directory_iterator(folder)) {
        if (entry.path().filename().string().starts_with("index-")) ++count;
    }
    return count;
}

TEST_F(IndexTest, begins_empty_and_says_that_it_needs_a_rebuild) {
    EXPECT_TRUE(index_->needs_rebuild());
    EXPECT_EQ(index_->cursor(), 0);
    EXPECT_THAT(found("anything").hits, IsEmpty());
}

TEST_F(IndexTest, keeps_documents_and_cursor_over_a_restart) {
    auto rebuild = index_->begin_rebuild();
    (*rebuild)->put(member(1, "bakker"));
    (*rebuild)->publish(41);
    index_->put(member(2, "bakker"));
    EXPECT_EQ(index_->commit(42), 42);
    index_ = nullptr;
    index_ = open_index(folder_.path() / "index");
    EXPECT_FALSE(index_->needs_rebuild());
    EXPECT_EQ(index_->cursor(), 42);
    EXPECT_EQ(ids("bakker"), (Ids{1, 2}));
}

TEST_F(IndexTest, does_not_keep_what_was_not_committed_over_a_restart) {
    add(1, "bakker");
    commit();
    add(2, "bakker");
    EXPECT_EQ(ids("bakker"), Ids{1});
}

TEST_F(IndexTest, answers_from_the_old_one_until_a_rebuild_is_published) {
    add(1, "oud");
    commit();
    auto rebuild = index_->begin_rebuild();
    ASSERT_TRUE(rebuild.ok());
    (*rebuild)->put(member(2, "nieuw"));
    EXPECT_EQ(ids("oud"), Ids{1});
    EXPECT_THAT(ids("nieuw"), IsEmpty());
    (*rebuild)->publish(99);
    EXPECT_THAT(ids("oud"), IsEmpty());
    EXPECT_EQ(ids("nieuw"), Ids{2});
    EXPECT_EQ(index_->cursor(), 99);
    EXPECT_EQ(generations_in(folder_.path() / "index"), 1u);
}

TEST_F(IndexTest, tells_the_follower_where_to_go_on_after_a_rebuild) {
    add(1, "oud");
    EXPECT_EQ(index_->commit(200), 200);
    auto rebuild = index_->begin_rebuild();
    (*rebuild)->put(member(1, "nieuw"));
    add(2, "tussendoor");
    EXPECT_EQ(index_->commit(210), 210);
    (*rebuild)->publish(205);
    add(3, "later");
    EXPECT_EQ(index_->commit(220), 205) << "what came between must be followed again";
    add(2, "tussendoor");
    add(3, "later");
    EXPECT_EQ(index_->commit(220), 220);
    EXPECT_EQ(ids("tussendoor"), Ids{2});
    EXPECT_EQ(ids("later"), Ids{3});
}

TEST_F(IndexTest, notices_a_rebuild_that_another_process_published) {
    add(1, "oud");
    commit();
    EXPECT_EQ(ids("oud"), Ids{1});
    {
        const auto other = open_index(folder_.path() / "index");
        auto rebuild = other->begin_rebuild();
        (*rebuild)->put(member(2, "nieuw"));
        (*rebuild)->publish(500);
    }
    EXPECT_EQ(ids("nieuw"), Ids{2});
    EXPECT_EQ(index_->commit(10), 500);
}

TEST_F(IndexTest, runs_one_rebuild_at_a_time) {
    auto first = index_->begin_rebuild();
    ASSERT_TRUE(first.ok());
    auto second = open_index(folder_.path() / "index")->begin_rebuild();
    ASSERT_FALSE(second.ok());
    EXPECT_TRUE(second.refusal().is(IndexRefusal::rebuild_already_running));
    *first = nullptr;
    EXPECT_TRUE(index_->begin_rebuild().ok());
}

TEST_F(IndexTest, leaves_no_trace_of_a_rebuild_that_was_dropped) {
    {
        auto rebuild = index_->begin_rebuild();
        (*rebuild)->put(member(1, "bakker"));
    }
    EXPECT_EQ(generations_in(folder_.path() / "index"), 1u);
    EXPECT_THAT(ids("bakker"), IsEmpty());
}

TEST_F(IndexTest, begins_anew_when_its_files_cannot_be_read) {
    auto rebuild = index_->begin_rebuild();
    (*rebuild)->put(member(1, "bakker"));
    (*rebuild)->publish(7);
    index_ = nullptr;
    std::ofstream(folder_.path() / "index" / "current" / "visitors" / "iamglass") << "garbage";
    index_ = open_index(folder_.path() / "index");
    EXPECT_TRUE(index_->needs_rebuild());
    EXPECT_EQ(index_->cursor(), 0);
    EXPECT_THAT(ids("bakker"), IsEmpty());
}

TEST_F(IndexTest, faults_when_its_folder_cannot_be_made) {
    std::ofstream(folder_.path() / "file") << "x";
    EXPECT_THROW(open_index(folder_.path() / "file" / "index"), IndexFault);
}

TEST_F(IndexTest, answers_all_threads_while_it_is_written_and_rebuilt) {
    add(1, "bakker");
    commit();
    std::atomic<bool> stop = false;
    std::atomic<int> wrong = 0;
    std::atomic<int> answered = 0;
    std::vector<std::thread> readers;
    for (int i = 0; i < 3; ++i) {
        readers.emplace_back([&, i] {
            while (!stop) {
                const Layer layer = i == 0 ? Layer::visitor : Layer::member;
                const auto ids = this->ids("bakker", layer);
                if (ids.empty() || ids.front() != 1) ++wrong;
                ++answered;
            }
        });
    }
    for (int round = 0; round < 10; ++round) {
        for (int id = 2; id < 12; ++id) add(id + round, "slager " + std::to_string(round));
        commit();
        auto rebuild = index_->begin_rebuild();
        (*rebuild)->put(member(1, "bakker"));
        (*rebuild)->publish(cursor_);
    }
    while (answered < 50) std::this_thread::yield();
    stop = true;
    for (auto& reader : readers) reader.join();
    EXPECT_EQ(wrong, 0);
}

}  // namespace
}  // namespace agora::search
