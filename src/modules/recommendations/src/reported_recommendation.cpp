#include "reported_recommendation.hpp"

#include "agora/base/text.hpp"
#include "agora/web/services.hpp"
#include "item_store.hpp"
#include "number.hpp"
#include "register.hpp"
#include "text_store.hpp"

#include <algorithm>

namespace agora::recommendations {
namespace {

constexpr std::string_view kFolder = "/recommendations/";

std::optional<Recommendation> row_at(db::ReadTx& tx, std::string_view path) {
    if (!path.starts_with(kFolder)) return std::nullopt;
    path.remove_prefix(kFolder.size());
    const auto number = read_number(path.substr(0, path.find('/')));
    const auto id = number ? find_number(tx, number->document, number->number) : std::nullopt;
    return id ? find_item(tx, *id) : std::nullopt;
}

std::optional<web::ReportedThing> find(db::ReadTx& tx, const access::Actor& actor,
                                       std::string_view path, Date) {
    const auto row = row_at(tx, path);
    if (!row || !may_see(actor, *row)) return std::nullopt;
    const auto texts = newest_texts_of(tx, row->recommendation_id);
    const auto own = std::ranges::find(texts, row->language, &Text::language);
    const std::string slug = row->document + "-" + row->number;
    return web::ReportedThing{std::string{kFolder} + slug,
                              own == texts.end() ? slug : slug + ", " + own->title, row->made_by};
}

void take(const web::TakenMeasure& taken) {
    const auto row = row_at(taken.tx, taken.path);
    if (!row) return;
    const Moderation moderation = moderation_of(taken.measure);
    if (row->moderation == moderation) return;
    set_moderation(taken.tx, row->recommendation_id, moderation);
    touch_register(taken.tx);
    journal::emit(taken.tx, taken.origin, Moderated{row->recommendation_id, moderation},
                  journal::Audit::yes);
}

}  // namespace

web::Reportable reportable_recommendation() {
    return {.kind = "recommendation",
            .label = tr("Recommendation"),
            .measures = {web::Measure::limited, web::Measure::hidden},
            .find = &find,
            .take = &take};
}

}  // namespace agora::recommendations
