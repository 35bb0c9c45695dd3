#include "head_scan.hpp"

namespace agora::http {
namespace {

constexpr std::size_t kMostLines = 100;
/// Method, two spaces and version beside the target.
constexpr std::size_t kRestOfRequestLine = 32;
constexpr int kMalformed = 400;
constexpr int kTargetTooLong = 414;
constexpr int kHeadTooLarge = 431;

}  // namespace

HeadScan::Verdict HeadScan::scan(std::string_view bytes) {
    while (seen_ < bytes.size()) {
        const Verdict verdict = take(bytes[seen_++]);
        if (verdict != Verdict::incomplete) return verdict;
    }
    return Verdict::incomplete;
}

HeadScan::Verdict HeadScan::refuse(int status) {
    status_ = status;
    return Verdict::refused;
}

HeadScan::Verdict HeadScan::take(char letter) {
    if (letter == '\n') return after_return_ ? end_line() : refuse(kMalformed);
    if (after_return_) return refuse(kMalformed);
    const auto byte = static_cast<unsigned char>(letter);
    if (letter == '\r') {
        after_return_ = true;
    } else if ((byte < 0x20 && letter != '\t') || byte == 0x7F) {
        return refuse(kMalformed);
    } else if (seen_ == line_start_ + 1 && (letter == ' ' || letter == '\t')) {
        return refuse(kMalformed);
    }
    if (lines_ == 0 && seen_ > limits_.target_bytes + kRestOfRequestLine) {
        return refuse(kTargetTooLong);
    }
    return seen_ > limits_.header_bytes ? refuse(kHeadTooLarge) : Verdict::incomplete;
}

HeadScan::Verdict HeadScan::end_line() {
    const bool empty = seen_ == line_start_ + 2;
    if (empty) return lines_ == 0 ? refuse(kMalformed) : Verdict::complete;
    after_return_ = false;
    line_start_ = seen_;
    return ++lines_ > kMostLines ? refuse(kHeadTooLarge) : Verdict::incomplete;
}

}  // namespace agora::http
