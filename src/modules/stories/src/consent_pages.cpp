#include "pages.hpp"

#include "consent_store.hpp"
#include "permissions.hpp"
#include "refusals.hpp"
#include "story_view.hpp"

#include <array>

namespace agora::stories {
namespace {

constexpr fields::FormField words_in(std::string_view name, Language language) {
    return {.name = name,
            .type = fields::FieldType::textarea,
            .label = own_name(language),
            .required = true,
            .minimum = 40,
            .maximum = 4000,
            .rows = 8};
}
constexpr std::array kForm{words_in("nl", Language::nl), words_in("fr", Language::fr),
                           words_in("en", Language::en),
                           fields::FormField{.name = "seen", .type = fields::FieldType::hidden}};
struct Typed {
    std::string nl = {};
    std::string fr = {};
    std::string en = {};
    std::int64_t seen = 0;
};
AGORA_FIELDS(Typed, nl, fr, en, seen)

struct ConsentPage {
    std::int64_t version = 1;
    std::string body = {};
    bool newest = true;
    std::vector<web::Link> versions = {};
    std::string edit_url = {};
    std::vector<web::Link> crumbs = {};
};
AGORA_FIELDS(ConsentPage, version, body, newest, versions, edit_url, crumbs)

constexpr std::int64_t kMostVersions = 200;

http::Response show_consent(web::Call& call) {
    ConsentPage model{.crumbs = crumbs_of(call)};
    const std::int64_t wanted = parse_positive(call.query("version")).value_or(0);
    const bool there = call.read([&](db::ReadTx& tx) {
        const std::int64_t newest = newest_consent_version(tx);
        const auto text = find_consent_text(tx, wanted == 0 ? newest : wanted);
        if (!text) return false;
        model.version = text->version;
        model.body = text->in(call.language);
        model.newest = text->version == newest;
        model.versions.clear();
        for (std::int64_t version = newest; version > 0; --version) {
            model.versions.push_back(
                {call.link("/stories/consent") + "?version=" + std::to_string(version),
                 std::to_string(version)});
        }
        return true;
    });
    if (!there) return web::refuse(call, StoryRefusal::no_such_version);
    if (is_editor(call.actor)) model.edit_url = call.link("/stories/consent/new");
    return web::page(
        call, {.view = "stories/consent", .title = call.say(tr("Consent to show a story"))}, model);
}

http::Response page_of(web::Call& call, fields::FormView form,
                       const std::vector<Refusal>& refusals) {
    return form_page(call,
                     {.heading = call.say(tr("A new version of the consent")),
                      .lead = call.say(tr("Who agreed to an earlier version stays bound to that "
                                          "one only. The new one is asked from now on.")),
                      .action = call.link("/stories/consent"),
                      .back = call.link("/stories/consent"),
                      .form = std::move(form)},
                     refusals);
}

http::Response show_new(web::Call& call) {
    const auto text = call.read([](db::ReadTx& tx) { return newest_consent_text(tx); });
    const Typed typed{text.nl, text.fr, text.en, text.version};
    return page_of(call, web::show_form(call, kForm, fields::to_values(typed)), {});
}

http::Response create_version(web::Call& call) {
    auto typed = web::read_form<Typed>(call, kForm);
    if (typed.ok()) {
        const Typed& value = typed.value;
        const auto done = call.write([&](db::WriteTx& tx) -> Result<Done> {
            const ConsentText newest = newest_consent_text(tx);
            const bool same =
                newest.nl == value.nl && newest.fr == value.fr && newest.en == value.en;
            if (same || newest.version >= kMostVersions) {
                return Refusal{StoryRefusal::same_consent_text, "nl"};
            }
            if (value.seen != newest.version) return StoryRefusal::changed_meanwhile;
            insert_consent_text(tx, {newest.version + 1, value.nl, value.fr, value.en,
                                     call.actor.account, call.now});
            journal::emit(tx, call.origin(), ConsentTextPublished{newest.version + 1},
                          journal::Audit::yes);
            return Done{};
        });
        if (done) return web::redirect(call, "/stories/consent", {.text = tr("Saved.")});
        typed.state.refusals.push_back(done.refusal());
    }
    return page_of(call, web::show_form(call, kForm, typed.state), typed.state.refusals);
}

}  // namespace

std::vector<web::Route> consent_routes() {
    using enum http::Method;
    const auto editors = web::Access::needing(kEditStories);
    return {
        {get,
         "/stories/consent",
         web::Access::visitor(),
         &show_consent,
         {.cached = web::Cached::for_visitors,
          .summary = "What people agree to who tell a story, each version"}},
        {get, "/stories/consent/new", editors, &show_new},
        {post,
         "/stories/consent",
         editors,
         &create_version,
         {.summary = "A new version of the consent"}},
    };
}

}  // namespace agora::stories
