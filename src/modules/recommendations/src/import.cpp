#include "agora/recommendations/import.hpp"

#include "agora/clock/clock.hpp"
#include "agora/db/database.hpp"
#include "agora/locale/translator.hpp"
#include "agora/web/page_cache.hpp"
#include "agora/web/services.hpp"
#include "import_plan.hpp"
#include "import_write.hpp"

#include <algorithm>

namespace agora::recommendations {
namespace {

constexpr std::size_t kBatch = 24;  ///< lines; up to eight rows each
/// The register is held in memory.
constexpr std::size_t kMostRecommendations = 50'000;
constexpr std::size_t kMostReferences = 500'000;

/// The lines of one list that are sound by themselves.
template <typename Line, typename Read>
std::vector<Line> sound_lines(const bulk::Table& table, bulk::Report& report, Read read) {
    report = bulk::report_of(table);
    std::vector<Line> lines;
    for (const bulk::Row& row : table.rows) {
        auto line = read(row);
        if (auto* good = std::get_if<Line>(&line)) {
            lines.push_back(std::move(*good));
        } else {
            report.faults.push_back(std::get<bulk::Fault>(line));
        }
    }
    return lines;
}

struct Lines {
    std::vector<ItemLine> items;
    std::vector<ReferenceLine> references;
    std::vector<GroupLine> groups;
};

Result<Lines> read_lines(const ImportFiles& files, const ImportOptions& options, Date today,
                         ImportReport& report) {
    Lines lines;
    const auto items =
        bulk::read_table(files.recommendations, options.file, recommendation_fields());
    if (!items) return items.refusal();
    if (!items->has("id")) return Refusal{ImportRefusal::no_id_column, "columns"};
    if (items->rows.size() > kMostRecommendations) return Refusal{ImportRefusal::too_many_lines};
    lines.items = sound_lines<ItemLine>(*items, report.recommendations, [&](const bulk::Row& row) {
        return read_item(row, today);
    });
    bulk::Options plain = options.file;
    plain.columns.clear();
    if (!files.references.empty()) {
        const auto table = bulk::read_table(files.references, plain, reference_fields());
        if (!table) return table.refusal();
        if (!table->has("from_id")) return Refusal{ImportRefusal::no_from_column, "columns"};
        if (table->rows.size() > kMostReferences) return Refusal{ImportRefusal::too_many_lines};
        lines.references = sound_lines<ReferenceLine>(*table, report.references, &read_reference);
    }
    if (!files.groups.empty()) {
        const auto table = bulk::read_table(files.groups, plain, group_fields());
        if (!table) return table.refusal();
        if (!table->has("cycle")) return Refusal{ImportRefusal::no_cycle_column, "columns"};
        if (table->rows.size() > kMostRecommendations) {
            return Refusal{ImportRefusal::too_many_lines};
        }
        lines.groups = sound_lines<GroupLine>(*table, report.groups, &read_group);
    }
    return lines;
}

bool may_write(ImportReport& report, const ImportOptions& options) {
    bool may = true;
    for (bulk::Report* one : {&report.recommendations, &report.references, &report.groups}) {
        may = bulk::may_write(*one, options.file) && may;
    }
    return may;
}

void write(web::Services& services, const ImportPlan& plan, const ImportOptions& options,
           const bulk::Progress& progress) {
    const Writing writing{services, {{}, services.clock.now()}};
    const auto batches = [&](const auto& lines, auto act) {
        bulk::in_batches(lines, kBatch, progress, [&](auto batch) {
            services.database.write([&](db::WriteTx& tx) { act(writing, tx, batch); });
        });
    };
    batches(plan.groups, &write_groups);
    batches(plan.added, &write_items);
    batches(plan.references, &write_references);
    if (options.changes == Changes::shown) return;
    batches(plan.changed, &change_items);
    batches(plan.changed_groups, &change_groups);
}

}  // namespace

RefusalText refusal_text(ImportRefusal refusal) {
    using enum RefusalKind;
    switch (refusal) {
        case ImportRefusal::no_id_column:
            return {"no_id_column", field,
                    tr("No column holds the numbers of recommendations. Say which one it is.")};
        case ImportRefusal::no_from_column:
            return {"no_from_column", field,
                    tr("The list of references has no column that says from which recommendation "
                       "they are.")};
        case ImportRefusal::no_cycle_column:
            return {"no_cycle_column", field,
                    tr("The list of groups has no column that says of which cycle they are.")};
        case ImportRefusal::too_many_lines:
            return {"too_many_lines", rule,
                    tr("That is too much at once: at most 50,000 recommendations or groups, and "
                       "500,000 references.")};
    }
    return {};
}

Result<ImportReport> import_recommendations(web::Services& services, const ImportFiles& files,
                                            const ImportOptions& options,
                                            const bulk::Progress& progress) {
    ImportReport report;
    auto lines = read_lines(files, options, utc_date(services.clock.now()), report);
    if (!lines) return lines.refusal();
    const Standing standing =
        services.database.read([](db::ReadTx& tx) { return read_standing(tx); });
    const ImportPlan plan =
        make_plan(standing, std::move(lines->items), lines->references, lines->groups, report);
    if (!may_write(report, options)) return report;
    write(services, plan, options, progress);
    services.cache.start_new_epoch();
    report.written = true;
    for (bulk::Report* one : {&report.recommendations, &report.references, &report.groups}) {
        one->written = true;
    }
    return report;
}

std::vector<std::string> lines_of(const ImportReport& report, const locale::Translator& translator,
                                  Language language) {
    const auto say = [&](const Message& message) { return translator.text(language, message); };
    const auto number = [](std::int64_t value) { return std::to_string(value); };
    std::vector<std::string> lines;
    const auto add_list = [&](std::string_view heading, const bulk::Report& list,
                              std::span<const bulk::Field> fields) {
        if (list.columns.empty()) return;
        lines.push_back("== " + say({heading, {}}));
        for (std::string& line : bulk::lines_of(list, fields, translator, language)) {
            lines.push_back(std::move(line));
        }
    };
    add_list(tr("Recommendations"), report.recommendations, recommendation_fields());
    const auto& counts = report.recommendations.counts;
    const std::int64_t all = counts.added + counts.changed + counts.same;
    lines.push_back(say({tr("{all} recommendations: {top} at the top, {parts} parts of others."),
                         {{"all", number(all)},
                          {"top", number(report.top_level)},
                          {"parts", number(all - report.top_level)}}}));
    add_list(tr("References"), report.references, reference_fields());
    if (!report.references.columns.empty()) {
        lines.push_back(say({tr("{count} references lead nowhere; their pages say so, and an "
                                "editor can mend them."),
                             {{"count", number(report.unresolved)}}}));
    }
    add_list(tr("Working groups"), report.groups, group_fields());
    for (const Difference& one : report.differences) {
        lines.push_back(say({tr("Line {line}, {what}, {field}: was “{before}”, is “{after}”."),
                             {{"line", number(one.line)},
                              {"what", one.what},
                              {"field", say({one.field, {}})},
                              {"before", one.before},
                              {"after", one.after}}}));
    }
    return lines;
}

}  // namespace agora::recommendations
