#pragma once

#include <cstdint>
#include <functional>
#include <string>
#include <string_view>
#include <vector>

namespace agora::locale {

/// The text folded (see fold), with single spaces for everything between words: "sint denijs westrem".
std::string search_words(std::string_view text);

/// Short texts by the beginnings of their words, for suggestions while a person types. Texts are
/// added, then frozen; a frozen index is safe from any thread. Costs about 30 bytes a word.
class PrefixIndex {
 public:
    /// How a text fits what was typed, the best first.
    enum class Fit : std::uint8_t { exactly, beginning, inner_word };

    struct Hit {
        std::uint32_t number = 0;  ///< as given to add
        std::uint8_t tag = 0;
        Fit fit = Fit::exactly;
    };

    /// Number and tag are the caller's: which thing, and which of its texts.
    void add(std::string_view text, std::uint32_t number, std::uint8_t tag);
    void freeze();

    /// Calls visit for each place where the typed words begin. A thing may come several times.
    void find(std::string_view typed, const std::function<void(const Hit&)>& visit) const;
    /// Only whole texts, in the order of adding.
    std::vector<Hit> exactly(std::string_view typed) const;

 private:
    struct Entry {
        std::uint32_t start = 0;  ///< in texts_; the text ends at the next zero byte
        std::uint32_t number = 0;
        std::uint8_t tag = 0;
        bool whole = false;
    };
    std::string texts_;
    std::vector<Entry> entries_;
    bool frozen_ = false;
};

}  // namespace agora::locale
