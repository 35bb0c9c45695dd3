#include "attendance.hpp"
#include "agora/locale/formats.hpp"
#include "agora/markdown/markdown.hpp"
#include "conditions.hpp"
#include "labels.hpp"
#include "meeting_page.hpp"
#include "meeting_view.hpp"
#include "pages.hpp"
#include "questions.hpp"
#include "refusals.hpp"
#include "talk_store.hpp"

namespace agora::assemblies {
namespace {

using fields::FieldType;
using fields::FormField;

struct StepView {
    std::string what = {};
    std::string when = {};
    Instant at = {};
};
AGORA_FIELDS(StepView, what, when, at)

struct CountView {
    std::string label = {};
    std::int64_t people = 0;
};
AGORA_FIELDS(CountView, label, people)

struct IncidentView {
    std::string when = {};
    std::string text = {};
};
AGORA_FIELDS(IncidentView, when, text)

/// What the reader said of their coming.
struct OwnLine {
    std::string label = {};
    bool checked = false;
    bool absent = false;
};
AGORA_FIELDS(OwnLine, label, checked, absent)

struct MeetingPage {
    std::vector<web::Link> crumbs = {};
    web::Link body = {};
    std::string title = {};
    State state = State::draft;
    std::string state_label = {};
    std::string tag = {};
    std::string when = {};
    std::string zone = {};
    std::string place = {};
    bool by_video = false;
    std::string video = {};  ///< only for who is convened
    std::string why = {};
    std::string audience = {};
    std::int64_t people = 0;
    std::int64_t notice_days = 0;
    std::string article = {};
    std::vector<Piece> summary = {};
    std::string summary_lang = {};
    Html minutes = {};
    std::string minutes_lang = {};
    std::vector<ItemView> items = {};
    std::vector<DocumentView> documents = {};
    std::vector<StepView> steps = {};
    std::vector<CountView> attendance = {};
    std::vector<IncidentView> incidents = {};
    bool asks_questions = false;  ///< now
    std::string questions_until = {};
    std::int64_t questions = 0;
    std::int64_t waiting = 0;
    std::string questions_url = {};
    std::string discussion_url = {};
    bool may_say = false;  ///< how they come
    std::vector<OwnLine> own = {};
    fields::FormView coming = {};
    bool keeps = false;
    std::vector<std::string> missing = {};  ///< what stands in the way of opening it
    bool may_open = false;
    bool has_minutes = false;
    std::string proofs_url = {};
    std::string action = {};
    Html form_keys = {};
};
AGORA_FIELDS(MeetingPage, crumbs, body, title, state, state_label, tag, when, zone, place, by_video,
             video, why, audience, people, notice_days, article, summary, summary_lang, minutes,
             minutes_lang, items, documents, steps, attendance, incidents, asks_questions,
             questions_until, questions, waiting, questions_url, discussion_url, may_say, own,
             coming, keeps, missing, may_open, has_minutes, proofs_url, action, form_keys)

constexpr std::array kComingOptions{kMannerOptions[0], kMannerOptions[1], kMannerOptions[2]};
constexpr FormField manner(std::span<const fields::Option> options) {
    return {.name = "manner",
            .type = FieldType::radios,
            .label = tr("How do you come?"),
            .required = true,
            .options = options};
}
constexpr std::array kComingForm{
    manner(kComingOptions),
    FormField{.name = "holder",
              .type = FieldType::email,
              .label = tr("E-mail address of who represents you"),
              .hint = tr("A member who is convened too, and who agrees. They get a mail.")}};

void add_held(const web::Call& call, db::ReadTx& tx, const Seen& seen, MeetingPage& page) {
    const MeetingId id = seen.meeting.meeting_id;
    const State state = seen.meeting.state;
    if (state == State::open || state == State::closed || state == State::approved) {
        for (const PresenceCount& count : count_attendees(tx, id)) {
            if (count.presence != Presence::checked) continue;
            page.attendance.push_back({call.say(label_of(count.manner)), count.people});
        }
    }
    if (seen.is_inside()) {
        for (const Incident& one : list_incidents(tx, id)) {
            page.incidents.push_back(
                {when_of(seen.meeting, one.happened_at, call.language), one.text});
        }
        const bool talks = state == State::open || count_messages(tx, id) > 0;
        if (talks) page.discussion_url = call.link(path_of(id, "/discussion"));
    }
    const auto minutes = find_minutes(tx, id);
    page.has_minutes = minutes.has_value();
    if (minutes && state == State::approved) {
        page.minutes = markdown::render(minutes->body);
        page.minutes_lang = minutes->language;
    }
    const Said summary = said_in(call.language, seen.meeting.summary_nl, seen.meeting.summary_fr,
                                 seen.meeting.summary_en);
    if (!summary.text.empty()) {
        page.summary = glossary_of(call, tx, summary.lang).linked(summary.text);
        page.summary_lang = summary.lang;
    }
}

void add_questions(const web::Call& call, db::ReadTx& tx, const Seen& seen, MeetingPage& page) {
    if (!seen.body.takes_questions || !call.actor.is_member()) return;
    if (seen.meeting.state == State::draft || seen.meeting.state == State::cancelled) return;
    const MeetingId id = seen.meeting.meeting_id;
    page.asks_questions = takes_questions(seen, call.now);
    page.questions_until = when_of(seen.meeting, seen.meeting.questions_until, call.language);
    page.questions = count_questions(tx, id);
    page.waiting = count_waiting(tx, id);
    page.questions_url = call.link(path_of(id, "/questions"));
}

void add_own(const web::Call& call, db::ReadTx& tx, const Seen& seen, MeetingPage& page) {
    if (!seen.convened || !takes_attendance(seen.meeting)) return;
    const auto line = find_attendee(tx, seen.meeting.meeting_id, call.actor.account);
    page.may_say = !line || line->presence != Presence::checked;
    if (!line) return;
    page.own.push_back({call.say(label_of(line->manner)), line->presence == Presence::checked,
                        line->presence == Presence::absent});
}

Instant add_steps(const web::Call& call, db::ReadTx& tx, const Seen& seen, MeetingPage& page) {
    Instant convened_at;
    for (const Step& step : list_steps(tx, seen.meeting.meeting_id)) {
        if (step.kind == StepKind::convened) convened_at = step.done_at;
        if (step.kind == StepKind::made && !seen.keeps) continue;
        page.steps.push_back({call.say(label_of(step.kind)),
                              when_of(seen.meeting, step.done_at, call.language), step.done_at});
    }
    return convened_at;
}

MeetingPage page_of(web::Call& call, db::ReadTx& tx, const Seen& seen) {
    const Meeting& meeting = seen.meeting;
    const bool draft = meeting.state == State::draft;
    MeetingPage page{
        .crumbs = crumbs_of(call, seen.body),
        .body = body_link(call, seen.body),
        .title = title_of(meeting, call.language),
        .state = meeting.state,
        .state_label = call.say(label_of(meeting.state)),
        .tag = std::string{tag_of(meeting.state)},
        .when = when_of(meeting, meeting.starts_at, call.language),
        .zone = meeting.time_zone,
        .place = meeting.place,
        .by_video = !meeting.video.empty(),
        .video = seen.convened || seen.keeps ? meeting.video : "",
        .why = meeting.why,
        .audience = call.say(kAudienceOptions.at(static_cast<std::size_t>(meeting.audience)).label),
        .people = meeting.people,
        .notice_days = draft ? seen.body.notice_days : meeting.notice_days,
        .article = draft ? seen.body.article : meeting.article,
        .items = item_views(call, tx, seen),
        .keeps = seen.keeps,
        .action = call.link(path_of(meeting.meeting_id))};
    const Instant convened_at = add_steps(call, tx, seen, page);
    page.documents =
        document_views(call, tx, seen.body, meeting.meeting_id, convened_at, seen.keeps && draft);
    add_held(call, tx, seen, page);
    add_questions(call, tx, seen, page);
    add_own(call, tx, seen, page);
    if (seen.keeps && meeting.state == State::convened) {
        for (const Refusal& one : obstacles_to_opening(tx, seen, call.now, call.language)) {
            page.missing.push_back(call.say(one.message()));
        }
        page.may_open = page.missing.empty();
    }
    if (seen.proves && !draft) {
        page.proofs_url = call.link(path_of(meeting.meeting_id, "/proofs"));
    }
    return page;
}

http::Response show_meeting(web::Call& call) {
    return answer_meeting(call);
}

}  // namespace

fields::Form coming_form() {
    return kComingForm;
}

fields::FormContext coming_context(std::int64_t proxies) {
    fields::FormContext context;
    if (proxies == 0) context.unasked = {"holder"};
    return context;
}

http::Response answer_meeting(web::Call& call, const std::vector<Refusal>& refusals,
                              const std::optional<fields::FormState>& coming) {
    std::optional<Seen> seen;
    MeetingPage page;
    call.read([&](db::ReadTx& tx) {
        seen = meeting_at(call, tx);
        if (seen) page = page_of(call, tx, *seen);
    });
    if (!seen) return web::refuse(call, AssemblyRefusal::meeting_not_found);
    if (page.may_say) {
        page.coming =
            coming ? web::show_form(call, coming_form(), *coming)
                   : web::show_form(call, coming_form(), {}, coming_context(seen->body.proxies));
    }
    if (call.actor.is_member()) page.form_keys = call.form_keys();
    const web::PageHead head{.view = "assemblies/meeting",
                             .title = page.title,
                             .may_be_indexed = seen->meeting.audience == Audience::everyone};
    return refusals.empty() ? web::page(call, head, page)
                            : web::refuse_form(call, head, page, refusals);
}

std::vector<web::Route> meeting_routes() {
    return {{http::Method::get,
             "/assemblies/{id}",
             web::Access::visitor(),
             &show_meeting,
             {.cached = web::Cached::for_visitors,
              .summary = "A meeting: agenda, documents, minutes and a summary in plain words"}}};
}

}  // namespace agora::assemblies
