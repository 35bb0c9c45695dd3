#include "event_queue.hpp"

#include <algorithm>
#include <array>
#include <cerrno>
#include <utility>

#include <sys/socket.h>
#include <sys/uio.h>

namespace agora::http {
namespace {

constexpr std::size_t kPiecesAtOnce = 16;

}  // namespace

void EventQueue::push(SharedBytes bytes) {
    backlog_ += bytes->size();
    waiting_.push_back(std::move(bytes));
}

Progress EventQueue::send(int socket) {
    while (!waiting_.empty()) {
        std::array<iovec, kPiecesAtOnce> pieces{};
        const std::size_t count = std::min(waiting_.size(), kPiecesAtOnce);
        for (std::size_t index = 0; index < count; ++index) {
            const std::size_t skipped = index == 0 ? sent_of_first_ : 0;
            pieces[index] = {const_cast<char*>(waiting_[index]->data()) + skipped,
                             waiting_[index]->size() - skipped};
        }
        msghdr message{};
        message.msg_iov = pieces.data();
        message.msg_iovlen = count;
        const ssize_t taken = ::sendmsg(socket, &message, MSG_NOSIGNAL | MSG_DONTWAIT);
        if (taken < 0) {
            const bool later = errno == EAGAIN || errno == EWOULDBLOCK || errno == EINTR;
            return later ? Progress::blocked : Progress::broken;
        }
        backlog_ -= static_cast<std::size_t>(taken);
        sent_of_first_ += static_cast<std::size_t>(taken);
        auto sent = waiting_.begin();
        while (sent != waiting_.end() && sent_of_first_ >= (*sent)->size()) {
            sent_of_first_ -= (*sent)->size();
            ++sent;
        }
        waiting_.erase(waiting_.begin(), sent);
    }
    waiting_.shrink_to_fit();
    return Progress::done;
}

}  // namespace agora::http
