#include "durable_file.hpp"

#include "agora/db/fault.hpp"

#include <fcntl.h>
#include <unistd.h>

#include <system_error>
#include <utility>

namespace agora::db {
namespace {

void make_durable(const std::filesystem::path& path) {
    const int descriptor = ::open(path.c_str(), O_RDONLY | O_CLOEXEC);
    const bool done = descriptor >= 0 && ::fsync(descriptor) == 0;
    if (descriptor >= 0) ::close(descriptor);
    if (!done) throw Fault("cannot be made durable: " + path.string());
}

}  // namespace

DurableFile::DurableFile(std::filesystem::path file)
    : file_(std::move(file)), unfinished_(file_.string() + ".unfinished") {
    std::error_code ignored;
    std::filesystem::remove(unfinished_, ignored);
    const int made = ::open(unfinished_.c_str(), O_WRONLY | O_CREAT | O_EXCL | O_CLOEXEC, 0600);
    if (made < 0) throw Fault("cannot be written: " + unfinished_.string());
    ::close(made);
}

DurableFile::~DurableFile() {
    std::error_code ignored;
    std::filesystem::remove(unfinished_, ignored);
}

void DurableFile::finish() const {
    std::error_code error;
    make_durable(unfinished_);
    std::filesystem::rename(unfinished_, file_, error);
    if (error) throw Fault("cannot be written: " + file_.string() + ": " + error.message());
    make_durable(std::filesystem::absolute(file_).parent_path());
}

}  // namespace agora::db
