#include "case_view.hpp"

#include "labels.hpp"

namespace agora::requests {

CaseRow row_of(const web::Call& call, const Case& row, const circles::Circle& circle,
               const circles::CircleName& name) {
    return {.number = row.number,
            .url = call.link(path_of(row)),
            .subject = row.subject,
            .lang = row.language,
            .need = call.say(label_of(row.need)),
            .state = row.state,
            .state_label = call.say(label_of(row.state)),
            .group = {call.link(circles::path_of(circle)), name.name},
            .group_lang = name.language,
            .needed_on = row.needed_on,
            .due_at = row.due_at,
            .late = row.state == State::waiting && row.due_at < call.now,
            .changed_at = row.changed_at};
}

std::vector<CaseRow> rows_of(const web::Call& call, db::ReadTx& tx,
                             const std::vector<Case>& cases) {
    std::vector<CaseRow> rows;
    for (const Case& row : cases) {
        const auto circle = circles::find_circle(tx, row.circle_id);
        if (!circle) continue;
        rows.push_back(
            row_of(call, row, *circle, circles::name_of_circle(tx, *circle, call.language)));
    }
    return rows;
}

Acting acting(db::WriteTx& tx, web::Call& call) {
    return {tx, call.services, call.origin()};
}

}  // namespace agora::requests
