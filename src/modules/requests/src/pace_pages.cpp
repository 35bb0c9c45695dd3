#include "pace_pages.hpp"

#include "agora/locale/working_hours.hpp"
#include "agora/web/answer.hpp"
#include "agora/web/settings.hpp"
#include "case_store.hpp"
#include "pace.hpp"

namespace agora::requests {
namespace {

constexpr std::chrono::days kHalfYear{182};

struct PacePage {
    std::int64_t days = 0;
    std::optional<std::int64_t> hours = {};
    std::int64_t answered = 0;
    bool too_few = false;
};
AGORA_FIELDS(PacePage, days, hours, answered, too_few)

http::Response show_pace(web::Call& call) {
    const auto pace = call.read([&](db::ReadTx& tx) { return pace_of(tx, call.now); });
    return web::page(
        call,
        {.view = "requests/pace",
         .title = call.say(tr("How soon the team answers groups")),
         .may_be_indexed = true},
        PacePage{working_days(call), pace.median_hours, pace.answered, !pace.median_hours});
}

}  // namespace

PaceFigures pace_of(db::ReadTx& tx, Instant now) {
    std::vector<Duration> times;
    for (const Pace& one : list_first_answers(tx, now - kHalfYear)) {
        times.push_back(locale::working_time(one.asked_at, one.first_answer_at));
    }
    const auto step = static_cast<std::int64_t>(locale::kFewestForMedian);
    const std::int64_t count = std::ssize(times);
    return {locale::median_hours(std::move(times)), count - count % step};
}

std::int64_t working_days(const web::Call& call) {
    return call.services.settings.number("requests.working_days");
}

std::vector<web::Route> pace_routes() {
    return {{http::Method::get,
             "/requests/pace",
             web::Access::visitor(),
             &show_pace,
             {.cached = web::Cached::for_visitors,
              .summary = "How soon the team answers what groups ask"}}};
}

}  // namespace agora::requests
