#include "feed.hpp"

#include "agora/view/views.hpp"
#include "agora/web/settings.hpp"
#include "directory_view.hpp"

#include <algorithm>

namespace agora::members {
namespace {

/// XML knows no control characters, not even escaped ones.
std::string element(std::string_view name, std::string_view text) {
    std::string plain{text};
    for (char& c : plain) {
        if (static_cast<unsigned char>(c) < 0x20 || static_cast<unsigned char>(c) == 0x7F) c = ' ';
    }
    return "<" + std::string{name} + ">" + view::escaped(plain).markup() + "</" +
           std::string{name} + ">";
}

std::string link(std::string_view relation, std::string_view address) {
    return "<link rel=\"" + std::string{relation} + "\" href=\"" + view::escaped(address).markup() +
           "\"/>";
}

}  // namespace

std::string feed_address(const DirectoryQuery& query, Language language) {
    const std::string asked = query.address();
    return "/members.atom" + asked + (asked.empty() ? "?" : "&") +
           "lang=" + std::string{code(language)};
}

http::Response feed_of(const web::Call& call, const DirectoryQuery& query,
                       const std::vector<Card>& people, const Words& words) {
    const std::string directory =
        call.services.origin + "/" + std::string{code(words.language)} + "/members";
    const std::string self = call.services.origin + feed_address(query, words.language);
    const Instant updated = people.empty() ? Instant{} : people.front().listed_at;
    std::string title =
        call.services.settings.text("site.name") + " · " + words.say(tr("New in the directory"));
    if (!query.address().empty()) title += " · " + described(query, words);
    std::string feed =
        "<?xml version=\"1.0\" encoding=\"utf-8\"?>\n"
        "<feed xmlns=\"http://www.w3.org/2005/Atom\" xml:lang=\"" +
        std::string{code(words.language)} + "\">" + element("title", title) + element("id", self) +
        element("updated", to_iso(updated)) + link("self", self) +
        link("alternate", directory + query.address());
    for (const Card& card : people) {
        const PersonView person = person_view_of(card, words, directory);
        feed += "\n<entry>" + element("title", person.name) + element("id", person.url) +
                element("updated", to_iso(card.listed_at)) + link("alternate", person.url) +
                element("summary",
                        person.profession + (person.place.empty() ? "" : " · " + person.place)) +
                "<author>" + element("name", person.name) + "</author></entry>";
    }
    return http::with_type(200, "application/atom+xml; charset=utf-8", feed + "\n</feed>\n");
}

}  // namespace agora::members
