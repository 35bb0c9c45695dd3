#pragma once

#include "agora/http/request.hpp"

#include <cstddef>
#include <cstdint>
#include <memory>
#include <optional>
#include <string>
#include <string_view>

namespace agora::http {

/// Reads one request: Beast's parser, and what Beast lets through refused on top of it. A status
/// that is returned means that the connection cannot be trusted further and is closed.
class MessageParser {
 public:
    MessageParser();
    MessageParser(const MessageParser&) = delete;
    MessageParser& operator=(const MessageParser&) = delete;
    ~MessageParser();

    /// The whole head, as HeadScan delimited it. Fills everything but address, security and number.
    std::optional<int> read_head(std::string_view bytes, std::size_t target_bytes,
                                 RequestHead& head);

    bool has_body() const;
    /// Nothing when the body is chunked.
    std::optional<std::uint64_t> content_length() const;
    bool expects_continue() const;
    bool keeps_alive() const;

    struct BodyStep {
        std::size_t consumed = 0;
        bool done = false;
        int refused = 0;
    };
    /// Appends decoded bytes of the body. What was not consumed is given again with more.
    BodyStep read_body(std::string_view bytes, std::string& out);

 private:
    struct Reader;
    std::unique_ptr<Reader> reader_;
};

}  // namespace agora::http
