#include "letters.hpp"

#include "agora/accounts/addressee.hpp"
#include "agora/circles/standing.hpp"
#include "agora/circles/working.hpp"
#include "agora/inbox/notice.hpp"
#include "agora/recommendations/shown.hpp"
#include "agora/web/call.hpp"
#include "agora/web/desk.hpp"
#include "sight.hpp"

namespace agora::drafting {
namespace {

struct Words {
    std::string_view subject;
    std::vector<Message> paragraphs = {};
    std::string_view button;
    std::string_view reason;
    std::string path = {};
};

/// {title} and {group} in the texts are those of the draft.
void post(const Acting& acting, const circles::Circle& circle, std::string_view title, AccountId to,
          const Words& words) {
    const auto account =
        to && to != acting.origin.account ? accounts::find_account(acting.tx, to) : std::nullopt;
    if (!account || account->standing != access::Standing::active) return;
    const outbox::Addressee addressee = accounts::addressee_of(*account);
    const outbox::Pen pen(web::desk_of(acting.services), addressee);
    const auto filled = [&](Message message) {
        message.values.emplace_back("title", std::string{title});
        message.values.emplace_back(
            "group", circles::name_of_circle(acting.tx, circle, addressee.language).name);
        return message;
    };
    outbox::Letter letter = pen.letter(filled({words.subject, {}}));
    for (const Message& paragraph : words.paragraphs) {
        letter.paragraphs.push_back(pen.say(filled(paragraph)));
    }
    pen.put_button(letter, words.button, words.path);
    pen.put_reason(letter, {words.reason, {}});
    const inbox::Notice notice{.kind = inbox::Kind::group,
                               .about = "draft " + words.path + " " + std::string{words.subject},
                               .path = words.path,
                               .sentence = filled({words.subject, {}}),
                               .circle = circle.circle_id.value()};
    inbox::tell(acting.tx, acting.services, notice, std::move(letter), acting.origin.at);
}

}  // namespace

void tell_taken(const Acting& acting, const circles::Circle& circle, const Draft& draft,
                std::string_view title, const std::vector<AccountId>& people) {
    const auto shown = recommendations::find_shown(acting.services, acting.tx, access::Actor{},
                                                   Language::en, draft.recommendation_id);
    const Words words{
        .subject = tr("“{title}” stands in the register"),
        .paragraphs =
            {{tr("What “{group}” wrote has number {number} now, for life. You will be told "
                 "what becomes of it."),
              {{"number", shown ? shown->number : std::string{}}}}},
        .button = tr("See its page"),
        .reason = tr("You get this mail because you are in the group that wrote it."),
        .path = shown ? shown->path : path_of(draft.draft_id)};
    for (const AccountId one : people) post(acting, circle, title, one, words);
}

void tell_given_back(const Acting& acting, const circles::Circle& circle, const Draft& draft,
                     std::string_view title) {
    const Words words{
        .subject = tr("The editors ask something about “{title}”"),
        .paragraphs = {{tr("The draft of “{group}” came back to the group. They write: {answer}"),
                        {{"answer", draft.answer}}}},
        .button = tr("Go on with the draft"),
        .reason = tr("You get this mail because you keep the texts of the group."),
        .path = path_of(draft.draft_id)};
    const Date today = utc_date(acting.origin.at);
    for (const AccountId one : circles::secretaries_of(acting.tx, circle.circle_id, today)) {
        post(acting, circle, title, one, words);
    }
}

}  // namespace agora::drafting
