#include "letters.hpp"

#include "agora/accounts/addressee.hpp"
#include "agora/accounts/administration.hpp"
#include "agora/inbox/notice.hpp"
#include "agora/locale/formats.hpp"
#include "agora/locale/text.hpp"
#include "agora/web/desk.hpp"
#include "permissions.hpp"
#include "sight.hpp"

#include <algorithm>

namespace agora::money {
namespace {

constexpr std::int64_t kMostTold = 10;
constexpr std::size_t kShownOfQuestion = 80;

struct Words {
    std::string_view subject;
    std::vector<Message> paragraphs = {};
    std::string_view button;
    std::string_view reason;
    inbox::Kind kind = inbox::Kind::answer;
};

/// {question} and {due} in the texts are those of the question.
void post(web::Services& services, db::WriteTx& tx, const Question& question, AccountId to,
          Instant now, const Words& words) {
    const auto account = to ? accounts::find_account(tx, to) : std::nullopt;
    if (!account || account->standing != access::Standing::active) return;
    const outbox::Pen pen(web::desk_of(services), accounts::addressee_of(*account));
    const auto filled = [&](Message message) {
        message.values.emplace_back("question", locale::shortened(question.body, kShownOfQuestion));
        message.values.emplace_back("due",
                                    locale::date_time(account->language, question.due_at, {}));
        return message;
    };
    outbox::Letter letter = pen.letter(filled({words.subject, {}}));
    for (const Message& paragraph : words.paragraphs) {
        letter.paragraphs.push_back(pen.say(filled(paragraph)));
    }
    pen.put_button(letter, words.button, path_of(question));
    pen.put_reason(letter, {words.reason, {}});
    const inbox::Notice notice{.kind = words.kind,
                               .about = "money question " + std::to_string(question.number) + " " +
                                        std::string{words.subject},
                               .path = path_of(question),
                               .sentence = filled({words.subject, {}})};
    inbox::tell(tx, services, notice, std::move(letter), now);
}

std::vector<AccountId> keepers(db::ReadTx& tx) {
    std::vector<AccountId> keepers;
    for (const access::Role role : kKeepMoney.roles) {
        for (const auto& holder : accounts::holders_of(tx, role, kMostTold)) {
            const bool whole = holder.scope_kind == access::ScopeKind::cooperative;
            if (whole && std::ranges::find(keepers, holder.account_id) == keepers.end()) {
                keepers.push_back(holder.account_id);
            }
        }
    }
    if (std::ssize(keepers) > kMostTold) keepers.resize(kMostTold);
    return keepers;
}

}  // namespace

void mail_keepers(const Acting& acting, const Question& question) {
    for (const AccountId keeper : keepers(acting.tx)) {
        if (keeper == acting.origin.account) continue;
        post(acting.services, acting.tx, question, keeper, acting.origin.at,
             {.subject = tr("A question about the money: {question}"),
              .paragraphs = {{tr("A member asks about the money of the cooperative. The question "
                                 "stands there for everybody, with the day by which it is to be "
                                 "answered: {due}."),
                              {}}},
              .button = tr("Read and answer"),
              .reason = tr("You get this mail because you answer questions about the money of the "
                           "cooperative."),
              .kind = inbox::Kind::service});
    }
}

void mail_answered(web::Services& services, db::WriteTx& tx, const Question& question,
                   const Answer& answer, AccountId to) {
    post(
        services, tx, question, to, answer.written_at,
        {.subject = tr("Answered: {question}"),
         .paragraphs = {{tr("A question about the money of the cooperative that you wanted to know "
                            "the answer to is answered. Everybody can read it."),
                         {}}},
         .button = tr("Read the answer"),
         .reason = tr("You get this mail because you asked it, or wanted to know it too.")});
}

void mail_moderated(const Acting& acting, const Question& question) {
    post(acting.services, acting.tx, question, question.asked_by, acting.origin.at,
         {.subject = tr("About your question on the money: {question}"),
          .paragraphs = {{tr("After a report moderators decided who can see your question. Your "
                             "name was not given to them."),
                          {}}},
          .button = tr("See the question"),
          .reason = tr("You get this mail because you asked it."),
          .kind = inbox::Kind::service});
}

}  // namespace agora::money
