#include "collaboration_pages.hpp"
#include "collaboration_store.hpp"
#include "conversation_view.hpp"
#include "edit_page.hpp"
#include "relay_form.hpp"
#include "relay_pages.hpp"

#include <array>

namespace agora::members {
namespace {

using fields::FieldType;
using fields::FormField;

// Writing one

constexpr std::array kForm{
    FormField{.name = "language",
              .type = FieldType::radios,
              .label = tr("Language of this text"),
              .required = true,
              .options = fields::kLanguageOptions},
    FormField{.name = "body",
              .type = FieldType::textarea,
              .label = tr("Your recommendation"),
              .hint = tr("What did this person do, and what was good about it?"),
              .required = true,
              .minimum = 20,
              .maximum = kMostCharactersOfRecommendation,
              .rows = 8},
};

struct Typed {
    Language language = Language::en;
    std::string body;
};
AGORA_FIELDS(Typed, language, body)

std::optional<RelayFormPage> form_page(web::Call& call, fields::FormView form) {
    const auto id = call.id<CollaborationId>("id");
    if (!id) return std::nullopt;
    auto page = call.read([&](db::ReadTx& tx) -> std::optional<RelayFormPage> {
        const auto row = find_collaboration(tx, *id, call.actor.account);
        if (!row || !is_confirmed(tx, *id)) return std::nullopt;
        const auto partner = find_profile(tx, row->partner_id);
        if (!partner) return std::nullopt;
        RelayFormPage made;
        made.heading =
            call.say(Message{tr("Recommend {name}"), {{"name", partner->row.public_name}}});
        made.quote = row->title;
        return made;
    });
    if (!page) return std::nullopt;
    page->lead = call.say(
        tr("Your name stands under it. The person whom you recommend chooses who sees it, up to "
           "everyone on the web, and may hide it; you can withdraw it at any time."));
    page->form = std::move(form);
    page->form_keys = call.form_keys();
    page->action = call.link(call.address);
    page->button = call.say(tr("Recommend"));
    page->back = {call.link("/collaborations"), call.say(tr("Collaborations"))};
    return page;
}

http::Response show_new(web::Call& call) {
    const auto page = form_page(
        call, web::show_form(call, kForm, {{"language", std::string{code(call.language)}}}));
    return page ? web::page(call, form_head(*page), *page) : web::not_found(call);
}

http::Response create(web::Call& call) {
    const auto id = call.id<CollaborationId>("id");
    if (!id) return web::not_found(call);
    auto typed = web::read_form<Typed>(call, kForm);
    if (typed.ok()) {
        const auto done = call.write([&](db::WriteTx& tx) {
            return recommend(
                tx, relay_of(call),
                {*id, call.actor.account, call.actor.name, typed.value.language, typed.value.body});
        });
        if (done) {
            return web::redirect(call, "/collaborations",
                                 {.text = tr("Your recommendation is with the other.")});
        }
        if (!done.refusal().is(CollaborationRefusal::recommended_already)) {
            return web::refuse(call, done.refusal());
        }
        typed.state.refusals.push_back(done.refusal());
    }
    const auto page = form_page(call, web::show_form(call, kForm, typed.state));
    return page ? refuse_with(call, *page, typed.state) : web::not_found(call);
}

// Withdrawing, hiding, showing

template <typename Act>
http::Response act_on(web::Call& call, std::string_view said, Act&& act) {
    const auto id = call.id<CollaborationId>("id");
    if (!id) return web::not_found(call);
    const auto done = call.write([&](db::WriteTx& tx) { return act(tx, *id); });
    if (!done) return web::refuse(call, done.refusal());
    return web::redirect(call, "/collaborations", {.text = said});
}

http::Response create_withdrawal(web::Call& call) {
    return act_on(call, tr("Withdrawn."), [&](db::WriteTx& tx, CollaborationId id) {
        return withdraw_recommendation(tx, call.origin(), id);
    });
}

http::Response create_hiding(web::Call& call) {
    return act_on(call, tr("Hidden: nobody else sees it."),
                  [&](db::WriteTx& tx, CollaborationId id) {
                      return show_recommendation(tx, call.origin(), id, Shown::no);
                  });
}

http::Response create_showing(web::Call& call) {
    return act_on(call, tr("Shown to those whom you chose."),
                  [&](db::WriteTx& tx, CollaborationId id) {
                      return show_recommendation(tx, call.origin(), id, Shown::yes);
                  });
}

// Who sees them

constexpr EditText kText{
    tr("Recommendations"),
    tr("What others wrote about you after you worked together. They stay with you until you say "
       "who may see them.")};
constexpr std::array kAudienceForm{audience_field("see", tr("Who sees the recommendations"))};

struct TypedAudience {
    Audience see = Audience::only_me;
};
AGORA_FIELDS(TypedAudience, see)

http::Response show_audience(web::Call& call) {
    const Audience audience = own_profile(call).audience_of(Field::recommendations);
    return show_edit(call, kText, kAudienceForm, fields::to_values(TypedAudience{audience}));
}

http::Response take_audience(web::Call& call) {
    return take_edit<TypedAudience>(
        call, kText, kAudienceForm, {},
        [&](db::WriteTx& tx, const Edit& edit, const TypedAudience& typed) {
            const Profile profile = own_profile(tx, edit);
            choose_audience(tx, edit, profile, choice_of(call, Field::recommendations, typed.see));
            save(tx, edit, profile.row);
            return Result<Done>{Done{}};
        });
}

}  // namespace

std::vector<web::Route> recommendation_routes() {
    using enum http::Method;
    using web::Access;
    return {
        {get, "/collaborations/{id}/recommendation", Access::member(), &show_new},
        {post,
         "/collaborations/{id}/recommendation",
         Access::member(),
         &create,
         {.summary = "Recommend somebody after a collaboration"}},
        {post, "/collaborations/{id}/recommendation/withdrawal", Access::member(),
         &create_withdrawal},
        {post, "/collaborations/{id}/recommendation/hiding", Access::member(), &create_hiding},
        {post, "/collaborations/{id}/recommendation/showing", Access::member(), &create_showing},
        {get, "/profile/recommendations", Access::member(), &show_audience},
        {post, "/profile/recommendations", Access::member(), &take_audience},
    };
}

}  // namespace agora::members
