#include "agora/circles/names.hpp"
#include "agora/locale/formats.hpp"
#include "agora/markdown/markdown.hpp"
#include "keep_form.hpp"
#include "labels.hpp"
#include "pages.hpp"
#include "propose.hpp"
#include "refusals.hpp"
#include "step_store.hpp"
#include "wish_page.hpp"
#include "wish_store.hpp"
#include "wish_view.hpp"

#include <algorithm>

namespace agora::wishes {
namespace {

struct StepView {
    std::string status_label = {};
    std::string tag = {};
    std::string reason = {};
    web::Link other = {};  ///< the wish with which it was merged
    std::string other_lang = {};
    bool into_other = false;
    bool merged = false;
    web::Link release = {};
    web::Link by = {};
    Instant at = {};
};
AGORA_FIELDS(StepView, status_label, tag, reason, other, other_lang, into_other, merged, release,
             by, at)

/// A duplicate that goes on in this wish.
struct Origin {
    std::string url = {};
    std::string title = {};
    std::string lang = {};
    Html body = {};
    web::Link by = {};
    Instant proposed_at = {};
    std::int64_t supporters = 0;  ///< who came through it
};
AGORA_FIELDS(Origin, url, title, lang, body, by, proposed_at, supporters)

struct WishPage {
    WishCard wish = {};
    Html body = {};
    std::string translated_from = {};
    web::Link by = {};
    bool by_you = false;
    web::Link goes_on_in = {};
    std::string goes_on_lang = {};
    std::vector<StepView> steps = {};
    std::vector<Origin> origins = {};
    bool open = false;
    bool may_support = false;
    bool supports = false;
    bool may_take_back = false;
    std::vector<web::Link> writes = {};  ///< change the words, translate
    bool may_keep = false;
    fields::FormView stand = {};  ///< how it stands
    fields::FormView merger = {};
    std::string action = {};
    std::vector<web::Link> crumbs = {};
    Html form_keys = {};
};
AGORA_FIELDS(WishPage, wish, body, translated_from, by, by_you, goes_on_in, goes_on_lang, steps,
             origins, open, may_support, supports, may_take_back, writes, may_keep, stand, merger,
             action, crumbs, form_keys)

using Names = std::map<AccountId, web::Link>;

web::Link name_in(const Names& names, AccountId account) {
    const auto name = names.find(account);
    return name == names.end() ? web::Link{} : name->second;
}

void add_steps(const web::Call& call, db::ReadTx& tx, const Register& all, const Names& names,
               const std::vector<Step>& steps, WishPage& model) {
    for (const Step& step : steps) {
        StepView view{.status_label = call.say(label_of(step.status)),
                      .tag = std::string{tag_of(step.status)},
                      .reason = step.reason,
                      .into_other = step.into_other,
                      .merged = bool(step.other_id),
                      .by = name_in(names, step.recorded_by),
                      .at = step.recorded_at};
        const Entry* other = step.other_id ? all.find(step.other_id) : nullptr;
        if (other != nullptr && may_see(call.actor, other->wish)) {
            const Text& text = text_in(*other, code(call.language));
            view.other = {call.link(path_of(other->wish)), text.title};
            view.other_lang = text.language;
        }
        if (const auto release = find_release(tx, step.release_id)) {
            if (const Tool* tool = all.tool(release->tool_id)) {
                view.release = {
                    call.link(path_of(*tool)) + "#release-" + to_string(release->release_id),
                    tool->name + " " + release->version};
            }
        }
        model.steps.push_back(std::move(view));
    }
}

void add_origins(const web::Call& call, db::ReadTx& tx, const Register& all, const Names& names,
                 WishId wish, WishPage& model) {
    const auto through = count_support_from(tx, wish);
    for (const Entry& entry : all.entries) {
        if (entry.wish.merged_into != wish || !may_see(call.actor, entry.wish)) continue;
        const Text& text = text_in(entry, code(call.language));
        const auto count = through.find(entry.wish.wish_id);
        model.origins.push_back({.url = call.link(path_of(entry.wish)),
                                 .title = text.title,
                                 .lang = text.language,
                                 .body = markdown::render(text.body),
                                 .by = name_in(names, entry.wish.proposed_by),
                                 .proposed_at = entry.wish.proposed_at,
                                 .supporters = count == through.end() ? 0 : count->second});
    }
}

Names names_on(const web::Call& call, db::ReadTx& tx, const Register& all, const Wish& wish,
               const std::vector<Step>& steps) {
    std::vector<AccountId> people{wish.proposed_by};
    for (const Step& step : steps) people.push_back(step.recorded_by);
    for (const Entry& entry : all.entries) {
        if (entry.wish.merged_into == wish.wish_id) people.push_back(entry.wish.proposed_by);
    }
    return circles::names_of(call, tx, std::move(people));
}

void add_writing(const web::Call& call, const Entry& entry, WishPage& model) {
    const std::string address = call.link(path_of(entry.wish, "/text")) + "?text=";
    if (model.may_take_back) {
        model.writes.push_back({address + entry.wish.language, call.say(tr("Change the words"))});
    }
    for (const Language language : kLanguages) {
        if (code(language) == entry.wish.language) continue;
        const auto text = std::ranges::find(entry.texts, code(language), &Text::language);
        const bool there = text != entry.texts.end();
        const bool may = !there || text->written_by == call.actor.account || is_keeper(call.actor);
        if (!may) continue;
        const Message label{
            there ? tr("Change the text in {language}") : tr("Translate it into {language}"),
            {{"language", locale::language_name(call.language, code(language))}}};
        model.writes.push_back({address + std::string{code(language)}, call.say(label)});
    }
}

void fill(const web::Call& call, db::ReadTx& tx, const Wish& wish, const Register& all,
          WishPage& model) {
    const Entry& entry = *all.find(wish.wish_id);
    const Text& text = text_in(entry, code(call.language));
    const auto steps = list_steps(tx, wish.wish_id);
    const Names names = names_on(call, tx, all, wish, steps);
    model.wish = card_of(call, all, entry);
    model.body = markdown::render(text.body);
    if (text.language != wish.language) {
        model.translated_from = locale::language_name(call.language, wish.language);
    }
    model.by = name_in(names, wish.proposed_by);
    add_steps(call, tx, all, names, steps, model);
    add_origins(call, tx, all, names, wish.wish_id, model);
    const Entry* into = wish.merged_into ? all.find(wish.merged_into) : nullptr;
    if (into != nullptr && may_see(call.actor, into->wish)) {
        const Text& other = text_in(*into, code(call.language));
        model.goes_on_in = {call.link(path_of(into->wish)), other.title};
        model.goes_on_lang = other.language;
    }
    model.open = is_open(wish);
    if (!call.actor.is_member()) return;
    model.by_you = call.actor.account == wish.proposed_by;
    model.supports = supports(tx, wish.wish_id, call.actor.account);
    model.may_support = model.open && !model.supports;
    model.may_take_back = model.by_you && is_only_the_proposers(tx, wish);
    add_writing(call, entry, model);
}

}  // namespace

http::Response wish_page(web::Call& call, const KeepForms& forms) {
    std::optional<Wish> wish;
    WishPage model;
    std::int64_t seen = 0;
    call.read([&](db::ReadTx& tx) {
        model = {};
        wish = wish_at(call, tx);
        if (!wish) return;
        fill(call, tx, *wish, *register_of(call.services, tx), model);
        seen = std::ssize(list_steps(tx, wish->wish_id));
    });
    if (!wish) return web::refuse(call, WishRefusal::wish_not_found);
    model.may_keep = is_keeper(call.actor) && !wish->merged_into;
    if (model.may_keep) {
        fields::FormState status = forms.status;
        if (status.ok()) status.values = {{"status", "looked_at"}};
        status.values = status.values.with("seen", std::to_string(seen));
        model.stand = web::show_form(call, kStatusForm, status);
        model.merger = web::show_form(call, kMergerForm, forms.merger);
    }
    model.action = call.link(path_of(*wish));
    model.crumbs = {{call.link("/wishes"), call.say(tr("Wishes for the tools"))}, model.wish.tool};
    if (call.actor.is_member()) model.form_keys = call.form_keys();
    const web::PageHead head{.view = "wishes/wish",
                             .title = model.wish.title,
                             .may_be_indexed = wish->moderation == Moderation::none};
    const auto& refusals = forms.status.ok() ? forms.merger.refusals : forms.status.refusals;
    return refusals.empty() ? web::page(call, head, model)
                            : web::refuse_form(call, head, model, refusals);
}

namespace {

http::Response show_wish(web::Call& call) {
    return wish_page(call, {});
}

using Act = Result<Done> (*)(const Acting&, const access::Actor&, const Wish&);

http::Response act(web::Call& call, std::string_view done_text, Act work) {
    std::string path;
    const auto done = call.write([&](db::WriteTx& tx) -> Result<Done> {
        const auto wish = wish_at(call, tx);
        if (!wish) return WishRefusal::wish_not_found;
        const auto result = work(acting(tx, call), call.actor, *wish);
        path = find_wish(tx, wish->number) ? path_of(*wish) : "/wishes";
        return result;
    });
    if (!done) return web::refuse(call, done.refusal());
    return web::redirect(call, path, {.text = done_text});
}

http::Response create_support(web::Call& call) {
    return act(call, tr("You support it, and are told what becomes of it."), &support);
}

http::Response remove_support(web::Call& call) {
    return act(call, tr("You don't support it any more."), &stop_support);
}

http::Response create_removal(web::Call& call) {
    return act(call, tr("Taken back."), &take_back);
}

}  // namespace

std::vector<web::Route> wish_routes() {
    using enum http::Method;
    using web::Access;
    return {
        {get,
         "/wishes/{number}",
         Access::visitor(),
         &show_wish,
         {.cached = web::Cached::for_visitors, .summary = "One wish and what became of it"}},
        {post,
         "/wishes/{number}/support",
         Access::member(),
         &create_support,
         {.summary = "Support a wish, once"}},
        {post,
         "/wishes/{number}/support/removal",
         Access::member(),
         &remove_support,
         {.summary = "Not support a wish any more"}},
        {post,
         "/wishes/{number}/removal",
         Access::member(),
         &create_removal,
         {.summary = "Take one's own wish back while nobody else supports it"}},
    };
}

}  // namespace agora::wishes
