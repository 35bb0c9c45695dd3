#pragma once

#include <algorithm>
#include <chrono>
#include <cstdio>
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

/// Gathers durations and prints n, median, 99th percentile and the longest.
class Timings {
 public:
    template <typename Work>
    void measure(Work&& work) {
        const double start = seconds_now();
        work();
        milliseconds_.push_back((seconds_now() - start) * 1000);
    }

    double percentile(double share) {
        std::sort(milliseconds_.begin(), milliseconds_.end());
        const auto last = static_cast<double>(milliseconds_.size() - 1);
        return milliseconds_[static_cast<std::size_t>(share * last)];
    }

    void print(const char* what) {
        std::printf("%-44s n=%zu p50=%.3f ms p99=%.3f ms max=%.3f ms\n", what, milliseconds_.size(),
                    percentile(0.5), percentile(0.99), percentile(1));
    }

 private:
    std::vector<double> milliseconds_;
};

}  // namespace bench
