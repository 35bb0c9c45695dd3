#include "letters.hpp"

#include "agora/accounts/addressee.hpp"
#include "agora/inbox/notice.hpp"
#include "agora/locale/formats.hpp"
#include "agora/web/desk.hpp"
#include "agora/web/settings.hpp"
#include "circle_view.hpp"
#include "member_store.hpp"

namespace agora::circles {
namespace {

/// Writes to one person about one group.
class Pen {
 public:
    Pen(const Acting& acting, const Circle& circle, AccountId to)
        : acting_(acting), circle_(circle), to_(accounts::find_account(acting.tx, to)) {
        if (to_) name_ = name_of(acting.tx, circle, to_->language);
    }

    Language language() const { return to_ ? to_->language : Language::en; }

    /// {group} in the texts is its name. Nothing happens when the account is gone.
    void post(std::string_view subject, const std::vector<Message>& paragraphs,
              std::string_view button, std::string_view rest = {},
              inbox::Kind kind = inbox::Kind::group) const {
        if (!to_) return;
        const outbox::Pen pen(web::desk_of(acting_.services), accounts::addressee_of(*to_));
        outbox::Letter letter = pen.letter(about_group({subject, {}}));
        for (const Message& paragraph : paragraphs) {
            letter.paragraphs.push_back(pen.say(about_group(paragraph)));
        }
        pen.put_button(letter, button, path_of(circle_, rest));
        pen.put_reason(letter,
                       {tr("You get this mail because you are in this group, asked to be or "
                           "look after it."),
                        {}});
        const inbox::Notice notice{
            .kind = kind,
            .about = "group " + to_string(circle_.circle_id) + " " + std::string{subject},
            .path = path_of(circle_, rest),
            .sentence = about_group({subject, {}}),
            .circle = circle_.circle_id.value()};
        inbox::tell(acting_.tx, acting_.services, notice, std::move(letter), acting_.origin.at);
    }

 private:
    Message about_group(Message message) const {
        message.values.emplace_back("group", name_);
        return message;
    }

