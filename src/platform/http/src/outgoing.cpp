#include "outgoing.hpp"

#include <algorithm>
#include <array>
#include <cerrno>
#include <utility>

#include <sys/sendfile.h>
#include <sys/socket.h>
#include <sys/uio.h>

namespace agora::http {
namespace {

/// A part of a file that is sent before others get their turn.
constexpr std::uint64_t kRegionPerTurn = 1024 * 1024;

Progress after_error() {
    return errno == EAGAIN || errno == EWOULDBLOCK || errno == EINTR ? Progress::blocked
                                                                     : Progress::broken;
}

std::string_view bytes_of(const Body& body) {
    if (const auto* owned = std::get_if<std::string>(&body)) return *owned;
    if (const auto* shared = std::get_if<SharedText>(&body)) {
        return *shared ? std::string_view{**shared} : std::string_view{};
    }
    if (const auto* fixed = std::get_if<StaticText>(&body)) return fixed->bytes;
    return {};
}

}  // namespace

std::int64_t send_pieces(int socket, std::string_view first, std::string_view second, int flags) {
    std::array<iovec, 2> pieces{iovec{const_cast<char*>(first.data()), first.size()},
                                iovec{const_cast<char*>(second.data()), second.size()}};
    msghdr message{};
    message.msg_iov = pieces.data();
    message.msg_iovlen = second.empty() ? 1 : 2;
    return ::sendmsg(socket, &message, MSG_NOSIGNAL | MSG_DONTWAIT | flags);
}

void Outgoing::begin(std::string_view head, Body body) {
    head_ = head;
    body_ = std::move(body);
    sent_ = 0;
}

Progress Outgoing::send(int socket) {
    Progress progress = Progress::done;
    if (const auto* region = std::get_if<FileRegion>(&body_)) {
        if (sent_ < head_.size()) progress = send_bytes(socket, {}, region->length > 0);
        if (progress == Progress::done) progress = send_region(socket, *region);
    } else {
        progress = send_bytes(socket, bytes_of(body_), false);
    }
    if (progress == Progress::blocked) keep_unsent_head();
    return progress;
}

Progress Outgoing::send_bytes(int socket, std::string_view body, bool more_follows) {
    const std::uint64_t all = head_.size() + body.size();
    while (sent_ < all) {
        const auto in_head = static_cast<std::size_t>(std::min<std::uint64_t>(sent_, head_.size()));
        const auto in_body = static_cast<std::size_t>(sent_ - in_head);
        const std::string_view head_rest = head_.substr(in_head);
        const std::string_view body_rest = body.substr(in_body);
        const std::int64_t taken = head_rest.empty() ? send_pieces(socket, body_rest, {}, 0)
                                                     : send_pieces(socket, head_rest, body_rest,
                                                                   more_follows ? MSG_MORE : 0);
        if (taken < 0) return after_error();
        sent_ += static_cast<std::uint64_t>(taken);
    }
    return Progress::done;
}

Progress Outgoing::send_region(int socket, const FileRegion& region) {
    std::uint64_t this_turn = 0;
    while (sent_ - head_.size() < region.length) {
        if (this_turn >= kRegionPerTurn) return Progress::blocked;
        const std::uint64_t done = sent_ - head_.size();
        auto offset = static_cast<off_t>(region.offset + done);
        const auto count = static_cast<std::size_t>(std::min(region.length - done, kRegionPerTurn));
        const ssize_t taken = ::sendfile(socket, region.file->descriptor(), &offset, count);
        if (taken < 0) return after_error();
        // The file became shorter: the promised length can't be kept.
        if (taken == 0) return Progress::broken;
        sent_ += static_cast<std::uint64_t>(taken);
        this_turn += static_cast<std::uint64_t>(taken);
    }
    return Progress::done;
}

void Outgoing::keep_unsent_head() {
    if (head_.data() == kept_head_.data()) return;
    kept_head_ = head_;
    head_ = kept_head_;
}

void Outgoing::end() {
    body_ = std::string{};
    kept_head_ = {};
    head_ = {};
}

}  // namespace agora::http
