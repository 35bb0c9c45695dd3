#include "reported_item.hpp"

#include "agora/web/measure_words.hpp"
#include "cafe.hpp"

namespace agora::repairs {
namespace {

constexpr std::string_view kFolder = "/repairs/";

std::optional<web::ReportedThing> find(db::ReadTx& tx, const access::Actor& actor,
                                       std::string_view path, Date today) {
    const auto id = web::id_below<ItemId>(kFolder, path);
    const auto item = id && actor.is_member() ? find_item(tx, *id) : std::nullopt;
    if (!item || item->title.empty()) return std::nullopt;
    const auto seen = events::find_seen(tx, actor, item->event_id, Language::en, today);
    if (!seen || !may_see(*seen, *item, actor.account)) return std::nullopt;
    return web::ReportedThing{
        web::path_below(kFolder, *id), item->title, item->account_id, {}, item->words};
}

void take(const web::TakenMeasure& taken) {
    const auto id = web::id_below<ItemId>(kFolder, taken.path);
    const auto item = id ? find_item(taken.tx, *id) : std::nullopt;
    if (!item) return;
    const web::Moderation moderation = web::moderation_of(taken.measure);
    if (item->moderation == moderation) return;
    update_moderation(taken.tx, *id, moderation);
    journal::emit(taken.tx, taken.origin, ItemModerated{*id, moderation}, journal::Audit::yes);
}

std::string name_item(const web::Call&, db::ReadTx& tx, std::string_view word,
                      std::string_view value) {
    const auto id = parse_id<ItemId>(value);
    if (word != "item" || !id) return {};
    const auto item = find_item(tx, *id);
    return item ? item->title : std::string{};
}

}  // namespace

web::Reportable reportable_item() {
    return {.kind = "repair_item",
            .label = tr("Thing at a repair café"),
            .measures = {web::Measure::hidden},
            .find = &find,
            .take = &take};
}

std::vector<web::AuditWords> audit_words() {
    return {{ItemModerated::kName, tr("Thing at a repair café moderated"),
             tr("{who} decided about the thing “{item}”: {measure}."), &web::say_measure,
             &name_item}};
}

}  // namespace agora::repairs
