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

void name_groups(const web::Call& call, db::ReadTx& tx, Words& words) {
    const auto names = circles::circle_names(call.services, tx, call.language);
    for (auto& [id, named] : words.categories) {
        const auto found = names->find(named.category.circle_id);
        if (found == names->end()) continue;
        named.name = found->second.name;
        named.lang = found->second.language;
        named.group_path = "/groups/" + found->second.slug;
    }
}

}  // namespace

Words words_of(const web::Call& call, db::ReadTx& tx, const Viewer& viewer) {
    const auto all = all_categories(call.services, tx);
    Words words;
    std::ranges::copy_if(all->categories, std::back_inserter(words.visible),
                         [&](const Category& one) { return may_see(viewer, one); });
    bool groups = false;
    for (const Category& one : words.visible) {
        words.categories.emplace(one.category_id, NamedCategory{one, one.slug, {}});
        groups = groups || one.circle_id;
    }
    for (const CategoryText& text : all->texts) {
        const auto found = words.categories.find(text.category_id);
        if (found == words.categories.end()) continue;
        NamedCategory& named = found->second;
        if (!named.lang.empty() && text.language != code(call.language)) continue;
        named.name = text.name;
        named.lang = text.language;
        named.about = text.about;
    }
    if (groups) name_groups(call, tx, words);
    return words;
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
