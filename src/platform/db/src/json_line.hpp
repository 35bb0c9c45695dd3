#pragma once

#include <cstdint>
#include <optional>
#include <string>
#include <string_view>

namespace agora::db {

/// Writes one flat JSON object in the only form it can have: no white space, control characters as
/// \u00xx, every other character as it is.
class JsonLineWriter {
 public:
    void start() { line_ = "{"; }
    void null(std::string_view name) { put(name, "null"); }
    void integer(std::string_view name, std::int64_t value);
    void real(std::string_view name, double value);
    void text(std::string_view name, std::string_view value);
    std::string_view finish();

 private:
    void put(std::string_view name, std::string_view content);
    void put_string(std::string_view value);
    std::string line_;
};

/// Reads what JsonLineWriter writes, member by member. Each call gives nothing when the line goes
/// on in another way.
class JsonLineReader {
 public:
    explicit JsonLineReader(std::string_view line) : rest_(line) {}

    bool start() { return skip("{"); }
    /// The name of the next member comes first, then exactly one of the values.
    bool name(std::string_view wanted);
    bool null() { return skip("null"); }
    std::optional<std::int64_t> integer();
    std::optional<double> real();
    std::optional<std::string> text();
    bool finish() { return skip("}") && rest_.empty(); }

 private:
    bool skip(std::string_view wanted);
    bool unescape(std::string& text);
    template <typename Number>
    std::optional<Number> number();

    std::string_view rest_;
    bool first_ = true;
};

}  // namespace agora::db
