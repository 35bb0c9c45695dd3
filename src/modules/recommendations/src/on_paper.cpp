#include "on_paper.hpp"

namespace agora::recommendations {

void add_written(std::vector<pdf::Block>& to, const std::vector<Block>& texts,
                 const std::string& lang) {
    for (const Block& block : texts) {
        if (!block.text.empty()) to.push_back(pdf::paragraph(pdf::words(block.text, lang)));
        std::vector<pdf::Line> items;
        for (const std::string& item : block.items) items.push_back(pdf::words(item, lang));
        if (!items.empty()) to.push_back(pdf::list(std::move(items)));
    }
}

void add_attention(const web::Call& call, std::vector<pdf::Block>& to,
                   const std::vector<Block>& texts, const std::string& lang) {
    if (texts.empty()) return;
    std::string text;
    for (const Block& block : texts) {
        if (!block.text.empty()) text += (text.empty() ? "" : "\n") + block.text;
        for (const std::string& item : block.items) text += "\n\u2022 " + item;
    }
    pdf::Line line = pdf::words(call.say(tr("Point of attention")) + ": ");
    line.front().bold = true;
    line.push_back({.text = text, .lang = lang});
    to.push_back(pdf::paragraph(std::move(line), pdf::Tone::boxed));
}

}  // namespace agora::recommendations
