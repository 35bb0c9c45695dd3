#include "draft_view.hpp"

namespace agora::drafting {

std::string_view label_of(State state) {
    switch (state) {
        case State::writing:
            return tr("being written");
        case State::handed_in:
            return tr("with the editors");
        case State::taken:
            return tr("in the register");
        case State::given_up:
            return tr("given up");
    }
    return {};
}

std::vector<DraftRow> rows_of(const web::Call& call, db::ReadTx& tx,
                              const std::vector<Headed>& drafts) {
    const auto names = circles::circle_names(call.services, tx, call.language);
    std::vector<DraftRow> rows;
    for (const Headed& draft : drafts) {
        DraftRow row{.url = call.link(path_of(draft.draft_id)),
                     .title = draft.title,
                     .lang = draft.language,
                     .state = draft.state,
                     .state_label = call.say(label_of(draft.state)),
                     .returned = draft.returned && draft.state == State::writing,
                     .handed_in_at = draft.handed_in_at,
                     .changed_at = draft.changed_at};
        if (const auto group = names->find(draft.circle_id); group != names->end()) {
            row.group = {call.link("/groups/" + group->second.slug), group->second.name};
            row.group_lang = group->second.language;
        }
        const auto became = draft.recommendation_id ? recommendations::find_shown(
                                                          call.services, tx, call.actor,
                                                          call.language, draft.recommendation_id)
                                                    : std::nullopt;
        if (became) row.recommendation = {call.link(became->path), became->number};
        rows.push_back(std::move(row));
    }
    return rows;
}

NearView near_view(const web::Call& call, const recommendations::Shown& shown) {
    return {.url = call.link(shown.path),
            .number = shown.number,
            .title = shown.title,
            .lang = shown.lang,
            .status = call.say(shown.status_label),
            .tag = std::string{shown.tag}};
}

std::vector<NearView> near_views(const web::Call& call, db::ReadTx& tx, const Version& words) {
    std::vector<NearView> views;
    for (const auto& one : recommendations::near_to(call, tx, words.title + " " + words.context)) {
        views.push_back(near_view(call, one.shown));
        views.back().why = one.why;
    }
    return views;
}

web::Link group_link(const web::Call& call, const circles::Standing& standing) {
    return {call.link(circles::path_of(standing.circle)), standing.name.name};
}

std::vector<web::Link> crumbs_of(const web::Call& call, const circles::Standing& standing) {
    return {{call.link("/groups"), call.say(tr("Groups"))},
            group_link(call, standing),
            {call.link(circles::path_of(standing.circle, "/drafts")),
             call.say(tr("Draft recommendations"))}};
}

}  // namespace agora::drafting
