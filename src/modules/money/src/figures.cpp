#include "figures.hpp"

#include "agora/locale/text.hpp"
#include "agora/money/whole.hpp"
#include "document_store.hpp"
#include "figure_store.hpp"
#include "refusals.hpp"

namespace agora::money {
namespace {

constexpr std::size_t kMostFigures = 40;

bool says_the_same(const Words& one, const Words& other) {
    return one.name_nl == other.name_nl && one.name_fr == other.name_fr &&
           one.name_en == other.name_en && one.about_nl == other.about_nl &&
           one.about_fr == other.about_fr && one.about_en == other.about_en;
}

}  // namespace

Result<std::string> make_figure(const Acting& acting, const access::Actor& actor, Unit unit,
                                Words words) {
    if (!is_keeper(actor)) return MoneyRefusal::not_the_keeper;
    const auto figures = list_figures(acting.tx);
    if (figures.size() >= kMostFigures) return MoneyRefusal::too_many_figures;
    const Figure figure{.figure_id = acting.tx.new_id<FigureId>(),
                        .slug = locale::slugify(words.name_en),
                        .place = figures.empty() ? 1 : figures.back().place + 1,
                        .unit = unit,
                        .made_at = acting.origin.at};
    const bool is_address = figure.slug == "new" || figure.slug == "usual";
    if (is_address || find_figure(acting.tx, figure.slug)) {
        return Refusal{MoneyRefusal::name_taken, "name_en"};
    }
    insert_figure(acting.tx, figure);
    words.figure_id = figure.figure_id;
    words.written_by = acting.origin.account;
    words.written_at = acting.origin.at;
    insert_words(acting.tx, words);
    journal::emit(acting.tx, acting.origin, FigureMade{figure.figure_id}, journal::Audit::yes);
    return figure.slug;
}

Result<Done> begin_with_usual(const Acting& acting, const access::Actor& actor) {
    if (!is_keeper(actor)) return MoneyRefusal::not_the_keeper;
    if (!list_figures(acting.tx).empty()) return MoneyRefusal::figures_are_there;
    put_usual_figures(acting.tx, acting.origin);
    return Done{};
}

Result<Done> change_words(const Acting& acting, const access::Actor& actor, const Figure& figure,
                          Words words, std::int64_t seen) {
    if (!is_keeper(actor)) return MoneyRefusal::not_the_keeper;
    const Words present = list_words_of(acting.tx, figure.figure_id).front();
    if (present.version != seen) return MoneyRefusal::changed_meanwhile;
    if (says_the_same(present, words)) return MoneyRefusal::nothing_changes;
    if (words.reason.empty()) return Refusal{MoneyRefusal::reason_missing, "reason"};
    words.figure_id = figure.figure_id;
    words.version = present.version + 1;
    words.written_by = acting.origin.account;
    words.written_at = acting.origin.at;
    insert_words(acting.tx, words);
    journal::emit(acting.tx, acting.origin, WordsChanged{figure.figure_id}, journal::Audit::yes);
    return Done{};
}

Result<Done> write_value(const Acting& acting, const access::Actor& actor, Value value,
                         std::int64_t seen, Date today) {
    if (!is_keeper(actor)) return MoneyRefusal::not_the_keeper;
    if (!is_year(value.year, today)) return Refusal{MoneyRefusal::year_out_of_range, "year"};
    if (value.document_id) {
        const auto document = find_document(acting.tx, value.document_id);
        if (!document || document->removed_at) {
            return Refusal{MoneyRefusal::document_unknown, "document"};
        }
    }
    const auto present = find_value(acting.tx, value.figure_id, value.year);
    if ((present ? present->version : 0) != seen) return MoneyRefusal::changed_meanwhile;
    if (present) {
        if (present->value == value.value && present->document_id == value.document_id &&
            present->source == value.source) {
            return MoneyRefusal::nothing_changes;
        }
        if (value.reason.empty()) return Refusal{MoneyRefusal::reason_missing, "reason"};
    }
    value.version = seen + 1;
    value.written_by = acting.origin.account;
    value.written_at = acting.origin.at;
    insert_value(acting.tx, value);
    journal::emit(acting.tx, acting.origin,
                  ValueWritten{value.figure_id, value.year, value.version}, journal::Audit::yes);
    return Done{};
}

}  // namespace agora::money
