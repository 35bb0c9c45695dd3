#include "agora/http/request.hpp"

#include "agora/http/cookie.hpp"
#include "agora/http/url.hpp"

#include "agora/base/text.hpp"

#include <algorithm>
#include <utility>

namespace agora::http {
namespace {

bool is_safe_segment(std::string_view segment) {
    if (segment == "." || segment == ".." || !is_valid_utf8(segment)) return false;
    return std::none_of(segment.begin(), segment.end(), [](char letter) {
        const auto byte = static_cast<unsigned char>(letter);
        return byte < 0x20 || byte == 0x7F || letter == '\\' || letter == '/';
    });
}

bool set_path(RequestHead& head, std::string_view path) {
    head.path.clear();
    head.segments.clear();
    if (path.empty() || path[0] != '/' || path.starts_with("//")) return false;
    if (path == "/") {
        head.path = "/";
        return true;
    }
    for (const std::string_view part : split(path.substr(1), '/')) {
        auto segment = decoded_strictly(part);
        if (!segment || !is_safe_segment(*segment)) return false;
        head.path.append("/").append(*segment);
        head.segments.push_back(std::move(*segment));
    }
    return true;
}

}  // namespace

bool set_target(RequestHead& head, std::string_view target) {
    const std::size_t mark = std::min(target.find('?'), target.size());
    head.target = target;
    head.query_text = target.substr(std::min(mark + 1, target.size()));
    auto query = parse_urlencoded(head.query_text);
    if (!query) return false;
    head.query = std::move(*query);
    return set_path(head, target.substr(0, mark));
}

std::optional<std::string_view> RequestHead::cookie(std::string_view name) const {
    const auto line = headers.find("Cookie");
    return line ? find_cookie(*line, name) : std::nullopt;
}

const Upload* Request::upload(std::string_view field) const {
    const auto found = std::find_if(uploads.begin(), uploads.end(),
                                    [&](const Upload& each) { return each.field == field; });
    return found == uploads.end() ? nullptr : &*found;
}

Upload* Request::upload(std::string_view field) {
    return const_cast<Upload*>(std::as_const(*this).upload(field));
}

}  // namespace agora::http
