#include "agora/files/store.hpp"

#include "fixtures.hpp"

#include <gtest/gtest.h>
#include <rapidcheck.h>

#include <algorithm>
#include <fcntl.h>
#include <fstream>
#include <sys/stat.h>
#include <thread>

namespace agora::files::test {
namespace {

class StoreTest : public testing::Test {
 protected:
    const TestFolder folder_;
    Store store_{folder_.path() / "files"};

    static Instant now() {
        timespec time{};
        clock_gettime(CLOCK_REALTIME, &time);
        return Instant::from_seconds(time.tv_sec);
    }
    static constexpr Duration kHour = std::chrono::hours(1);
};

TEST(DigestTest, IsTheSha256OfTheContent) {
    EXPECT_EQ(Digest::of("abc").text(),
              "ba7816bf8f01cfea414140de5dae2223b00361a396177a9cb410ff61f20015ad");
    EXPECT_EQ(Digest::parse(Digest::of("abc").text()), Digest::of("abc"));
}

TEST(DigestTest, ReadsOneSpellingOnly) {
    const std::string right = Digest::of("abc").text();
    EXPECT_FALSE(Digest::parse(""));
    EXPECT_FALSE(Digest::parse(right.substr(1)));
    EXPECT_FALSE(Digest::parse(right + "0"));
    EXPECT_FALSE(Digest::parse("B" + right.substr(1)));
    EXPECT_FALSE(Digest::parse("/" + right.substr(1)));
}

TEST_F(StoreTest, GivesBackWhatWasPut) {
    const Digest digest = store_.put("hello");
    EXPECT_EQ(digest, Digest::of("hello"));
    EXPECT_TRUE(store_.exists(digest));
    EXPECT_EQ(store_.read(digest), "hello");
    EXPECT_EQ(read_file(*store_.find(digest)), "hello");
    EXPECT_FALSE(store_.read(Digest::of("other")));
    EXPECT_FALSE(store_.find(Digest::of("other")));
}

TEST_F(StoreTest, GivesBackAnyBytes) {
    EXPECT_TRUE(rc::check("any bytes survive put and read", [this](const std::string& bytes) {
        RC_ASSERT(store_.read(store_.put(bytes)) == bytes);
    }));
}

TEST_F(StoreTest, CopiesAFileAndLeavesIt) {
    const std::string content(300'000, 'x');
    const auto upload = folder_.file("upload", content);
    const Digest digest = store_.put_file(upload);
    EXPECT_EQ(digest, Digest::of(content));
    EXPECT_EQ(store_.read(digest), content);
    EXPECT_EQ(read_file(upload), content);
    EXPECT_THROW(store_.put_file(folder_.path() / "missing"), Fault);
}

TEST_F(StoreTest, KeepsTheSameContentOnceUnderItsDigestForTheOwnerAlone) {
    store_.put("same");
    const Digest digest = store_.put("same");
    const std::string text = digest.text();
    const std::string name = text.substr(0, 2) + "/" + text.substr(2);
    EXPECT_EQ(files_below(store_.folder()), std::vector<std::string>{name});
    struct stat state {};
    stat((store_.folder() / name).c_str(), &state);
    EXPECT_EQ(state.st_mode & 0777, 0600U);
    stat(store_.folder().c_str(), &state);
    EXPECT_EQ(state.st_mode & 0777, 0700U);
}

TEST_F(StoreTest, RemovesOnlyWhatWasNotPutRecently) {
    const Digest digest = store_.put("old");
    EXPECT_EQ(store_.remove(digest, now() - kHour), Store::Removal::put_too_recently);
    EXPECT_TRUE(store_.exists(digest));
    EXPECT_EQ(store_.remove(digest, now() + kHour), Store::Removal::removed);
    EXPECT_FALSE(store_.exists(digest));
    EXPECT_EQ(store_.remove(digest, now() + kHour), Store::Removal::was_not_there);
}

TEST_F(StoreTest, PuttingAgainMakesAnOldFileRecent) {
    const Digest digest = store_.put("shared by two");
    const timespec old[2] = {{1'000'000'000, 0}, {1'000'000'000, 0}};
    utimensat(AT_FDCWD, store_.find(digest)->c_str(), old, 0);
    store_.put("shared by two");
    EXPECT_EQ(store_.remove(digest, now() - kHour), Store::Removal::put_too_recently);
}

TEST_F(StoreTest, ListsEveryFileInOrder) {
    std::vector<Digest> expected;
    for (int number = 0; number < 50; ++number)
        expected.push_back(store_.put(std::to_string(number)));
    std::ranges::sort(expected);
    std::vector<Digest> listed;
    store_.each([&](const StoredFile& file) {
        listed.push_back(file.digest);
        EXPECT_LE(file.size, 2U);
        EXPECT_GT(file.put_at, now() - kHour);
    });
    EXPECT_EQ(listed, expected);
}

TEST_F(StoreTest, FindsWhatDiffersFromItsName) {
    EXPECT_TRUE(store_.verify().empty());
    const Digest changed = store_.put("as it was");
    store_.put("untouched");
    std::ofstream(*store_.find(changed)) << "as it is";
    std::ofstream(store_.folder() / "note.txt") << "?";
    std::ofstream(store_.find(changed)->parent_path() / "note.txt") << "?";
    const std::vector<Damage> damages = store_.verify();
    ASSERT_EQ(damages.size(), 3U);
    int wrong_content = 0;
    for (const Damage& damage : damages) {
        if (damage.kind != Damage::Kind::content_differs_from_name) continue;
        ++wrong_content;
        EXPECT_EQ(store_.folder() / damage.path, *store_.find(changed));
    }
    EXPECT_EQ(wrong_content, 1);
}

TEST_F(StoreTest, PuttingAgainHealsADamagedFile) {
    const Digest digest = store_.put("as it was");
    std::ofstream(*store_.find(digest)) << "broken";
    store_.put("as it was");
    EXPECT_TRUE(store_.verify().empty());
}

TEST_F(StoreTest, RemovesWhatAnInterruptedPutLeft) {
    std::ofstream(store_.folder() / ".incoming" / "half") << "ha";
    EXPECT_TRUE(store_.verify().empty()) << "not yet a file of the store";
    EXPECT_EQ(store_.remove_leftovers(now() - kHour), 0);
    EXPECT_EQ(store_.remove_leftovers(now() + kHour), 1);
    EXPECT_TRUE(files_below(store_.folder()).empty());
}

TEST_F(StoreTest, ManyThreadsPutAndRemoveWithoutLosingAnything) {
    std::vector<std::thread> threads;
    for (int thread = 0; thread < 4; ++thread) {
        threads.emplace_back([this] {
            Store mine(store_.folder());
            for (int number = 0; number < 60; ++number) {
                const Digest digest = mine.put(std::to_string(number % 7));
                mine.remove(Digest::of(std::to_string((number + 1) % 7)), now() - kHour);
                EXPECT_TRUE(mine.exists(digest));
            }
        });
    }
    for (std::thread& thread : threads) thread.join();
    EXPECT_EQ(files_below(store_.folder()).size(), 7U);
    EXPECT_TRUE(store_.verify().empty());
}

}  // namespace
}  // namespace agora::files::test
