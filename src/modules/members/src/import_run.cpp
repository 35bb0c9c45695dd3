#include "import_run.hpp"

#include "agora/clock/clock.hpp"
#include "agora/members/events.hpp"
#include "agora/web/settings.hpp"
#include "import_upload.hpp"

#include <algorithm>

namespace agora::members {
namespace {

constexpr std::size_t kBatch = 200;

/// One run's own things, the same for each batch.
struct Desk {
    SourceKeys keys;
    journal::Origin origin;
    Language usual = Language::nl;
};

void count(ImportOutcome& outcome, const ImportStep& step, std::int64_t line) {
    switch (step.kind) {
        case ImportStep::Kind::same:
            ++outcome.counts.same;
            return;
        case ImportStep::Kind::add:
            ++outcome.counts.added;
            return;
        case ImportStep::Kind::follow:
            ++outcome.counts.changed;
            return;
        case ImportStep::Kind::refuse:
            ++outcome.counts.refused;
            outcome.faults.push_back({line, step.fault, ImportField::mail});
            return;
    }
}

void count(ImportOutcome& outcome, const LineFault& fault) {
    ++outcome.counts.refused;
    outcome.faults.push_back(fault);
}

/// Decides and takes the step of each row in turn: one may depend on the one before.
ImportOutcome take_rows(db::WriteTx& tx, const Desk& desk,
                        const std::vector<ImportFile::Row>& rows) {
    ImportOutcome outcome;
    for (const ImportFile::Row& row : rows) {
        if (const auto* fault = std::get_if<LineFault>(&row)) {
            count(outcome, *fault);
            continue;
        }
        const auto& person = std::get<ImportedPerson>(row);
        const ImportStep step = step_for(tx, desk.keys, person);
        take_step(tx, desk.origin, desk.usual, step, person);
        count(outcome, step, person.line);
    }
    return outcome;
}

ImportRow after(ImportRow row, const ImportOutcome& outcome, std::size_t rows) {
    row.rows_done += static_cast<std::int64_t>(rows);
    row.rows_added += outcome.counts.added;
    row.rows_changed += outcome.counts.changed;
    row.rows_same += outcome.counts.same;
    row.rows_refused += outcome.counts.refused;
    return row;
}

ImportRow write_batch(db::WriteTx& tx, const Desk& desk, const ImportRow& before,
                      const std::vector<ImportFile::Row>& rows) {
    const ImportOutcome outcome = take_rows(tx, desk, rows);
    for (const LineFault& fault : outcome.faults) insert_fault(tx, before.import_id, fault);
    const ImportRow row = after(before, outcome, rows.size());
    update_import(tx, row);
    journal::emit(tx, desk.origin,
                  MembersImported{row.import_id.value(), outcome.counts.added,
                                  outcome.counts.changed, outcome.counts.refused});
    return row;
}

void skip(ImportFile& file, std::int64_t rows) {
    while (rows > 0) {
        const auto passed = file.next(static_cast<std::size_t>(std::min<std::int64_t>(rows, 1000)));
        if (passed.empty()) return;
        rows -= static_cast<std::int64_t>(passed.size());
    }
}

}  // namespace

void ImportOutcome::add(const ImportOutcome& more) {
    counts.added += more.counts.added;
    counts.changed += more.counts.changed;
    counts.same += more.counts.same;
    counts.refused += more.counts.refused;
    faults.insert(faults.end(), more.faults.begin(), more.faults.end());
}

ImportOutcome look_at(db::ReadTx& tx, const SourceKeys& keys,
                      const std::vector<ImportFile::Row>& rows) {
    ImportOutcome outcome;
    for (const ImportFile::Row& row : rows) {
        if (const auto* person = std::get_if<ImportedPerson>(&row)) {
            count(outcome, step_for(tx, keys, *person), person->line);
        } else {
            count(outcome, std::get<LineFault>(row));
        }
    }
    return outcome;
}

ImportOutcome look_through(web::Services& services, ImportFile& file,
                           const ImportProgress& progress) {
    const SourceKeys keys(services.keys);
    ImportOutcome all;
    std::int64_t lines = 0;
    while (true) {
        const auto rows = file.next(kBatch);
        if (rows.empty()) return all;
        all.add(services.database.read([&](db::ReadTx& tx) { return look_at(tx, keys, rows); }));
        lines += static_cast<std::int64_t>(rows.size());
        if (progress) progress(lines);
    }
}

void run_confirmed(web::Services& services, ImportFile file, ImportRow row) {
    if (row.all_or_nothing && row.rows_done == 0) {
        const ImportOutcome outcome = look_through(services, file, nullptr);
        if (outcome.counts.refused > 0) {
            row.finished_at = services.clock.now();
            row.rows_refused = outcome.counts.refused;
            services.database.write([&](db::WriteTx& tx) {
                for (const LineFault& fault : outcome.faults)
                    insert_fault(tx, row.import_id, fault);
                update_import(tx, row);
            });
            return;
        }
        file = ImportFile::open_as(services, import_path(services, row.import_id), row.columns);
    }
    run_import(services, file, row, nullptr);
}

void run_import(web::Services& services, ImportFile& file, ImportRow& row,
                const ImportProgress& progress) {
    const Desk desk{SourceKeys(services.keys),
                    {row.started_by, services.clock.now()},
                    parse_language(services.settings.text("site.language")).value_or(Language::nl)};
    skip(file, row.rows_done);
    while (true) {
        const auto rows = file.next(kBatch);
        if (rows.empty()) break;
        row = services.database.write(
            [&](db::WriteTx& tx) { return write_batch(tx, desk, row, rows); });
        if (progress) progress(row.rows_done);
    }
    row.finished_at = services.clock.now();
    services.database.write([&](db::WriteTx& tx) {
        update_import(tx, row);
        journal::emit(tx, desk.origin,
                      ImportFinished{row.import_id.value(), row.rows_added, row.rows_changed,
                                     row.rows_refused},
                      journal::Audit::yes);
    });
}

}  // namespace agora::members
