#include "reported_wish.hpp"

#include "agora/base/text.hpp"
#include "agora/web/services.hpp"
#include "sight.hpp"
#include "tell.hpp"
#include "wish_store.hpp"

namespace agora::wishes {
namespace {

constexpr std::string_view kFolder = "/wishes/";

std::optional<Wish> wish_of(db::ReadTx& tx, std::string_view path) {
    const auto number = web::id_below<WishId>(kFolder, path);
    return number ? find_wish(tx, number->value()) : std::nullopt;
}

std::optional<web::ReportedThing> find(db::ReadTx& tx, const access::Actor& actor,
                                       std::string_view path, Date) {
    const auto wish = wish_of(tx, path);
    if (!wish || !may_see(actor, *wish)) return std::nullopt;
    const auto text = find_text(tx, wish->wish_id, wish->language);
    return web::ReportedThing{.path = path_of(*wish),
                              .title = text ? text->title : std::string{},
                              .author = wish->proposed_by};
}

void take(const web::TakenMeasure& taken) {
    const auto wish = wish_of(taken.tx, taken.path);
    const Moderation moderation = web::moderation_of(taken.measure);
    if (!wish || wish->moderation == moderation) return;
    set_moderation(taken.tx, wish->wish_id, moderation);
    journal::emit(taken.tx, taken.origin, WishModerated{wish->wish_id, moderation},
                  journal::Audit::yes);
    if (wish->moderation == Moderation::hidden) {
        tell_again(taken.tx, wish->wish_id, taken.origin.at);
    }
}

}  // namespace

web::Reportable reportable_wish() {
    return {.kind = "wish",
            .label = tr("Wish for a tool"),
            .measures = {web::Measure::limited, web::Measure::hidden},
            .find = &find,
            .take = &take};
}

}  // namespace agora::wishes
