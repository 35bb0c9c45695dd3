#include "method_pages.hpp"

#include "agora/circles/names.hpp"
#include "agora/locale/formats.hpp"
#include "agora/markdown/markdown.hpp"
#include "keep.hpp"
#include "method_store.hpp"
#include "method_view.hpp"
#include "refusals.hpp"

#include <algorithm>
#include <array>

namespace agora::methods {
namespace {

struct VersionLink {
    std::string url = {};
    std::int64_t version = 0;
    Instant at = {};
    web::Link by = {};
    bool current = false;
};
AGORA_FIELDS(VersionLink, url, version, at, by, current)

struct MethodPage {
    MethodCard method = {};
    Html needs = {};
    Html steps = {};
    Html advice = {};
    bool newest = true;
    Instant written_at = {};
    std::string translated_from = {};
    bool original_changed = false;  ///< since this translation
    std::string origin_title = {};  ///< of the method that this one was copied from
    std::string origin_lang = {};
    std::string origin_url = {};  ///< while it is there
    bool origin_changed = false;  ///< since it was copied
    std::vector<MethodCard> copies = {};
    std::vector<VersionLink> versions = {};
    std::vector<web::Link> languages = {};
    std::string edit_url = {};
    bool may_copy = false;
    bool limited = false;
    bool hidden = false;
    fields::FormView copy = {};
    std::string action = {};
    std::vector<web::Link> crumbs = {};
    Html form_keys = {};
};
AGORA_FIELDS(MethodPage, method, needs, steps, advice, newest, written_at, translated_from,
             original_changed, origin_title, origin_lang, origin_url, origin_changed, copies,
             versions, languages, edit_url, may_copy, limited, hidden, copy, action, crumbs,
             form_keys)

constexpr std::array kCopyForm{
    fields::FormField{.name = "group",
                      .type = fields::FieldType::select,
                      .label = tr("For which group?"),
                      .hint = tr("The copy is the group's: its animators change it as they like."),
                      .required = true}};
struct TypedCopy {
    std::optional<CircleId> group = {};
};
AGORA_FIELDS(TypedCopy, group)

fields::FormContext copy_context(const std::vector<circles::CircleName>& groups) {
    std::vector<fields::Choice> choices;
    for (const circles::CircleName& group : groups) {
        choices.push_back({to_string(group.circle_id), group.name, {}, group.language});
    }
    return {.choices = {{"group", std::move(choices)}}};
}

Html prose(const std::string& text) {
    return text.empty() ? Html{} : markdown::render(text);
}

void add_text(const web::Call& call, const Method& method, const Text& text,
              const std::vector<Text>& newest, MethodPage& model) {
    model.needs = prose(text.needs);
    model.steps = prose(text.steps);
    model.advice = prose(text.advice);
    model.written_at = text.written_at;
    if (text.language == method.language) return;
    model.translated_from = locale::language_name(call.language, method.language);
    const auto original = std::ranges::find(newest, method.language, &Text::language);
    model.original_changed = original != newest.end() && text.of_version < original->of_version;
}

void add_origin(const web::Call& call, db::ReadTx& tx, const Method& method, MethodPage& model) {
    if (!method.origin_id) return;
    const auto origin = find_method(tx, method.origin_id);
    if (origin && !may_see(tx, call.actor, *origin, today_of(call))) return;
    model.origin_title = method.origin_title;
    model.origin_lang = method.origin_language;
    if (!origin) return;
    model.origin_url = call.link(path_of(method.origin_id));
    const auto texts = newest_texts_of(tx, method.origin_id);
    const auto text = std::ranges::find(texts, method.origin_language, &Text::language);
    model.origin_changed = text != texts.end() && text->version > method.origin_version;
}

void add_copies(const web::Call& call, db::ReadTx& tx, const Groups& groups, const Method& method,
                MethodPage& model) {
    for (const Method& copy : list_copies(tx, method.method_id)) {
        if (!may_see(tx, call.actor, copy, today_of(call))) continue;
        const auto texts = newest_texts_of(tx, copy.method_id);
        model.copies.push_back(
            card_of(call, groups, copy, best_text(texts, copy, code(call.language))));
    }
}

/// The version that was asked for, else the newest.
Text asked_version(const web::Call& call, db::ReadTx& tx, const Text& newest) {
    if (!call.request.query.has("version")) return newest;
    return find_text(tx, newest.method_id, newest.language, call.page_number("version"))
        .value_or(newest);
}

/// The versions in the language that is shown.
void add_versions(const web::Call& call, db::ReadTx& tx, const Method& method, const Text& shown,
                  MethodPage& model) {
    const auto versions = list_versions(tx, method.method_id, shown.language);
    model.newest = shown.version == versions.front().version;
    std::vector<AccountId> writers;
    if (call.actor.is_member()) {
        for (const Version& one : versions) writers.push_back(one.written_by);
    }
    const auto names = circles::names_of(call, tx, std::move(writers));
    const std::string address = call.link(path_of(method.method_id)) + "?text=" + shown.language;
    for (const Version& one : versions) {
        VersionLink link{.url = address + "&version=" + std::to_string(one.version),
                         .version = one.version,
                         .at = one.written_at,
                         .by = {},
                         .current = one.version == shown.version};
        if (const auto name = names.find(one.written_by); name != names.end()) {
            link.by = name->second;
        }
        model.versions.push_back(std::move(link));
    }
}

/// The language of the query when there is a text in it, else the reader's, else the original's.
const Text& chosen(const web::Call& call, const Method& method, const std::vector<Text>& texts) {
    const auto found = std::ranges::find(texts, call.query("text"), &Text::language);
    return found != texts.end() ? *found : best_text(texts, method, code(call.language));
}

struct Read {
    MethodPage model;
    std::vector<circles::CircleName> groups = {};  ///< into which it can be copied
};

std::optional<Read> read_method(web::Call& call) {
    return call.read([&](db::ReadTx& tx) -> std::optional<Read> {
        const auto method = method_at(call, tx);
        if (!method) return std::nullopt;
        Read read;
        MethodPage& model = read.model;
        const auto texts = newest_texts_of(tx, method->method_id);
        const Groups groups = groups_of(tx, call.language);
        const Text text = asked_version(call, tx, chosen(call, *method, texts));
        add_versions(call, tx, *method, text, model);
        model.method = card_of(call, groups, *method, text);
        add_text(call, *method, text, texts, model);
        for (const Text& other : texts) {
            if (other.language == text.language) continue;
            model.languages.push_back(
                {call.link(path_of(method->method_id)) + "?text=" + other.language,
                 locale::language_name(call.language, other.language)});
        }
        add_origin(call, tx, *method, model);
        add_copies(call, tx, groups, *method, model);
        if (may_keep(tx, call.actor, method->circle_id, today_of(call))) {
            model.edit_url =
                call.link(path_of(method->method_id, "/edit")) + "?text=" + text.language;
        }
        model.limited = method->moderation == Moderation::limited;
        model.hidden = method->moderation == Moderation::hidden;
        model.action = call.link(path_of(method->method_id));
        const bool may_be_copied = method->moderation == Moderation::none;
        if (may_be_copied && call.actor.is_member()) read.groups = animated_groups(tx, call);
        return read;
    });
}

http::Response method_page(web::Call& call, const fields::FormState& copy) {
    auto read = read_method(call);
    if (!read) return web::refuse(call, MethodRefusal::method_not_found);
    MethodPage& model = read->model;
    model.may_copy = !read->groups.empty();
    model.crumbs = {{call.link("/methods"), call.say(tr("Methods for groups"))}};
    if (model.may_copy) {
        model.copy = copy.ok() ? web::show_form(call, kCopyForm, {}, copy_context(read->groups))
                               : web::show_form(call, kCopyForm, copy);
    }
    if (model.may_copy || !model.edit_url.empty()) model.form_keys = call.form_keys();
    const web::PageHead head{.view = "methods/method",
                             .title = model.method.title,
                             .description = model.method.summary,
                             .may_be_indexed = model.newest};
    return copy.ok() ? web::page(call, head, model)
                     : web::refuse_form(call, head, model, copy.refusals);
}

http::Response show_method(web::Call& call) {
    return method_page(call, {});
}

http::Response create_copy(web::Call& call) {
    const auto groups = call.read([&](db::ReadTx& tx) { return animated_groups(tx, call); });
    if (groups.empty()) return web::refuse(call, MethodRefusal::animates_no_group);
    auto typed = web::read_form<TypedCopy>(call, kCopyForm, copy_context(groups));
    if (typed.ok()) {
        const auto made = call.write([&](db::WriteTx& tx) -> Result<MethodId> {
            const auto origin = method_at(call, tx);
            if (!origin) return MethodRefusal::method_not_found;
            return copy(acting(tx, call), call.actor, *origin, *typed.value.group,
                        code(call.language), today_of(call));
        });
        if (made) {
            return web::redirect(call, path_of(*made),
                                 {.text = tr("Copied: it is the group's now. Change what you do "
                                             "otherwise.")});
        }
        if (made.refusal().kind() != RefusalKind::field) return web::refuse(call, made.refusal());
        typed.state.refusals.push_back(made.refusal());
    }
    return method_page(call, typed.state);
}

http::Response create_removal(web::Call& call) {
    const auto done = call.write([&](db::WriteTx& tx) -> Result<Done> {
        const auto method = method_at(call, tx);
        if (!method) return MethodRefusal::method_not_found;
        return take_away(acting(tx, call), call.actor, *method, today_of(call));
    });
    if (!done) return web::refuse(call, done.refusal());
    return web::redirect(call, "/methods", {.text = tr("Taken away.")});
}

}  // namespace

std::vector<web::Route> method_routes() {
    using enum http::Method;
    using web::Access;
    return {
        {get,
         "/methods/{id}",
         Access::visitor(),
         &show_method,
         {.cached = web::Cached::for_visitors, .summary = "One method, every version of it"}},
        {post,
         "/methods/{id}/copies",
         Access::member(),
         &create_copy,
         {.summary = "Copy a method for a group that one animates"}},
        {post,
         "/methods/{id}/removal",
         Access::member(),
         &create_removal,
         {.summary = "Take a method away: whoever keeps it"}},
    };
}

}  // namespace agora::methods
