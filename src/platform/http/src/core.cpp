#include "core.hpp"

#include "form_reader.hpp"

#include "agora/log/log.hpp"

#include <algorithm>
#include <chrono>
#include <exception>
#include <filesystem>
#include <string>
#include <system_error>
#include <utility>

#include <sys/resource.h>

namespace agora::http {
namespace {

/// Descriptors for what is no connection: database, files, log, listening.
constexpr std::size_t kOtherFiles = 256;
constexpr std::size_t kWaitingFileWrites = 4096;
constexpr std::chrono::milliseconds kForever{1'000'000'000};

Options completed(Options options) {
    rlimit files{};
    if (::getrlimit(RLIMIT_NOFILE, &files) == 0 && files.rlim_cur != RLIM_INFINITY) {
        const std::size_t limit = files.rlim_cur;
        const std::size_t free = limit > 2 * kOtherFiles ? limit - kOtherFiles : limit / 2;
        options.connections = std::min(options.connections, free);
    }
    if (options.temporary_folder.empty()) {
        options.temporary_folder = std::filesystem::temp_directory_path();
    }
    return options;
}

/// Uploads of a server that was killed. A younger one may belong to a server that still runs.
void remove_leftovers(const std::filesystem::path& folder) {
    const auto old = std::filesystem::file_time_type::clock::now() - std::chrono::hours(24);
    std::error_code error;
    for (std::filesystem::directory_iterator entry(folder, error), end; !error && entry != end;
         entry.increment(error)) {
        std::error_code unknown;
        const bool ours = entry->path().filename().string().starts_with(kUploadPrefix);
        const auto changed = ours ? entry->last_write_time(unknown) : old;
        if (ours && !unknown && changed < old) std::filesystem::remove(entry->path(), unknown);
    }
}

void log_fault(std::string_view where, const RequestHead& head, const char* what) {
    log::error("http.fault", {{"where", where},
                              {"request", head.number},
                              {"method", to_string(head.method)},
                              {"what", what}});
}

}  // namespace

Core::Core(Options given, Handler handler)
    : options(completed(std::move(given))),
      writer(options.security),
      admission(options.connections, options.connections_per_address),
      workers(options.workers, options.queue, options.patience, options.most_reading),
      file_writer(1, kWaitingFileWrites, kForever),
      handler_(std::move(handler)),
      figures_(figures_in(options.metrics.get())) {
    remove_leftovers(options.temporary_folder);
}

Response Core::handle(Request& request) const {
    try {
        return handler_(request);
    } catch (const std::exception& fault) {
        log_fault("handler", request, fault.what());
    } catch (...) {
        log_fault("handler", request, "unknown");
    }
    return error(500, request);
}

std::optional<Response> Core::answer_at_once(const RequestHead& head) const {
    if (!options.at_once) return std::nullopt;
    try {
        return options.at_once(head);
    } catch (const std::exception& fault) {
        log_fault("at_once", head, fault.what());
    }
    return error(500, head);
}

Response Core::error(int status, const RequestHead& head) const {
    Response response;
    try {
        if (options.error_page) {
            response = options.error_page(status, head);
        } else {
            response = text(status, std::string{reason(status)} + '\n');
        }
    } catch (const std::exception& fault) {
        log_fault("error_page", head, fault.what());
        response = text(status, std::string{reason(status)} + '\n');
    }
    if (status == 503) response.headers.set("Retry-After", "2");
    return response;
}

Limits Core::limits_for(const RequestHead& head) const {
    return options.limits_for ? options.limits_for(head.method, head.path) : Limits{};
}

void Core::record(const Access& access) const {
    if (options.metrics) {
        const int hundreds = std::clamp(access.status / 100, 0, 5);
        figures_.answers[static_cast<std::size_t>(hundreds)]->add();
        figures_.spans->observe(access.microseconds);
        figures_.bytes->add(access.bytes);
    }
    if (options.access) options.access(access);
}

void Core::count_connection(std::int64_t change) const {
    if (options.metrics) figures_.connections->add(change);
}

Core::Figures Core::figures_in(Registry* registry) {
    Figures figures;
    if (registry == nullptr) return figures;
    constexpr std::array<std::string_view, 6> kClasses{"other", "1xx", "2xx", "3xx", "4xx", "5xx"};
    for (std::size_t index = 0; index < kClasses.size(); ++index) {
        figures.answers[index] =
            &registry->counter("agora_http_answers_total", "Answers by class of status.",
                               {{"status", std::string{kClasses[index]}}});
    }
    figures.spans = &registry->histogram("agora_http_answer_seconds",
                                         "From the end of a request's head to its last byte sent.");
    figures.bytes = &registry->counter("agora_http_sent_bytes_total", "Bytes of answers sent.");
    figures.connections = &registry->gauge("agora_http_connections", "Open connections.");
    return figures;
}

std::size_t raise_open_files() {
    rlimit files{};
    if (::getrlimit(RLIMIT_NOFILE, &files) != 0) return 0;
    files.rlim_cur = files.rlim_max;
    ::setrlimit(RLIMIT_NOFILE, &files);
    ::getrlimit(RLIMIT_NOFILE, &files);
    return files.rlim_cur;
}

}  // namespace agora::http
