#include "reported_call.hpp"

#include "agora/web/services.hpp"
#include "call_store.hpp"

namespace agora::calls {
namespace {

constexpr std::string_view kFolder = "/calls/";

std::optional<Call> call_of(db::ReadTx& tx, std::string_view path) {
    const auto id = web::id_below<CallId>(kFolder, path);
    return id ? find_call(tx, *id) : std::nullopt;
}

std::optional<web::ReportedThing> find(db::ReadTx& tx, const access::Actor& actor,
                                       std::string_view path, Date) {
    const auto call = call_of(tx, path);
    if (!call || !may_see(actor, *call)) return std::nullopt;
    const Text text = text_in(list_texts(tx, call->call_id), call->language);
    return web::ReportedThing{.path = path_of(call->call_id),
                              .title = text.title,
                              .author = call->added_by,
                              .words = text.summary};
}

void take(const web::TakenMeasure& taken) {
    auto call = call_of(taken.tx, taken.path);
    const Moderation moderation = web::moderation_of(taken.measure);
    if (!call || call->moderation == moderation) return;
    call->moderation = moderation;
    update_call(taken.tx, *call);
    journal::emit(taken.tx, taken.origin, CallModerated{call->call_id, moderation},
                  journal::Audit::yes);
}

}  // namespace

web::Reportable reportable_call() {
    return {.kind = "call",
            .label = tr("Call or tender"),
            .measures = {web::Measure::limited, web::Measure::hidden},
            .find = &find,
            .take = &take};
}

}  // namespace agora::calls
