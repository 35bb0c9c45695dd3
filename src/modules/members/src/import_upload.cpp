#include "import_upload.hpp"

#include "agora/clock/clock.hpp"
#include "agora/journal/event.hpp"
#include "import_run.hpp"
#include "invitation.hpp"

#include <chrono>

namespace agora::members {
namespace {

void run_job(web::Services& services, const jobs::Job& job) {
    const ImportId id{journal::event_of<RunImport>(job.payload).import};
    const auto row = services.database.read([&](db::ReadTx& tx) { return find_import(tx, id); });
    const auto path = import_path(services, id);
    if (!row || !row->confirmed_at || row->finished_at || !std::filesystem::exists(path)) return;
    run_confirmed(services, ImportFile::open_as(services, path, row->columns), *row);
    std::filesystem::remove(path);
}

}  // namespace

std::filesystem::path import_path(const web::Services& services, ImportId id) {
    return services.data_folder / "imports" / to_string(id);
}

std::vector<jobs::Kind> import_jobs(web::Services& services) {
    return {{.name = std::string{RunImport::kName},
             .run = [&services](const jobs::Job& job) { run_job(services, job); }}};
}

std::vector<jobs::Periodic> import_periodic(web::Services& services) {
    return {{.name = "members.erase_unanswered",
             .every = std::chrono::hours{24},
             .run = [&services] { erase_unanswered(services); },
             .label = tr("Imported people who did not answer"),
             .sentence = tr("Erases what was imported of people who never came, after the days of "
                            "the setting.")}};
}

}  // namespace agora::members
