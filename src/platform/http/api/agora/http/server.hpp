#pragma once

#include "agora/http/address.hpp"
#include "agora/http/event_streams.hpp"
#include "agora/http/metrics.hpp"
#include "agora/http/request.hpp"
#include "agora/http/response.hpp"
#include "agora/http/security_headers.hpp"

#include <chrono>
#include <cstdint>
#include <filesystem>
#include <functional>
#include <memory>
#include <optional>
#include <string>
#include <vector>

namespace agora::http {

/// What a route takes, decided from method and path before the body is read; more is 413.
struct Limits {
    std::size_t body_bytes = 64 * 1024;  ///< kept in memory: the body, or the texts of a form
    std::uint64_t upload_bytes = 0;      ///< files of a multipart form, all together
    std::size_t parts = 1000;            ///< fields and files of a form
};

/// Which header a trusted proxy writes; only that one is read, and only from a trusted proxy.
enum class ProxyHeader { x_forwarded_for, forwarded };

struct Access {
    Method method = Method::get;
    std::string_view route{};
    int status = 0;
    std::int64_t microseconds = 0;
    std::uint64_t bytes = 0;
};

/// Runs on a worker and may block. What it throws becomes a 500.
using Handler = std::function<Response(Request&)>;

struct Options {
    std::string address = "127.0.0.1";  ///< or listening_address() of a socket that listens already
    std::uint16_t port = 0;             ///< 0: any free one
    int io_threads = 0;                 ///< 0: one per core, at most 4
    int workers = 32;
    int most_reading = 0;     ///< GET and HEAD on workers at once, see Waiting; 0: all workers
    std::size_t queue = 512;  ///< requests waiting for a worker; more get 503
    std::chrono::milliseconds patience{800};  ///< one that waited longer gets 503, not a worker

    std::size_t header_bytes = 16 * 1024;
    std::size_t target_bytes = 8 * 1024;
    std::function<Limits(Method, std::string_view path)> limits_for{};  ///< none: Limits{}
    std::filesystem::path temporary_folder{};  ///< of uploads, see Server; empty: the system's

    std::chrono::milliseconds header_timeout{10'000};
    std::chrono::milliseconds body_grace{10'000};  ///< then at least body_rate on average
    std::size_t body_rate = 1024;                  ///< bytes per second, both directions
    std::chrono::milliseconds idle_timeout{30'000};
    std::size_t connections = 20'000;           ///< more get 503 and are closed
    std::size_t connections_per_address = 512;  ///< trusted proxies are exempt; 0: no limit
    std::vector<Network> trusted_proxies{};
    ProxyHeader proxy_header = ProxyHeader::x_forwarded_for;

    /// Runs on an I/O thread for each request without body before a worker is asked for, and must
    /// not block: cached pages and embedded files. Nothing: the handler answers.
    std::function<std::optional<Response>(const RequestHead&)> at_once{};
    /// The page of an answer that the server gives itself (400, 408, 413, 500, 503 …); must not
    /// block. None: a line of text. The head is incomplete when reading it failed.
    std::function<Response(int status, const RequestHead&)> error_page{};
    std::function<void(const Access&)> access{};  ///< after each answer, on an I/O thread

    SecurityPolicy security{};
    std::shared_ptr<EventStreams> event_streams{};  ///< none: a stream is answered with 503
    std::shared_ptr<Registry> metrics{};            ///< none: not counted
};

/// An HTTP/1.1 server. Listens from construction; throws std::system_error when it can't. Removes
/// uploads of a day ago and older from the temporary folder: a server that was killed left them.
class Server {
 public:
    Server(Options options, Handler handler);
    Server(const Server&) = delete;
    Server& operator=(const Server&) = delete;
    /// Stops without grace.
    ~Server();

    std::uint16_t port() const;

    /// Accepts no more, lets requests under way finish, then closes what is left. True when all of
    /// them finished in time. Waits for handlers that run: they cannot be cut off.
    bool stop(std::chrono::milliseconds grace);

 private:
    class Impl;
    std::unique_ptr<Impl> impl_;
};

/// Lifts the limit of open files to what the system allows; gives the new limit.
std::size_t raise_open_files();

}  // namespace agora::http
