#include "call_store.hpp"
#include "follow_store.hpp"
#include "incoming.hpp"
#include "tell.hpp"

#include <algorithm>

namespace agora::calls {
namespace {

using notices::Part;

constexpr std::size_t kMostChanges = 60;

std::optional<CallId> known_as(db::ReadTx& tx, const Incoming& incoming) {
    if (const auto found = find_noticed(tx, incoming.notice_key)) return found;
    for (const std::string& key : incoming.other_keys) {
        if (const auto found = find_noticed(tx, key)) return found;
    }
    // A member wrote it down before the source was read; from then on it is one source's.
    const auto by_hand = find_call_with_link(tx, incoming.call.link);
    const auto call = by_hand ? find_call(tx, *by_hand) : std::nullopt;
    return call && call->source_name.empty() ? by_hand : std::nullopt;
}

void put_keys(db::WriteTx& tx, const Incoming& incoming, CallId call) {
    put_notice(tx, incoming.notice_key, call);
    for (const std::string& key : incoming.other_keys) put_notice(tx, key, call);
    for (const std::string& key : incoming.further_keys) put_notice(tx, key, call);
}

void put_version(const Acting& acting, const Incoming& incoming, const Document& document,
                 const Call& call) {
    insert_version(acting.tx, {.call_id = call.call_id,
                               .number = call.version,
                               .notice_key = incoming.notice_key,
                               .tag = incoming.tag,
                               .document_file = document.file,
                               .document_type = document.type,
                               .fetched_at = acting.origin.at,
                               .changed_by = acting.origin.account});
}

Taken add(const Acting& acting, Incoming incoming, const Document& document) {
    Call& call = incoming.call;
    call.call_id = acting.tx.new_id<CallId>();
    call.added_by = acting.origin.account;
    call.added_at = call.changed_at = call.fetched_at = acting.origin.at;
    insert_call(acting.tx, call);
    put_texts(acting.tx, call.call_id, incoming.texts);
    put_lots(acting.tx, call.call_id, incoming.lots);
    put_conditions(acting.tx, call.call_id, incoming.conditions);
    put_keys(acting.tx, incoming, call.call_id);
    put_version(acting, incoming, document, call);
    if (incoming.contact) {
        incoming.contact->call_id = call.call_id;
        put_contact(acting.tx, *incoming.contact);
    }
    journal::emit(acting.tx, acting.origin, CallAdded{call.call_id});
    return Taken::added;
}

template <typename Value>
void keep(Value& said, const Value& old, const Value& nothing = {}) {
    if (said == nothing) said = old;
}

/// What the source took back is not kept; `lot`: its code.
bool is_gone(const Incoming& incoming, Part part, const std::string& lot = {}) {
    const auto& gone = incoming.taken_back;
    return std::ranges::find(gone, notices::TakenBack{part, lot}) != gone.end();
}

template <typename Value>
void keep_value(Value& said, const Value& old) {
    if (!said.value_cents) said.currency = old.currency;
    keep(said.value_cents, old.value_cents);
}

/// Lots are known by their codes; those that aren't named again stay.
std::vector<Lot> lots_with(const Incoming& incoming, const std::vector<Lot>& old) {
    if (is_gone(incoming, Part::lots)) return incoming.lots;
    std::vector<Lot> all = old;
    for (Lot lot : incoming.lots) {
        const auto known = std::ranges::find(all, lot.code, &Lot::code);
        if (lot.code.empty() || known == all.end()) {
            all.push_back(std::move(lot));
            continue;
        }
        keep(lot.title, known->title);
        keep(lot.cpv, known->cpv);
        if (!is_gone(incoming, Part::deadline, lot.code)) keep(lot.deadline_at, known->deadline_at);
        if (!is_gone(incoming, Part::value, lot.code)) keep_value(lot, *known);
        *known = std::move(lot);
    }
    return all;
}

void keep_deadline(Call& said, const Call& old) {
    if (!said.deadline_at) {
        said.whole_day = old.whole_day;
        said.deadline_zone = old.deadline_zone;
    }
    keep(said.deadline_at, old.deadline_at);
}

void keep_buyer(Call& said, const Call& old) {
    keep(said.buyer, old.buyer);
    keep(said.buyer_type, old.buyer_type);
    keep(said.buyer_country, old.buyer_country);
}

void keep_links(Call& said, const Call& old) {
    keep(said.link, old.link);
    keep(said.documents_link, old.documents_link);
}

void keep_unsaid_of_call(const Incoming& incoming, const Call& old, Call& said) {
    if (!is_gone(incoming, Part::buyer)) keep_buyer(said, old);
    if (!is_gone(incoming, Part::codes)) keep(said.cpv, old.cpv);
    if (!is_gone(incoming, Part::places)) keep(said.places, old.places);
    if (!is_gone(incoming, Part::languages)) keep(said.languages, old.languages);
    if (!is_gone(incoming, Part::value)) keep_value(said, old);
    if (!is_gone(incoming, Part::deadline)) keep_deadline(said, old);
    if (!is_gone(incoming, Part::documents)) keep_links(said, old);
    keep(said.language, old.language);
    keep(said.small_suitable, old.small_suitable);
    keep(said.turnover, old.turnover);
    keep(said.references_asked, old.references_asked);
    keep(said.consortium, old.consortium);
    keep(said.number, old.number);
    keep(said.licence, old.licence);
}

/// What a release leaves out stays as it was.
Whole with_unsaid(const Incoming& incoming, const Whole& old) {
    Whole said{incoming.call, incoming.texts, lots_with(incoming, old.lots), incoming.conditions};
    keep_unsaid_of_call(incoming, old.call, said.call);
    if (incoming.untitled) said.texts = old.texts;
    if (is_gone(incoming, Part::description)) {
        for (Text& text : said.texts) text.summary.clear();
    } else if (!said.texts.empty() && !old.texts.empty()) {
        keep(said.texts.front().summary, old.texts.front().summary);
    }
    if (said.conditions.empty()) said.conditions = old.conditions;
    return said;
}

/// The call as it is with what came: ids, times and decisions stay.
Whole joined(const Whole& before, const Incoming& incoming, Instant now) {
    Whole after = before;
    if (!incoming.partial) {
        after = incoming.adds
                    ? with_unsaid(incoming, before)
                    : Whole{incoming.call, incoming.texts, incoming.lots, incoming.conditions};
        Call& call = after.call;
        const Call& old = before.call;
        call.call_id = old.call_id;
        call.source_id = incoming.call.source_id ? incoming.call.source_id : old.source_id;
        call.added_by = old.added_by;
        call.added_at = old.added_at;
        call.moderation = old.moderation;
        call.withdrawn = old.withdrawn;
        if (call.sectors.empty()) call.sectors = old.sectors;
    } else if (incoming.call.deadline_at) {
        after.call.deadline_at = incoming.call.deadline_at;
        after.call.whole_day = incoming.call.whole_day;
    }
    after.call.version = before.call.version;
    after.call.changed_at = before.call.changed_at;
    after.call.fetched_at = now;
    if (incoming.ends) after.call.withdrawn = true;
    return after;
}

void put_changes(const Acting& acting, const Call& call, std::vector<Change> changes) {
    if (changes.size() > kMostChanges) changes.resize(kMostChanges);
    std::int64_t place = 0;
    for (Change& change : changes) {
        change.call_id = call.call_id;
        change.number = call.version;
        change.place = ++place;
        insert_change(acting.tx, change);
    }
    const bool deadline_moved = std::ranges::count(changes, Field::deadline, &Change::field) > 0;
    if (deadline_moved) start_reminding_again(acting.tx, call.call_id);
    tell_of_change(acting.tx, call.call_id, call.version, acting.origin.at);
    journal::emit(acting.tx, acting.origin, CallChanged{call.call_id});
}

/// A whole version without a person has none any more.
void renew_contact(db::WriteTx& tx, CallId id, const Incoming& incoming) {
    if (incoming.partial) return;
    if (!incoming.contact && incoming.adds) return;
    if (!incoming.contact) {
        delete_contact(tx, id);
        return;
    }
    Contact contact = *incoming.contact;
    contact.call_id = id;
    put_contact(tx, contact);
}

/// A source may give an older version after a newer one.
bool is_older(const Call& before, const Incoming& incoming) {
    return before.published_at && incoming.call.published_at &&
           *incoming.call.published_at < *before.published_at;
}

}  // namespace

Taken change_call(const Acting& acting, CallId id, Incoming incoming, const Document& document) {
    auto known = find_call(acting.tx, id);
    if (!known) return Taken::alone;
    const Whole before{*known, list_texts(acting.tx, id), list_lots(acting.tx, id),
                       list_conditions(acting.tx, id)};
    if (is_older(before.call, incoming)) return Taken::same;
    Whole after = joined(before, incoming, acting.origin.at);
    auto changes = differences(before, after);
    const bool differs = !changes.empty();
    changes.insert(changes.end(), incoming.stated.begin(), incoming.stated.end());
    renew_contact(acting.tx, id, incoming);
    if (changes.empty() && incoming.tag.empty()) return Taken::same;
    put_keys(acting.tx, incoming, id);
    ++after.call.version;
    if (!changes.empty()) after.call.changed_at = acting.origin.at;
    update_call(acting.tx, after.call);
    if (differs && !incoming.partial) {
        put_texts(acting.tx, id, after.texts);
        put_lots(acting.tx, id, after.lots);
        put_conditions(acting.tx, id, after.conditions);
    }
    put_version(acting, incoming, document, after.call);
    if (changes.empty()) return Taken::same;
    put_changes(acting, after.call, std::move(changes));
    return Taken::changed;
}

Taken take_in(const Acting& acting, Incoming incoming, const Document& document) {
    const bool versioned = !incoming.tag.empty();
    if (versioned && has_version(acting.tx, incoming.notice_key, incoming.tag)) return Taken::same;
    if (const auto known = known_as(acting.tx, incoming)) {
        return change_call(acting, *known, std::move(incoming), document);
    }
    if (incoming.partial || incoming.ends) return Taken::alone;
    return add(acting, std::move(incoming), document);
}

}  // namespace agora::calls
