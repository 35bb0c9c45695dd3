#include "agora/members/picture_form.hpp"
#include "change_pictures.hpp"
#include "edit_page.hpp"
#include "own_pages.hpp"
#include "refusals.hpp"
#include "served_files.hpp"

namespace agora::members {
namespace {

using fields::FieldType;
using fields::FormField;
using fields::Option;

constexpr UploadText kText{
    tr("My picture"), tr("A face is remembered. Without a picture your page shows your initials."),
    tr("Your picture is kept in two sizes, as pixels and nothing else. What your camera wrote into "
       "it is not kept.")};

constexpr std::array kFocusOptions{
    Option{"above", tr("The middle, a little above")},
    Option{"middle", tr("The middle")},
    Option{"top", tr("The top")},
    Option{"bottom", tr("The bottom")},
    Option{"left", tr("The left")},
    Option{"right", tr("The right")},
};
enum class Focus { above, middle, top, bottom, left, right };
AGORA_ENUM(Focus, above, middle, top, bottom, left, right)

constexpr FormField kFocus{.name = "focus",
                           .type = FieldType::select,
                           .label = tr("What the square keeps"),
                           .hint = tr("A picture that is not square is cut around this point."),
                           .options = kFocusOptions};
constexpr FormField kNewFile{.name = kPictureFile.name,
                             .type = FieldType::file,
                             .label = tr("Another picture file"),
                             .hint = tr("Leave it empty to keep the present picture."),
                             .accept = kPictureFile.accept};

constexpr std::array kForm{
    kPictureFile,
    kAlternativeText,
    kFocus,
    kRightsHolder,
    kLicence,
    kPeopleShown,
    audience_field("see_picture", tr("Who sees the picture")),
};
/// When there is a picture already, its text and audience can change alone.
constexpr auto change_form() {
    auto form = kForm;
    form[0] = kNewFile;
    return form;
}
constexpr auto kChangeForm = change_form();

struct Typed {
    std::string alternative_text;
    Focus focus = Focus::above;
    std::string rights_holder;
    std::string licence;
    std::string people_shown;
    Audience see_picture = Audience::only_me;
};
AGORA_FIELDS(Typed, alternative_text, focus, rights_holder, licence, people_shown, see_picture)

files::PictureFocus focus_of(Focus focus) {
    switch (focus) {
        case Focus::above:
            break;
        case Focus::middle:
            return {500, 500};
        case Focus::top:
            return {500, 0};
        case Focus::bottom:
            return {500, 1000};
        case Focus::left:
            return {0, 500};
        case Focus::right:
            return {1000, 500};
    }
    return {};
}

fields::Form form_for(const Profile& profile) {
    if (profile.row.picture_file.empty()) return kForm;
    return kChangeForm;
}

/// The name and the most careful licence are proposed; whether people agreed is not.
Typed proposed(const Profile& profile) {
    Typed typed;
    typed.alternative_text = profile.row.picture_alt;
    typed.rights_holder = profile.row.public_name;
    typed.licence = files::name_of(files::Licence::all_rights_reserved);
    typed.see_picture = profile.audience_of(Field::picture);
    for (const PictureRow& picture : profile.pictures) {
        if (picture.file != profile.row.picture_file) continue;
        typed.rights_holder = picture.rights_holder;
        typed.licence = picture.licence;
        typed.people_shown = picture.people_shown;
    }
    return typed;
}

UploadPage page_of(web::Call& call, const Profile& profile, fields::FormView form) {
    UploadPage page = upload_page(call, kText, std::move(form),
                                  {call.link("/profile"), call.say(tr("My profile"))});
    if (profile.row.picture_file.empty()) return page;
    page.picture = portrait_address(call.actor.account, PictureSizeWanted::large);
    page.picture_alt = profile.row.picture_alt;
    page.hidden = profile.row.picture_hidden;
    page.removal_url = call.link("/profile/picture/removal");
    return page;
}

http::Response show_picture(web::Call& call) {
    const Profile profile = own_profile(call);
    return web::page(
        call, upload_head(call, kText),
        page_of(call, profile,
                web::show_form(call, form_for(profile), fields::to_values(proposed(profile)),
                               licence_choices(call))));
}

http::Response take_portrait(web::Call& call) {
    const Profile profile = own_profile(call);
    auto typed = web::read_form<Typed>(call, form_for(profile), licence_choices(call));
    fields::FormState& state = typed.state;
    explain_alternative_text(state);
    const Typed& value = typed.value;
    const bool has_new = call.request.upload(kPictureFile.name) != nullptr;
    const files::RightsAnswers answers{value.rights_holder, value.licence, value.people_shown};
    const auto rights = files::check_rights(answers);
    std::optional<files::MadePicture> made;
    if (has_new) {
        made = take_picture(call, state,
                            {.kind = files::PictureKind::portrait,
                             .focus = focus_of(value.focus),
                             .rights = answers});
    } else if (!rights && !state.refuses(rights.refusal().field())) {
        state.refusals.push_back(rights.refusal());
    }
    if (state.ok()) {
        const auto done = call.write([&](db::WriteTx& tx) {
            return change_portrait(tx, edit_of(call),
                                   {made, *rights, value.alternative_text,
                                    choice_of(call, Field::picture, value.see_picture)});
        });
        if (done) return web::redirect(call, "/profile", {.text = tr("Saved.")});
        state.refusals.push_back(done.refusal());
    }
    return web::refuse_form(call, upload_head(call, kText),
                            page_of(call, profile, web::show_form(call, form_for(profile), state)),
                            state.refusals);
}

http::Response create_removal(web::Call& call) {
    call.write([&](db::WriteTx& tx) { remove_portrait(tx, edit_of(call)); });
    return web::redirect(call, "/profile/picture", {.text = tr("Removed.")});
}

}  // namespace

std::vector<web::Route> portrait_routes() {
    using enum http::Method;
    using web::Access;
    return {
        {get, "/profile/picture", Access::member(), &show_picture, {.summary = "The own picture"}},
        {post,
         "/profile/picture",
         Access::member(),
         &take_portrait,
         {.body_limit = kMostUploadBytes, .summary = "Upload or describe the own picture"}},
        {post, "/profile/picture/removal", Access::member(), &create_removal},
    };
}

}  // namespace agora::members
