#pragma once

#include <cstddef>
#include <cstdint>
#include <optional>
#include <stdexcept>
#include <string>
#include <string_view>
#include <vector>

namespace agora::http {

/// An answer that must not leave: a header with control characters, a redirect to elsewhere.
/// Our own fault; the server turns it into a 500.
class BadAnswer : public std::logic_error {
 public:
    using std::logic_error::logic_error;
};

/// Header lines in their order; names are compared without case. All bytes lie in one buffer,
/// so a copy costs two allocations. Views stay valid until the next change.
class Headers {
 public:
    struct Line {
        std::string_view name;
        std::string_view value;
    };

    /// Throws BadAnswer when the name is no token or the value holds a control character.
    void add(std::string_view name, std::string_view value);
    /// Replaces every line of this name.
    void set(std::string_view name, std::string_view value);
    void remove(std::string_view name);
    void clear();

    /// The first line of this name.
    std::optional<std::string_view> find(std::string_view name) const;
    bool has(std::string_view name) const { return find(name).has_value(); }
    /// The first value, or empty.
    std::string_view operator[](std::string_view name) const { return find(name).value_or(""); }
    std::vector<std::string_view> all(std::string_view name) const;

    std::size_t size() const { return places_.size(); }
    Line at(std::size_t index) const;
    /// "Name: value\r\n" for each line.
    void write_to(std::string& out) const;

 private:
    struct Place {
        std::uint32_t name_start = 0;
        std::uint32_t name_size = 0;
        std::uint32_t value_start = 0;
        std::uint32_t value_size = 0;
    };
    std::string bytes_;
    std::vector<Place> places_;
};

/// Equal in ASCII but for case.
bool equal_ignoring_case(std::string_view left, std::string_view right);

}  // namespace agora::http
