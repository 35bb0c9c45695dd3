#include "state.hpp"

#include "agora/accounts/account_list.hpp"
#include "agora/clock/clock.hpp"
#include "agora/jobs/overview.hpp"
#include "agora/journal/audit.hpp"
#include "agora/legal/settings.hpp"
#include "agora/locale/formats.hpp"
#include "agora/locale/translator.hpp"
#include "agora/outbox/waiting.hpp"
#include "agora/web/settings.hpp"

#include <algorithm>
#include <filesystem>

namespace agora::administration {
namespace {

using namespace std::chrono_literals;

constexpr std::uintmax_t kLittleDisk = 1'000'000'000;
constexpr Duration kLongForMail = 1h;
constexpr Duration kLongForRetention = 3h;
constexpr std::int64_t kFarBehind = 1'000;
constexpr std::string_view kImportJob = "members.import";
constexpr std::string_view kRetention = "accounts.retention";

/// What is read in one piece.
struct Seen {
    std::int64_t failed = 0;
    std::int64_t imports = 0;
    outbox::Waiting letters;
    std::optional<journal::ChainEnd> end;
    std::int64_t unsealed = 0;
    std::vector<journal::Cursor> cursors;
    std::vector<jobs::Period> periods;
    std::int64_t invitations = 0;
    db::Engine engine = db::Engine::sqlite;
};

Seen look(web::Call& call) {
    return call.read([&](db::ReadTx& tx) {
        Seen seen;
        for (const jobs::StateCount& count : jobs::count_jobs(tx)) {
            if (count.state == jobs::JobState::failed) seen.failed = count.jobs;
        }
        seen.imports = jobs::count_waiting_of(tx, kImportJob);
        seen.letters = outbox::waiting_letters(tx);
        seen.end = journal::chain_end(tx);
        seen.unsealed = journal::count_unsealed(tx);
        seen.cursors = journal::list_cursors(tx);
        seen.periods = jobs::list_periods(tx);
        seen.invitations = accounts::count_usable_invitations(tx, call.now);
        seen.engine = tx.engine();
        return seen;
    });
}

std::string number(const web::Call& call, std::int64_t value) {
    return locale::number(call.language, value);
}

std::string ago(const web::Call& call, Instant then) {
    return locale::ago(call.language, then, call.now);
}

Finding jobs_of(const web::Call& call, const Seen& seen) {
    if (seen.failed == 0) {
        return {.calm = true, .text = call.say(tr("No job has failed.")), .why = {}};
    }
    return {.calm = false,
            .text = call.services.translator.plural(
                call.language, tr("%d job has failed", "%d jobs have failed"), seen.failed),
            .why = call.say(tr("Each was tried many times. Put it back when the cause is gone, or "
                               "drop it.")),
            .act = call.say(tr("See the jobs")),
            .url = call.link("/administration/jobs")};
}

Finding mail_of(const web::Call& call, const Seen& seen) {
    const auto oldest = seen.letters.oldest;
    if (!oldest || call.now - *oldest < kLongForMail) {
        return {.calm = true, .text = call.say(tr("Mail leaves without delay.")), .why = {}};
    }
    return {.calm = false,
            .text = call.services.translator.plural(
                call.language, tr("%d mail waits", "%d mails wait"), seen.letters.letters),
            .why = call.say({tr("The oldest was written {when}. Is the mail server well?"),
                             {{"when", ago(call, *oldest)}}}),
            .act = call.say(tr("See the mail")),
            .url = call.link("/administration/jobs")};
}

Finding disk_of(const web::Call& call) {
    std::error_code error;
    const auto space = std::filesystem::space(call.services.data_folder, error);
    if (error) {
        return {.calm = false,
                .text = call.say(tr("The disk does not answer.")),
                .why = call.say(tr("How much room is left is not known."))};
    }
    const bool calm = space.available > kLittleDisk && space.available > space.capacity / 20;
    const std::string size =
        locale::file_size(call.language, static_cast<std::int64_t>(space.available));
    return {.calm = calm,
            .text = call.say({tr("{size} of disk are free."), {{"size", size}}}),
            .why = calm
                       ? std::string{}
                       : call.say(tr("Make room before it is full: then nothing can be written."))};
}

Finding history_of(const web::Call& call, const Seen& seen) {
    const bool calm = seen.unsealed < kFarBehind;
    const std::string engine = seen.engine == db::Engine::sqlite ? "SQLite" : "PostgreSQL";
    if (!seen.end) {
        return {.calm = calm,
                .text = call.say({tr("The database ({engine}) answers."), {{"engine", engine}}}),
                .why = {}};
    }
    return {
        .calm = calm,
        .text = call.say({tr("The database ({engine}) answers; its last act was sealed {when}."),
                          {{"engine", engine}, {"when", ago(call, seen.end->at)}}}),
        .why = calm ? std::string{}
                    : call.say({tr("{count} acts wait for their seal."),
                                {{"count", number(call, seen.unsealed)}}})};
}

Finding readers_of(const web::Call& call, const Seen& seen) {
    std::int64_t behind = 0;
    for (const journal::Cursor& cursor : seen.cursors) {
        behind = std::max(behind, (seen.end ? seen.end->seq : 0) - cursor.seq);
    }
    if (behind < kFarBehind) {
        return {.calm = true, .text = call.say(tr("Search and lists are up to date.")), .why = {}};
    }
    return {.calm = false,
            .text = call.say({tr("Search and lists are {count} acts behind."),
                              {{"count", number(call, behind)}}}),
            .why = call.say(tr("They catch up by themselves. When the number grows, restart."))};
}

Finding retention_of(const web::Call& call, const Seen& seen) {
    const auto found =
        std::find_if(seen.periods.begin(), seen.periods.end(),
                     [](const jobs::Period& period) { return period.name == kRetention; });
    if (found == seen.periods.end()) {
        return {.calm = true,
                .text = call.say(tr("Data that had its time was not looked for yet.")),
                .why = {}};
    }
    const Instant last = found->next_at - 1h;
    const bool calm = call.now - last < kLongForRetention;
    return {.calm = calm,
            .text = call.say({tr("Data that had its time was last removed {when}."),
                              {{"when", ago(call, last)}}}),
            .why = calm ? std::string{} : call.say(tr("It should run every hour."))};
}

void add_running(const web::Call& call, const Seen& seen, std::vector<Finding>& findings) {
    if (seen.imports > 0) {
        findings.push_back({.calm = true,
                            .text = call.say(tr("An import of members is running.")),
                            .why = {},
                            .act = call.say(tr("Look at it")),
                            .url = call.link("/members/import")});
    }
    if (seen.invitations > 0) {
        findings.push_back(
            {.calm = true,
             .text = call.services.translator.plural(
                 call.language, tr("%d invitation is open", "%d invitations are open"),
                 seen.invitations),
             .why = {}});
    }
}

/// Settings without which the cooperative may not go public, or mail does not arrive.
void add_settings(const web::Call& call, std::vector<Finding>& findings) {
    const web::Settings& settings = call.services.settings;
    const auto missing = static_cast<std::int64_t>(legal::missing_facts(settings).size());
    if (missing > 0) {
        findings.push_back(
            {.calm = false,
             .text = call.services.translator.plural(call.language,
                                                     tr("%d part of the legal notice is empty",
                                                        "%d parts of the legal notice are empty"),
                                                     missing),
             .why = call.say(tr("The law asks for them before a site is public.")),
             .act = call.say(tr("Fill them in")),
             .url = call.link("/legal/edit")});
    }
    if (settings.text("site.mail").ends_with(".localdomain")) {
        findings.push_back(
            {.calm = false,
             .text = call.say(tr("Mail leaves from an address that does not exist.")),
             .why = call.say(tr("Many mail servers refuse it.")),
             .act = call.say(tr("Choose an address")),
             .url = call.link("/administration/settings/site")});
    }
}

}  // namespace

std::vector<Finding> findings_of(web::Call& call) {
    const Seen seen = look(call);
    std::vector<Finding> findings{jobs_of(call, seen),    mail_of(call, seen),
                                  disk_of(call),          history_of(call, seen),
                                  readers_of(call, seen), retention_of(call, seen)};
    add_running(call, seen, findings);
    add_settings(call, findings);
    return findings;
}

}  // namespace agora::administration
