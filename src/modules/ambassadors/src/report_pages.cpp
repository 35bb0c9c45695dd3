#include "pages.hpp"

#include "agora/base/text.hpp"
#include "mission_model.hpp"
#include "mission_pages.hpp"
#include "missions.hpp"
#include "refusals.hpp"

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
    };
}

}  // namespace agora::ambassadors
