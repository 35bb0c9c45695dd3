#include "agora/members/import.hpp"

#include "agora/clock/clock.hpp"
#include "agora/members/events.hpp"
#include "import_run.hpp"

namespace agora::members {
namespace {

constexpr std::int64_t kMostFaults = 1'000'000;

ImportReport report_of(const ImportFile& file) {
    ImportReport report;
    report.guess = file.guess();
    report.columns = file.columns();
    return report;
}

/// The import of this file that was interrupted, or a new one.
ImportRow begin(web::Services& services, const ImportFile& file, const std::filesystem::path& path,
                const ImportOptions& options) {
    const std::string digest = content_digest_of(path);
    const std::string columns = columns_as_text(file.columns());
    const Instant now = services.clock.now();
    return services.database.write([&](db::WriteTx& tx) {
        if (auto row = find_interrupted_import(tx, digest, columns)) return *row;
        ImportRow row;
        row.import_id = tx.new_id<ImportId>();
        row.started_by = options.by;
        row.started_at = now;
        row.confirmed_at = now;
        row.content_digest = digest;
        row.columns = columns;
        row.all_or_nothing = options.faulty == ImportFaulty::all_or_nothing;
        insert_import(tx, row);
        journal::emit(tx, {options.by, now}, ImportStarted{row.import_id.value()},
                      journal::Audit::yes);
        return row;
    });
}

}  // namespace

Result<ImportReport> import_members(web::Services& services, const std::filesystem::path& file,
                                    const ImportOptions& options, const ImportProgress& progress) {
    auto opened = ImportFile::open(services, file, options);
    if (!opened) return opened.refusal();
    ImportReport report = report_of(*opened);
    const bool dry = options.effect == ImportEffect::dry_run;
    if (dry || options.faulty == ImportFaulty::all_or_nothing) {
        ImportOutcome outcome = look_through(services, *opened, dry ? progress : nullptr);
        report.counts = outcome.counts;
        report.faults = std::move(outcome.faults);
        report.unknown = opened->unknown();
        if (dry || report.counts.refused > 0) return report;
        opened = ImportFile::open(services, file, options);
        if (!opened) return opened.refusal();
    }
    ImportRow row = begin(services, *opened, file, options);
    report.went_on = row.rows_done > 0;
    run_import(services, *opened, row, progress);
    report.counts = {row.rows_added, row.rows_changed, row.rows_same, row.rows_refused};
    report.faults = services.database.read(
        [&](db::ReadTx& tx) { return list_faults(tx, row.import_id, kMostFaults); });
    report.unknown = opened->unknown();
    report.written = true;
    return report;
}

}  // namespace agora::members
