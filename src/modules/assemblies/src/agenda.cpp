#include "agenda.hpp"

#include "agora/base/text.hpp"
#include "agora/recommendations/shown.hpp"
#include "agora/votes/shown.hpp"
#include "refusals.hpp"

namespace agora::assemblies {
namespace {

constexpr std::int64_t kMostItems = 60;

/// Numbers for life, with spaces between.
Result<std::string> numbers_in(const Acting& acting, const access::Actor& actor,
                               std::string_view typed) {
    std::vector<std::string> numbers;
    std::string text{typed};
    for (char& sign : text) {
        if (sign == ',' || sign == ';' || sign == '\n' || sign == '\r') sign = ' ';
    }
    for (const std::string_view word : split(text, ' ')) {
        if (word.empty()) continue;
        constexpr std::string_view kFolder = "/recommendations/";
        const auto at = word.rfind(kFolder);
        const auto number = at == std::string_view::npos ? word : word.substr(at + kFolder.size());
        const auto shown =
            recommendations::find_shown(acting.services, acting.tx, actor, actor.language, number);
        if (!shown) {
            return Refusal{AssemblyRefusal::recommendation_unknown,
                           "recommendations",
                           {{"number", std::string{word}}}};
        }
        numbers.push_back(shown->number);
    }
    return joined(numbers, " ");
}

}  // namespace

std::optional<VoteId> vote_in(std::string_view typed) {
    std::string_view text = trimmed(typed);
    constexpr std::string_view kFolder = "/votes/";
    if (const auto at = text.rfind(kFolder); at != std::string_view::npos) {
        text.remove_prefix(at + kFolder.size());
        text = text.substr(0, text.find('/'));
    }
    return parse_id<VoteId>(text);
}

Result<Done> put_item(const Acting& acting, const access::Actor& actor, const Seen& seen, Item item,
                      const TypedLinks& links) {
    const State state = seen.meeting.state;
    if (state == State::approved || state == State::cancelled) return AssemblyRefusal::not_a_draft;
    if (!trimmed(links.vote).empty()) {
        const auto vote = vote_in(links.vote);
        if (!vote || !votes::find_shown(acting.tx, actor, actor.language, *vote)) {
            return Refusal{AssemblyRefusal::vote_unknown, "vote"};
        }
        item.vote_id = *vote;
    }
    auto numbers = numbers_in(acting, actor, links.recommendations);
    if (!numbers) return numbers.refusal();
    item.recommendations = *numbers;
    item.meeting_id = seen.meeting.meeting_id;
    if (!item.item_id) {
        if (state != State::draft) return AssemblyRefusal::not_a_draft;
        const auto present = list_items(acting.tx, item.meeting_id);
        if (std::ssize(present) >= kMostItems) {
            return Refusal{AssemblyRefusal::agenda_too_long, "title_nl"};
        }
        item.item_id = acting.tx.new_id<ItemId>();
        insert_item(acting.tx, item);
    } else {
        const auto before = find_item(acting.tx, item.item_id);
        if (!before || before->meeting_id != item.meeting_id)
            return AssemblyRefusal::item_not_found;
        if (state != State::draft) {
            Item kept = *before;
            kept.vote_id = item.vote_id;
            kept.recommendations = item.recommendations;
            item = kept;
        }
        update_item(acting.tx, item);
    }
    journal::emit(acting.tx, acting.origin, MeetingChanged{item.meeting_id});
    return Done{};
}

Result<Done> remove_item(const Acting& acting, const Seen& seen, ItemId id) {
    if (seen.meeting.state != State::draft) return AssemblyRefusal::not_a_draft;
    const auto item = find_item(acting.tx, id);
    if (!item || item->meeting_id != seen.meeting.meeting_id) {
        return AssemblyRefusal::item_not_found;
    }
    delete_item(acting.tx, id);
    journal::emit(acting.tx, acting.origin, MeetingChanged{item->meeting_id});
    return Done{};
}

}  // namespace agora::assemblies
