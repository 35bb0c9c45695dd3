#include "blocks.hpp"
#include "exit.hpp"
#include "finish.hpp"
#include "limits.hpp"
#include "reading.hpp"
#include "sound_text.hpp"

#include <cerrno>
#include <cstdlib>
#include <exception>
#include <fontconfig/fontconfig.h>
#include <new>
#include <optional>
#include <stdexcept>
#include <unistd.h>

namespace agora::pdf {
namespace {

constexpr std::string_view kUsage =
    "usage: agora-pdf [--fonts=FILE] [--seconds=N] <document.json >document.pdf\n"
    "Makes a tagged PDF of a document as the server describes it. FILE: a configuration of\n"
    "fontconfig; N: of processor, 20 unless said otherwise.\n";

std::string read_all(int descriptor) {
    std::string bytes;
    std::string buffer(256 * 1024, '\0');
    for (;;) {
        const ssize_t count = read(descriptor, buffer.data(), buffer.size());
        if (count < 0 && errno == EINTR) continue;
        if (count < 0) throw std::runtime_error("cannot read the document");
        if (count == 0) return bytes;
        bytes.append(buffer, 0, static_cast<std::size_t>(count));
    }
}

void write_all(int descriptor, std::string_view bytes) {
    while (!bytes.empty()) {
        const ssize_t count = write(descriptor, bytes.data(), bytes.size());
        if (count < 0 && errno == EINTR) continue;
        if (count <= 0) throw std::runtime_error("cannot write");
        bytes.remove_prefix(static_cast<std::size_t>(count));
    }
}

bool has_fonts() {
    const FcConfig* config = FcInitLoadConfigAndFonts();
    const FcFontSet* fonts = FcConfigGetFonts(const_cast<FcConfig*>(config), FcSetSystem);
    return fonts != nullptr && fonts->nfont > 0;
}

/// Twice: the first time says how many pages there are.
std::string made_of(const Document& document) {
    std::int64_t pages = 0;
    {
        Paper paper(document, Paper::Work::counts, 0);
        put_blocks(paper, document.blocks);
        pages = paper.pages();
    }
    Paper paper(document, Paper::Work::draws, pages);
    put_blocks(paper, document.blocks);
    const std::string pdf = paper.finish();
    return finished(pdf, document, paper.told());
}

struct Order {
    std::string fonts = {};
    int seconds = 20;
};

/// Nothing of words that it doesn't know.
std::optional<Order> read_order(const std::vector<std::string_view>& words) {
    constexpr std::string_view kFonts = "--fonts=";
    constexpr std::string_view kSeconds = "--seconds=";
    Order order;
    for (std::string_view word : words) {
        if (word.starts_with(kFonts)) {
            order.fonts = word.substr(kFonts.size());
        } else if (word.starts_with(kSeconds)) {
            order.seconds = std::atoi(word.substr(kSeconds.size()).data());
        } else {
            return std::nullopt;
        }
    }
    return order.seconds > 0 ? std::optional{order} : std::nullopt;
}

Exit run(const Order& order) {
    if (!order.fonts.empty()) setenv("FONTCONFIG_FILE", order.fonts.c_str(), 1);
    set_limits(order.seconds);
    Document document = read_document(read_all(STDIN_FILENO));
    document.title = sound_text(document.title);
    if (!has_fonts()) return Exit::no_font;
    write_all(STDOUT_FILENO, made_of(document));
    return Exit::made;
}

}  // namespace
}  // namespace agora::pdf

int main(int count, char** words) {
    using namespace agora::pdf;
    Exit code = Exit::fault;
    try {
        const auto order = read_order({words + 1, words + count});
        if (order) {
            code = run(*order);
        } else {
            write_all(STDERR_FILENO, kUsage);
            code = Exit::wrong_usage;
        }
    } catch (const std::bad_alloc&) {
        code = Exit::too_hard;
    } catch (const std::exception& fault) {
        const std::string line = std::string{fault.what()} + "\n";
        if (write(STDERR_FILENO, line.data(), line.size()) < 0) code = Exit::fault;
    }
    // Nothing is worth tidying up.
    _exit(static_cast<int>(code));
}
