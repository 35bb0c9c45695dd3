#pragma once

#include <string>
#include <string_view>
#include <utility>
#include <vector>

namespace agora::view {

/// What a browser's tokenizer sees of a page, as far as tests need it.
struct Token {
    enum class Kind { start, end, text, comment };
    Kind kind = Kind::text;
    std::string name;  ///< of a tag, in lower case
    std::vector<std::pair<std::string, std::string>> attributes = {};
    std::string text = {};
};

std::vector<Token> tokens_of(std::string_view html);

/// Tags with the names of their attributes, in order: equal for any value that cannot break out.
std::string shape_of(std::string_view html);

/// All text outside tags, without character references.
std::string text_of(std::string_view html);

/// Of the first tag that has the attribute.
std::string attribute_of(std::string_view html, std::string_view name);

}  // namespace agora::view
