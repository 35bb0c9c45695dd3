#include "collaboration_pages.hpp"

#include "collaboration_store.hpp"
#include "conversation_view.hpp"
#include "labels.hpp"
#include "relay_form.hpp"
#include "relay_pages.hpp"

#include <array>

namespace agora::members {
namespace {

using fields::FieldType;
using fields::FormField;

// The list

struct OwnText {
    std::string lang;
    std::string body;
    bool hidden = false;
};
AGORA_FIELDS(OwnText, lang, body, hidden)

struct CollaborationView {
    std::string partner;
    std::string partner_url;
    std::string title;
    Date ended_on;
    bool declined = false;
    std::optional<OwnText> by_me;
    std::optional<OwnText> about_me;
    std::string confirm_action;
    std::string decline_action;
    std::string withdraw_action;
    std::string recommend_url;
    std::string withdraw_text_action;
    std::string hide_action;
    std::string show_action;
};
AGORA_FIELDS(CollaborationView, partner, partner_url, title, ended_on, declined, by_me, about_me,
             confirm_action, decline_action, withdraw_action, recommend_url, withdraw_text_action,
             hide_action, show_action)

struct CollaborationsPage {
    std::vector<CollaborationView> proposals;  ///< wait for the reader
    std::vector<CollaborationView> waiting;    ///< wait for the other
    std::vector<CollaborationView> confirmed;
    std::string seen_by;  ///< the recommendations about the reader
    Html form_keys;
};
AGORA_FIELDS(CollaborationsPage, proposals, waiting, confirmed, seen_by, form_keys)

std::string address_of(CollaborationId id) {
    return "/collaborations/" + to_string(id);
}

CollaborationView view_of(db::ReadTx& tx, web::Call& call, const CollaborationRow& row,
                          AccountId partner) {
    CollaborationView view;
    view.title = row.title;
    view.ended_on = row.ended_on;
    view.declined = row.declined_at.has_value();
    if (const auto account = accounts::find_account(tx, partner)) {
        const auto profile = find_profile(tx, partner);
        view.partner = profile ? profile->row.public_name : account->name;
        const bool seen =
            profile && is_listed(*profile, Layer::member, account->standing, today_of(call));
        if (seen) view.partner_url = call.link("/members/" + to_string(partner));
    }
    return view;
}

void add_texts(CollaborationView& view, web::Call& call, CollaborationId id,
               const std::vector<WrittenRecommendation>& texts) {
    const std::string text_address = call.link(address_of(id)) + "/recommendation/";
    for (const WrittenRecommendation& text : texts) {
        if (text.collaboration_id != id) continue;
        const OwnText own{text.language, text.body, text.hidden_at.has_value()};
        if (text.written_by == call.actor.account) {
            view.by_me = own;
            view.withdraw_text_action = text_address + "withdrawal";
        } else {
            view.about_me = own;
            (own.hidden ? view.show_action : view.hide_action) =
                text_address + (own.hidden ? "showing" : "hiding");
        }
    }
    if (!view.by_me) view.recommend_url = call.link(address_of(id)) + "/recommendation";
}

void add_proposals(CollaborationsPage& page, db::ReadTx& tx, web::Call& call) {
    for (const CollaborationRow& row : list_proposals_to(tx, call.actor.account)) {
        if (is_kept_from(tx, call.services, row.account_id, call.actor.account)) continue;
        CollaborationView view = view_of(tx, call, row, row.account_id);
        view.confirm_action = call.link(address_of(row.collaboration_id)) + "/confirmation";
        view.decline_action = call.link(address_of(row.collaboration_id)) + "/refusal";
        page.proposals.push_back(std::move(view));
    }
}

void add_own(CollaborationsPage& page, db::ReadTx& tx, web::Call& call) {
    const auto texts = list_recommendations(tx, call.actor.account);
    for (const CollaborationRow& row : list_collaborations(tx, call.actor.account)) {
        CollaborationView view = view_of(tx, call, row, row.partner_id);
        if (is_confirmed(tx, row.collaboration_id)) {
            add_texts(view, call, row.collaboration_id, texts);
            page.confirmed.push_back(std::move(view));
        } else if (row.began_it && row.partner_id) {
            if (!view.declined) {
                view.withdraw_action = call.link(address_of(row.collaboration_id)) + "/withdrawal";
            }
            page.waiting.push_back(std::move(view));
        }
    }
}

http::Response list(web::Call& call) {
    CollaborationsPage page = call.read([&](db::ReadTx& tx) {
        CollaborationsPage made;
        add_proposals(made, tx, call);
        add_own(made, tx, call);
        const auto profile = find_profile(tx, call.actor.account);
        const Audience audience =
            profile ? profile->audience_of(Field::recommendations) : Audience::only_me;
        made.seen_by = call.say(label_of(audience));
        return made;
    });
    page.form_keys = call.form_keys();
    return web::page(
        call, {.view = "members/collaborations", .title = call.say(tr("Collaborations"))}, page);
}

// A new one

constexpr std::array kProposalForm{
    FormField{.name = "title",
              .label = tr("What did you do together?"),
              .hint = tr("In a few words: “Website for a bakery in Ghent”."),
              .required = true,
              .maximum = 120},
    FormField{.name = "ended_on",
              .type = FieldType::date,
              .label = tr("When was it over?"),
              .required = true},
};

struct TypedProposal {
    std::string title;
    Date ended_on;
};
AGORA_FIELDS(TypedProposal, title, ended_on)

/// Somebody else whose page this member sees.
std::optional<Profile> partner_of(web::Call& call) {
    const auto member = call.id<AccountId>("id");
    if (!member || *member == call.actor.account) return std::nullopt;
    return call.read([&](db::ReadTx& tx) {
        return find_profile_visible_to(tx, call.actor, *member, today_of(call));
    });
}

RelayFormPage proposal_page(web::Call& call, const Profile& partner, fields::FormView form) {
    const std::string profile = "/members/" + to_string(partner.row.account_id);
    RelayFormPage page;
    page.heading =
        call.say(Message{tr("You worked with {name}"), {{"name", partner.row.public_name}}});
    page.lead = call.say(
        tr("Record what you did together. When the other confirms it, each of you can write one "
           "recommendation about the other."));
    page.form = std::move(form);
    page.form_keys = call.form_keys();
    page.action = call.link(profile + "/collaborations");
    page.button = call.say(tr("Ask for confirmation"));
    page.why = call.say(tr("Only the two of you see this, until a recommendation is shown."));
    page.back = {call.link(profile), partner.row.public_name};
    return page;
}

http::Response show_new(web::Call& call) {
    const auto partner = partner_of(call);
    if (!partner) return web::not_found(call);
    const RelayFormPage page = proposal_page(call, *partner, web::show_form(call, kProposalForm));
    return web::page(call, form_head(page), page);
}

http::Response create(web::Call& call) {
    const auto partner = partner_of(call);
    if (!partner) return web::not_found(call);
    auto typed = web::read_form<TypedProposal>(call, kProposalForm);
    if (typed.ok()) {
        const auto done = call.write([&](db::WriteTx& tx) {
            return propose(tx, relay_of(call),
                           {call.actor.account, call.actor.name, partner->row.account_id,
                            typed.value.title, typed.value.ended_on});
        });
        if (done) {
            return web::redirect(call, "/collaborations",
                                 {.text = tr("Asked. You read here when it is confirmed.")});
        }
        typed.state.refusals.push_back(done.refusal());
    }
    return refuse_with(
        call, proposal_page(call, *partner, web::show_form(call, kProposalForm, typed.state)),
        typed.state);
}

// Answers

template <typename Act>
http::Response act_on(web::Call& call, std::string_view said, Act&& act) {
    const auto id = call.id<CollaborationId>("id");
    if (!id) return web::not_found(call);
    const auto done = call.write([&](db::WriteTx& tx) { return act(tx, *id); });
    if (!done) return web::refuse(call, done.refusal());
    return web::redirect(call, "/collaborations", {.text = said});
}

http::Response create_confirmation(web::Call& call) {
    return act_on(call, tr("Confirmed: you can recommend each other now."),
                  [&](db::WriteTx& tx, CollaborationId id) {
                      return confirm_collaboration(tx, call.origin(), id);
                  });
}

http::Response create_refusal(web::Call& call) {
    return act_on(call, tr("Declined."), [&](db::WriteTx& tx, CollaborationId id) {
        return decline_collaboration(tx, call.origin(), id);
    });
}

http::Response create_withdrawal(web::Call& call) {
    return act_on(call, tr("Withdrawn."), [&](db::WriteTx& tx, CollaborationId id) {
        return withdraw_collaboration(tx, call.actor.account, id);
    });
}

}  // namespace

std::vector<web::TodayLine> collaborations_today(web::Call& call) {
    if (!call.actor.is_member()) return {};
    CollaborationsPage page;
    call.read([&](db::ReadTx& tx) {
        page = {};
        add_proposals(page, tx, call);
        return 0;
    });
    if (page.proposals.empty()) return {};
    const CollaborationView& first = page.proposals.front();
    web::TodayLine line;
    line.rank = 2;
    line.text =
        call.say(Message{tr("{name} says that you worked together"), {{"name", first.partner}}});
    line.reason = first.title;
    line.act = call.say(tr("Confirm or decline"));
    line.path = "/collaborations";
    return {line};
}

std::vector<web::Route> collaboration_routes() {
    using enum http::Method;
    using web::Access;
    return {
        {get, "/collaborations", Access::member(), &list, {.summary = "The own collaborations"}},
        {get, "/members/{id}/collaborations/new", Access::member(), &show_new},
        {post,
         "/members/{id}/collaborations",
         Access::member(),
         &create,
         {.summary = "Record a collaboration with a member"}},
        {post, "/collaborations/{id}/confirmation", Access::member(), &create_confirmation},
        {post, "/collaborations/{id}/refusal", Access::member(), &create_refusal},
        {post, "/collaborations/{id}/withdrawal", Access::member(), &create_withdrawal},
    };
}

}  // namespace agora::members
