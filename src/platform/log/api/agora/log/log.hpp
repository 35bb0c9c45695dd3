#pragma once

#include <concepts>
#include <cstdint>
#include <filesystem>
#include <initializer_list>
#include <string>
#include <string_view>
#include <variant>

/// Structured lines for the person who runs the server: one JSON object per line.
/// Never personal data: no name, address, e-mail, text of a person, token or network address.
/// Things are named by their number. Thread-safe.
namespace agora::log {

enum class Level { debug, info, warning, error, off };

struct Options {
    Level level = Level::info;
    std::filesystem::path file{};  ///< appended to; empty: standard error
};

/// Says where lines go from now on; before the first call warnings and errors go to standard error.
/// Throws std::runtime_error when the file cannot be opened.
void open(const Options& options);

/// A text (escaped when written), a whole number, a fraction or a truth value.
class Value {
 public:
    Value(bool value) : content_(value) {}
    template <std::integral Number>
    Value(Number value) : content_(static_cast<std::int64_t>(value)) {}
    Value(double value) : content_(value) {}
    Value(const char* text) : content_(std::string_view{text}) {}
    Value(std::string_view text) : content_(text) {}
    Value(const std::string& text) : content_(std::string_view{text}) {}

    const std::variant<bool, std::int64_t, double, std::string_view>& content() const {
        return content_;
    }

 private:
    std::variant<bool, std::int64_t, double, std::string_view> content_;
};

struct Field {
    std::string_view key;
    Value value;
};
using Fields = std::initializer_list<Field>;

/// log::info("server.started", {{"port", 8080}}). The event is a fixed dotted name.
void debug(std::string_view event, Fields fields = {});
void info(std::string_view event, Fields fields = {});
/// Warnings and errors are written at once; the rest within a second.
void warning(std::string_view event, Fields fields = {});
void error(std::string_view event, Fields fields = {});

/// One answered request: the route's pattern, never the address that was asked for.
struct Access {
    std::string_view method{};
    std::string_view route{};
    int status = 0;
    std::int64_t microseconds = 0;
    std::uint64_t bytes = 0;
};
void access(const Access& line);

/// Writes what is still held back.
void flush();

/// True when a line of this level would be written.
bool enabled(Level level);

}  // namespace agora::log
