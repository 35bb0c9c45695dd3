#include "agora/accounts/account.hpp"
#include "agora/circles/names.hpp"
#include "agora/credits/amount.hpp"
#include "labels.hpp"
#include "pages.hpp"
#include "pay.hpp"
#include "recipient.hpp"
#include "refusals.hpp"

#include <algorithm>
#include <array>

namespace agora::credits {
namespace {

using ledger::Side;

constexpr std::string_view kMyself = "me";

constexpr std::array kForm{
    fields::FormField{
        .name = "from", .type = fields::FieldType::select, .label = tr("For whom do you act?")},
    fields::FormField{.name = "to",
                      .label = tr("With whom"),
                      .hint = tr("A member or a group: the name as it stands in the directory, or "
                                 "the address of the page."),
                      .required = true,
                      .maximum = 300},
    fields::FormField{.name = "amount",
                      .type = fields::FieldType::number,
                      .label = tr("How many credits"),
                      .hint = tr("Whole credits, as you agreed."),
                      .required = true,
                      .least = 1,
                      .most = ledger::kMostAmount},
    fields::FormField{.name = "category",
                      .type = fields::FieldType::select,
                      .label = tr("What kind of thing is it?"),
                      .required = true,
                      .options = kCategoryOptions},
    fields::FormField{.name = "words",
                      .label = tr("For what"),
                      .hint = tr("A few words that both of you recognise. Only the two sides read "
                                 "them."),
                      .required = true,
                      .minimum = 3,
                      .maximum = 200},
    fields::FormField{.name = "nature",
                      .type = fields::FieldType::radios,
                      .label = tr("What is it for you?"),
                      .options = kNatureOptions},
    fields::FormField{.name = "value",
                      .type = fields::FieldType::money,
                      .label = tr("Its value in euro, without VAT"),
                      .hint = tr("Only when it is within your profession.")},
    fields::FormField{.name = "purpose", .type = fields::FieldType::hidden},
    fields::FormField{.name = "purpose_id", .type = fields::FieldType::hidden},
};

struct Typed {
    std::string from = {};
    std::string to = {};
    std::int64_t amount = 0;
    std::optional<ledger::Category> category = {};
    std::string words = {};
    std::optional<NatureOfHelp> nature = {};
    std::optional<Money> value = {};
    std::optional<ledger::Purpose> purpose = {};
    std::int64_t purpose_id = 0;
};
AGORA_FIELDS(Typed, from, to, amount, category, words, nature, value, purpose, purpose_id)

struct NewPage {
    bool pays = true;
    std::string room = {};  ///< how much still fits the own account
    web::Link purpose = {};
    std::string purpose_lang = {};
    std::vector<std::string> duties = {};
    std::string benefits = {};
    fields::FormView form = {};
    std::string action = {};
    std::vector<web::Link> crumbs = {};
    Html form_keys = {};
};
AGORA_FIELDS(NewPage, pays, room, purpose, purpose_lang, duties, benefits, form, action, crumbs,
             form_keys)

/// What the form needs of the moment.
struct Around {
    std::vector<fields::Choice> for_whom = {};
    std::string country = {};
    ledger::Account account = {};
    std::optional<PurposeFacts> facts = {};
};

Around around(const web::Call& call, db::ReadTx& tx, ledger::Purpose purpose, std::int64_t id) {
    Around found{.for_whom = {{std::string{kMyself}, call.say(tr("Myself"))}}};
    const auto names = circles::circle_names(call.services, tx, call.language);
    for (const CircleId group : animated_by(tx, call.actor.account, web::today_of(call))) {
        const auto name = names->find(group);
        if (name == names->end() || !takes_part(name->second.state)) continue;
        found.for_whom.push_back({name->second.slug, name->second.name, {}, name->second.language});
    }
    const auto account = accounts::find_account(tx, call.actor.account);
    if (account) found.country = account->country;
    found.account =
        account_or_new(tx, call.services, {ledger::Holder::member, call.actor.account.value()});
    if (purpose != ledger::Purpose::none && id > 0) {
        found.facts = call.services.state<Purposes>().find(call, tx, purpose, id);
    }
    return found;
}

fields::FormContext context_of(const web::Call& call, const Around& found, Side side) {
    fields::FormContext context{.choices = {{"from", found.for_whom}}};
    // A group that they animate no more is refused, not passed over: else they would pay themselves.
    const std::string_view from = call.sent["from"];
    const bool themselves = from.empty() || from == kMyself;
    if (found.for_whom.size() == 1 && themselves) context.unasked.push_back("from");
    if (side == Side::payer) context.unasked.push_back("nature");
    if (side == Side::payer || !asks_value(call.services)) context.unasked.push_back("value");
    return context;
}

http::Response new_page(web::Call& call, Side side, const Around& found, fields::FormState state) {
    const bool pays = side == Side::payer;
    NewPage model{.pays = pays,
                  .action = call.link(pays ? "/credits/payments" : "/credits/requests"),
                  .crumbs = {{call.link("/credits"), call.say(tr("Your credits"))}},
                  .form_keys = call.form_keys()};
    const std::int64_t room = pays ? found.account.can_spend() : found.account.can_receive();
    const std::string amount =
        credits_text(call.services, call.language, std::max<std::int64_t>(0, room));
    model.room = call.say({pays ? tr("You can still spend {amount} yourself.")
                                : tr("You can still receive {amount} yourself."),
                           {{"amount", amount}}});
    if (found.facts) {
        model.purpose = found.facts->link;
        model.purpose_lang = found.facts->lang;
    }
    if (!pays) {
        model.duties = duties_of(call, NatureOfHelp::within_profession, Way::credits);
        model.benefits = benefits_notice(call, found.country);
    }
    state.context = context_of(call, found, side);
    model.form = web::show_form(call, kForm, state);
    const web::PageHead head{
        .view = "credits/new",
        .title = call.say(pays ? tr("Pay for help") : tr("Ask credits for your help"))};
    return state.ok() ? web::page(call, head, model)
                      : web::refuse_form(call, head, model, state.refusals);
}

std::pair<ledger::Purpose, std::int64_t> purpose_asked(const web::Call& call) {
    for (const auto& [name, purpose] :
         {std::pair{"offer", ledger::Purpose::offer}, std::pair{"want", ledger::Purpose::want},
          std::pair{"loan", ledger::Purpose::loan}}) {
        if (const auto id = parse_positive(call.query(name))) return {purpose, *id};
    }
    return {ledger::Purpose::none, 0};
}

/// "?to=12" names a member, "?group=slug" a group, "?from=slug" for whom one acts, "?offer=12", "?want=12" or
/// "?loan=12" what it settles.
http::Response show_new(web::Call& call, Side side) {
    const auto [purpose, id] = purpose_asked(call);
    fields::NameValues values;
    Around found;
    call.read([&](db::ReadTx& tx) {
        values.clear();
        found = around(call, tx, purpose, id);
        Party other{ledger::Holder::member, parse_positive(call.query("to")).value_or(0)};
        if (const auto group = circles::find_circle_by_slug(tx, call.query("group"))) {
            other = {ledger::Holder::group, group->circle_id.value()};
        }
        if (found.facts) {
            const AccountId owner = found.facts->owner;
            // Of a group's thing the owner is no member: the address names the group.
            if (owner && owner != call.actor.account) {
                other = {ledger::Holder::member, owner.value()};
            }
            values.add("purpose", std::string{fields::enum_name(purpose)});
            values.add("purpose_id", std::to_string(id));
            values.add("category", std::string{fields::enum_name(found.facts->category)});
            if (found.facts->amount > 0) values.add("amount", std::to_string(found.facts->amount));
            values.add("words", found.facts->link.label.substr(0, 200));
        }
        if (other.owner != 0) values.add("to", line_of(call, tx, other));
    });
    if (!call.query("from").empty()) values.add("from", std::string{call.query("from")});
    return new_page(call, side, found, {.values = std::move(values)});
}

Result<Party> mine(const web::Call& call, db::ReadTx& tx, std::string_view from) {
    if (from.empty() || from == kMyself) {
        return Party{ledger::Holder::member, call.actor.account.value()};
    }
    const auto group = circles::find_circle_by_slug(tx, from);
    if (!group) return Refusal{CreditsRefusal::not_your_group, "from"};
    return Party{ledger::Holder::group, group->circle_id.value()};
}

Result<TransferId> begin_typed(web::Call& call, db::WriteTx& tx, Side side, const Typed& typed) {
    const auto own = mine(call, tx, typed.from);
    if (!own) return own.refusal();
    const auto other = recipient_of(call, tx, trimmed(typed.to));
    if (!other) return other.refusal();
    // Programs repeat what got no answer: without a key that would pay twice.
    if (call.shape == web::Shape::json && call.submission_key().empty()) {
        return CreditsRefusal::key_missing;
    }
    const auto purpose = typed.purpose.value_or(ledger::Purpose::none);
    const auto facts = call.services.state<Purposes>().find(call, tx, purpose, typed.purpose_id);
    Stated stated{.nature = typed.nature.value_or(NatureOfHelp::unsaid), .by = call.actor.account};
    if (typed.value) stated.value_cents = typed.value->minor_units;
    return begin(acting(tx, call), call.actor,
                 {.proposed_by = side,
                  .mine = *own,
                  .other = *other,
                  .amount = typed.amount,
                  .category = *typed.category,
                  .purpose = purpose,
                  .purpose_id = typed.purpose_id,
                  .language = std::string{code(call.language)},
                  .words = std::string{trimmed(typed.words)},
                  .stated = stated,
                  .key = call.submission_key()},
                 facts, web::today_of(call));
}

http::Response create(web::Call& call, Side side) {
    const auto purpose = fields::enum_value<ledger::Purpose>(call.sent["purpose"]);
    const std::int64_t id = parse_positive(call.sent["purpose_id"]).value_or(0);
    const Around found = call.read([&](db::ReadTx& tx) {
        return around(call, tx, purpose.value_or(ledger::Purpose::none), id);
    });
    auto typed = web::read_form<Typed>(call, kForm, context_of(call, found, side));
    if (typed.ok()) {
        const auto made =
            call.write([&](db::WriteTx& tx) { return begin_typed(call, tx, side, typed.value); });
        if (made) {
            return web::redirect(call, "/credits/transfers/" + to_string(*made),
                                 {.text = tr("The other side is asked to say yes.")});
        }
        typed.state.refusals.push_back(made.refusal());
    }
    return new_page(call, side, found, typed.state);
}

http::Response show_pay(web::Call& call) {
    return show_new(call, Side::payer);
}
http::Response show_ask(web::Call& call) {
    return show_new(call, Side::payee);
}
http::Response create_payment(web::Call& call) {
    return create(call, Side::payer);
}
http::Response create_request(web::Call& call) {
    return create(call, Side::payee);
}

}  // namespace

std::vector<web::Route> new_routes() {
    using enum http::Method;
    using web::Access;
    return {
        {get, "/credits/pay", Access::member(), &show_pay, {.summary = "The form to pay credits"}},
        {get,
         "/credits/ask",
         Access::member(),
         &show_ask,
         {.summary = "The form to ask credits for one's help"}},
        {post,
         "/credits/payments",
         Access::member(),
         &create_payment,
         {.summary = "Pay credits to a member or a group, who then says yes or no"}},
        {post,
         "/credits/requests",
         Access::member(),
         &create_request,
         {.summary = "Ask credits of a member or a group, who then says yes or no"}},
    };
}

}  // namespace agora::credits
