#include "poll_view.hpp"

#include <algorithm>

namespace agora::dates {

std::string path_of(PollId id, std::string_view rest) {
    return "/dates/" + to_string(id) + std::string{rest};
}

GroupView group_of(const web::Call& call, db::ReadTx& tx, CircleId circle) {
    const auto names = circles::circle_names(tx, call.language);
    const auto found = std::ranges::find(names, circle, &circles::CircleName::circle_id);
    if (found == names.end()) return {};
    return {call.link("/groups/" + found->slug), found->name, found->language};
}

FairnessView view_of(const web::Call& call, const Fairness& fairness, int year) {
    FairnessView view{.year = year,
                      .events = fairness.events,
                      .evenings = fairness.of(Part::evening),
                      .mostly_evening = fairness.mostly_evening()};
    fields::for_each_enumerator<Part>([&](std::string_view, Part part) {
        view.parts.push_back({call.say(label_of(part)), fairness.of(part), part == Part::evening});
    });
    return view;
}

std::optional<Seen> poll_at(const web::Call& call, db::ReadTx& tx) {
    const auto id = call.id<PollId>("poll");
    return id ? find_seen(tx, call.actor, *id, today_of(call)) : std::nullopt;
}

}  // namespace agora::dates
