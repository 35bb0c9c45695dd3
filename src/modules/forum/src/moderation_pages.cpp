#include "pages.hpp"

#include "agora/base/text.hpp"
#include "labels.hpp"
#include "moderate.hpp"
#include "post_store.hpp"
#include "thread_view.hpp"

#include <array>

namespace agora::forum {
namespace {

using fields::FieldType;
using fields::FormField;

constexpr FormField kAct{
    .name = "act", .type = FieldType::radios, .label = tr("What you do"), .required = true};
constexpr FormField kTo{.name = "to",
                        .type = FieldType::select,
                        .label = tr("To which category"),
                        .hint = tr("Only to move it.")};
constexpr FormField kReason{.name = "reason",
                            .type = FieldType::textarea,
                            .label = tr("Why; whoever wrote it reads this"),
                            .required = true,
                            .maximum = 1000,
                            .rows = 4};
constexpr FormField kPlace{.name = "place", .type = FieldType::hidden};
constexpr std::array kForm{kAct, kTo, kReason, kPlace};

struct Typed {
    ActKind act = ActKind::closed;
    CategoryId to = {};
    std::string reason = {};
    std::int64_t place = 0;
};
AGORA_FIELDS(Typed, act, to, reason, place)

struct ModerationPage {
    ThreadCard thread = {};
    std::int64_t place = 0;
    std::string excerpt = {};
    std::string action = {};
    fields::FormView form = {};
    std::vector<web::Link> crumbs = {};
    Html form_keys = {};
};
AGORA_FIELDS(ModerationPage, thread, place, excerpt, action, form, crumbs, form_keys)

/// What is moderated, and what can be done with it.
struct Moderated {
    bool known = false;
    bool allowed = false;
    ModerationPage page = {};
    fields::FormContext context = {};
};

std::vector<fields::Choice> act_choices(const web::Call& call, const Thread& thread,
                                        const std::optional<Post>& post) {
    const auto choice = [&](ActKind kind, std::string_view label) {
        return fields::Choice{std::string{fields::enum_name(kind)}, call.say(label)};
    };
    if (post) {
        if (post->removal == Removal::moderator) {
            return {choice(ActKind::restored, tr("Put this text back"))};
        }
        return {choice(ActKind::removed, tr("Remove this text"))};
    }
    return {thread.closed ? choice(ActKind::reopened, tr("Open it again"))
                          : choice(ActKind::closed, tr("Close it: nobody can write any more")),
            choice(ActKind::moved, tr("Move it to another category"))};
}

std::vector<fields::Choice> category_choices(const web::Call& call, const Words& words,
                                             const Thread& thread) {
    std::vector<fields::Choice> choices{{"", call.say(tr("Choose one"))}};
    for (const Category& one : words.visible) {
        if (one.category_id == thread.category_id) continue;
        choices.push_back({to_string(one.category_id), words.categories.at(one.category_id).name});
    }
    return choices;
}

Moderated moderated_at(web::Call& call, std::int64_t place) {
    return call.read([&](db::ReadTx& tx) {
        Moderated moderated;
        const Viewer viewer = viewer_of(call, tx);
        const auto seen = thread_at(call, tx, viewer);
        if (!seen) return moderated;
        const auto post = place > 0 ? find_post(tx, seen->thread.thread_id, place) : std::nullopt;
        moderated.known = place == 0 || post.has_value();
        moderated.allowed = may_moderate(viewer, seen->category);
        const WordsPointer kept = words_of(call, tx, viewer);
        const Words& words = *kept;
        ModerationPage& page = moderated.page;
        page.thread = cards_of(call, tx, words, {seen->thread}).front();
        page.place = place;
        page.excerpt = post ? post->body : std::string{};
        page.action = call.link(path_of(seen->thread.thread_id, "/moderation"));
        page.crumbs = {{page.thread.category.url, page.thread.category.label},
                       {page.thread.url, page.thread.title}};
        moderated.context.choices = {{"act", act_choices(call, seen->thread, post)},
                                     {"to", category_choices(call, words, seen->thread)}};
        if (place > 0) moderated.context.unasked = {"to"};
        return moderated;
    });
}

std::optional<http::Response> refused(web::Call& call, const Moderated& moderated) {
    if (!moderated.known) return web::refuse(call, ForumRefusal::thread_not_found);
    if (!moderated.allowed) return web::refuse(call, ForumRefusal::not_a_moderator);
    return std::nullopt;
}

web::PageHead head_of(const web::Call& call) {
    return {.view = "forum/moderation", .title = call.say(tr("Moderate"))};
}

http::Response show_moderation(web::Call& call) {
    const std::int64_t place = parse_positive(call.query("place")).value_or(0);
    Moderated moderated = moderated_at(call, place);
    if (auto no = refused(call, moderated)) return std::move(*no);
    fields::NameValues values{{"place", std::to_string(place)}};
    if (place > 0) values.add("act", moderated.context.choices.front().options.front().value);
    moderated.page.form = web::show_form(call, kForm, std::move(values), moderated.context);
    moderated.page.form_keys = call.form_keys();
    return web::page(call, head_of(call), moderated.page);
}

std::string_view done_text(ActKind kind) {
    switch (kind) {
        case ActKind::removed:
            return tr("Removed. Whoever wrote it gets a mail with your reason.");
        case ActKind::restored:
            return tr("It stands again.");
        case ActKind::moved:
            return tr("Moved.");
        case ActKind::reopened:
            return tr("It is open again.");
        default:
            return tr("Closed.");
    }
}

http::Response create_act(web::Call& call) {
    const std::int64_t place = parse_positive(call.sent["place"]).value_or(0);
    Moderated moderated = moderated_at(call, place);
    if (auto no = refused(call, moderated)) return std::move(*no);
    auto typed = web::read_form<Typed>(call, kForm, moderated.context);
    if (typed.ok()) {
        std::string path;
        const auto done = call.write([&](db::WriteTx& tx) -> Result<Done> {
            const Viewer viewer = viewer_of(call, tx);
            const auto seen = thread_at(call, tx, viewer);
            if (!seen) return ForumRefusal::thread_not_found;
            path = path_of(seen->thread, place);
            return moderate({tx, call.services, call.origin()}, viewer, *seen,
                            {.kind = typed.value.act,
                             .place = place,
                             .reason = std::string{trimmed(typed.value.reason)},
                             .to = typed.value.to});
        });
        if (done) return web::redirect(call, path, {.text = done_text(typed.value.act)});
        typed.state.refusals.push_back(done.refusal());
    }
    moderated.page.form = web::show_form(call, kForm, typed.state);
    moderated.page.form_keys = call.form_keys();
    return web::refuse_form(call, head_of(call), moderated.page, typed.state.refusals);
}

}  // namespace

std::vector<web::Route> moderation_routes() {
    using enum http::Method;
    using web::Access;
    return {
        {get,
         "/forum/topics/{topic}/moderation",
         Access::member(),
         &show_moderation,
         {.summary = "What a moderator can do with a thread or a text"}},
        {post,
         "/forum/topics/{topic}/moderation",
         Access::member(),
         &create_act,
         {.summary = "Close, reopen, move, remove or put back, with a reason"}},
    };
}

}  // namespace agora::forum
