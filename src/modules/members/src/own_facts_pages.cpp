#include "edit_page.hpp"
#include "own_pages.hpp"
#include "refusals.hpp"

#include <algorithm>

namespace agora::members {
namespace {

using fields::FieldType;
using fields::FormField;
using fields::Option;

// Name

constexpr EditText kNameText{tr("My name"), tr("As people look for you.")};
constexpr std::array kNameForm{
    FormField{.name = "public_name",
              .label = tr("Name in the directory"),
              .hint = tr("Your own name, an artist's name or the name of your activity."),
              .required = true,
              .maximum = 120,
              .autocomplete = "name"},
};

struct TypedName {
    std::string public_name;
};
AGORA_FIELDS(TypedName, public_name)

http::Response show_name(web::Call& call) {
    return show_edit(call, kNameText, kNameForm,
                     fields::to_values(TypedName{own_profile(call).row.public_name}));
}

http::Response take_name(web::Call& call) {
    return take_edit<TypedName>(call, kNameText, kNameForm, {},
                                [](db::WriteTx& tx, const Edit& edit, const auto& typed) {
                                    return change_name(tx, edit, typed.public_name);
                                });
}

// Contact

constexpr EditText kContactText{
    tr("How people reach me"), tr("Each of the three has its own visibility."),
    tr("Your sign-in address stays hidden whatever you choose here: people write to you through "
       "the site.")};
constexpr std::array kContactForm{
    FormField{.name = "website",
              .type = FieldType::url,
              .label = tr("Website"),
              .group = tr("Website"),
              .autocomplete = "url"},
    audience_field("see_website", tr("Who sees the website")),
    FormField{.name = "phone",
              .type = FieldType::tel,
              .label = tr("Phone number"),
              .group = tr("Phone number"),
              .autocomplete = "tel"},
    audience_field("see_phone", tr("Who sees the phone number")),
    FormField{.name = "public_mail",
              .type = FieldType::email,
              .label = tr("E-mail address to show"),
              .group = tr("E-mail address"),
              .autocomplete = "email"},
    audience_field("see_mail", tr("Who sees the e-mail address")),
};
constexpr auto contact_form() {
    auto form = kContactForm;
    for (std::size_t at = 1; at < form.size(); at += 2) form[at].group = form[at - 1].group;
    return form;
}
constexpr auto kGroupedContactForm = contact_form();

struct TypedContact {
    std::string website;
    Audience see_website = Audience::only_me;
    std::string phone;
    Audience see_phone = Audience::only_me;
    std::string public_mail;
    Audience see_mail = Audience::only_me;
};
AGORA_FIELDS(TypedContact, website, see_website, phone, see_phone, public_mail, see_mail)

http::Response show_contact(web::Call& call) {
    const Profile profile = own_profile(call);
    return show_edit(
        call, kContactText, kGroupedContactForm,
        fields::to_values(TypedContact{profile.row.website, profile.audience_of(Field::website),
                                       profile.row.phone, profile.audience_of(Field::phone),
                                       profile.row.public_mail, profile.audience_of(Field::mail)}));
}

http::Response take_contact(web::Call& call) {
    return take_edit<TypedContact>(
        call, kContactText, kGroupedContactForm, {},
        [&](db::WriteTx& tx, const Edit& edit, const TypedContact& typed) {
            return change_contact(tx, edit,
                                  {.website = typed.website,
                                   .phone = typed.phone,
                                   .public_mail = typed.public_mail,
                                   .audiences = {choice_of(call, Field::website, typed.see_website),
                                                 choice_of(call, Field::phone, typed.see_phone),
                                                 choice_of(call, Field::mail, typed.see_mail)}});
        });
}

// Stage

constexpr EditText kStageText{tr("Stage of my activity"),
                              tr("It helps others to see what could help you.")};
constexpr std::array kStageOptions{
    Option{"unsaid", tr("I'd rather not say")},
    Option{"idea", tr("Idea"), tr("A project that I am thinking out or testing")},
    Option{"starting", tr("Starting"), tr("First clients, first invoices")},
    Option{"growing", tr("Growing"), tr("More work, new partners, new places")},
    Option{"established", tr("Established"), tr("It runs, and I could help others")},
};
constexpr std::array kStageForm{
    FormField{.name = "stage",
              .type = FieldType::radios,
              .label = tr("Stage"),
              .required = true,
              .options = kStageOptions},
    audience_field("see_stage", tr("Who sees the stage")),
};

struct TypedStage {
    Stage stage = Stage::unsaid;
    Audience see_stage = Audience::only_me;
};
AGORA_FIELDS(TypedStage, stage, see_stage)

http::Response show_stage(web::Call& call) {
    const Profile profile = own_profile(call);
    return show_edit(
        call, kStageText, kStageForm,
        fields::to_values(TypedStage{profile.row.stage, profile.audience_of(Field::stage)}));
}

http::Response take_stage(web::Call& call) {
    return take_edit<TypedStage>(call, kStageText, kStageForm, {},
                                 [&](db::WriteTx& tx, const Edit& edit, const TypedStage& typed) {
                                     return change_stage(
                                         tx, edit, typed.stage,
                                         choice_of(call, Field::stage, typed.see_stage));
                                 });
}

// Availability

constexpr EditText kAvailabilityText{
    tr("My availability"), tr("So that people who need somebody know whom to ask."),
    tr("After the day that you choose, it disappears by itself: nobody calls you in vain.")};
constexpr std::array kAvailabilityOptions{
    Option{"unsaid", tr("I'd rather not say")},
    Option{"looking_for_work", tr("Looking for work")},
    Option{"open_to_collaborate", tr("Open to collaborate")},
    Option{"not_now", tr("Not now")},
};
constexpr std::array kAvailabilityForm{
    FormField{.name = "availability",
              .type = FieldType::radios,
              .label = tr("Availability"),
              .required = true,
              .options = kAvailabilityOptions},
    FormField{.name = "available_until",
              .type = FieldType::date,
              .label = tr("Until"),
              .hint = tr("At most a year from now.")},
    audience_field("see_availability", tr("Who sees the availability")),
};

struct TypedAvailability {
    Availability availability = Availability::unsaid;
    std::optional<Date> available_until;
    Audience see_availability = Audience::only_me;
};
AGORA_FIELDS(TypedAvailability, availability, available_until, see_availability)

http::Response show_availability(web::Call& call) {
    const Profile profile = own_profile(call);
    return show_edit(
        call, kAvailabilityText, kAvailabilityForm,
        fields::to_values(TypedAvailability{profile.row.availability, profile.row.available_until,
                                            profile.audience_of(Field::availability)}));
}

http::Response take_availability(web::Call& call) {
    return take_edit<TypedAvailability>(
        call, kAvailabilityText, kAvailabilityForm, {},
        [&](db::WriteTx& tx, const Edit& edit, const TypedAvailability& typed) {
            return change_availability(
                tx, edit,
                {typed.availability, typed.available_until,
                 choice_of(call, Field::availability, typed.see_availability)});
        });
}

}  // namespace

std::vector<web::Route> own_facts_routes() {
    using enum http::Method;
    using web::Access;
    return {
        {get, "/profile/name", Access::member(), &show_name},
        {post, "/profile/name", Access::member(), &take_name},
        {get, "/profile/contact", Access::member(), &show_contact},
        {post, "/profile/contact", Access::member(), &take_contact},
        {get, "/profile/stage", Access::member(), &show_stage},
        {post, "/profile/stage", Access::member(), &take_stage},
        {get, "/profile/availability", Access::member(), &show_availability},
        {post, "/profile/availability", Access::member(), &take_availability},
    };
}

}  // namespace agora::members
