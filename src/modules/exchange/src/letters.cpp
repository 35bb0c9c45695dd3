#include "letters.hpp"

#include "agora/accounts/addressee.hpp"
#include "agora/inbox/notice.hpp"
#include "agora/locale/formats.hpp"
#include "agora/web/desk.hpp"
#include "listing_store.hpp"
#include "sight.hpp"

namespace agora::exchange {
namespace {

struct Words {
    std::string_view subject;  ///< {title}: of the listing; {day}: its end
    std::vector<std::string_view> paragraphs = {};
    std::string_view button = {};
    std::string_view reason = {};
    std::string path = {};
    std::string about = {};
    std::string title = {};
    std::optional<Date> day = {};
    inbox::Kind kind = inbox::Kind::message;
    inbox::Mailing mailing = inbox::Mailing::each;
};

void post(const Acting& acting, AccountId to, const Words& words) {
    const auto account = to ? accounts::find_account(acting.tx, to) : std::nullopt;
    if (!account) return;
    const auto filled = [&](std::string_view source) {
        Message message{source, {{"title", words.title}}};
        if (words.day) {
            message.values.emplace_back("day", locale::date(account->language, *words.day));
        }
        return message;
    };
    const outbox::Pen pen(web::desk_of(acting.services), accounts::addressee_of(*account));
    outbox::Letter letter = pen.letter(filled(words.subject));
    for (const std::string_view paragraph : words.paragraphs) {
        letter.paragraphs.push_back(pen.say(filled(paragraph)));
    }
    pen.put_button(letter, words.button, words.path);
    pen.put_reason(letter, {words.reason, {}});
    inbox::tell(acting.tx, acting.services,
                {.kind = words.kind,
                 .about = words.about,
                 .path = words.path,
                 .sentence = filled(words.subject),
                 .mailing = words.mailing},
                std::move(letter), acting.origin.at);
}

constexpr std::string_view kPlaced =
    tr("You get this mail because you placed it among offers and wants.");
constexpr std::string_view kParty = tr("You get this mail because you are one of the two.");
constexpr std::string_view kInRing =
    tr("You get this mail because something that you offer and something that you look for are "
       "part of it.");

void post_deal(const Acting& acting, const Deal& deal, Words words) {
    const auto listing = find_listing(acting.tx, deal.listing_id);
    words.title = listing ? listing->title : deal.what;
    words.path = path_of(deal.deal_id);
    words.button = tr("See the exchange");
    words.reason = kParty;
    words.about = "exchange deal " + to_string(deal.deal_id);
    post(acting, deal.opposite(acting.origin.account), words);
}

}  // namespace

void tell_ending(const Acting& acting, const Listing& listing) {
    const bool ended = listing.state == ListingState::ended;
    post(acting, listing.owner_id,
         {.subject = ended ? tr("Ended: “{title}”") : tr("It ends on {day}: “{title}”"),
          .paragraphs = {ended ? tr("“{title}” stands in no list any more since its end date has "
                                    "passed. Nobody can answer it.")
                               : tr("“{title}” stands among offers and wants until {day}."),
                         tr("Does it still hold? One click prolongs it. If not, leave it: it goes "
                            "by itself.")},
          .button = tr("Look at it and prolong it"),
          .reason = kPlaced,
          .path = path_of(listing),
          .about = "exchange ending " + to_string(listing.listing_id) + " " +
                   std::to_string(listing.warned),
          .title = listing.title,
          .day = listing.ends_on,
          .kind = inbox::Kind::service});
}

void tell_entered(const Acting& acting, const Listing& listing) {
    post(acting, listing.owner_id,
         {.subject = tr("Now online: “{title}”"),
          .paragraphs = {tr("You wrote “{title}” on paper and signed it on {day}. It now stands "
                            "among offers and wants, as yours."),
                         tr("Did you not sign it? Take it off on its page, and tell the team.")},
          .button = tr("See the page"),
          .reason = kPlaced,
          .path = path_of(listing),
          .about = "exchange paper " + to_string(listing.listing_id),
          .title = listing.title,
          .day = listing.paper_on,
          .kind = inbox::Kind::service});
}

void tell_answered(const Acting& acting, const Deal& deal) {
    post_deal(acting, deal,
              {.subject = tr("An answer to “{title}”"),
               .paragraphs = {tr("Somebody answered “{title}”. Read it, write back, and agree on "
                                 "what is exchanged.")}});
}

void tell_written(const Acting& acting, const Deal& deal) {
    post_deal(acting, deal,
              {.subject = tr("A message about “{title}”"),
               .paragraphs = {tr("There is a new message about “{title}”.")},
               .mailing = inbox::Mailing::first});
}

void tell_terms(const Acting& acting, const Deal& deal) {
    post_deal(acting, deal,
              {.subject = tr("A proposal for “{title}”"),
               .paragraphs = {tr("The other one wrote down what you could exchange. Agree to it, "
                                 "or propose something else.")}});
}

void tell_agreed(const Acting& acting, const Deal& deal) {
    post_deal(acting, deal,
              {.subject = tr("Agreed: “{title}”"),
               .paragraphs = {tr("You agree on what is exchanged. Say on its page when it is "
                                 "done.")}});
}

void tell_over(const Acting& acting, const Deal& deal) {
    post_deal(acting, deal,
              {.subject = tr("It does not go on: “{title}”"),
               .paragraphs = {tr("The other one ended the exchange about “{title}”.")}});
}

void tell_done(const Acting& acting, const Deal& deal) {
    const bool both = deal.state == DealState::done;
    post_deal(acting, deal,
              {.subject = both ? tr("Done: “{title}”") : tr("Is it done? “{title}”"),
               .paragraphs = {both ? tr("You both said that the exchange is done.")
                                   : tr("The other one says that it is done. Confirm it on its "
                                        "page, or write what is still missing.")}});
}

void tell_ring_proposed(const Acting& acting, const Ring& ring, const std::vector<Leg>& legs) {
    for (const Leg& leg : legs) {
        const Leg& before =
            legs[(static_cast<std::size_t>(leg.place) + legs.size() - 1) % legs.size()];
        const auto gets = find_listing(acting.tx, before.offer_id);
        if (!gets) continue;
        post(acting, leg.giver_id,
             {.subject = tr("You could get “{title}” in a ring"),
              .paragraphs = {tr("What you offer is wanted by somebody, and what you look for is "
                                "offered by somebody else. Together it closes: everybody gives "
                                "once and gets once."),
                             tr("You would get “{title}”. Look at the ring and answer until "
                                "{day}. It goes on only if everybody says yes.")},
              .button = tr("See the ring"),
              .reason = kInRing,
              .path = path_of(ring.ring_id),
              .about = "exchange ring " + to_string(ring.ring_id),
              .title = gets->title,
              .day = locale::local_date(ring.answer_by, {}),
              .kind = inbox::Kind::proposal});
    }
}

void tell_ring_decided(const Acting& acting, const Ring& ring, const std::vector<Leg>& legs) {
    const bool agreed = ring.state == RingState::agreed;
    const std::string_view why_not =
        ring.state == RingState::dissolved
            ? tr("Something of it does not hold any more, or it cannot be settled in credits now. "
                 "What you offer and look for still stands; another ring may come.")
            : tr("Not everybody could say yes in time. What you offer and look for still stands; "
                 "another ring may come.");
    for (const Leg& leg : legs) {
        const auto offer = find_listing(acting.tx, leg.offer_id);
        post(acting, leg.giver_id,
             {.subject = agreed ? tr("Everybody said yes to the ring with “{title}”")
                                : tr("The ring with “{title}” does not go on"),
              .paragraphs = {agreed ? tr("Everybody in the ring said yes. On its page you find to "
                                         "whom you give and who gives to you; settle with them "
                                         "when and where.")
                                    : why_not},
              .button = tr("See the ring"),
              .reason = kInRing,
              .path = path_of(ring.ring_id),
              .about = "exchange ring " + to_string(ring.ring_id),
              .title = offer ? offer->title : std::string{},
              .kind = inbox::Kind::proposal});
    }
}

}  // namespace agora::exchange
