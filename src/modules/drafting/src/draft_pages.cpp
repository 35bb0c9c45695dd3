#include "draft_pages.hpp"

#include "agora/base/text.hpp"
#include "agora/markdown/markdown.hpp"
#include "desk_form.hpp"
#include "draft_view.hpp"
#include "hand_in.hpp"
#include "refusals.hpp"

#include <algorithm>

namespace agora::drafting {
namespace {

constexpr std::int64_t kMostDrafts = 200;
constexpr std::int64_t kMostSteps = 50;

struct GroupPage {
    web::Link group = {};
    std::string lang = {};
    std::vector<DraftRow> open = {};
    std::vector<DraftRow> ended = {};
    std::string new_url = {};
    std::vector<web::Link> crumbs = {};
};
AGORA_FIELDS(GroupPage, group, lang, open, ended, new_url, crumbs)

struct Part {
    std::string anchor = {};
    std::string heading = {};
    Html body = {};
};
AGORA_FIELDS(Part, anchor, heading, body)

struct StepView {
    std::int64_t version = 1;
    std::string url = {};
    web::Link by = {};
    Instant at = {};
    bool shown = false;
};
AGORA_FIELDS(StepView, version, url, by, at, shown)

struct DraftPage {
    DraftRow row = {};
    std::string title = {};
    std::string lang = {};
    bool old = false;  ///< an earlier version is shown
    std::string newest_url = {};
    std::vector<Part> parts = {};
    std::string why = {};
    std::vector<NearView> earlier = {};  ///< what it goes on from
    std::string kind = {};
    std::vector<NearView> near = {};
    std::string answer = {};  ///< why the editors gave it back
    std::vector<StepView> steps = {};
    std::string edit_url = {};
    bool may_hand_in = false;
    bool may_take_back = false;
    bool may_give_up = false;
    bool may_go_on = false;
    bool may_answer = false;
    fields::FormView place = {};   ///< of an editor
    fields::FormView reason = {};  ///< of an editor
    std::string action = {};
    std::vector<web::Link> crumbs = {};
    Html form_keys = {};
};
AGORA_FIELDS(DraftPage, row, title, lang, old, newest_url, parts, why, earlier, kind, near, answer,
             steps, edit_url, may_hand_in, may_take_back, may_give_up, may_go_on, may_answer, place,
             reason, action, crumbs, form_keys)

http::Response list_group(web::Call& call) {
    GroupPage model;
    const auto standing = call.read([&](db::ReadTx& tx) -> Result<circles::Standing> {
        model = {};
        auto one = circles::standing_at(call, tx);
        if (!one) return DraftRefusal::group_not_found;
        if (!one->is_inside()) return DraftRefusal::not_in_the_group;
        for (DraftRow& row :
             rows_of(call, tx, list_drafts_of(tx, one->circle.circle_id, kMostDrafts))) {
            const bool open = row.state == State::writing || row.state == State::handed_in;
            (open ? model.open : model.ended).push_back(std::move(row));
        }
        return std::move(*one);
    });
    if (!standing) return web::refuse(call, standing.refusal());
    model.group = group_link(call, *standing);
    model.lang = standing->name.language;
    if (standing->may_add()) {
        model.new_url = call.link(circles::path_of(standing->circle, "/drafts/new"));
    }
    model.crumbs = crumbs_of(call, *standing);
    model.crumbs.pop_back();
    return web::page(
        call, {.view = "drafting/drafts", .title = call.say(tr("Draft recommendations"))}, model);
}

std::vector<Part> parts_of(const web::Call& call, const Version& words) {
    std::vector<Part> parts;
    const auto add = [&](std::string_view anchor, std::string_view heading,
                         const std::string& text) {
        if (!text.empty())
            parts.push_back({std::string{anchor}, call.say(heading), markdown::render(text)});
    };
    add("context", tr("Why it was asked"), words.context);
    add("developments", tr("How it could be done"), words.developments);
    add("means", tr("What it takes"), words.means);
    add("carried", tr("Who could do it"), words.carried_out_by);
    add("inspiration", tr("Where the idea came from"), words.inspiration);
    add("attention", tr("What the group asks to watch over"), words.attention);
    return parts;
}

std::string_view label_of(ReferenceKind kind) {
    if (kind == ReferenceKind::merged) return tr("It brings these together");
    if (kind == ReferenceKind::split) return tr("It is a part of that one");
    return tr("It asks again, or goes on from it");
}

void add_earlier(const web::Call& call, db::ReadTx& tx, const Version& words, DraftPage& model) {
    for (const std::string_view number : split(words.earlier, ',')) {
        const auto id = recommendations::find_by_number(tx, trimmed(number));
        const auto shown =
            id ? recommendations::find_shown(call.services, tx, call.actor, call.language, *id)
               : std::nullopt;
        if (shown) model.earlier.push_back(near_view(call, *shown));
    }
    model.kind = call.say(label_of(words.kind));
    for (NearView& one : near_views(call, tx, words)) {
        const bool named =
            std::ranges::find(model.earlier, one.number, &NearView::number) != model.earlier.end();
        if (!named) model.near.push_back(std::move(one));
    }
}

void add_steps(const web::Call& call, db::ReadTx& tx, const Draft& draft, std::int64_t shown,
               DraftPage& model) {
    const auto steps = list_steps(tx, draft.draft_id, kMostSteps);
    std::vector<AccountId> writers;
    for (const Step& step : steps) writers.push_back(step.written_by);
    const auto names = circles::names_of(call, tx, std::move(writers));
    for (const Step& step : steps) {
        StepView view{
            .version = step.version,
            .url = call.link(path_of(draft.draft_id)) + "?version=" + std::to_string(step.version),
            .at = step.written_at,
            .shown = step.version == shown};
        if (const auto name = names.find(step.written_by); name != names.end()) {
            view.by = name->second;
        }
        model.steps.push_back(std::move(view));
    }
}

void add_acts(const web::Call& call, const Seen& seen, DraftPage& model) {
    const bool open = seen.standing.circle.state != circles::State::closed;
    const State state = seen.draft.state;
    const bool keeps = seen.secretary && open;
    if (seen.standing.may_add() && state == State::writing) {
        model.edit_url = call.link(path_of(seen.draft.draft_id, "/edit"));
    }
    model.may_hand_in = keeps && state == State::writing;
    model.may_give_up = model.may_hand_in;
    model.may_take_back = keeps && state == State::handed_in;
    model.may_go_on = keeps && state == State::given_up;
    model.may_answer = seen.editor && state == State::handed_in;
}

}  // namespace

http::Response draft_page(web::Call& call, const DeskForms& forms) {
    std::optional<Seen> seen;
    DraftPage model;
    call.read([&](db::ReadTx& tx) {
        model = {};
        seen = draft_at(call, tx);
        if (!seen) return;
        const Draft& draft = seen->draft;
        const std::int64_t asked = parse_positive(call.query("version")).value_or(draft.version);
        // Who is not in the group sees what it handed in, not the way there.
        const bool inside = seen->standing.is_inside();
        auto words = find_version(tx, draft.draft_id, inside ? asked : draft.version);
        if (!words) {
            seen.reset();
            return;
        }
        model.row = rows_of(call, tx,
                            {{draft.draft_id, draft.circle_id, draft.language, draft.state,
                              words->title, !draft.answer.empty(), draft.recommendation_id,
                              draft.handed_in_at, draft.changed_at}})
                        .front();
        model.title = words->title;
        model.lang = draft.language;
        model.old = words->version != draft.version;
        model.parts = parts_of(call, *words);
        model.why = words->why;
        add_earlier(call, tx, *words, model);
        if (inside) add_steps(call, tx, draft, words->version, model);
        if (draft.state == State::writing) model.answer = draft.answer;
        if (!model.old) add_acts(call, *seen, model);
    });
    if (!seen) return web::refuse(call, DraftRefusal::draft_not_found);
    model.newest_url = model.action = call.link(path_of(seen->draft.draft_id));
    model.crumbs = seen->standing.is_inside()
                       ? crumbs_of(call, seen->standing)
                       : std::vector<web::Link>{
                             {call.link("/drafts"), call.say(tr("Drafts that groups handed in"))}};
    if (model.may_answer) {
        const auto with_version = [&](fields::FormState state) {
            if (!state.values.has("seen"))
                state.values.add("seen", std::to_string(seen->draft.version));
            return state;
        };
        model.place =
            web::show_form(call, kPlaceForm, place_state(call, with_version(forms.place)));
        model.reason = web::show_form(call, kReasonForm, with_version(forms.reason));
    }
    model.form_keys = call.form_keys();
    const web::PageHead head{.view = "drafting/draft", .title = model.title};
    const auto& refusals = forms.place.ok() ? forms.reason.refusals : forms.place.refusals;
    return refusals.empty() ? web::page(call, head, model)
                            : web::refuse_form(call, head, model, refusals);
}

namespace {

http::Response show_draft(web::Call& call) {
    return draft_page(call, {});
}

template <typename Work>
http::Response act(web::Call& call, std::string_view done_text, Work&& work) {
    DraftId id;
    const auto done = call.write([&](db::WriteTx& tx) -> Result<Done> {
        auto seen = draft_at(call, tx);
        if (!seen) return DraftRefusal::draft_not_found;
        id = seen->draft.draft_id;
        return work(Acting{tx, call.services, call.origin()}, std::move(*seen));
    });
    if (!done) return web::refuse(call, done.refusal());
    return web::redirect(call, path_of(id), {.text = done_text});
}

http::Response hand_draft_in(web::Call& call) {
    return act(call, tr("It is with the editors now."), &hand_in);
}
http::Response take_draft_back(web::Call& call) {
    return act(call, tr("It is the group's again."), &take_back);
}
http::Response give_draft_up(web::Call& call) {
    return act(call, tr("Given up. It can be taken up again here."), &give_up);
}
http::Response take_draft_up(web::Call& call) {
    return act(call, tr("The group goes on with it."), &go_on);
}

}  // namespace

std::vector<web::Route> draft_routes() {
    using enum http::Method;
    using web::Access;
    return {
        {get,
         "/groups/{slug}/drafts",
         Access::member(),
         &list_group,
         {.summary = "Recommendations that a group writes"}},
        {get,
         "/drafts/{draft}",
         Access::member(),
         &show_draft,
         {.summary =
              "A draft, with what was asked before and comes near it; ?version= an earlier one"}},
        {post,
         "/drafts/{draft}/hand-in",
         Access::member(),
         &hand_draft_in,
         {.summary = "Send a draft to the editors"}},
        {post, "/drafts/{draft}/take-back", Access::member(), &take_draft_back},
        {post, "/drafts/{draft}/give-up", Access::member(), &give_draft_up},
        {post, "/drafts/{draft}/take-up", Access::member(), &take_draft_up},
    };
}

}  // namespace agora::drafting
