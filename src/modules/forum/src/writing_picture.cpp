#include "writing_picture.hpp"

#include "agora/members/picture_form.hpp"
#include "post_pictures.hpp"
#include "write_form.hpp"

namespace agora::forum {
namespace {

constexpr fields::FormField alternative_text() {
    fields::FormField field = members::kAlternativeText;
    field.hint = tr("One sentence for people who hear the page instead of seeing it.");
    return field;
}
constexpr fields::FormField file() {
    fields::FormField field = members::kPictureFile;
    field.required = false;
    return field;
}
constexpr std::array kForm{file(), alternative_text(), members::kPeopleShown,
                           members::kRightsHolder, members::kLicence};

struct TypedPicture {
    std::string alternative_text = {};
    std::string people_shown = {};
    std::string rights_holder = {};
    std::string licence = {};
};
AGORA_FIELDS(TypedPicture, alternative_text, people_shown, rights_holder, licence)

fields::NameValues first_values(const web::Call& call) {
    const TypedPicture typed{
        .rights_holder = call.actor.name,
        .licence = std::string{files::name_of(files::Licence::all_rights_reserved)}};
    return fields::to_values(typed);
}

Result<Done> check_room(web::Call& call) {
    return call.read([&](db::ReadTx& tx) { return check_picture_room(tx, call.actor.account); });
}

void write_into_text(web::Call& call, const Picture& picture) {
    std::string body{call.sent[kBody.name]};
    if (!body.empty()) body += body.ends_with('\n') ? "\n" : "\n\n";
    call.sent = call.sent.with(kBody.name, body + markdown_of(picture) + "\n");
}

}  // namespace

WritingPicture writing_picture(const web::Call& call) {
    return {.form =
                web::show_form(call, kForm, first_values(call), members::licence_choices(call))};
}

WritingPicture writing_picture(const web::Call& call, const TakenPicture& taken) {
    if (taken.ok()) return writing_picture(call);
    return {.open = true, .form = web::show_form(call, kForm, taken.state)};
}

TakenPicture take_picture_along(web::Call& call) {
    if (call.request.upload(members::kPictureFile.name) == nullptr) return {};
    auto typed = web::read_form<TypedPicture>(call, kForm, members::licence_choices(call));
    TakenPicture taken{std::move(typed.state)};
    if (const auto room = check_room(call); !room) taken.state.refusals.push_back(room.refusal());
    const TypedPicture& value = typed.value;
    const auto made = members::take_picture(
        call, taken.state, {.rights = {value.rights_holder, value.licence, value.people_shown}});
    if (!made) return taken;
    const auto kept = call.write([&](db::WriteTx& tx) {
        return add_picture({tx, call.services, call.origin()}, *made,
                           {.language = std::string{code(call.language)},
                            .alternative_text = value.alternative_text});
    });
    if (kept) {
        write_into_text(call, *kept);
    } else {
        taken.state.refusals.push_back(kept.refusal());
    }
    return taken;
}

}  // namespace agora::forum
