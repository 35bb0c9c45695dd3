#include "pages.hpp"

#include "agora/search/held_words.hpp"
#include "agora/stories/teaser.hpp"
#include "kit_view.hpp"
#include "labels.hpp"
#include "word_store.hpp"

#include <algorithm>

namespace agora::kit {
namespace {

constexpr std::size_t kMostWords = 6;
constexpr std::size_t kMostStories = 6;

struct Group {
    std::string anchor = {};
    std::string heading = {};
    std::vector<ItemCard> items = {};
};
AGORA_FIELDS(Group, anchor, heading, items)

struct Option {
    std::string value = {};
    std::string label = {};
    std::string lang = {};
    bool chosen = false;
};
AGORA_FIELDS(Option, value, label, lang, chosen)

struct FrontPage {
    std::string sentence = {};
    std::int64_t sentence_version = 0;
    std::string q = {};
    std::vector<Option> languages = {};
    bool filtered = false;
    std::int64_t total = 0;
    std::vector<Group> groups = {};
    std::vector<WordView> words = {};
    std::int64_t word_total = 0;
    std::vector<stories::Teaser> stories = {};
    bool keeper = false;
    bool sees_all = false;
    std::string sign_in_url = {};
};
AGORA_FIELDS(FrontPage, sentence, sentence_version, q, languages, filtered, total, groups, words,
             word_total, stories, keeper, sees_all, sign_in_url)

bool is_in(const Seen& seen, std::string_view language) {
    const auto languages = split(seen.present->languages, ' ');
    return std::ranges::find(languages, language) != languages.end();
}

void add_items(const web::Call& call, std::vector<Seen> seen, FrontPage& model) {
    const std::string_view language = call.query("language");
    if (!language.empty()) {
        std::erase_if(seen, [&](const Seen& one) { return !is_in(one, language); });
    }
    search::keep_held(seen, call.query("q"), [](const Seen& one) {
        return one.present->title + " " + one.present->summary + " " + one.present->body;
    });
    model.total = std::ssize(seen);
    for (const Kind kind : {Kind::slides, Kind::brochure, Kind::video, Kind::text}) {
        Group group{.anchor = std::string{fields::enum_name(kind)},
                    .heading = call.say(heading_of(kind))};
        for (const Seen& one : seen) {
            if (one.item.kind == kind) group.items.push_back(card_of(call, one.item, *one.present));
        }
        if (!group.items.empty()) model.groups.push_back(std::move(group));
    }
}

http::Response show_front(web::Call& call) {
    FrontPage model;
    call.read([&](db::ReadTx& tx) {
        model = {};
        if (const auto baseline = newest_baseline(tx)) {
            model.sentence = baseline->in(call.language);
            model.sentence_version = baseline->version;
        }
        add_items(call, list_seen(call, tx), model);
        const auto words = list_valid_words(call, tx);
        model.word_total = std::ssize(words);
        for (const Word& word : words) {
            if (model.words.size() < kMostWords) model.words.push_back(view_of(call, word));
        }
        model.stories = stories::told_for(call, tx, stories::Use::kit, kMostStories);
        model.sees_all = reach_of(tx, call.actor) == Audience::ambassadors;
    });
    model.keeper = is_keeper(call.actor);
    if (call.actor.is_visitor()) model.sign_in_url = call.link("/session/new?to=/kit");
    model.q = call.query("q");
    model.filtered = !model.q.empty() || !call.query("language").empty();
    model.languages = {{"", call.say(tr("All languages")), {}, call.query("language").empty()}};
    for (const fields::Option& option : fields::kLanguageOptions) {
        model.languages.push_back({std::string{option.value}, std::string{option.label},
                                   std::string{option.lang},
                                   option.value == call.query("language")});
    }
    return web::page(call,
                     {.view = "kit/front",
                      .title = call.say(tr("Kit of ambassadors")),
                      .description = model.sentence,
                      .may_be_indexed = !model.filtered},
                     model);
}

}  // namespace

// Not kept: what is valid changes with the day.
std::vector<web::Route> front_routes() {
    return {{http::Method::get,
             "/kit",
             web::Access::visitor(),
             &show_front,
             {.summary = "What whoever speaks for the cooperative takes along"}}};
}

}  // namespace agora::kit
