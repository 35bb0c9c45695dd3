#include "agora/locale/text.hpp"

#include "icu.hpp"

#include "agora/base/text.hpp"

#include <unicode/ucnv.h>
#include <unicode/ucsdet.h>

#include <memory>

namespace agora::locale {
namespace {

struct CloseConverter {
    void operator()(UConverter* converter) const { ucnv_close(converter); }
};
struct CloseDetector {
    void operator()(UCharsetDetector* detector) const { ucsdet_close(detector); }
};

/// ISO 8859-1 in a label means windows-1252 in practice (WHATWG Encoding, 4.2).
std::string label_meant(std::string_view charset) {
    const std::string name = ascii_lower(trimmed(charset));
    if (name == "iso-8859-1" || name == "latin1" || name == "latin-1" || name == "us-ascii" ||
        name == "ascii") {
        return "windows-1252";
    }
    return name;
}

constexpr std::string_view kMark = "\xEF\xBB\xBF";

}  // namespace

std::optional<std::string> to_utf8(std::string_view bytes, std::string_view charset) {
    const std::string name = label_meant(charset);
    UErrorCode status = U_ZERO_ERROR;
    const std::unique_ptr<UConverter, CloseConverter> converter{ucnv_open(name.c_str(), &status)};
    if (name.empty() || U_FAILURE(status)) return std::nullopt;

    const icu::UnicodeString text{bytes.data(), static_cast<std::int32_t>(bytes.size()),
                                  converter.get(), status};
    check(status, "conversion");
    std::string converted = utf8(text);
    if (converted.starts_with(kMark)) converted.erase(0, kMark.size());
    return converted;
}

std::string guess_charset(std::string_view bytes) {
    if (bytes.starts_with("\xFF\xFE")) return "UTF-16LE";
    if (bytes.starts_with("\xFE\xFF")) return "UTF-16BE";
    if (bytes.starts_with(kMark) || is_valid_utf8(bytes)) return "UTF-8";

    UErrorCode status = U_ZERO_ERROR;
    const std::unique_ptr<UCharsetDetector, CloseDetector> detector{ucsdet_open(&status)};
    check(status, "charset detector");
    ucsdet_setText(detector.get(), bytes.data(), static_cast<std::int32_t>(bytes.size()), &status);
    const UCharsetMatch* match = ucsdet_detect(detector.get(), &status);
    if (U_FAILURE(status) || match == nullptr) return "windows-1252";
    const std::string_view name = ucsdet_getName(match, &status);
    return name.starts_with("UTF-16") ? std::string{name} : "windows-1252";
}

std::string repaired(std::string_view text) {
    if (is_valid_utf8(text)) return std::string{text};
    return utf8(unicode(text));
}

}  // namespace agora::locale
