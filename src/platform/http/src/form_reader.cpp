#include "form_reader.hpp"

#include "agora/base/text.hpp"

#include <cerrno>
#include <cstdlib>
#include <utility>

#include <fcntl.h>
#include <unistd.h>

namespace agora::http {
namespace {

constexpr int kTooLarge = 413;
constexpr int kMalformed = 400;
constexpr int kServerFault = 500;
constexpr int kNoSpace = 507;

std::optional<int> write_all(int descriptor, std::string_view bytes) {
    while (!bytes.empty()) {
        const ssize_t written = ::write(descriptor, bytes.data(), bytes.size());
        if (written < 0 && errno == EINTR) continue;
        if (written < 0) return errno == ENOSPC || errno == EDQUOT ? kNoSpace : kServerFault;
        bytes.remove_prefix(static_cast<std::size_t>(written));
    }
    return std::nullopt;
}

}  // namespace

FormReader::FormReader(std::string_view boundary, const Limits& limits,
                       std::filesystem::path folder)
    : limits_(limits), folder_(std::move(folder)), parser_(boundary, *this) {}

FormReader::~FormReader() {
    close_file();
}

Effort FormReader::effort() const {
    return limits_.upload_bytes > 0 ? Effort::writes_files : Effort::light;
}

std::optional<int> FormReader::finish(Request& request) {
    if (const auto refused = parser_.finish()) return refused;
    request.fields = std::move(fields_);
    request.uploads = std::move(uploads_);
    return std::nullopt;
}

std::optional<int> FormReader::take_text(std::size_t bytes) {
    if (bytes > limits_.body_bytes - text_bytes_) return kTooLarge;
    text_bytes_ += bytes;
    return std::nullopt;
}

std::optional<int> FormReader::begin_part(PartHead head) {
    if (++parts_ > limits_.parts) return kTooLarge;
    part_ = std::move(head);
    value_.clear();
    return take_text(part_.name.size());
}

std::optional<int> FormReader::part_bytes(std::string_view bytes) {
    if (!part_.file_name) {
        if (const auto refused = take_text(bytes.size())) return refused;
        value_.append(bytes);
        return std::nullopt;
    }
    if (bytes.size() > limits_.upload_bytes - file_bytes_) return kTooLarge;
    if (descriptor_ < 0) {
        if (const auto refused = open_file()) return refused;
    }
    file_bytes_ += bytes.size();
    upload_.size += bytes.size();
    return write_all(descriptor_, bytes);
}

std::optional<int> FormReader::end_part() {
    if (part_.file_name) {
        if (descriptor_ < 0 && part_.file_name->empty()) return std::nullopt;
        if (descriptor_ < 0) {
            if (const auto refused = open_file()) return refused;
        }
        close_file();
        uploads_.push_back(std::move(upload_));
        return std::nullopt;
    }
    if (value_.find('\0') != std::string::npos || !is_valid_utf8(value_)) return kMalformed;
    fields_.add(std::move(part_.name), std::move(value_));
    return std::nullopt;
}

std::optional<int> FormReader::open_file() {
    if (limits_.upload_bytes == 0) return kTooLarge;
    std::string pattern = (folder_ / (std::string{kUploadPrefix} + "XXXXXX")).string();
    descriptor_ = ::mkostemp(pattern.data(), O_CLOEXEC);
    if (descriptor_ < 0) return errno == ENOSPC || errno == EDQUOT ? kNoSpace : kServerFault;
    upload_ = Upload{.field = part_.name,
                     .file_name = sanitised_file_name(*part_.file_name),
                     .content_type = media_type(part_.content_type),
                     .size = 0,
                     .file = TemporaryFile{pattern}};
    return std::nullopt;
}

void FormReader::close_file() {
    if (descriptor_ >= 0) ::close(std::exchange(descriptor_, -1));
}

}  // namespace agora::http
