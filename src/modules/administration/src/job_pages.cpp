#include "job_pages.hpp"

#include "agora/jobs/overview.hpp"
#include "agora/jobs/runner.hpp"
#include "agora/outbox/waiting.hpp"
#include "events.hpp"
#include "frame.hpp"
#include "permissions.hpp"
#include "refusals.hpp"

#include <algorithm>

namespace agora::administration {
namespace {

constexpr std::int64_t kMostShown = 50;
constexpr std::string_view kJobsPage = "/administration/jobs";

struct JobLine {
    std::string number;
    std::string kind;
    std::string payload;
    std::int64_t attempts = 0;
    Instant run_at;
    std::optional<Instant> finished_at;
    std::string last_error;
    std::string retry;
    std::string removal;
};
AGORA_FIELDS(JobLine, number, kind, payload, attempts, run_at, finished_at, last_error, retry,
             removal)

struct PeriodLine {
    std::string name;
    std::string label;
    std::string sentence;
    std::optional<Instant> last;
    std::optional<Instant> next;
};
AGORA_FIELDS(PeriodLine, name, label, sentence, last, next)

struct JobsPage {
    std::vector<TabView> tabs;
    std::vector<JobLine> failed;
    std::vector<JobLine> running;
    std::vector<JobLine> queued;
    std::int64_t queued_total = 0;
    std::vector<PeriodLine> periods;
    std::int64_t letters = 0;
    std::optional<Instant> oldest_letter;
    Html form_keys;
};
AGORA_FIELDS(JobsPage, tabs, failed, running, queued, queued_total, periods, letters, oldest_letter,
             form_keys)

std::vector<JobLine> lines_of(const web::Call& call, const std::vector<jobs::Job>& rows) {
    std::vector<JobLine> lines;
    for (const jobs::Job& job : rows) {
        const std::string number = to_string(job.job_id);
        const std::string base = call.link(std::string{kJobsPage} + "/" + number);
        lines.push_back({number, job.kind, job.payload, job.attempts, job.run_at, job.finished_at,
                         job.last_error, base + "/retry", base + "/removal"});
    }
    return lines;
}

/// Every work of the clock that the modules declare, also one that never ran.
std::vector<PeriodLine> period_lines(const web::Call& call,
                                     const std::vector<jobs::Period>& known) {
    std::vector<PeriodLine> lines;
    for (const web::Module& module : call.services.modules) {
        if (!module.periodic) continue;
        for (const jobs::Periodic& work : module.periodic(call.services)) {
            const auto found =
                std::find_if(known.begin(), known.end(),
                             [&](const jobs::Period& row) { return row.name == work.name; });
            PeriodLine line{.name = work.name,
                            .label = call.say(work.label),
                            .sentence = call.say(work.sentence)};
            if (found != known.end()) {
                line.last = found->next_at - work.every;
                line.next = found->next_at;
            }
            lines.push_back(std::move(line));
        }
    }
    return lines;
}

http::Response show_jobs(web::Call& call) {
    JobsPage model;
    const auto known = call.read([&](db::ReadTx& tx) {
        model.failed = lines_of(call, jobs::jobs_in(tx, jobs::JobState::failed, kMostShown));
        model.running = lines_of(call, jobs::running_jobs(tx, call.now, kMostShown));
        model.queued = lines_of(call, jobs::queued_jobs(tx, call.now, kMostShown));
        model.queued_total = jobs::count_queued(tx, call.now);
        const outbox::Waiting letters = outbox::waiting_letters(tx);
        model.letters = letters.letters;
        model.oldest_letter = letters.oldest;
        return jobs::list_periods(tx);
    });
    model.tabs = tabs_of(call);
    model.periods = period_lines(call, known);
    model.form_keys = call.form_keys();
    return web::page(call, {.view = "administration/jobs", .title = call.say(tr("Jobs and mail"))},
                     model);
}

http::Response create_retry(web::Call& call) {
    const auto id = call.id<jobs::JobId>("id");
    if (!id) return web::not_found(call);
    const auto done = call.write([&](db::WriteTx& tx) -> Result<Done> {
        if (!jobs::retry(tx, *id, call.now)) return AdministrationRefusal::job_not_failed;
        journal::emit(tx, call.origin(), JobPutBack{*id}, journal::Audit::yes);
        return Done{};
    });
    if (!done) return web::refuse(call, done.refusal());
    return web::redirect(call, kJobsPage, {.text = tr("The job is back in the queue.")});
}

http::Response create_removal(web::Call& call) {
    const auto id = call.id<jobs::JobId>("id");
    if (!id) return web::not_found(call);
    const std::string_view reason = trimmed(call.sent["reason"]);
    if (reason.empty() || utf8_length(reason) > 300) {
        return web::refuse(call, AdministrationRefusal::reason_missing);
    }
    const auto done = call.write([&](db::WriteTx& tx) -> Result<Done> {
        if (!jobs::drop_failed(tx, *id)) return AdministrationRefusal::job_not_failed;
        journal::emit(tx, call.origin(), JobDropped{*id}, journal::Audit::yes, reason);
        return Done{};
    });
    if (!done) return web::refuse(call, done.refusal());
    return web::redirect(call, kJobsPage, {.text = tr("The job is dropped.")});
}

}  // namespace

std::vector<web::Route> job_routes() {
    using enum http::Method;
    const auto access = web::Access::needing(kLookAfter);
    return {
        {get, kJobsPage, access, &show_jobs, {.summary = "Jobs and mail that waits"}},
        {post,
         "/administration/jobs/{id}/retry",
         access,
         &create_retry,
         {.summary = "Put a failed job back"}},
        {post,
         "/administration/jobs/{id}/removal",
         access,
         &create_removal,
         {.summary = "Drop a failed job"}},
    };
}

}  // namespace agora::administration
