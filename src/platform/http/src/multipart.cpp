#include "multipart.hpp"

#include "header_parameters.hpp"

#include "agora/http/headers.hpp"

#include "agora/base/text.hpp"

#include <algorithm>
#include <utility>

namespace agora::http {
namespace {

constexpr std::size_t kLongestHead = 4096;
constexpr int kMalformed = 400;

bool is_boundary_character(char letter) {
    return (letter >= '0' && letter <= '9') || (letter >= 'a' && letter <= 'z') ||
           (letter >= 'A' && letter <= 'Z') ||
           std::string_view{"'()+_,-./:=? "}.find(letter) != std::string_view::npos;
}

/// Browsers write a quote in a file's name as %22.
std::string with_quotes(std::string name) {
    for (std::size_t at = name.find("%22"); at != std::string::npos; at = name.find("%22", at)) {
        name.replace(at, 3, "\"");
    }
    return name;
}

/// A line of a part's head; false when it is refused.
bool take_line(std::string_view line, PartHead& head, bool& has_name) {
    const std::size_t colon = line.find(':');
    if (colon == std::string_view::npos || colon == 0) return false;
    const std::string_view name = line.substr(0, colon);
    if (name.find_first_of(" \t") != std::string_view::npos) return false;
    const std::string_view value = trimmed(line.substr(colon + 1));
    if (equal_ignoring_case(name, "Content-Type")) head.content_type = value;
    if (equal_ignoring_case(name, "Content-Transfer-Encoding")) {
        const std::string coding = ascii_lower(value);
        return coding == "7bit" || coding == "8bit" || coding == "binary";
    }
    if (!equal_ignoring_case(name, "Content-Disposition")) return true;
    const auto parsed = parse_parameters(value);
    if (has_name || !parsed || parsed->value != "form-data") return false;
    for (const auto& [key, content] : parsed->parameters) {
        if (key == "name") {
            if (has_name) return false;
            has_name = true;
            head.name = content;
        }
        if (key == "filename") {
            if (head.file_name) return false;
            head.file_name = with_quotes(content);
        }
    }
    return has_name;
}

std::optional<PartHead> read_part_head(std::string_view text) {
    PartHead head;
    bool has_name = false;
    while (!text.empty()) {
        const std::size_t end = std::min(text.find("\r\n"), text.size());
        const std::string_view line = text.substr(0, end);
        text.remove_prefix(std::min(end + 2, text.size()));
        if (!take_line(line, head, has_name)) return std::nullopt;
    }
    const bool clean = head.name.find('\0') == std::string::npos && is_valid_utf8(head.name) &&
                       (!head.file_name || is_valid_utf8(*head.file_name));
    if (!has_name || !clean) return std::nullopt;
    return head;
}

}  // namespace

std::optional<std::string> multipart_boundary(std::string_view content_type) {
    const auto parsed = parse_parameters(content_type);
    if (!parsed || parsed->value != "multipart/form-data") return std::nullopt;
    std::optional<std::string> boundary;
    for (const auto& [key, content] : parsed->parameters) {
        if (key != "boundary") continue;
        if (boundary) return std::nullopt;
        boundary = content;
    }
    if (!boundary || boundary->empty() || boundary->size() > 70 || boundary->back() == ' ' ||
        !std::all_of(boundary->begin(), boundary->end(), is_boundary_character)) {
        return std::nullopt;
    }
    return boundary;
}

MultipartParser::MultipartParser(std::string_view boundary, PartVisitor& visitor)
    : delimiter_("\r\n--" + std::string{boundary}), visitor_(visitor) {}

std::optional<int> MultipartParser::feed(std::string_view bytes) {
    if (state_ == State::epilogue) return std::nullopt;
    pending_.append(bytes);
    for (;;) {
        Step step;
        switch (state_) {
            case State::first_delimiter:
                step = read_first_delimiter();
                break;
            case State::after_delimiter:
                step = read_after_delimiter();
                break;
            case State::head:
                step = read_head();
                break;
            case State::body:
                step = read_body();
                break;
            case State::epilogue:
                pending_.clear();
                return std::nullopt;
        }
        if (step.refused) return step.refused;
        if (!step.progress) break;
    }
    pending_.erase(0, std::exchange(consumed_, 0));
    return std::nullopt;
}

std::optional<int> MultipartParser::finish() const {
    return state_ == State::epilogue ? std::nullopt : std::optional{kMalformed};
}

/// No preamble: nobody who sends forms writes one.
MultipartParser::Step MultipartParser::read_first_delimiter() {
    const std::string_view expected = std::string_view{delimiter_}.substr(2);
    const std::string_view rest = std::string_view{pending_}.substr(consumed_);
    const std::size_t shared = std::min(rest.size(), expected.size());
    if (rest.substr(0, shared) != expected.substr(0, shared)) return {.refused = kMalformed};
    if (rest.size() < expected.size()) return {};
    consumed_ += expected.size();
    state_ = State::after_delimiter;
    return {.progress = true};
}

MultipartParser::Step MultipartParser::read_after_delimiter() {
    const std::string_view rest = std::string_view{pending_}.substr(consumed_);
    if (rest.size() < 2) return {};
    consumed_ += 2;
    if (rest.starts_with("--")) {
        state_ = State::epilogue;
        return {.progress = true};
    }
    if (!rest.starts_with("\r\n")) return {.refused = kMalformed};
    state_ = State::head;
    return {.progress = true};
}

MultipartParser::Step MultipartParser::read_head() {
    const std::string_view rest = std::string_view{pending_}.substr(consumed_, kLongestHead);
    const std::size_t end = rest.find("\r\n\r\n");
    if (end == std::string_view::npos) {
        return rest.size() == kLongestHead ? Step{.refused = kMalformed} : Step{};
    }
    auto head = read_part_head(rest.substr(0, end));
    if (!head) return {.refused = kMalformed};
    consumed_ += end + 4;
    state_ = State::body;
    return {.progress = true, .refused = visitor_.begin_part(std::move(*head))};
}

MultipartParser::Step MultipartParser::read_body() {
    const std::string_view rest = std::string_view{pending_}.substr(consumed_);
    const std::size_t end = rest.find(delimiter_);
    if (end != std::string_view::npos) {
        if (end > 0) {
            if (const auto refused = visitor_.part_bytes(rest.substr(0, end)))
                return {true, refused};
        }
        consumed_ += end + delimiter_.size();
        state_ = State::after_delimiter;
        return {.progress = true, .refused = visitor_.end_part()};
    }
    if (rest.size() < delimiter_.size()) return {};
    const std::size_t sure = rest.size() - delimiter_.size() + 1;
    consumed_ += sure;
    return {.progress = false, .refused = visitor_.part_bytes(rest.substr(0, sure))};
}

}  // namespace agora::http
