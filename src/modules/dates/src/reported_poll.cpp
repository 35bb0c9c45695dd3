#include "reported_poll.hpp"

#include "polls.hpp"

namespace agora::dates {
namespace {

constexpr std::string_view kFolder = "/dates/";

std::optional<web::ReportedThing> find(db::ReadTx& tx, const access::Actor& actor,
                                       std::string_view path, Date today) {
    const auto id = web::id_below<PollId>(kFolder, path);
    const auto seen = id ? find_seen(tx, actor, *id, today) : std::nullopt;
    if (!seen) return std::nullopt;
    return web::ReportedThing{web::path_below(kFolder, *id),
                              seen->poll.title,
                              seen->poll.asked_by,
                              {{access::ScopeKind::circle, to_string(seen->poll.circle_id)}},
                              seen->poll.words};
}

void take(const web::TakenMeasure& taken) {
    const auto id = web::id_below<PollId>(kFolder, taken.path);
    const auto poll = id ? find_poll(taken.tx, *id) : std::nullopt;
    if (!poll) return;
    const web::Moderation moderation = web::moderation_of(taken.measure);
    if (poll->moderation == moderation) return;
    update_moderation(taken.tx, *id, moderation);
    journal::emit(taken.tx, taken.origin, PollModerated{*id, moderation}, journal::Audit::yes);
}

}  // namespace

web::Reportable reportable_poll() {
    return {.kind = "dates_poll",
            .label = tr("Question to a group: when shall we meet?"),
            .measures = {web::Measure::hidden},
            .find = &find,
            .take = &take};
}

}  // namespace agora::dates
