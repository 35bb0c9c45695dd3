#pragma once

#include <filesystem>

namespace agora::db {

/// A file that appears under its name whole and durable, or not at all. Written under another name
/// beside it, which is there from the start, empty and its owner's only.
class DurableFile {
 public:
    explicit DurableFile(std::filesystem::path file);
    DurableFile(const DurableFile&) = delete;
    DurableFile& operator=(const DurableFile&) = delete;
    ~DurableFile();

    const std::filesystem::path& unfinished() const { return unfinished_; }
    /// Makes what was written durable and gives it its name. Throws Fault.
    void finish() const;

 private:
    std::filesystem::path file_;
    std::filesystem::path unfinished_;
};

}  // namespace agora::db
