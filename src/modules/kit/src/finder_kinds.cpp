#include "agora/kit/finder_kinds.hpp"

#include "agora/search/held_words.hpp"
#include "kit_view.hpp"

namespace agora::kit {
namespace {

struct Entry {
    finder::Hit hit = {};
    std::string words = {};
};

std::vector<Entry> entries_of(const web::Call& call, db::ReadTx& tx) {
    std::vector<Entry> entries;
    for (const Seen& seen : list_seen(call, tx)) {
        const Version& version = *seen.present;
        ItemCard card = card_of(call, seen.item, version);
        entries.push_back({{.url = std::move(card.url),
                            .title = std::move(card.title),
                            .lang = std::move(card.lang),
                            .about = card.kind_label + " · " + card.languages},
                           version.title + " " + version.summary + " " + version.body});
    }
    for (const Word& word : list_valid_words(call, tx)) {
        WordView view = view_of(call, word);
        entries.push_back(
            {{.url = call.link("/kit/words") + "#" + view.anchor,
              .title = std::move(view.word),
              .lang = std::string{code(call.language)},
              .about = call.say(tr("Lexicon"))},
             word.nl + " " + word.fr + " " + word.en + " " + word.sentence_in(call.language)});
    }
    return entries;
}

finder::Found find(web::Call& call, const finder::Question& question) {
    auto entries = call.read([&](db::ReadTx& tx) { return entries_of(call, tx); });
    search::keep_held(entries, question.text, [](const Entry& entry) { return entry.words; });
    return finder::page_of(entries, question, [](const Entry& entry) { return entry.hit; });
}

}  // namespace

finder::Kind kit_kind() {
    return {.name = "kit",
            .heading = tr("Kit of ambassadors"),
            .one = tr("from the kit"),
            .find = &find};
}

}  // namespace agora::kit
