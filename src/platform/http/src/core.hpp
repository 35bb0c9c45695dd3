#pragma once

#include "agora/http/server.hpp"

#include "admission.hpp"
#include "head_writer.hpp"
#include "worker_pool.hpp"

#include <array>
#include <atomic>
#include <cstdint>

namespace agora::http {

/// What all connections of a server share. Lives as long as the last of them.
class Core {
 public:
    Core(Options given, Handler handler);

    /// The handler's answer; 500 when it throws.
    Response handle(Request& request) const;
    /// at_once's answer; nothing when there is none, 500 when it throws.
    std::optional<Response> answer_at_once(const RequestHead& head) const;
    /// An answer of the server's own.
    Response error(int status, const RequestHead& head) const;

    Limits limits_for(const RequestHead& head) const;
    std::uint64_t next_number() { return ++requests_; }
    void record(const Access& access) const;
    void count_connection(std::int64_t change) const;

    const Options options;
    const HeadWriter writer;
    Admission admission;
    WorkerPool workers;
    WorkerPool file_writer;
    std::atomic<bool> stopping = false;

 private:
    struct Figures {
        std::array<Counter*, 6> answers{};  ///< by hundreds of the status
        Histogram* spans = nullptr;
        Counter* bytes = nullptr;
        Gauge* connections = nullptr;
    };
    static Figures figures_in(Registry* registry);

    const Handler handler_;
    const Figures figures_;
    std::atomic<std::uint64_t> requests_ = 0;
};

}  // namespace agora::http
