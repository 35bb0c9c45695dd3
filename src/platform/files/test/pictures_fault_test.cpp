#include "agora/files/pictures.hpp"

#include "fixtures.hpp"

#include <gtest/gtest.h>

#include <atomic>
#include <chrono>
#include <cstdlib>
#include <fcntl.h>
#include <sstream>
#include <sys/mount.h>
#include <thread>
#include <unistd.h>

namespace agora::files::test {
namespace {

using Clock = std::chrono::steady_clock;
using std::chrono::milliseconds;

/// Programs that behave badly stand in for agora-picture.
class BadProgram : public testing::Test {
 protected:
    const TestFolder folder_;
    Store store_{folder_.path() / "files"};
    const std::filesystem::path upload_ = folder_.file("upload", png(8, 8));

    Result<MadePicture> make_by(const std::string& lines,
                                milliseconds time_limit = milliseconds(5000)) {
        Pictures pictures(store_,
                          {.program = folder_.script("program", lines), .time_limit = time_limit});
        return pictures.make({.file = upload_, .rights = rights()});
    }
    std::string fault_of(const std::string& lines) {
        try {
            (void)make_by(lines);
        } catch (const Fault& fault) {
            return fault.what();
        }
        return "no fault";
    }
};

TEST_F(BadProgram, ThatIsMissingIsAFaultThatNamesItsPlace) {
    Pictures pictures(store_, {.program = folder_.path() / "agora-picture"});
    const auto call = [&] { (void)pictures.make({.file = upload_, .rights = rights()}); };
    EXPECT_THROW(call(), Fault);
    try {
        pictures.check_program();
        FAIL() << "a missing program was not noticed";
    } catch (const Fault& fault) {
        EXPECT_EQ(std::string{fault.what()}, "cannot start " +
                                                 (folder_.path() / "agora-picture").string() +
                                                 ": No such file or directory");
    }
}

TEST_F(BadProgram, ThatNeverEndsIsKilledInTime) {
    const auto start = Clock::now();
    const auto result = make_by("exec sleep 60", milliseconds(200));
    EXPECT_LT(Clock::now() - start, milliseconds(3000));
    ASSERT_FALSE(result);
    EXPECT_TRUE(result.refusal().is(PictureRefusal::picture_too_hard_to_read));
}

TEST_F(BadProgram, ThatDiesOfASignalRefusesThePicture) {
    for (const std::string signal : {"SEGV", "SYS", "XCPU", "KILL"}) {
        const auto result = make_by("kill -" + signal + " $$");
        ASSERT_FALSE(result);
        EXPECT_TRUE(result.refusal().is(PictureRefusal::picture_too_hard_to_read));
    }
}

TEST_F(BadProgram, ThatSaysItCannotIsAFault) {
    EXPECT_EQ(fault_of("echo '{\"fault\":\"cannot write\"}'; exit 3"),
              "agora-picture ended with 3: {\"fault\":\"cannot write\"}\n");
    EXPECT_EQ(fault_of("echo 'lib: cannot open' >&2; exit 127"),
              "agora-picture ended with 127: lib: cannot open\n");
    EXPECT_EQ(fault_of("echo '{\"refused\":\"whatever\"}'; exit 1"),
              "agora-picture ended with 1: {\"refused\":\"whatever\"}\n");
    EXPECT_NE(fault_of("yes | head -c 100000; exit 1"), "no fault");
}

TEST_F(BadProgram, ThatGivesSomethingElseIsNotBelieved) {
    for (const std::string lines : {"exit 0", "echo '<script>' >&3; echo '<script>' >&4",
                                    "cat /bin/sh >&3; cat /bin/sh >&4"}) {
        const auto result = make_by(lines);
        ASSERT_FALSE(result) << lines;
        EXPECT_TRUE(result.refusal().is(PictureRefusal::picture_is_damaged));
    }
    EXPECT_TRUE(files_below(store_.folder()).empty());
}

TEST_F(BadProgram, SeesNeitherOurFilesNorOurEnvironment) {
    setenv("AGORA_TEST_SECRET", "secret", 1);
    const int leaked = open("/etc/passwd", O_RDONLY);
    // 10 is where the shell reads its script.
    EXPECT_EQ(fault_of("ls /proc/$$/fd; tr '\\0' '\\n' </proc/$$/environ; exit 3"),
              "agora-picture ended with 3: 0\n1\n10\n2\n3\n4\n");
    close(leaked);
    unsetenv("AGORA_TEST_SECRET");
}

TEST_F(BadProgram, RunsAtMostTwoAtATime) {
    const std::string running = (folder_.path() / "running").string();
    std::filesystem::create_directory(running);
    const std::string lines = "mkdir " + running + "/$$; ls " + running + " | wc -l >>" + running +
                              ".log; sleep 0.1; rmdir " + running +
                              "/$$; echo '{\"refused\":\"empty\"}'; exit 1";
    Pictures pictures(store_, {.program = folder_.script("program", lines)});
    std::vector<std::thread> threads;
    for (int thread = 0; thread < 7; ++thread) {
        threads.emplace_back(
            [&] { EXPECT_FALSE(pictures.make({.file = upload_, .rights = rights()})); });
    }
    for (std::thread& thread : threads) thread.join();
    std::istringstream log(read_file(running + ".log"));
    int lines_read = 0;
    for (int count = 0; log >> count; ++lines_read) EXPECT_LE(count, 2);
    EXPECT_EQ(lines_read, 7);
}

TEST_F(BadProgram, SendsAwayWhoWouldWaitTooLong) {
    PictureOptions options{.program = folder_.script("program", "exec sleep 1"),
                           .at_once = 1,
                           .waiting_at_most = 1,
                           .waiting_time = milliseconds(100),
                           .time_limit = milliseconds(600)};
    Pictures pictures(store_, options);
    std::atomic<int> sent_away{0};
    std::vector<std::thread> threads;
    for (int thread = 0; thread < 3; ++thread) {
        threads.emplace_back([&] {
            const auto result = pictures.make({.file = upload_, .rights = rights()});
            ASSERT_FALSE(result);
            if (result.refusal().is(PictureRefusal::too_many_pictures_at_once)) ++sent_away;
            EXPECT_TRUE(result.refusal().kind() == RefusalKind::too_many ||
                        result.refusal().is(PictureRefusal::picture_too_hard_to_read));
        });
    }
    for (std::thread& thread : threads) thread.join();
    EXPECT_EQ(sent_away, 2);
}

TEST_F(BadProgram, AMissingUploadIsAFault) {
    Pictures pictures(store_, {.program = AGORA_BUILD_DIR "/agora-picture"});
    const auto call = [&] {
        (void)pictures.make({.file = folder_.path() / "gone", .rights = rights()});
    };
    EXPECT_THROW(call(), Fault);
}

TEST(PicturesOnAFullDisk, AreAFaultAndLeaveNothing) {
    const TestFolder folder;
    if (mount("tmpfs", folder.path().c_str(), "tmpfs", 0, "size=64k") != 0) {
        GTEST_SKIP() << "only root can make a small disk";
    }
    const TestFolder elsewhere;
    Store store(folder.path() / "files");
    const auto filler = folder.file("filler", "");
    std::filesystem::resize_file(filler, 0);
    const int full = open(filler.c_str(), O_WRONLY);
    const std::string page(4096, 'x');
    while (write(full, page.data(), page.size()) > 0) continue;
    close(full);
    Pictures pictures(store, {.program = AGORA_BUILD_DIR "/agora-picture"});
    const PictureRequest request{.file = elsewhere.file("upload", png(2000, 1000)),
                                 .rights = rights()};
    const auto call = [&] { (void)pictures.make(request); };
    EXPECT_THROW(call(), Fault);
    EXPECT_TRUE(files_below(store.folder()).empty());
    std::filesystem::remove(filler);
    EXPECT_TRUE(pictures.make(request));
    umount(folder.path().c_str());
}

}  // namespace
}  // namespace agora::files::test
