#include "loan_page.hpp"

#include "agora/circles/names.hpp"
#include "agora/locale/formats.hpp"
#include "extension_view.hpp"
#include "loan_store.hpp"
#include "loan_view.hpp"
#include "pages.hpp"
#include "payment.hpp"
#include "record.hpp"
#include "refusals.hpp"
#include "reserve.hpp"
#include "slots_view.hpp"

#include <algorithm>

namespace agora::loans {
namespace {

struct RecordView {
    std::string kind_label = {};
    std::string condition = {};
    std::string words = {};
    web::Link by = {};
    bool by_you = false;
    bool by_borrower = false;
    bool says_condition = false;
    Instant at = {};
    std::optional<Instant> confirmed_at = {};
    std::vector<CreditedPicture> pictures = {};
};
AGORA_FIELDS(RecordView, kind_label, condition, words, by, by_you, by_borrower, says_condition, at,
             confirmed_at, pictures)

struct LoanPage {
    LoanCard loan = {};
    web::Link thing = {};
    web::Link lender = {};
    web::Link borrower = {};
    Part part = Part::none;
    std::int64_t days = 0;
    std::string slot = {};
    std::string deposit = {};
    std::int64_t credits = 0;
    std::string pay_url = {};
    bool paid = false;
    std::string words = {};
    std::string answer = {};
    std::string skill_missing = {};  ///< what the profile does not show
    std::vector<RecordView> records = {};
    bool may_answer = false;
    fields::FormView answer_form = {};
    bool may_cancel = false;
    std::string confirms = {};  ///< what waits for the reader's yes
    std::int64_t seen = 0;      ///< its number
    bool away = false;          ///< handed over, and not back as far as the lender says
    bool may_record = false;
    std::optional<Date> hand_over_from = {};  ///< while it is too early
    bool settled = false;  ///< given back and agreed upon: what could still be wrong comes last
    fields::FormView record_form = {};
    bool may_tell_spared = false;
    bool told_spared = false;
    fields::FormView spared_form = {};
    ExtensionView extension = {};
    std::string ics_url = {};
    std::string action = {};
    std::vector<web::Link> crumbs = {};
    Html form_keys = {};
};
AGORA_FIELDS(LoanPage, loan, thing, lender, borrower, part, days, slot, deposit, credits, pay_url,
             paid, words, answer, skill_missing, records, may_answer, answer_form, may_cancel,
             confirms, seen, away, may_record, hand_over_from, settled, record_form,
             may_tell_spared, told_spared, spared_form, extension, ics_url, action, crumbs,
             form_keys)

web::Link name_in(const Names& names, AccountId account) {
    const auto name = names.find(account);
    return name == names.end() ? web::Link{} : name->second;
}

web::Link lender_of(const web::Call& call, db::ReadTx& tx, const Thing& thing, const Names& names) {
    if (!thing.circle_id) return name_in(names, thing.owner_id);
    const auto groups = circles::circle_names(call.services, tx, call.language);
    const auto group = groups->find(thing.circle_id);
    if (group == groups->end()) return {};
    return {call.link("/groups/" + group->second.slug), group->second.name};
}

void add_records(const web::Call& call, db::ReadTx& tx, const SeenLoan& seen, const Names& names,
                 const std::vector<Record>& records, LoanPage& model) {
    for (const Record& record : records) {
        RecordView view{.kind_label = call.say(label_of(record.kind)),
                        .condition = call.say(label_of(record.condition)),
                        .words = record.words,
                        .by = name_in(names, record.written_by),
                        .by_you = record.written_by == call.actor.account,
                        .by_borrower = record.by_borrower,
                        .says_condition = record.kind != RecordKind::note &&
                                          record.kind != RecordKind::settlement,
                        .at = record.written_at,
                        .confirmed_at = record.confirmed_at};
        for (const Picture& picture :
             list_pictures_of_record(tx, seen.thing.thing_id, record.record_id)) {
            view.pictures.push_back(view_of(call, picture));
            view.pictures.back().objection_url.clear();
        }
        model.records.push_back(std::move(view));
    }
}

std::vector<RecordKind> kinds_by_state(const SeenLoan& seen, bool away) {
    using enum RecordKind;
    if (seen.part == Part::carer) return {settlement, note};
    switch (seen.loan.state) {
        case LoanState::reserved:
            return {hand_over};
        case LoanState::lent:
            return {giving_back, dispute};
        case LoanState::returning:
            if (seen.part == Part::lender) return {giving_back, dispute};
            return {dispute};
        case LoanState::returned:
            return {dispute};
        case LoanState::disputed:
            if (away) return {giving_back, settlement, note};
            return {settlement, note};
        default:
            return {};
    }
}

/// What this side may write down now.
std::vector<RecordKind> kinds_for(const SeenLoan& seen, bool away, Instant now) {
    auto kinds = kinds_by_state(seen, away);
    if (day_of(now) < hand_over_from(seen.loan)) std::erase(kinds, RecordKind::hand_over);
    if (!may_dispute(seen, now)) std::erase(kinds, RecordKind::dispute);
    return kinds;
}

/// One form for all that may be written down, so that no two fields of the page share a name.
void add_record_form(web::Call& call, const SeenLoan& seen, const fields::FormState& typed,
                     LoanPage& model) {
    const auto kinds = kinds_for(seen, model.away, call.now);
    const bool is_reserved = seen.loan.state == LoanState::reserved && seen.part != Part::carer;
    if (is_reserved && kinds.empty()) model.hand_over_from = hand_over_from(seen.loan);
    // What was typed comes back, also where nothing can be written down any more.
    model.may_record = !kinds.empty() || !typed.ok();
    model.settled = seen.loan.state == LoanState::returned && seen.part != Part::carer;
    if (!model.may_record) return;
    fields::FormState state = typed;
    if (state.ok()) {
        state.values = {{"kind", std::string{fields::enum_name(kinds.front())}},
                        {"condition", std::string{fields::enum_name(seen.thing.condition)}}};
    }
    state.context = kinds_context(call, kinds);
    model.record_form = web::show_form(call, kRecordForm, state);
}

bool is_ahead(const Loan& loan) {
    return loan.state == LoanState::asked || loan.state == LoanState::reserved;
}

void fill(const web::Call& call, db::ReadTx& tx, const SeenLoan& seen, LoanPage& model) {
    const Loan& loan = seen.loan;
    const Thing& thing = seen.thing;
    const auto records = list_records(tx, loan.loan_id);
    std::vector<AccountId> people{loan.borrower_id, thing.owner_id};
    for (const Record& record : records) people.push_back(record.written_by);
    const Names names = circles::names_of(call, tx, people);
    model.loan = card_of(call, loan, thing, names, AccountId{});
    model.thing = {call.link(path_of(thing.thing_id)), thing.title};
    model.lender = lender_of(call, tx, thing, names);
    model.borrower = name_in(names, loan.borrower_id);
    model.part = seen.part;
    model.days = days_of(loan);
    model.slot = slot_text(call, loan);
    if (thing.deposit > 0) model.deposit = locale::money(call.language, {thing.deposit});
    model.credits = loan.credits;
    if (loan.credits > 0) {
        const std::string pay = payment_path(tx, seen);
        if (!pay.empty()) model.pay_url = call.link(pay);
        model.paid = is_paid(tx, loan.loan_id);
    }
    model.words = loan.words;
    model.answer = loan.answer;
    if (loan.skill_missing && seen.part == Part::lender) {
        const auto terms = call.services.state<vocabulary::TermsHolder>().current();
        model.skill_missing = std::string{terms->label(thing.skill_id, call.language)};
    }
    add_records(call, tx, seen, names, records, model);
    if (const Record* waits = to_confirm(records, seen)) {
        model.confirms = call.say(label_of(waits->kind));
        model.seen = waits->record_id.value();
    }
    const bool is_out = loan.state == LoanState::lent || loan.state == LoanState::returning;
    model.away = is_out || (loan.state == LoanState::disputed && !is_back(records));
    const bool is_over = loan.state == LoanState::returning || loan.state == LoanState::returned ||
                         loan.state == LoanState::settled;
    model.may_tell_spared = seen.part == Part::borrower && is_over;
    model.told_spared = loan.avoided_cents > 0 || loan.avoided_km > 0;
    model.extension = extension_view(call, tx, seen);
    const bool has_dates = is_ahead(loan) || loan.state == LoanState::lent;
    if (has_dates && seen.part != Part::carer) {
        model.ics_url = path_of(loan.loan_id, "/dates.ics");
    }
}

fields::FormState spared_state(const Loan& loan, const fields::FormState& typed) {
    if (!typed.ok()) return typed;
    fields::FormState state;
    constexpr std::int64_t kCents = 100;
    if (loan.avoided_cents > 0) {
        const std::string cents = std::to_string(kCents + loan.avoided_cents % kCents).substr(1);
        state.values.add("spared", std::to_string(loan.avoided_cents / kCents) + "." + cents);
    }
    if (loan.avoided_km > 0) state.values.add("km", std::to_string(loan.avoided_km));
    return state;
}

}  // namespace

fields::FormContext kinds_context(const web::Call& call, const std::vector<RecordKind>& kinds) {
    fields::Choices choices{"kind", {}};
    for (const RecordKind kind : kinds) {
        const auto& option = kKindOptions[static_cast<std::size_t>(kind)];
        choices.options.push_back(
            {.value = std::string{option.value}, .label = call.say(option.label)});
    }
    return {.choices = {std::move(choices)}};
}

http::Response loan_page(web::Call& call, const LoanForms& forms) {
    std::optional<SeenLoan> seen;
    LoanPage model;
    call.read([&](db::ReadTx& tx) {
        model = {};
        seen = loan_at(call, tx);
        if (seen) fill(call, tx, *seen, model);
    });
    if (!seen) return web::refuse(call, LoanRefusal::loan_not_found);
    const LoanState state = seen->loan.state;
    model.action = call.link(path_of(seen->loan.loan_id));
    model.may_answer = seen->part == Part::lender && state == LoanState::asked;
    model.may_cancel = is_ahead(seen->loan) && seen->part != Part::carer && !model.may_answer;
    model.answer_form = web::show_form(call, kAnswerForm, forms.answer);
    model.spared_form = web::show_form(call, kSparedForm, spared_state(seen->loan, forms.spared));
    add_record_form(call, *seen, forms.record, model);
    add_extension_forms(call, forms, model.extension);
    model.crumbs = {{call.link("/loans"), call.say(tr("Borrow"))},
                    {call.link("/loans/mine"), call.say(tr("My loans"))}};
    model.form_keys = call.form_keys();
    const web::PageHead head{.view = "loans/loan", .title = seen->thing.title};
    for (const fields::FormState* one :
         {&forms.answer, &forms.record, &forms.spared, &forms.extension, &forms.extension_answer}) {
        if (!one->refusals.empty()) return web::refuse_form(call, head, model, one->refusals);
    }
    return web::page(call, head, model);
}

namespace {

http::Response show_loan(web::Call& call) {
    return loan_page(call, {});
}

struct TypedAnswer {
    std::string words = {};
};
AGORA_FIELDS(TypedAnswer, words)

/// An act of the lender, or of either side, with a word or without.
template <typename Act>
http::Response with_words(web::Call& call, std::string_view done_text, Act&& act) {
    auto typed = web::read_form<TypedAnswer>(call, kAnswerForm);
    if (!typed.ok()) return loan_page(call, {.answer = typed.state});
    std::string path;
    const auto done = call.write([&](db::WriteTx& tx) -> Result<Done> {
        const auto seen = loan_at(call, tx);
        if (!seen) return LoanRefusal::loan_not_found;
        path = path_of(seen->loan.loan_id);
        return act(acting(tx, call), *seen, std::string{trimmed(typed.value.words)});
    });
    if (!done) return web::refuse(call, done.refusal());
    return web::redirect(call, path, {.text = done_text});
}

Result<Done> answer_as(const Acting& acting, const SeenLoan& seen, Answer how, std::string words) {
    if (seen.part != Part::lender) return LoanRefusal::not_the_lender;
    return answer(acting, seen.loan, seen.thing, how, std::move(words));
}

http::Response create_acceptance(web::Call& call) {
    return with_words(call, tr("Accepted. The other side is told."),
                      [](const Acting& acting, const SeenLoan& seen, std::string words) {
                          return answer_as(acting, seen, Answer::yes, std::move(words));
                      });
}

http::Response create_refusal(web::Call& call) {
    return with_words(call, tr("Declined. The other side is told."),
                      [](const Acting& acting, const SeenLoan& seen, std::string words) {
                          return answer_as(acting, seen, Answer::no, std::move(words));
                      });
}

http::Response create_cancellation(web::Call& call) {
    return with_words(
        call, tr("Cancelled. The days are free again."),
        [](const Acting& acting, const SeenLoan& seen, std::string words) -> Result<Done> {
            if (seen.part == Part::carer) return LoanRefusal::not_the_lender;
            return cancel(acting, seen.loan, seen.thing, seen.part == Part::borrower,
                          std::move(words));
        });
}

}  // namespace

std::vector<web::Route> loan_routes() {
    using enum http::Method;
    using web::Access;
    return {
        {get,
         "/loans/mine/{loan}",
         Access::member(),
         &show_loan,
         {.summary = "A loan, as one of its two sides sees it"}},
        {post,
         "/loans/mine/{loan}/acceptance",
         Access::member(),
         &create_acceptance,
         {.summary = "Say yes to who wants to borrow"}},
        {post,
         "/loans/mine/{loan}/refusal",
         Access::member(),
         &create_refusal,
         {.summary = "Say no to who wants to borrow"}},
        {post,
         "/loans/mine/{loan}/cancellation",
         Access::member(),
         &create_cancellation,
         {.summary = "Cancel a reservation, by either side"}},
    };
}

}  // namespace agora::loans
