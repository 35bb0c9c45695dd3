#include "agora/accounts/account.hpp"
#include "dispute.hpp"
#include "pages.hpp"
#include "pay.hpp"
#include "refusals.hpp"
#include "transfer_view.hpp"

#include <array>

namespace agora::credits {
namespace {

using ledger::Side;
using ledger::Transfer;
using ledger::TransferState;

constexpr std::array kYesForm{
    fields::FormField{.name = "nature",
                      .type = fields::FieldType::radios,
                      .label = tr("What is it for you?"),
                      .options = kNatureOptions},
    fields::FormField{.name = "value",
                      .type = fields::FieldType::money,
                      .label = tr("Its value in euro, without VAT"),
                      .hint = tr("Only when it is within your profession.")},
};
struct TypedYes {
    std::optional<NatureOfHelp> nature = {};
    std::optional<Money> value = {};
};
AGORA_FIELDS(TypedYes, nature, value)

/// Each on the page at once, so each with a name of its own.
constexpr std::array kWordsNames{"reason", "note", "why_it_stands", "why_back"};
constexpr std::string_view kWhyLabel = tr("Say why");
constexpr fields::FormField words_field(std::string_view name, std::string_view label) {
    return {.name = name,
            .type = fields::FieldType::textarea,
            .label = label,
            .hint = tr("Both sides read it, and who settles disputes."),
            .required = true,
            .minimum = 3,
            .maximum = 1000,
            .rows = 3};
}
constexpr std::array kDisputeForm{words_field(kWordsNames[0], tr("What is not right?"))};
constexpr std::array kRemarkForm{words_field(kWordsNames[1], tr("Your note"))};
constexpr std::array kSettlementForm{words_field(kWordsNames[2], kWhyLabel)};
constexpr std::array kCorrectionForm{words_field(kWordsNames[3], kWhyLabel)};

struct TransferPage {
    TransferView transfer = {};
    std::vector<RemarkView> remarks = {};
    bool may_confirm = false;
    bool may_withdraw = false;
    bool may_dispute = false;
    bool may_remark = false;
    bool may_settle = false;
    bool may_correct = false;
    bool states = false;  ///< a yes also says what it is
    std::vector<std::string> duties = {};
    std::string benefits = {};
    fields::FormView yes = {};
    fields::FormView dispute = {};
    fields::FormView remark = {};
    fields::FormView settlement = {};
    fields::FormView correction = {};
    std::string action = {};
    std::vector<web::Link> crumbs = {};
    Html form_keys = {};
};
AGORA_FIELDS(TransferPage, transfer, remarks, may_confirm, may_withdraw, may_dispute, may_remark,
             may_settle, may_correct, states, duties, benefits, yes, dispute, remark, settlement,
             correction, action, crumbs, form_keys)

/// The forms as they stand.
struct Forms {
    fields::FormState yes = {};
    fields::FormState dispute = {};
    fields::FormState remark = {};
    fields::FormState settlement = {};
    fields::FormState correction = {};

