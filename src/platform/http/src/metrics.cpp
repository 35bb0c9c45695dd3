#include "agora/http/metrics.hpp"

#include "agora/base/assert.hpp"

#include <algorithm>
#include <charconv>
#include <deque>
#include <map>
#include <mutex>
#include <variant>

namespace agora::http {
namespace {

std::string escaped(std::string_view text) {
    std::string out;
    for (const char letter : text) {
        if (letter == '\n') {
            out += "\\n";
            continue;
        }
        if (letter == '\\' || letter == '"') out += '\\';
        out += letter;
    }
    return out;
}

/// {a="b",c="d"}; empty without labels.
std::string rendered(const Labels& labels) {
    if (labels.empty()) return {};
    std::string out = "{";
    for (const auto& [name, value] : labels) {
        if (out.size() > 1) out += ',';
        out += name + "=\"" + escaped(value) + '"';
    }
    return out + '}';
}

std::string number_text(double value) {
    char text[400];
    const auto end = std::to_chars(text, text + sizeof text, value, std::chars_format::fixed).ptr;
    return {text, end};
}

void write_histogram(std::string& out, const std::string& name, const std::string& labels,
                     const Histogram& histogram) {
    const std::string inside = labels.empty() ? "" : labels.substr(1, labels.size() - 2) + ',';
    std::uint64_t total = 0;
    for (std::size_t index = 0; index < Histogram::kBuckets; ++index) {
        total += histogram.bucket(index);
        const bool last = index + 1 == Histogram::kBuckets;
        const std::string bound =
            last ? "+Inf" : number_text(static_cast<double>(Histogram::kBounds[index]) / 1e6);
        out += name + "_bucket{" + inside + "le=\"" + bound + "\"} " + std::to_string(total) + '\n';
    }
    const double sum = static_cast<double>(histogram.sum_microseconds()) / 1e6;
    out += name + "_sum" + labels + ' ' + number_text(sum) + '\n';
    out += name + "_count" + labels + ' ' + std::to_string(total) + '\n';
}

}  // namespace

void Histogram::observe(std::int64_t microseconds) {
    const auto* place = std::lower_bound(std::begin(kBounds), std::end(kBounds), microseconds);
    buckets_[place - std::begin(kBounds)].fetch_add(1, std::memory_order_relaxed);
    sum_.fetch_add(microseconds, std::memory_order_relaxed);
}

std::uint64_t Histogram::count() const {
    std::uint64_t total = 0;
    for (std::size_t index = 0; index < kBuckets; ++index) total += bucket(index);
    return total;
}

struct Registry::State {
    using Figure = std::variant<std::unique_ptr<Counter>, std::unique_ptr<Gauge>,
                                std::unique_ptr<Histogram>, std::function<double()>>;
    struct Family {
        std::string help;
        std::string_view type;
        std::map<std::string, Figure> figures;  // by rendered labels
    };

    template <typename Kind>
    Kind& figure(std::string_view name, std::string_view help, std::string_view type,
                 const Labels& labels) {
        const std::lock_guard lock(mutex);
        Family& family = families[std::string{name}];
        AGORA_ASSERT(family.type.empty() || family.type == type);
        family.help = help;
        family.type = type;
        auto [place, is_new] =
            family.figures.try_emplace(rendered(labels), std::unique_ptr<Kind>{});
        if (is_new) place->second = std::make_unique<Kind>();
        return *std::get<std::unique_ptr<Kind>>(place->second);
    }

    mutable std::mutex mutex;
    std::map<std::string, Family> families;
};

Registry::Registry() : state_(std::make_unique<State>()) {}
Registry::~Registry() = default;

Counter& Registry::counter(std::string_view name, std::string_view help, const Labels& labels) {
    return state_->figure<Counter>(name, help, "counter", labels);
}

Gauge& Registry::gauge(std::string_view name, std::string_view help, const Labels& labels) {
    return state_->figure<Gauge>(name, help, "gauge", labels);
}

Histogram& Registry::histogram(std::string_view name, std::string_view help, const Labels& labels) {
    return state_->figure<Histogram>(name, help, "histogram", labels);
}

void Registry::gauge_from(std::string_view name, std::string_view help,
                          std::function<double()> value) {
    const std::lock_guard lock(state_->mutex);
    State::Family& family = state_->families[std::string{name}];
    family.help = help;
    family.type = "gauge";
    family.figures.insert_or_assign("", State::Figure{std::move(value)});
}

std::string Registry::text() const {
    const std::lock_guard lock(state_->mutex);
    std::string out;
    for (const auto& [name, family] : state_->families) {
        out += "# HELP " + name + ' ' + family.help + '\n';
        out.append("# TYPE ").append(name).append(" ").append(family.type).append("\n");
        for (const auto& [labels, figure] : family.figures) {
            if (const auto* counter = std::get_if<std::unique_ptr<Counter>>(&figure)) {
                out += name + labels + ' ' + std::to_string((*counter)->value()) + '\n';
            } else if (const auto* gauge = std::get_if<std::unique_ptr<Gauge>>(&figure)) {
                out += name + labels + ' ' + std::to_string((*gauge)->value()) + '\n';
            } else if (const auto* times = std::get_if<std::unique_ptr<Histogram>>(&figure)) {
                write_histogram(out, name, labels, **times);
            } else {
                out += name + ' ' + number_text(std::get<std::function<double()>>(figure)()) + '\n';
            }
        }
    }
    return out;
}

}  // namespace agora::http
