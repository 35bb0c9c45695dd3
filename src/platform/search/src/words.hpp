#pragma once

#include <cstddef>
#include <string>
#include <string_view>
#include <vector>

namespace agora::search {

/// What stands directly between a word and the one before it.
enum class Link { none, hyphen, apostrophe };

/// A run of letters and digits (with C++'s plus and C#'s sharp), or one ideograph, or one symbol
/// such as an emoji; as typed, with its place in the text.
struct Word {
    std::string_view text;
    std::size_t begin = 0;
    Link link = Link::none;

    std::size_t end() const { return begin + text.size(); }
};

/// The words of a text, at most `limit`. Ill-formed bytes part words.
std::vector<Word> words_of(std::string_view text, std::size_t limit);

/// The same; but a text without any word (only punctuation) gives its code points one by one, so
/// that it can still be found.
std::vector<Word> words_or_marks_of(std::string_view text, std::size_t limit);

/// The first bytes of the text, cut before a code point, never inside one.
std::string_view cut_at_code_point(std::string_view text, std::size_t bytes);

}  // namespace agora::search
