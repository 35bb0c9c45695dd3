#include "agora/circles/names.hpp"
#include "agora/http/url.hpp"
#include "agora/locale/formats.hpp"
#include "form_page.hpp"
#include "meeting_view.hpp"
#include "pages.hpp"
#include "running.hpp"

namespace agora::assemblies {
namespace {

using fields::FieldType;
using fields::FormField;

constexpr std::int64_t kOnAPage = 50;

struct MessageView {
    std::string anchor = {};
    std::string text = {};
    std::string by = {};
    std::string at = {};
    bool hidden = false;
    std::string report_url = {};
};
AGORA_FIELDS(MessageView, anchor, text, by, at, hidden, report_url)

struct DiscussionPage {
    std::vector<web::Link> crumbs = {};
    std::string title = {};
    bool open = false;
    bool may_write = false;
    std::vector<MessageView> messages = {};
    std::string newer = {};
    std::string older = {};
    std::string action = {};
    std::string asked_at = {};  ///< the time of this list
    fields::FormView form = {};
    Html form_keys = {};
};
AGORA_FIELDS(DiscussionPage, crumbs, title, open, may_write, messages, newer, older, action,
             asked_at, form, form_keys)

constexpr std::array kForm{FormField{.name = "text",
                                     .type = FieldType::textarea,
                                     .label = tr("Your message"),
                                     .hint = tr("Short: a question, a remark. It is kept with the "
                                                "proofs of the meeting."),
                                     .required = true,
                                     .maximum = 500,
                                     .rows = 2}};
struct Typed {
    std::string text = {};
};
AGORA_FIELDS(Typed, text)

/// A meeting that was opened, for who is in it.
std::optional<Seen> inside_at(const web::Call& call, db::ReadTx& tx) {
    auto seen = meeting_at(call, tx);
    if (!seen || !seen->is_inside()) return std::nullopt;
    const State state = seen->meeting.state;
    const bool held = state == State::open || state == State::closed || state == State::approved;
    return held ? seen : std::nullopt;
}

void add_messages(const web::Call& call, db::ReadTx& tx, const Seen& seen, DiscussionPage& page) {
    const std::int64_t number = call.page_number();
    const MeetingId id = seen.meeting.meeting_id;
    auto messages = list_messages(tx, id, (number - 1) * kOnAPage, kOnAPage + 1);
    const std::string other = call.link(path_of(id, "/discussion?page="));
    if (std::ssize(messages) > kOnAPage) {
        messages.pop_back();
        page.older = other + std::to_string(number + 1);
    }
    if (number > 1) page.newer = other + std::to_string(number - 1);
    std::vector<AccountId> accounts;
    for (const Remark& one : messages) accounts.push_back(one.written_by);
    const auto names = circles::names_of(call, tx, accounts);
    for (const Remark& one : messages) {
        if (!may_see(call.actor, seen, one)) continue;
        const std::string number_of = to_string(one.message_id);
        MessageView view{
            .anchor = "m" + number_of,
            .text = one.text,
            .by = name_in(call, names, one.written_by),
            .at = locale::time_of_day(call.language, one.written_at, {seen.meeting.time_zone}),
            .hidden = one.moderation == Moderation::hidden};
        if (one.written_by != call.actor.account) {
            view.report_url = call.link("/reports/new") +
                              "?about=" + http::encoded("/assembly-messages/" + number_of);
        }
        page.messages.push_back(std::move(view));
    }
}

http::Response answer_list(web::Call& call, const std::optional<fields::FormState>& state) {
    std::optional<Seen> seen;
    DiscussionPage page;
    call.read([&](db::ReadTx& tx) {
        page = {};
        seen = inside_at(call, tx);
        if (!seen) return;
        page.crumbs = crumbs_of(call, *seen);
        page.title = title_of(seen->meeting, call.language);
        page.open = seen->meeting.state == State::open;
        page.may_write = may_write(tx, *seen, call.actor.account);
        page.action = call.link(path_of(seen->meeting.meeting_id, "/discussion"));
        page.asked_at = locale::time_of_day(call.language, call.now, {seen->meeting.time_zone});
        add_messages(call, tx, *seen, page);
    });
    if (!seen) return web::refuse(call, AssemblyRefusal::meeting_not_found);
    if (page.may_write) {
        page.form = state ? web::show_form(call, kForm, *state) : web::show_form(call, kForm);
        page.form_keys = call.form_keys();
    }
    const web::PageHead head{
        .view = "assemblies/discussion",
        .title = call.say({tr("Discussion: {meeting}"), {{"meeting", page.title}}})};
    return state ? web::refuse_form(call, head, page, state->refusals)
                 : web::page(call, head, page);
}

http::Response show_discussion(web::Call& call) {
    return answer_list(call, {});
}

http::Response create_message(web::Call& call) {
    auto typed = web::read_form<Typed>(call, kForm);
    if (typed.ok()) {
        const auto done = call.write([&](db::WriteTx& tx) -> Result<Done> {
            const auto seen = inside_at(call, tx);
            if (!seen) return AssemblyRefusal::meeting_not_found;
            return write_message({tx, call.services, call.origin()}, *seen, typed.value.text);
        });
        if (done) return web::redirect(call, path_of(*call.id<MeetingId>("id"), "/discussion"));
        const bool shown_again = done.refusal().kind() == RefusalKind::field ||
                                 done.refusal().kind() == RefusalKind::too_many;
        if (!shown_again) return web::refuse(call, done.refusal());
        typed.state.refusals.push_back(done.refusal());
    }
    return answer_list(call, typed.state);
}

/// The one address of a message, as reports name it.
http::Response show_message(web::Call& call) {
    const auto id = call.id<MessageId>("message");
    const auto meeting = call.read([&](db::ReadTx& tx) -> std::optional<MeetingId> {
        const auto message = id ? find_message(tx, *id) : std::nullopt;
        const auto seen = message ? see_meeting(tx, call.actor, message->meeting_id) : std::nullopt;
        if (!seen || !may_see(call.actor, *seen, *message)) return std::nullopt;
        return seen->meeting.meeting_id;
    });
    if (!meeting) return web::refuse(call, AssemblyRefusal::meeting_not_found);
    return web::redirect(call, path_of(*meeting, "/discussion#m" + to_string(*id)));
}

}  // namespace

std::vector<web::Route> discussion_routes() {
    using enum http::Method;
    using web::Access;
    return {
        {get,
         "/assemblies/{id}/discussion",
         Access::member(),
         &show_discussion,
         {.summary = "What members write during a meeting, the newest first"}},
        {post,
         "/assemblies/{id}/discussion",
         Access::member(),
         &create_message,
         {.summary = "Write a short message during a meeting"}},
        {get, "/assembly-messages/{message}", Access::member(), &show_message},
    };
}

}  // namespace agora::assemblies
