#include "letters.hpp"

#include "agora/accounts/addressee.hpp"
#include "agora/inbox/notice.hpp"
#include "agora/locale/formats.hpp"
#include "agora/territories/atlas.hpp"
#include "agora/web/desk.hpp"
#include "agora/web/settings.hpp"
#include "contents.hpp"

#include <algorithm>

namespace agora::places {
namespace {

struct Letter {
    std::string_view subject;
    std::vector<Message> paragraphs;
    std::string_view button;
    std::string_view reason;
    std::string path;
    /// Other ways, each after its words as an address of its own.
    std::vector<std::pair<std::string_view, std::string>> ways = {};
    inbox::Kind kind = inbox::Kind::place;
};

/// {place} in the texts is its name. Nothing happens when the account is gone.
void post(const Acting& acting, const Place& place, AccountId to, const Letter& content) {
    const auto account = accounts::find_account(acting.tx, to);
    if (!account) return;
    const std::string name = what_it_says(acting.tx, place).name;
    const auto told = [&](Message message) {
        message.values.emplace_back("place", name);
        return message;
    };
    const outbox::Pen pen(web::desk_of(acting.services), accounts::addressee_of(*account));
    outbox::Letter letter = pen.letter(told({content.subject, {}}));
    for (const Message& paragraph : content.paragraphs) {
        letter.paragraphs.push_back(pen.say(told(paragraph)));
    }
    for (const auto& [words, path] : content.ways) {
        letter.paragraphs.push_back(pen.say(words) + " " + pen.address(path));
    }
    pen.put_button(letter, content.button, content.path);
    pen.put_reason(letter, told({content.reason, {}}));
    const inbox::Notice notice{
        .kind = content.kind,
        .about = "place " + to_string(place.place_id) + " " + std::string{content.subject},
        .path = content.path,
        .sentence = told({content.subject, {}})};
    inbox::tell(acting.tx, acting.services, notice, std::move(letter), acting.origin.at);
}

std::string address_of(const Place& place) {
    return "/places/" + to_string(place.place_id);
}

}  // namespace

void mail_claim_answered(const Acting& acting, const Place& place, const Caretaker& caretaker) {
    const bool accepted = caretaker.state == Claim::accepted;
    post(acting, place, caretaker.account_id,
         {.subject = accepted ? tr("You look after “{place}” now") : tr("About “{place}”"),
          .paragraphs = {{accepted ? tr("An editor agreed that you look after “{place}”. You can "
                                        "now say which rooms can be booked there.")
                                   : tr("An editor did not agree that you look after “{place}”. "
                                        "You can still correct its page as every member can."),
                          {}}},
          .button = tr("See the place"),
          .reason = tr("You get this mail because you asked to look after this place."),
          .path = address_of(place)});
}

void mail_still_right(const Acting& acting, const Place& place) {
    std::vector<AccountId> readers;
    for (const Caretaker& one : list_caretakers(acting.tx, place.place_id)) {
        if (one.state == Claim::accepted) readers.push_back(one.account_id);
    }
    if (readers.empty() && place.proposed_by) readers.push_back(place.proposed_by);
    for (const AccountId reader : readers) {
        post(acting, place, reader,
             {.subject = tr("Is “{place}” still right?"),
              .paragraphs = {{tr("For a year nobody said that the page of “{place}” is right. "
                                 "Look at it once more, so that others can rely on it."),
                              {}}},
              .button = tr("It is still right"),
              .reason = tr("You get this mail once a year because you look after this place or "
                           "proposed it."),
              .path = address_of(place) + "/check",
              .ways = {{tr("To correct something:"), address_of(place) + "/edit"},
                       {tr("If it is there no more:"), address_of(place) + "/check#gone"}}});
    }
}

void mail_changed(const Acting& acting, const Place& place) {
    for (const Caretaker& one : list_caretakers(acting.tx, place.place_id)) {
        const bool wants_it = one.state == Claim::accepted && one.is_told;
        if (!wants_it || one.account_id == acting.origin.account) continue;
        post(acting, place, one.account_id,
             {.subject = tr("Somebody changed “{place}”"),
              .paragraphs = {{tr("The page of “{place}” says something else than before. All "
                                 "versions stay: you can go back to an earlier one."),
                              {}}},
              .button = tr("See what changed"),
              .reason = tr("You get this mail because you look after this place and asked to be "
                           "told. You can stop it on its page."),
              .path = address_of(place) + "/history"});
    }
}

void mail_booking_cancelled(const Acting& acting, const Space& space, const Booking& booking) {
    const auto place = find_place(acting.tx, space.place_id);
    const auto account = accounts::find_account(acting.tx, booking.account_id);
    if (!place || !account) return;
    const locale::TimeZone zone{what_it_says(acting.tx, *place).time_zone};
    const std::string when = locale::date_time(account->language, booking.starts_at, zone);
    post(acting, *place, booking.account_id,
         {.subject = tr("Your booking at “{place}” is cancelled"),
          .paragraphs = {{tr("You cannot have “{space}” at “{place}” on {when}: who looks after "
                             "the place cancelled it."),
                          {{"space", space.name}, {"when", when}}}},
          .button = tr("See the room"),
          .reason = tr("You get this mail because you booked it."),
          .path = address_of(*place) + "/spaces/" + to_string(space.space_id),
          .kind = inbox::Kind::service});
}

void mail_news(const Acting& acting, const Subscription& subscription,
               const std::vector<Listed>& news) {
    constexpr std::size_t kMost = 20;
    const auto account = accounts::find_account(acting.tx, subscription.account_id);
    if (!account || account->standing != access::Standing::active) return;
    const auto atlas = acting.services.state<territories::AtlasHolder>().current();
    const std::string town{atlas->name(subscription.commune, account->language)};
    const outbox::Pen pen(web::desk_of(acting.services), accounts::addressee_of(*account));
    outbox::Letter letter =
        pen.letter({tr("Places around {town}: something is new"), {{"town", town}}});
    letter.paragraphs.push_back(
        pen.say({tr("This is new or changed within {km} km of {town}:"),
                 {{"km", std::to_string(subscription.within_km)}, {"town", town}}}));
    for (std::size_t at = 0; at < std::min(news.size(), kMost); ++at) {
        letter.paragraphs.push_back(news[at].content().name + "\n" +
                                    pen.address(address_of(news[at].place)));
    }
    pen.put_button(letter, tr("See the places"), "/places");
    pen.put_reason(letter, {tr("You get this mail because you asked to hear of places around "
                               "{town}. You can stop it under “Hear of places around me”."),
                            {{"town", town}}});
    const inbox::Notice notice{
        .kind = inbox::Kind::place,
        .about = "places around " + subscription.commune,
        .path = "/places",
        .sentence = {tr("Places around {town}: something is new"), {{"town", town}}}};
    inbox::tell(acting.tx, acting.services, notice, std::move(letter), acting.origin.at);
}

void mail_space_wished(const Acting& acting, std::string_view commune, std::int64_t people) {
    const std::string mail = acting.services.settings.text("places.partners_mail");
    const auto atlas = acting.services.state<territories::AtlasHolder>().current();
    const auto language = parse_language(acting.services.settings.text("places.partners_language"))
                              .value_or(Language::en);
    const std::string town{atlas->name(commune, language)};
    const outbox::Pen pen(web::desk_of(acting.services), {.mail = mail, .language = language});
    outbox::Letter letter = pen.letter({tr("{people} members would use a shared space in {town}"),
                                        {{"people", std::to_string(people)}, {"town", town}}});
    letter.paragraphs.push_back(
        pen.say({tr("So many members of {town} say that they would use a shared space there. Who "
                    "they are is known to nobody."),
                 {{"town", town}}}));
    pen.put_button(letter, tr("See where spaces are wished for"), "/places/wishes");
    pen.put_reason(letter, {tr("This mail goes to the address of the team for partners, once for "
                               "each town."),
                            {}});
    outbox::post(acting.tx, letter, acting.origin.at);
}

}  // namespace agora::places
