#include "extend.hpp"
#include "loan_page.hpp"
#include "pages.hpp"
#include "refusals.hpp"

namespace agora::loans {
namespace {

struct TypedExtension {
    std::optional<Date> extension_until = {};
    std::string extension_words = {};
};
AGORA_FIELDS(TypedExtension, extension_until, extension_words)

struct TypedExtensionAnswer {
    std::string extension_answer = {};
};
AGORA_FIELDS(TypedExtensionAnswer, extension_answer)

/// Of the address, for this one of its sides; what the other side may not do is
/// refused before what it typed is read.
Result<SeenLoan> loan_for(const web::Call& call, db::ReadTx& tx, Part part) {
    auto seen = loan_at(call, tx);
    if (!seen) return LoanRefusal::loan_not_found;
    if (seen->part == part) return std::move(*seen);
    return part == Part::borrower ? LoanRefusal::not_the_borrower : LoanRefusal::not_the_lender;
}

http::Response create_extension(web::Call& call) {
    const auto seen = call.read([&](db::ReadTx& tx) { return loan_for(call, tx, Part::borrower); });
    if (!seen) return web::refuse(call, seen.refusal());
    auto typed = web::read_form<TypedExtension>(call, kExtensionForm);
    if (typed.ok()) {
        const auto asked = call.write([&](db::WriteTx& tx) -> Result<Extension> {
            const auto now = loan_for(call, tx, Part::borrower);
            if (!now) return now.refusal();
            return ask_extension(acting(tx, call), *now, *typed.value.extension_until,
                                 std::string{trimmed(typed.value.extension_words)}, call.language);
        });
        if (asked) {
            const bool at_once = *asked == Extension::granted;
            return web::redirect(
                call, path_of(seen->loan.loan_id),
                {.text = at_once ? tr("You can keep it longer. The other side is told.")
                                 : tr("Asked. You are written to when there is an answer.")});
        }
        typed.state.refusals.push_back(asked.refusal());
    }
    return loan_page(call, {.extension = typed.state});
}

http::Response create_extension_answer(web::Call& call, Answer how, std::string_view done_text) {
    const auto seen = call.read([&](db::ReadTx& tx) { return loan_for(call, tx, Part::lender); });
    if (!seen) return web::refuse(call, seen.refusal());
    auto typed = web::read_form<TypedExtensionAnswer>(call, kExtensionAnswerForm);
    if (typed.ok()) {
        const auto done = call.write([&](db::WriteTx& tx) -> Result<Done> {
            const auto now = loan_for(call, tx, Part::lender);
            if (!now) return now.refusal();
            return answer_extension(acting(tx, call), *now, how,
                                    std::string{trimmed(typed.value.extension_answer)});
        });
        if (done) {
            return web::redirect(call, path_of(seen->loan.loan_id), {.text = done_text});
        }
        typed.state.refusals.push_back(done.refusal());
    }
    return loan_page(call, {.extension_answer = typed.state});
}

http::Response create_extension_acceptance(web::Call& call) {
    return create_extension_answer(call, Answer::yes,
                                   tr("It stays longer. The other side is told."));
}

http::Response create_extension_refusal(web::Call& call) {
    return create_extension_answer(call, Answer::no, tr("Declined. The other side is told."));
}

http::Response remove_extension(web::Call& call) {
    std::string path;
    const auto done = call.write([&](db::WriteTx& tx) -> Result<Done> {
        const auto seen = loan_for(call, tx, Part::borrower);
        if (!seen) return seen.refusal();
        path = path_of(seen->loan.loan_id);
        return withdraw_extension(acting(tx, call), *seen);
    });
    if (!done) return web::refuse(call, done.refusal());
    return web::redirect(call, path,
                         {.text = tr("Taken back. It goes back on the day that was agreed.")});
}

}  // namespace

std::vector<web::Route> extension_routes() {
    using enum http::Method;
    using web::Access;
    return {
        {post,
         "/loans/mine/{loan}/extension",
         Access::member(),
         &create_extension,
         {.summary = "Keep what one borrows longer, or ask for it"}},
        {post,
         "/loans/mine/{loan}/extension/acceptance",
         Access::member(),
         &create_extension_acceptance,
         {.summary = "Let who borrows it keep it longer"}},
        {post,
         "/loans/mine/{loan}/extension/refusal",
         Access::member(),
         &create_extension_refusal,
         {.summary = "Say no to who wants to keep it longer"}},
        {post,
         "/loans/mine/{loan}/extension/removal",
         Access::member(),
         &remove_extension,
         {.summary = "Ask no more to keep it longer"}},
    };
}

}  // namespace agora::loans
