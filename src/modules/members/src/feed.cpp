#include "feed.hpp"

#include "agora/view/atom.hpp"
#include "agora/web/settings.hpp"
#include "directory_view.hpp"

#include <algorithm>

namespace agora::members {
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
        std::string{code(words.language)} + "\">" + view::xml_element("title", title) +
        view::xml_element("id", self) + view::xml_element("updated", to_iso(updated)) +
        view::atom_link("self", self) + view::atom_link("alternate", directory + query.address());
    for (const Card& card : people) {
        const PersonView person = person_view_of(card, words, directory);
        feed +=
            "\n<entry>" + view::xml_element("title", person.name) +
            view::xml_element("id", person.url) +
            view::xml_element("updated", to_iso(card.listed_at)) +
            view::atom_link("alternate", person.url) +
            view::xml_element(
                "summary", person.profession + (person.place.empty() ? "" : " · " + person.place)) +
            "<author>" + view::xml_element("name", person.name) + "</author></entry>";
    }
    return http::with_type(200, "application/atom+xml; charset=utf-8", feed + "\n</feed>\n");
}

}  // namespace agora::members
