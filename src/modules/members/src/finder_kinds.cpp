#include "agora/members/finder_kinds.hpp"

#include "agora/http/url.hpp"
#include "directory.hpp"
#include "directory_view.hpp"

#include <functional>

namespace agora::members {
namespace {

/// Words for a filter are looked for among so many terms of a kind.
constexpr std::size_t kMostTerms = 30;

search::Layer layer_of(const web::Call& call) {
    return call.actor.is_member() ? search::Layer::member : search::Layer::visitor;
}

DirectoryQuery query_of(std::string_view text) {
    DirectoryQuery query;
    query.text = text;
    return query;
}

finder::Hit hit_of(const web::Call& call, const Words& words, const Card& card) {
    PersonView person = person_view_of(card, words, call.link("/members"));
    std::string about = std::move(person.profession);
    if (!about.empty() && !person.place.empty()) about += " · ";
    return {.url = std::move(person.url),
            .title = std::move(person.name),
            .lang = {},
            .about = about + person.place};
}

/// Counts whom this answer shows, now and at each use from the page cache: the order of the directory
/// depends on it.
void count_shown(web::Call& call, Directory& directory, const std::vector<Card>& cards) {
    std::vector<std::int64_t> shown;
    for (const Card& card : cards) shown.push_back(card.account_id.value());
    directory.exposure().count(shown);
    call.on_reuse = [&directory, shown = std::move(shown), before = std::move(call.on_reuse)] {
        if (before) before();
        directory.exposure().count(shown);
    };
}

finder::Found find_people(web::Call& call, const finder::Question& question) {
    auto& directory = call.services.state<Directory>();
    const Words words = words_of(call);
    finder::Found found;
    const auto add = [&](const std::vector<Card>& cards) {
        for (const Card& card : cards) found.hits.push_back(hit_of(call, words, card));
    };
    if (question.manner == finder::Manner::typing) {
        add(directory.beginning_with(question.text, layer_of(call), question.limit));
        return found;
    }
    DirectoryQuery query = query_of(question.text);
    query.page = static_cast<int>(question.offset / question.limit) + 1;
    const DirectoryPage page =
        directory.search(query, words, layer_of(call), question.limit, Counts::total);
    count_shown(call, directory, page.cards);
    found.total = static_cast<std::int64_t>(page.total);
    found.partly = page.partly;
    found.more = page.more;
    found.did_you_mean = page.did_you_mean;
    add(page.cards);
    return found;
}

std::string people_list(const web::Call& call, std::string_view text) {
    return call.link("/members") + query_of(text).address();
}

/// A term with how many of those whom the reader sees have it.
struct Trade {
    const vocabulary::Term* term = nullptr;
    DirectoryFacet facet = DirectoryFacet::profession;
    std::int64_t people = 0;
};

std::vector<Trade> trades_called(web::Call& call, const Words& words, std::string_view typed) {
    using vocabulary::Kind;
    auto& directory = call.services.state<Directory>();
    std::vector<Trade> trades;
    for (const auto& [kind, facet] : {std::pair{Kind::profession, DirectoryFacet::profession},
                                      std::pair{Kind::skill, DirectoryFacet::skill}}) {
        for (const vocabulary::Term* term :
             words.terms->suggest(kind, typed, call.language, kMostTerms)) {
            const DirectoryQuery query = DirectoryQuery{}.with({facet, term->slug});
            const auto people = directory.count(query, words, layer_of(call));
            if (people > 0) trades.push_back({term, facet, static_cast<std::int64_t>(people)});
        }
    }
    return trades;
}

finder::Found find_trades(web::Call& call, const finder::Question& question) {
    const Words words = words_of(call);
    return finder::page_of(
        trades_called(call, words, question.text), question, [&](const Trade& trade) {
            const DirectoryQuery query = DirectoryQuery{}.with({trade.facet, trade.term->slug});
            return finder::Hit{.url = call.link("/members") + query.address(),
                               .title = trade.term->label(call.language),
                               .lang = std::string{code(call.language)},
                               .about = call.services.translator.plural(
                                   call.language, tr("%d person", "%d people"), trade.people)};
        });
}

}  // namespace

finder::Kind people_kind() {
    return {.name = "people",
            .heading = tr("Members"),
            .one = tr("member"),
            .find = &find_people,
            .list = &people_list};
}

finder::Kind trade_kind() {
    return {.name = "trades",
            .heading = tr("Professions and skills"),
            .one = tr("what people do"),
            .find = &find_trades};
}

}  // namespace agora::members
