#include "import_pages.hpp"

#include "agora/crypto/encoding.hpp"
#include "agora/locale/text.hpp"
#include "agora/bulk/table.hpp"
#include "agora/fields/json_read.hpp"
#include "agora/places/events.hpp"
#include "agora/web/page_cache.hpp"
#include "exchange_fields.hpp"
#include "import_rows.hpp"
#include "import_store.hpp"
#include "kinds.hpp"
#include "near_ones.hpp"
#include "permissions.hpp"
#include "place_view.hpp"
#include "propose.hpp"

#include <algorithm>
#include <fstream>
#include <sstream>

namespace agora::places {
namespace {

constexpr std::size_t kShownFaults = 200;
constexpr std::size_t kAtOnce = 40;

struct Pick {
    std::string value;
    std::string label;
    bool chosen = false;
};
AGORA_FIELDS(Pick, value, label, chosen)

struct ColumnView {
    std::int64_t number = 0;
    std::string name;
    std::string example;
    std::vector<Pick> fields = {};
};
AGORA_FIELDS(ColumnView, number, name, example, fields)

struct FaultView {
    std::int64_t line = 0;
    std::string field;
    std::string sentence;
};
AGORA_FIELDS(FaultView, line, field, sentence)

/// What an import did, or would do.
struct ImportReport {
    std::int64_t added = 0;
    std::int64_t same = 0;
    std::vector<FaultView> faults = {};
    std::vector<FaultView> losses = {};
    std::vector<std::string> lost_columns = {};
};
AGORA_FIELDS(ImportReport, added, same, faults, losses, lost_columns)

struct ImportPage {
    std::string file_name;
    bool done = false;
    std::string action = {};
    std::vector<Pick> kinds = {};
    std::vector<ColumnView> columns = {};
    ImportReport report = {};
    Html form_keys = {};
};
AGORA_FIELDS(ImportPage, file_name, done, action, kinds, columns, report, form_keys)

struct NewImportPage {
    std::string error;
    std::vector<Pick> kinds = {};
    Html form_keys = {};
};
AGORA_FIELDS(NewImportPage, error, kinds, form_keys)

std::vector<Pick> kind_picks(const web::Call& call, Kind chosen) {
    std::vector<Pick> picks;
    for (const KindRow& row : kinds()) {
        picks.push_back(
            {std::string{fields::enum_name(row.kind)}, call.say(row.label), row.kind == chosen});
    }
    return picks;
}

http::Response new_page(web::Call& call, const std::optional<Refusal>& refusal) {
    NewImportPage model{.error = refusal ? call.say(refusal->message()) : std::string{},
                        .kinds = kind_picks(call, Kind::workspace),
                        .form_keys = call.form_keys()};
    const web::PageHead head{.view = "places/import_new", .title = call.say(tr("Import places"))};
    return refusal ? web::refuse_form(call, head, model, {*refusal}) : web::page(call, head, model);
}

http::Response show_new(web::Call& call) {
    return new_page(call, std::nullopt);
}

std::string bytes_of(const std::filesystem::path& path) {
    std::ifstream file(path, std::ios::binary);
    std::ostringstream text;
    text << file.rdbuf();
    return text.str();
}

std::string address_of(ImportId id) {
    return "/places/import/" + to_string(id);
}

std::string lines_of(const std::vector<bulk::Column>& columns) {
    std::vector<std::string> lines;
    for (const bulk::Column& column : columns) lines.push_back(column.field);
    return joined(lines, "\n");
}

std::vector<bulk::Column> columns_of(const Sheet& sheet, std::string_view lines) {
    const auto fields = split(lines, '\n');
    std::vector<bulk::Column> columns;
    for (std::size_t at = 0; at < sheet.columns.size(); ++at) {
        columns.push_back(
            {sheet.columns[at], at < fields.size() ? std::string{fields[at]} : std::string{}});
    }
    return columns;
}

/// Keeps the file and guesses its columns; nothing is brought in before the confirmation.
http::Response create_import(web::Call& call) {
    const http::Upload* upload = call.request.upload("file");
    if (upload == nullptr || upload->size == 0) {
        return new_page(call, Refusal{SheetRefusal::file_empty, "file"});
    }
    if (upload->size > kMostSheetBytes) {
        return new_page(call, Refusal{SheetRefusal::file_too_large, "file"});
    }
    const std::string bytes = bytes_of(upload->file.path());
    const auto sheet = read_sheet(bytes);
    if (!sheet) return new_page(call, sheet.refusal());
    const auto columns = bulk::choose_columns(sheet->columns, {}, exchange_fields());
    ImportFile file{.started_by = call.actor.account,
                    .started_at = call.now,
                    .file_name = upload->file_name,
                    .kind = fields::enum_value<Kind>(call.sent["kind"]).value_or(Kind::workspace),
                    .columns = columns ? lines_of(*columns) : std::string{},
                    .content = crypto::encode_base64url(bytes)};
    const ImportId id = call.write([&](db::WriteTx& tx) {
        ImportFile added = file;
        added.import_id = tx.new_id<ImportId>();
        insert_import(tx, added);
        return added.import_id;
    });
    return web::redirect(call, address_of(id));
}

FaultView view_of(const web::Call& call, const bulk::Fault& fault) {
    return {fault.line, fault.field.empty() ? std::string{} : call.say(fault.field),
            call.say(fault.sentence)};
}

/// What is in already, or twice in the file, is the same.
struct Sorted {
    std::vector<Content> fresh;
    std::int64_t same = 0;
};
Sorted sort_out(web::Call& call, const std::vector<ImportRow>& rows) {
    Sorted sorted;
    auto known =
        call.read([&](db::ReadTx& tx) { return list_visible(call.services, tx, call.actor); });
    for (const ImportRow& row : rows) {
        if (!near_ones(known, row.content).empty()) {
            ++sorted.same;
            continue;
        }
        known.push_back({{}, prepared(row.content), false});
        sorted.fresh.push_back(row.content);
    }
    return sorted;
}

struct Planned {
    Sheet sheet;
    std::vector<bulk::Column> columns;
    Sorted sorted;
    ImportReport report;
};

Result<Planned> plan(web::Call& call, const ImportFile& file) {
    auto sheet = read_sheet(crypto::decode_base64url(file.content).value_or(std::string{}));
    if (!sheet) return sheet.refusal();
    Planned planned{.sheet = std::move(*sheet), .columns = {}, .sorted = {}, .report = {}};
    planned.columns = columns_of(planned.sheet, file.columns);
    const auto terms = call.services.state<vocabulary::TermsHolder>().current();
    const ImportPlan plan =
        plan_of(planned.sheet, planned.columns, {file.kind, std::string{code(call.language)}},
                *atlas_of(call), *terms);
    planned.sorted = sort_out(call, plan.rows);
    planned.report.added = std::ssize(planned.sorted.fresh);
    planned.report.same = planned.sorted.same;
    planned.report.lost_columns = plan.lost_columns;
    const auto copy = [&](const std::vector<bulk::Fault>& from, std::vector<FaultView>& to) {
        for (std::size_t at = 0; at < std::min(from.size(), kShownFaults); ++at) {
            to.push_back(view_of(call, from[at]));
        }
    };
    copy(plan.faults, planned.report.faults);
    copy(plan.losses, planned.report.losses);
    return planned;
}

std::vector<ColumnView> column_views(const web::Call& call, const Planned& planned) {
    std::vector<ColumnView> views;
    for (std::size_t at = 0; at < planned.columns.size(); ++at) {
        ColumnView view{static_cast<std::int64_t>(at), planned.columns[at].name, {}};
        for (const Sheet::Row& row : planned.sheet.rows) {
            constexpr std::size_t kExample = 60;
            if (row.cells[at].empty()) continue;
            view.example = locale::shortened(row.cells[at], kExample);
            break;
        }
        view.fields.push_back(
            {"", call.say(tr("Leave it out")), planned.columns[at].field.empty()});
        for (const bulk::Field& field : exchange_fields()) {
            view.fields.push_back({std::string{field.name}, call.say(field.label),
                                   field.name == planned.columns[at].field});
        }
        views.push_back(std::move(view));
    }
    return views;
}

std::optional<ImportFile> import_of(web::Call& call) {
    const auto id = call.id<ImportId>("import");
    return id ? call.read([&](db::ReadTx& tx) { return find_import(tx, *id); }) : std::nullopt;
}

ImportReport read_report(std::string_view text) {
    ImportReport report;
    const auto json = fields::parse_json(text);
    if (!json) return report;
    report.added = (*json)["added"].integer().value_or(0);
    report.same = (*json)["same"].integer().value_or(0);
    for (const auto& column : (*json)["lost_columns"].items()) {
        report.lost_columns.emplace_back(column.text().value_or(""));
    }
    const auto read = [&](std::string_view name, std::vector<FaultView>& faults) {
        for (const auto& one : (*json)[name].items()) {
            faults.push_back({one["line"].integer().value_or(0),
                              std::string{one["field"].text().value_or("")},
                              std::string{one["sentence"].text().value_or("")}});
        }
    };
    read("faults", report.faults);
    read("losses", report.losses);
    return report;
}

http::Response show_import(web::Call& call) {
    const auto file = import_of(call);
    if (!file) return web::not_found(call);
    ImportPage model{.file_name = file->file_name, .done = file->done};
    model.action = call.link(address_of(file->import_id));
    if (file->done) {
        model.report = read_report(file->report);
    } else {
        const auto planned = plan(call, *file);
        if (!planned) return web::refuse(call, planned.refusal());
        model.kinds = kind_picks(call, file->kind);
        model.columns = column_views(call, *planned);
        model.report = planned->report;
    }
    model.form_keys = call.form_keys();
    return web::page(call, {.view = "places/import", .title = call.say(tr("Import places"))},
                     model);
}

/// What stands in the selects of the page.
std::string sent_columns(const web::Call& call) {
    constexpr int kMostColumns = 200;
    std::vector<std::string> lines;
    for (int number = 0; number < kMostColumns; ++number) {
        const auto sent = call.sent.find("column_" + std::to_string(number));
        if (!sent) break;
        lines.emplace_back(*sent);
    }
    return joined(lines, "\n");
}

void write_places(web::Call& call, const std::vector<Content>& fresh) {
    bulk::in_batches(fresh, kAtOnce, {}, [&](std::span<const Content> batch) {
        call.services.database.write([&](db::WriteTx& tx) {
            for (const Content& content : batch) {
                import_place({tx, call.services, call.origin()}, content);
            }
        });
    });
}

/// "look" keeps the columns and shows the file again; "import" brings it in, once.
http::Response create_confirmation(web::Call& call) {
    auto file = import_of(call);
    if (!file) return web::not_found(call);
    if (file->done) return web::redirect(call, address_of(file->import_id));
    if (call.sent.has("column_0")) file->columns = sent_columns(call);
    if (const auto kind = fields::enum_value<Kind>(call.sent["kind"])) file->kind = *kind;
    const bool starts = call.sent["act"] == "import";
    auto planned = plan(call, *file);
    if (!planned) return web::refuse(call, planned.refusal());
    const bool mine = call.write([&](db::WriteTx& tx) {
        const auto now = find_import(tx, file->import_id);
        if (!now || now->done) return false;
        if (starts) {
            file->done = true;
            file->content.clear();
            file->report = fields::to_json(planned->report);
            journal::emit(tx, call.origin(),
                          PlacesImported{planned->report.added, planned->report.same},
                          journal::Audit::yes);
        }
        update_import(tx, *file);
        return true;
    });
    if (starts && mine) {
        write_places(call, planned->sorted.fresh);
        call.services.cache.start_new_epoch();
    }
    return web::redirect(call, address_of(file->import_id));
}

}  // namespace

std::vector<web::Route> import_routes() {
    using enum http::Method;
    using web::Access;
    constexpr std::uint64_t kBody = 5 * 1024 * 1024;
    return {
        {get,
         "/places/import",
         Access::needing(kEditPlaces),
         &show_new,
         {.summary = "Bring in a file of places"}},
        {post,
         "/places/import",
         Access::needing(kEditPlaces),
         &create_import,
         {.body_limit = kBody, .summary = "Give a file, CSV or GeoJSON"}},
        {get,
         "/places/import/{import}",
         Access::needing(kEditPlaces),
         &show_import,
         {.summary = "What a file would bring in, or brought in"}},
        {post,
         "/places/import/{import}",
         Access::needing(kEditPlaces),
         &create_confirmation,
         {.summary = "Choose the columns, or bring the file in"}},
    };
}

}  // namespace agora::places
