#include "agora/clock/clock.hpp"
#include "agora/web/page_cache.hpp"
#include "agora/web/services.hpp"
#include "change_terms.hpp"
#include "import_plan.hpp"

#include <set>

namespace agora::vocabulary {
namespace {

constexpr std::size_t kBatch = 20;  ///< terms; each may have dozens of synonyms

bool has_labels(const bulk::Table& table, const ImportOptions& options) {
    return table.has("label_nl") || table.has("label_fr") || table.has("label_en") ||
           (table.has("label") && options.labels);
}

std::vector<CodeRow> known_codes(db::Database& database, Kind kind,
                                 const std::set<std::string>& schemes) {
    std::vector<CodeRow> known;
    database.read([&](db::ReadTx& tx) {
        for (const std::string& scheme : schemes) {
            for (CodeRow& row : list_codes(tx, kind, scheme)) known.push_back(std::move(row));
        }
    });
    return known;
}

/// What the term is now is read again: somebody may have changed it since the plan.
void write_term(const Changing& change, const PlannedTerm& planned) {
    TermId id = planned.id;
    if (id.value() == 0) {
        id = add_term(change, planned.now);
    } else {
        auto present = term_now(change, id);
        if (!present) return;
        if (take_words(*present, planned.gained)) put_term(change.tx, *present, change.origin.at);
    }
    for (CodeRow row : planned.codes) {
        row.term_id = id;
        put_code(change.tx, row);
    }
}

void write_batch(db::WriteTx& tx, const Terms& terms, const journal::Origin& origin,
                 std::span<const PlannedTerm> batch) {
    TermsImported done;
    for (const PlannedTerm& planned : batch) {
        ++(planned.id.value() == 0 ? done.added : done.changed);
        write_term({tx, terms, origin, PartOf::an_import}, planned);
    }
    journal::emit(tx, origin, done, journal::Audit::yes);
}

}  // namespace

RefusalText refusal_text(ImportRefusal refusal) {
    using enum RefusalKind;
    switch (refusal) {
        case ImportRefusal::no_label_column:
            return {"no_label_column", field, tr("No column holds labels. Say which one it is.")};
        case ImportRefusal::label_language_unknown:
            return {"label_language_unknown", field,
                    tr("Say in which language the labels are: nl, fr or en.")};
    }
    return {};
}

Result<bulk::Report> import_terms(web::Services& services, Kind kind,
                                  const std::filesystem::path& file, const ImportOptions& options,
                                  const bulk::Progress& progress) {
    const auto table = bulk::read_table(file, options.file, import_fields());
    if (!table) return table.refusal();
    if (!has_labels(*table, options)) {
        return table->has("label") ? Refusal{ImportRefusal::label_language_unknown, "labels"}
                                   : Refusal{ImportRefusal::no_label_column, "columns"};
    }
    bulk::Report report = bulk::report_of(*table);
    std::vector<ImportedTerm> lines;
    std::set<std::string> schemes;
    for (const bulk::Row& row : table->rows) {
        auto line = read_line(row, kind, options);
        if (auto* term = std::get_if<ImportedTerm>(&line)) {
            schemes.insert(term->scheme);
            lines.push_back(std::move(*term));
        } else {
            report.faults.push_back(std::get<bulk::Fault>(line));
        }
    }
    auto& holder = services.state<TermsHolder>();
    holder.reload();
    const auto terms = holder.current();
    ImportPlan plan(*terms, kind, known_codes(services.database, kind, schemes));
    for (const ImportedTerm& line : lines) plan.add(line);
    report.counts = plan.counts();
    if (!bulk::may_write(report, options.file)) return report;
    const journal::Origin origin{options.by, services.clock.now()};
    bulk::in_batches(plan.changes(), kBatch, progress, [&](std::span<const PlannedTerm> batch) {
        services.database.write([&](db::WriteTx& tx) { write_batch(tx, *terms, origin, batch); });
    });
    holder.reload();
    services.cache.start_new_epoch();
    report.written = true;
    return report;
}

}  // namespace agora::vocabulary
