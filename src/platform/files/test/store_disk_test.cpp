#include "agora/files/store.hpp"

#include "fixtures.hpp"

#include <gtest/gtest.h>

#include <csignal>
#include <sys/mount.h>
#include <sys/resource.h>
#include <sys/wait.h>
#include <unistd.h>

namespace agora::files::test {
namespace {

/// Runs the act in a child and says whether all that it expected held.
template <typename Act>
bool holds_in_a_child(Act act) {
    const pid_t child = fork();
    if (child == 0) _exit(act() ? 0 : 1);
    int status = 0;
    waitpid(child, &status, 0);
    return WIFEXITED(status) && WEXITSTATUS(status) == 0;
}

bool throws_fault(Store& store, const std::string& content) {
    try {
        store.put(content);
    } catch (const Fault&) {
        return true;
    }
    return false;
}

TEST(StoreOnABadDisk, LeavesNothingHalfWrittenWhenAFileCannotGrow) {
    const TestFolder folder;
    EXPECT_TRUE(holds_in_a_child([&] {
        Store store(folder.path() / "files");
        store.put("small");
        signal(SIGXFSZ, SIG_IGN);
        const rlimit small{100'000, 100'000};
        setrlimit(RLIMIT_FSIZE, &small);
        const bool refused = throws_fault(store, std::string(200'000, 'x'));
        return refused && files_below(store.folder()).size() == 1 && store.verify().empty();
    }));
}

TEST(StoreOnABadDisk, SaysThatItIsFullAndGoesOnWhenThereIsSpaceAgain) {
    const TestFolder folder;
    if (mount("tmpfs", folder.path().c_str(), "tmpfs", 0, "size=512k") != 0) {
        GTEST_SKIP() << "only root can make a small disk";
    }
    {
        Store store(folder.path() / "files");
        const Digest first = store.put(std::string(300'000, 'a'));
        EXPECT_TRUE(throws_fault(store, std::string(300'000, 'b')));
        EXPECT_EQ(files_below(store.folder()).size(), 1U);
        EXPECT_TRUE(store.verify().empty());
        store.remove(first, Instant::from_seconds(1LL << 40));
        EXPECT_TRUE(store.read(store.put(std::string(300'000, 'b'))));
    }
    umount(folder.path().c_str());
}

TEST(StoreOnABadDisk, SaysWhereItCannotBe) {
    const TestFolder folder;
    EXPECT_THROW(Store(folder.path() / "missing" / "files"), Fault);
    const auto file = folder.file("a file", "x");
    EXPECT_THROW(Store(file / "files"), Fault);
}

}  // namespace
}  // namespace agora::files::test
