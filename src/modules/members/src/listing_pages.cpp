#include "listing_form.hpp"
#include "own_pages.hpp"

namespace agora::members {

std::string listing_words(const web::Call& call, Audience audience) {
    std::string_view answer = tr("Nobody");
    if (audience == Audience::members) answer = tr("Members");
    if (audience == Audience::everyone) answer = tr("Everyone");
    return call.say(kListingQuestion) + ": " + call.say(answer);
}

std::string project_words(const web::Call& call, bool allowed) {
    return call.say(kProjectQuestion) + ": " + call.say(allowed ? tr("Yes") : tr("No"));
}

namespace {

using fields::FieldType;
using fields::FormField;

constexpr EditText kListingText{
    tr("Who finds me"), tr("They find your name and the fields that you show to them, no more."),
    tr("Your choice and its time are kept in your consent log. You can change it here any day, and "
       "it holds at once.")};
constexpr std::array kListingForm{
    FormField{.name = "list_me",
              .type = FieldType::radios,
              .label = kListingQuestion,
              .required = true,
              .options = kListingOptions},
    FormField{.name = "allow_indexing",
              .type = FieldType::checkbox,
              .label = tr("Search engines may show my page"),
              .hint = tr("Only when you are listed for everyone.")},
    FormField{.name = "allow_project_search",
              .type = FieldType::checkbox,
              .label = kProjectQuestion,
              .hint = tr("You see each such search on your own page.")},
};

struct TypedListing {
    Audience list_me = Audience::only_me;
    bool allow_indexing = false;
    bool allow_project_search = false;
};
AGORA_FIELDS(TypedListing, list_me, allow_indexing, allow_project_search)

http::Response show_listing(web::Call& call) {
    const Profile profile = own_profile(call);
    const Audience audience =
        profile.row.listed ? profile.audience_of(Field::listing) : Audience::only_me;
    return show_edit(call, kListingText, kListingForm,
                     fields::to_values(TypedListing{audience, profile.row.allow_indexing,
                                                    profile.row.allow_project_search}));
}

http::Response take_listing(web::Call& call) {
    return take_edit<TypedListing>(
        call, kListingText, kListingForm, {},
        [&](db::WriteTx& tx, const Edit& edit, const TypedListing& typed) {
            change_listing(
                tx, edit,
                {.audience = {Field::listing, typed.list_me, listing_words(call, typed.list_me)},
                 .allow_indexing = typed.allow_indexing,
                 .allow_project_search = typed.allow_project_search,
                 .project_wording = project_words(call, typed.allow_project_search),
                 .way = ConsentWay::own_profile});
            return Result<Done>{Done{}};
        });
}

http::Response create_unlisting(web::Call& call) {
    call.write([&](db::WriteTx& tx) {
        const Edit edit = edit_of(call);
        const Profile profile = own_profile(tx, edit);
        change_listing(tx, edit,
                       {.audience = {Field::listing, Audience::only_me,
                                     call.say(tr("Leave the directory now"))},
                        .allow_project_search = profile.row.allow_project_search,
                        .way = ConsentWay::unlisting});
    });
    return web::redirect(call, "/profile", {.text = tr("You have left the directory.")});
}

// The log

struct ConsentView {
    Instant at;
    bool given = false;
    std::string wording;
    std::string way;
};
AGORA_FIELDS(ConsentView, at, given, wording, way)

struct ConsentsPage {
    std::vector<ConsentView> consents;
};
AGORA_FIELDS(ConsentsPage, consents)

std::string_view label_of(ConsentWay way) {
    switch (way) {
        case ConsentWay::first_visit:
            return tr("at your first visit");
        case ConsentWay::own_profile:
            return tr("in your profile");
        case ConsentWay::unlisting:
            return tr("by leaving the directory");
    }
    return {};
}

http::Response show_consents(web::Call& call) {
    ConsentsPage page;
    for (ConsentRow& row :
         call.read([&](db::ReadTx& tx) { return list_consents(tx, call.actor.account); })) {
        page.consents.push_back(
            {row.at, row.given, std::move(row.wording), call.say(label_of(row.way))});
    }
    return web::page(
        call, {.view = "members/consents", .title = call.say(tr("What I agreed to, and when"))},
        page);
}

http::Response create_confirmation(web::Call& call) {
    call.write([&](db::WriteTx& tx) { confirm_profile(tx, edit_of(call)); });
    return web::redirect(call, "/profile", {.text = tr("Confirmed. Thank you.")});
}

}  // namespace

std::vector<web::Route> listing_routes() {
    using enum http::Method;
    using web::Access;
    return {
        {get, "/profile/listing", Access::member(), &show_listing},
        {post, "/profile/listing", Access::member(), &take_listing},
        {post, "/profile/unlisting", Access::member(), &create_unlisting},
        {get, "/profile/consents", Access::member(), &show_consents},
        {post, "/profile/confirmation", Access::member(), &create_confirmation},
    };
}

}  // namespace agora::members
