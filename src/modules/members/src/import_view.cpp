#include "import_view.hpp"

#include "agora/locale/text.hpp"
#include "agora/members/import_report.hpp"
#include "import_run.hpp"
#include "import_upload.hpp"

namespace agora::members {
namespace {

constexpr std::size_t kLookedAt = 2'000;
constexpr std::int64_t kShownFaults = 50;

std::vector<ImportChoiceView> choices_of(const web::Call& call, ImportField chosen) {
    std::vector<ImportChoiceView> choices;
    fields::for_each_enumerator<ImportField>([&](std::string_view name, ImportField field) {
        choices.push_back({std::string{name}, call.say(label(field)), field == chosen});
    });
    return choices;
}

/// The first text of each column.
std::vector<std::string> samples_of(const std::filesystem::path& path, std::size_t columns) {
    tabular::Reader reader(tabular::open_file(path), {.header = true});
    std::vector<std::string> samples(columns);
    for (int lines = 0; lines < 20; ++lines) {
        const auto record = reader.next();
        if (!record || !*record) break;
        for (std::size_t place = 0; place < std::min(columns, (*record)->cells.size()); ++place) {
            if (samples[place].empty())
                samples[place] = locale::shortened((*record)->cells[place], 40);
        }
    }
    return samples;
}

void show_columns(const web::Call& call, const std::filesystem::path& path, const ImportFile& file,
                  ImportView& view) {
    const auto samples = samples_of(path, file.columns().size());
    for (std::size_t place = 0; place < samples.size(); ++place) {
        const ImportColumn& column = file.columns()[place];
        view.columns.push_back({"column_" + std::to_string(place), column.name, samples[place],
                                choices_of(call, column.field)});
    }
}

void show_faults(const web::Call& call, const std::vector<LineFault>& faults, ImportView& view) {
    for (const LineFault& fault : faults) {
        if (view.faults.size() == static_cast<std::size_t>(kShownFaults)) return;
        view.faults.push_back(line_of(fault, call.services.translator, call.language));
    }
}

void look_ahead(web::Call& call, const ImportRow& row, ImportView& view) {
    const auto path = import_path(call.services, row.import_id);
    ImportFile file = ImportFile::open_as(call.services, path, row.columns);
    view.encoding = std::string{tabular::name(file.guess().encoding)};
    view.separator =
        separator_name(file.guess().separator, call.services.translator, call.language);
    show_columns(call, path, file, view);
    if (const auto good = check_columns(file.columns()); !good) {
        view.missing = call.say(good.refusal().message());
        return;
    }
    const SourceKeys keys(call.services.keys);
    const auto rows = file.next(kLookedAt);
    const auto outcome = call.read([&](db::ReadTx& tx) { return look_at(tx, keys, rows); });
    view.looked_at = static_cast<std::int64_t>(rows.size());
    view.counts = outcome.counts;
    show_faults(call, outcome.faults, view);
    for (const UnknownWord& unknown : file.unknown()) {
        view.unknown.push_back(call.say(label(unknown.field)) + ": " + unknown.word + " (" +
                               std::to_string(unknown.lines) + ")");
    }
}

}  // namespace

ImportView view_of(web::Call& call, const ImportRow& row) {
    ImportView view;
    view.import_id = row.import_id;
    view.address = call.link("/members/import/" + to_string(row.import_id));
    view.faults_url = "/members/import/" + to_string(row.import_id) + "/faults.csv";
    view.waiting = !row.confirmed_at;
    view.done = row.finished_at.has_value();
    view.running = !view.waiting && !view.done;
    view.rows_done = row.rows_done;
    view.counts = {row.rows_added, row.rows_changed, row.rows_same, row.rows_refused};
    view.form_keys = call.form_keys();
    if (view.waiting) {
        look_ahead(call, row, view);
    } else {
        show_faults(call, call.read([&](db::ReadTx& tx) {
            return list_faults(tx, row.import_id, kShownFaults);
        }),
                    view);
    }
    return view;
}

}  // namespace agora::members
