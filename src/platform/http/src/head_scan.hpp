#pragma once

#include <cstddef>
#include <string_view>

namespace agora::http {

struct HeadLimits {
    std::size_t header_bytes = 16 * 1024;  ///< request line and header lines together
    std::size_t target_bytes = 8 * 1024;
};

/// Finds the end of a request's head while it comes, and refuses early what no honest client
/// sends: a bare LF or CR, a control character, a folded line (RFC 9112, 2.2 and 5.2).
class HeadScan {
 public:
    enum class Verdict { incomplete, complete, refused };

    explicit HeadScan(const HeadLimits& limits) : limits_(limits) {}

    /// Takes all bytes of the head so far, each time from the first; looks at the new ones only.
    Verdict scan(std::string_view bytes);
    std::size_t head_size() const { return seen_; }
    int status() const { return status_; }

 private:
    Verdict refuse(int status);
    Verdict take(char letter);
    Verdict end_line();

    HeadLimits limits_;
    std::size_t seen_ = 0;
    std::size_t line_start_ = 0;
    std::size_t lines_ = 0;
    bool after_return_ = false;
    int status_ = 0;
};

}  // namespace agora::http
