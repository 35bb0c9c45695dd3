#include "pages.hpp"

#include "agora/base/text.hpp"
#include "polls.hpp"
#include "thread_view.hpp"

#include <array>

namespace agora::forum {
namespace {

using fields::FieldType;
using fields::FormField;

constexpr FormField kQuestion{.name = "question",
                              .label = tr("What you ask"),
                              .required = true,
                              .minimum = 3,
                              .maximum = 150};
constexpr FormField kOptions{.name = "options",
                             .type = FieldType::textarea,
                             .label = tr("The answers to choose from"),
                             .hint = tr("One a line, two to ten."),
                             .required = true,
                             .maximum = 1500,
                             .rows = 5};
constexpr FormField kSeveral{
    .name = "several", .type = FieldType::checkbox, .label = tr("One may choose several answers.")};
constexpr FormField kUntil{
    .name = "until", .type = FieldType::date, .label = tr("The last day"), .required = true};
constexpr std::array kForm{kQuestion, kOptions, kSeveral, kUntil};

struct Typed {
    std::string question = {};
    std::string options = {};
    bool several = false;
    Date until = {};
};
AGORA_FIELDS(Typed, question, options, several, until)

struct NewPollPage {
    ThreadCard thread = {};
    std::string action = {};
    fields::FormView form = {};
    std::vector<web::Link> crumbs = {};
    Html form_keys = {};
};
AGORA_FIELDS(NewPollPage, thread, action, form, crumbs, form_keys)

struct Asked {
    bool known = false;
    bool allowed = false;
    NewPollPage page = {};
};

Asked asked_at(web::Call& call) {
    return call.read([&](db::ReadTx& tx) {
        Asked asked;
        const Viewer viewer = viewer_of(call, tx);
        const auto seen = thread_at(call, tx, viewer);
        if (!seen) return asked;
        asked.known = true;
        const bool own = seen->thread.author && seen->thread.author == call.actor.account;
        asked.allowed = own || may_moderate(viewer, seen->category);
        asked.page.thread = cards_of(call, tx, *words_of(call, tx, viewer), {seen->thread}).front();
        asked.page.action = call.link(path_of(seen->thread.thread_id, "/poll"));
        asked.page.crumbs = {{asked.page.thread.category.url, asked.page.thread.category.label},
                             {asked.page.thread.url, asked.page.thread.title}};
        return asked;
    });
}

std::optional<http::Response> refused(web::Call& call, const Asked& asked) {
    if (!asked.known) return web::refuse(call, ForumRefusal::thread_not_found);
    if (!asked.allowed) return web::refuse(call, ForumRefusal::not_the_writer);
    return std::nullopt;
}

web::PageHead head_of(const web::Call& call) {
    return {.view = "forum/new_poll", .title = call.say(tr("Add a poll"))};
}

http::Response show_new(web::Call& call) {
    Asked asked = asked_at(call);
    if (auto no = refused(call, asked)) return std::move(*no);
    constexpr std::chrono::days kUsual{14};
    const Typed typed{.until = today_of(call) + kUsual};
    asked.page.form = web::show_form(call, kForm, fields::to_values(typed));
    asked.page.form_keys = call.form_keys();
    return web::page(call, head_of(call), asked.page);
}

std::vector<std::string> lines_of(std::string_view typed) {
    std::vector<std::string> lines;
    for (const std::string_view line : split(typed, '\n')) {
        if (!trimmed(line).empty()) lines.emplace_back(trimmed(line));
    }
    return lines;
}

http::Response create_poll(web::Call& call) {
    Asked asked = asked_at(call);
    if (auto no = refused(call, asked)) return std::move(*no);
    auto typed = web::read_form<Typed>(call, kForm);
    if (typed.ok()) {
        std::string path;
        const auto done = call.write([&](db::WriteTx& tx) -> Result<Done> {
            const Viewer viewer = viewer_of(call, tx);
            const auto seen = thread_at(call, tx, viewer);
            if (!seen) return ForumRefusal::thread_not_found;
            path = path_of(seen->thread);
            return add_poll({tx, call.services, call.origin()}, viewer, *seen,
                            {typed.value.question, lines_of(typed.value.options),
                             typed.value.several, typed.value.until});
        });
        if (done) return web::redirect(call, path, {.text = tr("The poll is open.")});
        typed.state.refusals.push_back(done.refusal());
    }
    asked.page.form = web::show_form(call, kForm, typed.state);
    asked.page.form_keys = call.form_keys();
    return web::refuse_form(call, head_of(call), asked.page, typed.state.refusals);
}

http::Response create_vote(web::Call& call) {
    std::vector<std::int64_t> chosen;
    for (const std::string_view value : call.sent.all("option")) {
        chosen.push_back(parse_positive(value).value_or(0));
    }
    return act_on_thread(
        call, chosen.empty() ? tr("You take no part in this poll.") : tr("Your vote counts."),
        [&](const Acting& acting, const Viewer& viewer, const Seen& seen) -> Result<std::int64_t> {
            const auto done = vote(acting, viewer, seen, chosen);
            if (!done) return done.refusal();
            return 0;
        });
}

}  // namespace

std::vector<web::Route> poll_routes() {
    using enum http::Method;
    using web::Access;
    return {
        {get,
         "/forum/topics/{topic}/poll",
         Access::member(),
         &show_new,
         {.summary = "Add a poll to a thread"}},
        {post,
         "/forum/topics/{topic}/poll",
         Access::member(),
         &create_poll,
         {.summary = "Add a poll to a thread"}},
        {post,
         "/forum/topics/{topic}/poll/vote",
         Access::member(),
         &create_vote,
         {.summary = "Choose in a poll; nothing chosen takes the vote back"}},
    };
}

}  // namespace agora::forum
