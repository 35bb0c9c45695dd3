#pragma once

#include "agora/web/call.hpp"
#include "fairness.hpp"
#include "sight.hpp"

#include <optional>
#include <string>
#include <vector>

namespace agora::dates {

std::string path_of(PollId id, std::string_view rest = {});

/// The group that is asked.
struct GroupView {
    std::string url;
    std::string name;
    std::string lang;
};
AGORA_FIELDS(GroupView, url, name, lang)
GroupView group_of(const web::Call& call, db::ReadTx& tx, CircleId circle);

/// One part of the week in this year's events of the group.
struct PartBar {
    std::string label;
    std::int64_t uses = 0;
    bool evening = false;
};
AGORA_FIELDS(PartBar, label, uses, evening)

struct FairnessView {
    std::int64_t year = 0;
    std::int64_t events = 0;
    std::int64_t evenings = 0;
    bool mostly_evening = false;
    std::vector<PartBar> parts = {};
};
AGORA_FIELDS(FairnessView, year, events, evenings, mostly_evening, parts)
FairnessView view_of(const web::Call& call, const Fairness& fairness, int year);

/// The poll of the address, as far as the reader may see it.
std::optional<Seen> poll_at(const web::Call& call, db::ReadTx& tx);

}  // namespace agora::dates
