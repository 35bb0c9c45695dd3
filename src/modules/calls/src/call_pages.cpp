#include "agora/calls/call_parts.hpp"
#include "agora/files/store.hpp"
#include "by_hand.hpp"
#include "call_store.hpp"
#include "call_view.hpp"
#include "follow.hpp"
#include "follow_store.hpp"
#include "pages.hpp"
#include "permissions.hpp"
#include "refusals.hpp"
#include "sight.hpp"

#include <algorithm>

namespace agora::calls {
namespace {

struct ContactView {
    std::string name = {};
    std::string mail = {};
    std::string telephone = {};
};
AGORA_FIELDS(ContactView, name, mail, telephone)

struct CallPage {
    CallCard call = {};
    std::string summary = {};
    std::vector<web::Link> languages = {};  ///< the title in the others
    std::vector<CodeView> codes = {};
    std::vector<LotView> lots = {};
    std::vector<ConditionView> conditions = {};
    std::vector<FactView> facts = {};
    std::vector<VersionView> versions = {};
    std::string link = {};
    std::string documents_link = {};
    std::string number = {};
    web::Link by = {};
    bool by_hand = false;
    web::Link licence = {};
    Instant fetched_at = {};
    Instant added_at = {};
    bool withdrawn = false;
    bool open = false;
    bool may_follow = false;
    bool follows = false;
    std::int64_t followers = 0;
    std::string edit_url = {};
    std::string ical_url = {};
    bool has_following = false;
    std::string action = {};
    ContactView contact = {};
    bool has_contact = false;
    std::vector<CallSection> sections = {};
    std::vector<web::Link> crumbs = {};
    Html form_keys = {};
};
AGORA_FIELDS(CallPage, call, summary, languages, codes, lots, conditions, facts, versions, link,
             documents_link, number, by, by_hand, licence, fetched_at, added_at, withdrawn, open,
             may_follow, follows, followers, edit_url, ical_url, has_following, action, contact,
             has_contact, sections, crumbs, form_keys)

void add_texts(const web::Call& call, const std::vector<Text>& texts, CallPage& model) {
    const Text shown = text_in(texts, code(call.language));
    model.summary = shown.summary;
    for (const Text& text : texts) {
        if (text.place != shown.place) model.languages.push_back({text.language, text.title});
    }
}

/// Only members see persons at the buyer, and only while something can be sent in.
void add_contact(const web::Call& call, db::ReadTx& tx, CallId id, CallPage& model) {
    if (!call.actor.is_member() || !model.open) return;
    const auto contact = find_contact(tx, id);
    if (!contact) return;
    model.contact = {contact->name, contact->mail, contact->telephone};
    model.has_contact = true;
}

void add_viewer(const web::Call& call, db::ReadTx& tx, const Call& about, CallPage& model) {
    model.followers = count_followers(tx, about.call_id);
    if (!call.actor.is_member()) return;
    model.follows = follows(tx, about.call_id, call.actor.account);
    model.may_follow = model.open && !model.follows;
    if (may_change(call.actor, about)) model.edit_url = call.link(path_of(about.call_id, "/edit"));
}

void add_source(const web::Call& call, db::ReadTx& tx, const Call& about, CallPage& model) {
    model.link = about.link;
    model.documents_link = about.documents_link;
    model.number = about.number;
    model.fetched_at = about.fetched_at;
    model.added_at = about.added_at;
    model.licence = licence_of(call, about.licence);
    model.by_hand = about.source_name.empty();
    const auto names = circles::names_of(call, tx, {about.added_by});
    if (const auto name = names.find(about.added_by); name != names.end()) model.by = name->second;
}

void fill(web::Call& call, db::ReadTx& tx, const Call& about, CallPage& model) {
    const auto entry = all_calls(call.services, tx)->by_id.at(about.call_id);
    const auto texts = list_texts(tx, about.call_id);
    model.call = card_of(call, *entry);
    model.withdrawn = about.withdrawn;
    model.open = is_open(about, call.now);
    add_texts(call, texts, model);
    model.codes = codes_of(call, about.cpv);
    const auto lots = list_lots(tx, about.call_id);
    model.lots = lots_of(call, about, lots);
    model.conditions = conditions_of(call, list_conditions(tx, about.call_id), lots);
    model.facts = facts_of(call, entry->small);
    model.versions = versions_of(call, tx, about, lots);
    add_source(call, tx, about, model);
    add_viewer(call, tx, about, model);
    add_contact(call, tx, about.call_id, model);
    for (const auto& part : call.services.state<CallParts>().all()) {
        CallSection section = part(call, tx, about);
        if (!section.lines.empty() || !section.acts.empty()) {
            model.sections.push_back(std::move(section));
        }
    }
}

http::Response show_call(web::Call& call) {
    std::optional<Call> about;
    CallPage model;
    call.read([&](db::ReadTx& tx) {
        model = {};
        about = call_at(call, tx);
        if (about) fill(call, tx, *about, model);
    });
    if (!about) return web::refuse(call, CallRefusal::call_not_found);
    model.action = call.link(path_of(about->call_id));
    if (about->deadline_at && model.open) {
        model.ical_url =
            path_of(about->call_id, "/deadline.ics") + "?lang=" + std::string{code(call.language)};
    }
    model.has_following = model.may_follow || model.follows || model.followers > 0 ||
                          !model.ical_url.empty() || !model.edit_url.empty();
    model.crumbs = {{call.link("/calls"), call.say(tr("Calls and tenders"))}};
    if (call.actor.is_member()) model.form_keys = call.form_keys();
    const bool indexed = about->moderation == Moderation::none && !about->withdrawn;
    return web::page(
        call, {.view = "calls/call", .title = model.call.title, .may_be_indexed = indexed}, model);
}

using Act = Result<Done> (*)(const Acting&, const access::Actor&, const Call&);

http::Response act(web::Call& call, std::string_view done_text, Act work) {
    std::string path;
    const auto done = call.write([&](db::WriteTx& tx) -> Result<Done> {
        const auto about = call_at(call, tx);
        if (!about) return CallRefusal::call_not_found;
        path = path_of(about->call_id);
        return work(acting(tx, call), call.actor, *about);
    });
    if (!done) return web::refuse(call, done.refusal());
    return web::redirect(call, path, {.text = done_text});
}

http::Response create_follow(web::Call& call) {
    return act(call, tr("You follow it: you hear of changes, and before it closes."), &follow);
}

http::Response remove_follow(web::Call& call) {
    return act(call, tr("You don't follow it any more."), &stop_following);
}

/// The source document as it came, for who keeps the sources: it may name persons.
http::Response send_document(web::Call& call) {
    const auto version = call.read([&](db::ReadTx& tx) -> std::optional<Version> {
        const auto about = call_at(call, tx);
        if (!about) return std::nullopt;
        const auto versions = list_versions(tx, about->call_id);
        const auto number = parse_positive(call.path_value("number")).value_or(0);
        const auto found = std::ranges::find(versions, number, &Version::number);
        return found == versions.end() ? std::nullopt : std::optional{*found};
    });
    const auto digest = version ? files::Digest::parse(version->document_file) : std::nullopt;
    const auto bytes = digest ? call.services.state<files::Store>().read(*digest) : std::nullopt;
    if (!bytes) return web::refuse(call, CallRefusal::document_not_kept);
    const std::string name = "call-" + to_string(version->call_id) + "-" +
                             std::to_string(version->number) + "." + version->document_type;
    return web::download("application/octet-stream", name, *bytes);
}

}  // namespace

std::vector<web::Route> call_routes() {
    using enum http::Method;
    using web::Access;
    return {
        {get,
         "/calls/{id}",
         Access::visitor(),
         &show_call,
         {.cached = web::Cached::for_visitors, .summary = "One call, its lots and what changed"}},
        {post,
         "/calls/{id}/follow",
         Access::member(),
         &create_follow,
         {.summary = "Follow a call: hear of changes and before it closes"}},
        {post,
         "/calls/{id}/follow/removal",
         Access::member(),
         &remove_follow,
         {.summary = "Not follow a call any more"}},
        {get,
         "/calls/{id}/documents/{number}",
         Access::needing(kKeepSources),
         &send_document,
         {.summary = "The source document of a version, as it came"}},
    };
}

}  // namespace agora::calls
