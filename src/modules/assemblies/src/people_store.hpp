#pragma once

#include "agora/assemblies/meeting.hpp"

#include <optional>
#include <vector>

namespace agora::assemblies {

void insert_convened(db::WriteTx& tx, MeetingId meeting, const Convened& one);
void mark_told(db::WriteTx& tx, MeetingId meeting, AccountId account, Instant at);
/// The account is gone.
void delete_convened(db::WriteTx& tx, MeetingId meeting, AccountId account);
std::optional<Convened> find_convened(db::ReadTx& tx, MeetingId meeting, AccountId account);
/// In order of account, after one.
std::vector<Convened> list_convened(db::ReadTx& tx, MeetingId meeting, AccountId after,
                                    std::int64_t limit);

/// When the letters left.
struct Telling {
    std::int64_t people = 0;
    std::int64_t untold = 0;
    Instant first = {};
    Instant last = {};
};
AGORA_FIELDS(Telling, people, untold, first, last)
Telling telling_of(db::ReadTx& tx, MeetingId meeting);

/// False when the person has a line already.
bool insert_attendee(db::WriteTx& tx, const Attendee& attendee);
void update_attendee(db::WriteTx& tx, const Attendee& attendee);
bool delete_attendee(db::WriteTx& tx, MeetingId meeting, AccountId account);
std::optional<Attendee> find_attendee(db::ReadTx& tx, MeetingId meeting, AccountId account);
/// In order of account, after one.
std::vector<Attendee> list_attendees(db::ReadTx& tx, MeetingId meeting, AccountId after,
                                     std::int64_t limit);
/// Members who are represented by somebody; without who is absent.
std::vector<Attendee> list_held(db::ReadTx& tx, MeetingId meeting, AccountId holder);
std::int64_t count_held(db::ReadTx& tx, MeetingId meeting, AccountId holder);

struct PresenceCount {
    Manner manner = Manner::in_person;
    Presence presence = Presence::announced;
    std::int64_t people = 0;
};
AGORA_FIELDS(PresenceCount, manner, presence, people)
std::vector<PresenceCount> count_attendees(db::ReadTx& tx, MeetingId meeting);
/// Who holds a proxy of somebody who is there, without being there themselves.
std::int64_t count_proxies_without_holder(db::ReadTx& tx, MeetingId meeting);

}  // namespace agora::assemblies
