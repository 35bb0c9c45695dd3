#include "agora/members/picture_form.hpp"
#include "loan_page.hpp"
#include "pages.hpp"
#include "record.hpp"
#include "refusals.hpp"
#include "thing_pictures.hpp"

namespace agora::loans {
namespace {

struct TypedRecord {
    std::optional<RecordKind> kind = {};
    std::optional<Condition> condition = {};
    std::string words = {};
    std::string alternative_text = {};
    std::string people_shown = {};
};
AGORA_FIELDS(TypedRecord, kind, condition, words, alternative_text, people_shown)

struct TypedSpared {
    std::optional<Money> spared = {};
    std::optional<std::int64_t> km = {};
};
AGORA_FIELDS(TypedSpared, spared, km)

/// The picture that came with it, if one did; what is wrong is said in the form.
std::optional<files::MadePicture> picture_of(web::Call& call, fields::FormState& state,
                                             const TypedRecord& value) {
    if (call.request.upload("picture") == nullptr) return std::nullopt;
    if (trimmed(value.alternative_text).empty()) {
        state.refusals.push_back(Refusal{LoanRefusal::picture_words_missing, "alternative_text"});
    }
    if (value.people_shown.empty()) {
        state.refusals.push_back(Refusal{LoanRefusal::picture_people_missing, "people_shown"});
        members::ask_for_file_again(call, state, "picture");
        return std::nullopt;
    }
    const std::string licence{files::name_of(files::Licence::all_rights_reserved)};
    return members::take_picture(call, state,
                                 {.rights = {call.actor.name, licence, value.people_shown}});
}

std::string_view done_text_of(RecordKind kind) {
    switch (kind) {
        case RecordKind::hand_over:
        case RecordKind::giving_back:
            return tr("Written down. The other side is asked to confirm it.");
        case RecordKind::note:
        case RecordKind::settlement:
            return tr("Written down. The other side is told.");
        case RecordKind::dispute:
            return tr("Written down. Agree on this page how to settle it.");
    }
    return {};
}

http::Response create_record(web::Call& call) {
    const auto seen = call.read([&](db::ReadTx& tx) { return loan_at(call, tx); });
    if (!seen) return web::refuse(call, LoanRefusal::loan_not_found);
    using enum RecordKind;
    // What the state of the loan does not allow is refused by its rule, not as an unknown choice.
    const auto all = kinds_context(call, {hand_over, giving_back, note, dispute, settlement});
    auto typed = web::read_form<TypedRecord>(call, kRecordForm, all);
    const auto made = typed.ok() ? picture_of(call, typed.state, typed.value) : std::nullopt;
    if (typed.ok()) {
        const auto done = call.write([&](db::WriteTx& tx) -> Result<Done> {
            const auto now = loan_at(call, tx);
            if (!now) return LoanRefusal::loan_not_found;
            if (made && bytes_of_pictures(tx, call.actor.account) >= kMostPictureBytes) {
                return Refusal{LoanRefusal::pictures_too_heavy, "picture"};
            }
            return write_record(acting(tx, call), *now,
                                {.kind = *typed.value.kind,
                                 .condition = *typed.value.condition,
                                 .words = std::string{trimmed(typed.value.words)},
                                 .picture = made ? &*made : nullptr,
                                 .language = std::string{code(call.language)},
                                 .alternative_text = typed.value.alternative_text});
        });
        // A moderator who ended the dispute does not see the loan any more.
        const RecordKind kind = *typed.value.kind;
        const bool sees_on = seen->part != Part::carer || kind != settlement;
        if (done) {
            return web::redirect(call, sees_on ? path_of(seen->loan.loan_id) : "/loans",
                                 {.text = done_text_of(kind)});
        }
        if (done.refusal().kind() == RefusalKind::not_found) {
            return web::refuse(call, done.refusal());
        }
        typed.state.refusals.push_back(done.refusal());
    }
    return loan_page(call, {.record = typed.state});
}

http::Response create_confirmation(web::Call& call) {
    const RecordId looked_at = parse_id<RecordId>(call.sent["seen"]).value_or(RecordId{});
    std::string path;
    const auto done = call.write([&](db::WriteTx& tx) -> Result<Done> {
        const auto seen = loan_at(call, tx);
        if (!seen) return LoanRefusal::loan_not_found;
        path = path_of(seen->loan.loan_id);
        return confirm(acting(tx, call), *seen, looked_at);
    });
    if (!done) return web::refuse(call, done.refusal());
    return web::redirect(call, path, {.text = tr("Confirmed.")});
}

http::Response create_spared(web::Call& call) {
    auto typed = web::read_form<TypedSpared>(call, kSparedForm);
    if (!typed.ok()) return loan_page(call, {.spared = typed.state});
    std::string path;
    const auto done = call.write([&](db::WriteTx& tx) -> Result<Done> {
        const auto seen = loan_at(call, tx);
        if (!seen) return LoanRefusal::loan_not_found;
        path = path_of(seen->loan.loan_id);
        return note_spared(acting(tx, call), *seen,
                           {.cents = typed.value.spared.value_or(Money{}).minor_units,
                            .km = typed.value.km.value_or(0)});
    });
    if (!done) return web::refuse(call, done.refusal());
    return web::redirect(call, path, {.text = tr("Thank you. It counts in the sum of all.")});
}

}  // namespace

std::vector<web::Route> record_routes() {
    using enum http::Method;
    using web::Access;
    return {
        {post,
         "/loans/mine/{loan}/records",
         Access::member(),
         &create_record,
         {.body_limit = members::kMostUploadBytes,
          .summary = "Write down hand-over, return, a note, what is wrong, or how it is settled"}},
        {post,
         "/loans/mine/{loan}/confirmation",
         Access::member(),
         &create_confirmation,
         {.summary = "Confirm what the other side wrote down"}},
        {post,
         "/loans/mine/{loan}/spared",
         Access::member(),
         &create_spared,
         {.summary = "Say what borrowing spared"}},
    };
}

}  // namespace agora::loans
