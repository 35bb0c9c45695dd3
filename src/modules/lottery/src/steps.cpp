#include "steps.hpp"

#include "agora/locale/formats.hpp"

namespace agora::lottery {
namespace {

constexpr const char* kDone = "is-done";
constexpr const char* kWaiting = "is-waiting";
constexpr const char* kFuture = "is-later";  // so many in a row need room between them

StepRow step(const char* mark, std::string what, std::string about, std::optional<Instant> at) {
    return {mark, std::move(what), std::move(about), at.value_or(Instant{}), at.has_value()};
}

std::string counted(const web::Call& call, std::string_view source, std::int64_t value) {
    return call.say({source, {{"count", locale::number(call.language, value)}}});
}

StepRow freeze_step(const web::Call& call, const Draw& draw, const Progress& progress) {
    if (draw.frozen_at) {
        return step(kDone, call.say(tr("The list is frozen")),
                    counted(call, tr("Candidates: {count}. Nothing has changed since."),
                            progress.candidates),
                    draw.frozen_at);
    }
    return step(call.now >= draw.entries_until ? kWaiting : kFuture,
                call.say(tr("The list is frozen")),
                counted(call, tr("Witnesses so far: {count}; two at least."), progress.witnesses),
                draw.entries_until);
}

}  // namespace

std::vector<StepRow> steps_of(const web::Call& call, const Draw& draw, const Progress& progress) {
    std::vector<StepRow> steps;
    steps.push_back(step(kDone, call.say(tr("Announced")),
                         call.say(tr("Criteria, quotas and the public value are fixed.")),
                         draw.announced_at));
    const bool open = draw.state == State::open && call.now < draw.entries_until;
    steps.push_back(step(open ? kWaiting : kDone, call.say(tr("Candidates enter")),
                         counted(call, tr("Candidates so far: {count}."), progress.candidates),
                         draw.entries_until));
    if (draw.state == State::cancelled && !draw.frozen_at) {
        steps.push_back(step("is-stopped", call.say(tr("Cancelled")), {}, draw.ended_at));
        return steps;
    }
    steps.push_back(freeze_step(call, draw, progress));
    const bool known = draw.frozen_at && call.now >= draw.value_at;
    const bool drawn = draw.state == State::drawn;
    steps.push_back(step(known            ? kDone
                         : draw.frozen_at ? kWaiting
                                          : kFuture,
                         call.say(tr("The witnesses hand in their secrets")),
                         call.say({tr("{in} of {all} are in. Nobody sees them before the draw."),
                                   {{"in", locale::number(call.language, progress.revealed)},
                                    {"all", locale::number(call.language, progress.witnesses)}}}),
                         {}));
    steps.push_back(step(progress.value_agreed ? kDone
                         : known               ? kWaiting
                                               : kFuture,
                         call.say(tr("The public value is known")),
                         call.say(tr("Two people type it; it counts when they typed the same.")),
                         draw.value_at));
    if (draw.state == State::cancelled) {
        steps.push_back(step("is-stopped", call.say(tr("Cancelled")), {}, draw.ended_at));
    } else {
        steps.push_back(step(drawn ? kDone : kFuture, call.say(tr("Drawn")),
                             call.say(tr("Everybody can recompute it.")), draw.ended_at));
    }
    return steps;
}

}  // namespace agora::lottery
