#include "letters.hpp"

#include "agora/accounts/addressee.hpp"
#include "agora/adoptions/free_offers.hpp"
#include "agora/circles/standing.hpp"
#include "agora/inbox/notice.hpp"
#include "agora/recommendations/shown.hpp"
#include "agora/web/desk.hpp"
#include "offer_store.hpp"

namespace agora::adoptions {
namespace {

constexpr std::int64_t kMostTold = 50;

struct Words {
    std::string_view subject;  ///< {title} is the recommendation's, {group} the group's, as below
    std::vector<std::string_view> paragraphs = {};
    std::string_view reason;
    std::string told = {};  ///< {told} in a paragraph
    const circles::Circle* circle = nullptr;
    inbox::Kind kind = inbox::Kind::proposal;
    inbox::Mailing mailing = inbox::Mailing::each;
};

void post(const Acting& acting, const Offer& offer, AccountId to, const Words& words) {
    const auto account = to ? accounts::find_account(acting.tx, to) : std::nullopt;
    if (!account || account->standing != access::Standing::active) return;
    const auto about =
        recommendations::find_shown(acting.services, acting.tx, accounts::actor_of(*account, {}),
                                    account->language, offer.recommendation_id);
    if (!about) return;
    const auto filled = [&](std::string_view source) {
        Message message{source, {{"title", about->title}, {"told", words.told}}};
        if (words.circle != nullptr) {
            message.values.emplace_back(
                "group", circles::name_of_circle(acting.tx, *words.circle, account->language).name);
        }
        return message;
    };
    const outbox::Pen pen(web::desk_of(acting.services), accounts::addressee_of(*account));
    outbox::Letter letter = pen.letter(filled(words.subject));
    for (const std::string_view paragraph : words.paragraphs) {
        letter.paragraphs.push_back(pen.say(filled(paragraph)));
    }
    const std::string path = path_of(offer.number);
    pen.put_button(letter, tr("See the page"), path);
    pen.put_reason(letter, {words.reason, {}});
    const inbox::Notice notice{
        .kind = words.kind,
        .about = "adoption " + offer.number + " " + std::string{words.subject},
        .path = path,
        .sentence = filled(words.subject),
        .mailing = words.mailing};
    inbox::tell(acting.tx, acting.services, notice, std::move(letter), acting.origin.at);
}

void post_to_interested(const Acting& acting, const Offer& offer, const Words& words) {
    for (const AccountId one : list_interested(acting.tx, offer.recommendation_id, kMostTold)) {
        if (one != acting.origin.account) post(acting, offer, one, words);
    }
}

constexpr std::string_view kProposed =
    tr("You get this mail because you proposed that members carry it out.");
constexpr std::string_view kInterested =
    tr("You get this mail because you said that you would do it.");

}  // namespace

void mail_opened(const Acting& acting, const Offer& offer) {
    post(acting, offer, offer.proposed_by,
         {.subject = tr("Members can do it: “{title}”"),
          .paragraphs = {tr("You proposed that members carry out “{title}” themselves. The editors "
                            "agree: it now stands among what members can do."),
                         tr("A group that you animate can take it up. Or find others who would do "
                            "it, and begin a group with them.")},
          .reason = kProposed});
}

void mail_declined(const Acting& acting, const Offer& offer) {
    post(acting, offer, offer.proposed_by,
         {.subject = tr("About your proposal: “{title}”"),
          .paragraphs = {tr("You proposed that members carry out “{title}” themselves. The editors "
                            "did not take it up."),
                         tr("They write: {told}")},
          .reason = kProposed,
          .told = offer.reason,
          .kind = inbox::Kind::service});
}

void mail_one_more(const Acting& acting, const Offer& offer) {
    post_to_interested(
        acting, offer,
        {.subject = tr("Somebody else would do it too: “{title}”"),
         .paragraphs = {tr("You are not alone any more with “{title}”. On its page you see who "
                           "would do it, and can begin a group together.")},
         .reason = kInterested,
         .mailing = inbox::Mailing::first});
}

void mail_adopted(const Acting& acting, const Offer& offer, const circles::Circle& circle) {
    post_to_interested(
        acting, offer,
        {.subject = tr("A group carries it out: “{title}”"),
         .paragraphs = {tr("The group “{group}” carries out “{title}”. You said that you would do "
                           "it: join them.")},
         .reason = kInterested,
         .circle = &circle});
}

void mail_free_again(const Acting& acting, const Offer& offer) {
    post_to_interested(
        acting, offer,
        {.subject = tr("Free again: “{title}”"),
         .paragraphs = {tr("The group that carried out “{title}” gave it back. Another group can "
                           "take it up.")},
         .reason = kInterested});
}

void mail_quiet(const Acting& acting, const Offer& offer, const Adoption& adoption) {
    const auto circle = circles::find_circle(acting.tx, adoption.circle_id);
    if (!circle) return;
    for (const auto& animator : circles::list_animators(acting.tx, adoption.circle_id)) {
        post(acting, offer, animator.account_id,
             {.subject = tr("Does it go on? “{title}”"),
              .paragraphs = {tr("Your group “{group}” carries out “{title}”. Nothing moved on its "
                                "page for some weeks."),
                             tr("Say with one click that it goes on, tick off a step, or give it "
                                "back so that others can do it. Without an answer it becomes free "
                                "again by itself.")},
              .reason = tr("You get this mail because you animate this group."),
              .circle = &*circle,
              .kind = inbox::Kind::service});
    }
}

}  // namespace agora::adoptions
