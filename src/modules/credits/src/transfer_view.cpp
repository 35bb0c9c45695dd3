#include "transfer_view.hpp"

#include "agora/circles/names.hpp"
#include "agora/credits/amount.hpp"
#include "agora/credits/purpose.hpp"
#include "agora/locale/formats.hpp"
#include "agora/web/settings.hpp"
#include "dispute.hpp"
#include "entry_view.hpp"
#include "labels.hpp"

#include <algorithm>

namespace agora::credits {

using ledger::Side;
using ledger::Transfer;

namespace {

std::optional<Party> party_at(db::ReadTx& tx, LedgerAccountId id) {
    const auto account = ledger::find_account(tx, id);
    return account ? std::optional{party_of(*account)} : std::nullopt;
}

bool is_inside_of(db::ReadTx& tx, const access::Actor& actor, LedgerAccountId id) {
    const auto party = party_at(tx, id);
    return party && is_inside(tx, actor, *party);
}

/// The name of who acted for a group, for people of that group.
std::string acted_for(const web::Call& call, db::ReadTx& tx, LedgerAccountId side, AccountId who) {
    const auto party = party_at(tx, side);
    if (!who || !party || party->holder != ledger::Holder::group) return {};
    if (!is_inside(tx, call.actor, *party)) return {};
    const auto names = circles::names_of(call, tx, {who});
    const auto name = names.find(who);
    return name == names.end() ? std::string{} : name->second.label;
}

std::string_view label_of(RemarkKind kind) {
    switch (kind) {
        case RemarkKind::disputed:
            return tr("it is not right");
        case RemarkKind::remark:
            return tr("a note");
        case RemarkKind::settled:
            return tr("the payment stands");
        case RemarkKind::corrected:
            return tr("paid back by an opposite payment");
    }
    return {};
}

std::string address_of(const web::Call& call, TransferId id) {
    return id ? call.link("/credits/transfers/" + to_string(id)) : std::string{};
}

TransferId opposite_of(db::ReadTx& tx, const Transfer& transfer) {
    if (transfer.state != ledger::TransferState::corrected) return {};
    for (const Transfer& one :
         ledger::list_for_purpose(tx, ledger::Purpose::correction, transfer.transfer_id.value())) {
        if (one.corrects == transfer.transfer_id) return one.transfer_id;
    }
    return {};
}

/// What it was worth in euro is between whoever is paid and the tax office.
bool reads_value(db::ReadTx& tx, const access::Actor& actor, const Transfer& transfer) {
    if (is_inside_of(tx, actor, transfer.payee)) return true;
    return is_settler(actor) && !is_inside_of(tx, actor, transfer.payer);
}

void add_note(const web::Call& call, db::ReadTx& tx, const Transfer& transfer,
              const std::optional<Note>& note, TransferView& view) {
    if (!note) return;
    view.words = words_of(note);
    view.hidden = note->moderation != web::Moderation::none;
    view.lang = note->language;
    view.nature = note->nature;
    if (note->nature != NatureOfHelp::unsaid) {
        view.nature_label = call.say(credits::label_of(note->nature));
    }
    if (note->value_cents && reads_value(tx, call.actor, transfer)) {
        view.value = locale::money(call.language, Money{*note->value_cents});
    }
    view.duties = duties_of(call, note->nature, Way::credits);
}

void add_purpose(const web::Call& call, db::ReadTx& tx, const Transfer& transfer,
                 TransferView& view) {
    const auto facts =
        call.services.state<Purposes>().find(call, tx, transfer.purpose, transfer.purpose_id);
    if (!facts) return;
    view.purpose = facts->link;
    view.purpose_lang = facts->lang;
}

}  // namespace

bool may_open(db::ReadTx& tx, const access::Actor& actor, const Transfer& transfer) {
    if (is_inside_of(tx, actor, transfer.payer) || is_inside_of(tx, actor, transfer.payee)) {
        return true;
    }
    if (!is_settler(actor)) return false;
    const TransferId disputed = transfer.corrects ? transfer.corrects : transfer.transfer_id;
    return !list_remarks(tx, disputed).empty();
}

TransferView view_of(const web::Call& call, db::ReadTx& tx, const Transfer& transfer) {
    Sides sides(call, tx);
    const auto note = find_note(tx, transfer.transfer_id);
    TransferView view{.id = to_string(transfer.transfer_id),
                      .amount = transfer.amount,
                      .amount_label = credits_text(call.services, call.language, transfer.amount),
                      .payer = sides.of(transfer.payer),
                      .payee = sides.of(transfer.payee),
                      .proposed_by = transfer.proposed_by,
                      .state = transfer.state,
                      .state_label = call.say(credits::label_of(transfer.state)),
                      .tag = std::string{tag_of(transfer.state)},
                      .category = transfer.category,
                      .category_label = call.say(credits::label_of(transfer.category)),
                      .corrected_by = address_of(call, opposite_of(tx, transfer)),
                      .corrects = address_of(call, transfer.corrects),
                      .proposed_at = transfer.proposed_at,
                      .decided_at = transfer.decided_at};
    add_note(call, tx, transfer, note, view);
    add_purpose(call, tx, transfer, view);
    const bool by_payer = transfer.proposed_by == Side::payer;
    if (note) {
        view.written_by =
            acted_for(call, tx, by_payer ? transfer.payer : transfer.payee, note->written_by);
        view.decided_by =
            acted_for(call, tx, by_payer ? transfer.payee : transfer.payer, note->decided_by);
    }
    if (transfer.state == ledger::TransferState::pending) {
        const std::chrono::hours wait{24 * call.services.settings.number("credits.lapse_days")};
        view.lapses_on =
            locale::date(call.language, locale::local_date(transfer.proposed_at + wait, {}));
    }
    return view;
}

std::vector<RemarkView> remarks_of(const web::Call& call, db::ReadTx& tx,
                                   const Transfer& transfer) {
    Sides sides(call, tx);
    const auto note = find_note(tx, transfer.transfer_id);
    const bool hidden = note && note->moderation != web::Moderation::none;
    std::vector<RemarkView> views;
    for (const Remark& remark : list_remarks(tx, transfer.transfer_id)) {
        RemarkView view{.kind = remark.kind,
                        .kind_label = call.say(label_of(remark.kind)),
                        .speaker = remark.speaker,
                        .words = hidden ? std::string{} : remark.words,
                        .lang = remark.language,
                        .at = remark.written_at};
        if (remark.speaker == Speaker::settler) {
            view.by = {.label = call.say(tr("Who settles disputes"))};
        } else {
            const auto side = remark.speaker == Speaker::payer ? transfer.payer : transfer.payee;
            view.by = sides.of(side);
            view.acted = acted_for(call, tx, side, remark.written_by);
        }
        views.push_back(std::move(view));
    }
    return views;
}

}  // namespace agora::credits
