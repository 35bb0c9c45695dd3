#include "pages.hpp"

#include "agora/base/text.hpp"
#include "agora/locale/formats.hpp"
#include "labels.hpp"
#include "mission_model.hpp"
#include "mission_pages.hpp"
#include "missions.hpp"
#include "refusals.hpp"
#include "seat_store.hpp"
#include "sheet_store.hpp"

namespace agora::ambassadors {
namespace {

struct TypedReport {
    std::string told = {};
    std::int64_t reached = 0;
    std::int64_t hours = 0;
    std::int64_t preparation = 0;
    std::int64_t material = 0;
    std::int64_t usefulness = 0;
    std::string lessons = {};
    std::string questions = {};
};
AGORA_FIELDS(TypedReport, told, reached, hours, preparation, material, usefulness, lessons,
             questions)

std::vector<std::string> lines_of(std::string_view text) {
    std::vector<std::string> lines;
    for (const std::string_view line : split(text, '\n')) {
        if (!trimmed(line).empty()) lines.emplace_back(trimmed(line));
    }
    return lines;
}

http::Response create_report(web::Call& call) {
    auto typed = web::read_form<TypedReport>(call, report_form());
    if (!typed.ok()) return mission_page(call, Sent::report, typed.state);
    const TypedReport& value = typed.value;
    std::string path;
    const auto done = call.write([&](db::WriteTx& tx) -> Result<Done> {
        const auto seen = seen_at(call, tx);
        if (!seen) return AmbassadorRefusal::mission_not_found;
        if (!seen->own) return AmbassadorRefusal::seat_not_theirs;
        path = path_of(seen->mission);
        return report(acting(tx, call), seen->mission, *seen->own,
                      {.report = {.reached = value.reached,
                                  .hours = value.hours,
                                  .told = value.told,
                                  .lessons = value.lessons,
                                  .preparation = value.preparation,
                                  .material = value.material,
                                  .usefulness = value.usefulness},
                       .questions = lines_of(value.questions)});
    });
    if (done) {
        return web::redirect(call, path,
                             {.text = tr("Thank you. The team answers what people asked.")});
    }
    if (done.refusal().kind() != RefusalKind::field) return web::refuse(call, done.refusal());
    typed.state.refusals.push_back(done.refusal());
    return mission_page(call, Sent::report, typed.state);
}

struct EngagementPage {
    MissionCard mission = {};
    std::string name = {};
    bool paid = false;
    std::string regime = {};
    std::int64_t hours = 0;
    std::string reporting = {};
    std::vector<FeeRow> fee = {};
    std::string total = {};  ///< as it was when the place was confirmed
    std::int64_t tariff = 0;
    std::int64_t charter = 0;
    std::string cooperative = {};
    std::vector<web::Link> crumbs = {};
};
AGORA_FIELDS(EngagementPage, mission, name, paid, regime, hours, reporting, fee, total, tariff,
             charter, cooperative, crumbs)

/// The document that both keep: what is asked, and what is paid.
http::Response show_engagement(web::Call& call) {
    EngagementPage model;
    const auto found = call.read([&](db::ReadTx& tx) -> Result<Done> {
        model = {};
        const auto seen = seen_at(call, tx);
        if (!seen) return AmbassadorRefusal::mission_not_found;
        const auto seat = seat_at(call, *seen);
        const bool theirs = seat && seat->account_id == call.actor.account;
        if (!seat || seat->state != SeatState::confirmed || (!theirs && !seen->support)) {
            return AmbassadorRefusal::seat_not_found;
        }
        const Mission& mission = seen->mission;
        model.mission = card_of(call, mission);
        model.name = name_in(names_of(tx, {seat->account_id}), seat->account_id);
        model.paid = seat->fee > 0;
        model.regime = call.say(label_of(mission.regime));
        model.hours = mission.hours;
        model.reporting = call.say(label_of(mission.reporting));
        if (model.paid) {
            model.total = money_of(call, seat->fee);
            model.tariff = seat->tariff;
            const auto newest = newest_tariff(tx);
            if (newest && newest->version == seat->tariff) {
                model.fee = fee_rows(call, tx, mission);
            }
        }
        if (const auto sheet = find_sheet(tx, seat->account_id)) model.charter = sheet->charter;
        return Done{};
    });
    if (!found) return web::refuse(call, found.refusal());
    model.cooperative = web::layout_of(call, {}).site_name;
    model.crumbs = {{call.link("/missions"), call.say(tr("Where we are represented"))},
                    {model.mission.url, model.mission.title}};
    return web::page(
        call, {.view = "ambassadors/engagement", .title = call.say(tr("Engagement for a mission"))},
        model);
}

}  // namespace

std::vector<web::Route> report_routes() {
    using enum http::Method;
    using web::Access;
    return {
        {post,
         "/missions/{number}/report",
         Access::member(),
         &create_report,
         {.summary = "Tell how a mission went, and what people asked"}},
        {get,
         "/missions/{number}/engagement/{seat}",
         Access::member(),
         &show_engagement,
         {.summary = "The engagement document of one place, to print"}},
    };
}

}  // namespace agora::ambassadors
