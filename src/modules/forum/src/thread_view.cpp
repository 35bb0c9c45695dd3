#include "thread_view.hpp"

#include "agora/base/text.hpp"
#include "agora/circles/names.hpp"
#include "agora/http/url.hpp"
#include "agora/locale/formats.hpp"
#include "kept_categories.hpp"
#include "labels.hpp"
#include "thread_store.hpp"

#include <algorithm>
#include <iterator>

namespace agora::forum {
namespace {

constexpr std::size_t kMostKept = 200;

Words make_words(Language reader, const KeptWords::Sources& sources, const Viewer& viewer) {
    const auto& [all, groups] = sources;
    Words words;
    std::ranges::copy_if(all->categories, std::back_inserter(words.visible),
                         [&](const Category& one) { return may_see(viewer, one); });
    for (const Category& one : words.visible) {
        words.categories.emplace(one.category_id, NamedCategory{one, one.slug, {}});
    }
    for (const CategoryText& text : all->texts) {
        const auto found = words.categories.find(text.category_id);
        if (found == words.categories.end()) continue;
        NamedCategory& named = found->second;
        if (!named.lang.empty() && text.language != code(reader)) continue;
        named.name = text.name;
        named.lang = text.language;
        named.about = text.about;
    }
    for (auto& [id, named] : words.categories) {
        const auto group = groups->find(named.category.circle_id);
        if (group == groups->end()) continue;
        named.name = group->second.name;
        named.lang = group->second.language;
        named.group_path = "/groups/" + group->second.slug;
    }
    return words;
}

}  // namespace

template <typename Make>
WordsPointer KeptWords::of(Language language, const Sources& sources, const std::string& visible,
                           Make&& make) {
    const std::scoped_lock lock{mutex_};
    InLanguage& kept = kept_[static_cast<std::size_t>(language)];
    if (kept.sources != sources || kept.words.size() >= kMostKept) kept = {sources, {}};
    WordsPointer& words = kept.words[visible];
    if (!words) words = std::make_shared<const Words>(make());
    return words;
}

WordsPointer words_of(const web::Call& call, db::ReadTx& tx, const Viewer& viewer) {
    const KeptWords::Sources sources{all_categories(call.services, tx),
                                     circles::circle_names(call.services, tx, call.language)};
    std::string visible;
    for (const Category& one : sources.first->categories)
        visible += may_see(viewer, one) ? '1' : '0';
    return call.services.state<KeptWords>().of(call.language, sources, visible, [&] {
        return make_words(call.language, sources, viewer);
    });
}

CategoryCard card_of(const web::Call& call, const NamedCategory& named,
                     const CategoryCount& count) {
    const Category& category = named.category;
    CategoryCard card{.category_id = category.category_id,
                      .url = call.link(path_of(category)),
                      .name = named.name,
                      .lang = named.lang,
                      .about = named.about,
                      .audience = category.audience,
                      .takes_threads = category.takes_threads,
                      .threads = count.threads,
                      .open = count.open};
    if (!named.group_path.empty()) card.group_url = call.link(named.group_path);
    if (category.audience != Audience::everyone) {
        card.for_whom = call.say(label_of(category.audience));
    }
    return card;
}

std::vector<ThreadCard> cards_of(const web::Call& call, db::ReadTx& tx, const Words& words,
                                 const std::vector<Thread>& threads) {
    std::vector<AccountId> authors;
    std::vector<ThreadId> ids;
    for (const Thread& thread : threads) {
        authors.push_back(thread.author);
        ids.push_back(thread.thread_id);
    }
    const auto people = people_of(call, tx, authors);
    const auto tags = list_tags(tx, std::span<const ThreadId>{ids});
    std::vector<ThreadCard> cards;
    for (const Thread& thread : threads) {
        ThreadCard card{.thread_id = thread.thread_id,
                        .url = call.link(path_of(thread)),
                        .title = thread.title,
                        .lang = thread.language,
                        .language = other_language(call, thread.language),
                        .kind = thread.kind,
                        .solved = thread.accepted_place > 0,
                        .closed = thread.closed,
                        .answers = thread.answers,
                        .author = people.at(thread.author),
                        .made_at = thread.made_at,
                        .last_post_at = thread.last_post_at};
        const auto named = words.categories.find(thread.category_id);
        if (named != words.categories.end()) {
            const CategoryCard category = card_of(call, named->second);
            card.category = {category.url, category.name};
            card.for_whom = category.for_whom;
        }
        if (const auto own = tags.find(thread.thread_id); own != tags.end()) {
            for (const std::string& tag : own->second) {
                card.tags.push_back(
                    {call.link("/forum/topics") + "?tag=" + http::encoded(tag), tag});
            }
        }
        cards.push_back(std::move(card));
    }
    return cards;
}

Viewer viewer_of(const web::Call& call, db::ReadTx& tx) {
    return viewer_of(tx, call.actor, today_of(call));
}

std::optional<Seen> thread_at(const web::Call& call, db::ReadTx& tx, const Viewer& viewer) {
    const auto id = thread_id_in(call.path_value("topic"));
    return id ? find_visible(tx, viewer, *id) : std::nullopt;
}

std::int64_t place_at(const web::Call& call) {
    return parse_positive(call.path_value("place")).value_or(0);
}

std::string other_language(const web::Call& call, std::string_view language) {
    if (language == code(call.language)) return {};
    return locale::language_name(call.language, language);
}

std::optional<std::string> reason_of(const web::Call& call) {
    constexpr std::size_t kMostReason = 1000;
    const std::string_view typed = trimmed(call.sent["reason"]);
    if (typed.empty() || utf8_length(typed) > kMostReason) return std::nullopt;
    return std::string{typed};
}

}  // namespace agora::forum
