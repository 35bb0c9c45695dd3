#include "agora/http/server.hpp"

#include "listener.hpp"
#include "loop.hpp"

#include "connection.hpp"

#include "agora/base/assert.hpp"

#include <algorithm>
#include <csignal>
#include <future>
#include <thread>
#include <utility>

namespace agora::http {
namespace {

int threads_for(int wanted) {
    if (wanted > 0) return wanted;
    return std::clamp(static_cast<int>(std::thread::hardware_concurrency()), 1, 4);
}

}  // namespace

class Server::Impl {
 public:
    Impl(Options options, Handler handler)
        : core_(std::move(options), std::move(handler)), loops_(make_loops(core_)) {
        std::vector<Loop*> targets;
        for (const auto& loop : loops_) targets.push_back(loop.get());
        listener_ = std::make_unique<Listener>(std::move(targets));
        // sendfile has no flag against it.
        std::signal(SIGPIPE, SIG_IGN);
        if (core_.options.event_streams) attach_to_streams();
        for (const auto& loop : loops_) threads_.emplace_back([&loop] { loop->run(); });
        listener_->start();
    }
    Impl(const Impl&) = delete;
    Impl& operator=(const Impl&) = delete;
    ~Impl() { stop(std::chrono::milliseconds{0}); }

    std::uint16_t port() const { return listener_->port(); }

    bool stop(std::chrono::milliseconds grace) {
        if (threads_.empty()) return true;
        listener_->stop();
        core_.stopping = true;
        on_each_loop(
            [](Loop& loop) { loop.for_each_connection([](Connection& each) { each.drain(); }); });
        const bool drained = core_.admission.wait_until_empty(grace);
        on_each_loop(
            [](Loop& loop) { loop.for_each_connection([](Connection& each) { each.close(); }); });
        if (core_.options.event_streams) core_.options.event_streams->hub()->detach(stream_key_);
        core_.workers.stop();
        core_.file_writer.stop();
        for (const auto& loop : loops_) loop->stop();
        for (std::thread& thread : threads_) thread.join();
        threads_.clear();
        return drained;
    }

 private:
    static std::vector<std::unique_ptr<Loop>> make_loops(Core& core) {
        std::vector<std::unique_ptr<Loop>> loops;
        for (int index = 0; index < threads_for(core.options.io_threads); ++index) {
            loops.push_back(std::make_unique<Loop>(core));
        }
        return loops;
    }

    void attach_to_streams() {
        stream_key_ = core_.options.event_streams->hub()->attach([this](const SharedEvent& event) {
            for (const auto& loop : loops_) {
                loop->post([target = loop.get(), event] { target->deliver(event); });
            }
        });
    }

    /// Runs the work on each loop's thread and waits for all.
    void on_each_loop(const std::function<void(Loop&)>& work) {
        std::vector<std::promise<void>> done(loops_.size());
        for (std::size_t index = 0; index < loops_.size(); ++index) {
            loops_[index]->post([&, index] {
                work(*loops_[index]);
                done[index].set_value();
            });
        }
        for (auto& each : done) each.get_future().wait();
    }

    Core core_;
    std::vector<std::unique_ptr<Loop>> loops_;
    std::unique_ptr<Listener> listener_;
    std::vector<std::thread> threads_;
    std::size_t stream_key_ = 0;
};

Server::Server(Options options, Handler handler)
    : impl_(std::make_unique<Impl>(std::move(options), std::move(handler))) {}
Server::~Server() = default;

std::uint16_t Server::port() const {
    return impl_->port();
}

bool Server::stop(std::chrono::milliseconds grace) {
    return impl_->stop(grace);
}

}  // namespace agora::http
