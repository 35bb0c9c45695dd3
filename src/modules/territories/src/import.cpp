#include "agora/territories/import.hpp"

#include "agora/clock/clock.hpp"
#include "agora/journal/journal.hpp"
#include "agora/territories/events.hpp"
#include "agora/web/page_cache.hpp"
#include "agora/web/services.hpp"
#include "import_plan.hpp"
#include "territory_store.hpp"

namespace agora::territories {
namespace {

constexpr std::size_t kBatch = 95;  ///< lines; two rows each at most

void write_batch(db::WriteTx& tx, const journal::Origin& origin,
                 std::span<const PlannedArea> batch) {
    TerritoriesImported done;
    for (const PlannedArea& planned : batch) {
        if (planned.area) {
            put_territory(tx, *planned.area);
            ++done.territories;
        }
        if (planned.postcode && insert_postcode(tx, *planned.postcode)) ++done.postcodes;
    }
    journal::emit(tx, origin, done, journal::Audit::yes);
}

/// Reads every line, plans, and writes when the options let it.
template <typename Line, typename Read, typename Plan>
bulk::Report run(web::Services& services, const bulk::Table& table, const ImportOptions& options,
                 const bulk::Progress& progress, Read read, Plan make_plan) {
    bulk::Report report = bulk::report_of(table);
    std::vector<Line> lines;
    for (const bulk::Row& row : table.rows) {
        auto line = read(row, options);
        if (auto* good = std::get_if<Line>(&line)) {
            lines.push_back(std::move(*good));
        } else {
            report.faults.push_back(std::get<bulk::Fault>(line));
        }
    }
    auto& holder = services.state<AtlasHolder>();
    holder.reload();
    const auto known = services.database.read([](db::ReadTx& tx) { return list_postcodes(tx); });
    const ImportPlan plan = make_plan(*holder.current(), known, lines);
    report.counts = plan.counts;
    report.faults.insert(report.faults.end(), plan.faults.begin(), plan.faults.end());
    if (!bulk::may_write(report, options.file)) return report;
    const journal::Origin origin{options.by, services.clock.now()};
    bulk::in_batches(plan.changes, kBatch, progress, [&](std::span<const PlannedArea> batch) {
        services.database.write([&](db::WriteTx& tx) { write_batch(tx, origin, batch); });
    });
    holder.reload();
    services.cache.start_new_epoch();
    report.written = true;
    return report;
}

/// Lines that name no country need one that is known.
bool is_country(web::Services& services, const std::string& code) {
    const auto atlas = services.state<AtlasHolder>().current();
    const Territory* country = atlas->find(code);
    return country != nullptr && country->level() == Level::country;
}

}  // namespace

RefusalText refusal_text(ImportRefusal refusal) {
    using enum RefusalKind;
    switch (refusal) {
        case ImportRefusal::no_area_column:
            return {"no_area_column", field,
                    tr("No column holds codes or names of areas. Say which one it is.")};
        case ImportRefusal::no_postcode_column:
            return {"no_postcode_column", field,
                    tr("No column holds postcodes. Say which one it is.")};
        case ImportRefusal::country_unknown:
            return {"country_unknown", field, tr("There is no country with this code.")};
    }
    return {};
}

Result<bulk::Report> import_territories(web::Services& services, const std::filesystem::path& file,
                                        const ImportOptions& options,
                                        const bulk::Progress& progress) {
    const auto table = bulk::read_table(file, options.file, territory_fields());
    if (!table) return table.refusal();
    bool has_any = false;
    for (const char* field : {"code", "nis", "insee", "name", "name_nl", "name_fr", "name_en"}) {
        has_any = has_any || table->has(field);
    }
    if (!has_any) return Refusal{ImportRefusal::no_area_column, "columns"};
    if (!is_country(services, options.country)) {
        return Refusal{ImportRefusal::country_unknown, "country"};
    }
    return run<AreaLine>(services, *table, options, progress, &read_area, &plan_areas);
}

Result<bulk::Report> import_postcodes(web::Services& services, const std::filesystem::path& file,
                                      const ImportOptions& options,
                                      const bulk::Progress& progress) {
    const auto table = bulk::read_table(file, options.file, postcode_fields());
    if (!table) return table.refusal();
    if (!table->has("postcode")) return Refusal{ImportRefusal::no_postcode_column, "columns"};
    if (!is_country(services, options.country)) {
        return Refusal{ImportRefusal::country_unknown, "country"};
    }
    return run<PostcodeLine>(services, *table, options, progress, &read_postcode, &plan_postcodes);
}

}  // namespace agora::territories
