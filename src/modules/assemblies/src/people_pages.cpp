#include "agora/circles/names.hpp"
#include "attendance.hpp"
#include "form_page.hpp"
#include "labels.hpp"
#include "meeting_page.hpp"
#include "meeting_view.hpp"
#include "pages.hpp"
#include "permissions.hpp"

namespace agora::assemblies {
namespace {

using fields::FieldType;
using fields::FormField;

constexpr std::int64_t kOnAPage = 200;

struct LineView {
    std::string name = {};
    std::string manner = {};
    std::string holder = {};
    Presence presence = Presence::announced;
    bool holds_share = false;
    std::string checked_by = {};
    std::string checked_at = {};
    std::string check_url = {};
    std::string absent_url = {};
};
AGORA_FIELDS(LineView, name, manner, holder, presence, holds_share, checked_by, checked_at,
             check_url, absent_url)

struct PeoplePage {
    std::vector<web::Link> crumbs = {};
    std::string title = {};
    std::vector<LineView> lines = {};
    std::string more = {};
    bool may_add = false;
    std::string action = {};
    fields::FormView form = {};
    Html form_keys = {};
};
AGORA_FIELDS(PeoplePage, crumbs, title, lines, more, may_add, action, form, form_keys)

constexpr std::array kLineOptions{kMannerOptions[0], kMannerOptions[1],
                                  fields::Option{"proxy", tr("Represented")}, kMannerOptions[3]};
constexpr std::array kAddForm{
    FormField{.name = "mail",
              .type = FieldType::email,
              .label = tr("E-mail address"),
              .hint = tr("Who is not convened is put on the list as a guest."),
              .required = true},
    FormField{.name = "manner",
              .type = FieldType::select,
              .label = tr("How they come"),
              .required = true,
              .options = kLineOptions},
    FormField{.name = "holder",
              .type = FieldType::email,
              .label = tr("E-mail address of who represents them")}};
struct TypedLine {
    std::string mail = {};
    Manner manner = Manner::in_person;
    std::string holder = {};
};
AGORA_FIELDS(TypedLine, mail, manner, holder)
struct TypedComing {
    Manner manner = Manner::in_person;
    std::string holder = {};
};
AGORA_FIELDS(TypedComing, manner, holder)

LineView view_of(const web::Call& call, const Seen& seen,
                 const std::map<AccountId, web::Link>& names, const Attendee& line) {
    LineView view{.name = name_in(call, names, line.account_id),
                  .manner = call.say(label_of(line.manner)),
                  .presence = line.presence,
                  .holds_share = line.holds_share};
    if (line.manner == Manner::proxy) view.holder = name_in(call, names, line.holder);
    if (line.checked_at) {
        view.checked_by = name_in(call, names, line.checked_by);
        view.checked_at = when_of(seen.meeting, *line.checked_at, call.language);
    }
    if (seen.keeps && takes_attendance(seen.meeting)) {
        const std::string own =
            call.link(path_of(seen.meeting.meeting_id, "/people/" + to_string(line.account_id)));
        if (line.presence != Presence::checked) view.check_url = own + "/check";
        if (line.presence != Presence::absent) view.absent_url = own + "/absence";
    }
    return view;
}

void add_lines(const web::Call& call, db::ReadTx& tx, const Seen& seen, PeoplePage& page) {
    const auto after = parse_id<AccountId>(call.query("after")).value_or(AccountId{});
    auto lines = list_attendees(tx, seen.meeting.meeting_id, after, kOnAPage + 1);
    if (std::ssize(lines) > kOnAPage) {
        lines.pop_back();
        page.more = call.link(path_of(seen.meeting.meeting_id, "/people?after=")) +
                    to_string(lines.back().account_id);
    }
    std::vector<AccountId> accounts;
    for (const Attendee& line : lines) {
        accounts.insert(accounts.end(), {line.account_id, line.holder, line.checked_by});
    }
    const auto names = circles::names_of(call, tx, accounts);
    for (const Attendee& line : lines) page.lines.push_back(view_of(call, seen, names, line));
}

http::Response answer_list(web::Call& call, const std::optional<fields::FormState>& state) {
    std::optional<Seen> seen;
    PeoplePage page;
    call.read([&](db::ReadTx& tx) {
        page = {};
        seen = meeting_at(call, tx);
        if (!seen || seen->meeting.state == State::draft) return;
        page.crumbs = crumbs_of(call, *seen);
        page.title = title_of(seen->meeting, call.language);
        page.may_add = seen->keeps && takes_attendance(seen->meeting);
        page.action = call.link(path_of(seen->meeting.meeting_id, "/people"));
        add_lines(call, tx, *seen, page);
    });
    if (!seen || seen->meeting.state == State::draft) {
        return web::refuse(call, AssemblyRefusal::meeting_not_found);
    }
    if (page.may_add) {
        page.form = state ? web::show_form(call, kAddForm, *state)
                          : web::show_form(call, kAddForm, {{"manner", "in_person"}});
        page.form_keys = call.form_keys();
    }
    const web::PageHead head{
        .view = "assemblies/people",
        .title = call.say({tr("Attendance list: {meeting}"), {{"meeting", page.title}}})};
    return state ? web::refuse_form(call, head, page, state->refusals)
                 : web::page(call, head, page);
}

http::Response show_people(web::Call& call) {
    return answer_list(call, {});
}

http::Response back_to_list(web::Call& call, std::string_view said) {
    return web::redirect(call, path_of(*call.id<MeetingId>("id"), "/people"), {.text = said});
}

http::Response create_line(web::Call& call) {
    auto typed = web::read_form<TypedLine>(call, kAddForm);
    if (typed.ok()) {
        const auto done = call.write([&](db::WriteTx& tx) -> Result<Done> {
            const auto seen = meeting_at(call, tx);
            if (!seen) return AssemblyRefusal::meeting_not_found;
            return add_attendee({tx, call.services, call.origin()}, *seen, typed.value.mail,
                                {typed.value.manner, typed.value.holder});
        });
        if (done) return back_to_list(call, tr("Put on the list."));
        if (done.refusal().kind() != RefusalKind::field) return web::refuse(call, done.refusal());
        typed.state.refusals.push_back(done.refusal());
    }
    return answer_list(call, typed.state);
}

using LineAct = Result<Done> (*)(const Acting&, const Seen&, AccountId);

http::Response act_on_line(web::Call& call, LineAct act) {
    const auto done = call.write([&](db::WriteTx& tx) -> Result<Done> {
        const auto seen = meeting_at(call, tx);
        const auto account = call.id<AccountId>("account");
        if (!seen || !account) return AssemblyRefusal::attendee_not_found;
        return act({tx, call.services, call.origin()}, *seen, *account);
    });
    if (!done) return web::refuse(call, done.refusal());
    return back_to_list(call, tr("Saved."));
}

http::Response create_check(web::Call& call) {
    return act_on_line(call, &check);
}
http::Response create_absence(web::Call& call) {
    return act_on_line(call, &mark_absent);
}

http::Response save_coming(web::Call& call) {
    const auto seen = call.read([&](db::ReadTx& tx) { return meeting_at(call, tx); });
    if (!seen) return web::refuse(call, AssemblyRefusal::meeting_not_found);
    auto typed =
        web::read_form<TypedComing>(call, coming_form(), coming_context(seen->body.proxies));
    if (typed.ok()) {
        const auto done = call.write([&](db::WriteTx& tx) -> Result<Done> {
            const auto now = meeting_at(call, tx);
            if (!now) return AssemblyRefusal::meeting_not_found;
            return announce({tx, call.services, call.origin()}, *now,
                            {typed.value.manner, typed.value.holder});
        });
        if (done) {
            return web::redirect(call, path_of(seen->meeting.meeting_id),
                                 {.text = tr("Thank you: it is on the attendance list.")});
        }
        if (done.refusal().kind() != RefusalKind::field) return web::refuse(call, done.refusal());
        typed.state.refusals.push_back(done.refusal());
    }
    return answer_meeting(call, typed.state.refusals, typed.state);
}

http::Response create_coming_removal(web::Call& call) {
    const auto done = call.write([&](db::WriteTx& tx) -> Result<Done> {
        const auto seen = meeting_at(call, tx);
        if (!seen) return AssemblyRefusal::meeting_not_found;
        return withdraw({tx, call.services, call.origin()}, *seen);
    });
    if (!done) return web::refuse(call, done.refusal());
    return web::redirect(call, path_of(*call.id<MeetingId>("id")), {.text = tr("Taken back.")});
}

}  // namespace

std::vector<web::Route> people_routes() {
    using enum http::Method;
    using web::Access;
    const Access keeps = Access::needing(kKeepAssemblies);
    return {
        {get,
         "/assemblies/{id}/people",
         Access::needing(kProveAssemblies),
         &show_people,
         {.summary = "The attendance list"}},
        {post,
         "/assemblies/{id}/people",
         keeps,
         &create_line,
         {.summary = "Put somebody on the attendance list"}},
        {post,
         "/assemblies/{id}/people/{account}/check",
         keeps,
         &create_check,
         {.summary = "Say that who it is, and whether they hold a share, was checked"}},
        {post,
         "/assemblies/{id}/people/{account}/absence",
         keeps,
         &create_absence,
         {.summary = "Say that somebody did not come"}},
        {post,
         "/assemblies/{id}/coming",
         Access::member(),
         &save_coming,
         {.summary = "Say how one comes, or who represents one"}},
        {post, "/assemblies/{id}/coming/removal", Access::member(), &create_coming_removal},
    };
}

}  // namespace agora::assemblies
