#include "agora/events/whole_import.hpp"

#include "agora/fields/json_write.hpp"
#include "import_store.hpp"
#include "import_view.hpp"
#include "times.hpp"

namespace agora::events {

void put_whole_import(db::WriteTx& tx, const WholeImport& whole) {
    Import import{.import_id = tx.new_id<ImportId>(),
                  .started_by = whole.started_by,
                  .started_at = whole.started_at,
                  .file_name = whole.file_name,
                  .language = whole.language,
                  .voice = whole.voice,
                  .circle_id = whole.circle,
                  .place = whole.place,
                  .time_zone = "Europe/Brussels",
                  .state = ImportState::done};
    ImportReport report;
    const Language reader = parse_language(whole.language).value_or(Language::en);
    std::vector<Imported> rows;
    for (const WholeEvent& one : whole.events) {
        const EventId event = put_whole_event(tx, one);
        add_line(report, {.step = Step::add,
                          .label = {},
                          .title = one.texts.front().words.title,
                          .when = when_of(one.event, reader),
                          .where = one.event.address,
                          .why = {},
                          .event = to_string(event)});
        rows.push_back({.event_id = event,
                        .import_id = import.import_id,
                        .uid = to_string(event) + "@" + whole.file_name,
                        .event_revision = one.event.revision});
    }
    import.report = fields::to_json(report);
    insert_import(tx, import);
    for (const Imported& row : rows) put_imported(tx, row);
}

}  // namespace agora::events
