#include "feed.hpp"

#include "agora/view/views.hpp"
#include "agora/web/settings.hpp"
#include "directory_view.hpp"

#include <algorithm>

namespace agora::members {
namespace {

constexpr std::size_t kMostEntries = 50;

std::string element(std::string_view name, std::string_view text) {
    return "<" + std::string{name} + ">" + view::escaped(text).markup() + "</" + std::string{name} +
           ">";
}

std::string link(std::string_view relation, std::string_view address) {
    return "<link rel=\"" + std::string{relation} + "\" href=\"" + view::escaped(address).markup() +
           "\"/>";
}

}  // namespace

http::Response feed_of(const web::Call& call, DirectoryPage found, const Words& words) {
    std::sort(found.cards.begin(), found.cards.end(), [](const auto& left, const auto& right) {
        return left->listed_at > right->listed_at;
    });
    if (found.cards.size() > kMostEntries) found.cards.resize(kMostEntries);
    const std::string people = call.services.origin + call.link("/members");
    const std::string self = call.services.origin + call.request.target;
    const Instant updated = found.cards.empty() ? Instant{} : found.cards.front()->listed_at;
    std::string feed =
        "<?xml version=\"1.0\" encoding=\"utf-8\"?>\n"
        "<feed xmlns=\"http://www.w3.org/2005/Atom\" xml:lang=\"" +
        std::string{code(call.language)} + "\">" +
        element("title", call.services.settings.text("site.name") + " · " +
                             call.say(tr("New in the directory"))) +
        element("id", self) + element("updated", to_iso(updated)) + link("self", self) +
        link("alternate", people);
    for (const CardPointer& card : found.cards) {
        const PersonView person = person_view_of(*card, words, people);
        feed += "\n<entry>" + element("title", person.name) + element("id", person.url) +
                element("updated", to_iso(card->listed_at)) + link("alternate", person.url) +
                element("summary",
                        person.profession + (person.place.empty() ? "" : " · " + person.place)) +
                "<author>" + element("name", person.name) + "</author></entry>";
    }
    return http::with_type(200, "application/atom+xml; charset=utf-8", feed + "\n</feed>\n");
}

}  // namespace agora::members
