#include "agora/pdf/document.hpp"

#include <utility>

namespace agora::pdf {

Line words(std::string_view text, std::string_view lang) {
    return {{.text = std::string{text}, .lang = std::string{lang}}};
}

Line link(std::string_view text, std::string_view url, std::string_view lang) {
    return {{.text = std::string{text}, .url = std::string{url}, .lang = std::string{lang}}};
}

Block heading(std::int64_t level, std::string_view text, std::string_view lang) {
    return {.kind = BlockKind::heading, .level = level, .lines = {words(text, lang)}};
}

Block paragraph(Line line, Tone tone) {
    return {.kind = BlockKind::paragraph, .tone = tone, .lines = {std::move(line)}};
}

Block list(std::vector<Line> items) {
    return {.kind = BlockKind::list, .lines = std::move(items)};
}

Block facts(std::vector<Fact> facts) {
    Block block{.kind = BlockKind::facts};
    for (Fact& fact : facts) {
        Line label = words(fact.label);
        label.front().bold = true;
        block.rows.push_back({std::move(label), std::move(fact.value)});
    }
    return block;
}

Block table(std::vector<Column> columns, std::vector<std::vector<Line>> rows) {
    return {.kind = BlockKind::table, .columns = std::move(columns), .rows = std::move(rows)};
}

Block figure(std::string_view modules, std::string_view alt) {
    return {.kind = BlockKind::figure, .modules = std::string{modules}, .alt = std::string{alt}};
}

}  // namespace agora::pdf
