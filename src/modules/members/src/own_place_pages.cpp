#include "edit_page.hpp"
#include "own_pages.hpp"
#include "refusals.hpp"

#include <vector>

namespace agora::members {
namespace {

using fields::FieldType;
using fields::FormField;

constexpr std::size_t kMostProposals = 8;

constexpr EditText kText{
    tr("Where I work"), tr("The town or the commune; never your street."),
    tr("People who search a region or a province find everybody in its towns.")};
constexpr std::array kForm{
    FormField{.name = "place",
              .label = tr("Town, commune or postcode"),
              .hint = tr("Leave it empty if you'd rather not say."),
              .maximum = 80,
              .autocomplete = "address-level2"},
    audience_field("see_place", tr("Who sees the place")),
    FormField{.name = "commune",
              .type = FieldType::radios,
              .label = tr("Which one?"),
              .hint = tr("Several places fit what you wrote.")},
};
/// Without the question which one.
constexpr fields::Form kShortForm{kForm.data(), 2};

struct Typed {
    std::string place;
    Audience see_place = Audience::only_me;
};
AGORA_FIELDS(Typed, place, see_place)

struct TypedWithChoice {
    std::string place;
    Audience see_place = Audience::only_me;
    std::string commune;
};
AGORA_FIELDS(TypedWithChoice, place, see_place, commune)

using Places = std::vector<const territories::Territory*>;

void keep_communes(Places& places) {
    std::erase_if(places, [](const territories::Territory* place) {
        return place->level() != territories::Level::commune;
    });
}

/// Exactly that name or postcode; else what begins like it.
Places places_for(const Words& words, std::string_view typed) {
    Places places = words.atlas->named(typed);
    keep_communes(places);
    if (!places.empty() || trimmed(typed).empty()) return places;
    places = words.atlas->suggest(typed, words.language, kMostProposals);
    keep_communes(places);
    return places;
}

fields::FormContext choices_of(const Words& words, const Places& places) {
    fields::Choices choices{"commune", {}};
    for (const territories::Territory* place : places) {
        choices.options.push_back(
            {std::string{place->code()},
             std::string{words.atlas->name(place->code(), words.language)},
             std::string{words.atlas->name(place->parent(), words.language)}});
    }
    return {.choices = {std::move(choices)}};
}

http::Response show_place(web::Call& call) {
    const Profile profile = own_profile(call);
    const Words words = words_of(call);
    Typed typed;
    typed.place = std::string{words.atlas->name(profile.row.commune, words.language)};
    typed.see_place = profile.audience_of(Field::place);
    return show_edit(call, kText, kShortForm, fields::to_values(typed));
}

/// Nothing else than this place can be meant.
http::Response take_the_place(web::Call& call, std::string_view commune) {
    return take_edit<Typed>(
        call, kText, kShortForm, {}, [&](db::WriteTx& tx, const Edit& edit, const Typed& typed) {
            return change_place(tx, edit, commune, choice_of(call, Field::place, typed.see_place));
        });
}

http::Response refuse_unknown_place(web::Call& call) {
    return take_edit<Typed>(call, kText, kShortForm, {},
                            [](db::WriteTx&, const Edit&, const Typed&) -> Result<Done> {
                                return Refusal{ProfileRefusal::place_unknown, "place"};
                            });
}

http::Response take_chosen_place(web::Call& call, const Words& words, const Places& places) {
    const auto change = [&](db::WriteTx& tx, const Edit& edit,
                            const TypedWithChoice& typed) -> Result<Done> {
        if (typed.commune.empty()) return Refusal{ProfileRefusal::place_ambiguous, "commune"};
        return change_place(tx, edit, typed.commune,
                            choice_of(call, Field::place, typed.see_place));
    };
    return take_edit<TypedWithChoice>(call, kText, kForm, choices_of(words, places), change);
}

http::Response take_place(web::Call& call) {
    const Words words = words_of(call);
    const std::string_view typed = trimmed(call.sent["place"]);
    if (typed.empty()) return take_the_place(call, "");
    const Places places = places_for(words, typed);
    if (places.empty()) return refuse_unknown_place(call);
    const bool exact = !words.atlas->named(typed).empty();
    if (places.size() == 1 && exact) return take_the_place(call, places.front()->code());
    return take_chosen_place(call, words, places);
}

}  // namespace

std::vector<web::Route> own_place_routes() {
    using enum http::Method;
    using web::Access;
    return {
        {get, "/profile/place", Access::member(), &show_place},
        {post, "/profile/place", Access::member(), &take_place},
    };
}

}  // namespace agora::members
