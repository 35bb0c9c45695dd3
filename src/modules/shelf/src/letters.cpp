#include "letters.hpp"

#include "agora/accounts/addressee.hpp"
#include "agora/inbox/notice.hpp"
#include "agora/web/desk.hpp"

namespace agora::shelf {
namespace {

struct Content {
    std::string_view subject;
    std::vector<Message> paragraphs;
    std::string_view button;
    std::string path;
    inbox::Kind kind = inbox::Kind::group;
    inbox::Mailing mailing = inbox::Mailing::each;
};

/// {title} and {group} in the texts are filled in. Nothing happens when the account is gone.
void post(const Acting& acting, const Seen& seen, AccountId to, const Content& content) {
    const auto account = accounts::find_account(acting.tx, to);
    if (!account || to == acting.origin.account) return;
    const auto told = [&](Message message) {
        message.values.emplace_back("title", seen.item.title);
        message.values.emplace_back(
            "group",
            circles::name_of_circle(acting.tx, seen.standing.circle, account->language).name);
        return message;
    };
    const outbox::Pen pen(web::desk_of(acting.services), accounts::addressee_of(*account));
    outbox::Letter letter = pen.letter(told({content.subject, {}}));
    for (const Message& paragraph : content.paragraphs) {
        letter.paragraphs.push_back(pen.say(told(paragraph)));
    }
    pen.put_button(letter, content.button, content.path);
    pen.put_reason(letter, told({tr("You get this mail because you work on this text of the group "
                                    "“{group}”."),
                                 {}}));
    const inbox::Notice notice{.kind = content.kind,
                               .about = content.path + " " + std::string{content.subject},
                               .path = content.path,
                               .sentence = told({content.subject, {}}),
                               .circle = seen.item.circle_id.value(),
                               .mailing = content.mailing};
    inbox::tell(acting.tx, acting.services, notice, std::move(letter), acting.origin.at);
}

std::string path_of(const Seen& seen, SuggestionId suggestion) {
    return path_of(seen.standing.circle, seen.item, "/suggestions/" + to_string(suggestion));
}

}  // namespace

void mail_suggested(const Acting& acting, const Seen& seen, const Suggestion& suggestion,
                    AccountId to) {
    post(acting, seen, to,
         {.subject = tr("A suggestion for “{title}”"),
          .paragraphs =
              {{tr("Somebody in “{group}” would say a passage of “{title}” otherwise. Take "
                   "it over, or say why not."),
                {}}},
          .button = tr("See the suggestion"),
          .path = path_of(seen, suggestion.suggestion_id)});
}

void mail_decided(const Acting& acting, const Seen& seen, const Suggestion& suggestion,
                  SuggestionState state) {
    Content content{.subject = tr("Your suggestion for “{title}” was taken over"),
                    .paragraphs = {{tr("The text says it now as you suggested, and names you with "
                                       "it."),
                                    {}}},
                    .button = tr("See the suggestion"),
                    .path = path_of(seen, suggestion.suggestion_id),
                    .kind = inbox::Kind::answer};
    if (state == SuggestionState::declined) {
        content.subject = tr("Your suggestion for “{title}” was not taken over");
        content.paragraphs = {{tr("They write: {reason}"), {{"reason", suggestion.answer}}}};
    }
    post(acting, seen, suggestion.suggested_by, content);
}

void mail_remark(const Acting& acting, const Seen& seen, SuggestionId about, AccountId to) {
    post(
        acting, seen, to,
        {.subject = tr("Somebody says more about “{title}”"),
         .paragraphs = {{tr("There is something new in what is said about “{title}” in “{group}”."),
                         {}}},
         .button = tr("Read it"),
         .path = about ? path_of(seen, about) : path_of(seen.standing.circle, seen.item),
         .kind = inbox::Kind::answer,
         .mailing = inbox::Mailing::first});
}

}  // namespace agora::shelf
