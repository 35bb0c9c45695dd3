#include "new_group_pages.hpp"

#include "agora/web/settings.hpp"
#include "circle_view.hpp"
#include "founding_form.hpp"
#include "founding_view.hpp"

namespace agora::circles {
namespace {

struct NewGroupPage {
    std::string from;      ///< the name of the group that one begins from
    std::string from_url;  ///< its home
    fields::FormView form;
    Html form_keys;
};
AGORA_FIELDS(NewGroupPage, from, from_url, form, form_keys)

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

/// The group that one begins from, as it is read in the reader's language.
struct Source {
    Circle circle;
    Text text;
};

std::optional<Source> source_at(web::Call& call, std::string_view slug) {
    if (slug.empty()) return std::nullopt;
    return call.read([&](db::ReadTx& tx) -> std::optional<Source> {
        const auto circle = find_circle_by_slug(tx, slug);
        if (!circle) return std::nullopt;
        const auto texts = newest_texts_of(tx, circle->circle_id);
        return Source{*circle, best_text(texts, *circle, code(call.language))};
    });
}

http::Response page_of(web::Call& call, const std::optional<Source>& source, fields::FormView form,
                       const std::vector<Refusal>& refusals) {
    NewGroupPage model{.form = std::move(form), .form_keys = call.form_keys()};
    if (source) {
        model.from = source->text.name;
        model.from_url = call.link(path_of(source->circle));
    }
    const web::PageHead head{
        .view = "circles/new_group",
        .title = call.say(source ? tr("Start one elsewhere") : tr("Start a group"))};
    return refusals.empty() ? web::page(call, head, model)
                            : web::refuse_form(call, head, model, refusals);
}

/// All but the place: that is what differs.
void take_over(TypedFounding& typed, const Source& source) {
    const auto& [circle, text] = source;
    typed.kind = circle.kind;
    (circle.kind == Kind::sector ? typed.sector : typed.profession) = circle.term_id;
    typed.name = text.name;
    typed.summary = text.summary;
    typed.goal = text.goal;
    typed.criteria = text.criteria;
    typed.means = text.means;
    typed.charter = text.charter;
    typed.openness = circle.openness;
    typed.from = circle.slug;
    typed.from_version = text.version;
}

http::Response show_new(web::Call& call) {
    const Words words = words_of(call);
    TypedFounding typed;
    typed.kind = fields::enum_value<Kind>(call.query("kind")).value_or(Kind::profession);
    typed.interest_needed = call.services.settings.number("circles.interest_needed");
    constexpr std::chrono::days kUsual{60};
    typed.interest_until = today_of(call) + kUsual;
    if (const auto* term =
            words.terms->by_slug(vocabulary::Kind::profession, call.query("profession"))) {
        typed.profession = term->term_id;
    }
    typed.place = call.query("place");
    // Four bytes a character at most: what is cut never leaves half of one.
    typed.name = call.query("name").substr(0, 4 * kName.maximum);
    while (utf8_length(typed.name) > kName.maximum) typed.name.pop_back();
    const auto source = source_at(call, call.query("from"));
    if (source) take_over(typed, *source);
    return page_of(
        call, source,
        web::show_form(call, kFoundingForm, fields::to_values(typed), choices_of(call, words)), {});
}

/// What the form says; a place that the atlas does not know stays as it was typed.
Founding founding_typed(const web::Call& call, const Words& words, const TypedFounding& typed,
                        const std::optional<Source>& source) {
    const auto term = typed.kind == Kind::profession ? typed.profession : typed.sector;
    Founding wanted{.kind = typed.kind,
                    .term = term ? words.terms->canonical(*term) : TermId{},
                    .language = call.language,
                    .words = words_in(typed),
                    .facts = {typed.openness, place_typed(words, typed.place).value_or(typed.place),
                              typed.website},
                    .interest_needed = typed.interest_needed,
                    .interest_until = typed.interest_until};
    if (source) {
        wanted.origin = Origin{
            .circle_id = {},
            .origin_id = source->circle.circle_id,
            .language = source->text.language,
            .version = std::clamp<std::int64_t>(typed.from_version, 1, source->text.version)};
    }
    return wanted;
}

/// The form has two fields for terms; a refusal stands at the one of the kind.
Refusal at_its_field(const Refusal& refusal, Kind kind) {
    if (refusal.field() != "term") return refusal;
    if (refusal.is(CircleRefusal::term_missing)) {
        return Refusal{CircleRefusal::term_missing, term_field(kind)};
    }
    return Refusal{CircleRefusal::network_exists, term_field(kind), refusal.message().values};
}

/// Everything that is wrong at once, but once at a field. The rules rest on the kind of group.
void add_faults(web::Call& call, fields::FormState& state, const Founding& wanted) {
    if (state.refuses("kind")) return;
    const auto faults = call.read([&](db::ReadTx& tx) {
        return faults_of(tx, call.services, call.actor.account, wanted, today_of(call));
    });
    for (const Refusal& fault : faults) {
        const Refusal placed = at_its_field(fault, wanted.kind);
        if (!state.refuses(placed.field())) state.refusals.push_back(placed);
    }
}

http::Response create_group(web::Call& call) {
    const Words words = words_of(call);
    auto typed = web::read_form<TypedFounding>(call, kFoundingForm, choices_of(call, words));
    const auto source = source_at(call, typed.value.from);
    if (!place_typed(words, typed.value.place) && !typed.state.refuses("place")) {
        typed.state.refusals.push_back(Refusal{CircleRefusal::place_unknown, "place"});
    }
    if (typed.state.refuses("interest_needed")) typed.value.interest_needed = 0;
    const Founding wanted = founding_typed(call, words, typed.value, source);
    add_faults(call, typed.state, wanted);
    if (typed.ok()) {
        const auto made = call.write(
            [&](db::WriteTx& tx) { return found(acting(tx, call), wanted, today_of(call)); });
        if (made) {
            return web::redirect(
                call, path_of(*made),
                {.text = made->state == State::proposed
                             ? tr("Your proposal stands. Tell others of it: the group opens when "
                                  "enough are interested.")
                             : tr("The group has begun, and you are its first animator.")});
        }
        typed.state.refusals.push_back(at_its_field(made.refusal(), wanted.kind));
    }
    const std::vector<Refusal> refusals = typed.state.refusals;
    return page_of(call, source, web::show_form(call, kFoundingForm, typed.state), refusals);
}

}  // namespace

std::vector<web::Route> new_group_routes() {
    using web::Access;
    return {
        {http::Method::get,
         "/groups/new",
         Access::member(),
         &show_new,
         {.summary = "Start a group, also from another one (?from=)"}},
        {http::Method::post,
         "/groups",
         Access::member(),
         &create_group,
         {.summary = "Found a group"}},
    };
}

}  // namespace agora::circles
