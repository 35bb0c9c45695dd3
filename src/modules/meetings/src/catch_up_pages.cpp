#include "catch_up_pages.hpp"

#include "agora/base/text.hpp"
#include "agora/circles/names.hpp"
#include "agora/web/answer.hpp"
#include "catch_up.hpp"
#include "catch_up_view.hpp"
#include "refusals.hpp"

#include <array>

namespace agora::meetings {
namespace {

using fields::FormField;

constexpr FormField line_field(std::string_view name, std::string_view label,
                               std::string_view hint = {}) {
    return {.name = name, .label = label, .hint = hint, .maximum = kLongestLine};
}
constexpr FormField kSeen{.name = "seen", .type = fields::FieldType::hidden};
constexpr std::array kLinesForm{
    line_field("line1", tr("First line"),
               tr("What somebody who was not there has to know. 160 characters a line at most.")),
    line_field("line2", tr("Second line")),
    line_field("line3", tr("Third line")),
    line_field("line4", tr("Fourth line")),
    line_field("line5", tr("Fifth line")),
    kSeen,
};

struct TypedLines {
    std::string line1 = {};
    std::string line2 = {};
    std::string line3 = {};
    std::string line4 = {};
    std::string line5 = {};
    std::int64_t seen = 0;
};
AGORA_FIELDS(TypedLines, line1, line2, line3, line4, line5, seen)

struct CatchUpPage {
    std::string event_url = {};
    std::string title = {};
    std::string lang = {};
    std::string when = {};
    std::vector<CatchUpView> versions = {};  ///< the newest first
    bool hidden = false;                     ///< a report hides it from others
    std::string edit_url = {};               ///< for who may write
    std::vector<web::Link> crumbs = {};
};
AGORA_FIELDS(CatchUpPage, event_url, title, lang, when, versions, hidden, edit_url, crumbs)

struct EditLinesPage {
    std::string event_url = {};
    std::string title = {};
    std::string lang = {};
    std::string when = {};
    std::string action = {};
    std::string back = {};
    fields::FormView form = {};
    Html form_keys = {};
};
AGORA_FIELDS(EditLinesPage, event_url, title, lang, when, action, back, form, form_keys)

std::string path_of(EventId id, std::string_view rest = {}) {
    return "/meetings/" + to_string(id) + "/catch-up" + std::string{rest};
}

/// The meeting of the address, as far as this reader may see it.
std::optional<events::SeenEvent> seen_at(const web::Call& call, db::ReadTx& tx) {
    const auto id = call.id<EventId>("event");
    if (!id) return std::nullopt;
    auto seen = events::find_seen(tx, call.actor, *id, call.language, today_of(call));
    if (!seen || seen->event.voice != events::Voice::group || seen->circles.empty()) {
        return std::nullopt;
    }
    return seen;
}

/// Hidden lines are for who wrote them and who looks after the meeting.
bool may_read(const web::Call& call, const events::SeenEvent& seen, const CatchUpHead& head,
              const std::vector<CatchUp>& versions) {
    switch (head.moderation) {
        case Moderation::none:
            return true;
        case Moderation::limited:
            return call.actor.is_member();
        case Moderation::hidden:
            return seen.looks_after || (call.actor.is_member() && !versions.empty() &&
                                        versions.front().written_by == call.actor.account);
    }
    return false;
}

http::Response show_catch_up(web::Call& call) {
    auto model = call.read([&](db::ReadTx& tx) -> Result<CatchUpPage> {
        const auto seen = seen_at(call, tx);
        if (!seen) return MeetingRefusal::meeting_not_found;
        const EventId id = seen->event.event_id;
        const auto head = find_catch_up_head(tx, id).value_or(CatchUpHead{.event_id = id});
        CatchUpPage page{.event_url = call.link("/events/" + to_string(id)),
                         .title = seen->title,
                         .lang = seen->lang,
                         .when = seen->when};
        auto versions = list_catch_ups(tx, id);
        if (!may_read(call, *seen, head, versions)) return MeetingRefusal::meeting_not_found;
        page.hidden = head.moderation == Moderation::hidden;
        page.versions = views_of(call, tx, std::move(versions));
        const bool writes =
            leaves_lines(*seen, call.now) && may_write(tx, call.actor, *seen, today_of(call));
        if (writes) page.edit_url = call.link(path_of(id, "/edit"));
        page.crumbs = {{page.event_url, page.title}};
        return page;
    });
    if (!model) return web::refuse(call, model.refusal());
    return web::page(
        call,
        {.view = "meetings/catch_up",
         .title = call.say({tr("“{event}” in five lines"), {{"event", model->title}}})},
        *model);
}

/// The meeting for somebody who may write its lines, with what stands there.
struct Asked {
    events::SeenEvent seen = {};
    std::int64_t version = 0;
    std::string body = {};
};

Result<Asked> asked_of(const web::Call& call, db::ReadTx& tx) {
    auto seen = seen_at(call, tx);
    if (!seen) return MeetingRefusal::meeting_not_found;
    const EventId id = seen->event.event_id;
    const auto head = find_catch_up_head(tx, id).value_or(CatchUpHead{.event_id = id});
    const auto versions = list_catch_ups(tx, id);
    if (!may_read(call, *seen, head, versions)) return MeetingRefusal::meeting_not_found;
    if (!may_write(tx, call.actor, *seen, today_of(call))) return MeetingRefusal::was_not_there;
    if (!leaves_lines(*seen, call.now)) return MeetingRefusal::not_begun;
    Asked asked{.seen = std::move(*seen), .body = {}};
    if (!versions.empty()) {
        asked.version = versions.front().version;
        asked.body = versions.front().body;
    }
    return asked;
}

http::Response edit_page(web::Call& call, const Asked& asked, fields::FormView form,
                         const std::vector<Refusal>& refusals) {
    const EventId id = asked.seen.event.event_id;
    const EditLinesPage model{.event_url = call.link("/events/" + to_string(id)),
                              .title = asked.seen.title,
                              .lang = asked.seen.lang,
                              .when = asked.seen.when,
                              .action = call.link(path_of(id)),
                              .back = call.link(path_of(id)),
                              .form = std::move(form),
                              .form_keys = call.form_keys()};
    const web::PageHead head{.view = "meetings/edit_catch_up",
                             .title = call.say(tr("Five lines for who was not there"))};
    return refusals.empty() ? web::page(call, head, model)
                            : web::refuse_form(call, head, model, refusals);
}

http::Response show_edit(web::Call& call) {
    const auto asked = call.read([&](db::ReadTx& tx) { return asked_of(call, tx); });
    if (!asked) return web::refuse(call, asked.refusal());
    fields::NameValues values{{"seen", std::to_string(asked->version)}};
    int number = 0;
    if (!asked->body.empty()) {
        for (const std::string_view line : split(asked->body, '\n')) {
            values.add("line" + std::to_string(++number), std::string{line});
        }
    }
    return edit_page(call, *asked, web::show_form(call, kLinesForm, std::move(values)), {});
}

http::Response save_lines(web::Call& call) {
    const auto asked = call.read([&](db::ReadTx& tx) { return asked_of(call, tx); });
    if (!asked) return web::refuse(call, asked.refusal());
    auto typed = web::read_form<TypedLines>(call, kLinesForm);
    if (typed.ok()) {
        const TypedLines& lines = typed.value;
        const auto done = call.write([&](db::WriteTx& tx) -> Result<Done> {
            const auto now = asked_of(call, tx);
            if (!now) return now.refusal();
            return write_lines(tx, call.origin(), now->seen,
                               {lines.line1, lines.line2, lines.line3, lines.line4, lines.line5},
                               lines.seen, call.language);
        });
        if (done) {
            return web::redirect(call, path_of(asked->seen.event.event_id),
                                 {.text = tr("Thank you. Who was not there can read it now.")});
        }
        typed.state.refusals.push_back(done.refusal());
        // Who saves again has seen what is there now.
        if (done.refusal().is(MeetingRefusal::changed_meanwhile)) {
            typed.state.values =
                typed.state.values.with(kSeen.name, std::to_string(asked->version));
        }
    }
    const std::vector<Refusal> refusals = typed.state.refusals;
    return edit_page(call, *asked, web::show_form(call, kLinesForm, typed.state), refusals);
}

}  // namespace

std::vector<web::Route> catch_up_routes() {
    using enum http::Method;
    using web::Access;
    return {
        {get,
         "/meetings/{event}/catch-up",
         Access::visitor(),
         &show_catch_up,
         {.summary = "What a meeting of a group left in at most five lines; every version"}},
        {get, "/meetings/{event}/catch-up/edit", Access::member(), &show_edit},
        {post,
         "/meetings/{event}/catch-up",
         Access::member(),
         &save_lines,
         {.summary = "Write at most five lines for who was not there"}},
    };
}

}  // namespace agora::meetings
