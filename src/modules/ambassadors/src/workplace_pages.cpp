#include "pages.hpp"

#include "agora/base/text.hpp"
#include "form_page.hpp"
#include "refusals.hpp"
#include "terms.hpp"
#include "view.hpp"

#include <algorithm>
#include <array>

namespace agora::ambassadors {
namespace {

constexpr std::array kLanguages{
    fields::Option{"nl", "Nederlands", {}, "nl"}, fields::Option{"fr", "Français", {}, "fr"},
    fields::Option{"de", "Deutsch", {}, "de"}, fields::Option{"en", "English", {}, "en"}};
constexpr std::array kWorkplaceForm{
    fields::FormField{.name = "place",
                      .label = tr("Town or commune where you work"),
                      .hint = tr("Outside Belgium the country is enough."),
                      .required = true,
                      .maximum = 100},
    fields::FormField{.name = "language",
                      .type = fields::FieldType::select,
                      .label = tr("Your language in documents"),
                      .hint = tr("It counts where the law leaves it to you: in Brussels Dutch or "
                                 "French, in most other countries any of these."),
                      .required = true,
                      .options = kLanguages},
};
struct TypedWorkplace {
    std::string place = {};
    DocumentLanguage language = DocumentLanguage::nl;
};
AGORA_FIELDS(TypedWorkplace, place, language)

/// By "Saint-Nicolas", "4420 Saint-Nicolas" or, where nobody brought in postcodes, "Saint-Nicolas, Liège".
std::vector<const territories::Territory*> found_by(const territories::Atlas& atlas,
                                                    std::string_view typed) {
    const std::size_t comma = typed.rfind(',');
    auto found = atlas.named(trimmed(typed.substr(0, comma)));
    if (comma == std::string_view::npos) return found;
    const auto areas = atlas.named(trimmed(typed.substr(comma + 1)));
    std::erase_if(found, [&](const territories::Territory* one) {
        return std::ranges::none_of(areas, [&](const territories::Territory* area) {
            return atlas.is_within(one->code(), area->code());
        });
    });
    return found;
}

/// A country of this name that is not Belgium, or the only commune; what stands there already stays.
Result<std::string> place_named(const web::Call& call, std::string_view typed,
                                const Workplace& before) {
    const auto atlas = call.services.state<territories::AtlasHolder>().current();
    if (!before.place.empty() && typed == atlas->name(before.place, call.language)) {
        return before.place;
    }
    std::vector<std::string> communes;
    for (const territories::Territory* one : found_by(*atlas, typed)) {
        const std::string code{one->code()};
        if (one->level() == territories::Level::country && code != "be") return code;
        if (one->level() == territories::Level::commune) communes.push_back(code);
    }
    if (communes.empty()) return Refusal{AmbassadorRefusal::place_unknown, "place"};
    if (communes.size() > 1) return Refusal{AmbassadorRefusal::place_ambiguous, "place"};
    return communes.front();
}

http::Response workplace_page(web::Call& call, const fields::FormState* wrong = nullptr) {
    const auto present =
        call.read([&](db::ReadTx& tx) { return workplace_of(tx, call.actor.account); });
    TypedWorkplace typed{
        .place = region_name(call, present.place == "be" ? std::string{} : present.place),
        .language =
            fields::enum_value<DocumentLanguage>(present.language).value_or(DocumentLanguage::nl)};
    return form_page(
        call,
        {.heading = call.say(tr("My place of work")),
         .lead = call.say(tr("The law says in which language a document about work is written, by "
                             "the place where you work. Only you and the support group see it.")),
         .button = call.say(tr("Save")),
         .action = call.link("/ambassadors/workplace"),
         .back = call.link("/ambassadors"),
         .form = wrong == nullptr ? web::show_form(call, kWorkplaceForm, fields::to_values(typed))
                                  : web::show_form(call, kWorkplaceForm, *wrong)},
        wrong);
}

http::Response show_workplace(web::Call& call) {
    return workplace_page(call);
}

http::Response create_workplace(web::Call& call) {
    auto typed = web::read_form<TypedWorkplace>(call, kWorkplaceForm);
    if (!typed.ok()) return workplace_page(call, &typed.state);
    const auto before =
        call.read([&](db::ReadTx& tx) { return workplace_of(tx, call.actor.account); });
    auto place = place_named(call, trimmed(typed.value.place), before);
    if (place && *place == "be") place = Refusal{AmbassadorRefusal::place_unknown, "place"};
    if (!place) {
        typed.state.refusals.push_back(place.refusal());
        return workplace_page(call, &typed.state);
    }
    const Workplace workplace{.place = *place,
                              .language = std::string{fields::enum_name(typed.value.language)}};
    if (!legal_language_of(call.services, workplace).language) {
        typed.state.refusals.push_back(
            Refusal{AmbassadorRefusal::language_of_brussels, "language"});
        return workplace_page(call, &typed.state);
    }
    call.write([&](db::WriteTx& tx) { tell_workplace(acting(tx, call), workplace); });
    return web::redirect(call, "/ambassadors/workplace",
                         {.text = tr("Saved. Documents that were not issued yet follow it.")});
}

}  // namespace

std::vector<web::Route> workplace_routes() {
    using enum http::Method;
    using web::Access;
    return {
        {get,
         "/ambassadors/workplace",
         Access::member(),
         &show_workplace,
         {.summary = "Where one works, which says in which language documents are"}},
        {post,
         "/ambassadors/workplace",
         Access::member(),
         &create_workplace,
         {.summary = "Say where one works, and one's language in documents"}},
    };
}

}  // namespace agora::ambassadors
