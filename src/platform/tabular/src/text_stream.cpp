#include "text_stream.hpp"

#include <unicode/ucnv.h>

#include <array>
#include <stdexcept>
#include <utility>

namespace agora::tabular {
namespace {

constexpr std::size_t kPiece = 64 * 1024;
constexpr std::size_t kPivot = 4 * 1024;
constexpr std::string_view kMark = "\xEF\xBB\xBF";

struct CloseConverter {
    void operator()(UConverter* converter) const { ucnv_close(converter); }
};
using Converter = std::unique_ptr<UConverter, CloseConverter>;

Converter converter_for(std::string_view charset) {
    UErrorCode error = U_ZERO_ERROR;
    Converter converter{ucnv_open(std::string{charset}.c_str(), &error)};
    if (U_FAILURE(error)) throw std::runtime_error("ICU has no converter for the encoding");
    return converter;
}

}  // namespace

bool WholeText::append_to(std::string& text) {
    if (text_.empty()) return false;
    text += std::exchange(text_, {});
    return true;
}

struct DecodedSource::Converters {
    Converter from;
    Converter to = converter_for("UTF-8");
    std::array<UChar, kPivot> pivot;
    UChar* pivot_source = pivot.data();
    UChar* pivot_target = pivot.data();
    bool is_begun = false;
};

DecodedSource::DecodedSource(Source& source, Encoding encoding)
    : source_(source), converters_(std::make_unique<Converters>()), bytes_(kPiece) {
    converters_->from = converter_for(name(encoding));
    source_.rewind();
}

DecodedSource::~DecodedSource() = default;

bool DecodedSource::append_to(std::string& text) {
    if (is_done_) return false;
    const std::size_t before = text.size();
    while (text.size() == before && !is_done_) {
        const std::size_t size = source_.read(bytes_);
        bytes_read_ += static_cast<std::int64_t>(size);
        is_done_ = size == 0;
        convert(bytes_.data(), size, is_done_, text);
        if (is_at_start_ && text.size() > before) {
            is_at_start_ = false;
            if (std::string_view{text}.substr(before).starts_with(kMark))
                text.erase(before, kMark.size());
        }
    }
    return text.size() > before || !is_done_;
}

void DecodedSource::convert(const char* bytes, std::size_t size, bool is_last, std::string& text) {
    std::array<char, kPiece> converted;
    const char* from = bytes;
    UErrorCode error = U_BUFFER_OVERFLOW_ERROR;
    while (error == U_BUFFER_OVERFLOW_ERROR) {
        error = U_ZERO_ERROR;
        char* to = converted.data();
        ucnv_convertEx(converters_->to.get(), converters_->from.get(), &to,
                       converted.data() + converted.size(), &from, bytes + size,
                       converters_->pivot.data(), &converters_->pivot_source,
                       &converters_->pivot_target,
                       converters_->pivot.data() + converters_->pivot.size(),
                       !std::exchange(converters_->is_begun, true), is_last, &error);
        if (U_FAILURE(error) && error != U_BUFFER_OVERFLOW_ERROR)
            throw std::runtime_error("ICU cannot convert the text");
        text.append(converted.data(), to);
    }
}

}  // namespace agora::tabular
