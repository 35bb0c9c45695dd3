#include "letters.hpp"

#include "agora/accounts/addressee.hpp"
#include "agora/inbox/notice.hpp"
#include "agora/locale/formats.hpp"
#include "agora/web/desk.hpp"
#include "sight.hpp"
#include "story_store.hpp"

namespace agora::stories {
namespace {

struct Letter {
    std::string about;
    std::string path;
    Message subject;
    std::vector<Message> paragraphs = {};
    std::string_view button;
    std::string_view reason;
};

void send(const Acting& acting, const accounts::Account& to, const Letter& words) {
    const outbox::Pen pen(web::desk_of(acting.services), accounts::addressee_of(to));
    outbox::Letter letter = pen.letter(words.subject);
    letter.paragraphs = {pen.hello()};
    for (const Message& paragraph : words.paragraphs) {
        letter.paragraphs.push_back(pen.say(paragraph));
    }
    pen.put_button(letter, words.button, words.path);
    pen.put_reason(letter, {words.reason, {}});
    const inbox::Notice notice{.kind = inbox::Kind::service,
                               .about = words.about,
                               .path = words.path,
                               .sentence = words.subject};
    inbox::tell(acting.tx, acting.services, notice, std::move(letter), acting.origin.at);
}

std::string title_of(const Acting& acting, const Story& story) {
    const auto texts = list_texts(acting.tx, story.story_id);
    const Text* text = text_for(texts, story, story.language);
    return text == nullptr ? std::string{} : text->title;
}

}  // namespace

std::string about_of(StoryId story) {
    return "story " + to_string(story);
}

void mail_asking_yes(const Acting& acting, const Story& story) {
    const auto account = accounts::find_account(acting.tx, story.told_by);
    if (!account) return;
    const std::pair<std::string_view, std::string> title{"title", title_of(acting, story)};
    send(acting, *account,
         {.about = about_of(story.story_id),
          .path = path_of(story.story_id),
          .subject = {tr("Did you tell it so? “{title}”"), {title}},
          .paragraphs = {{tr("Somebody of the cooperative wrote down what you told: “{title}”. "
                             "Nobody else sees it, and nothing happens without your yes."),
                          {title}},
                         {tr("Read it, change what is not right, and say what it may be used for; "
                             "or say no, and it is gone."),
                          {}}},
          .button = tr("Read it"),
          .reason = tr("You get this mail because somebody wrote down a story of yours.")});
}

void mail_decision(const Acting& acting, const Story& story) {
    const auto account = accounts::find_account(acting.tx, story.told_by);
    if (!account) return;
    const bool yes = story.state == State::published;
    const std::pair<std::string_view, std::string> title{"title", title_of(acting, story)};
    Letter letter{.about = about_of(story.story_id),
                  .path = path_of(story.story_id),
                  .subject = {yes ? tr("Your story is published: “{title}”")
                                  : tr("Your story is not published: “{title}”"),
                              {title}},
                  .button = tr("See your story"),
                  .reason = tr("You get this mail because you told a story.")};
    if (yes) {
        letter.paragraphs = {
            {tr("Thank you. Your story stands where you agreed to. You can withdraw it any day, in "
                "one act."),
             {}}};
    } else {
        letter.paragraphs = {{tr("The reason: {reason}"), {{"reason", story.reason}}},
                             {tr("You can change it and send it again, or withdraw it."), {}}};
    }
    send(acting, *account, letter);
}

void mail_ending(const Acting& acting, const Story& story) {
    const auto account = accounts::find_account(acting.tx, story.told_by);
    if (!account || !story.ends_on) return;
    const std::vector<std::pair<std::string_view, std::string>> values{
        {"title", title_of(acting, story)},
        {"day", locale::date(account->language, *story.ends_on)}};
    send(acting, *account,
         {.about = about_of(story.story_id) + " ends",
          .path = path_of(story.story_id),
          .subject = {tr("May “{title}” stay?"), values},
          .paragraphs = {{tr("You agreed that “{title}” may be shown until {day}. If you still "
                             "agree, say so on its page. If you do nothing, it disappears after "
                             "that day."),
                          values}},
          .button = tr("See your story"),
          .reason = tr("You get this mail once, because your consent ends.")});
}

void mail_stop(const Acting& acting, const Taking& taking) {
    const auto account = accounts::find_account(acting.tx, taking.taken_by);
    if (!account) return;
    const std::vector<std::pair<std::string_view, std::string>> values{{"title", taking.title},
                                                                       {"place", taking.place}};
    send(acting, *account,
         {.about = "story taking " + to_string(taking.taking_id),
          .path = "/stories/taken",
          .subject = {tr("Please stop using “{title}”"), values},
          .paragraphs = {{tr("You took over the story “{title}” for: {place}. Whoever told it no "
                             "longer agrees to that use."),
                          values},
                         {tr("Take it out of what is not printed or sent yet, print it no more, "
                             "tell the others who have it from you, and say so on the page."),
                          {}}},
          .button = tr("Say that it has stopped"),
          .reason = tr("You get this mail because you took over a story.")});
}

}  // namespace agora::stories
