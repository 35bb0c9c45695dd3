#pragma once

#include "agora/notices/notice.hpp"

#include <string>
#include <string_view>

namespace agora::notices {

/// Plain text on one line: normal form C, white space folded, no control characters, at most `most`
/// characters.
std::string one_line(std::string_view text, std::size_t most = kTitle);

/// The same with its line ends kept, each line folded, empty ones gone.
std::string paragraphs(std::string_view text, std::size_t most = kDescription);

/// Adds the text unless it is empty or its language is there already.
void add_text(Texts& texts, std::string_view language, std::string text);

/// Adds a condition of a lot (all when empty) unless it says nothing; the same of another lot is one.
void add_condition(Notice& notice, Condition condition, const std::string& lot);

/// Adds the code unless it is empty, there already, or kMostCodes are there.
void add_code(std::vector<std::string>& codes, std::string code);
void add_place(std::vector<Place>& places, Place place);

/// An http or https address without spaces, at most 2,000 bytes; "www.x" gets "http://"; a relative
/// one starts at the base. Empty for what is none.
std::string web_address(std::string_view text, std::string_view base = {});

/// By RFC 3986: where the reference leads from the base.
std::string resolved(std::string_view base, std::string_view reference);

/// Digits with a decimal mark, also grouped ("5 530 658,98", "1,250.5"), in minor units rounded to
/// two decimals. Nothing for another form, a negative one or one of more than 15 digits.
std::optional<Money> parse_amount(std::string_view text, std::string_view currency);

}  // namespace agora::notices