    const Acting& acting_;
    const Circle& circle_;
    std::optional<accounts::Account> to_;
    std::string name_;
};

Message plain(std::string_view source) {
    return {source, {}};
}

}  // namespace

void mail_opened(const Acting& acting, const Circle& circle, AccountId to) {
    Pen(acting, circle, to)
        .post(tr("“{group}” opens"),
              {plain(tr("Enough members were interested, so “{group}” starts. You said that you "
                        "would come: now you can join."))},
              tr("Join the group"), "/membership/new");
}

void mail_lapsed(const Acting& acting, const Circle& circle, AccountId to) {
    Pen(acting, circle, to)
        .post(tr("“{group}” does not open for now"),
              {plain(tr("The day until which members could show their interest has passed, and "
                        "there were not enough. The page stays; you can start the group again "
                        "later."))},
              tr("See the page"));
}

void mail_request_came(const Acting& acting, const Circle& circle) {
    for (const Membership& animator : list_animators(acting.tx, circle.circle_id)) {
        Pen(acting, circle, animator.account_id)
            .post(tr("Somebody would like to join “{group}”"),
                  {plain(tr("A member asks to be let in to “{group}”. Who asks waits for an "
                            "answer."))},
                  tr("See the request"), "/people");
    }
}

void mail_request_accepted(const Acting& acting, const Circle& circle, AccountId to) {
    Pen(acting, circle, to)
        .post(tr("Welcome to “{group}”"),
              {plain(tr("Your request was accepted: you are in “{group}”."))}, tr("See the group"));
}

void mail_request_refused(const Acting& acting, const Circle& circle, AccountId to,
                          std::string_view reason) {
    Pen(acting, circle, to)
        .post(tr("About your request to join “{group}”"),
              {plain(tr("The animators of “{group}” did not take up your request.")),
               {tr("They write: {reason}"), {{"reason", std::string{reason}}}}},
              tr("See the group"), {}, inbox::Kind::service);
}

void mail_named(const Acting& acting, const Circle& circle, AccountId to, Date until) {
    const Pen pen(acting, circle, to);
    pen.post(tr("You are an animator of “{group}”"),
             {{tr("You were named an animator of “{group}”, until {date}. You can let people in, "
                  "change the founding page and say how the group stands. Members see your name on "
                  "its page."),
               {{"date", locale::date(pen.language(), until)}}}},
             tr("See the group"));
}

void mail_quiet(const Acting& acting, const Circle& circle, AccountId to) {
    const auto weeks = acting.services.settings.number("circles.quiet_weeks");
    Pen(acting, circle, to)
        .post(tr("“{group}” has become quiet"),
              {{tr("Nothing has happened in “{group}” for {weeks} weeks, as far as Agora knows."),
                {{"weeks", std::to_string(weeks)}}},
               plain(tr("What does it become? Say that it goes on, let it sleep, let it go on in "
                        "another group, or close it. One click is enough."))},
              tr("Answer"), "/care");
}

void mail_merged(const Acting& acting, const Circle& circle, const Circle& into, AccountId to) {
    const Pen pen(acting, into, to);
    pen.post(tr("A group that you were in goes on in “{group}”"),
             {{tr("“{old}” has ended and goes on in “{group}”. Nobody is moved without being "
                  "asked: if you would like to be there too, join it."),
               {{"old", name_of(acting.tx, circle, pen.language())}}}},
             tr("See the group"));
}

void mail_office(const Acting& acting, const Circle& circle, AccountId to, Office office,
                 Date until) {
    const Pen pen(acting, circle, to);
    const std::string day = locale::date(pen.language(), until);
    if (office == Office::secretary) {
        pen.post(tr("You are the secretary of “{group}”"),
                 {{tr("You were named secretary of “{group}”, until {date}. You take suggestions "
                      "into the shared texts, and see to it that each meeting leaves five lines "
                      "for who was not there."),
                   {{"date", day}}}},
                 tr("See the group"));
    } else {
        pen.post(tr("You are the moderator of “{group}”"),
                 {{tr("You were named moderator of “{group}”, until {date}. You lead its meetings "
                      "and keep its talks fair. Members see your name on its page."),
                   {{"date", day}}}},
                 tr("See the group"));
    }
}

void mail_invited(const Acting& acting, const Circle& circle, const Guest& guest) {
    const Pen pen(acting, circle, guest.account_id);
    const std::string day = locale::date(pen.language(), guest.term_until);
    const std::string_view sentence =
        guest.invited_as == InvitedAs::expert
            ? tr("You are invited to “{group}” as an expert, until {date}. Until then you see what "
                 "its members see, and they see your name with it.")
            : tr("You are invited to “{group}” as a guest, until {date}. Until then you see what "
                 "its members see, and they see your name with it.");
    std::vector<Message> paragraphs{{sentence, {{"date", day}}}};
    if (!guest.subject.empty()) {
        paragraphs.push_back({tr("It is about: {subject}"), {{"subject", guest.subject}}});
    }
    paragraphs.push_back(plain(tr("You say yes or no on the page of the group.")));
    pen.post(tr("“{group}” invites you for a time"), paragraphs, tr("Answer"));
}

void mail_stay_ended(const Acting& acting, const Circle& circle, AccountId to) {
    Pen(acting, circle, to)
        .post(tr("Your time in “{group}” is over"),
              {plain(tr("You were in “{group}” for a time, and it is over. Thank you for what you "
                        "brought."))},
              tr("See the group"));
}

void mail_removed(const Acting& acting, const Circle& circle, AccountId to,
                  std::string_view reason) {
    Pen(acting, circle, to)
        .post(tr("You are not in “{group}” any more"),
              {plain(tr("An animator ended your membership of “{group}”.")),
               {tr("They write: {reason}"), {{"reason", std::string{reason}}}},
               plain(tr("If you find this wrong, answer through the report link at the foot of "
                        "every page."))},
              tr("See the group"), {}, inbox::Kind::service);
}

}  // namespace agora::circles
