// Texts made to cost much: 64 KB under 50 ms, 1 MB under 1 s, and twice the text under 2.5 times the time.
#include "agora/markdown/markdown.hpp"

#include "measure.hpp"

#include <array>
#include <cstdio>
#include <string>
#include <string_view>

namespace {

using namespace agora;

struct Pattern {
    const char* name;
    std::string_view before;
    std::string_view repeated;
    std::string_view after;
};

constexpr std::array kPatterns{
    Pattern{"open links [a](<b", "", "[a](<b", ""},
    Pattern{"open comments <!--", "", "<!--", ""},
    Pattern{"open brackets", "", "[", ""},
    Pattern{"brackets, then closed", "", "[a", "](x)"},
    Pattern{"images in images", "", "![", ""},
    Pattern{"quotes in quotes", "", "> ", "a"},
    Pattern{"lists in lists", "", "- ", "a"},
    Pattern{"stars", "", "*a ", ""},
    Pattern{"stars and lines", "", "*a_ ", ""},
    Pattern{"strong in strong", "", "**a *a ", ""},
    Pattern{"strikes", "", "~~a ", ""},
    Pattern{"back ticks", "", "`a``b```c ", ""},
    Pattern{"a wide table", "|", "a|", "\n|-|\n"},
    Pattern{"a long table", "|a|b|\n|-|-|\n", "|x\n", ""},
    Pattern{"a table of many columns", "|", "x|", ""},
    Pattern{"entities", "", "&#x41;&amp;", ""},
    Pattern{"addresses", "", "www.a.b ", ""},
    Pattern{"addresses with a scheme", "", "https://a.b ", ""},
    Pattern{"mail addresses", "", "a@b.cd ", ""},
    Pattern{"at signs", "", "a@", ""},
    Pattern{"definitions", "", "[a]: b\n", "[a]"},
    Pattern{"many definitions and uses", "", "[a][b] ", "\n\n[b]: x"},
    Pattern{"headings", "", "# a\n", ""},
    Pattern{"tags", "", "<a href=\"", ""},
    Pattern{"backslashes", "", "\\[", ""},
    Pattern{"words", "",
            "a text as people write it, with **bold** and [a link](https://example.org). ", ""},
};

std::string text_of(const Pattern& pattern, std::size_t bytes) {
    std::string text{pattern.before};
    while (text.size() + pattern.repeated.size() + pattern.after.size() < bytes) {
        text += pattern.repeated;
    }
    return text.append(pattern.after);
}

/// Milliseconds of the processor, the least of five: what other programs take away is not counted.
double least_ms(const std::string& text) {
    double least = 1e9;
    for (int round = 0; round < 5; ++round) {
        const double start = bench::processor_seconds();
        const Html markup = markdown::render(text);
        least = std::min(least, (bench::processor_seconds() - start) * 1000);
        if (markup.markup().empty()) least = 1e9;
    }
    return least;
}

}  // namespace

int main() {
    int faults = 0;
    for (const Pattern& pattern : kPatterns) {
        const double half = least_ms(text_of(pattern, 32 * 1024));
        const double whole = least_ms(text_of(pattern, 64 * 1024));
        const double large = least_ms(text_of(pattern, markdown::kMostBytes));
        const double growth = whole / std::max(half, 0.05);
        const bool fine = whole < 50 && large < 1000 && growth < 2.5;
        std::printf("%-28s 64 KB %7.2f ms, 1 MB %8.2f ms, twice the text %.2f times%s\n",
                    pattern.name, whole, large, growth, fine ? "" : "  TOO MUCH");
        faults += fine ? 0 : 1;
    }
    std::printf("n=%zu patterns, the least of 5 each, %d beyond the limits\n", kPatterns.size(),
                faults);
    return faults == 0 ? 0 : 1;
}
