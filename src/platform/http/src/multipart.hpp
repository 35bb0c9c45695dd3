#pragma once

#include <cstddef>
#include <optional>
#include <string>
#include <string_view>

namespace agora::http {

/// What the head of a part says (RFC 7578).
struct PartHead {
    std::string name;
    std::optional<std::string> file_name;  ///< present: a file; as sent, not to be trusted
    std::string content_type;
};

/// Gets the parts in order. Each call may refuse with a status, which ends the reading.
class PartVisitor {
 public:
    virtual ~PartVisitor() = default;
    virtual std::optional<int> begin_part(PartHead head) = 0;
    virtual std::optional<int> part_bytes(std::string_view bytes) = 0;
    virtual std::optional<int> end_part() = 0;
};

/// The boundary of a multipart/form-data content type; nothing when it is missing or malformed.
std::optional<std::string> multipart_boundary(std::string_view content_type);

/// Reads multipart/form-data as it comes, in pieces of any size. Holds back at most one delimiter
/// or one part's head (4 KB). Time is linear in the bytes.
class MultipartParser {
 public:
    MultipartParser(std::string_view boundary, PartVisitor& visitor);

    /// A status (400, or the visitor's) when the form is refused.
    std::optional<int> feed(std::string_view bytes);
    /// 400 when the closing delimiter did not come.
    std::optional<int> finish() const;

 private:
    enum class State { first_delimiter, after_delimiter, head, body, epilogue };
    struct Step {
        bool progress = false;
        std::optional<int> refused = {};
    };
    Step read_first_delimiter();
    Step read_after_delimiter();
    Step read_head();
    Step read_body();

    std::string delimiter_;  // "\r\n--boundary"
    PartVisitor& visitor_;
    State state_ = State::first_delimiter;
    std::string pending_;
    std::size_t consumed_ = 0;
};

}  // namespace agora::http
