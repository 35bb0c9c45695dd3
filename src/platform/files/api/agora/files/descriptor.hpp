#pragma once

#include <cerrno>
#include <cstdint>
#include <cstring>
#include <string>
#include <unistd.h>
#include <utility>

namespace agora::files {

/// An open file, closed with its owner.
class Descriptor {
 public:
    Descriptor() = default;
    explicit Descriptor(int number) : number_(number) {}
    Descriptor(Descriptor&& other) noexcept : number_(std::exchange(other.number_, -1)) {}
    Descriptor& operator=(Descriptor&& other) noexcept {
        std::swap(number_, other.number_);
        return *this;
    }
    ~Descriptor() {
        if (number_ >= 0) close(number_);
    }

    int number() const { return number_; }
    bool is_open() const { return number_ >= 0; }

 private:
    int number_ = -1;
};

/// What the last system call failed on, in the kernel's words.
inline std::string last_error() {
    return std::strerror(errno);
}

/// At most this many bytes from the beginning; more is a Fault.
std::string read_whole(const Descriptor& file, std::uint64_t at_most);

}  // namespace agora::files
