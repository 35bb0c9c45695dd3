#include "founding_pages.hpp"

#include "agora/locale/formats.hpp"
#include "agora/web/settings.hpp"
#include "circle_view.hpp"
#include "edit_founding_pages.hpp"
#include "founding_form.hpp"
#include "founding_view.hpp"
#include "labels.hpp"
#include "refusals.hpp"

#include <algorithm>

namespace agora::circles {
namespace {

struct NewGroupPage {
    fields::FormView form;
    Html form_keys;
};
AGORA_FIELDS(NewGroupPage, form, form_keys)

web::PageHead new_head(const web::Call& call) {
    return {.view = "circles/new_group", .title = call.say(tr("Start a group"))};
}

std::vector<fields::Choice> terms_to_choose(const web::Call& call, const Words& words,
                                            vocabulary::Kind kind) {
    std::vector<fields::Choice> choices{{"", call.say(tr("Not chosen yet"))}};
    for (const vocabulary::Term* term : words.terms->all(kind, call.language)) {
        choices.push_back({to_string(term->term_id), term->label(call.language)});
    }
    return choices;
}

fields::FormContext choices_of(const web::Call& call, const Words& words) {
    return {.choices = {
                {"profession", terms_to_choose(call, words, vocabulary::Kind::profession)},
                {"sector", terms_to_choose(call, words, vocabulary::Kind::sector)},
            }};
}

http::Response show_new(web::Call& call) {
    TypedFounding typed;
    typed.kind = fields::enum_value<Kind>(call.query("kind")).value_or(Kind::profession);
    typed.interest_needed = call.services.settings.number("circles.interest_needed");
    constexpr std::chrono::days kUsual{60};
    typed.interest_until = today_of(call) + kUsual;
    return web::page(call, new_head(call),
                     NewGroupPage{web::show_form(call, kFoundingForm, fields::to_values(typed),
                                                 choices_of(call, words_of(call))),
                                  call.form_keys()});
}

http::Response create_group(web::Call& call) {
    const Words words = words_of(call);
    auto typed = web::read_form<TypedFounding>(call, kFoundingForm, choices_of(call, words));
    const auto place = place_typed(words, typed.value.place);
    if (typed.ok() && !place) {
        typed.state.refusals.push_back(Refusal{CircleRefusal::place_unknown, "place"});
    }
    if (typed.ok()) {
        const TypedFounding& value = typed.value;
        const auto term = value.kind == Kind::profession ? value.profession : value.sector;
        const auto made = call.write([&](db::WriteTx& tx) {
            return found(acting(tx, call),
                         {.kind = value.kind,
                          .term = term ? words.terms->canonical(*term) : TermId{},
                          .language = call.language,
                          .words = words_in(value),
                          .facts = {value.openness, *place, value.website},
                          .interest_needed = value.interest_needed,
                          .interest_until = value.interest_until},
                         today_of(call));
        });
        if (made) {
            show_anew(call);
            return web::redirect(
                call, path_of(*made),
                {.text = made->state == State::proposed
                             ? tr("Your proposal stands. Tell others of it: the group opens when "
                                  "enough are interested.")
                             : tr("The group has begun, and you are its first animator.")});
        }
        Refusal refusal = made.refusal();
        if (refusal.field() == "term") {
            refusal = refusal.is(CircleRefusal::term_missing)
                          ? Refusal{CircleRefusal::term_missing, term_field(value.kind)}
                          : Refusal{CircleRefusal::network_exists, term_field(value.kind),
                                    refusal.message().values};
        }
        typed.state.refusals.push_back(std::move(refusal));
    }
    return web::refuse_form(
        call, new_head(call),
        NewGroupPage{web::show_form(call, kFoundingForm, typed.state), call.form_keys()},
        typed.state.refusals);
}

struct VersionLink {
    std::string url;
    std::int64_t version = 0;
    Instant edited_at;
    bool current = false;
};
AGORA_FIELDS(VersionLink, url, version, edited_at, current)

struct FoundingPage {
    CircleCard group;
    FoundingView founding;
    bool newest = true;
    Instant edited_at;
    std::vector<VersionLink> versions = {};
    std::vector<web::Link> languages = {};
    std::string edit_url = {};
};
AGORA_FIELDS(FoundingPage, group, founding, newest, edited_at, versions, languages, edit_url)

/// The language of the query among those that there are, else the reader's, else the original.
std::string chosen_language(const web::Call& call, const Circle& circle,
                            const std::vector<Text>& texts) {
    const std::string_view wanted = call.query("text");
    return in_language(texts, wanted) != nullptr
               ? std::string{wanted}
               : best_text(texts, circle, code(call.language)).language;
}

http::Response show_founding(web::Call& call) {
    std::optional<Circle> circle;
    std::vector<Text> texts;
    std::vector<Text> versions;
    bool may_edit = false;
    std::string language;
    call.read([&](db::ReadTx& tx) {
        circle = circle_at(call, tx);
        if (!circle) return;
        texts = newest_texts_of(tx, circle->circle_id);
        language = chosen_language(call, *circle, texts);
        versions = list_versions(tx, circle->circle_id, language);
        may_edit = may_look_after(tx, call.actor, *circle, today_of(call));
    });
    if (!circle) return web::refuse(call, CircleRefusal::circle_not_found);
    const int wanted = call.page_number("version");
    const bool asked = call.request.query.has("version");
    const auto found = std::ranges::find(versions, wanted, &Text::version);
    const Text& shown = asked && found != versions.end() ? *found : versions.front();
    FoundingPage page{.group = card_of(call, words_of(call), *circle, shown),
                      .founding = founding_of(call, *circle, shown, texts),
                      .newest = &shown == &versions.front(),
                      .edited_at = shown.edited_at};
    const std::string address = call.link(path_of(*circle, "/founding"));
    for (const Text& version : versions) {
        page.versions.push_back(
            {address + "?text=" + language + "&version=" + std::to_string(version.version),
             version.version, version.edited_at, &version == &shown});
    }
    for (const Text& other : texts) {
        if (other.language == language) continue;
        page.languages.push_back({address + "?text=" + other.language,
                                  locale::language_name(call.language, other.language)});
    }
    if (may_edit) page.edit_url = call.link(path_of(*circle, "/edit"));
    return web::page(
        call,
        {.view = "circles/founding",
         .title = call.say({tr("Founding page of “{group}”"), {{"group", shown.name}}}),
         .description = shown.summary},
        page);
}

}  // namespace

std::vector<web::Route> founding_routes() {
    using enum http::Method;
    using web::Access;
    std::vector<web::Route> routes{
        {get, "/groups/new", Access::member(), &show_new, {.summary = "Start a group"}},
        {post, "/groups", Access::member(), &create_group, {.summary = "Found a group"}},
        {get,
         "/groups/{slug}/founding",
         Access::visitor(),
         &show_founding,
         {.cached = web::Cached::for_visitors, .summary = "Founding page, every version"}},
    };
    for (const web::Route& route : edit_founding_routes()) routes.push_back(route);
    return routes;
}

}  // namespace agora::circles
