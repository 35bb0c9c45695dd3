#include "choices.hpp"

#include "choice_store.hpp"
#include "notice_store.hpp"

#include <algorithm>

namespace agora::inbox {
namespace {

constexpr std::string_view kGroup = "group-";

}  // namespace

std::string subject_of(Kind kind) {
    return std::string{fields::enum_name(kind)};
}

std::string subject_of_group(std::int64_t circle) {
    return std::string{kGroup} + std::to_string(circle);
}

std::optional<std::int64_t> group_of(std::string_view subject) {
    if (!subject.starts_with(kGroup)) return std::nullopt;
    return parse_positive(subject.substr(kGroup.size()));
}

std::string Chosen::subject(Kind kind, std::int64_t circle) const {
    std::string own = subject_of_group(circle);
    const bool has_own =
        circle != 0 && std::ranges::find(choices, own, &Choice::subject) != choices.end();
    return has_own ? own : subject_of(kind);
}

Way Chosen::way(Kind kind, std::int64_t circle) const {
    if (kind == Kind::service) return Way::at_once;
    const auto found = std::ranges::find(choices, subject(kind, circle), &Choice::subject);
    return found == choices.end() ? Way::at_once : found->way;
}

Chosen chosen_by(db::ReadTx& tx, AccountId account) {
    return {list_choices(tx, account), find_rhythm(tx, account).value_or(Rhythm{})};
}

void move_waiting(db::WriteTx& tx, AccountId account, Instant now) {
    const Chosen chosen = chosen_by(tx, account);
    for (const NoticeRow& row : list_all_waiting(tx, account)) {
        const auto at = mail_time(chosen.way(row.kind, row.circle_id), chosen.rhythm, now);
        if (at) {
            set_mail_at(tx, row.notice_id, *at);
        } else {
            stop_waiting(tx, row.notice_id);
        }
    }
}

void stop(db::WriteTx& tx, AccountId account, std::string_view subject, Instant now) {
    if (subject != kAll) {
        put_choice(tx, account, {std::string{subject}, Way::never}, now);
    } else {
        for (const Choice& own : list_choices(tx, account)) {
            if (group_of(own.subject)) delete_choice(tx, account, own.subject);
        }
        for (const Kind kind : chosen_kinds()) {
            put_choice(tx, account, {subject_of(kind), Way::never}, now);
        }
    }
    move_waiting(tx, account, now);
}

bool is_stopped(db::ReadTx& tx, AccountId account, std::string_view subject) {
    const Chosen chosen = chosen_by(tx, account);
    if (const auto circle = group_of(subject)) {
        const auto own = std::ranges::find(chosen.choices, subject, &Choice::subject);
        return own != chosen.choices.end() && own->way == Way::never;
    }
    if (const auto kind = fields::enum_value<Kind>(subject)) {
        return chosen.way(*kind, 0) == Way::never;
    }
    return std::ranges::all_of(chosen_kinds(),
                               [&](Kind one) { return chosen.way(one, 0) == Way::never; });
}

const std::vector<Kind>& chosen_kinds() {
    static const std::vector<Kind> kKinds{Kind::message, Kind::answer, Kind::group, Kind::event,
                                          Kind::place,   Kind::people, Kind::call,  Kind::proposal};
    return kKinds;
}

}  // namespace agora::inbox
