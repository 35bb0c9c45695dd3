#pragma once

#include "agora/http/response.hpp"

#include <cstdint>
#include <string>
#include <string_view>

namespace agora::http {

enum class Progress { done, blocked, broken };

/// The bytes of one answer on their way to a socket that does not block.
class Outgoing {
 public:
    /// The head must stay as it is until send returns; what it could not send is kept.
    void begin(std::string_view head, Body body);
    Progress send(int socket);

    std::uint64_t sent() const { return sent_; }
    /// Frees the body.
    void end();

 private:
    Progress send_bytes(int socket, std::string_view body, bool more_follows);
    Progress send_region(int socket, const FileRegion& region);
    void keep_unsent_head();

    std::string_view head_;
    std::string kept_head_;
    Body body_;
    std::uint64_t sent_ = 0;
};

/// Sends two pieces at once; gives the bytes taken, or -1 with errno.
std::int64_t send_pieces(int socket, std::string_view first, std::string_view second, int flags);

}  // namespace agora::http
