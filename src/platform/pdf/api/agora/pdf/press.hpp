#pragma once

#include "agora/base/result.hpp"
#include "agora/pdf/document.hpp"

#include <chrono>
#include <cstddef>
#include <filesystem>
#include <memory>
#include <string>

namespace agora::files {
class Slots;
}

namespace agora::pdf {

/// Why there is no PDF; each sentence says what to do instead.
enum class PdfRefusal { document_too_long, document_too_hard, no_font, too_many_at_once };
RefusalText refusal_text(PdfRefusal refusal);

/// Blocks, items and rows together.
constexpr std::size_t kMostRows = 10'000;
/// As it goes to agora-pdf: JSON, with what it takes to say it.
constexpr std::size_t kMostBytes = 12 * 1024 * 1024;

struct PressOptions {
    std::filesystem::path program{};  ///< empty: agora-pdf beside the running program
    std::filesystem::path fonts{};    ///< another configuration of fontconfig
    int at_once = 2;
    int waiting_at_most = 6;  ///< more are told to come back
    std::chrono::milliseconds waiting_time{10'000};
    std::chrono::milliseconds time_limit{60'000};  ///< then the child is killed
    int processor_seconds = 20;                    ///< the same, of its own time
};

/// Makes PDF out of documents in a program of its own, with its own limits of memory (512 MB) and
/// processor (20 s): texts of all kinds meet the libraries of fonts there. A page takes some 60 ms,
/// a table of 10,000 rows some seconds; call it on a worker, outside a transaction. Thread-safe.
class Press {
 public:
    explicit Press(PressOptions options);
    ~Press();

    /// The same document gives the same bytes, with the same libraries and fonts. Characters that
    /// can't be shown are left out or drawn as a box. Throws files::Fault when agora-pdf is missing
    /// or broken.
    Result<std::string> print(const Document& document);

 private:
    PressOptions options_;
    std::unique_ptr<files::Slots> slots_;
};

}  // namespace agora::pdf
