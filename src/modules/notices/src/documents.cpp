#include "documents.hpp"

#include "refusing.hpp"

#include "agora/base/text.hpp"
#include "agora/fields/json_place.hpp"
#include "agora/locale/text.hpp"

#include <algorithm>

namespace agora::notices {
namespace {

/// Valid UTF-8 without its mark.
std::string as_utf8(std::string_view bytes) {
    constexpr std::string_view kMark = "\xEF\xBB\xBF";
    if (bytes.starts_with(kMark)) bytes.remove_prefix(kMark.size());
    if (bytes.starts_with("\xFF\xFE")) return locale::to_utf8(bytes, "UTF-16LE").value_or("");
    if (bytes.starts_with("\xFE\xFF")) return locale::to_utf8(bytes, "UTF-16BE").value_or("");
    if (is_valid_utf8(bytes)) return std::string{bytes};
    return locale::to_utf8(bytes, "windows-1252").value_or(locale::repaired(bytes));
}

NoticeRefusal reason_of(const Refusal& refusal) {
    if (refusal.is(xml::XmlRefusal::xml_too_large)) return NoticeRefusal::file_too_large;
    if (refusal.is(xml::XmlRefusal::xml_too_deep)) return NoticeRefusal::xml_too_deep;
    if (refusal.is(xml::XmlRefusal::xml_unsafe)) return NoticeRefusal::xml_unsafe;
    return NoticeRefusal::xml_malformed;
}

/// "line 12, column 7".
Refusal broken(std::string_view text, std::int64_t lines_before) {
    const auto at = fields::json_fault(text).value_or(fields::JsonPlace{});
    return refused_at(
        NoticeRefusal::json_malformed,
        "line " + std::to_string(at.line + lines_before) + ", column " + std::to_string(at.column));
}

}  // namespace

bool seems_json(std::string_view bytes) {
    const std::string start = as_utf8(bytes.substr(0, 200));
    const std::size_t at = start.find_first_not_of(" \t\r\n");
    return at != std::string::npos && (start[at] == '{' || start[at] == '[');
}

Result<fields::Json> parse_document(std::string_view bytes) {
    const std::string text = as_utf8(bytes);
    const Result<fields::Json> parsed = fields::parse_json(text, kMostBytes * 2);
    if (!parsed) return broken(text, 0);
    return parsed;
}

std::vector<fields::Json> parse_lines(std::string_view bytes, std::vector<Refusal>& refused) {
    std::vector<fields::Json> documents;
    const std::string text = as_utf8(bytes);
    std::int64_t before = -1;
    for (const std::string_view line : split(text, '\n')) {
        ++before;
        if (trimmed(line).empty()) continue;
        const Result<fields::Json> parsed = fields::parse_json(line, kMostBytes * 2);
        if (parsed) {
            documents.push_back(*parsed);
        } else if (documents.empty()) {
            return {};
        } else {
            refused.push_back(broken(line, before));
        }
        if (documents.size() + refused.size() >= kMostNotices) break;
    }
    return documents;
}

Result<xml::Parsed> parse_xml(std::string_view bytes, const Hint& hint) {
    xml::Options options;
    options.charset = hint.charset;
    options.when_malformed = xml::WhenMalformed::read_as_far;
    options.keep_space = true;
    options.most_bytes = kMostBytes;
    Result<xml::Parsed> parsed = xml::parse(bytes, options);
    if (!parsed) return refused_at(reason_of(parsed.refusal()), parsed.refusal().field());
    return parsed;
}

}  // namespace agora::notices
