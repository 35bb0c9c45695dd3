#include "mentions.hpp"

#include "agora/base/text.hpp"
#include "agora/events/event.hpp"
#include "agora/locale/formats.hpp"
#include "agora/members/reach.hpp"
#include "letters.hpp"

#include <algorithm>
#include <array>
#include <optional>

namespace agora::forum {
namespace {

constexpr std::size_t kMostPointers = 20;
constexpr std::size_t kMostDigits = 19;

bool is_digit(char one) {
    return one >= '0' && one <= '9';
}
bool is_word(char one) {
    return is_digit(one) || (one >= 'a' && one <= 'z') || (one >= 'A' && one <= 'Z') ||
           one == '-' || one == '_' || (static_cast<unsigned char>(one) & 0x80U) != 0;
}

std::string_view digits_at(std::string_view text, std::size_t at) {
    std::size_t end = at;
    while (end < text.size() && is_digit(text[end]) && end - at < kMostDigits) ++end;
    return text.substr(at, end - at);
}

/// The number of "#12" at this place; empty for anything else.
std::string_view number_at(std::string_view body, std::size_t at) {
    if (body[at] != '#' || (at > 0 && (is_word(body[at - 1]) || body[at - 1] == '/'))) return {};
    const std::string_view digits = digits_at(body, at + 1);
    const std::size_t after = at + 1 + digits.size();
    const bool ends = after >= body.size() || !is_word(body[after]);
    return ends ? digits : std::string_view{};
}

/// Calls visit(place) for each character outside backquotes.
template <typename Visit>
void outside_code(std::string_view body, Visit&& visit) {
    bool inside = false;
    for (std::size_t at = 0; at < body.size(); ++at) {
        if (body[at] == '`') {
            inside = !inside;
        } else if (!inside) {
            visit(at);
        }
    }
}

/// What stands before a path of this site: nothing, its origin, and a language.
bool begins_here(std::string_view before, std::string_view origin) {
    for (const Language language : kLanguages) {
        const std::string prefix = "/" + std::string{code(language)};
        if (before.ends_with(prefix)) before.remove_suffix(prefix.size());
    }
    if (before.ends_with(origin)) before.remove_suffix(origin.size());
    return before.empty() || !(is_word(before.back()) || before.back() == '/' ||
                               before.back() == '.' || before.back() == ':');
}

struct Folder {
    std::string_view path;
    MentionKind kind;
};
constexpr std::array kFolders{
    Folder{"/forum/topics/", MentionKind::thread}, Folder{"/events/", MentionKind::event},
    Folder{"/groups/", MentionKind::circle}, Folder{"/members/", MentionKind::member}};

std::optional<Pointer> address_at(std::string_view body, std::size_t at, std::string_view origin) {
    for (const Folder& folder : kFolders) {
        if (!body.substr(at).starts_with(folder.path)) continue;
        if (!begins_here(body.substr(0, at), origin)) return std::nullopt;
        const std::size_t begin = at + folder.path.size();
        std::size_t end = begin;
        const bool by_number = folder.kind != MentionKind::circle;
        while (end < body.size() && (by_number ? is_digit(body[end]) : is_word(body[end]))) ++end;
        if (end == begin) return std::nullopt;
        return Pointer{folder.kind, std::string{body.substr(begin, end - begin)}};
    }
    return std::nullopt;
}

/// The number of what is pointed at, when it exists.
std::int64_t target_of(db::ReadTx& tx, const Pointer& pointer, Date today) {
    if (pointer.kind == MentionKind::circle) {
        const auto circle = circles::find_circle_by_slug(tx, pointer.word);
        return circle ? circle->circle_id.value() : 0;
    }
    const auto number = parse_positive(pointer.word);
    if (!number) return 0;
    if (pointer.kind == MentionKind::member) {
        return members::reachable_name(tx, AccountId{*number}, today) ? *number : 0;
    }
    const bool exists = pointer.kind == MentionKind::thread
                            ? find_thread(tx, ThreadId{*number}).has_value()
                            : events::find_event(tx, events::EventId{*number}).has_value();
    return exists ? *number : 0;
}

}  // namespace

std::vector<Pointer> pointers_in(std::string_view body, std::string_view origin) {
    std::vector<Pointer> pointers;
    outside_code(body, [&](std::size_t at) {
        if (pointers.size() == kMostPointers) return;
        if (const auto number = number_at(body, at); !number.empty()) {
            pointers.push_back({MentionKind::thread, std::string{number}});
        } else if (body[at] == '/') {
            if (auto found = address_at(body, at, origin)) pointers.push_back(std::move(*found));
        }
    });
    return pointers;
}

void put_mentions(const Acting& acting, const Seen& seen, const Post& post) {
    const Date today = locale::local_date(acting.origin.at, {});
    forget_mentions(acting.tx, post);
    for (const Pointer& pointer : pointers_in(post.body, acting.services.origin)) {
        const std::int64_t target = target_of(acting.tx, pointer, today);
        const bool itself = pointer.kind == MentionKind::thread && target == post.thread_id.value();
        if (target == 0 || itself) continue;
        if (pointer.kind != MentionKind::member) {
            put_mention(acting.tx, {post.thread_id, post.place, pointer.kind, target});
            continue;
        }
        const AccountId named{target};
        const bool is_new =
            put_named(acting.tx, {post.thread_id, post.place, named, true, acting.origin.at});
        const bool hears_anyway = named == post.author || named == seen.thread.author;
        if (is_new && !hears_anyway) mail_mentioned(acting, seen, post, named);
    }
}

void forget_mentions(db::WriteTx& tx, const Post& post) {
    delete_mentions(tx, post.thread_id, post.place);
    take_out_named(tx, post.thread_id, post.place);
}

std::string with_links(std::string_view body, const std::vector<Mention>& mentions,
                       Language language) {
    std::string linked;
    std::size_t done = 0;
    outside_code(body, [&](std::size_t at) {
        const std::string_view digits = number_at(body, at);
        const auto number = parse_positive(digits);
        const bool known = number && std::ranges::any_of(mentions, [&](const Mention& one) {
                               return one.kind == MentionKind::thread && one.target == *number;
                           });
        if (!known || (at > 0 && body[at - 1] == '[')) return;
        linked += body.substr(done, at - done);
        linked += "[#" + std::string{digits} + "](/" + std::string{code(language)} +
                  "/forum/topics/" + std::string{digits} + ")";
        done = at + 1 + digits.size();
    });
    linked += body.substr(done);
    return linked;
}

}  // namespace agora::forum
