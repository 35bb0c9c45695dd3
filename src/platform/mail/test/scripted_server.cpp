#include "scripted_server.hpp"

#include "agora/base/assert.hpp"

#include <arpa/inet.h>
#include <netinet/tcp.h>
#include <openssl/ssl.h>
#include <poll.h>
#include <sys/socket.h>
#include <unistd.h>

#include <csignal>
#include <optional>

namespace agora::mail::test {
namespace {

int listen_on_this_machine() {
    const int listening = ::socket(AF_INET, SOCK_STREAM, 0);
    sockaddr_in here{};
    here.sin_family = AF_INET;
    here.sin_addr.s_addr = htonl(INADDR_LOOPBACK);
    AGORA_ASSERT(::bind(listening, reinterpret_cast<sockaddr*>(&here), sizeof here) == 0);
    AGORA_ASSERT(::listen(listening, 8) == 0);
    return listening;
}

std::uint16_t port_of(int listening) {
    sockaddr_in here{};
    socklen_t length = sizeof here;
    AGORA_ASSERT(::getsockname(listening, reinterpret_cast<sockaddr*>(&here), &length) == 0);
    return ntohs(here.sin_port);
}

bool becomes_readable(int descriptor, const std::atomic<bool>& stopping) {
    while (!stopping) {
        pollfd waited{descriptor, POLLIN, 0};
        if (::poll(&waited, 1, 20) > 0) return true;
    }
    return false;
}

std::string between_angles(const std::string& line) {
    const auto from = line.find('<');
    return line.substr(from + 1, line.find('>') - from - 1);
}

}  // namespace

/// One connection, read line by line.
class ScriptedServer::Line {
 public:
    Line(int descriptor, const std::shared_ptr<SSL_CTX>& tls, const std::atomic<bool>& stopping)
        : descriptor_(descriptor), stopping_(stopping) {
        if (!tls) return;
        ssl_.reset(SSL_new(tls.get()), &SSL_free);
        SSL_set_fd(ssl_.get(), descriptor_);
        broken_ = SSL_accept(ssl_.get()) != 1;
    }
    Line(const Line&) = delete;
    Line& operator=(const Line&) = delete;
    ~Line() { ::close(descriptor_); }

    std::optional<std::string> read() {
        while (!broken_) {
            const auto end = buffer_.find("\r\n");
            if (end != std::string::npos) {
                const std::string line = buffer_.substr(0, end);
                buffer_.erase(0, end + 2);
                return line;
            }
            fill();
        }
        return std::nullopt;
    }

    void write(const std::string& line) {
        const std::string bytes = line + "\r\n";
        const int length = static_cast<int>(bytes.size());
        if (ssl_) {
            broken_ = broken_ || SSL_write(ssl_.get(), bytes.data(), length) != length;
        } else {
            broken_ = broken_ || ::send(descriptor_, bytes.data(), bytes.size(), MSG_NOSIGNAL) < 0;
        }
    }

    void wait_for_the_end() {
        while (!broken_) fill();
    }

 private:
    void fill() {
        char bytes[4096];
        const bool pending = ssl_ && SSL_pending(ssl_.get()) > 0;
        if (!pending && !becomes_readable(descriptor_, stopping_)) {
            broken_ = true;
            return;
        }
        const auto length = ssl_ ? SSL_read(ssl_.get(), bytes, sizeof bytes)
                                 : ::recv(descriptor_, bytes, sizeof bytes, 0);
        broken_ = length <= 0;
        if (!broken_) buffer_.append(bytes, static_cast<std::size_t>(length));
    }

    int descriptor_;
    const std::atomic<bool>& stopping_;
    std::shared_ptr<SSL> ssl_;
    std::string buffer_;
    bool broken_ = false;
};

ScriptedServer::ScriptedServer(Script script)
    : listening_(listen_on_this_machine()),
      port_(port_of(listening_)),
      script_(std::move(script)),
      thread_([this] { serve(); }) {}

ScriptedServer::~ScriptedServer() {
    stopping_ = true;
    thread_.join();
    ::close(listening_);
}

void ScriptedServer::follow(Script script) {
    const std::lock_guard lock(mutex_);
    script_ = std::move(script);
}

std::vector<Received> ScriptedServer::received() const {
    const std::lock_guard lock(mutex_);
    return received_;
}

void ScriptedServer::serve() {
    sigset_t pipe;
    sigemptyset(&pipe);
    sigaddset(&pipe, SIGPIPE);
    pthread_sigmask(SIG_BLOCK, &pipe, nullptr);
    while (becomes_readable(listening_, stopping_)) {
        const int descriptor = ::accept(listening_, nullptr, nullptr);
        const int at_once = 1;
        ::setsockopt(descriptor, IPPROTO_TCP, TCP_NODELAY, &at_once, sizeof at_once);
        ++connections_;
        const Script script = [&] {
            const std::lock_guard lock(mutex_);
            return script_;
        }();
        Line line(descriptor, script.tls, stopping_);
        talk(line, script);
    }
}

/// False when the connection ends with it.
bool ScriptedServer::answer(Line& line, const std::string& reply) {
    if (reply == kHang) line.wait_for_the_end();
    if (reply == kHang || reply == kCut) return false;
    line.write(reply);
    return true;
}

bool ScriptedServer::take_content(Line& line, Received mail, const std::string& reply) {
    while (const auto text = line.read()) {
        if (*text == ".") {
            const std::lock_guard lock(mutex_);
            received_.push_back(std::move(mail));
            break;
        }
        mail.content += (text->rfind("..", 0) == 0 ? text->substr(1) : *text) + "\r\n";
    }
    return answer(line, reply);
}

void ScriptedServer::talk(Line& line, const Script& script) {
    const auto scripted = [&](const std::string& verb, const std::string& usual) {
        const auto found = script.answers.find(verb);
        return found == script.answers.end() ? usual : found->second;
    };
    if (!answer(line, script.greeting)) return;
    Received mail;
    while (const auto command = line.read()) {
        const std::string verb = command->substr(0, 4);
        if (verb == "EHLO" && script.answers.count(verb) == 0) {
            for (const std::string& ability : script.abilities) line.write("250-" + ability);
        }
        if (verb == "MAIL") mail.sender = between_angles(*command);
        if (verb == "RCPT") mail.recipient = between_angles(*command);
        const std::string reply = scripted(verb, verb == "DATA" ? "354 go" : "250 ok");
        if (!answer(line, reply) || verb == "QUIT") return;
        if (verb == "DATA" && reply.front() == '3' &&
            !take_content(line, mail, scripted("content", "250 taken"))) {
            return;
        }
    }
}

}  // namespace agora::mail::test
