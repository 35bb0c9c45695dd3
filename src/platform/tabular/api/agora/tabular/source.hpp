#pragma once

#include <cstddef>
#include <filesystem>
#include <memory>
#include <span>
#include <string>

namespace agora::tabular {

/// Bytes that can be read from the start more than once.
class Source {
 public:
    virtual ~Source() = default;
    /// Fills the buffer from where it stands; gives how many bytes, 0 at the end.
    virtual std::size_t read(std::span<char> buffer) = 0;
    virtual void rewind() = 0;
};

/// Throws std::system_error when the file cannot be opened or read.
std::unique_ptr<Source> open_file(const std::filesystem::path& path);
std::unique_ptr<Source> from_memory(std::string bytes);

}  // namespace agora::tabular
