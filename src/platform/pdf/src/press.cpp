#include "agora/pdf/press.hpp"

#include "agora/fields/json_write.hpp"
#include "agora/files/child.hpp"
#include "agora/files/slots.hpp"
#include "agora/files/store.hpp"
#include "agora/log/log.hpp"

#include "exit.hpp"

#include <optional>

namespace agora::pdf {
namespace {

constexpr std::uint64_t kMostAnswer = 64 * 1024;
constexpr std::uint64_t kMostOutput = 64 * 1024 * 1024;

std::size_t rows_of(const Document& document) {
    std::size_t count = document.blocks.size();
    for (const Block& block : document.blocks) {
        count += block.rows.size();
        if (block.kind == BlockKind::list) count += block.lines.size();
    }
    return count;
}

/// What is open in the child, in this order.
struct Channels {
    files::Descriptor input = files::memory_file("document");
    files::Descriptor output = files::memory_file("pdf");
    files::Descriptor complaints = files::memory_file("complaints");

    std::vector<const files::Descriptor*> all() const { return {&input, &output, &complaints}; }
};

/// Nothing when it was made; else why it was not. Throws Fault when the program itself is at fault.
std::optional<PdfRefusal> refusal_in(const files::ChildEnd& end, const Channels& channels) {
    if (end.was_too_slow || !end.exit_code) {
        log::warning("pdf.killed", {{"signal", end.signal},
                                    {"too_slow", end.was_too_slow},
                                    {"peak_kilobytes", end.peak_kilobytes}});
        return PdfRefusal::document_too_hard;
    }
    switch (static_cast<Exit>(*end.exit_code)) {
        case Exit::made:
            return std::nullopt;
        case Exit::no_font:
            log::warning("pdf.no_font", {{"install", "fonts-dejavu-core"}});
            return PdfRefusal::no_font;
        case Exit::too_hard:
            log::warning("pdf.too_hard", {{"peak_kilobytes", end.peak_kilobytes}});
            return PdfRefusal::document_too_hard;
        default:
            throw files::Fault("agora-pdf ended with " + std::to_string(*end.exit_code) + ": " +
                               files::read_whole(channels.complaints, kMostAnswer));
    }
}

}  // namespace

RefusalText refusal_text(PdfRefusal refusal) {
    switch (refusal) {
        case PdfRefusal::document_too_long:
            return {"document_too_long", RefusalKind::rule,
                    tr("This is too long for a PDF, which holds 10,000 rows at most. Narrow it "
                       "with the filters, or take the spreadsheet.")};
        case PdfRefusal::document_too_hard:
            return {"document_too_hard", RefusalKind::rule,
                    tr("Making a PDF of this takes too much work. Print the page instead, or "
                       "narrow it with the filters.")};
        case PdfRefusal::no_font:
            return {"no_font_for_pdf", RefusalKind::rule,
                    tr("There is no font on this server to make a PDF with. Print the page "
                       "instead, and tell who runs the server: the package fonts-dejavu-core "
                       "is missing.")};
        case PdfRefusal::too_many_at_once:
            break;
    }
    return {"too_many_pdfs_at_once", RefusalKind::too_many,
            tr("Many PDFs are being made right now. Please try again in a minute.")};
}

Press::Press(PressOptions options)
    : options_(std::move(options)),
      slots_(std::make_unique<files::Slots>(options_.at_once, options_.waiting_at_most,
                                            options_.waiting_time)) {
    if (options_.program.empty()) options_.program = files::program_beside_ours("agora-pdf");
}

Press::~Press() = default;

Result<std::string> Press::print(const Document& document) {
    if (rows_of(document) > kMostRows) return PdfRefusal::document_too_long;
    const std::string json = fields::to_json(document);
    if (json.size() > kMostBytes) return PdfRefusal::document_too_long;
    const files::Turn turn(*slots_);
    if (!turn.is_given()) return PdfRefusal::too_many_at_once;

    const Channels channels;
    files::fill(channels.input, json);
    std::vector<std::string> words{"--seconds=" + std::to_string(options_.processor_seconds)};
    if (!options_.fonts.empty()) words.push_back("--fonts=" + options_.fonts.string());
    const files::ChildEnd end = files::run_child({.program = options_.program,
                                                  .words = std::move(words),
                                                  .open = channels.all(),
                                                  .time_limit = options_.time_limit});
    if (const auto refusal = refusal_in(end, channels)) return *refusal;
    return files::read_whole(channels.output, kMostOutput);
}

}  // namespace agora::pdf
