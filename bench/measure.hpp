#pragma once

#include <algorithm>
#include <chrono>
#include <cstdio>
#include <ctime>
#include <fstream>
#include <string>
#include <vector>

namespace bench {

inline double seconds_now() {
    const auto now = std::chrono::steady_clock::now().time_since_epoch();
    return std::chrono::duration<double>(now).count();
}

/// Resident memory of this process in MB, from /proc.
inline double resident_mb() {
    std::ifstream file("/proc/self/status");
    for (std::string line; std::getline(file, line);) {
        if (line.starts_with("VmRSS:")) return std::stod(line.substr(6)) / 1024;
    }
    return 0;
}

/// Seconds of processor that this thread has had.
inline double processor_seconds() {
    timespec time{};
    clock_gettime(CLOCK_THREAD_CPUTIME_ID, &time);
    return static_cast<double>(time.tv_sec) + static_cast<double>(time.tv_nsec) / 1e9;
}

/// Gathers durations and prints n, median, 99th percentile and the longest; and the same of the
/// processor's time, which other programs on the machine disturb less.
class Timings {
 public:
    template <typename Work>
    void measure(Work&& work) {
        const double start = seconds_now();
        const double processor_start = processor_seconds();
        work();
        processor_.push_back((processor_seconds() - processor_start) * 1000);
        elapsed_.push_back((seconds_now() - start) * 1000);
    }

    void print(const char* what) {
        std::printf(
            "%-44s n=%zu p50=%.3f ms p99=%.3f ms max=%.3f ms (processor p50=%.3f p99=%.3f)\n", what,
            elapsed_.size(), percentile(elapsed_, 0.5), percentile(elapsed_, 0.99),
            percentile(elapsed_, 1), percentile(processor_, 0.5), percentile(processor_, 0.99));
    }

 private:
    static double percentile(std::vector<double>& milliseconds, double share) {
        std::sort(milliseconds.begin(), milliseconds.end());
        const auto last = static_cast<double>(milliseconds.size() - 1);
        return milliseconds[static_cast<std::size_t>(share * last)];
    }

    std::vector<double> elapsed_;
    std::vector<double> processor_;
};

}  // namespace bench
