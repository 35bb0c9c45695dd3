// What a PDF costs: a page, tables up to the limit, and a megabyte of text that is made to cost much.
#include "agora/pdf/press.hpp"

#include "measure.hpp"

#include <cstdio>
#include <filesystem>
#include <string>
#include <sys/resource.h>

namespace {

using namespace agora;

pdf::Document document(std::vector<pdf::Block> blocks) {
    return {.title = "A register",
            .language = "en",
            .publisher = "Agora",
            .address = "https://agora.example/en/recommendations",
            .state = "As it stood on 1 December 2026.",
            .page_label = "Page {page} of {pages}",
            .blocks = std::move(blocks)};
}

pdf::Document table_of(std::size_t count) {
    std::vector<std::vector<pdf::Line>> rows;
    for (std::size_t at = 0; at < count; ++at) {
        const std::string number = "002-" + std::to_string(at);
        rows.push_back(
            {pdf::link(number, "https://agora.example/en/recommendations/" + number),
             pdf::words("A recommendation whose title takes two lines, as most do", "nl"),
             pdf::words("Accepted, 9 May 2019"), pdf::words("Cycle of 2019"),
             pdf::words("Working group of Brussels")});
    }
    return document(
        {pdf::heading(1, "A register"),
         pdf::table(
             {{"Number", 3}, {"Title", 8}, {"Status", 5}, {"Cycle", 5}, {"Working group", 5}},
             std::move(rows))});
}

pdf::Document text_of(std::string_view repeated) {
    std::string text;
    while (text.size() < 1'000'000) text += repeated;
    return document({pdf::paragraph(pdf::words(text))});
}

/// Five times each; memory is the most that any of the programs had so far.
void measure(pdf::Press& press, const char* name, const pdf::Document& document) {
    constexpr int kTimes = 5;
    bench::Timings timings;
    std::size_t bytes = 0;
    for (int time = 0; time < kTimes; ++time) {
        timings.measure([&] {
            const auto made = press.print(document);
            bytes = made ? made->size() : 0;
        });
    }
    rusage used{};
    getrusage(RUSAGE_CHILDREN, &used);
    std::printf("%zu KB, at most %ld MB so far; ", bytes / 1024, used.ru_maxrss / 1024);
    timings.print(name);
}

}  // namespace

int main() {
    const auto own = std::filesystem::read_symlink("/proc/self/exe");
    pdf::Press press({.program = own.parent_path().parent_path() / "agora-pdf"});
    measure(press, "a page",
            document({pdf::heading(1, "A story"), pdf::paragraph(pdf::words("A few words."))}));
    measure(press, "100 rows", table_of(100));
    measure(press, "1,000 rows", table_of(1'000));
    measure(press, "9,990 rows", table_of(9'990));
    measure(press, "1 MB of words", text_of("words and more words, as people write them. "));
    measure(press, "1 MB without a space", text_of("x"));
    return 0;
}
