#include "proposal_pages.hpp"

#include "agora/locale/translator.hpp"
#include "agora/web/answer.hpp"
#include "permissions.hpp"
#include "propose.hpp"
#include "proposal_store.hpp"
#include "proposal_view.hpp"
#include "refusals.hpp"
#include "term_text.hpp"

#include <array>

namespace agora::vocabulary {
namespace {

using fields::FieldType;

constexpr std::int64_t kMostRows = 200;

constexpr std::array kKinds{
    fields::Option{"profession", tr("a profession"), tr("What somebody is: photographer")},
    fields::Option{"skill", tr("a skill"), tr("What somebody can do: retouching portraits")},
    fields::Option{"sector", tr("a sector"), tr("The field somebody works in: music")},
};

constexpr fields::FormField kNl{.name = "label_nl", .label = tr("In Dutch"), .maximum = 100};
constexpr fields::FormField kFr{.name = "label_fr", .label = tr("In French"), .maximum = 100};
constexpr fields::FormField kEn{.name = "label_en", .label = tr("In English"), .maximum = 100};
constexpr fields::FormField kReason{.name = "reason",
                                    .type = FieldType::textarea,
                                    .label = tr("Why"),
                                    .hint = tr("One sentence is enough. Only editors read it."),
                                    .required = true,
                                    .maximum = 1000,
                                    .rows = 3};

constexpr std::array kAdditionForm{fields::FormField{.name = "kind",
                                                     .type = FieldType::radios,
                                                     .label = tr("It is"),
                                                     .required = true,
                                                     .options = kKinds},
                                   kNl, kFr, kEn, kReason};
constexpr std::array kRenamingForm{kNl, kFr, kEn, kReason};
constexpr std::array kMergeForm{
    fields::FormField{.name = "other",
                      .label = tr("It is the same as"),
                      .hint = tr("The word that should stay, as it stands in the list."),
                      .required = true,
                      .maximum = 100},
    kReason};

struct TypedAddition {
    Kind kind = Kind::skill;
    std::string label_nl;
    std::string label_fr;
    std::string label_en;
    std::string reason;
};
AGORA_FIELDS(TypedAddition, kind, label_nl, label_fr, label_en, reason)

struct TypedRenaming {
    std::string label_nl;
    std::string label_fr;
    std::string label_en;
    std::string reason;
};
AGORA_FIELDS(TypedRenaming, label_nl, label_fr, label_en, reason)

struct TypedMerge {
    std::string other;
    std::string reason;
};
AGORA_FIELDS(TypedMerge, other, reason)

struct ProposalFormPage {
    ProposalAct act = ProposalAct::addition;
    std::string heading = {};
    std::string lead = {};
    std::string action = {};
    std::string cancel = {};
    fields::FormView form = {};
    Html form_keys = {};
};
AGORA_FIELDS(ProposalFormPage, act, heading, lead, action, cancel, form, form_keys)

/// Which form is asked for; the term is missing when its id means nothing.
struct Asked {
    ProposalAct act = ProposalAct::addition;
    const Term* term = nullptr;
    bool found = true;
};

Asked asked_of(const web::Call& call, const Terms& terms) {
    Asked asked{
        .act = fields::enum_value<ProposalAct>(call.query("act")).value_or(ProposalAct::addition)};
    if (asked.act == ProposalAct::addition) return asked;
    if (const auto id = parse_id<TermId>(call.query("term"))) asked.term = terms.find(*id);
    asked.found = asked.term != nullptr;
    return asked;
}

fields::Form form_of(ProposalAct act) {
    switch (act) {
        case ProposalAct::addition:
            return kAdditionForm;
        case ProposalAct::renaming:
            return kRenamingForm;
        case ProposalAct::merge:
            return kMergeForm;
    }
    return kAdditionForm;
}

ProposalFormPage form_page(web::Call& call, const Asked& asked, fields::FormView form) {
    ProposalFormPage model{
        .act = asked.act, .form = std::move(form), .form_keys = call.form_keys()};
    const std::string label =
        asked.term == nullptr ? "" : capitalised(asked.term->label(call.language));
    std::string query = "?act=" + std::string{fields::enum_name(asked.act)};
    if (asked.term != nullptr) query += "&term=" + to_string(asked.term->term_id);
    model.action = call.link("/terms/proposals" + query);
    model.cancel = call.link(asked.term == nullptr ? "/professions" : term_path(*asked.term));
    switch (asked.act) {
        case ProposalAct::addition:
            model.heading = call.say(tr("Propose a new word"));
            model.lead =
                call.say(tr("Is your profession, skill or sector missing? One language is "
                            "enough; an editor adds the others."));
            break;
        case ProposalAct::renaming:
            model.heading =
                call.say(Message{tr("Propose another name for {term}"), {{"term", label}}});
            model.lead =
                call.say(tr("Who has this word in their profile keeps it, under the new "
                            "name. The old name still finds it."));
            break;
        case ProposalAct::merge:
            model.heading =
                call.say(Message{tr("{term} is the same as another"), {{"term", label}}});
            model.lead =
                call.say(tr("Nothing gets lost: everybody who has this word has the other "
                            "one afterwards, and both words find it."));
            break;
    }
    return model;
}

web::PageHead head_of(const ProposalFormPage& model) {
    return {.view = "vocabulary/proposal_form", .title = model.heading};
}

fields::NameValues first_values(const web::Call& call, const Asked& asked) {
    if (asked.act == ProposalAct::renaming) {
        return fields::to_values(
            TypedRenaming{asked.term->label_nl, asked.term->label_fr, asked.term->label_en, {}});
    }
    fields::NameValues values;
    if (!call.query("kind").empty()) values.add("kind", std::string{call.query("kind")});
    return values;
}

/// What was typed into the form of this act.
Wish wish_of(web::Call& call, const Asked& asked, fields::FormState& state) {
    Wish wish{.act = asked.act};
    if (asked.term != nullptr) wish.term = asked.term->term_id;
    const auto take = [&](auto typed) {
        state = std::move(typed.state);
        wish.reason = typed.value.reason;
        if constexpr (requires { typed.value.label_nl; }) {
            wish.label_nl = typed.value.label_nl;
            wish.label_fr = typed.value.label_fr;
            wish.label_en = typed.value.label_en;
        }
        if constexpr (requires { typed.value.kind; }) wish.kind = typed.value.kind;
        if constexpr (requires { typed.value.other; }) wish.other = typed.value.other;
    };
    switch (asked.act) {
        case ProposalAct::addition:
            take(web::read_form<TypedAddition>(call, kAdditionForm));
            break;
        case ProposalAct::renaming:
            take(web::read_form<TypedRenaming>(call, kRenamingForm));
            break;
        case ProposalAct::merge:
            take(web::read_form<TypedMerge>(call, kMergeForm));
            break;
    }
    return wish;
}

struct ProposalsPage {
    bool may_decide = false;
    std::string propose_url;
    std::vector<ProposalRow> waiting;
    std::vector<ProposalRow> own;
    std::vector<ProposalRow> decided;
};
AGORA_FIELDS(ProposalsPage, may_decide, propose_url, waiting, own, decided)

}  // namespace

http::Response list_proposals(web::Call& call) {
    const auto terms = call.services.state<TermsHolder>().current();
    ProposalsPage model;
    model.may_decide = call.actor.may(kEditVocabulary);
    model.propose_url = call.link("/terms/proposals/new");
    std::vector<Proposal> waiting;
    std::vector<Proposal> own;
    std::vector<Proposal> decided;
    call.read([&](db::ReadTx& tx) {
        own = list_proposals_of(tx, call.actor.account, kMostRows);
        if (!model.may_decide) return;
        waiting = list_waiting(tx, kMostRows);
        decided = list_decided(tx, kMostRows / 4);
    });
    const auto show = [&](const std::vector<Proposal>& proposals, std::vector<ProposalRow>& rows) {
        for (const Proposal& proposal : proposals) rows.push_back(row_of(call, *terms, proposal));
    };
    show(own, model.own);
    show(waiting, model.waiting);
    show(decided, model.decided);
    return web::page(
        call,
        {.view = "vocabulary/proposals", .title = call.say(tr("Proposals for the vocabulary"))},
        model);
}

http::Response new_proposal(web::Call& call) {
    const auto terms = call.services.state<TermsHolder>().current();
    const Asked asked = asked_of(call, *terms);
    if (!asked.found) return web::refuse(call, TermRefusal::term_not_found);
    const auto model =
        form_page(call, asked, web::show_form(call, form_of(asked.act), first_values(call, asked)));
    return web::page(call, head_of(model), model);
}

http::Response create_proposal(web::Call& call) {
    const auto terms = call.services.state<TermsHolder>().current();
    const Asked asked = asked_of(call, *terms);
    if (!asked.found) return web::refuse(call, TermRefusal::term_not_found);
    fields::FormState state;
    const Wish wish = wish_of(call, asked, state);
    ProposalId id;
    if (state.ok()) {
        const auto proposal = proposal_of(*terms, wish);
        if (!proposal) {
            state.refusals.push_back(proposal.refusal());
        } else {
            const auto kept =
                call.write([&](db::WriteTx& tx) { return propose(tx, call.origin(), *proposal); });
            if (kept) id = *kept;
            if (!kept) state.refusals.push_back(kept.refusal());
        }
    }
    if (!state.ok()) {
        const auto model = form_page(call, asked, web::show_form(call, form_of(asked.act), state));
        return web::refuse_form(call, head_of(model), model, state.refusals);
    }
    return web::redirect(
        call, proposal_path(id),
        {.text = tr("Thank you. An editor looks at it, and you get a mail with the answer.")});
}

std::vector<web::TodayLine> today(web::Call& call) {
    if (!call.actor.may(kEditVocabulary)) return {};
    const std::int64_t waiting = call.read([](db::ReadTx& tx) { return count_waiting(tx); });
    if (waiting == 0) return {};
    return {{.rank = 6,
             .text = call.services.translator.plural(
                 call.language,
                 tr("%d proposal for the vocabulary waits", "%d proposals for the vocabulary wait"),
                 waiting),
             .reason = call.say(tr("because you are an editor")),
             .act = call.say(tr("Look at them")),
             .path = "/terms/proposals"}};
}

}  // namespace agora::vocabulary
