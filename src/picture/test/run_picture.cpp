#include "run_picture.hpp"

#include <vips/vips.h>

#include <atomic>
#include <fcntl.h>
#include <filesystem>
#include <fstream>
#include <iterator>
#include <spawn.h>
#include <stdexcept>
#include <sys/mman.h>
#include <sys/resource.h>
#include <sys/wait.h>
#include <thread>
#include <unistd.h>

namespace agora::picture::test {
namespace {

const bool kLibraryStarted = vips_init("agora_picture_test") == 0;

/// A file in memory, on a descriptor that no target of the child's can overlap.
int memory_file(std::string_view content) {
    const int low = memfd_create("test", MFD_CLOEXEC);
    const int descriptor = fcntl(low, F_DUPFD_CLOEXEC, 50);
    close(low);
    const auto size = static_cast<ssize_t>(content.size());
    if (write(descriptor, content.data(), content.size()) != size) {
        throw std::runtime_error("cannot fill a file in memory");
    }
    lseek(descriptor, 0, SEEK_SET);
    return descriptor;
}

std::string content_of(int descriptor) {
    std::string content(static_cast<std::size_t>(lseek(descriptor, 0, SEEK_END)), '\0');
    if (pread(descriptor, content.data(), content.size(), 0) < 0) content.clear();
    return content;
}

double milliseconds_of(const timeval& time) {
    return static_cast<double>(time.tv_sec) * 1e3 + static_cast<double>(time.tv_usec) / 1e3;
}

/// The descriptors become 0, 1, 2 … of the child.
Ran run(const std::vector<std::string>& words, const std::vector<int>& descriptors) {
    posix_spawn_file_actions_t actions;
    posix_spawn_file_actions_init(&actions);
    int target = 0;
    for (const int descriptor : descriptors) {
        posix_spawn_file_actions_adddup2(&actions, descriptor, target++);
    }
    posix_spawn_file_actions_addclosefrom_np(&actions, target);

    const std::string program = std::string{AGORA_BUILD_DIR} + "/agora-picture";
    std::vector<char*> arguments{const_cast<char*>("agora-picture")};
    for (const std::string& word : words) arguments.push_back(const_cast<char*>(word.c_str()));
    arguments.push_back(nullptr);
    char* environment[] = {nullptr};

    pid_t child = -1;
    if (posix_spawn(&child, program.c_str(), &actions, nullptr, arguments.data(), environment) !=
        0) {
        throw std::runtime_error("cannot start " + program);
    }
    int status = 0;
    rusage used{};
    wait4(child, &status, 0, &used);
    posix_spawn_file_actions_destroy(&actions);

    Ran result;
    result.milliseconds = milliseconds_of(used.ru_utime) + milliseconds_of(used.ru_stime);
    result.peak_kilobytes = used.ru_maxrss;
    if (WIFEXITED(status)) result.exit_code = WEXITSTATUS(status);
    if (WIFSIGNALED(status)) result.signal = WTERMSIG(status);
    result.line = content_of(descriptors[1]);
    for (std::size_t index = 3; index < descriptors.size(); ++index) {
        result.outputs.push_back(content_of(descriptors[index]));
    }
    for (const int descriptor : descriptors) close(descriptor);
    return result;
}

}  // namespace

Ran run_picture(std::string_view input, const std::vector<std::string>& sizes,
                const std::vector<std::string>& options) {
    std::vector<int> descriptors{memory_file(input), memory_file({}), memory_file({})};
    std::vector<std::string> words = options;
    words.emplace_back("@0");
    for (const std::string& size : sizes) {
        words.push_back(size + ":" + std::to_string(descriptors.size()));
        descriptors.push_back(memory_file({}));
    }
    return run(words, descriptors);
}

std::vector<Ran> run_pictures(const std::vector<std::string>& inputs,
                              const std::vector<std::string>& sizes) {
    std::vector<Ran> results(inputs.size());
    std::atomic<std::size_t> next{0};
    const auto work = [&] {
        for (std::size_t at = next++; at < inputs.size(); at = next++) {
            results[at] = run_picture(inputs[at], sizes);
        }
    };
    std::vector<std::thread> threads;
    for (int count = 0; count < 4; ++count) threads.emplace_back(work);
    for (std::thread& thread : threads) thread.join();
    return results;
}

Ran run_words(const std::vector<std::string>& words) {
    return run(words, {memory_file({}), memory_file({}), memory_file({})});
}

const std::uint8_t* Shown::at(int x, int y) const {
    return reinterpret_cast<const std::uint8_t*>(rgba.data()) + 4 * (y * width + x);
}

Shown shown_webp(std::string_view webp) {
    if (!kLibraryStarted) throw std::runtime_error("libvips can't start");
    VipsImage* image = nullptr;
    if (vips_webpload_buffer(const_cast<char*>(webp.data()), webp.size(), &image, nullptr) != 0) {
        throw std::runtime_error(vips_error_buffer());
    }
    if (vips_image_hasalpha(image) == 0) {
        VipsImage* opaque = nullptr;
        vips_addalpha(image, &opaque, nullptr);
        g_object_unref(image);
        image = opaque;
    }
    std::size_t size = 0;
    void* pixels = vips_image_write_to_memory(image, &size);
    Shown shown{image->Xsize, image->Ysize, {static_cast<const char*>(pixels), size}};
    g_free(pixels);
    g_object_unref(image);
    return shown;
}

std::string samples_folder() {
    std::string folder = std::string{AGORA_SOURCE_DIR} + std::string{kUploads};
    return std::filesystem::exists(folder) ? folder : std::string{};
}

std::string read_file(const std::string& path) {
    std::ifstream in(path, std::ios::binary);
    return {std::istreambuf_iterator<char>(in), {}};
}

}  // namespace agora::picture::test
