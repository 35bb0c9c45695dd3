#include "import_pages.hpp"

#include "agora/members/events.hpp"
#include "agora/members/import_report.hpp"
#include "agora/tabular/writer.hpp"
#include "agora/web/answer.hpp"
#include "import_run.hpp"
#include "import_upload.hpp"
#include "import_view.hpp"

#include <array>

namespace agora::members {

const access::Permission kImportMembers{"members.import", {access::Role::administrator}};

namespace {

constexpr std::uint64_t kMostBytes = 20 * 1024 * 1024;
constexpr std::int64_t kMostFaults = 1'000'000;

web::PageHead head(const web::Call& call, std::string_view view) {
    return {.view = view, .title = call.say(tr("Import members"))};
}

std::string address_of(ImportId id) {
    return "/members/import/" + to_string(id);
}

std::optional<ImportRow> import_of(web::Call& call) {
    const auto id = call.id<ImportId>("id");
    if (!id) return std::nullopt;
    const auto row = call.read([&](db::ReadTx& tx) { return find_import(tx, *id); });
    const bool lost =
        row && !row->confirmed_at && !std::filesystem::exists(import_path(call.services, *id));
    return lost ? std::nullopt : row;
}

http::Response list_page(web::Call& call, std::string_view error) {
    ImportListView view;
    view.error = error.empty() ? "" : call.say(error);
    for (const ImportRow& row : call.read([](db::ReadTx& tx) { return list_imports(tx, 20); })) {
        if (!row.confirmed_at) continue;
        view.imports.push_back({call.link(address_of(row.import_id)),
                                row.started_at,
                                {row.rows_added, row.rows_changed, row.rows_same, row.rows_refused},
                                row.finished_at.has_value()});
    }
    view.form_keys = call.form_keys();
    web::PageHead page_head = head(call, "members/import_new");
    if (!error.empty()) page_head.status = 422;
    return web::page(call, page_head, view);
}

http::Response show_imports(web::Call& call) {
    return list_page(call, {});
}

/// Keeps the file and guesses its columns; nothing is imported before the confirmation.
http::Response create_import(web::Call& call) {
    http::Upload* upload = call.request.upload("file");
    if (upload == nullptr || upload->size == 0) return list_page(call, tr("Choose a file first."));
    const tabular::Reader reader(tabular::open_file(upload->file.path()), {.header = true});
    const auto columns = choose_columns(reader.header(), {});
    ImportRow row;
    row.started_by = call.actor.account;
    row.started_at = call.now;
    row.content_digest = content_digest_of(upload->file.path());
    row.columns = columns_as_text(*columns);
    row.import_id = call.write([&](db::WriteTx& tx) {
        ImportRow added = row;
        added.import_id = tx.new_id<ImportId>();
        insert_import(tx, added);
        return added.import_id;
    });
    const auto path = import_path(call.services, row.import_id);
    std::filesystem::create_directories(path.parent_path());
    std::filesystem::copy_file(upload->file.path(), path);
    std::filesystem::permissions(
        path, std::filesystem::perms::owner_read | std::filesystem::perms::owner_write);
    return web::redirect(call, address_of(row.import_id));
}

http::Response show_import(web::Call& call) {
    const auto row = import_of(call);
    if (!row) return web::not_found(call);
    const ImportView view = view_of(call, *row);
    http::Response response = web::page(call, head(call, "members/import"), view);
    if (view.running && call.shape == web::Shape::page) response.headers.set("Refresh", "3");
    return response;
}

/// What stands in the selects of the page, as columns_as_text writes it.
std::string sent_columns(const web::Call& call) {
    std::vector<ImportColumn> columns;
    for (std::size_t place = 0; place < 2'000; ++place) {
        const auto sent = call.sent.find("column_" + std::to_string(place));
        if (!sent) break;
        columns.push_back(
            {"", fields::enum_value<ImportField>(*sent).value_or(ImportField::nothing)});
    }
    return columns_as_text(columns);
}

/// "look" keeps the columns and shows the file again; "import" lets the job begin.
http::Response create_confirmation(web::Call& call) {
    auto row = import_of(call);
    if (!row || row->confirmed_at) return web::not_found(call);
    if (call.sent.has("column_0")) row->columns = sent_columns(call);
    row->all_or_nothing = call.sent.has("all_or_nothing");
    const auto file = ImportFile::open_as(call.services, import_path(call.services, row->import_id),
                                          row->columns);
    const bool starts = call.sent["act"] == "import" && check_columns(file.columns()).ok();
    if (starts) row->confirmed_at = call.now;
    call.write([&](db::WriteTx& tx) {
        update_import(tx, *row);
        if (!starts) return;
        journal::emit(tx, call.origin(), ImportStarted{row->import_id.value()},
                      journal::Audit::yes);
        jobs::enqueue(tx, RunImport{row->import_id.value()}, {.run_at = call.now});
    });
    return web::redirect(call, address_of(row->import_id));
}

http::Response create_removal(web::Call& call) {
    const auto row = import_of(call);
    if (!row || row->confirmed_at) return web::not_found(call);
    call.write([&](db::WriteTx& tx) { delete_import(tx, row->import_id); });
    std::filesystem::remove(import_path(call.services, row->import_id));
    return web::redirect(call, "/members/import", {.text = tr("The file is removed.")});
}

http::Response show_faults(web::Call& call) {
    const auto row = import_of(call);
    if (!row) return web::not_found(call);
    std::string text;
    tabular::CsvWriter writer([&](std::string_view piece) { text += piece; });
    const auto say = [&](std::string_view source) { return tabular::Cell{call.say(source)}; };
    writer.row(std::array{say(tr("Line")), say(tr("Field")), say(tr("Reason"))});
    for (const LineFault& fault :
         call.read([&](db::ReadTx& tx) { return list_faults(tx, row->import_id, kMostFaults); })) {
        const bool whole = fault.field == ImportField::nothing;
        writer.row(std::array{tabular::Cell{fault.line},
                              whole ? tabular::Cell{""} : say(label(fault.field)),
                              say(sentence(fault.fault))});
    }
    return web::download("text/csv; charset=utf-8", "faults.csv", std::move(text));
}

}  // namespace

std::vector<web::Route> import_routes() {
    using enum http::Method;
    const auto access = web::Access::needing(kImportMembers);
    return {
        {get, "/members/import", access, &show_imports, {.summary = "Imports of members"}},
        {post,
         "/members/import",
         access,
         &create_import,
         {.body_limit = kMostBytes, .summary = "Upload a file of members"}},
        {get, "/members/import/{id}", access, &show_import, {.summary = "One import"}},
        {post,
         "/members/import/{id}/confirmation",
         access,
         &create_confirmation,
         {.summary = "Look again, or start the import"}},
        {post,
         "/members/import/{id}/removal",
         access,
         &create_removal,
         {.summary = "Remove an uploaded file"}},
        {get,
         "/members/import/{id}/faults.csv",
         access,
         &show_faults,
         {.reach = web::Reach::bare, .summary = "Lines that were left out"}},
    };
}

}  // namespace agora::members
