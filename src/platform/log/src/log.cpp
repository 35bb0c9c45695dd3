#include "agora/log/log.hpp"

#include "json_line.hpp"

#include <spdlog/logger.h>
#include <spdlog/sinks/base_sink.h>

#include <atomic>
#include <cerrno>
#include <chrono>
#include <condition_variable>
#include <cstdio>
#include <memory>
#include <mutex>
#include <stop_token>
#include <system_error>
#include <thread>
#include <utility>
#include <vector>

#include <fcntl.h>
#include <unistd.h>

namespace agora::log {
namespace {

/// Writes whole lines through one buffer; a thread of its own empties it each second.
class BufferedSink final : public spdlog::sinks::base_sink<std::mutex> {
 public:
    explicit BufferedSink(std::FILE* file) : file_(file) {
        std::setvbuf(file_, nullptr, _IOFBF, 64 * 1024);
        flusher_ = std::jthread([this](const std::stop_token& stop) { flush_each_second(stop); });
    }
    BufferedSink(const BufferedSink&) = delete;
    BufferedSink& operator=(const BufferedSink&) = delete;
    ~BufferedSink() override {
        flusher_.request_stop();
        flusher_.join();
        std::fclose(file_);
    }

 protected:
    void sink_it_(const spdlog::details::log_msg& message) override {
        std::fwrite(message.payload.data(), 1, message.payload.size(), file_);
        std::fputc('\n', file_);
    }
    void flush_() override { std::fflush(file_); }

 private:
    void flush_each_second(const std::stop_token& stop) {
        std::mutex mutex;
        std::condition_variable_any wake;
        std::unique_lock lock(mutex);
        while (!wake.wait_for(lock, stop, std::chrono::seconds(1), [] { return false; }) &&
               !stop.stop_requested()) {
            flush();
        }
    }

    std::FILE* file_;
    std::jthread flusher_;
};

spdlog::level::level_enum outside_level(Level level) {
    switch (level) {
        case Level::debug:
            return spdlog::level::debug;
        case Level::info:
            return spdlog::level::info;
        case Level::warning:
            return spdlog::level::warn;
        case Level::error:
            return spdlog::level::err;
        case Level::off:
            return spdlog::level::off;
    }
    return spdlog::level::err;
}

std::unique_ptr<spdlog::logger> make_logger(const Options& options) {
    constexpr int kAppend = O_WRONLY | O_CREAT | O_APPEND | O_CLOEXEC;
    const int descriptor = options.file.empty() ? ::fcntl(STDERR_FILENO, F_DUPFD_CLOEXEC, 3)
                                                : ::open(options.file.c_str(), kAppend, 0640);
    std::FILE* file = descriptor < 0 ? nullptr : ::fdopen(descriptor, "a");
    if (file == nullptr) {
        throw std::system_error(errno, std::generic_category(),
                                "cannot open the log " + options.file.string());
    }
    auto logger = std::make_unique<spdlog::logger>("agora", std::make_shared<BufferedSink>(file));
    logger->set_level(outside_level(options.level));
    logger->flush_on(spdlog::level::warn);
    return logger;
}

/// The present logger. Earlier ones live on, for threads that are just writing to them.
class Present {
 public:
    Present() { replace({.level = Level::warning}); }

    void replace(const Options& options) {
        auto logger = make_logger(options);
        const std::lock_guard lock(mutex_);
        if (!loggers_.empty()) loggers_.back()->flush();
        loggers_.push_back(std::move(logger));
        now_.store(loggers_.back().get());
    }
    spdlog::logger& now() { return *now_.load(); }

 private:
    std::mutex mutex_;
    std::vector<std::unique_ptr<spdlog::logger>> loggers_;
    std::atomic<spdlog::logger*> now_ = nullptr;
};

Present& present() {
    static Present instance;
    return instance;
}

void write(Level level, std::string_view event, Fields fields) {
    spdlog::logger& logger = present().now();
    if (!logger.should_log(outside_level(level))) return;
    const std::string line = json_line(std::chrono::system_clock::now(), level, event, fields);
    logger.log(outside_level(level), spdlog::string_view_t{line});
}

}  // namespace

void open(const Options& options) {
    present().replace(options);
}

void debug(std::string_view event, Fields fields) {
    write(Level::debug, event, fields);
}
void info(std::string_view event, Fields fields) {
    write(Level::info, event, fields);
}
void warning(std::string_view event, Fields fields) {
    write(Level::warning, event, fields);
}
void error(std::string_view event, Fields fields) {
    write(Level::error, event, fields);
}

void access(const Access& line) {
    write(Level::info, "http.request",
          {{"method", line.method},
           {"route", line.route},
           {"status", line.status},
           {"us", line.microseconds},
           {"bytes", line.bytes}});
}

void flush() {
    present().now().flush();
}

bool enabled(Level level) {
    return present().now().should_log(outside_level(level));
}

}  // namespace agora::log
