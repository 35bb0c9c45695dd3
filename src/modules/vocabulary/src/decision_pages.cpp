#include "decision_pages.hpp"

#include "agora/accounts/account.hpp"
#include "agora/web/answer.hpp"
#include "agora/web/layout.hpp"
#include "permissions.hpp"
#include "proposal_store.hpp"
#include "proposal_view.hpp"
#include "refusals.hpp"
#include "term_form.hpp"
#include "term_text.hpp"

#include <array>

namespace agora::vocabulary {
namespace {

using fields::FieldType;

constexpr std::array kAcceptForm{
    fields::FormField{.name = "answer",
                      .type = FieldType::textarea,
                      .label = tr("A word to the proposer"),
                      .hint = tr("Goes along in the mail."),
                      .maximum = 1000,
                      .rows = 2},
};
constexpr std::array kRefuseForm{
    fields::FormField{.name = "answer",
                      .type = FieldType::textarea,
                      .label = tr("Why not"),
                      .hint = tr("The proposer reads this in the mail."),
                      .required = true,
                      .maximum = 1000,
                      .rows = 3},
};

struct TypedAnswer {
    std::string answer;
};
AGORA_FIELDS(TypedAnswer, answer)

struct ProposalPage {
    ProposalRow proposal;
    std::string label_nl = {};
    std::string label_fr = {};
    std::string label_en = {};
    std::string reason = {};
    std::string answer = {};
    std::optional<Instant> decided_at = {};
    std::string who = {};  ///< for editors
    std::optional<web::Link> term = {};
    std::optional<web::Link> other = {};
    bool may_decide = false;
    std::string accept_action = {};
    std::string refuse_action = {};
    fields::FormView term_form = {};
    fields::FormView accept_form = {};
    fields::FormView refuse_form = {};
    Html form_keys = {};
};
AGORA_FIELDS(ProposalPage, proposal, label_nl, label_fr, label_en, reason, answer, decided_at, who,
             term, other, may_decide, accept_action, refuse_action, term_form, accept_form,
             refuse_form, form_keys)

struct Seen {
    Proposal proposal;
    std::string who;
};

/// The proposal of the address: its proposer and editors know it, for others it does not exist.
Result<Seen> seen_of(web::Call& call) {
    const auto id = call.id<ProposalId>("id");
    if (!id) return TermRefusal::proposal_not_found;
    return call.read([&](db::ReadTx& tx) -> Result<Seen> {
        const auto proposal = find_proposal(tx, *id);
        if (!proposal) return TermRefusal::proposal_not_found;
        const bool may_decide = call.actor.may(kEditVocabulary);
        if (!may_decide && proposal->account_id != call.actor.account) {
            return TermRefusal::proposal_not_found;
        }
        const auto account =
            may_decide ? accounts::find_account(tx, proposal->account_id) : std::nullopt;
        return Seen{*proposal, account ? account->name : ""};
    });
}

/// What the editor's form holds at first: the term as it is with the proposed labels over it.
fields::NameValues first_values(const Terms& terms, const Proposal& proposal) {
    Term term;
    if (proposal.term_id) {
        if (const Term* present = terms.find(*proposal.term_id)) term = *present;
    }
    if (!proposal.label_nl.empty()) term.label_nl = proposal.label_nl;
    if (!proposal.label_fr.empty()) term.label_fr = proposal.label_fr;
    if (!proposal.label_en.empty()) term.label_en = proposal.label_en;
    return values_of(term);
}

std::optional<web::Link> link_of(const web::Call& call, const Terms& terms,
                                 const std::optional<TermId>& id) {
    const Term* term = id ? terms.find(*id) : nullptr;
    if (term == nullptr) return std::nullopt;
    return web::Link{call.link(term_path(*term)), term->label(call.language)};
}

struct States {
    std::optional<fields::FormState> term = {};
    fields::FormState accept = {};
    fields::FormState refuse = {};
};

void add_decision_forms(web::Call& call, const Terms& terms, const Proposal& proposal,
                        const States& states, ProposalPage& model) {
    const auto form = [&](fields::Form fields, const fields::FormState& state,
                          std::string_view prefix) {
        return fields::show_form(fields, state, call.services.translator, call.language, prefix);
    };
    model.accept_action = call.link(proposal_path(proposal.proposal_id, "/acceptance"));
    model.refuse_action = call.link(proposal_path(proposal.proposal_id, "/refusal"));
    if (proposal.act != ProposalAct::merge) {
        const fields::FormState first{.values = first_values(terms, proposal),
                                      .context = term_form_context(call, terms, proposal.kind)};
        model.term_form =
            form(term_form(proposal.kind), states.term ? *states.term : first, "term-");
    }
    model.accept_form = form(kAcceptForm, states.accept, "accept-");
    model.refuse_form = form(kRefuseForm, states.refuse, "refuse-");
    model.form_keys = call.form_keys();
}

ProposalPage page_of(web::Call& call, const Terms& terms, const Seen& seen, const States& states) {
    const Proposal& proposal = seen.proposal;
    ProposalPage model{.proposal = row_of(call, terms, proposal),
                       .label_nl = proposal.label_nl,
                       .label_fr = proposal.label_fr,
                       .label_en = proposal.label_en,
                       .reason = proposal.reason,
                       .answer = proposal.answer,
                       .decided_at = proposal.decided_at,
                       .who = seen.who,
                       .term = link_of(call, terms, proposal.term_id),
                       .other = link_of(call, terms, proposal.other_id)};
    model.may_decide = call.actor.may(kEditVocabulary) && proposal.state == ProposalState::waiting;
    if (model.may_decide) add_decision_forms(call, terms, proposal, states, model);
    return model;
}

web::PageHead head_of(const ProposalPage& model) {
    return {.view = "vocabulary/proposal", .title = model.proposal.subject};
}

http::Response decided(web::Call& call, ProposalId id, const Result<Done>& done,
                       std::string_view text) {
    if (!done) return web::refuse(call, done.refusal());
    call.services.state<TermsHolder>().reload();
    return web::redirect(call, proposal_path(id), {.text = text});
}

}  // namespace

http::Response show_proposal(web::Call& call) {
    const auto seen = seen_of(call);
    if (!seen) return web::refuse(call, seen.refusal());
    const auto terms = call.services.state<TermsHolder>().current();
    const ProposalPage model = page_of(call, *terms, *seen, {});
    return web::page(call, head_of(model), model);
}

http::Response create_acceptance(web::Call& call) {
    const auto seen = seen_of(call);
    if (!seen) return web::refuse(call, seen.refusal());
    const auto terms = call.services.state<TermsHolder>().current();
    const Proposal& proposal = seen->proposal;
    const auto answer = web::read_form<TypedAnswer>(call, kAcceptForm);
    constexpr std::string_view kText = tr("Accepted. The proposer gets a mail.");
    if (proposal.act == ProposalAct::merge && answer.ok()) {
        const auto done = call.write([&](db::WriteTx& tx) {
            return accept_merge(changing(tx, call, *terms), call.services, proposal.proposal_id,
                                answer.value.answer);
        });
        return decided(call, proposal.proposal_id, done, kText);
    }
    const auto typed = web::read_form<TypedTerm>(call, term_form(proposal.kind),
                                                 term_form_context(call, *terms, proposal.kind));
    if (!typed.ok() || !answer.ok()) {
        const auto model =
            page_of(call, *terms, *seen, {.term = typed.state, .accept = answer.state});
        auto refusals = typed.state.refusals;
        refusals.insert(refusals.end(), answer.state.refusals.begin(), answer.state.refusals.end());
        return web::refuse_form(call, head_of(model), model, refusals);
    }
    const Term wanted = term_of(proposal.kind, typed.value, typed.state);
    const auto done = call.write([&](db::WriteTx& tx) {
        return accept_proposal(changing(tx, call, *terms), call.services, proposal.proposal_id,
                               wanted, answer.value.answer);
    });
    return decided(call, proposal.proposal_id, done, kText);
}

http::Response create_refusal(web::Call& call) {
    const auto seen = seen_of(call);
    if (!seen) return web::refuse(call, seen.refusal());
    const auto terms = call.services.state<TermsHolder>().current();
    const auto answer = web::read_form<TypedAnswer>(call, kRefuseForm);
    if (!answer.ok()) {
        const auto model = page_of(call, *terms, *seen, {.refuse = answer.state});
        return web::refuse_form(call, head_of(model), model, answer.state.refusals);
    }
    const ProposalId id = seen->proposal.proposal_id;
    const auto done = call.write([&](db::WriteTx& tx) {
        return refuse_proposal(changing(tx, call, *terms), call.services, id, answer.value.answer);
    });
    return decided(call, id, done, tr("Not taken up. The proposer gets a mail."));
}

}  // namespace agora::vocabulary
