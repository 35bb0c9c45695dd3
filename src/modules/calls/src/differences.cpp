#include "incoming.hpp"

namespace agora::calls {
namespace {

std::string moment(const std::optional<Instant>& at, bool whole_day) {
    if (!at) return {};
    // The day alone says all there is.
    return whole_day ? to_iso(*at) + " day" : to_iso(*at);
}

std::string amount(const Call& call) {
    if (!call.value_cents) return {};
    return std::to_string(*call.value_cents) + " " +
           (call.currency.empty() ? std::string{"EUR"} : call.currency);
}

std::string title_of(const Whole& whole) {
    return whole.texts.empty() ? std::string{} : whole.texts.front().title;
}

std::string lots_of(const Whole& whole) {
    std::string lots;
    for (const Lot& lot : whole.lots) {
        if (!lots.empty()) lots += "\n";
        lots += lot.code.empty() ? lot.title : lot.code + ": " + lot.title;
    }
    return lots;
}

std::string conditions_of(const Whole& whole) {
    std::string conditions;
    std::int64_t last = 0;
    for (const Condition& one : whole.conditions) {
        // Each in its first language.
        if (one.number == last || one.words.empty()) continue;
        last = one.number;
        if (!conditions.empty()) conditions += "\n";
        conditions += one.lots.empty() ? one.words : one.lots + ": " + one.words;
    }
    return conditions;
}

}  // namespace

std::vector<Change> differences(const Whole& before, const Whole& after) {
    std::vector<Change> changes;
    const auto compare = [&](Field field, std::string old_text, std::string new_text) {
        if (old_text == new_text) return;
        changes.push_back(
            {.field = field, .old_text = std::move(old_text), .new_text = std::move(new_text)});
    };
    const Call& old = before.call;
    const Call& now = after.call;
    compare(Field::title, title_of(before), title_of(after));
    compare(Field::buyer, old.buyer, now.buyer);
    compare(Field::kind, std::string{fields::enum_name(old.kind)},
            std::string{fields::enum_name(now.kind)});
    compare(Field::deadline, moment(old.deadline_at, old.whole_day),
            moment(now.deadline_at, now.whole_day));
    compare(Field::value, amount(old), amount(now));
    compare(Field::cpv, old.cpv, now.cpv);
    compare(Field::places, old.places, now.places);
    compare(Field::languages, old.languages, now.languages);
    compare(Field::link, old.link, now.link);
    compare(Field::documents_link, old.documents_link, now.documents_link);
    compare(Field::lots, lots_of(before), lots_of(after));
    compare(Field::conditions, conditions_of(before), conditions_of(after));
    if (!old.withdrawn && now.withdrawn) compare(Field::withdrawn, "no", "yes");
    return changes;
}

}  // namespace agora::calls
