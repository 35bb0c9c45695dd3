#include "agora/locale/formats.hpp"
#include "answer_consent.hpp"
#include "listing_form.hpp"
#include "own_pages.hpp"

namespace agora::members {
namespace {

using fields::FieldType;
using fields::FormField;

constexpr EditText kConsentText{
    tr("Do you want to be found?"),
    tr("Nobody sees anything of you until you say so. Choose what we may take over and who finds "
       "you."),
    tr("What you leave unticked we forget. Your answer is kept in your consent log and you can "
       "change it any day.")};
/// When the cooperative knows nothing that could be taken over.
constexpr EditText kListingOnlyText{
    kConsentText.heading, tr("Nobody sees anything of you until you say so."),
    tr("Your answer is kept in your consent log and you can change it any day.")};
constexpr std::array kConsentForm{
    FormField{.name = "take",
              .type = FieldType::checkboxes,
              .label = tr("The cooperative knows this about you. Tick what your profile may show."),
              .hint = tr("It is shown to those whom you choose below.")},
    FormField{.name = "list_me",
              .type = FieldType::radios,
              .label = kListingQuestion,
              .required = true,
              .options = kListingOptions},
};
constexpr fields::Form kListingOnly{kConsentForm.data() + 1, 1};

struct TypedConsent {
    std::vector<Field> take;
    Audience list_me = Audience::only_me;
};
AGORA_FIELDS(TypedConsent, take, list_me)

struct TypedListingOnly {
    Audience list_me = Audience::only_me;
};
AGORA_FIELDS(TypedListingOnly, list_me)

std::string shown_slugs(const Words& words, vocabulary::Kind kind, std::string_view slugs) {
    std::vector<std::string> labels;
    for (const std::string_view slug : split(slugs, ' ')) {
        const vocabulary::Term* term = words.terms->by_slug(kind, slug);
        if (term != nullptr) labels.push_back(term->label(words.language));
    }
    return joined(labels, ", ");
}

std::string shown_languages(const Words& words, std::string_view codes) {
    std::vector<std::string> names;
    for (const std::string_view language : split(codes, ' ')) {
        if (!language.empty()) names.push_back(locale::language_name(words.language, language));
    }
    return joined(names, ", ");
}

std::string shown_known(const Words& words, const KnownRow& known) {
    switch (known.field) {
        case Field::place:
            return std::string{words.atlas->name(known.content, words.language)};
        case Field::professions:
            return shown_slugs(words, vocabulary::Kind::profession, known.content);
        case Field::sectors:
            return shown_slugs(words, vocabulary::Kind::sector, known.content);
        case Field::skills:
            return shown_slugs(words, vocabulary::Kind::skill, known.content);
        case Field::languages:
            return shown_languages(words, known.content);
        default:
            return known.content;
    }
}

fields::FormContext known_choices(const Words& words, const std::vector<KnownRow>& known) {
    fields::Choices choices{"take", {}};
    for (const KnownRow& row : known) {
        choices.options.push_back({std::string{fields::enum_name(row.field)},
                                   words.say(label_of(row.field)) + ": " + shown_known(words, row),
                                   ""});
    }
    return {.choices = {std::move(choices)}};
}

std::vector<KnownRow> known_of(web::Call& call) {
    return call.read([&](db::ReadTx& tx) { return list_known(tx, call.actor.account); });
}

http::Response show_consent(web::Call& call) {
    const auto known = known_of(call);
    // An answer of long ago is not proposed again: nothing is ticked beforehand.
    if (known.empty()) return show_edit(call, kListingOnlyText, kListingOnly, {});
    return show_edit(call, kConsentText, kConsentForm, {}, known_choices(words_of(call), known));
}

Result<Done> answer(web::Call& call, db::WriteTx& tx, const Edit& edit,
                    const std::vector<Field>& taken, Audience listing) {
    ConsentAnswer given;
    given.taken = taken;
    given.listing = listing;
    given.wording = listing_words(call, listing);
    for (const Field field : taken) given.taken_words.push_back(choice_of(call, field, listing));
    answer_consent(tx, edit, *words_of(call).terms, given);
    return Done{};
}

http::Response take_consent(web::Call& call) {
    const auto known = known_of(call);
    if (known.empty()) {
        return take_edit<TypedListingOnly>(
            call, kListingOnlyText, kListingOnly, {},
            [&](db::WriteTx& tx, const Edit& edit, const TypedListingOnly& typed) {
                return answer(call, tx, edit, {}, typed.list_me);
            });
    }
    return take_edit<TypedConsent>(
        call, kConsentText, kConsentForm, known_choices(words_of(call), known),
        [&](db::WriteTx& tx, const Edit& edit, const TypedConsent& typed) {
            return answer(call, tx, edit, typed.take, typed.list_me);
        });
}

}  // namespace

std::vector<web::Route> consent_routes() {
    using enum http::Method;
    using web::Access;
    return {
        {get, "/profile/consent", Access::member(), &show_consent},
        {post, "/profile/consent", Access::member(), &take_consent},
    };
}

std::vector<web::TodayLine> own_profile_today(web::Call& call) {
    if (!call.actor.is_member()) return {};
    const bool answered =
        call.read([&](db::ReadTx& tx) { return has_answered(tx, call.actor.account); });
    if (answered) return {};
    web::TodayLine line;
    line.rank = 1;
    line.text = call.say(tr("Do you want to be found in the directory?"));
    line.reason = call.say(tr("Nobody sees anything of you until you answer."));
    line.act = call.say(tr("Choose"));
    line.path = "/profile/consent";
    return {line};
}

}  // namespace agora::members
