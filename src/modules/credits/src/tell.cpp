#include "tell.hpp"

#include "agora/accounts/addressee.hpp"
#include "agora/clock/clock.hpp"
#include "agora/credits/amount.hpp"
#include "agora/db/database.hpp"
#include "agora/inbox/notice.hpp"
#include "agora/jobs/queue.hpp"
#include "agora/locale/formats.hpp"
#include "agora/web/desk.hpp"
#include "agora/web/settings.hpp"
#include "parties.hpp"
#include "tell_words.hpp"

namespace agora::credits {

using ledger::Side;

namespace {

/// Payments of before this are a matter of the past when the site first hears of them.
constexpr std::chrono::hours kNews{24 * 14};
constexpr std::size_t kAtOnce = 200;

struct Telling {
    static constexpr std::string_view kName = "credits.tell";
    TransferId transfer = {};
    Step step = Step::asked;
    RemarkId remark = {};
    AccountId by = {};
};
AGORA_FIELDS(Telling, transfer, step, remark, by)

/// One person of one side, and what the step is to them.
void tell_person(web::Services& services, db::WriteTx& tx, const Telling& telling,
                 const ledger::Transfer& transfer, const Party& own, const Party& other, Side side,
                 AccountId to) {
    const auto account = accounts::find_account(tx, to);
    if (!account) return;
    const Instant now = services.clock.now();
    const access::Actor reader = accounts::actor_of(*account, {});
    const Date today = locale::local_date(now, {});
    const Told told{.step = telling.step,
                    .asked_to_receive = side == Side::payee,
                    .who = name_for(services, tx, reader, account->language, other, today),
                    .amount = credits_text(services, account->language, transfer.amount),
                    .group = own.holder == ledger::Holder::group
                                 ? name_for(services, tx, reader, account->language, own, today)
                                 : std::string{}};
    const outbox::Pen pen(web::desk_of(services), accounts::addressee_of(*account));
    const std::string path = "/credits/transfers/" + to_string(transfer.transfer_id);
    const Message sentence = sentence_of(told, pen);
    outbox::Letter letter = pen.letter(sentence);
    letter.paragraphs.push_back(pen.say(what_now(told)));
    const auto remark = telling.remark ? find_remark(tx, telling.remark) : std::nullopt;
    const auto note = find_note(tx, transfer.transfer_id);
    const bool shows = !note || note->moderation == web::Moderation::none;
    if (remark && shows && !remark->words.empty()) letter.paragraphs.push_back(remark->words);
    if (!remark && note && shows && !note->words.empty()) letter.paragraphs.push_back(note->words);
    pen.put_button(letter, tr("See the payment"), path);
    pen.put_reason(letter, reason_of(told));
    const inbox::Notice notice{
        .kind = told.group.empty() ? inbox::Kind::message : inbox::Kind::group,
        .about = "credits transfer " + to_string(transfer.transfer_id),
        .path = path,
        .sentence = sentence,
        .caused_by = other.holder == ledger::Holder::member ? AccountId{other.owner} : AccountId{},
        .who = told.who,
        .circle = told.group.empty() ? 0 : own.owner};
    inbox::tell(tx, services, notice, std::move(letter), now);
}

/// The one that began it knows that it did.
bool hears(const Telling& telling, const ledger::Transfer& transfer, Side side) {
    return telling.step != Step::asked || transfer.proposed_by != side;
}

void tell(web::Services& services, db::WriteTx& tx, const Telling& telling) {
    const auto transfer = ledger::find_transfer(tx, telling.transfer);
    if (!transfer || !claim_telling(tx, telling.transfer, telling.step, telling.remark)) return;
    const auto payer = ledger::find_account(tx, transfer->payer);
    const auto payee = ledger::find_account(tx, transfer->payee);
    if (!payer || !payee) return;
    const Date today = locale::local_date(services.clock.now(), {});
    const Party sides[]{party_of(*payer), party_of(*payee)};
    for (const Side side : {Side::payer, Side::payee}) {
        if (!hears(telling, *transfer, side)) continue;
        const Party& own = sides[side == Side::payer ? 0 : 1];
        const Party& other = sides[side == Side::payer ? 1 : 0];
        for (const AccountId person : people_of(tx, own, today)) {
            if (person == telling.by) continue;
            tell_person(services, tx, telling, *transfer, own, other, side, person);
        }
    }
}

std::optional<Telling> telling_of(const journal::Sealed& entry) {
    if (entry.name == ledger::TransferProposed::kName) {
        const auto event = journal::event_of<ledger::TransferProposed>(entry.payload);
        return Telling{.transfer = event.transfer, .step = Step::asked, .by = entry.account_id};
    }
    if (entry.name == ledger::TransferPosted::kName) {
        const auto event = journal::event_of<ledger::TransferPosted>(entry.payload);
        return Telling{.transfer = event.transfer, .step = Step::confirmed, .by = entry.account_id};
    }
    if (entry.name != ledger::TransferChanged::kName) return std::nullopt;
    const auto event = journal::event_of<ledger::TransferChanged>(entry.payload);
    Telling telling{.transfer = event.transfer, .by = entry.account_id};
    switch (event.state) {
        case ledger::TransferState::refused:
            telling.step = Step::refused;
            return telling;
        case ledger::TransferState::withdrawn:
            telling.step = Step::withdrawn;
            return telling;
        case ledger::TransferState::lapsed:
            telling.step = Step::lapsed;
            return telling;
        default:
            return std::nullopt;
    }
}

/// Corrections are told as steps of their dispute, rings by whoever brought them together.
bool is_told_elsewhere(const ledger::Transfer& transfer) {
    return transfer.purpose == ledger::Purpose::correction ||
           transfer.purpose == ledger::Purpose::ring;
}

void hear(web::Services& services, const std::vector<journal::Sealed>& entries) {
    const Instant now = services.clock.now();
    std::vector<Telling> tellings;
    for (const journal::Sealed& entry : entries) {
        const auto telling = telling_of(entry);
        if (telling && entry.at + kNews > now) tellings.push_back(*telling);
    }
    if (tellings.empty()) return;
    services.database.write([&](db::WriteTx& tx) {
        for (const Telling& telling : tellings) {
            const auto transfer = ledger::find_transfer(tx, telling.transfer);
            if (!transfer || is_told_elsewhere(*transfer)) continue;
            jobs::enqueue(tx, telling, {.run_at = now});
        }
    });
    if (services.runner != nullptr) services.runner->wake();
}

Step step_of(RemarkKind kind) {
    switch (kind) {
        case RemarkKind::disputed:
            return Step::disputed;
        case RemarkKind::settled:
            return Step::settled;
        case RemarkKind::corrected:
            return Step::corrected;
        case RemarkKind::remark:
            return Step::remark;
    }
    return Step::remark;
}

}  // namespace

void tell_of_remark(db::WriteTx& tx, const Remark& remark, const journal::Origin& origin) {
    jobs::enqueue(
        tx, Telling{remark.transfer_id, step_of(remark.kind), remark.remark_id, remark.written_by},
        {.run_at = origin.at});
}

journal::Listener ledger_listener(web::Services& services) {
    return {"credits.ledger",
            [&services](const std::vector<journal::Sealed>& entries) { hear(services, entries); }};
}

std::vector<jobs::Kind> telling(web::Services& services) {
    return {{.name = std::string{Telling::kName}, .run = [&services](const jobs::Job& job) {
                 const auto telling = journal::event_of<Telling>(job.payload);
                 services.database.write([&](db::WriteTx& tx) { tell(services, tx, telling); });
             }}};
}

void lapse_old(web::Services& services, Instant now) {
    const std::chrono::hours wait{24 * services.settings.number("credits.lapse_days")};
    const auto old = services.database.read(
        [&](db::ReadTx& tx) { return ledger::list_pending_before(tx, now - wait, kAtOnce); });
    for (const ledger::Transfer& transfer : old) {
        services.database.write([&](db::WriteTx& tx) {
            (void)ledger::lapse({tx, {{}, now}}, transfer.transfer_id);
        });
    }
    services.database.write(
        [&](db::WriteTx& tx) { delete_pace_before(tx, locale::local_date(now, {})); });
}

}  // namespace agora::credits
