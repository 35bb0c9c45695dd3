#include "agora/web/pdf.hpp"

#include "agora/markdown/passages.hpp"

#include <algorithm>

namespace agora::web {
namespace {

using markdown::Passage;
using markdown::PassageKind;

constexpr std::int64_t kDeepest = 4;

/// What stands beside each other in one block: the items of a list, the rows of a table.
struct Open {
    std::vector<pdf::Line> items = {};
    std::vector<pdf::Column> columns = {};
    std::vector<std::vector<pdf::Line>> rows = {};
};

class Writing {
 public:
    Writing(const Call& call, std::string_view lang, std::int64_t level)
        : call_(call), lang_(lang), level_(level) {}

    void add(const Passage& passage) {
        if (passage.kind != PassageKind::item) end_list();
        if (passage.kind != PassageKind::head && passage.kind != PassageKind::row) end_table();
        switch (passage.kind) {
            case PassageKind::heading:
                blocks_.push_back({.kind = pdf::BlockKind::heading,
                                   .level = std::min(kDeepest, level_ + passage.level - 1),
                                   .lines = {line_of(passage)}});
                break;
            case PassageKind::item:
                open_.items.push_back(item_of(passage));
                break;
            case PassageKind::head:
                for (const auto& cell : passage.cells) {
                    open_.columns.push_back({text_of(cell)});
                }
                break;
            case PassageKind::row:
                open_.rows.push_back(row_of(passage));
                break;
            case PassageKind::quote:
                blocks_.push_back(pdf::paragraph(line_of(passage), pdf::Tone::boxed));
                break;
            case PassageKind::paragraph:
            case PassageKind::code:
                blocks_.push_back(pdf::paragraph(line_of(passage)));
                break;
        }
    }
    std::vector<pdf::Block> blocks() {
        end_list();
        end_table();
        return std::move(blocks_);
    }

 private:
    void end_list() {
        if (!open_.items.empty()) blocks_.push_back(pdf::list(std::move(open_.items)));
        open_.items.clear();
    }
    void end_table() {
        if (!open_.columns.empty()) {
            blocks_.push_back(pdf::table(std::move(open_.columns), std::move(open_.rows)));
        }
        open_.columns.clear();
        open_.rows.clear();
    }
    pdf::Line line_in(const std::vector<markdown::Span>& spans) const {
        pdf::Line line;
        for (const markdown::Span& span : spans) {
            const bool of_site = span.address.starts_with('/');
            line.push_back({.text = span.text,
                            .url = of_site ? call_.services.origin + span.address : span.address,
                            .lang = lang_,
                            .bold = span.bold});
        }
        return line;
    }
    pdf::Line line_of(const Passage& passage) const { return line_in(passage.cells.front()); }
    /// What lies within another item stands after a dash.
    pdf::Line item_of(const Passage& passage) const {
        pdf::Line line = line_of(passage);
        std::string before = passage.level > 1 ? "– " : "";
        if (!passage.mark.empty()) before += passage.mark + " ";
        if (!before.empty()) line.insert(line.begin(), {.text = before});
        return line;
    }
    std::vector<pdf::Line> row_of(const Passage& passage) const {
        std::vector<pdf::Line> cells;
        for (const auto& cell : passage.cells) cells.push_back(line_in(cell));
        return cells;
    }
    static std::string text_of(const std::vector<markdown::Span>& spans) {
        std::string text;
        for (const markdown::Span& span : spans) text += span.text;
        return text;
    }

    const Call& call_;
    std::string lang_;
    std::int64_t level_;
    Open open_ = {};
    std::vector<pdf::Block> blocks_ = {};
};

}  // namespace

std::vector<pdf::Block> written(const Call& call, std::string_view markdown, std::string_view lang,
                                std::int64_t level) {
    Writing writing(call, lang, level);
    for (const Passage& passage : markdown::passages(markdown)) writing.add(passage);
    return writing.blocks();
}

}  // namespace agora::web
