#include "words.hpp"

#include <unicode/uchar.h>
#include <unicode/utf8.h>

#include <cstdint>
#include <optional>

namespace agora::search {
namespace {

enum class Kind { letter, mark, alone, sharp, hyphen, apostrophe, space, other };

constexpr std::size_t kSharpsInWord = 2;

Kind kind_of(UChar32 point) {
    if (point < 0) return Kind::other;
    if (point == '+' || point == '#') return Kind::sharp;
    if (point == '-' || point == 0x2010 || point == 0x2011) return Kind::hyphen;
    if (point == '\'' || point == 0x2019) return Kind::apostrophe;
    if (u_hasBinaryProperty(point, UCHAR_IDEOGRAPHIC)) return Kind::alone;
    if (point >= 0x3041 && point <= 0x30FF) return Kind::alone;  // Hiragana and Katakana
    if (u_isalnum(point)) return Kind::letter;
    if (u_isUWhiteSpace(point)) return Kind::space;
    const auto category = U_GET_GC_MASK(point);
    if (category & U_GC_M_MASK) return Kind::mark;
    if (category & (U_GC_SO_MASK | U_GC_SC_MASK | U_GC_CO_MASK)) return Kind::alone;
    return Kind::other;
}

#pragma GCC diagnostic push
#pragma GCC diagnostic ignored "-Wconversion"  // inside ICU's macro

/// The code point at `next`, which moves behind it; negative for ill-formed bytes.
UChar32 take_point(std::string_view text, std::size_t& next) {
    auto position = static_cast<std::int32_t>(next);
    UChar32 point = 0;
    U8_NEXT(text.data(), position, static_cast<std::int32_t>(text.size()), point);
    next = static_cast<std::size_t>(position);
    return point;
}

#pragma GCC diagnostic pop

/// Walks over the text once and cuts it; a word is open between open() and close().
class Cutter {
 public:
    Cutter(std::string_view text, std::size_t limit) : text_(text), limit_(limit) {}

    std::vector<Word> run() {
        std::size_t next = 0;
        while (next < text_.size() && words_.size() < limit_) {
            const std::size_t begin = next;
            const Kind kind = kind_of(take_point(text_, next));
            take(kind, begin, next);
        }
        if (words_.size() < limit_) close(text_.size());
        return std::move(words_);
    }

 private:
    void take(Kind kind, std::size_t begin, std::size_t end) {
        const bool goes_on = kind == Kind::letter || (kind == Kind::mark && start_) ||
                             (kind == Kind::sharp && start_ && is_sharp_at_end(begin));
        if (goes_on) {
            if (!start_) start_ = begin;
            return;
        }
        close(begin);
        if (kind == Kind::alone) {
            words_.push_back({text_.substr(begin, end - begin), begin, Link::none});
        }
        link_ = kind == Kind::hyphen       ? Link::hyphen
                : kind == Kind::apostrophe ? Link::apostrophe
                                           : Link::none;
        link_begin_ = begin;
        link_end_ = end;
    }

    /// "C++" and "F#" but not "a+b": nothing but sharps until the word ends.
    bool is_sharp_at_end(std::size_t begin) const {
        const std::size_t after = text_.find_first_not_of("+#", begin);
        if (after == std::string_view::npos) return text_.size() - begin <= kSharpsInWord;
        std::size_t sharps_begin = begin;
        while (sharps_begin > 0 &&
               (text_[sharps_begin - 1] == '+' || text_[sharps_begin - 1] == '#'))
            --sharps_begin;
        if (after - sharps_begin > kSharpsInWord) return false;
        std::size_t next = after;
        const Kind kind = kind_of(take_point(text_, next));
        return kind != Kind::letter && kind != Kind::alone;
    }

    void close(std::size_t end) {
        if (!start_) return;
        const bool linked =
            !words_.empty() && words_.back().end() == link_begin_ && link_end_ == *start_;
        words_.push_back(
            {text_.substr(*start_, end - *start_), *start_, linked ? link_ : Link::none});
        start_.reset();
    }

    std::string_view text_;
    std::size_t limit_;
    std::vector<Word> words_;
    std::optional<std::size_t> start_;
    Link link_ = Link::none;
    std::size_t link_begin_ = 0;
    std::size_t link_end_ = 0;
};

std::vector<Word> marks_of(std::string_view text, std::size_t limit) {
    std::vector<Word> points;
    std::size_t next = 0;
    while (next < text.size() && points.size() < limit) {
        const std::size_t begin = next;
        const UChar32 point = take_point(text, next);
        if (point < 0 || u_isUWhiteSpace(point)) continue;
        points.push_back({text.substr(begin, next - begin), begin, Link::none});
    }
    return points;
}

}  // namespace

std::vector<Word> words_of(std::string_view text, std::size_t limit) {
    return Cutter{text, limit}.run();
}

std::vector<Word> words_or_marks_of(std::string_view text, std::size_t limit) {
    auto words = words_of(text, limit);
    return words.empty() ? marks_of(text, limit) : words;
}

std::string_view cut_at_code_point(std::string_view text, std::size_t bytes) {
    if (text.size() <= bytes) return text;
    while (bytes > 0 && (static_cast<unsigned char>(text[bytes]) & 0xC0) == 0x80) --bytes;
    return text.substr(0, bytes);
}

}  // namespace agora::search
