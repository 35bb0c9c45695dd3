#include "pages.hpp"

#include "agora/territories/atlas.hpp"
#include "agora/web/answer.hpp"
#include "labels.hpp"
#include "permissions.hpp"
#include "post.hpp"
#include "posted_store.hpp"
#include "posted_view.hpp"
#include "refusals.hpp"

#include <algorithm>
#include <array>
#include <tuple>

namespace agora::taking_part {
namespace {

using fields::FieldType;
using fields::FormField;

constexpr std::int64_t kHour = 60;
constexpr std::array kPers{fields::Option{"once", tr("In all")},
                           fields::Option{"week", tr("Each week")},
                           fields::Option{"month", tr("Each month")}};

constexpr FormField title_field(std::string_view name, std::string_view label,
                                std::string_view group) {
    return {.name = name, .label = label, .group = group, .maximum = 120};
}
constexpr FormField body_field(std::string_view name, std::string_view label,
                               std::string_view group) {
    return {.name = name,
            .type = FieldType::textarea,
            .label = label,
            .group = group,
            .maximum = 3000,
            .rows = 5};
}
constexpr std::string_view kDutch = tr("In Dutch");
constexpr std::string_view kFrench = tr("In French");
constexpr std::string_view kEnglish = tr("In English");
constexpr std::string_view kTitle = tr("Whom do you look for?");
constexpr std::string_view kBody = tr("What it is about, and what one gets out of it");

constexpr std::array kCallForm{
    FormField{.name = "kind",
              .type = FieldType::select,
              .label = tr("What kind of call is it?"),
              .required = true},
    FormField{.name = "hours",
              .type = FieldType::number,
              .label = tr("How many hours does it take?"),
              .hint = tr("Leave it empty only when nobody can say."),
              .least = 1,
              .most = 1000},
    FormField{.name = "per",
              .type = FieldType::radios,
              .label = tr("In all, a week or a month?"),
              .required = true,
              .options = kPers},
    FormField{.name = "until_on",
              .type = FieldType::date,
              .label = tr("Until which day can one answer?"),
              .required = true},
    FormField{.name = "region", .type = FieldType::select, .label = tr("Where?")},
    title_field("title_nl", kTitle, kDutch),
    body_field("body_nl", kBody, kDutch),
    title_field("title_fr", kTitle, kFrench),
    body_field("body_fr", kBody, kFrench),
    title_field("title_en", kTitle, kEnglish),
    body_field("body_en", kBody, kEnglish)};
struct TypedCall {
    std::optional<Kind> kind = {};
    std::optional<std::int64_t> hours = {};
    Per per = Per::once;
    std::optional<Date> until_on = {};
    std::string region = {};
    std::string title_nl = {};
    std::string body_nl = {};
    std::string title_fr = {};
    std::string body_fr = {};
    std::string title_en = {};
    std::string body_en = {};
};
AGORA_FIELDS(TypedCall, kind, hours, per, until_on, region, title_nl, body_nl, title_fr, body_fr,
             title_en, body_en)

struct EditPage {
    bool changes = false;
    std::string action = {};
    std::string back = {};
    fields::FormView form = {};
    std::vector<web::Link> crumbs = {};
    Html form_keys = {};
};
AGORA_FIELDS(EditPage, changes, action, back, form, crumbs, form_keys)

fields::FormContext choices_of(const web::Call& call) {
    std::vector<fields::Choice> kinds;
    for (const Kind kind : kPostedKinds) {
        kinds.push_back({std::string{fields::enum_name(kind)}, call.say(label_of(kind))});
    }
    const auto atlas = call.services.state<territories::AtlasHolder>().current();
    std::vector<fields::Choice> regions{{"", call.say(tr("Everywhere, or from home"))}};
    const auto add = [&](const territories::Territory* one) {
        regions.push_back(
            {std::string{one->code()}, std::string{atlas->name(one->code(), call.language)}});
    };
    for (const territories::Territory* country : atlas->countries()) {
        if (country->code() == "be") {
            for (const territories::Territory* region : atlas->children("be")) add(region);
        } else {
            add(country);
        }
    }
    return {.choices = {{"kind", std::move(kinds)}, {"region", std::move(regions)}}};
}

Wanted wanted_in(const web::Call& call, const TypedCall& typed) {
    Wanted wanted{.kind = typed.kind.value_or(Kind::other),
                  .minutes = typed.hours.value_or(0) * kHour,
                  .per = typed.per,
                  .region = typed.region,
                  .until_on = typed.until_on.value_or(Date{}),
                  .words = {{"nl", typed.title_nl, typed.body_nl},
                            {"fr", typed.title_fr, typed.body_fr},
                            {"en", typed.title_en, typed.body_en}}};
    // In the reader's language first: a refusal stands there.
    std::ranges::stable_sort(wanted.words, {}, [&](const CallWords& one) {
        return one.language != code(call.language);
    });
    return wanted;
}

TypedCall typed_of(const PostedCall& posted, const std::vector<CallWords>& words) {
    TypedCall typed{.kind = posted.kind,
                    .per = posted.per,
                    .until_on = posted.until_on,
                    .region = posted.region};
    if (posted.minutes > 0) typed.hours = posted.minutes / kHour;
    for (const CallWords& one : words) {
        if (one.language == "nl")
            std::tie(typed.title_nl, typed.body_nl) = std::tie(one.title, one.body);
        if (one.language == "fr")
            std::tie(typed.title_fr, typed.body_fr) = std::tie(one.title, one.body);
        if (one.language == "en")
            std::tie(typed.title_en, typed.body_en) = std::tie(one.title, one.body);
    }
    return typed;
}

http::Response edit_page(web::Call& call, std::optional<CallId> changed,
                         const fields::FormState& state) {
    const std::string path = changed ? path_of(*changed) : "/take-part";
    const EditPage model{.changes = changed.has_value(),
                         .action = call.link(path),
                         .back = call.link(path),
                         .form = web::show_form(call, kCallForm, state),
                         .crumbs = {{call.link("/take-part"), call.say(tr("Take part"))}},
                         .form_keys = call.form_keys()};
    const web::PageHead head{
        .view = "taking_part/edit",
        .title = call.say(changed ? tr("Change the call") : tr("Post a call"))};
    return state.refusals.empty() ? web::page(call, head, model)
                                  : web::refuse_form(call, head, model, state.refusals);
}

http::Response show_new(web::Call& call) {
    constexpr std::chrono::days kUsual{30};
    const TypedCall typed{.kind = Kind::mentor, .until_on = today_of(call) + kUsual};
    return edit_page(call, {}, {.values = fields::to_values(typed), .context = choices_of(call)});
}

http::Response create_call(web::Call& call) {
    auto typed = web::read_form<TypedCall>(call, kCallForm, choices_of(call));
    if (!typed.ok()) return edit_page(call, {}, typed.state);
    const auto made = call.write([&](db::WriteTx& tx) {
        return post_call(acting(tx, call), call.actor, wanted_in(call, typed.value),
                         today_of(call));
    });
    if (made) {
        return web::redirect(call, path_of(*made),
                             {.text = tr("Posted. Answers come to you by mail and on this page.")});
    }
    typed.state.refusals.push_back(made.refusal());
    return edit_page(call, {}, typed.state);
}

std::optional<PostedCall> posted_at(const web::Call& call, db::ReadTx& tx) {
    const auto id = call.id<CallId>("id");
    return id ? find_call(tx, *id) : std::nullopt;
}

http::Response show_edit(web::Call& call) {
    TypedCall typed;
    const auto posted = call.read([&](db::ReadTx& tx) {
        auto found = posted_at(call, tx);
        if (found) typed = typed_of(*found, list_words(tx, found->call_id));
        return found;
    });
    if (!posted) return web::refuse(call, CallRefusal::call_not_found);
    return edit_page(call, posted->call_id,
                     {.values = fields::to_values(typed), .context = choices_of(call)});
}

http::Response save_call(web::Call& call) {
    auto typed = web::read_form<TypedCall>(call, kCallForm, choices_of(call));
    const auto posted = call.read([&](db::ReadTx& tx) { return posted_at(call, tx); });
    if (!posted) return web::refuse(call, CallRefusal::call_not_found);
    if (!typed.ok()) return edit_page(call, posted->call_id, typed.state);
    const auto done = call.write([&](db::WriteTx& tx) -> Result<Done> {
        const auto now = posted_at(call, tx);
        if (!now) return CallRefusal::call_not_found;
        return change_call(acting(tx, call), call.actor, *now, wanted_in(call, typed.value),
                           today_of(call));
    });
    if (done) return web::redirect(call, path_of(posted->call_id), {.text = tr("Saved.")});
    if (done.refusal().field().empty()) return web::refuse(call, done.refusal());
    typed.state.refusals.push_back(done.refusal());
    return edit_page(call, posted->call_id, typed.state);
}

http::Response create_closure(web::Call& call) {
    const auto done = call.write([&](db::WriteTx& tx) -> Result<Done> {
        const auto posted = posted_at(call, tx);
        if (!posted) return CallRefusal::call_not_found;
        return close_call(acting(tx, call), call.actor, *posted, today_of(call));
    });
    if (!done) return web::refuse(call, done.refusal());
    return web::redirect(call, "/take-part",
                         {.text = tr("Closed. It stands in no list any more.")});
}

}  // namespace

std::vector<web::Route> post_routes() {
    using enum http::Method;
    using web::Access;
    const auto team = Access::needing(kPostCalls, web::ScopeRule::any_scope);
    return {
        {get, "/take-part/new", team, &show_new},
        {post,
         "/take-part",
         team,
         &create_call,
         {.summary = "Post a call by hand, in one language or more"}},
        {get, "/take-part/{id}/edit", team, &show_edit},
        {post, "/take-part/{id}", team, &save_call, {.summary = "Change a call"}},
        {post,
         "/take-part/{id}/closure",
         team,
         &create_closure,
         {.summary = "Close a call before its day"}},
    };
}

}  // namespace agora::taking_part
