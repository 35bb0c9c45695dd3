#include "reported_method.hpp"

#include "agora/base/text.hpp"
#include "agora/web/services.hpp"
#include "method_store.hpp"
#include "sight.hpp"

namespace agora::methods {
namespace {

constexpr std::string_view kFolder = "/methods/";

std::optional<web::ReportedThing> find(db::ReadTx& tx, const access::Actor& actor,
                                       std::string_view path, Date today) {
    const auto id = web::id_below<MethodId>(kFolder, path);
    const auto method = id ? find_method(tx, *id) : std::nullopt;
    if (!method || !may_see(tx, actor, *method, today)) return std::nullopt;
    const auto texts = newest_texts_of(tx, *id);
    std::vector<access::Scope> scopes;
    if (method->circle_id) {
        scopes.push_back({access::ScopeKind::circle, to_string(method->circle_id)});
    }
    return web::ReportedThing{web::path_below(kFolder, *id),
                              best_text(texts, *method, method->language).title, method->made_by,
                              std::move(scopes)};
}

void take(const web::TakenMeasure& taken) {
    const auto id = web::id_below<MethodId>(kFolder, taken.path);
    auto method = id ? find_method(taken.tx, *id) : std::nullopt;
    if (!method) return;
    const Moderation moderation = moderation_of(taken.measure);
    if (method->moderation == moderation) return;
    method->moderation = moderation;
    update_method(taken.tx, *method);
    journal::emit(taken.tx, taken.origin, MethodModerated{*id, moderation}, journal::Audit::yes);
}

}  // namespace

web::Reportable reportable_method() {
    return {.kind = "method",
            .label = tr("Method of a group"),
            .measures = {web::Measure::limited, web::Measure::hidden},
            .find = &find,
            .take = &take};
}

}  // namespace agora::methods
