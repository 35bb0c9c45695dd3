#include "agora/forum/finder_kinds.hpp"

#include "agora/db/among.hpp"
#include "agora/http/url.hpp"
#include "agora/locale/translator.hpp"
#include "faq_sight.hpp"
#include "index_document.hpp"
#include "thread_index.hpp"
#include "thread_query.hpp"

#include <algorithm>

namespace agora::forum {
namespace {

/// So many hits are looked at; what is beyond is called "more".
constexpr std::size_t kMostCounted = 100;
/// While somebody types nobody counts: one query for the hits.
constexpr std::size_t kMostWhileTyping = db::kKeysAtOnce;

struct Loaded {
    Viewer viewer;
    WordsPointer words;
};
Loaded load(const web::Call& call, db::ReadTx& tx) {
    Viewer viewer = viewer_of(call, tx);
    WordsPointer words = words_of(call, tx, viewer);
    return {std::move(viewer), std::move(words)};
}

search::Found candidates(const web::Call& call, const finder::Question& question,
                         std::string_view kind, const std::vector<Category>& visible) {
    const bool typing = question.manner == finder::Manner::typing;
    return call.services.state<ThreadIndex>().find(
        {.text = question.text,
         .categories = visible,
         .as_member = call.actor.is_member(),
         .typing = typing,
         .kinds = {std::string{kind}},
         .limit = typing ? kMostWhileTyping : kMostCounted + 1});
}

finder::Hit hit_of(const web::Call& call, const Words& words, const Thread& thread) {
    std::string about = words.categories.at(thread.category_id).name;
    if (thread.accepted_place > 0) {
        about += " · " + call.say(tr("solved"));
    } else if (thread.answers > 0) {
        about += " · " + call.services.translator.plural(
                             call.language, tr("%d answer", "%d answers"), thread.answers);
    }
    return {.url = call.link(path_of(thread)),
            .title = thread.title,
            .lang = thread.language,
            .language = other_language(call, thread.language),
            .about = std::move(about)};
}

finder::Hit hit_of(const web::Call& call, const Words& words, const Faq& faq) {
    return {.url = call.link(path_of(faq.faq_id)),
            .title = faq.question,
            .lang = faq.language,
            .language = other_language(call, faq.language),
            .about = words.categories.at(faq.category_id).name};
}

/// What `load` gives of the candidates, counted, those of the page as lines.
template <typename Key, typename Load>
finder::Found found_among(const web::Call& call, const search::Found& candidates,
                          const finder::Question& question, const Words& words, Load&& load) {
    std::vector<Key> ids;
    for (const search::Hit& hit : candidates.hits) {
        if (ids.size() < kMostCounted) ids.emplace_back(hit.id);
    }
    auto found = finder::page_of(load(ids), question,
                                 [&](const auto& one) { return hit_of(call, words, one); });
    found.more = candidates.hits.size() > kMostCounted;
    found.partly = candidates.match == search::Match::some_words;
    found.did_you_mean = candidates.did_you_mean;
    return found;
}

finder::Found find_threads(web::Call& call, const finder::Question& question) {
    call.services.state<ThreadIndex>().prepare();
    return call.read([&](db::ReadTx& tx) {
        const auto [viewer, kept] = load(call, tx);
        const Words& words = *kept;
        return found_among<ThreadId>(
            call, candidates(call, question, kThreadKind, words.visible), question, words,
            [&](const std::vector<ThreadId>& ids) {
                std::vector<Thread> threads;
                for (Seen& seen : list_visible(call.services, tx, viewer, ids)) {
                    const bool is_named = words.categories.contains(seen.thread.category_id);
                    if (is_named) threads.push_back(std::move(seen.thread));
                }
                return threads;
            });
    });
}

finder::Found find_faqs(web::Call& call, const finder::Question& question) {
    call.services.state<ThreadIndex>().prepare();
    return call.read([&](db::ReadTx& tx) {
        const auto [viewer, kept] = load(call, tx);
        const Words& words = *kept;
        return found_among<FaqId>(call, candidates(call, question, kFaqKind, words.visible),
                                  question, words, [&](const std::vector<FaqId>& ids) {
                                      auto faqs = list_standing(call.services, tx, viewer, ids);
                                      std::erase_if(faqs, [&](const Faq& faq) {
                                          return !words.categories.contains(faq.category_id);
                                      });
                                      return faqs;
                                  });
    });
}

std::optional<finder::Hit> thread_with_number(web::Call& call, std::int64_t number) {
    return call.read([&](db::ReadTx& tx) -> std::optional<finder::Hit> {
        const auto [viewer, kept] = load(call, tx);
        const Words& words = *kept;
        const auto seen = find_visible(tx, viewer, ThreadId{number});
        if (!seen || !words.categories.contains(seen->thread.category_id)) return std::nullopt;
        return hit_of(call, words, seen->thread);
    });
}

/// In every language: the lists of members leave out those that they don't read.
std::string list_at(const web::Call& call, std::string_view path, std::string_view text) {
    if (text.empty()) return call.link(path);
    return call.link(path) +
           address_of(ThreadQuery{.text = std::string{text}, .all_languages = true});
}
std::string thread_list(const web::Call& call, std::string_view text) {
    return list_at(call, "/forum/topics", text);
}
std::string faq_list(const web::Call& call, std::string_view text) {
    return list_at(call, "/faq", text);
}

std::optional<web::Link> ask(const web::Call& call, std::string_view text) {
    if (!call.actor.is_member()) return std::nullopt;
    return web::Link{call.link("/forum/topics/new") + "?title=" + http::encoded(text),
                     call.say(tr("Ask it in the forum"))};
}

}  // namespace

finder::Kind thread_kind() {
    return {.name = "threads",
            .heading = tr("Questions and discussions"),
            .one = tr("conversation"),
            .find = &find_threads,
            .list = &thread_list,
            .numbered = &thread_with_number,
            .ask = &ask};
}

finder::Kind faq_kind() {
    return {.name = "faq",
            .heading = tr("Frequently asked questions"),
            .one = tr("frequently asked"),
            .find = &find_faqs,
            .list = &faq_list};
}

}  // namespace agora::forum