    const std::vector<Refusal>& refusals() const {
        for (const auto* one : {&yes, &dispute, &remark, &settlement}) {
            if (!one->refusals.empty()) return one->refusals;
        }
        return correction.refusals;
    }
};

fields::FormContext yes_context(const web::Call& call) {
    fields::FormContext context;
    if (!asks_value(call.services)) context.unasked = {"value"};
    return context;
}

/// Of the address, for who may open it.
std::optional<Transfer> transfer_at(const web::Call& call, db::ReadTx& tx) {
    const auto id = call.id<TransferId>("id");
    auto transfer = id ? ledger::find_transfer(tx, *id) : std::nullopt;
    if (!transfer || !may_open(tx, call.actor, *transfer)) return std::nullopt;
    return transfer;
}

bool ended_by(const std::vector<RemarkView>& remarks, std::optional<Side> side) {
    for (auto last = remarks.rbegin(); last != remarks.rend(); ++last) {
        if (last->kind != RemarkKind::disputed) continue;
        return side && (*side == Side::payer) == (last->speaker == Speaker::payer) &&
               last->speaker != Speaker::settler;
    }
    return false;
}

void add_acts(const web::Call& call, db::ReadTx& tx, const Transfer& transfer,
              TransferPage& model) {
    const auto side = side_of(tx, call.actor, transfer, web::today_of(call));
    const bool settles = is_settler(call.actor) && !side;
    const bool pending = transfer.state == TransferState::pending;
    const bool disputed = transfer.state == TransferState::disputed;
    model.may_confirm = pending && side && *side != transfer.proposed_by;
    model.may_withdraw = pending && side && *side == transfer.proposed_by;
    model.may_dispute = side && transfer.state == TransferState::posted && !transfer.corrects;
    model.may_remark = disputed && (side || settles);
    model.may_settle = disputed && (settles || ended_by(model.remarks, side));
    const bool pays_back = side == Side::payee && !takes_back_for_self(tx, call.actor, transfer);
    model.may_correct = disputed && (settles || pays_back);
    model.states = model.may_confirm && owes_statement(tx, transfer);
    const bool is_payee = side == Side::payee;
    if (model.states) model.duties = duties_of(call, NatureOfHelp::within_profession, Way::credits);
    if (!is_payee || model.transfer.payee.group) return;
    const auto account = accounts::find_account(tx, call.actor.account);
    model.benefits = benefits_notice(call, account ? account->country : std::string{});
}

http::Response transfer_page(web::Call& call, Forms forms) {
    TransferPage model;
    bool found = false;
    call.read([&](db::ReadTx& tx) {
        model = {};
        const auto transfer = transfer_at(call, tx);
        found = transfer.has_value();
        if (!found) return;
        model.transfer = view_of(call, tx, *transfer);
        model.remarks = remarks_of(call, tx, *transfer);
        add_acts(call, tx, *transfer, model);
    });
    if (!found) return web::refuse(call, CreditsRefusal::transfer_not_found);
    forms.yes.context = yes_context(call);
    if (model.states) model.yes = web::show_form(call, kYesForm, forms.yes);
    model.dispute = web::show_form(call, kDisputeForm, forms.dispute);
    model.remark = web::show_form(call, kRemarkForm, forms.remark);
    model.settlement = web::show_form(call, kSettlementForm, forms.settlement);
    model.correction = web::show_form(call, kCorrectionForm, forms.correction);
    model.action = call.link("/credits/transfers/" + model.transfer.id);
    model.crumbs = {{call.link("/credits"), call.say(tr("Your credits"))}};
    model.form_keys = call.form_keys();
    const web::PageHead head{
        .view = "credits/transfer",
        .title = call.say({tr("Payment of {amount}"), {{"amount", model.transfer.amount_label}}})};
    return forms.refusals().empty() ? web::page(call, head, model)
                                    : web::refuse_form(call, head, model, forms.refusals());
}

http::Response show_transfer(web::Call& call) {
    return transfer_page(call, {});
}

/// `work` on the transfer of the address; an unknown one is refused before.
template <typename Work>
Result<Done> on_transfer(web::Call& call, Work&& work) {
    return call.write([&](db::WriteTx& tx) -> Result<Done> {
        const auto transfer = transfer_at(call, tx);
        if (!transfer) return CreditsRefusal::transfer_not_found;
        return work(acting(tx, call), transfer->transfer_id);
    });
}

http::Response done_page(web::Call& call, std::string_view text) {
    return web::redirect(call, "/credits/transfers/" + std::string{call.path_value("id")},
                         {.text = text});
}

http::Response create_confirmation(web::Call& call) {
    auto typed = web::read_form<TypedYes>(call, kYesForm, yes_context(call));
    if (typed.ok()) {
        Stated stated{.nature = typed.value.nature.value_or(NatureOfHelp::unsaid),
                      .by = call.actor.account};
        if (typed.value.value) stated.value_cents = typed.value.value->minor_units;
        const auto done = on_transfer(call, [&](const Acting& acting, TransferId id) {
            return confirm(acting, call.actor, id, stated, web::today_of(call));
        });
        if (done) return done_page(call, tr("You said yes: the credits have moved."));
        if (done.refusal().field().empty()) return web::refuse(call, done.refusal());
        typed.state.refusals.push_back(done.refusal());
    }
    return transfer_page(call, {.yes = typed.state});
}

using Answer = Result<Done> (*)(const Acting&, const access::Actor&, TransferId, Date);

http::Response answer(web::Call& call, Answer work, std::string_view text) {
    const auto done = on_transfer(call, [&](const Acting& acting, TransferId id) {
        return work(acting, call.actor, id, web::today_of(call));
    });
    return done ? done_page(call, text) : web::refuse(call, done.refusal());
}

http::Response create_refusal(web::Call& call) {
    return answer(call, &refuse, tr("You said no. Nothing moved."));
}

http::Response create_withdrawal(web::Call& call) {
    return answer(call, &withdraw, tr("Taken back. Nothing moved."));
}

using Speech = Result<Done> (*)(const Acting&, const access::Actor&, TransferId, Said, Date);

/// One of the forms with one field, and what it does.
struct Speaking {
    fields::Form form;
    fields::FormState Forms::*state;
    Speech work;
    std::string_view done;
};

http::Response speak(web::Call& call, const Speaking& speaking) {
    const std::string_view name = speaking.form.front().name;
    fields::FormState state = fields::check_form(speaking.form, call.sent);
    if (state.ok()) {
        Said said{std::string{code(call.language)}, std::string{trimmed(state.values[name])}};
        const auto done = on_transfer(call, [&](const Acting& acting, TransferId id) {
            return speaking.work(acting, call.actor, id, said, web::today_of(call));
        });
        if (done) return done_page(call, speaking.done);
        if (done.refusal().field().empty()) return web::refuse(call, done.refusal());
        state.refusals.push_back({CreditsRefusal::reason_missing, std::string{name}});
    }
    Forms forms;
    forms.*speaking.state = std::move(state);
    return transfer_page(call, std::move(forms));
}

http::Response create_dispute(web::Call& call) {
    return speak(call, {kDisputeForm, &Forms::dispute, &dispute,
                        tr("The other side is told. Talk to each other first.")});
}

http::Response create_remark(web::Call& call) {
    return speak(call, {kRemarkForm, &Forms::remark, &remark, tr("Your note stands there.")});
}

http::Response create_settlement(web::Call& call) {
    return speak(call,
                 {kSettlementForm, &Forms::settlement, &settle, tr("The dispute has ended.")});
}

http::Response create_correction(web::Call& call) {
    const auto work = [](const Acting& acting, const access::Actor& actor, TransferId id, Said said,
                         Date today) {
        return correct(acting, actor, id, std::move(said), "correction " + to_string(id), today);
    };
    return speak(call, {kCorrectionForm, &Forms::correction, work,
                        tr("Corrected by an opposite payment. Both sides are told.")});
}

}  // namespace

std::vector<web::Route> transfer_routes() {
    using enum http::Method;
    const auto mine = web::Access::member();
    const auto act = [&](std::string_view pattern, web::Handler handler, std::string_view summary) {
        return web::Route{post, pattern, mine, handler, {.summary = summary}};
    };
    return {
        {get,
         "/credits/transfers/{id}",
         mine,
         &show_transfer,
         {.summary = "One payment, for its two sides and who settles a dispute about it"}},
        act("/credits/transfers/{id}/confirmation", &create_confirmation,
            "Say yes to a payment, and what it is for whoever helped"),
        act("/credits/transfers/{id}/refusal", &create_refusal, "Say no to a payment"),
        act("/credits/transfers/{id}/withdrawal", &create_withdrawal,
            "Take back a payment that nobody answered yet"),
        act("/credits/transfers/{id}/dispute", &create_dispute,
            "Say that a payment is not right, and why"),
        act("/credits/transfers/{id}/remarks", &create_remark, "Add a note to a dispute"),
        act("/credits/transfers/{id}/settlement", &create_settlement,
            "End a dispute: the payment stands"),
        act("/credits/transfers/{id}/correction", &create_correction,
            "End a dispute by the opposite payment"),
    };
}

}  // namespace agora::credits
