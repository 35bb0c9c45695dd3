#pragma once

#include <initializer_list>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

namespace agora::xml {

using Attributes = std::initializer_list<std::pair<std::string_view, std::string_view>>;

/// Writes a document in UTF-8, element by element and indented: it is well-formed whatever texts are put in. Names are
/// the program's own; a wrong one, or an element closed that was not opened, is our fault.
class Writer {
 public:
    Writer();

    void open(std::string_view name, Attributes attributes = {});
    void close();
    /// An element that holds a text. Characters that XML does not know become spaces.
    void leaf(std::string_view name, std::string_view text, Attributes attributes = {});

    /// Closes what is open, and gives the document.
    std::string finish();

 private:
    void begin(std::string_view name, Attributes attributes);

    std::string out_;
    std::vector<std::string> open_;
};

}  // namespace agora::xml
