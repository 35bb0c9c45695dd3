#include "figure_view.hpp"

#include "agora/locale/formats.hpp"
#include "amount.hpp"
#include "figure_store.hpp"
#include "labels.hpp"

#include <algorithm>
#include <cstdlib>
#include <set>

namespace agora::money {
namespace {

constexpr std::int64_t kCents = 100;

Bar bar_of(const web::Call& call, Unit unit, const Value& value) {
    Bar bar{.year = value.year, .known = value.value.has_value()};
    if (!value.value) {
        bar.shown = call.say(tr("not known"));
        return bar;
    }
    const std::int64_t size = std::llabs(*value.value);
    bar.size = unit == Unit::cents ? size / kCents : size;
    bar.below = *value.value < 0;
    bar.shown = shown_value(call, unit, *value.value);
    return bar;
}

}  // namespace

const Value* Book::value(FigureId figure, std::int64_t year) const {
    const auto of_figure = values.find(figure);
    if (of_figure == values.end()) return nullptr;
    const auto found = of_figure->second.find(year);
    return found == of_figure->second.end() ? nullptr : &found->second;
}

Book book_of(db::ReadTx& tx) {
    Book book{.figures = list_figures(tx)};
    for (Words& words : list_newest_words(tx)) book.words.emplace(words.figure_id, words);
    std::set<std::int64_t, std::greater<>> years;
    for (Value& value : list_newest_values(tx)) {
        years.insert(value.year);
        book.values[value.figure_id].emplace(value.year, value);
    }
    book.years.assign(years.begin(), years.end());
    return book;
}

FigureCard card_of(const web::Call& call, const Book& book, const Figure& figure, std::int64_t year,
                   std::size_t years) {
    const Words& words = book.words.at(figure.figure_id);
    const Said name = name_in(words, call.language);
    const Said about = about_in(words, call.language);
    FigureCard card{.url = call.link(path_of(figure)),
                    .name = name.text,
                    .lang = name.lang,
                    .about = about.text,
                    .about_lang = about.lang,
                    .unit = call.say(label_of(figure.unit))};
    if (const Value* now = book.value(figure.figure_id, year)) {
        card.written = true;
        card.known = now->value.has_value();
        card.shown = bar_of(call, figure.unit, *now).shown;
        if (now->value) card.brief = brief_value(call, figure.unit, *now->value);
        const Value* before = book.value(figure.figure_id, year - 1);
        if (before != nullptr && before->value && now->value) {
            card.change = shown_change(call, figure.unit, *before->value, *now->value);
            card.before = before->year;
        }
    }
    const auto of_figure = book.values.find(figure.figure_id);
    if (of_figure == book.values.end()) return card;
    for (auto at = of_figure->second.rbegin(); at != of_figure->second.rend(); ++at) {
        if (at->first > year || card.bars.size() == years) continue;
        Bar bar = bar_of(call, figure.unit, at->second);
        bar.current = at->first == year;
        card.most = std::max(card.most, bar.size);
        card.bars.insert(card.bars.begin(), std::move(bar));
    }
    return card;
}

DocumentRow row_of(const web::Call& call, const Document& document) {
    DocumentRow row{.url = call.link(path_of(document)),
                    .title = document.title,
                    .lang = document.language,
                    .year = document.year,
                    .kind = call.say(label_of(document.kind)),
                    .removed = document.removed_at.has_value()};
    if (row.removed) return row;
    row.file_url = call.link(path_of(document, "/file"));
    row.size = locale::file_size(call.language, document.file_size);
    return row;
}

}  // namespace agora::money
